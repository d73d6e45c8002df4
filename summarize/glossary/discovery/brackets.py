"""Finds the places where an article gives a name in both languages: 哈里斯（Kamala Harris）, 《国防生产法案》(Defense Production Act)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from summarize.chinese.characters import HAN
from summarize.chinese.script import to_simplified

_BRACKET = re.compile(r"[（(［\[]\s*([^（()）［\]\[］\n]{1,140}?)\s*[）)］\]]")
_QUOTED = re.compile(
    r"(?:《([^《》\n]{2,40})》|“([^“”\n]{2,30})”|「([^「」\n]{2,30})」|『([^『』\n]{2,30})』|\"([^\"\n]{2,30})\")\s*$"
)
_RUN = re.compile(rf"[{HAN}A-Za-z0-9·•‧・．.?&＆\- ]{{1,40}}$")
_LATIN_RUN = re.compile(r"[A-Za-zÀ-ž][A-Za-z0-9À-ž.'’&\- ]{0,60}$")
_LABEL = re.compile(
    r"^(?:英文|英语|英語|英译|英譯|英文名|英文全称|英文全稱|英文名称|英文名稱|英|原文|原名|本名|全名|外文名|法语|法文|德语|德文)"
    r"\s*[:：为為]?\s*"
)
_ALIAS = re.compile(
    r"^(?:以下|下)?(?:简称|簡稱|又称|又稱|又译|又譯|亦称|亦譯|或译|或譯|称|稱|中文名|中文名字|汉名)"
    r"\s*[:：为為]?\s*[“「\"]?([^”」\"]{2,20})[”」\"]?$"
)
_LATIN = re.compile(r"^[A-Za-zÀ-žĀ-ỹ][A-Za-zÀ-žĀ-ỹ0-9 .,'’&/+:\-–!]*$")
_SPLIT = re.compile(r"[，、；;/]|,\s*(?!(?:Jr|Sr|Inc|Ltd|LLC|Co|Corp|II|III)\b)")
_ACRONYM = re.compile(
    r"(?=(?:[^A-Z]*[A-Z]){2})(?:[A-Z][A-Za-z]{0,5}[A-Z]?|(?:[A-Z]\.){2,}|[A-Z]{2,}[&\-]?[A-Z0-9]{1,4}|[A-Z]{2,8}s?)$"
)
_HAN = re.compile(f"[{HAN}]")
_HAN_ONLY = re.compile(rf"^[{HAN}·•‧・\-]{{2,20}}$")

_FRONT = re.compile(
    r"^(?i:(?:the|a|an|reverend|rev\.?|father|sister|dr\.?|professor|prof\.?|sen\.?|senator|rep\.?|gov\.?|governor|judge|justice|president|"
    r"sir|mr\.?|mrs\.?|ms\.?|gen\.?|general|col\.?|capt\.?|lt\.?) )+(?=[A-Z])"
)
_ABBREVIATED = re.compile(r"\b(?:Jr|Sr|Inc|Ltd|Co|Corp|St|[A-Z])\.$")

# Things in brackets that are no names: credits, units, currencies, exchange codes, file types.
_WINDOW = 80
_OPENING, _CLOSING = "《“「『", "》”」』"
_REFUSED = re.compile(
    r"(?i)^(?:c|r|tm|ap|afp|afp photo|reuters|getty|getty images|dpa|xinhua|via .*|photo.*|file|video|pdf|text|doc|html?|url|"
    r"link|source|am|pm|a\.m\.|p\.m\.|gmt|utc|est|edt|bst|hkt|km|kg|mg|mm|cm|ml|kw|mw|gw|kwh|mwh|gwh|ghz|mhz|mbps|gb|tb|mb|usd|cny|rmb|"
    r"eur|gbp|jpy|hkd|twd|aud|cad|us\$|nyse.*|nasdaq.*|lse.*|hkex.*|sz|sh|hk|bj|sse|szse|no|vs?|etc|co2|ch4|id|ok|jpg|png|gif|http.*|"
    r"www.*|.*\.(?:com|cn|org|net)|[a-z]|[ivx]+|q[1-4]|fy\d+|\d.*)$"
)
_CREDIT = re.compile(
    r"/\s*(?:AFP|AP|Reuters|Getty|Bloomberg|Shutterstock|EPA|Pool|The )|\bvia\b|Getty Images|Images$|Photo"
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """One place where a name is given in both languages.

    `run` is the Chinese up to the bracket, of which the name is the end, or, where `whole`, all; `quoted` is "《" or "“" where marks
    held it. `english` is the Latin name ("" where there is only an acronym), `acronyms` and `aliases` what else the bracket gave;
    `context` is a piece of the text to show, `after` the character behind the bracket.
    """

    run: str
    english: str
    acronyms: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    quoted: str = ""
    whole: bool = False
    context: str = ""
    after: str = ""


def introductions(text: str) -> Iterator[Introduction]:
    """Every bracket in a paragraph that may introduce a name; texts are NFKC-normalised, in the script of the paragraph."""
    text = unicodedata.normalize("NFKC", text)
    for found in _BRACKET.finditer(text):
        left, inside = text[max(0, found.start() - _WINDOW) : found.start()].rstrip(), found.group(1)
        context = text[max(0, found.start() - 20) : found.end() + 8].strip()
        if _HAN_ONLY.match(inside):
            yield from _latin_first(left, inside, context)
        english, acronyms, aliases = _parse(inside)
        if not (english or acronyms or aliases):
            continue
        if quoted := _QUOTED.search(left):
            name = next(g for g in quoted.groups() if g).strip(" =")
            if _HAN.search(name):
                yield Introduction(
                    name, english, acronyms, aliases, quoted=quoted.group()[0], whole=True, context=context
                )
        elif (run := _RUN.search(left)) and _HAN.search(run.group()):
            after, before = text[found.end() : found.end() + 1], left[run.start() - 1 : run.start()]
            opened = before if before and before in _OPENING and after in _CLOSING else ""
            name = run.group().lstrip(" .?-")
            yield Introduction(
                name, english, acronyms, aliases, quoted=opened, whole=bool(opened), context=context, after=after
            )


def _latin_first(left: str, inside: str, context: str) -> Iterator[Introduction]:
    if found := _LATIN_RUN.search(left):
        latin = found.group().strip()
        if is_acronym(latin) and not _REFUSED.match(latin):
            yield Introduction(inside, "", (latin,), whole=True, context=context)
        elif latin[0].isupper() and not _REFUSED.match(latin) and len(latin) > 3:
            yield Introduction(inside, latin, whole=True, context=context)


def is_acronym(text: str) -> bool:
    """Whether a Latin text is one word that is (nearly) all capitals, as NASA, BaFin, G.T.E. or COVID-19."""
    return " " not in text and bool(_ACRONYM.match(text))


def _parse(inside: str) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """English name, acronyms and Chinese aliases of a bracket; all empty where it holds no name."""
    nothing: tuple[str, tuple[str, ...], tuple[str, ...]] = ("", (), ())
    inside = _LABEL.sub("", inside.strip())
    if _CREDIT.search(inside):
        return nothing
    english, acronyms, aliases = "", [], []
    for number, part in enumerate(_trimmed(p) for p in _SPLIT.split(inside)):
        latin = _LABEL.sub("", part)
        if _LATIN.match(latin):
            if _REFUSED.match(latin):
                if number == 0:
                    return nothing
            elif is_acronym(latin):
                acronyms.append(latin)
            elif not english and _is_name(latin):
                english = _FRONT.sub("", latin)
        elif alias := _ALIAS.match(part):
            aliases.append(alias.group(1))
        elif _HAN_ONLY.match(part):
            aliases.append(part)
    return english, tuple(dict.fromkeys(acronyms)), tuple(dict.fromkeys(aliases))


def _trimmed(part: str) -> str:
    part = part.strip(" \"'“”,")
    return part if _ABBREVIATED.search(part) else part.strip(".")


def _is_name(latin: str) -> bool:
    words = re.findall(r"[^\W\d_]+", latin)
    return 1 <= len(words) <= 10 and sum(map(len, words)) >= 2 and not re.search(r"\d{3,}|[:/]", latin)


def simplified(text: str) -> str:
    """Simplified characters, middle dots unified; the length never changes."""
    return re.sub("[•‧・]", "·", to_simplified(text))
