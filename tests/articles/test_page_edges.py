"""What stands round the text of pages and files: addresses, outlets, titles, lines at the edges; each kind with siblings that stay."""

from __future__ import annotations

import pytest

from summarize.articles import Article, parse_articles

A = "市林业局6日说，白杨林场今年造林1.8万亩，成活率为92%，比去年高三个百分点。"
B = "造林花费2400万元，雇用附近村民670人，每人每天工钱150元。"
C = "场长范石川说，明年改种耐旱的树，用水能省四成，苗木由省里的苗圃供应。"
TITLE = "白杨林场造林近两万亩"
TEXT = f"{A}\n\n{B}\n\n{C}\n"
BODY = f"<p>{A}</p><p>{B}</p><p>{C}</p>"
INFO = "<p>2025-11-07 10:05 来源：林海日报</p>"


def page(inside: str, head: str = "", title: str = TITLE, before: str = "") -> str:
    return f"{before}<!DOCTYPE html><html><head><title>{title}</title>{head}</head><body><h1>{TITLE}</h1>{inside}</body></html>"


def read(text: str, path: str = "a.html") -> Article:
    found = next(iter(parse_articles(text.encode(), path)))
    assert isinstance(found, Article), found
    return found


URL = "https://linhai.example/2025/1107/c8.html"


@pytest.mark.parametrize(
    "text",
    [
        page(INFO + BODY, before=f"<!-- saved from url=(0040){URL} -->\n"),
        page(INFO + BODY).replace(
            "<head>", f"<!--\n Page saved with SingleFile\n url: {URL} \n saved date: Fri\n--><head>"
        ),
        page(f"{INFO}{BODY}<div class='share-box'><input type='text' value='{URL}'><a>复制链接</a></div>"),
        page(f"{INFO}{BODY}<div class='qrcode' data-url='{URL}'><p>手机扫一扫</p></div>"),
        page(
            f"{INFO}{BODY}<div id='share'><a href='https://s.example/share?title=x&url={URL.replace('/', '%2F')}'>微博</a></div>"
        ),
        page(f"{INFO}{BODY}<p>原文链接：{URL}</p>"),
        page(INFO + BODY, f"<link rel='canonical' href='{URL}#top'>"),
    ],
    ids=["saved from", "SingleFile", "box to copy", "QR box", "handed on", "written out", "canonical"],
)
def test_the_address_of_a_page(text: str) -> None:
    article = read(text)
    assert article.url == URL
    assert [p.text for p in article.paragraphs] == [A, B, C]


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"<!-- {URL} -->\n\n# {TITLE}\n\n{TEXT}", "a.md"),
        (f"# {TITLE}\n\n<{URL}>\n\n{TEXT}", "a.md"),
        (f"{TITLE}\n{URL}\n\n{TEXT}", "a.txt"),
        (f"# {TITLE}\n\n{TEXT}\n原文链接：{URL}\n", "a.md"),
    ],
)
def test_the_address_of_a_text_and_its_date(text: str, path: str) -> None:
    article = read(text, path)
    assert (article.url, str(article.published)) == (URL, "2025-11-07")
    assert [p.text for p in article.paragraphs] == [A, B, C]


@pytest.mark.parametrize(
    "inside",
    [
        "<p>林场的网站是https://linchang.example/，可以查苗木的价格，也可以订购树苗和预约参观，每天接待二百人。</p>",
        "<div class='share'><a href='https://s.example/login'>登录</a></div>",
        "<!-- https://ads.example/2025/x1.js -->",
    ],
)
def test_an_address_in_the_text_or_of_a_tool_is_not_the_articles(inside: str) -> None:
    assert read(page(INFO + BODY + inside)).url is None


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("原载《林海日报》", "林海日报"),
        ("原刊于《林海周刊》2025年第3期", "林海周刊"),
        ("原文刊于《林海日报》2025年11月7日", "林海日报"),
        ("首发于微信公众号“林海观察”", "林海观察"),
        ("轉載自《林海日報》", "林海日報"),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_a_line_that_names_the_original_is_the_source_above_and_below(line: str, source: str, above: bool) -> None:
    article = read(f"{TITLE}\n{line}\n\n{TEXT}" if above else f"{TITLE}\n\n{TEXT}\n{line}\n", "a.txt")
    assert (article.title, article.source) == (TITLE, source)
    assert [p.text for p in article.paragraphs] == [A, B, C]


@pytest.mark.parametrize(
    ("label", "source"),
    [
        ("国内", None),
        ("时政", None),
        ("社会新闻", None),
        ("体育频道", None),
        ("财经资讯", None),
        ("微博", None),
        ("林海新闻", "林海新闻"),
        ("新闻晨报", "新闻晨报"),
        ("国际林业报", "国际林业报"),
        ("林海频道", "林海频道"),
        ("社会观察网", "社会观察网"),
    ],
)
def test_a_channel_is_no_outlet(label: str, source: str | None) -> None:
    assert read(page(f"<p>2025-11-07 来源：{label}</p>{BODY}")).source == source


