from dataclasses import replace

import pytest

from summarize import Translation
from summarize.briefs.outliers import surety
from summarize.briefs.selection import select
from summarize.chinese.sentences import sentences_of

LEAD = "蒙古总理周三在华盛顿会见美国副总统后表示，蒙古将深化与美国在稀土开采方面的合作。"
BODY = [
    LEAD,
    "他还谈到了天气。",
    "蒙古拥有80种矿产，稀土储量约占世界总量的16%，美国希望通过合作获得这些矿产。",
    "蒙古拥有80种矿产，稀土储量约占全球总量的16%，美国希望通过合作获取这些矿产。",
    "当地居民巴图说，草原上的冬天越来越冷，羊群减少了一半。",
    "双方将于九月签署民航协议，蒙古民航公司明年可以直飞美国。",
    "你觉得这次访问成功吗？",
    "中国去年的稀土产量占世界总产量的70%以上，并限制了对外出口。",
]
SENTENCES = sentences_of(list(enumerate(BODY)))
KINDS = ["body"] * len(BODY)
TITLE = "蒙古与美国深化稀土合作"


@pytest.mark.parametrize(("length", "count"), [("short", 2), ("medium", 4), ("long", 4)])
def test_counts_and_order(length: str, count: int) -> None:
    chosen = select(SENTENCES, KINDS, TITLE, length=length)
    assert len(chosen) == count
    assert [int(s.id[1:]) for s in chosen] == sorted(int(s.id[1:]) for s in chosen)


def test_lead_is_in_and_repetitions_pronouns_and_questions_are_out() -> None:
    ids = {s.id for s in select(SENTENCES, KINDS, TITLE)}
    assert "s1" in ids
    assert not {"s3", "s4"} <= ids
    assert not {"s2", "s7"} & ids


def test_only_usable_body_sentences() -> None:
    kinds = ["heading", *KINDS[1:]]
    ids = {s.id for s in select(SENTENCES, kinds, TITLE, usable=frozenset({"s1", "s6", "s8"}))}
    assert ids == {"s6", "s8"}


def test_a_doubtful_sentence_gives_way() -> None:
    chosen = {s.id for s in select(SENTENCES, KINDS, TITLE, length="short")}
    other = {s.id for s in select(SENTENCES, KINDS, TITLE, length="short", doubtful=frozenset(chosen - {"s1"}))}
    assert "s1" in other and other != chosen


def test_a_sentence_that_the_model_was_unsure_of_gives_way() -> None:
    chosen = {s.id for s in select(SENTENCES, KINDS, TITLE, length="short")}
    unsure = dict.fromkeys(chosen - {"s1"}, 0.5)
    other = {s.id for s in select(SENTENCES, KINDS, TITLE, length="short", surety=unsure)}
    assert "s1" in other and other != chosen


def test_how_sure_the_model_was() -> None:
    told = [Translation(s, s.text, score) for s, score in zip(SENTENCES, (-0.2, -0.3, -0.35, -0.9), strict=False)]
    assert [round(v, 2) for v in surety(told).values()] == [1.0, 1.0, 0.95, 0.5]
    assert surety([replace(t, memory="desk.tmx") for t in told]) == {}


HANGING = [
    "节目还说，铜矿去年出产铜精矿三万吨，比前年多两成。",
    "铜矿工会对本台说，铜矿去年出产铜精矿三万吨，比前年多两成。",
]


@pytest.mark.parametrize("hanging", [*HANGING, "对于铜矿的前景，他认为，铜精矿三万吨的产量还会比前年多两成。"])
def test_what_needs_to_be_told_of_which_or_whose_gives_way(hanging: str) -> None:
    plain = "挪威北部的铜矿去年出产了铜精矿三万吨，比前年多两成。"
    first, other = "挪威议会周二批准重开北部的三座铜矿。", "环保团体扬言上诉，要求法院叫停这三座矿的重开。"
    sentences = sentences_of(list(enumerate([first, hanging, plain, other])))
    ids = {s.id for s in select(sentences, ["body"] * 4, "挪威重开铜矿", length="short")}
    assert "s2" not in ids


def test_what_tells_the_lead_once_more_is_no_point() -> None:
    again = "蒙古总理周三在华盛顿与美国副总统会见后说，他的国家将深化与美国在稀土开采方面的合作，双方还谈到了航线。"
    sentences = sentences_of(list(enumerate([*BODY, again])))
    assert "s9" not in {s.id for s in select(sentences, [*KINDS, "body"], TITLE, told=frozenset({"s1"}))}


def test_one_sentence_is_enough() -> None:
    assert [s.id for s in select(SENTENCES[:1], KINDS, TITLE)] == ["s1"]
    assert select([], KINDS, TITLE) == []
