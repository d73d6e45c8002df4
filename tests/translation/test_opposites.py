"""Words that a translation turns round: the right example of each row passes, and the wrong one is told by its name."""

from __future__ import annotations

import pytest

from summarize.chinese.sentences import Sentence
from summarize.translation.checks import Comparison, check
from summarize.translation.opposites import opposites
from summarize.translation.segment import Segment


def rules(chinese: str, english: str) -> list[str | None]:
    problems = check(Comparison(Segment(Sentence("s1", 0, chinese)), english))
    return [p.rule for p in problems if p.code == "opposite"]


def test_the_right_example_of_every_row_passes_and_the_wrong_one_is_told() -> None:
    assert [(row.rule, row.right) for row in opposites() if rules(row.source, row.right)] == []
    assert [(row.rule, row.wrong) for row in opposites() if row.rule not in rules(row.source, row.wrong)] == []


def test_a_negation_in_the_english_turns_a_word_round_again() -> None:
    assert rules("物价下降。", "Prices are rising.") == ["fall"]
    assert rules("物价下降。", "Prices no longer rise.") == []


def test_a_negation_of_a_negative_word_is_told_beside_another_negation() -> None:
    assert rules(
        "他说方案的命运尚不确定，但没有人反对。", "He said its fate was not yet uncertain, and nobody objected."
    ) == ["double-negative"]
    assert rules("他说方案的命运尚不确定。", "He said its fate was not yet certain.") == []
    assert rules("原因并非不明朗。", "The cause is not unclear.") == []


def test_nothing_is_told_where_the_chinese_has_both() -> None:
    assert rules("出口增加，进口减少。", "Imports fell and the other side grew.") == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("数据传输到海关。", "The data go to customs."),
        ("根据传统，新郎先到。", "By tradition the groom comes first."),
        ("加拿大多族裔联合抗议。", "Canadians of many origins protest together."),
        ("该公司申请首次公开募股。", "The company files for an IPO."),
        ("自推出计划后，中心延长了服务时间。", "The centers have longer hours under the scheme."),
        ("外长代总理出席会议。", "The foreign minister attended for the prime minister."),
        ("他因涉嫌纵火被捕。", "He was arrested over the fire."),
        ("飞机击中目标两次。", "The plane hit it twice."),
        ("他署理此案。", "He handled the case."),
        ("妻子代校长领奖。", "The wife accepted the award for the headmaster."),
        ("画展延长开放至八月。", "The show is open until August."),
    ],
)
def test_what_only_looks_like_such_a_word_is_left_alone(chinese: str, english: str) -> None:
    assert rules(chinese, english) == []


def test_traditional_characters_are_read_too() -> None:
    assert rules("當局取消了門票。", "The authorities introduced tickets.") == ["cancel"]


def test_a_word_is_told_once() -> None:
    problems = check(
        Comparison(Segment(Sentence("s1", 0, "部长否认收受贿赂。")), "The minister admitted taking bribes.")
    )
    assert [p.code for p in problems] == ["opposite"]
    problems = check(Comparison(Segment(Sentence("s1", 0, "项目未获批准。")), "The project was approved."))
    assert [p.code for p in problems] == ["negation-lost"]


def test_to_get_spending_vouchers_is_no_cancelling() -> None:
    assert not rules("市民周三起领取消费券。", "Citizens can collect spending vouchers from Wednesday.")
    assert rules("政府周三取消消费券。", "The government gives spending vouchers on Wednesday.") == ["cancel"]


@pytest.mark.parametrize(
    ("chinese", "right", "wrong", "rule"),
    [
        ("提案以61票赞成、9票反对获得通过。", "The motion passed by 61 votes to nine.", "The motion passed by 61 votes.", "oppose"),
        ("大会以30票赞成、4票反对通过。", "The assembly adopted it 30-4.", "The assembly adopted it.", "oppose"),
        ("时隔九年,该剧再度上演。", "The play is staged for the first time in nine years.", "The play is staged.", "again"),
        ("董事会否决了迁址方案。", "The board voted down the move.", "The board voted on the move.", "refuse"),
        ("他的上诉遭驳回。", "He lost his appeal.", "He made his appeal.", "refuse"),
        ("法院改判三人无罪。", "The court overturned the convictions of three people.", "The court tried three.", "innocent"),
        ("两名骑手被禁赛,三人停赛半年。", "Two riders are out; three were banned for half a year.", "Three rode.", "stop"),
        ("该队因失误痛失冠军。", "A slip kept the title away, costing the team dear.", "A mistake gave the team the title.", "lose"),
        ("两省缩短航程,班次猛增四倍。", "The two provinces quintupled the runs.", "The two provinces made runs.", "moved"),
        ("头号毒枭落网。", "The top drug lord was recaptured.", "The top drug lord was online.", "caught"),
        ("警方排除自燃可能。", "Police ruled out that it caught fire by itself.", "Police said it caught fire by itself.", "possible"),
        ("该县无人机因故障未能降落。", "A fault kept the drone from landing.", "The drone landed with a fault.", "failed"),
        ("货车司机被取消补贴。", "Truckers lost their subsidy.", "Truckers got their subsidy.", "cancel"),
        ("公司拟收购茶园。", "The company offered 9 million yuan to acquire the tea garden.", "The company runs the tea garden.", "planned"),
    ],
)  # fmt: skip
def test_another_way_to_tell_the_word(chinese: str, right: str, wrong: str, rule: str) -> None:
    assert rule not in rules(chinese, right)
    assert rule in rules(chinese, wrong)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("南非法官当庭宣读判词。", "The South African judge read out the verdict."),
        ("几内亚军官当晚发表讲话。", "The Guinean officer spoke that night."),
        ("入夜后天色转暗。", "It grew dark after nightfall."),
        ("议案以微弱多数通过。", "The bill scraped through."),
        ("晚霜让杏花冻死三成。", "Late frost withered three-tenths of the apricot blossom."),
        ("故障排除后,隔日恢复供水。", "Water was back the next day once the fault was fixed."),
        ("对北边境的检查站在南门。", "The checkpoint of the border is at the South Gate."),
        ("自补课计划推行以来,成绩上升。", "Grades are up under the tutoring scheme."),
    ],
)
def test_characters_that_only_meet_are_no_such_word(chinese: str, english: str) -> None:
    assert rules(chinese, english) == []
