from dataclasses import replace

from summarize.briefs.headline import choose_headline, title_sentences
from summarize.translation.types import Expectation, Translation
from summarize.warnings import BriefWarning

WHOLE, FIRST, SECOND = title_sentences("面对中国加强稀有金属出口管控，美国与蒙古深化稀土开采合作")
LONG = (
    "Facing China's tighter controls on exports of rare metals, the United States and Mongolia deepen their cooperation in rare earths, "
    "officials say"
)
NAMES = (Expectation("name", "美国", "United States", True), Expectation("name", "蒙古", "Mongolia", True))
BAD = (BriefWarning("name-missing", "", "title"),)


def test_a_short_title_stays_whole() -> None:
    whole = Translation(WHOLE, "U.S. and Mongolia deepen cooperation", -0.5)
    assert choose_headline([whole, Translation(SECOND, "Something else that is short", -0.5)]) is whole


def test_of_a_long_title_the_half_with_the_names() -> None:
    halves = [
        Translation(FIRST, "China tightens controls on exports", -0.5),
        Translation(SECOND, "U.S. and Mongolia deepen mining cooperation", -0.5, 1, (), NAMES),
    ]
    chosen = choose_headline([Translation(WHOLE, LONG, -0.5), *halves])
    assert (chosen.text, chosen.sentence.id) == ("U.S. and Mongolia deepen mining cooperation", "title")


def test_a_faulty_half_is_no_headline() -> None:
    whole = Translation(WHOLE, LONG, -0.5)
    assert choose_headline([whole, Translation(SECOND, "U.S. deepens mining cooperation", -0.5, 1, BAD)]) is whole
    assert choose_headline([whole]) is whole


def test_a_half_that_names_nobody_is_no_headline_for_a_title_that_does() -> None:
    whole = Translation(WHOLE, LONG, -0.5, 1, (), NAMES)
    assert choose_headline([whole, Translation(FIRST, "For the first time in three years", -0.5)]) is whole


def test_a_half_that_asks_is_no_news() -> None:
    whole, news, question = title_sentences("挪威准备重开北部三座铜矿，能否打破智利的垄断？")
    assert (news.text, question.text) == ("挪威准备重开北部三座铜矿", "能否打破智利的垄断？")
    halves = [
        Translation(news, "Norway prepares to reopen copper mines", -0.5, 1, (), NAMES[:1]),
        Translation(question, "Can it break the monopoly of Chile?", -0.5, 1, (), NAMES),
    ]
    assert choose_headline([Translation(whole, LONG, -0.5), *halves]).text == "Norway prepares to reopen copper mines"


def test_two_halves_on_different_people_are_both_the_news() -> None:
    whole, first, second = title_sentences("挪威称击沉两艘渔船 冰岛称渔船在公海作业")
    told = [
        Translation(
            first, "Norway says it sank two fishing boats", -0.5, 1, (), (Expectation("name", "挪威", "Norway", True),)
        ),
        Translation(
            second, "Iceland says boats were on high seas", -0.7, 1, (), (Expectation("name", "冰岛", "Iceland", True),)
        ),
    ]
    chosen = choose_headline([Translation(whole, LONG, -0.5), *told])
    assert chosen.text == "Norway says it sank two fishing boats; Iceland says boats were on high seas"
    assert (chosen.sentence.id, chosen.score, len(chosen.expected)) == ("title", -0.7, 2)
    one_faulty = [told[0], replace(told[1], warnings=BAD)]
    assert choose_headline([Translation(whole, LONG, -0.5), *one_faulty]).text == told[0].text


def test_a_half_that_leads_on_to_the_other_does_not_stand_beside_it() -> None:
    halves = [
        Translation(
            FIRST, "Facing China's tighter controls", -0.5, 1, (), (Expectation("name", "中国", "China", True),)
        ),
        Translation(SECOND, "U.S. and Mongolia deepen mining cooperation", -0.5, 1, (), NAMES),
    ]
    assert choose_headline([Translation(WHOLE, LONG, -0.5), *halves]).text == halves[1].text


def test_a_short_whole_goes_before_its_halves() -> None:
    whole, first, second = title_sentences("挪威称击沉两艘渔船 冰岛称渔船在公海作业")
    told = [
        Translation(
            first, "Norway says it sank two fishing boats", -0.5, 1, (), (Expectation("name", "挪威", "Norway", True),)
        ),
        Translation(
            second,
            "Left Party says boats were on high seas",
            -0.7,
            1,
            (),
            (Expectation("name", "左党", "Left Party", True),),
        ),
    ]
    both = "Norway says it sank two fishing boats; the Left Party says that they were fishing on the high seas"
    assert choose_headline([Translation(whole, both, -0.5), *told]).text == both
    joined = "Norway says it sank two fishing boats; Left Party says boats were on high seas"
    assert choose_headline([Translation(whole, LONG, -0.5), *told]).text == joined


def test_a_half_that_speaks_of_whom_the_other_names_is_no_headline() -> None:
    whole, first, second = title_sentences("挪威在公海上击沉两艘渔船 冰岛政府就此事批评挪威")
    halves = [
        Translation(first, "Two fishing boats sunk by Norway", -0.5, 1, (), NAMES[:1]),
        Translation(second, "Government of Iceland criticizes it for this", -0.5, 1, (), NAMES),
    ]
    assert choose_headline([Translation(whole, LONG, -0.5), *halves]).text == halves[0].text


def test_what_stands_before_a_colon_is_no_headline() -> None:
    whole, first, second = title_sentences("冰岛议会演说的全文：渔业始终是两国共同的利益")
    halves = [
        Translation(first, "Full text of Icelandic parliament speech", -0.5, 1, (), NAMES),
        Translation(second, "Fishing is common interest of both", -0.5),
    ]
    both = (
        "Full text of Icelandic parliament speech: Fishing has always been a common interest of both of the countries"
    )
    assert choose_headline([Translation(whole, both, -0.5, 1, (), NAMES), *halves]).text == both
    assert choose_headline([Translation(whole, both, -0.8, 1, (), NAMES), *halves]).text == halves[0].text


def test_a_half_without_its_subject_stands_behind_the_other_or_not_at_all() -> None:
    whole, first, second = title_sentences("北湾渔业集团去年由盈转亏 半年亏损七千万元")
    told = [
        Translation(first, "Beiwan Fisheries swings from profit to loss", -0.5),
        Translation(second, "Half-year loss of 70 million yuan", -0.7),
    ]
    chosen = choose_headline([Translation(whole, LONG, -0.5), *told])
    assert chosen.text == "Beiwan Fisheries swings from profit to loss; half-year loss of 70 million yuan"
    told[1] = replace(told[1], warnings=BAD)
    assert choose_headline([Translation(whole, LONG, -0.5), *told]).text == told[0].text


def test_a_half_with_a_subject_of_its_own_leans_on_nothing() -> None:
    whole, first, second = title_sentences("加沙停火谈判再度陷入僵局 以色列空袭加沙致二十人死亡")
    told = [
        Translation(first, "Talks on a cease-fire in Gaza stall once again this week", -0.5),
        Translation(second, "Israeli airstrikes kill 20 people in the Gaza Strip", -0.5),
    ]
    assert choose_headline([Translation(whole, LONG, -0.5), *told]).text == told[1].text
