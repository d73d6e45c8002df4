import pytest

from summarize.translation.sentence_checks import (
    cantonese_negation_lost,
    negation_invented,
    negation_lost,
    quotation,
    sentence_count,
)


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("他不会出席会议。", "He will attend the meeting.", ["不会"]),
        ("他不会出席会议。", "He won't attend the meeting.", []),
        ("他拒绝出席会议。", "He attended the meeting.", ["拒绝"]),
        ("双方在谈判中僵持不下。", "The two sides are at a standoff in the talks.", []),
        ("堤坝使村庄不受洪水侵害。", "The dam protects the village from floods.", []),
        ("坚持改革的方向不动摇。", "We must firmly keep to the direction of the reform.", []),
        ("他拒绝出席会议。", "He refused to attend the meeting.", []),
        ("不仅如此,他还出席了会议。", "He also attended the meeting.", []),
        ("双方没有达成协议。", "The sides were unable to agree.", []),
        ("工人不得不接受减薪。", "The workers had to take a pay cut.", []),
        ("对此我们不能不支持。", "We have to support this.", []),
        ("他说无不同意见。", "He said all agreed.", []),
        ("工人不接受减薪。", "The workers took a pay cut.", ["不接受"]),
        ("双方昨天未会面。", "The two sides met yesterday.", ["未会面"]),
        ("公司未公布名单。", "The company has not published the list.", []),
        ("此事悬而未决。", "The matter is open.", []),
        ("家属对判决不服。", "The family appealed against the verdict.", []),
        ("我们决不让步。", "We shall give way.", ["决不"]),
    ],
)
def test_negation_lost(source: str, target: str, found: list[str]) -> None:
    assert list(negation_lost(source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("司机话唔停呢个站。", "The driver said it was the last stop.", ["唔"]),
        ("司机话唔停呢个站。", "The driver said it does not stop here.", []),
        ("佢话冇收过钱。", "He said he took the money.", ["冇"]),
        ("佢话冇收过钱。", "He denied taking money.", []),
        ("唔单止加价，仲收少咗人。", "They raised prices and hired fewer people.", []),
        ("唔该大家帮手。", "Please help, everybody.", []),
        ("学生唔使着校服，老师都系。", "Pupils must wear uniforms, and teachers do too.", ["唔"]),
        ("嗰日冇船。", "It was too late for the boat.", []),
    ],
)
def test_cantonese_negation_lost(source: str, target: str, found: list[str]) -> None:
    assert list(cantonese_negation_lost(source, target)) == found


@pytest.mark.parametrize(
    ("source", "target", "found"),
    [
        ("他出席了会议。", "He did not attend the meeting.", ["not"]),
        ("他未出席会议。", "He did not attend the meeting.", []),
        ("凶手至今在逃。", "The killer has not been caught.", []),
        ("他和妻子出席了会议。", "Not only he but his wife attended.", []),
    ],
)
def test_negation_invented(source: str, target: str, found: list[str]) -> None:
    assert list(negation_invented(source, target)) == found


def test_quotation() -> None:
    source = "他说:“我们讨论了开采关键矿物方面的合作。”"
    assert list(quotation(source, 'He said: "We discussed cooperation.')) == ["they do not pair"]
    assert list(quotation(source, "He said they discussed cooperation.")) == [
        "the Chinese quotes somebody, the English does not"
    ]
    assert list(quotation(source, 'He said: "We discussed cooperation."')) == []
    assert list(quotation("他说:“我们讨论了。", '"We discussed it.')) == []


def test_sentence_count() -> None:
    source = "“我来了。我看见了。我征服了。”"
    assert list(sentence_count(source, '"I came."')) == ["1 sentence in English for 3 in Chinese"]
    assert list(sentence_count("会议在哈里?S?杜鲁门大楼的洛伊?亨德森会议厅召开。", "It met there.")) == []
    assert list(sentence_count(source, '"I came. I saw Mr. Smith. I won."')) == []


@pytest.mark.parametrize(
    ("source", "told", "fine"),
    [
        ("老人付不起房租。", "The industry pays the rent.", "The old cannot afford the rent."),
        ("救援队找不到幸存者。", "The team is looking for important survivors.", "The team found no survivors."),
        ("他没钱看病。", "He has invested in doctors.", "He has no money for a doctor."),
        ("村民不敢回家。", "Villagers increased at home.", "Villagers were afraid to go home."),
        ("公司没法按时交货。", "The company discussed delivery.", "The company was unable to deliver."),
        ("校方事先不知学生离校。", "The school met the students before they left.", "The school was unaware of it."),
        ("这并非首次停电。", "This is the first power cut.", "It is not the first power cut."),
        ("项目未获批准。", "The project was approved.", "The project was not approved."),
        ("评审团不认同这一说法。", "The jury shares the view.", "The jury does not share the view."),
        ("他对结果毫无兴趣。", "He is interested in the result.", "He has no interest in the result."),
        ("房租不包括水费。", "The rent is paid with the water.", "The rent is 900 yuan, excluding water."),
    ],
)
def test_a_lost_negation(source: str, told: str, fine: str) -> None:
    assert list(negation_lost(source, told)) and not list(negation_lost(source, fine))


@pytest.mark.parametrize(
    "source",
    [
        "房价居高不下。",
        "这并不容易，差不多要一年。",
        "他能不能来还要看天气。",
        "她忍不住笑了。",
        "数据不完整，来不及核对。",
        "不知何故，灯都亮了。",
        "无人驾驶汽车上路。",
        "她无意中看见了信。",
        "不知不觉过了三年。",
        "无人艇首次亮相。",
        "他不可能不知道船期。",
        "岛民不是不支持建港。",
        "船长承认不是没有失误。",
    ],
)
def test_no_negation_of_the_sentence(source: str) -> None:
    assert not list(negation_lost(source, "It is something."))


@pytest.mark.parametrize(
    ("source", "told", "fine"),
    [
        ("他说，会议开得正是时候。", "He said the meeting was inappropriate.", "He said the meeting was timely."),
        ("厂方称产品安全。", "The plant says the product is unsafe.", "The plant says the product is safe."),
        ("双方同意延长协议。", "The sides disagreed on the deal.", "The sides agreed to extend the deal."),
        ("她愿意作证。", "She is unwilling to testify.", "She is willing to testify."),
        ("这种做法合法。", "The practice is illegal.", "The practice is legal."),
    ],
)
def test_an_invented_negative_word(source: str, told: str, fine: str) -> None:
    assert list(negation_invented(source, told)) and not list(negation_invented(source, fine))


@pytest.mark.parametrize(
    ("source", "english"),
    [
        ("他非法入境。", "His entry was illegal."),
        ("公司违规排污。", "The discharge was illegal."),
        ("前景不明。", "The outlook is unclear."),
        ("两人意见相左。", "The two disagreed."),
        ("数据有误。", "The data are inaccurate."),
    ],
)
def test_a_negative_word_that_the_chinese_has(source: str, english: str) -> None:
    assert not list(negation_invented(source, english))
