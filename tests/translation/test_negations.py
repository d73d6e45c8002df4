"""Words that say no in one language only: the right example of each row passes, and the wrong one is told."""

from __future__ import annotations

import pytest

from summarize.translation.negations import negations
from summarize.translation.sentence_checks import negation_invented, negation_lost


def test_the_right_example_of_every_row_passes_and_the_wrong_one_is_told() -> None:
    check = {"zh": negation_lost, "en": negation_invented}
    assert [row.right for row in negations() if list(check[row.negative](row.source, row.right))] == []
    assert [row.wrong for row in negations() if not list(check[row.negative](row.source, row.wrong))] == []


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("厂家尚未道歉,订单就已经恢复。", "Orders resumed before the maker apologized.", "The maker apologized; orders resumed."),
        ("大雾使渔民无法出海。", "Fog kept the fishermen from putting to sea.", "Fog kept the fishermen at sea."),
        ("她宁可辞职也不愿签字。", "She would rather quit than sign.", "She quit and signed."),
        ("镍矿供不应求。", "Demand for nickel ore from Sulawesi exceeds supply.", "Supply of nickel ore is ample."),
        ("第二次试飞失败。", "The second test flight was aborted.", "The second test flight was a missile."),
        ("考官拒绝了他的申请。", "The examiner turned his application down.", "The examiner took his application."),
        ("该园区迟迟不能开业。", "The opening of the park has been delayed.", "The park has opened."),
        ("检方的说法与录音不符。", "What prosecutors say differs from the recording.", "Prosecutors agree with the recording."),
        ("经理尽管多次否认,仍被起诉。", "The manager was charged despite repeated denials.", "The manager was charged repeatedly."),
    ],
)  # fmt: skip
def test_a_negation_told_without_one(source: str, right: str, wrong: str) -> None:
    assert list(negation_lost(source, right)) == []
    assert list(negation_lost(source, wrong)) != []


def test_another_negation_of_the_sentence_is_told_still() -> None:
    assert list(negation_lost("船长获判无罪,船东却没有道歉。", "The captain was acquitted; the owner apologized.")) == [
        "没有"
    ]


@pytest.mark.parametrize(
    ("source", "right", "wrong"),
    [
        ("车祸九分钟后救护车才到。", "The ambulance did not come until nine minutes later.", "The ambulance did not come."),
        ("新桥要等到2031年开通。", "The bridge will not open until 2031.", "The bridge will not open in 2031."),
        ("遗嘱两年后才公布。", "The will was not made public for two years.", "The will was not made public for all."),
        ("两人才认识三天。", "The two met three days ago.", "The two did not know each other until three days later."),
        ("产量到2030年将达五万吨。", "Output will reach 50,000 tons by 2030.", "Output will not reach 50,000 tons until 2030."),
        ("他提出设想,到去年才说出来。", "He had the idea but did not tell it until last year.", "He had the idea, not until last year."),
        ("该团伙偷运象牙。", "The gang smuggled ivory illegally.", "The gang said it was unable to smuggle ivory."),
        ("养鸡场的鸡蛋滞销。", "Eggs from the farm are not selling.", "Eggs from the farm are not good."),
        ("他写出两部天才之作。", "He wrote two works of genius.", "He did not write two works of genius until later."),
    ],
)  # fmt: skip
def test_a_negation_that_the_chinese_asks_for(source: str, right: str, wrong: str) -> None:
    assert list(negation_invented(source, right)) == []
    assert list(negation_invented(source, wrong)) != []


@pytest.mark.parametrize(
    "source", ["劳资双方争执不下。", "若无意外,大桥周五通车。", "他雷打不动地每天跑步。", "央行按兵不动。"]
)
def test_an_idiom_that_denies_nothing(source: str) -> None:
    assert list(negation_lost(source, "It is something.")) == []


def test_a_word_is_told_whole() -> None:
    assert list(negation_lost("这批货供不应求。", "The goods are there.")) == ["供不应求"]
    assert list(negation_lost("他对此不同意。", "He agreed to it.")) == ["不同意"]