@pytest.mark.parametrize(
    ("head", "title", "inside", "source"),
    [
        ("<meta name='SiteName' content='林海市人民政府门户网站'>", TITLE, "", "林海市人民政府"),
        ("", f"{TITLE}_林海市林业局", "", "林海市林业局"),
        ("", f"{TITLE}-要闻-林海市水务厅官网", "", "林海市水务厅"),
        ("", TITLE, "<footer>主办单位：林海市教育局　技术支持：某公司</footer>", "林海市教育局"),
        ("", f"{TITLE}_林海市林业局", "<p>来源：林海日报</p>", "林海日报"),
        ("", TITLE, "", None),
    ],
)
def test_an_office_is_called_by_its_own_name(head: str, title: str, inside: str, source: str | None) -> None:
    link = "<link rel='canonical' href='https://ly.linhai.gov.cn/a/8.html'>"
    assert (
        read(page(f"<p>2025-11-07</p>{inside if '来源' in inside else ''}{BODY}{inside}", head + link, title)).source
        == source
    )


EDGES = [
    "延伸阅读：旧林场的三十年",
    "图片来自林海摄影协会",
    "图片由范石川提供",
    "图片来源，林海图片社",
    "Tags: 造林, 林海",
    "关键词：造林；成活率；林海",
    "本报讯 记者范石川",
    "一审：范石 二审：柳川 三审：白林",
    "跳过推文",
    "End of Facebook post",
    "阅读 1.2万",
    "阅读量：2331 点赞：33",
    "举报/反馈",
    "展开全文",
    "返回林海，查看更多",
    "喜欢这篇文章请打赏",
    "精彩资讯，尽在林海APP",
    "RSS订阅",
    "[图片]",
]
STAY = [
    "#白杨林场#的话题登上热榜，有三亿次阅读。",
    "照片来自他的外孙女。",
    "打赏的钱归护林员。",
    "“尽在林海”是林场的口号。",
    "一审：被告须赔偿林场12万元。",
    "阅读1.2万字的报告要一小时，他说。",
    "相关报道说，去年的成活率为89%，前年为84%。",
    "林场在报告里展开全文最长的一节，讲的是病虫害。",
    "东山林业（000123）和西山林业（SZ000321）供应苗木。",
    "两地的得分是9.10 +2.10，林场（资金充足）没有参加。",
]


@pytest.mark.parametrize("line", EDGES)
@pytest.mark.parametrize("path", ["a.html", "a.txt"])
def test_lines_at_the_end_that_are_no_text(line: str, path: str) -> None:
    text = page(f"{INFO}{BODY}<p>{line}</p>") if path == "a.html" else f"{TITLE}\n\n{TEXT}\n{line}\n"
    assert [p.text for p in read(text, path).paragraphs] == [A, B, C]


@pytest.mark.parametrize("line", STAY)
def test_lines_that_are_text(line: str) -> None:
    article = read(page(f"{INFO}<p>{A}</p><p>{line}</p><p>{B}</p><p>{C}</p>"))
    assert [p.text for p in article.paragraphs] == [A, line, B, C]


def test_text_goes_on_behind_a_pointer_and_a_lost_picture() -> None:
    for line in ("延伸阅读：旧林场的三十年", "[图片]", "【视频】"):
        article = read(page(f"{INFO}<p>{A}</p><p>{line}</p><p>{B}</p><p>{C}</p>"))
        assert [p.text for p in article.paragraphs] == [A, B, C]
    article = read(f"{TITLE}\n\n{A}\n\n【图片】\n林场北坡的苗圃 范石川摄\n\n{B}\n\n{C}\n", "a.txt")
    assert [(p.kind, p.text) for p in article.paragraphs][1] == ("caption", "林场北坡的苗圃 范石川摄")
    assert [p.text for p in article.body] == [A, B, C]


def test_a_caption_with_its_photographer_in_brackets_stays() -> None:
    article = read(f"# {TITLE}\n\n{A}\n\n![](a.jpg)\n林场北坡的苗圃（林海日报记者范石川摄）\n\n{B}\n\n{C}\n", "a.md")
    assert [p.text for p in article.paragraphs if p.kind == "caption"] == ["林场北坡的苗圃（林海日报记者范石川摄）"]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("东山林业(000123,股吧)说，", "东山林业(000123)说，"),
        ("东山林业（000123.SZ，股吧、研报）说，", "东山林业（000123.SZ）说，"),
        ("东山林业(000123)12.30 +0.12 +0.99%说，", "东山林业(000123)说，"),
        ("东山林业[1.22% 资金 研报]说，", "东山林业说，"),
        ("东山林业（每亩12.30元）说，", "东山林业（每亩12.30元）说，"),
        ("东山林业（行情看涨）说，", "东山林业（行情看涨）说，"),
    ],
)
def test_quotes_of_shares_inside_a_sentence(given: str, wanted: str) -> None:
    assert read(page(f"{INFO}<p>{given}{A}</p><p>{B}</p>")).body[0].text == wanted + A


