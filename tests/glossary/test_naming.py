from dataclasses import replace

from summarize import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.translation.checks import Comparison, Problem, check
from summarize.translation.doubts import doubts
from summarize.translation.segment import Segment, segments_of, sentences_of_article


def article(path: str, text: str) -> Article:
    return Article(path, "消息", (Paragraph(text),))


FIRST = article("a.md", "前国务卿贝克（James Baker）周三表示，谈判会继续。")
SECOND = article("b.md", "演员贝克（Garrick Beck）说，他不会出席。贝克（Garrick Beck）还说，他病了。")
THIRD = article("c.md", "贝克没有回应。")


def segments(naming: Naming, text: Article) -> list[Segment]:
    return segments_of(text, sentences_of_article(text), naming)


def problems(segment: Segment, english: str) -> tuple[Problem, ...]:
    return check(Comparison(segment, english))


def target(naming: Naming, text: str) -> str:
    (match,) = naming.matcher.find(text)
    return match.target


def test_what_one_article_says_holds_in_all() -> None:
    naming = Naming([FIRST, THIRD])
    assert target(naming.for_article(THIRD), "贝克没有回应。") == "James Baker"


def test_where_articles_differ_each_goes_by_its_own_and_one_that_has_none_is_warned() -> None:
    naming = Naming([FIRST, SECOND, THIRD])
    assert target(naming.for_article(FIRST), "贝克没有回应。") == "James Baker"
    assert target(naming.for_article(SECOND), "贝克没有回应。") == "Garrick Beck"
    told = [[w.message for w in naming.for_article(each).conflicts_in(each)] for each in (FIRST, SECOND, THIRD)]
    assert told[:2] == [[], []] and len(told[2]) == 1 and told[2][0].startswith("贝克 is “")


def test_a_conflict_names_the_form_that_two_people_share() -> None:
    one = article(
        "d.md",
        "演员加里克·贝克（Garrick Beck）来了。前国务卿詹姆斯·贝克（James Baker）也来了。贝克（James Baker）说，他不久留。",
    )
    [told] = Naming([one, SECOND]).conflicts_in(one)
    assert told.message.startswith("贝克 is “")


def test_the_order_of_the_articles_does_not_matter() -> None:
    texts = [
        Naming(order).for_article(THIRD).matcher.find("贝克没有回应。")
        for order in ([FIRST, SECOND, THIRD], [THIRD, SECOND, FIRST])
    ]
    assert texts[0] == texts[1]


def test_a_misspelt_introduction_gives_way_to_the_lexicon() -> None:
    naming = Naming([article("d.md", "印度总理莫迪（Narenda Modi）周三表示，谈判会继续。")])
    assert target(naming, "莫迪没有回应。") == "Narendra Modi"


def test_a_bare_yuan_in_traditional_text_is_told() -> None:
    paragraph = Paragraph("政府編列預算新增3億元,每人發放6000元。")
    bare = Article("a.md", "政府補助", (paragraph,), script="hant")
    for text, told in ((bare, True), (replace(bare, title="新台幣補助"), False)):
        naming = Naming([text])
        [segment] = segments(naming, text)
        assert [p.code for p in doubts(Comparison(segment, ""), 0.0) if p.code == "currency-unclear"] == [
            "currency-unclear"
        ] * (2 if told else 0)
        assert ("NT$300 million" in [a.target for a in segment.annotations]) is not told


def test_the_two_republics_are_not_mixed_up() -> None:
    text = Article("a.md", "国庆", (Paragraph("中华人民共和国成立69周年。"), Paragraph("中国外交部发言。")))
    naming = Naming([text])
    first, second = segments(naming, text)
    right = "The 69th anniversary of the People's Republic of China."
    assert problems(first, right) == ()
    assert {p.code for p in problems(first, right.replace("People's ", ""))} == {"name-missing", "name-unverified"}
    assert problems(second, "China's Foreign Ministry spoke.") == ()
    assert [p.code for p in problems(second, "The Republic of China's Foreign Ministry spoke.")] == ["name-unverified"]


def test_a_longer_name_may_end_like_another() -> None:
    text = Article("a.md", "收购", (Paragraph("中国农业发展银行支持收购。"),))
    [segment] = segments(Naming([text]), text)
    told = [p.message for p in problems(segment, "The Agricultural Development Bank of China supports purchases.")]
    assert not any("“Bank of China”" in message for message in told)


def test_the_two_koreas_are_not_mixed_up() -> None:
    text = Article("a.md", "会议", (Paragraph("韩国和泰国派代表出席会议。"), Paragraph("朝鲜发表声明。")))
    south, north = segments(Naming([text]), text)
    assert problems(south, "South Korea and Thailand sent representatives to the meeting.") == ()
    told = problems(south, "The Democratic Republic of Korea and Thailand sent representatives to the meeting.")
    assert [p.code for p in told] == ["name-missing", "name-unverified"]
    assert problems(north, "The Democratic People's Republic of Korea issued a statement.") == ()


def test_a_common_word_that_begins_with_a_surname_is_no_person() -> None:
    said = article(
        "a.md",
        "白皮书指出，成绩很大。东道主表示，门票已售完。安理会认为，局势紧张。公开信说，有人受骗。申请人称，材料已补齐。",
    )
    assert [s.source for s in Naming([said]).suspects] == []
    people = article("b.md", "何明攀指出，成绩很大。记者李安锐报道，门票已售完。项目经理苏公信说，有人受骗。")
    assert {s.source for s in Naming([people]).suspects} == {"何明攀", "李安锐", "苏公信"}
