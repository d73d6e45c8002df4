import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.chinese.sentences import sentences_of, split_clauses, split_sentences, tells

CASES = [
    ("他说：“我担心。我们无法承担。”他停了一下。产量1.26亿吨。真的？！", 4),
    ("他说：“我担心。我们无法承担。”", 1),
    ("“这是必须的。”部长办公室主任王明对记者表示。会议随后结束。", 2),
    ("“很好。”他停了一下。“再见。”", 3),
    ("美国总统唐纳德?川普周一宣布计划。该计划很大。", 2),
    ("你去吗?我不去。", 2),
    ("会议在哈里?S?杜鲁门大楼召开。", 1),
    ("“我认为应当合作。”中心主管斯科特?肯尼迪（Scott Kennedy）对路透社表示。他停了一下。", 2),
    ("「我們同意。」他說。會議結束。", 2),
    ("“要不要去？”的问题没有答案。他走了。", 2),
    ("「搬走咗好耐。」鄰居話。雨停了。", 2),
    ("「可以。」他沒有打電話。", 2),
    ("「可以。」他沒有說話。", 2),
    ("“可以。”他没有说话。", 2),
    ("「这路太窄。」店主感歎。雨停了。", 2),
    ("“这路太窄。”店主离开。雨停了。", 3),
    ("（完）", 1),
    ("他引用《谁在说话？》一书。书很厚。", 2),
    ('她说"可以。"然后走了。"再见。"她说。', 3),
    ("第一行\n第二行", 2),
    ("“未闭合的引号。后面还有一句。", 2),
    ("●报名费20元　●资料费15元　●押金100元", 3),
    ("◎门票350元　◎长者半价。停车另计。", 3),
    ("●仅此一条　没有别的", 1),
    ("◎甲区：晴，二十度◎乙区：雨，十八度", 2),
    ("★五★级酒店打折★早餐免费", 2),
    ("甲区★★★乙区★★", 1),
    ("★★★推荐", 1),
    ("这是五★级酒店，那是四★级酒店。", 1),
    ("指数收于3,200.5点。Yahoo!公司上涨。", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_counts(text: str, count: int) -> None:
    pieces = split_sentences(text)
    assert len(pieces) == count, pieces
    assert "".join(pieces) == text


@given(st.text(alphabet="他说：“”。！？?!.\n\"'「」（）()《》 1a……，、", max_size=60))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(split_sentences(text)) == text


@given(st.text(alphabet="他说，。；、 1,2：“”", max_size=200), st.integers(5, 60))
def test_clauses_lose_nothing(text: str, limit: int) -> None:
    assert "".join(split_clauses(text, limit)) == text


def test_clauses_prefer_strong_marks() -> None:
    assert split_clauses("美国总统周一宣布了计划，规模很大。计划将于明年开始，为期三年。", 20) == [
        "美国总统周一宣布了计划，规模很大。",
        "计划将于明年开始，为期三年。",
    ]


def test_ids_run_through_paragraphs() -> None:
    sentences = sentences_of([(0, "一。二。"), (2, "三。……")])
    assert [(s.id, s.paragraph, s.text) for s in sentences] == [
        ("s1", 0, "一。"),
        ("s2", 0, "二。"),
        ("s3", 2, "三。……"),
    ]


def test_who_tells_something_stays_with_it_where_there_is_another_cut() -> None:
    text = "市长周五表示，新桥已经完工，并将于下月通车。"
    assert split_clauses(text, 16) == ["市长周五表示，新桥已经完工，", "并将于下月通车。"]
    assert split_clauses("市长周五在记者会上表示，新桥已经完工。", 12) == ["市长周五在记者会上表示，", "新桥已经完工。"]
    assert all(map(tells, ("专家表示，", "他在信中写道：", "被告辩称，")))
    assert not tells("他没有表示过，")
