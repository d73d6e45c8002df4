from summarize import Article, Paragraph
from summarize.naming import Naming


def article(path: str, text: str) -> Article:
    return Article(path, "消息", (Paragraph(text),))


FIRST = article("a.md", "前国务卿贝克（James Baker）周三表示，谈判会继续。")
SECOND = article("b.md", "演员贝克（Garrick Beck）说，他不会出席。贝克（Garrick Beck）还说，他病了。")
THIRD = article("c.md", "贝克没有回应。")


def target(naming: Naming, text: str) -> str:
    (match,) = naming.matcher.find(text)
    return match.target


def test_what_one_article_says_holds_in_all() -> None:
    naming = Naming([FIRST, THIRD])
    assert target(naming.for_article(THIRD), "贝克没有回应。") == "James Baker"


def test_where_articles_differ_each_goes_by_its_own_and_all_are_warned() -> None:
    naming = Naming([FIRST, SECOND, THIRD])
    assert target(naming.for_article(FIRST), "贝克没有回应。") == "James Baker"
    assert target(naming.for_article(SECOND), "贝克没有回应。") == "Garrick Beck"
    for each in (FIRST, SECOND, THIRD):
        assert {w.code for w in naming.for_article(each).conflicts_in(each)} == {"name-conflict"}


def test_the_order_of_the_articles_does_not_matter() -> None:
    texts = [
        Naming(order).for_article(THIRD).matcher.find("贝克没有回应。")
        for order in ([FIRST, SECOND, THIRD], [THIRD, SECOND, FIRST])
    ]
    assert texts[0] == texts[1]


def test_a_misspelt_introduction_gives_way_to_the_lexicon() -> None:
    naming = Naming([article("d.md", "印度总理莫迪（Narenda Modi）周三表示，谈判会继续。")])
    assert target(naming, "莫迪没有回应。") == "Narendra Modi"
