"""Which outlet is meant: the outlets' names, the names others give them, and their domains, as one table."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from summarize.articles.text import key
from summarize.chinese.script import to_simplified
from summarize.data import rows


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet: its name as an English reader knows it, its other names (simplified script), its domains."""

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]


def _outlets() -> tuple[Outlet, ...]:
    return tuple(
        Outlet(r["name"], tuple(filter(None, r["aliases"].split("; "))), tuple(r["domains"].split()))
        for r in rows("summarize.articles", "outlets.tsv")
    )


OUTLETS = _outlets()

_PLATFORMS_TEXT = """
mp.weixin.qq.com weixin.qq.com toutiao.com baijiahao.baidu.com baidu.com zhihu.com blogspot.com wordpress.com youtube.com
youtu.be bilibili.com weibo.com medium.com telegra.ph github.com githubusercontent.com github.io archive.org archive.is
archive.ph
"""
PLATFORMS = frozenset(_PLATFORMS_TEXT.split())
"""Sites that carry other people's articles: the account is the outlet, the site is not."""

VIDEO_HOSTS = frozenset(
    ("youtube.com", "youtu.be", "bilibili.com", "v.qq.com", "youku.com", "vimeo.com", "ganjing.com")
)

_BY_NAME = {key(to_simplified(n)): o for o in OUTLETS for n in (o.name, *o.aliases)}
_BY_DOMAIN = {d.removeprefix("="): o for o in OUTLETS for d in o.domains}
_HOSTS = frozenset(d[1:] for o in OUTLETS for d in o.domains if d.startswith("="))
_OUTLET_NAME = re.compile(r"^[\u3400-\u9fff]{2,8}(?:日报|晚报|时报|早报|都市报|周刊|新闻网|通讯社|电视台)$")
_ORNAMENTS = ("(臺)", "（臺）", "(台)", "（台）", "中文网", "官方网站", "网站", "官网")


def outlet_named(name: str) -> Outlet | None:
    """The outlet that `name` means, in either script: "(臺)中央社CNA", "人民网-文化频道", "德国之声"."""
    plain = to_simplified(name)
    found = _BY_NAME.get(key(plain))
    if found is None:
        for ornament in _ORNAMENTS:
            plain = plain.replace(to_simplified(ornament), "")
        found = _BY_NAME.get(key(plain))
    if found is None and len(plain) <= 24:
        parts = [p for sep in "-－—_·|/ " for p in (plain.split(sep)[0],) if p != plain]
        found = next((o for p in parts if (o := _BY_NAME.get(key(p)))), None)
    return found


def domain_of(url: str) -> str:
    """The host name of an address, without "www.", or ""."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.")


def outlet_at(url: str) -> Outlet | None:
    """The outlet whose site holds `url`; None for platforms and unknown sites."""
    host = domain_of(url)
    labels = host.split(".")
    suffixes = [".".join(labels[i:]) for i in range(len(labels) - 1)]
    for suffix in suffixes:
        if suffix in PLATFORMS:
            return None
        if suffix in _BY_DOMAIN and (suffix not in _HOSTS or suffix == host):
            return _BY_DOMAIN[suffix]
    return None


def is_platform(url: str) -> bool:
    """Whether `url` is on a site that carries other people's articles."""
    host = domain_of(url)
    return any(host == p or host.endswith("." + p) for p in PLATFORMS)


def is_video_host(url: str) -> bool:
    """Whether `url` is on a site of videos."""
    host = domain_of(url)
    return any(host == p or host.endswith("." + p) for p in VIDEO_HOSTS)


def is_outlet_line(text: str) -> bool:
    """Whether a line is the name of a newspaper or an agency and nothing else."""
    return bool(_OUTLET_NAME.search(to_simplified(text)))
