from summarize import Translation
from summarize.briefs.lead import choose_lead
from summarize.chinese.sentences import Sentence
from summarize.translation.types import Expectation
from summarize.warnings import BriefWarning

TITLE = "智利与欧盟签署锂矿备忘录"
WHO = Expectation("name", "智利", "Chile", True, "place")
WHEN = Expectation("date", "周二", "Tuesday", True)
NEWS = "Chile signed a memorandum on lithium with the European Union in Santiago."


def text_of(number: int) -> str:
    return "欧盟与智利周二签署备忘录。" if number < 9 else "球队输了。"


def lead(*translations: Translation) -> str | None:
    found = choose_lead([t.sentence for t in translations], {t.sentence.id: t for t in translations}, TITLE)
    return found and found.id


def english(
    number: int, text: str = NEWS, *expected: Expectation, code: str | None = None, rule: str | None = None
) -> Translation:
    warnings = (BriefWarning(code, "", f"s{number}", rule),) if code else ()
    return Translation(Sentence(f"s{number}", 0, text_of(number)), text, -0.5, 1, warnings, expected)


def test_the_first_that_names_somebody() -> None:
    assert lead(english(1), english(2, NEWS, WHO), english(3, NEWS, WHO)) == "s2"


def test_one_that_says_when_goes_first() -> None:
    assert lead(english(1, NEWS, WHO), english(2, NEWS, WHO, WHEN)) == "s2"


def test_nothing_with_a_warning_and_nothing_that_hangs_on_what_is_before() -> None:
    assert lead(english(1, NEWS, WHO, code="name-unverified")) is None
    assert lead(english(1, NEWS, WHO, code="name-unverified", rule="unconfirmed")) == "s1"
    assert lead(english(1, "It signed a memorandum on lithium with the European Union.", WHO)) is None
    assert lead(english(1, "\u201cWe signed a memorandum on lithium with Europe,\u201d he said in Chile.", WHO)) is None
    assert lead(english(1, "Chile signed it.", WHO)) is None


def test_news_stands_at_the_beginning() -> None:
    assert lead(english(1), english(2), english(3), english(4, NEWS, WHO, WHEN)) is None


def test_what_tells_other_news_is_no_lead() -> None:
    assert lead(english(9, NEWS, WHO, WHEN)) is None


def test_a_year_is_no_day_and_the_one_that_tells_the_title_goes_first() -> None:
    year = Expectation("date", "去年", "last year", True)
    titled = [english(1, NEWS, WHO, year), english(2, NEWS, WHO)]
    other = Sentence("s1", 0, "欧盟与智利去年谈过。")
    texts = [other, titled[1].sentence]
    translations = {"s1": Translation(other, NEWS, -0.5, 1, (), (WHO, year)), "s2": titled[1]}
    found = choose_lead(texts, translations, TITLE)
    assert found and found.id == "s2"


def test_a_later_sentence_tells_more_of_the_title_and_the_surer_of_two_goes_first() -> None:
    aside = Sentence("s2", 0, "智利与欧洲谈过天气。")
    later = Translation(aside, NEWS, -0.5, 1, (), (WHO, WHEN))
    assert choose_lead([Sentence("s1", 0, "天气好。"), aside], {"s2": later}, TITLE) is None
    assert choose_lead([aside], {"s2": later}, TITLE) == aside
    one, other = english(1, NEWS, WHO), english(2, NEWS, WHO)
    unsure = Translation(one.sentence, NEWS, -0.8, 1, (), (WHO,))
    assert lead(unsure, other) == "s2"


def test_a_cry_and_broken_markup_are_no_lead() -> None:
    assert lead(english(1, "Chile is set to sign the memorandum on lithium with Europe!", WHO)) is None
    assert lead(english(1, "The graph style = font of Chile's lithium memorandum with Europe.", WHO)) is None
