import pytest

from summarize.briefs.headline import as_headline, title_sentences
from summarize.briefs.points import stand_alone
from summarize.translation.typography import join, typeset


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('rare earths " matter " a lot .', 'Rare earths "matter" a lot.'),
        ("iPhone sales fell , Apple said", "iPhone sales fell, Apple said"),
        ('"we agree," he said', '"We agree," he said'),
        ("It rose 5 % , to $ 3", "It rose 5%, to $ 3"),
        ("U.S.officials ( Kamala Harris ) said。", "U.S. officials (Kamala Harris) said."),
        (
            "the US-China talks and the US-based firm; as well as the US.",
            "The U.S.-China talks and the U.S.-based firm; as well as the U.S.",
        ),
        ("US$3 million, HK$ and a US Open title", "US$3 million, HK$ and a US Open title"),
        ("Wait... what", "Wait... what"),
        ("Vice Premier Liu He visited the plant", "Vice Premier Liu He visited the plant"),
        ("The novelist Lao She wrote it", "The novelist Lao She wrote it"),
        ("The mine was closed He said so", "The mine was closed, he said so"),
        ("It sank by 6chi in 3,000days.", "It sank by 6 chi in 3,000 days."),
        ("Some 2.5million homes", "Some 2.5 million homes"),
        ("A 5km run with a 16GB phone at 120mph", "A 5km run with a 16GB phone at 120mph"),
        ("The 1990s saw 4x4s", "The 1990s saw 4x4s"),
        ("In Santiago, The two sides, The New York Times said", "In Santiago, the two sides, The New York Times said"),
        ("Talks are under way It will last", "Talks are under way, it will last"),
        ("He likes The Economist and It Girls", "He likes The Economist and It Girls"),
        ("Talks began. aiming at peace, Gov. brown said", "Talks began, aiming at peace, Gov. brown said"),
        ("on Sept 11, Dec. 10 and May 2", "On Sept. 11, Dec. 10 and May 2"),
        ("A executive order, a useful unit, a one-off", "An executive order, a useful unit, a one-off"),
        (
            "Rents of Grade A offices and a Grade-A office, a office",
            "Rents of Grade A offices and a Grade-A office, an office",
        ),
        ("the open Open Skies pact", "The Open Skies pact"),
        ("U.S. President. Biden spoke", "U.S. President Biden spoke"),
        ("After the bill, To Bergen, they left In May 2019", "After the bill, to Bergen, they left in May 2019"),
        ("By noon, New cases rose; The Oslo index fell", "By noon, new cases rose; the Oslo index fell"),
        (
            "In Oslo, New York beat us; The Hague and The Oslo Times did not",
            "In Oslo, New York beat us; The Hague and The Oslo Times did not",
        ),
        (
            "They signed in Oslo, Therefore, the strike is over",
            "They signed in Oslo, therefore, the strike is over",
        ),
        (
            "The group, Essentially, has nothing; Recently it left Italy, May 3",
            "The group, essentially, has nothing; recently it left Italy, May 3",
        ),
        ("The traffic traffic is very very slow", "The traffic is very very slow"),
        ("5G phones", "5G phones"),
    ],
)
def test_tidy(text: str, expected: str) -> None:
    assert typeset(text) == expected
    assert typeset(expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("However, he warned of a new Cold War", "He warned of a new Cold War."),
        ("But exports rose.", "Exports rose."),
        ("And, in addition, exports rose.", "Exports rose."),
        ("So far exports rose.", "So far exports rose."),
        ("Meanwhile exports rose.", "Meanwhile exports rose."),
        ('"We agree."', '"We agree."'),
    ],
)
def test_stand_alone(text: str, expected: str) -> None:
    assert stand_alone(text) == expected


def test_pieces_of_a_sentence() -> None:
    assert join(["In Washington", "After meeting", "", "Biden spoke."]) == "In Washington after meeting Biden spoke."
    assert join(["He left.", "After that"]) == "He left. After that"
    assert (
        join(["The firm said last year.", "They have signed.", "It grew."])
        == "The firm said last year that they have signed. It grew."
    )
    assert join(["Smith said,", "The plan failed."]) == "Smith said that the plan failed."
    assert join(["Smith said,", '"The plan failed."']) == 'Smith said, "The plan failed."'
    assert (
        join(["That is what he said nothing about.", "They left."]) == "That is what he said nothing about. They left."
    )
    assert typeset('It is a "neighbor," It will grow.') == 'It is a "neighbor." It will grow.'
    assert typeset('"We will," It said so.') == '"We will," It said so.'
    assert typeset("It runs between 4 hours and 5 minutes.") == "It runs 4 hours and 5 minutes."
    assert typeset("It runs between 4 hours and 5 hours.") == "It runs between 4 hours and 5 hours."
    assert typeset("They held a talks on Friday; a talks process.") == "They held talks on Friday; a talks process."
    assert join(["Talks in Rome.", "aiming at peace."]) == "Talks in Rome, aiming at peace."


def test_titles() -> None:
    assert [s.text for s in title_sentences("【独家】美国召50国会谈 削弱中共垄断")] == ["美国召50国会谈，削弱中共垄断"]
    assert [s.text for s in title_sentences("评论 | iPhone 12 发布")] == ["iPhone 12 发布"]
    long = title_sentences("面对中国加强稀有金属出口管控，美国与蒙古深化稀土开采合作")
    assert [s.id for s in long] == ["title", "title.1", "title.2"] and long[2].text == "美国与蒙古深化稀土开采合作"
    assert as_headline("exports to the U.S.") == "Exports to the U.S."
    assert as_headline("exports rise.") == "Exports rise"


@pytest.mark.parametrize(
    ("text", "set_"),
    [
        ("A 5,000 tons-class patrol ship sailed.", "A 5,000-ton-class patrol ship sailed."),
        ("He won a 10 kilometers run on a six days visit.", "He won a 10-kilometer run on a six-day visit."),
        (
            "He will in 45 days ban trips; it took 3 days and two tons.",
            "He will in 45 days ban trips; it took 3 days and two tons.",
        ),
        (
            "They agreed to doubled it; it rose up 5%, 3% month-on-monthly.",
            "They agreed to double it; it rose 5%, 3% month-on-month.",
        ),
        ("Use is expected to doubled in 2030.", "Use is expected to double in 2030."),
        ("It was to doubled over, fell down, rose up to 5.", "It was to doubled over, fell down, rose up to 5."),
        ("It began in Lunar New Year's Eve, in New Year.", "It began on Lunar New Year's Eve, in New Year."),
        ("It costs 9 yuan per square feet, 2 yuan per tons.", "It costs 9 yuan per square foot, 2 yuan per ton."),
        ("A MTR train, a NBA team and a R&D center.", "An MTR train, an NBA team and an R&D center."),
        (
            "A NATO ally, a NASA team, a U.S. ship, a USB key, a CEO.",
            "A NATO ally, a NASA team, a U.S. ship, a USB key, a CEO.",
        ),
        (
            "It rose, Whether or not, Because of rain, May said, We Chat.",
            "It rose, whether or not, because of rain, May said, We Chat.",
        ),
    ],
)
def test_measures_articles_and_capitals(text: str, set_: str) -> None:
    assert typeset(text) == set_
