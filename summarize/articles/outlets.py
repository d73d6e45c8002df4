"""Which outlet is meant: the outlets' names, the names others give them, and their domains, as one table."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from summarize.articles.text import key
from summarize.chinese.script import to_simplified


@dataclass(frozen=True, slots=True)
class Outlet:
    """A news outlet: its name as an English reader knows it, its other names (simplified script will do), its domains."""

    name: str
    aliases: tuple[str, ...]
    domains: tuple[str, ...]


OUTLETS = (
    Outlet("RFI", ("法广", "法国国际广播电台"), ("rfi.fr", "rfi.my")),
    Outlet("VOA", ("美国之音", "美国之音中文网", "voachinese"), ("voachinese.com", "voanews.com", "voacantonese.com")),
    Outlet("RFA", ("自由亚洲电台", "自由亚洲"), ("rfa.org",)),
    Outlet("BBC", ("BBC中文", "BBC中文网", "英国广播公司", "BBC News 中文", "BBC News"), ("bbc.com", "bbc.co.uk")),
    Outlet("Deutsche Welle", ("德国之声", "德国之声中文网", "DW"), ("dw.com",)),
    Outlet("Epoch Times", ("大纪元", "大纪元时报", "大纪元新闻网"), ("epochtimes.com", "theepochtimes.com")),
    Outlet("NTD", ("新唐人", "新唐人电视台", "NTDTV"), ("ntdtv.com", "ntd.com")),
    Outlet("Sound of Hope", ("希望之声",), ("soundofhope.org",)),
    Outlet("Reuters", ("路透", "路透社", "路透中文网", "路透中文"), ("reuters.com",)),
    Outlet("AFP", ("法新社", "法国新闻社"), ("afp.com",)),
    Outlet("AP", ("美联社",), ("apnews.com",)),
    Outlet("Bloomberg", ("彭博", "彭博社", "彭博新闻社"), ("bloomberg.com", "bloomberg.cn")),
    Outlet("Financial Times", ("金融时报", "FT中文网", "英国金融时报"), ("ft.com", "ftchinese.com", "ftacademy.cn")),
    Outlet("The New York Times", ("纽约时报", "纽约时报中文网", "纽时中文网"), ("nytimes.com",)),
    Outlet("The Wall Street Journal", ("华尔街日报", "华尔街日报中文网"), ("wsj.com",)),
    Outlet("The Washington Post", ("华盛顿邮报",), ("washingtonpost.com",)),
    Outlet("The Economist", ("经济学人", "经济学人en"), ("economist.com",)),
    Outlet("The Guardian", ("卫报",), ("theguardian.com",)),
    Outlet("CNN", ("美国有线电视新闻网",), ("cnn.com",)),
    Outlet("Nikkei", ("日经中文网", "日本经济新闻", "日经亚洲"), ("nikkei.com",)),
    Outlet("Kyodo News", ("共同社", "共同网"), ("kyodonews.net", "kyodo.co.jp")),
    Outlet("NHK", ("日本放送协会",), ("nhk.or.jp",)),
    Outlet("Yonhap", ("韩联社",), ("yna.co.kr",)),
    Outlet("Sputnik", ("俄罗斯卫星通讯社", "卫星通讯社"), ("sputniknews.cn", "sputniknews.com")),
    Outlet("TASS", ("塔斯社",), ("tass.com", "tass.ru")),
    Outlet("Al Jazeera", ("半岛电视台",), ("aljazeera.com", "aljazeera.net")),
    Outlet("UN News", ("联合国新闻",), ("news.un.org",)),
    Outlet("SBS", ("SBS中文",), ("sbs.com.au",)),
    Outlet("ABC Australia", ("澳大利亚广播公司", "ABC中文"), ("abc.net.au",)),
    Outlet("Lianhe Zaobao", ("联合早报", "早报", "新加坡联合早报"), ("zaobao.com", "zaobao.com.sg")),
    Outlet("CNA", ("中央社", "中央社CNA", "中央通讯社", "台湾中央社"), ("cna.com.tw",)),
    Outlet("RTI", ("RTI 中央广播电台", "中央广播电台", "台湾中央广播电台", "央广"), ("rti.org.tw",)),
    Outlet("Liberty Times", ("自由时报", "自由时报电子报"), ("ltn.com.tw",)),
    Outlet("United Daily News", ("联合报", "联合新闻网"), ("udn.com",)),
    Outlet("China Times", ("中国时报", "中时电子报", "中时新闻网"), ("chinatimes.com",)),
    Outlet("ETtoday", ("ETtoday新闻云", "东森新闻云"), ("ettoday.net",)),
    Outlet("Storm Media", ("风传媒",), ("storm.mg",)),
    Outlet("The Reporter", ("报导者",), ("twreporter.org",)),
    Outlet("CommonWealth Magazine", ("天下杂志",), ("cw.com.tw",)),
    Outlet("Up Media", ("上报",), ("upmedia.mg",)),
    Outlet("Newtalk", ("新头壳",), ("newtalk.tw",)),
    Outlet("PTS", ("公视", "公视新闻网"), ("pts.org.tw",)),
    Outlet("Apple Daily", ("苹果日报", "苹果即时"), ("appledaily.com", "nextapple.com")),
    Outlet("Citizen News", ("众新闻",), ("hkcnews.com",)),
    Outlet("Stand News", ("立场新闻",), ("thestandnews.com",)),
    Outlet("RTHK", ("香港电台", "香港电台网站"), ("rthk.hk", "rthk.org.hk")),
    Outlet("HK01", ("香港01",), ("hk01.com",)),
    Outlet("Ming Pao", ("明报", "明报新闻网"), ("mingpao.com",)),
    Outlet("South China Morning Post", ("南华早报",), ("scmp.com",)),
    Outlet("Initium Media", ("端传媒",), ("theinitium.com",)),
    Outlet("InMedia", ("独立媒体", "香港独立媒体"), ("inmediahk.net",)),
    Outlet("China Digital Times", ("中国数字时代",), ("chinadigitaltimes.net",)),
    Outlet("Bitter Winter", ("寒冬", "寒冬杂志"), ("bitterwinter.org",)),
    Outlet("ChinaAid", ("对华援助协会", "对华援助新闻网"), ("chinaaid.net", "chinaaid.org")),
    Outlet("Weiquanwang", ("维权网", "Rights Protection Network"), ("wqw2010.blogspot.com",)),
    Outlet("Minghui", ("明慧网",), ("minghui.org",)),
    Outlet("Boxun", ("博讯", "博讯新闻网"), ("boxun.com",)),
    Outlet("Duowei News", ("多维新闻", "多维"), ("dwnews.com",)),
    Outlet("GNews", ("GNews",), ("gnews.org",)),
    Outlet("Matters", ("Matters",), ("matters.news", "matters.town")),
    Outlet("Solidot", ("奇客",), ("solidot.org",)),
    Outlet("Xinhua", ("新华社", "新华网", "新华通讯社", "新华每日电讯"), ("xinhuanet.com", "news.cn")),
    Outlet("People's Daily", ("人民日报", "人民网", "人民日报海外版"), ("people.com.cn", "people.cn", "peopleapp.com")),
    Outlet(
        "CCTV",
        ("央视", "央视网", "央视新闻", "中央电视台", "CCTV新闻联播", "新闻联播", "央视网消息"),
        ("cctv.com", "cctv.cn", "cntv.cn"),
    ),
    Outlet("CRI", ("国际在线", "中国国际广播电台"), ("cri.cn",)),
    Outlet("CNR", ("央广网", "中国之声"), ("cnr.cn",)),
    Outlet(
        "China News Service",
        ("中新社", "中国新闻网", "中新网", "中国新闻社"),
        ("chinanews.com", "chinanews.com.cn", "ecns.cn"),
    ),
    Outlet("China Daily", ("中国日报", "中国日报网"), ("chinadaily.com.cn",)),
    Outlet("Global Times", ("环球时报", "环球网"), ("huanqiu.com", "globaltimes.cn")),
    Outlet("Reference News", ("参考消息", "参考消息网"), ("cankaoxiaoxi.com",)),
    Outlet("Guangming Daily", ("光明日报", "光明网"), ("gmw.cn",)),
    Outlet("Economic Daily", ("经济日报", "中国经济网"), ("ce.cn", "jingjiribao.cn")),
    Outlet("China Youth Daily", ("中国青年报", "中青在线", "中国青年网"), ("cyol.com", "youth.cn")),
    Outlet("Science and Technology Daily", ("科技日报",), ("stdaily.com",)),
    Outlet("Legal Daily", ("法制日报", "法治日报", "法制网"), ("legaldaily.com.cn",)),
    Outlet("PLA Daily", ("解放军报", "中国军网"), ("81.cn",)),
    Outlet("Government of China", ("中国政府网", "国务院公报", "中央政府门户网站"), ("gov.cn",)),
    Outlet("China Manned Space", ("中国载人航天官方网站", "中国载人航天工程网", "中国载人航天"), ("cmse.gov.cn",)),
    Outlet("Beijing Daily", ("北京日报",), ("bjd.com.cn",)),
    Outlet("The Beijing News", ("新京报", "新京报网"), ("bjnews.com.cn",)),
    Outlet("Beijing Youth Daily", ("北京青年报", "北青网"), ("ynet.com",)),
    Outlet("Southern Weekly", ("南方周末",), ("infzm.com",)),
    Outlet("Southern Metropolis Daily", ("南方都市报", "南都", "奥一网"), ("nandu.com", "oeeee.com")),
    Outlet("Nanfang Daily", ("南方日报", "南方网", "南方新闻网"), ("southcn.com",)),
    Outlet("Shanxi Daily", ("山西日报",), ("sxrb.com",)),
    Outlet("Changjiang Net", ("长江网", "长江日报"), ("cjn.cn",)),
    Outlet("Caixin", ("财新", "财新网", "财新周刊"), ("caixin.com",)),
    Outlet("Caijing", ("财经", "财经网", "财经杂志"), ("caijing.com.cn",)),
    Outlet("Yicai", ("第一财经", "第一财经日报"), ("yicai.com",)),
    Outlet("21st Century Business Herald", ("21世纪经济报道", "21财经"), ("21jingji.com",)),
    Outlet("National Business Daily", ("每日经济新闻", "每经网"), ("nbd.com.cn",)),
    Outlet("Securities Times", ("证券时报", "证券时报网"), ("stcn.com",)),
    Outlet("China Securities Journal", ("中国证券报", "中证网"), ("cs.com.cn",)),
    Outlet("Shanghai Securities News", ("上海证券报", "中国证券网"), ("cnstock.com",)),
    Outlet("Red Weekly", ("证券市场红周刊", "红周刊"), ("hongzhoukan.com",)),
    Outlet("Economic Observer", ("经济观察报", "经济观察网"), ("eeo.com.cn",)),
    Outlet("Jiemian", ("界面", "界面新闻"), ("jiemian.com",)),
    Outlet("The Paper", ("澎湃新闻", "澎湃", "澎湃新闻-The Paper"), ("thepaper.cn",)),
    Outlet("Guancha", ("观察者网", "观察者"), ("guancha.cn",)),
    Outlet("Hexun", ("和讯", "和讯网", "和讯股票"), ("hexun.com",)),
    Outlet("East Money", ("东方财富", "东方财富网", "天天基金网"), ("eastmoney.com", "1234567.com.cn")),
    Outlet("36Kr", ("36氪",), ("36kr.com",)),
    Outlet("Huxiu", ("虎嗅", "虎嗅网"), ("huxiu.com",)),
    Outlet("Mydrivers", ("快科技", "驱动之家"), ("mydrivers.com",)),
    Outlet("CSDN", ("CSDN.NET",), ("csdn.net",)),
    Outlet("ifeng", ("凤凰网", "凤凰新闻", "凤凰资讯", "凤凰卫视"), ("ifeng.com",)),
    Outlet("Sina", ("新浪", "新浪网", "新浪新闻", "新浪财经"), ("sina.com.cn", "sina.cn")),
    Outlet("Tencent News", ("腾讯网", "腾讯新闻", "腾讯财经", "腾讯"), ("qq.com",)),
    Outlet("NetEase", ("网易", "网易财经", "网易新闻"), ("163.com", "126.net")),
    Outlet("Sohu", ("搜狐", "搜狐网", "搜狐新闻"), ("sohu.com",)),
    Outlet("Toutiao", ("今日头条",), ("toutiao.com",)),
    Outlet("Shanghai News Net", ("上海新闻网",), ("021news.cn",)),
)

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

_HOSTS = frozenset(("gov.cn",))
"""Domains that stand for one host only: every other one under them has an outlet of its own."""

_BY_NAME = {key(to_simplified(n)): o for o in OUTLETS for n in (o.name, *o.aliases)}
_BY_DOMAIN = {d: o for o in OUTLETS for d in o.domains}
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
        if suffix in PLATFORMS and suffix not in _BY_DOMAIN:
            return None
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