@pytest.mark.parametrize(
    "box",
    [
        "<div class='author'><img src='a.jpg'><h4>柳川</h4><p>柳川是林海日报驻省城记者，2015年入行，关注水和林。</p></div>",
        "<h3>关于作者</h3><p>柳川是林海日报驻省城记者，2015年入行，关注水和林，著有《沙与树》。</p>",
        "<p><b>作者简介</b></p><p>柳川，林海日报驻省城记者，关注水和林。</p><p>他住在林海。</p>",
    ],
)
def test_a_box_about_the_writer_is_no_text(box: str) -> None:
    assert [p.text for p in read(page(INFO + BODY + box)).paragraphs] == [A, B, C]


def test_a_chapter_about_a_writer_is_text() -> None:
    article = read(page(f"{INFO}<p>{A}</p><h3>关于作者</h3>{BODY}<p>{A[:-1]}，他说。</p>"))
    assert [p.text for p in article.paragraphs][1:3] == ["关于作者", A]


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (f"003 {TITLE}", TITLE),
        (f"2025-11-07 {TITLE}", TITLE),
        (f"（图文）{TITLE}", TITLE),
        (f"转载 | {TITLE}", TITLE),
        (f"原创：{TITLE}", TITLE),
        (f"{TITLE} —— 林海在线", TITLE),
        (f"{TITLE}_林海之窗", TITLE),
        ("2025年造林近两万亩", "2025年造林近两万亩"),
        ("（白杨）林场造林近两万亩", "（白杨）林场造林近两万亩"),
        ("造林近两万亩——护林员在线", "造林近两万亩——护林员在线"),
        ("100万亩林场造林", "100万亩林场造林"),
        ("原创歌曲唱林场", "原创歌曲唱林场"),
    ],
)
def test_what_is_cut_from_a_title(given: str, title: str) -> None:
    assert read(f"<html><head><title>{given}</title></head><body>{BODY}</body></html>").title == title
    assert read(f"---\ntitle: {given}\n---\n\n{TEXT}", "a.md").title == title


@pytest.mark.parametrize("first", ["来源\n林海日报", "来源：林海日报", "林海日报\n2025年11月7日", "记者：柳川"])
def test_an_outlet_or_a_label_is_no_title(first: str) -> None:
    article = read(f"{first}\n\n{TITLE}\n\n{TEXT}", "a.txt")
    assert article.title == TITLE
    assert [p.text for p in article.body] == [A, B, C]


def test_text_read_wrongly_twice_is_read_again() -> None:
    def latin(text: str) -> str:
        return text.encode().decode("latin-1")

    article = read(latin(latin(f"{TITLE}\n\n{TEXT}")), "a.txt")
    assert (article.title, [p.text for p in article.body]) == (TITLE, [A, B, C])
    assert "encoding-guessed" in {w.code for w in article.warnings}
    french = "le café, où l’été déjà passé a été très agité"
    assert french in read(f"{TITLE}\n\n{A}\n\n招牌上写着“{french}”，他说，{B}\n\n{C}\n", "a.txt").body[1].text


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("来源 | 林海日报", "林海日报"),
        ("来源／林海日报", "林海日报"),
        ("转载来源：林海日报", "林海日报"),
        ("文章来源于林海日报", "林海日报"),
        ("综合自：林海日报、林海电视台", None),
        ("来源｜林海日报、林海电视台", None),
    ],
)
@pytest.mark.parametrize("above", [True, False])
def test_more_ways_to_name_a_source(line: str, source: str | None, above: bool) -> None:
    article = read(f"{TITLE}\n{line}\n\n{TEXT}" if above else f"{TITLE}\n\n{TEXT}\n{line}\n", "a.txt")
    assert article.source == source
    assert [p.text for p in article.paragraphs] == [A, B, C]


@pytest.mark.parametrize(
    ("inside", "published"),
    [
        (f"<p>更新：2026-01-02 | 发布：2025-11-07</p>{BODY}", "2025-11-07"),
        (f"<p>更新时间：2025-11-07 15:30</p>{BODY}", "2025-11-07"),
        (f"<p>2025-11-07</p><div>热评：老柳 2026-03-01 该多种树</div>{BODY}", "2025-11-07"),
        (
            f"{BODY}<div>网友评论（2）</div><div>老柳 3天前</div><div>树种得多，水就留得住，明年再来看看吧。</div>",
            "None",
        ),
        (f"{BODY}<p>林海日报</p><p>2025年11月7日</p>", "2025-11-07"),
        (f"{BODY}<p>他记得那天的报纸，日期印在头版，他说：</p><p>1998年3月5日</p>{BODY[:-4]}，他说。</p>", "None"),
    ],
)
def test_which_day_is_the_publications(inside: str, published: str) -> None:
    article = read(page(inside))
    assert str(article.published) == published
    assert not any("老柳" in p.text or "留得住" in p.text for p in article.paragraphs)
