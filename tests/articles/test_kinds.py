"""Kinds of article files, each with siblings: what is read, and beside them what a rule for the kind must leave alone."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from summarize.articles import Article, parse_articles
from summarize.errors import InputError
from summarize.render.article import article_to_markdown

A = "海湾港务局17日说，新码头将于25日启用，年吞吐能力为160万标准箱，比老码头多两成。"
B = "码头总投资28亿元，历时三年建成，可以同时停靠四艘大型货轮，货物在港停留时间缩短一天。"
C = "港務局長說，啟用後航線將由36條增加到48條，每年可多運送糧食90萬噸，碼頭工人也會增加三百名。"
BODY = f"<p>{A}</p><p>{B}</p>"


class Case(NamedTuple):
    """A file, and what a person reads out of it; `source` and `published` "*" are any, parts of texts joined by " && "."""

    name: str
    path: str
    text: str
    title: str = "海湾港新码头启用"
    source: str = "*"
    published: str = "*"
    has: str = ""
    lacks: str = ""


def read(text: str | bytes, path: str) -> list[Article | InputError]:
    return list(parse_articles(text.encode() if isinstance(text, str) else text, path))


def check(case: Case) -> None:
    found = read(case.text, case.path)[0]
    assert isinstance(found, Article), found
    text = "\n".join(p.text for p in found.paragraphs)
    published = found.published.isoformat() if found.published else ""
    assert case.title in ("*", found.title)
    assert case.source in ("*", found.source or "")
    assert case.published in ("*", published)
    assert [part for part in filter(None, case.has.split(" && ")) if part not in text] == []
    assert [part for part in filter(None, case.lacks.split(" && ")) if part in text] == []


def page(inside: str, head: str = "", title: str = "海湾港新码头启用") -> str:
    return f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{inside}</body></html>'


H1 = "<h1>海湾港新码头启用</h1>"
INFO = '<div class="info">2025-08-18 07:40　来源：海湾晚报</div>'

DATES = [
    Case(
        "clock above",
        "x.html",
        page(f"<div>今天是2026年1月2日 星期五</div>{H1}{INFO}<div>{BODY}</div>"),
        published="2025-08-18",
    ),
    Case(
        "clock with a time",
        "x.html",
        page(f"<span>北京时间：2026-01-02 10:22:33</span>{H1}{INFO}<div>{BODY}</div>"),
        published="2025-08-18",
    ),
    Case(
        "lunar clock, traditional",
        "x.html",
        page(f"<div>現在時間是2026年1月2日 農曆十一月十四</div>{H1}{INFO}<div>{BODY}</div>"),
        published="2025-08-18",
    ),
    Case(
        "clock by its id",
        "x.html",
        page(f"<div id='nowTime'>2026年1月2日 星期五</div>{H1}<div>来源：海湾晚报</div><div>{BODY}</div>"),
        source="海湾晚报",
        published="",
    ),
    Case(
        "clock and nothing else",
        "x.html",
        page(f"<div>欢迎您！今天是2026年1月2日 星期五</div>{H1}<div>{BODY}</div>"),
        published="",
    ),
    Case(
        "clock and weather",
        "x.html",
        page(f"<p>2026年1月2日 星期五 海湾 晴 3℃~11℃</p>{H1}<p>2025年8月18日 海湾晚报</p><div>{BODY}</div>"),
        published="2025-08-18",
    ),
    Case(
        "footer updated",
        "x.html",
        page(f"{H1}<div>来源：海湾晚报</div><div>{BODY}</div><div class='footer'>更新时间：2026-03-05 版权所有</div>"),
        published="",
    ),
    Case(
        "footer updated, no class",
        "x.html",
        page(f"{H1}<div>{BODY}</div><p>最后更新：2026年3月5日　技术支持：某公司</p>"),
        published="",
    ),
    Case(
        "page last modified at the foot",
        "x.txt",
        f"海湾港新码头启用\n\n{A}\n\n{B}\n\n页面更新时间：2026-03-05\n",
        published="",
    ),
    Case(
        "comment's date",
        "x.html",
        page(
            f"{H1}{INFO}<div>{BODY}</div><div class='comments'><p>热评：青石 2026-02-01 12:00</p><p>早该建了</p></div>"
        ),
        published="2025-08-18",
    ),
    Case(
        "comment's date and no other",
        "x.html",
        page(f"{H1}<div>{BODY}</div><h3>网友评论</h3><p>青石 发表于：2026-02-01 12:00</p><p>早该建了</p>"),
        published="",
        lacks="早该建了 && 青石",
    ),
    Case(
        "comment in text",
        "x.txt",
        f"海湾港新码头启用\n\n{A}\n\n{B}\n\n热评：\n\n青石 发布时间：2026年2月1日\n",
        published="",
        lacks="青石",
    ),
    Case(
        "json-ld over a line",
        "x.html",
        page(
            f"{H1}<p>2025年8月20日</p><div>{BODY}</div>",
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"海湾港新码头启用","datePublished":"2025-08-18T06:00:00+08:00","dateModified":"2026-01-01"}</script>',
        ),
        published="2025-08-18",
    ),
    Case(
        "open graph over a clock",
        "x.html",
        page(
            f"<p>今日：2026年1月2日</p>{H1}<div>{BODY}</div>",
            '<meta property="article:published_time" content="2025-08-18T06:00:00+08:00"><meta property="article:modified_time" content="2026-01-01T00:00:00+08:00">',
        ),
        published="2025-08-18",
    ),
    Case(
        "a namespaced meta",
        "x.html",
        page(f"{H1}<div>{BODY}</div>", '<meta name="apub:time" content="8/18/2025, 6:00:00 AM">'),
        published="2025-08-18",
    ),
    Case(
        "time element",
        "x.html",
        page(f"{H1}<time datetime='2025-08-18T06:00:00+08:00'>周一</time><div>{BODY}</div><p>更新时间 2026-03-05</p>"),
        published="2025-08-18",
    ),
    Case(
        "dateline with its year",
        "x.txt",
        f"海湾港新码头启用\n\n本报讯 海湾晚报2025年8月18日电 {A}\n\n{B}\n",
        published="2025-08-18",
    ),
    Case(
        "beside the byline",
        "x.txt",
        f"海湾港新码头启用\n记者 柳青禾 2025年8月18日\n\n{A}\n\n{B}\n",
        published="2025-08-18",
    ),
    Case(
        "date under the clock in markdown",
        "x.md",
        f"现在是2026年1月2日 星期五\n\n# 海湾港新码头启用\n\n2025/08/18 来源：海湾晚报\n\n{A}\n\n{B}\n",
        published="2025-08-18",
        lacks="现在是",
    ),
    Case(
        "date above the title",
        "x.html",
        page(f"<div>2025年08月18日07:40　来源：海湾晚报</div>{H1}<div>{BODY}</div>"),
        published="2025-08-18",
    ),
    Case(
        "address",
        "x.html",
        page(f"{H1}<div>{BODY}</div>", '<link rel="canonical" href="https://news.example/2025/08/18/9.html">'),
        published="2025-08-18",
    ),
    Case(
        "an update beside the first date",
        "x.html",
        page(f"{H1}<div>发布时间：2025-08-18 07:40　更新时间：2025-08-19 09:00</div><div>{BODY}</div>"),
        published="2025-08-18",
    ),
    Case(
        "running text with a year is none",
        "x.txt",
        f"海湾港新码头启用\n\n2019年3月5日，老码头停用。{A}\n\n{B}\n",
        published="",
    ),
    Case(
        "a sentence about today stays",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n今天是2025年8月18日，也是老码头停用的日子，他说。\n\n{B}\n",
        published="2025-08-18",
        has="今天是2025年8月18日，也是",
    ),
    Case(
        "a sentence about updates stays",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n这份名单的更新时间是2024年3月5日，港务局说。\n\n{B}\n",
        published="2025-08-18",
        has="名单的更新时间",
    ),
]

FEED = f"<p>{A}</p><p>{B}</p>"
RSS = '<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0" {ns}><channel><title>海湾要闻</title><link>https://n.example/</link><description>要闻</description>{items}</channel></rss>'
ATOM = '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>海湾要闻</title><updated>2026-01-01T00:00:00Z</updated>{items}</feed>'

FEEDS = [
    Case(
        "rss with escaped html",
        "x.xml",
        RSS.format(
            ns="",
            items=f"<item><title>海湾港新码头启用</title><link>https://n.example/1</link><pubDate>Mon, 18 Aug 2025 08:00:00 +0800</pubDate><description>{FEED.replace('<', '&lt;')}</description></item>",
        ),
        published="2025-08-18",
        has="160万标准箱 && 28亿元",
        lacks="<p> && Aug && 要闻",
    ),
    Case(
        "rss with full text",
        "x.rss",
        RSS.format(
            ns='xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"',
            items=f"<item><title><![CDATA[海湾港新码头启用]]></title><dc:creator>柳青禾</dc:creator><dc:date>2025-08-18T08:00:00+08:00</dc:date><source url='https://w.example/'>海湾晚报</source><description>新码头启用……</description><content:encoded><![CDATA[{FEED}]]></content:encoded></item>",
        ),
        source="海湾晚报",
        published="2025-08-18",
        has="28亿元",
        lacks="……",
    ),
    Case(
        "atom with html",
        "x.xml",
        ATOM.format(
            items=f'<entry><title type="html">海湾港新码头启用</title><link rel="alternate" href="https://n.example/1"/><published>2025-08-18T08:00:00+08:00</published><updated>2025-09-01T08:00:00+08:00</updated><author><name>柳青禾</name></author><content type="html">{FEED.replace("<", "&lt;")}</content></entry>'
        ),
        published="2025-08-18",
        has="28亿元",
        lacks="<p> && 柳青禾",
    ),
    Case(
        "atom with xhtml",
        "x.atom",
        ATOM.format(
            items=f'<entry><title>海湾港新码头启用</title><updated>2025-08-18T08:00:00+08:00</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{FEED}</div></content></entry>'
        ),
        published="2025-08-18",
        has="160万标准箱",
    ),
    Case(
        "rss 1.0",
        "x.rdf",
        f'<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>要闻</title></channel><item rdf:about="y"><title>海湾港新码头启用</title><dc:date>2025-08-18</dc:date><description><![CDATA[{FEED}]]></description></item></rdf:RDF>',
        published="2025-08-18",
    ),
    Case(
        "json feed",
        "x.json",
        '{"version":"https://jsonfeed.org/version/1.1","title":"海湾要闻","items":[{"id":"1","url":"https://n.example/1","title":"海湾港新码头启用","date_published":"2025-08-18T08:00:00+08:00","date_modified":"2026-01-01","authors":[{"name":"柳青禾"},{"name":"白石"}],"content_html":"'
        + FEED
        + '"}]}',
        source="",
        published="2025-08-18",
        has="160万标准箱",
    ),
    Case(
        "json feed item with plain text",
        "x.json",
        '{"id":"1","title":"海湾港新码头启用","date_published":"2025-08-18","summary":"短","content_text":"'
        + A
        + "\\n\\n"
        + B
        + '"}',
        source="",
        published="2025-08-18",
        has="28亿元",
    ),
    Case(
        "json with a modified date only",
        "x.json",
        '{"title":"海湾港新码头启用","dateModified":"2025-08-18","articleBody":"' + A + B + '"}',
        published="2025-08-18",
    ),
    Case(
        "feed in a text file",
        "x.txt",
        RSS.format(
            ns="",
            items=f"<item><title>海湾港新码头启用</title><pubDate>Mon, 18 Aug 2025 08:00:00 +0800</pubDate><description><![CDATA[{FEED}]]></description></item>",
        ),
        published="2025-08-18",
    ),
    Case(
        "a page about rss",
        "x.html",
        page(f"{H1}{INFO}<div><p>用&lt;rss&gt;标签订阅。{A}</p><p>{B}</p></div>"),
        published="2025-08-18",
        has="160万标准箱",
    ),
]


def test_every_item_of_a_feed_is_an_article_of_its_own() -> None:
    items = "".join(
        f"<item><title>海湾港第{n}号码头启用</title><pubDate>1{n} Aug 2025 08:00:00 +0800</pubDate><description>&lt;p&gt;{A}&lt;/p&gt;</description></item>"
        for n in (1, 2, 3)
    )
    found = read(RSS.format(ns="", items=items), "x.xml")
    assert [(a.title, str(a.published)) for a in found if isinstance(a, Article)] == [
        (f"海湾港第{n}号码头启用", f"2025-08-1{n}") for n in (1, 2, 3)
    ]


def test_a_feed_without_items_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match="feed"):
        read(RSS.format(ns="", items=""), "x.xml")


TEXT = f"\n\n{A}\n\n{B}\n"
FRONT = [
    Case(
        "toml",
        "x.md",
        f'+++\ntitle = "海湾港新码头启用"\ndate = 2025-08-18T07:30:00+08:00\nsource = "海湾晚报"\ndraft = false\n+++{TEXT}',
        source="海湾晚报",
        published="2025-08-18",
        lacks="draft && +++",
    ),
    Case(
        "toml, local date and tables",
        "x.md",
        f"+++\ntitle = '海湾港新码头启用'\ndate = 2025-08-18\n[taxonomies]\ntags = ['港口']\n[extra]\nsource = '海湾晚报'\n+++{TEXT}",
        source="海湾晚报",
        published="2025-08-18",
        lacks="tags",
    ),
    Case(
        "toml, date as text",
        "x.md",
        f'+++\ndate = "2025年8月18日"\ntitle = "海湾港新码头启用" # 标题\nweight = 3\n+++{TEXT}',
        published="2025-08-18",
        lacks="weight",
    ),
    Case(
        "toml, not quite",
        "x.md",
        f'+++\ntitle = "海湾港新码头启用"\nsubtitle = "他说"好"\ndate = 2025-08-18\n+++{TEXT}',
        published="2025-08-18",
        lacks="subtitle",
    ),
    Case(
        "toml with a later update",
        "x.md",
        f'+++\nlastmod = 2026-01-01\ndate = 2025-08-18 07:30:00\ntitle = "海湾港新码头启用"\n+++{TEXT}',
        published="2025-08-18",
    ),
    Case(
        "toml, CRLF and BOM",
        "x.md",
        '\ufeff+++\r\ntitle = "海湾港新码头启用"\r\npublishDate = 2025-08-18\r\n+++\r\n' + TEXT.replace("\n", "\r\n"),
        published="2025-08-18",
        lacks="publishDate",
    ),
    Case(
        "toml in a text file",
        "x.txt",
        f'+++\ntitle = "海灣港新碼頭啟用"\ndate = 2025-08-18\nsource = "海灣時報"\n+++\n\n{C}\n',
        title="海灣港新碼頭啟用",
        source="海灣時報",
        published="2025-08-18",
    ),
    Case(
        "yaml with a date in words",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\ndate: 2025年8月18日\nsource: 海湾晚报\n---{TEXT}",
        source="海湾晚报",
        published="2025-08-18",
    ),
    Case(
        "yaml, midnight in Beijing",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\ndate: 2025-08-18T00:30:00+08:00\n---{TEXT}",
        published="2025-08-18",
    ),
    Case(
        "json front matter",
        "x.md",
        f'{{\n "title": "海湾港新码头启用",\n "date": "2025-08-18"\n}}\n{TEXT}',
        published="2025-08-18",
        lacks='"',
    ),
    Case("plus signs in text", "x.md", f"# 海湾港新码头启用\n\n{A}\n\n+++\n\n{B}\n", has="28亿元"),
]
CATEGORIES = [
    Case(
        "category named like a magazine",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\ndate: 2025-08-18\ncategories: [财经]\ntags: [港口, 货运]\n---{TEXT}",
        source="",
    ),
    Case(
        "the same category and tag",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\ncategories: [港口]\ntags: [港口]\n---{TEXT}",
        source="",
    ),
    Case(
        "a company as a tag",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\ncategories:\n - 科技\ntags: [腾讯]\n---{TEXT}",
        source="",
    ),
    Case("category as text", "x.md", f"---\ntitle: 海湾港新码头启用\ncategory: 早报\ntag: 界面\n---{TEXT}", source=""),
    Case(
        "toml categories",
        "x.md",
        f'+++\ntitle = "海湾港新码头启用"\ncategories = ["财经"]\ntags = ["财经"]\n+++{TEXT}',
        source="",
    ),
    Case(
        "json category",
        "x.json",
        '{"title":"海湾港新码头启用","category":"财经","tags":["观察者"],"content":"' + A + B + '"}',
        source="",
    ),
    Case(
        "author and category the same person's column",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\nauthor: 柳青禾\ncategories: [柳青禾]\n---{TEXT}",
        source="",
    ),
    Case("placeholder", "x.md", f"---\ntitle: 海湾港新码头启用\nsource: 网络整理\n---{TEXT}", source=""),
    Case(
        "placeholder on a page",
        "x.html",
        page(f"{H1}<p>2025-08-18 07:40 来源：本站原创</p><div>{BODY}</div>"),
        source="",
        published="2025-08-18",
    ),
    Case(
        "placeholder, unknown",
        "x.txt",
        f"海湾港新码头启用\n来源：未知　2025年8月18日\n\n{A}\n\n{B}\n",
        source="",
        published="2025-08-18",
    ),
    Case(
        "a channel as a source", "x.html", page(f"{H1}<p>2025-08-18 07:40 来源：财经</p><div>{BODY}</div>"), source=""
    ),
    Case(
        "mirror: author, category and tag are the outlet",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\nauthor: 法广\ncategories: [ 法广 ]\ntags: [ 法广 ]\n---{TEXT}",
        source="RFI",
    ),
    Case(
        "source beside a category",
        "x.md",
        f"---\ntitle: 海湾港新码头启用\nsource: 财新网\ncategories: [体育]\n---{TEXT}",
        source="Caixin",
    ),
    Case(
        "came from, in a line",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n{B}\n\n原文来自《海湾晚报》\n",
        source="海湾晚报",
        lacks="原文",
    ),
    Case(
        "reprinted from",
        "x.html",
        page(
            f"{H1}<p>2025-08-18 07:40</p><div>{BODY}<p>转载自：<a href='https://w.example/2025/a1'>海湾晚报</a></p></div>"
        ),
        source="海湾晚报",
        lacks="转载",
    ),
    Case(
        "first published in",
        "x.md",
        f"# 海湾港新码头启用\n\n2025-08-18\n\n{A}\n\n{B}\n\n本文首发于[海湾晚报](https://w.example/2025/a1)，略有删改。\n",
        source="海湾晚报",
        lacks="首发",
    ),
    Case(
        "first published, traditional",
        "x.txt",
        f"海灣港新碼頭啟用\n2025年8月18日\n\n{C}\n\n{C[:-1]}，他說。\n\n原文刊於《海灣時報》\n",
        title="海灣港新碼頭啟用",
        source="海灣時報",
        lacks="原文",
    ),
    Case(
        "text about originals stays",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n这批图纸来自海湾晚报的资料室，首发于1987年。\n\n{B}\n",
        source="",
        has="这批图纸来自",
    ),
    Case(
        "a town's government",
        "x.html",
        page(
            f"{H1}<p>2025-08-18</p><div>{BODY}</div>",
            '<meta name="SiteName" content="海湾市人民政府"><link rel="canonical" href="https://www.haiwan.gov.cn/2025/a1.html">',
        ),
        source="海湾市人民政府",
    ),
    Case(
        "the central government",
        "x.html",
        page(
            f"{H1}<p>2025-08-18</p><div>{BODY}</div>",
            '<link rel="canonical" href="https://www.gov.cn/yaowen/2025/a1.htm">',
        ),
        source="Government of China",
    ),
]

WRAPPED = [
    Case(
        "indented paragraphs",
        "x.txt",
        "海湾港新码头启用\n来源：海湾晚报　2025年8月18日\n\n　　港务局的数据显示，上半年货物吞吐量为1.\n7亿吨，比去年增加2300\n万吨，其中粮\n食占三成。局长白\n石说，夜间作业的\n泊位有二十\n四个。\n　　预计全年将突破3.4亿吨，新\n增航线12条。\n",
        published="2025-08-18",
        has="为1.7亿吨，比去年增加2300万吨，其中粮食占三成 && 局长白石说，夜间作业的泊位有二十四个。 && 新增航线12条",
    ),
    Case(
        "traditional, spaces for the indent",
        "x.txt",
        "海灣港新碼頭啟用\n來源：海灣時報　2025年8月18日\n\n    港務局的數據顯示，上半年貨物吞吐量為1.\n7億噸，比去年增加2300\n萬噸，其中糧\n食佔三成。\n    預計全年將突破3.\n4億噸。港務局長白石說，這是開港以來最多的一年。\n",
        title="海灣港新碼頭啟用",
        has="為1.7億噸，比去年增加2300萬噸，其中糧食佔三成 && 突破3.4億噸",
    ),
    Case(
        "blank lines between paragraphs",
        "x.txt",
        "海湾港新码头启用\n2025年8月18日\n\n港务局的数据显示，上半年货物吞吐量为1\n6500万吨，比去年增\n加12.\n5%，其中粮食约占\n三成。\n\n局长说，到2030\n年，泊位将增加到60个，投资约\n80亿元。\n",
        has="增加12.5%，其中粮食约占三成 && 到2030年，泊位将增加到60个，投资约80亿元",
    ),
    Case(
        "markdown",
        "x.md",
        "# 海湾港新码头启用\n\n港务局的数据显示，上半年货物吞吐量为1.\n7亿吨，比去年增加2300\n万吨，局长白\n石说。\n\n预计全年将突破3.4亿吨，新\n增航线12条，投资80亿元，工人增加三百名。\n",
        has="为1.7亿吨，比去年增加2300万吨，局长白石说 && 新增航线12条",
    ),
    Case(
        "html source lines",
        "x.html",
        page(
            f"{H1}<p>2025-08-18 07:40</p><div><p>港务局的数据显示，上半年货物吞吐量为1.\n      7亿吨，比去年增加2300\n      万吨，局长白\n      石说。</p><p>预计全年将突破3\n.4亿吨，新增航线12\n条，投资80亿元，工人增加三百名，码头扩大一倍。</p></div>"
        ),
        has="为1.7亿吨，比去年增加2300万吨，局长白石说 && 突破3.4亿吨，新增航线12条",
    ),
    Case(
        "preformatted",
        "x.html",
        page(
            f"{H1}<p>2025-08-18 07:40</p><pre>　　港务局的数据显示，上半年货物吞吐量为1.\n7亿吨，比去年增加2300\n万吨，局长白\n石说。\n　　预计全年将突破3.4亿吨，新\n增航线12条，投资80亿元，工人增加三百名。</pre>"
        ),
        has="为1.7亿吨，比去年增加2300万吨，局长白石说。 && 新增航线12条",
        lacks="石说。　预计",
    ),
    Case(
        "a table of thousands",
        "x.txt",
        "海湾港新码头启用\n2025年8月18日\n\n　　港务局说，上半年装卸工资共支出12,\n500万元，平均每人8\n600元，比去年增长8.5\n%，另有奖金。港务局没有说明奖金的数额，也没有说明发放的时间。\n",
        has="12,500万元，平均每人8600元，比去年增长8.5%，另有",
    ),
    Case(
        "sentences on lines of their own stay paragraphs",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n{B}\n",
        has=f"{A}\n{B}",
    ),
    Case(
        "a title in a line above its source",
        "x.txt",
        f"新码头启用，货轮不再排队\n来源：海湾晚报　2025年8月18日\n{A}\n{B}\n",
        title="新码头启用，货轮不再排队",
        source="海湾晚报",
        has=f"{A}\n{B}",
    ),
    Case(
        "a list stays a list",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n港务局将采取三项措施：\n一、延长作业时间，方便船东\n二、降低装卸费，减轻负担\n三、增设泊位，减少排队\n\n{B}\n",
        has="一、延长作业时间，方便船东\n二、降低装卸费",
    ),
    Case(
        "questions and answers",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n记者：新码头何时启用？\n白石：25日启用，大家放心\n记者：工人够吗？\n白石：够。\n\n{B}\n",
        has="白石：25日启用，大家放心\n记者：工人够吗？",
    ),
    Case(
        "a heading between indented paragraphs",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n　　{A}\n泊位更多\n　　{B}\n",
        has=f"{A}\n泊位更多\n{B}",
    ),
    Case(
        "words and names in Latin letters",
        "x.txt",
        "海湾港新码头启用\n2025年8月18日\n\n　　设计者是挪威人Jonas\nBerg，他在2019\n年来到海湾，主持设计了三座码头，其中一座还没有完工，他说明年会完工。\n",
        has="Jonas Berg，他在2019年来到",
    ),
]

RUBY = [
    Case(
        "ruby with brackets",
        "x.html",
        page(
            f"{H1}{INFO}<div><p><ruby>泗<rp>(</rp><rt>sì</rt><rp>)</rp>洪<rp>(</rp><rt>hóng</rt><rp>)</rp></ruby>县17日说，{A}</p><p>{B}</p></div>"
        ),
        has="泗洪县17日说",
        lacks="sì && (",
    ),
    Case(
        "ruby, each character",
        "x.html",
        page(f"{H1}{INFO}<div><p><ruby>濮<rt>pú</rt></ruby><ruby>阳<rt>yáng</rt></ruby>的{A}</p><p>{B}</p></div>"),
        has="濮阳的海湾",
        lacks="pú",
    ),
    Case(
        "ruby with bases",
        "x.html",
        page(
            f"{H1}{INFO}<div><p><ruby><rb>泗</rb><rb>洪</rb><rtc><rt>sì</rt><rt>hóng</rt></rtc></ruby>县，{A}</p><p>{B}</p></div>"
        ),
        has="泗洪县，",
        lacks="hóng",
    ),
    Case(
        "ruby without closing tags",
        "x.html",
        page(f"{H1}{INFO}<div><p><ruby>泗<rt>sì</ruby>洪县，{A}</p><p>{B}</p></div>"),
        has="泗洪县，",
        lacks="sì",
    ),
    Case(
        "ruby, bases without closing tags",
        "x.html",
        page(f"{H1}{INFO}<div><p><ruby><rb>泗<rt>sì<rb>洪<rt>hóng</ruby>县，{A}</p><p>{B}</p></div>"),
        has="泗洪县，",
        lacks="sì && hóng",
    ),
    Case(
        "bopomofo in ruby",
        "x.html",
        page(
            f"<h1>海灣港新碼頭啟用</h1><p>2025-08-18 07:40</p><div><p><ruby>鹿<rt>ㄌㄨˋ</rt></ruby>港的{C}</p><p>{C}</p></div>",
            title="海灣港新碼頭啟用",
        ),
        title="海灣港新碼頭啟用",
        has="鹿港的",
        lacks="ㄌ",
    ),
    Case(
        "ruby in markdown",
        "x.md",
        f"# 海湾港新码头启用\n\n<ruby>泗<rt>sì</rt></ruby>洪县，{A}\n\n{B}\n",
        has="泗洪县，",
        lacks="sì",
    ),
    Case(
        "readings in brackets",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n泗(sì)洪（hóng）县的翟（zhái）明远说，{A}\n\n{B}\n",
        has="泗洪县的翟明远说",
    ),
    Case(
        "bopomofo in brackets and bare",
        "x.txt",
        f"海灣港新碼頭啟用\n2025年8月18日\n\n鹿（ㄌㄨˋ）港的翟ㄓㄞˊ明遠說，{C}\n\n{C[:-1]}，他說。\n",
        title="海灣港新碼頭啟用",
        has="鹿港的翟明遠說",
    ),
    Case(
        "readings in the title",
        "x.html",
        page(f"<h1><ruby>亳<rt>bó</rt></ruby>州新码头启用</h1>{INFO}<div>{BODY}</div>", title="亳州新码头启用"),
        title="亳州新码头启用",
    ),
    Case(
        "names in brackets stay",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n设计者贝里（Jonas Berg）和勒内（René Café）说，单位是千米（km），{A}\n\n{B}\n",
        has="（Jonas Berg） && （René Café） && （km）",
    ),
    Case(
        "an article about letters",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n学生先学ㄅㄆㄇ，再学声母（b、p、m），{A}\n\n{B}\n",
        has="ㄅㄆㄇ && （b、p、m）",
    ),
]

ROWS = "<tr><th>港区</th><th>吞吐量（万吨）</th><th>增长</th></tr><tr><td>东港</td><td>3120</td><td>4.1%</td></tr><tr><td>西港</td><td>980</td><td>-0.7%</td></tr>"
TABLES = [
    Case(
        "a table",
        "x.html",
        page(f"{H1}{INFO}<div><p>{A}</p><table>{ROWS}</table><p>{B}</p></div>"),
        has="3120 && -0.7% && 港区",
        lacks="<td>",
    ),
    Case(
        "with paragraphs in cells",
        "x.html",
        page(
            f"{H1}{INFO}<div><p>{A}</p><table>{ROWS.replace('<td>', '<td><p>').replace('</td>', '</p></td>')}</table><p>{B}</p></div>"
        ),
        has="东港 | 3120 | 4.1%",
    ),
    Case(
        "with a long cell",
        "x.html",
        page(
            f"{H1}{INFO}<div><p>{A}</p><table>{ROWS}<tr><td>南港</td><td>77</td><td>{'本港区因为航道疏浚从二月起停止作业' * 6}</td></tr></table><p>{B}</p></div>"
        ),
        has="3120 && 南港 && 77",
    ),
    Case(
        "with a heading row",
        "x.html",
        page(
            f"{H1}{INFO}<div><p>{A}</p><table><caption>表1 各港区</caption><thead><tr><th colspan=3>单位：万吨</th></tr></thead><tbody>{ROWS}</tbody></table><p>{B}</p></div>"
        ),
        has="单位：万吨 && 980",
    ),
    Case(
        "markdown table",
        "x.md",
        f"# 海湾港新码头启用\n\n{A}\n\n| 港区 | 万吨 |\n|---|---:|\n| 东港 | 3120 |\n| 西港 | -0.7% |\n\n{B}\n",
        has="东港 | 3120 && -0.7%",
        lacks="---",
    ),
    Case(
        "tabs in text",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n港区\t万吨\t增长\n东港\t3120\t4.1%\n西港\t980\t-0.7%\n\n{B}\n",
        has="东港 | 3120 | 4.1% && 980 | -0.7%",
    ),
    Case(
        "traditional",
        "x.html",
        page(
            f"<h1>海灣港新碼頭啟用</h1>{INFO}<div><p>{C}</p><table><tr><td>港區</td><td>萬噸</td></tr><tr><td>東港</td><td>3120</td></tr></table><p>{C[:-1]}，他說。</p></div>",
            title="海灣港新碼頭啟用",
        ),
        title="海灣港新碼頭啟用",
        has="東港 | 3120",
    ),
]
NO_TABLES = [
    Case(
        "a page laid out by tables",
        "x.html",
        page(f"<table><tr><td>栏目</td><td>{H1}{INFO}{BODY}</td></tr></table>"),
        has="28亿元",
    ),
    Case("no table at all", "x.txt", f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n{B}\n"),
]

MENU = [
    Case(
        "menu, weather, login, neighbours",
        "x.txt",
        f"首页 新闻 政务 服务 互动 数据 视频\n\n海湾 晴 21℃~12℃ 西北风3级 空气质量：良\n\n登录 | 注册 | 手机版 | 长者模式\n\n海湾港新码头启用\n\n2025年8月18日 08:20 来源：海湾晚报\n\n{A}\n\n{B}\n\n上一篇：冬麦播种过半 下一篇：三座公园开放\n",
        source="海湾晚报",
        published="2025-08-18",
        has="28亿元",
        lacks="登录 && 首页 && 西北风 && 上一篇 && 公园",
    ),
    Case(
        "menu with bars",
        "x.txt",
        f"首页｜要闻｜财经｜体育｜娱乐｜军事\n海湾港新码头启用\n2025-08-18 08:20 来源：海湾晚报\n\n{A}\n\n{B}\n\n上一条：冬麦播种过半\n\n下一条：三座公园开放\n",
        published="2025-08-18",
        lacks="首页 && 冬麦 && 公园",
    ),
    Case(
        "traditional menu",
        "x.txt",
        f"首頁 即時 政治 社會 生活 國際 兩岸 娛樂\n\n臺北 多雲時陰 18°C 降雨機率 20%\n\n會員登入 / 訂閱電子報\n\n海灣港新碼頭啟用\n\n2025年8月18日 08:20 來源：海灣時報\n\n{C}\n\n{C[:-1]}，他說。\n\n上一則：公園開放\n",
        title="海灣港新碼頭啟用",
        source="海灣時報",
        published="2025-08-18",
        lacks="首頁 && 降雨 && 登入 && 公園",
    ),
    Case(
        "menu in markdown",
        "x.md",
        f"新闻 | 评论 | 视频 | 图片 | 专题 | 更多\n\n# 海湾港新码头启用\n\n2025-08-18\n\n{A}\n\n{B}\n\n[上一篇：冬麦播种过半](/1) [下一篇：三座公园开放](/2)\n",
        lacks="评论 && 冬麦",
    ),
    Case(
        "source line as a first line",
        "x.txt",
        f"来源：海湾晚报\n2025年8月18日\n\n海湾港新码头启用\n\n{A}\n\n{B}\n",
        source="海湾晚报",
        published="2025-08-18",
    ),
    Case("short title", "x.txt", f"海湾开港\n2025年8月18日\n\n{A}\n\n{B}\n", title="海湾开港"),
    Case(
        "welcome and tools",
        "x.txt",
        f"欢迎访问海湾在线！\n设为首页 加入收藏 联系我们\n海湾港新码头启用\n2025年8月18日\n\n{A}\n\n{B}\n\n【打印本页】【关闭窗口】\n",
        lacks="欢迎 && 收藏 && 关闭",
    ),
    Case(
        "weather today",
        "x.txt",
        f"今日天气：海湾 小雨转阴 9～15℃ 湿度80%\n\n海湾港新码头启用\n\n2025年8月18日\n\n{A}\n\n{B}\n",
        lacks="湿度",
    ),
    Case(
        "search and hot words",
        "x.txt",
        f"请输入关键词 搜索\n热搜：海湾 港口 货轮\n\n海湾港新码头启用\n\n2025年8月18日\n\n{A}\n\n{B}\n",
        lacks="搜索 && 热搜",
    ),
    Case(
        "weather news stays",
        "x.txt",
        f"海湾明天降温\n2025年8月18日\n\n气象台说，海湾明天多云转晴，气温9℃至15℃，西北风3级，空气质量良。\n\n{A}\n\n{B}\n",
        title="海湾明天降温",
        has="气温9℃至15℃",
    ),
    Case(
        "a list of weather by places stays",
        "x.txt",
        f"海湾明天降温\n2025年8月18日\n\n◎海湾：晴時多雲，21至27度◎東山：雷陣雨，降雨機率六成\n\n西岭：多云，19至24度，东北风3级\n\n{A}\n\n{B}\n",
        title="海湾明天降温",
        has="21至27度 && 19至24度",
    ),
    Case(
        "a title of words with spaces",
        "x.txt",
        f"新码头 新航线 新岗位\n2025年8月18日\n\n{A}\n\n{B}\n",
        title="新码头 新航线 新岗位",
    ),
    Case(
        "news about logging in stays",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n船东登录系统，注册账号后即可预约泊位，上一篇公告写错了网址。\n\n{B}\n",
        has="船东登录系统",
    ),
    Case(
        "a list of places stays",
        "x.txt",
        f"海湾港新码头启用\n2025年8月18日\n\n{A}\n\n新航线通往以下港口：青石港、白沙港、红岩港、绿洲港。\n\n{B}\n",
        has="青石港、白沙港",
    ),
]


B1 = "市水务局12日说，北水厂将于20日停产检修，期间每天少供水4万吨。"
B2 = "检修费用为850万元，工期九天，用水量大的企业须错峰用水。"
WATER = "北水厂停产检修九天"
WATER_BODY = f"<p>{B1}</p><p>{B2}</p>"


def water(
    name: str, path: str, text: str, source: str = "", published: str = "2025-06-13", has: str = "", lacks: str = ""
) -> Case:
    return Case(name, path, text, WATER, source, published, has or f"{B1} && {B2}", lacks)


def water_page(inside: str, head: str = "") -> str:
    return page(f"<h1>{WATER}</h1>{inside}", head, WATER)


MORE = [
    water(
        "outlet and date in spans",
        "x.html",
        water_page(f"<div><span>东山晚报</span><span>2025年06月13日08:00</span></div><div>{WATER_BODY}</div>"),
        "东山晚报",
    ),
    water(
        "outlet and date in lines",
        "x.html",
        water_page(
            f"<p>东山晚报</p><p>2025年6月13日</p>{WATER_BODY}<p>读者留言（2）</p><p>老张 2025年11月2日：希望不要拖延工期，天热了没水可不行。</p>"
        ),
        "东山晚报",
        lacks="老张 && 东山晚报",
    ),
    water(
        "outlet and date at the end",
        "x.html",
        water_page(f"<div>{WATER_BODY}</div><p>（东山晚报 2025年6月13日）</p>"),
        "东山晚报",
        lacks="东山",
    ),
    water(
        "update above the publication",
        "x.html",
        water_page(f"<p>更新时间：2026-02-01 10:00</p><p>发布时间：2025-06-13 08:00</p><div>{WATER_BODY}</div>"),
    ),
    water(
        "publisher in JSON-LD",
        "x.html",
        water_page(
            f"<div>{WATER_BODY}</div><p>更新時間：2026-02-01</p>",
            '<script type="application/ld+json">{"@graph":[{"@type":"WebPage","dateModified":"2026-02-01"},{"@type":"NewsArticle","headline":"x","datePublished":"2025-06-13T08:00:00+08:00","publisher":{"name":"东山晚报"}}]}</script>',
        ),
        "东山晚报",
    ),
    water(
        "metas of a government",
        "x.html",
        water_page(
            f"<div>{WATER_BODY}</div>",
            '<meta name="PubDate" content="2025-06-13 08:00:00"><meta name="ContentSource" content="东山晚报"><meta name="date" content="2026-02-01">',
        ),
        "东山晚报",
    ),
    water(
        "clock with a time, dots in the date",
        "x.txt",
        f"北京时间 2026年2月1日 15:00\n{WATER}\n东山晚报  2025.06.13\n\n{B1}\n\n{B2}\n",
        "东山晚报",
    ),
    water(
        "labels one a line",
        "x.txt",
        f"{WATER}\n\n日期：2025年6月13日\n来源：东山晚报\n记者：李红\n\n{B1}\n\n{B2}\n\n最后更新于 2026年2月1日\n",
        "东山晚报",
        lacks="更新",
    ),
    water(
        "reporter and place",
        "x.html",
        water_page(f"<p>發布：2025/06/13 10:20｜記者李紅／東山報導</p><div>{WATER_BODY}</div>"),
        lacks="記者",
    ),
    water(
        "comments under a heading",
        "x.md",
        f"# {WATER}\n\n东山晚报 2025年6月13日\n\n{B1}\n\n{B2}\n\n## 评论\n\n**清风**（2025-12-01 08:11）：早就该修了，希望能按时完工，不要拖到后年。\n\n**白云**：同意。\n",
        "东山晚报",
        lacks="清风 && 白云",
    ),
    water(
        "tags over several lines",
        "x.md",
        f"+++\ntitle = '{WATER}'\ndate = 2025-06-13\ntags = [\n  '水',\n  '民生',\n]\npublisher = '东山晚报'\n+++\n{B1}\n\n{B2}\n",
        "东山晚报",
    ),
    water(
        "schema.org in JSON",
        "x.json",
        f'{{"headline":"{WATER}","datePublished":"2025-06-13T08:00:00+08:00","author":[{{"name":"李红"}}],"publisher":{{"name":"东山晚报"}},"articleBody":"{B1}\\n{B2}"}}',
        "东山晚报",
    ),
    water(
        "a feed whose declaration is wrong",
        "x.xml",
        f'<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><title>要闻</title><item><title>{WATER}</title><category>财经</category><pubDate>Fri, 13 Jun 2025 08:00:00 GMT</pubDate><description><![CDATA[<img src="a.jpg"/>{B1}<br>{B2}<a href="x">阅读全文</a>]]></description></item></channel></rss>',
        lacks="阅读全文",
    ),
    water(
        "channel in the title and in a row",
        "x.html",
        water_page("<div>首页 &gt; 财经 &gt; 正文</div><div>2025年6月13日 栏目：财经</div>" + WATER_BODY).replace(
            "</title>", "_财经_江南信息港</title>"
        ),
        lacks="栏目",
    ),
    water(
        "forms and tools",
        "x.txt",
        f"东山新闻网首页 | 新闻 | 财经 | 房产\n\n用户名 密码 登录 注册 忘记密码\n\n{WATER}\n\n2025-06-13 08:00:12　东山晚报　【字号 大 中 小】\n\n　　{B1}\n\n　　{B2}\n\n相关链接\n小麦收割过半\n",
        "东山晚报",
        lacks="密码 && 小麦",
    ),
    water(
        "breadcrumbs in text",
        "x.txt",
        f"首頁 > 地方 > 正文\n\n{WATER}\n\n2025/06/13 08:00\n\n{B1}\n\n{B2}\n\n◎ 上一則：小麥收割過半\n◎ 下一則：兩所學校合併\n",
        lacks="正文 && 小麥",
    ),
    water(
        "a paper's page",
        "x.txt",
        f"东山日报数字报 往期回顾 返回目录 放大 缩小\n\n第A03版：要闻\n\n{WATER}\n\n■ 记者 李红\n\n{B1}\n\n{B2}\n\n上一版 下一版\n",
        published="",
        lacks="A03 && 下一版",
    ),
    water(
        "greeting, neighbours with blanks",
        "x.txt",
        f"网站首页　要闻　经济　社会　视频\n天气：东山　晴　-2℃～9℃　北风4级\n您好，请登录 免费注册\n{WATER}\n来源：东山晚报　2025-06-13 10:20\n{B1}\n{B2}\n上一篇 医院扩建　下一篇 学校放假\n",
        "东山晚报",
        lacks="登录 && 放假",
    ),
    water(
        "a menu as the page's title",
        "x.html",
        page(
            f"<p>首页 新闻 视频 财经</p><h2>{WATER}</h2><p>2025年6月13日</p>{WATER_BODY}", title="首页 新闻 视频 财经"
        ),
        lacks="视频",
    ),
    water(
        "readings in other brackets",
        "x.txt",
        f"{WATER}\n来源：东山晚报 2025-06-13\n\n芮〔ruì〕大川和逄[páng]小云说：{B1}\n\n{B2}\n",
        "东山晚报",
        has="芮大川和逄小云说",
    ),
    water(
        "columns drawn with blanks",
        "x.txt",
        f"{WATER}\n来源：东山晚报 2025-06-13\n\n{B1}\n\n水厂　　今年　　去年\n北厂　18.1　　17.4\n南厂　16.0　　16.3\n\n{B2}\n",
        "东山晚报",
        has="北厂 | 18.1 | 17.4",
    ),
    water(
        "wrapped in html",
        "x.html",
        water_page(
            "<p>东山晚报 2025年6月13日</p><p>　　市水务局12日说，北水厂每天少供水4.<br>5万吨，影响<br>居民约1<br>2万户。局长郭<br>凯说，费用为85<br>0万元。</p><p>　　工期为九天，用水量大的企业须错峰用水，居民不受影响。</p>"
        ),
        "东山晚报",
        has="每天少供水4.5万吨，影响居民约12万户。局长郭凯说，费用为850万元。",
    ),
    water(
        "wrapped, short first lines",
        "x.md",
        f"# {WATER}\n\n东山晚报　2025年6月13日\n\n市水务局12日说，北水厂将于2\n0日停产检修，每天少供水4.\n5万吨，影响\n居民约1\n2万户。\n\n局长郭\n凯说，检修费用为85\n0万元，比去年少百\n分之十。\n",
        "东山晚报",
        has="将于20日停产检修，每天少供水4.5万吨，影响居民约12万户 && 局长郭凯说，检修费用为850万元，比去年少百分之十",
    ),
]


@pytest.mark.parametrize("case", [*DATES, *FEEDS, *FRONT, *CATEGORIES, *MORE], ids=lambda c: c.name)
def test_title_source_and_date(case: Case) -> None:
    check(case)


@pytest.mark.parametrize("case", [*WRAPPED, *RUBY, *MENU, *TABLES, *NO_TABLES], ids=lambda c: c.name)
def test_text(case: Case) -> None:
    check(case)


@pytest.mark.parametrize(("cases", "told"), [(TABLES, True), (NO_TABLES, False)])
def test_a_table_is_said_to_stand_outside_a_brief(cases: list[Case], told: bool) -> None:
    for case in cases:
        found = read(case.text, case.path)[0]
        assert isinstance(found, Article)
        assert ("table-left-out" in {w.code for w in found.warnings}) is told, case.name
        assert not any("3120" in p.text for p in found.body)


HEADLINES = [f"某地举行第{n}届博览会，三万人参观" for n in range(12)]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("x.md", "# 要闻\n\n" + "\n".join(f"- [{h}](/{h[5]})" for h in HEADLINES)),
        ("x.md", "# 要闻\n\n" + "\n".join(f"{n}. [{h}](/{n}) 2025-06-{n:02d}" for n, h in enumerate(HEADLINES, 1))),
        ("x.html", page("<ul>" + "".join(f"<li><a href=/{h}>{h}</a><span>06-12</span></li>" for h in HEADLINES))),
        ("x.txt", "要闻\n\n" + "\n".join(HEADLINES)),
    ],
)
def test_a_list_of_headlines_is_refused(path: str, text: str) -> None:
    with pytest.raises(InputError, match="index page"):
        found = read(text, path)
        raise found[0] if isinstance(found[0], InputError) else AssertionError(found)


def test_markdown_with_a_dump_of_html_is_markdown() -> None:
    dump = "```html\n<!doctype html><html><body><p>另一页的文字，另一页的文字，另一页的文字。</p></body></html>\n```"
    check(
        water(
            "dump", "x.md", f"# {WATER}\n\n东山晚报 2025-06-13\n\n{B1}\n\n{dump}\n\n{B2}\n", "东山晚报", lacks="另一页"
        )
    )
    items = "\n\n".join(f"## 北水厂第{n}次检修\n\n来源：东山晚报\n\n{b}\n\n{dump}" for n, b in enumerate((B1, B2), 1))
    assert [a.title for a in read(f"# 两条新闻\n\n{items}\n", "x.md") if isinstance(a, Article)] == [
        "北水厂第1次检修",
        "北水厂第2次检修",
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("1. 北水厂停产检修", "北水厂停产检修"),
        ("12、北水厂停产检修（组图）", "北水厂停产检修"),
        ("1.5亿人缺水", "1.5亿人缺水"),
        ("停产九天（上）", "停产九天（上）"),
    ],
)
def test_a_number_in_a_list_is_no_part_of_a_title(line: str, title: str) -> None:
    article = read(f"{line}\n\n{B1}\n\n{B2}\n", "x.txt")[0]
    assert isinstance(article, Article)
    assert (article.title, [p.text for p in article.paragraphs]) == (title, [B1, B2])


def test_extract_shows_a_table_as_one() -> None:
    article = read(TABLES[0].text, "x.html")[0]
    assert isinstance(article, Article)
    rows = ["| 港区 | 吞吐量（万吨） | 增长 |", "| --- | --- | --- |", "| 东港 | 3120 | 4.1% |"]
    assert "\n".join(rows) in article_to_markdown(article)


@pytest.mark.parametrize(
    ("line", "url"),
    [
        ('原文来自 <a href="https://gangbao.example/5.html">港湾日报</a>', "https://gangbao.example/5.html"),
        ('原文刊于<a href="https://gangbao.example/6.html">港湾日报</a>', "https://gangbao.example/6.html"),
        ('首发于<a href="https://gangbao.example/7.html">港湾观察</a>', "https://gangbao.example/7.html"),
        ('海湾市网站上有<a href="https://gangbao.example/8.html">码头的图纸</a>，任何人都可以查看。', None),
    ],
)
def test_where_the_original_stands_is_the_address(line: str, url: str | None) -> None:
    found = read(page(f"{H1}{BODY}<p>{line}</p>"), "a.html")[0]
    assert isinstance(found, Article) and found.url == url


@pytest.mark.parametrize(
    ("inside", "stays"),
    [
        ('<h2><a href="/t/1">明年的计划</a></h2>', True),
        ("<p>作者的简介里说，他在码头做过三年搬运工。</p>", True),
        ("<p>会议结束，推特的视频被删除，港务局没有说明原因。</p>", True),
        ('<p><a href="/t/1">明年的计划</a></p>', False),
        ("<p>作者简介：柳青禾，海湾日报记者，长期关注航运。</p>", False),
        ("<p>結尾 Twitter 帖子, 1</p>", False),
        ("<p>跳过 YouTube 视频</p>", False),
    ],
)
def test_what_stands_between_paragraphs(inside: str, stays: bool) -> None:
    found = read(page(f"{H1}<p>{A}</p>{inside}<p>{C}</p>"), "a.html")[0]
    assert isinstance(found, Article) and len(found.paragraphs) == 2 + stays
