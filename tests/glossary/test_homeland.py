"""What an article calls its own country."""

import pytest

from summarize import Article, Paragraph
from summarize.glossary.homeland import home_of, is_foreign
from summarize.glossary.naming import Naming
from summarize.translation.checks import Comparison, check
from summarize.translation.segment import Segment, segments_of, sentences_of_article


def segment(text: str, script: str = "hans", url: str | None = None) -> Segment:
    article = Article("a.md", "消息", (Paragraph(text),), script="hant" if script == "hant" else "hans", url=url)
    return segments_of(article, sentences_of_article(article), Naming([article]))[-1]


def put(found: Segment) -> list[tuple[str, str]]:
    return [(a.source, a.target) for a in found.annotations if a.source in ("我国", "我國") and a.inject]


@pytest.mark.parametrize(
    ("text", "script", "url", "home"),
    [
        ("我国出口增长。", "hans", None, "China"),
        ("我国出口增长。", "hans", "https://news.example.cn/a", "China"),
        ("我国出口增长，行政院说。", "hant", None, "Taiwan"),
        ("我国出口增长。", "hant", "https://news.example.tw/a", "Taiwan"),
        ("我国出口增长。", "hant", None, None),
        ("我国组屋价格上升。", "hans", None, None),
        ("我国组屋价格上升。", "hans", "https://news.example.sg/a", "Singapore"),
        ("港股和台股上涨，我国出口增长。", "hant", None, None),
    ],
)
def test_the_home_of_an_article_by_its_text(text: str, script: str, url: str | None, home: str | None) -> None:
    found = home_of(text, script, url)
    assert (found.name if found else None) == home


@pytest.mark.parametrize(
    ("source", "home"), [("Xinhua", "China"), ("RTI", "Taiwan"), ("Lianhe Zaobao", "Singapore"), ("RFI", None)]
)
def test_the_home_of_an_outlet(source: str, home: str | None) -> None:
    found = home_of("出口增长。", "hant", "https://news.example.com/a", source)
    assert (found.name if found else None) == home


@pytest.mark.parametrize(
    ("text", "script", "url", "expected"),
    [
        ("我國出口創新高，行政院說。", "hant", None, [("我國", "Taiwan")]),
        ("立委表示，我國應該加強國防。", "hant", None, [("我國", "Taiwan")]),
        ("我国科学家发现一种新材料。", "hans", "https://news.example.tw/a", [("我国", "Taiwan")]),
        ("行政院发言人说，我国一贯主张和平。", "hans", "https://news.example.tw/a", [("我国", "Taiwan")]),
        ("我国出口创新高。", "hans", "https://news.example.sg/a", [("我国", "Singapore")]),
        ("我国科学家发现一种新材料。", "hans", "https://news.example.cn/a", []),
        ("普京说，我国军队将继续战斗。", "hans", "https://news.example.tw/a", []),
        ("日本首相表示，我国将增加预算。", "hans", "https://news.example.tw/a", []),
        ("总统马克龙说：“我国不会忘记他。”", "hans", "https://news.example.tw/a", []),
        ("他说：“我国不会忘记他。”", "hans", "https://news.example.tw/a", []),
    ],
)
def test_it_is_put_in_where_it_is_certain(
    text: str, script: str, url: str | None, expected: list[tuple[str, str]]
) -> None:
    assert put(segment(text, script, url)) == expected


@pytest.mark.parametrize(
    ("text", "script", "english", "alarm"),
    [
        (
            "行政院長表示，我國將持續強化國防。",
            "hant",
            "The premier said China would go on to strengthen its defense.",
            True,
        ),
        (
            "行政院長表示，我國將持續強化國防。",
            "hant",
            "The premier said Taiwan would go on to strengthen its defense.",
            False,
        ),
        ("行政院說，國內旅遊創新高。", "hant", "The Executive Yuan said that travel in China set a record.", True),
        ("我国出口创新高。", "hans", "China's exports set a record.", False),
        ("普京说，我国军队将继续战斗。", "hans", "Vladimir Putin said that China's army would fight on.", True),
    ],
)
def test_another_country_is_told(text: str, script: str, english: str, alarm: bool) -> None:
    problems = check(Comparison(segment(text, script), english))
    assert ("name-unverified" in [p.code for p in problems]) is alarm


def test_who_is_foreign() -> None:
    assert (
        is_foreign("普京") and is_foreign("高市早苗") and is_foreign("班达里") and is_foreign("金正恩", "Kim Jong-un")
    )
    assert is_foreign("李显龙", state="KR") and not is_foreign("卓荣泰", "Cho Jung-tai") and not is_foreign("毛宁")
