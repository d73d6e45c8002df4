import pytest

from summarize.briefs.selection import select
from summarize.chinese.sentences import sentences_of

LEAD = "蒙古总理周三在华盛顿会见美国副总统后表示，蒙古将深化与美国在稀土开采方面的合作。"
BODY = [
    LEAD,
    "他还谈到了天气。",
    "蒙古拥有80种矿藏，稀土储量约占世界总量的16%，美国希望通过合作获得这些矿产。",
    "蒙古拥有80种矿藏，稀土储量约占全球总量的16%，美国希望通过合作获取这些矿产。",
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


def test_one_sentence_is_enough() -> None:
    assert [s.id for s in select(SENTENCES[:1], KINDS, TITLE)] == ["s1"]
    assert select([], KINDS, TITLE) == []
