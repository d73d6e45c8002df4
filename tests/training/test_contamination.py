import pytest

from summarize.training.contamination import Contamination

TESTS = Contamination(
    [
        "受台风影响，沿海三个城市的渡轮周四全部停航。",
        "All ferries in three coastal cities stopped on Thursday because of the typhoon.",
        "停航。",
    ]
)


@pytest.mark.parametrize(
    "text",
    [
        "受台风影响，沿海三个城市的渡轮周四全部停航。",
        "受台风影响,沿海三个城市的渡轮周五全部停航",
        "当局说，受台风影响，沿海三个城市的渡轮周四全部停航，学校停课。",
        "ALL FERRIES in three coastal cities stopped on Thursday because of the storm",
        "停航",
    ],
)
def test_a_test_sentence_whole_or_slightly_changed(text: str) -> None:
    assert TESTS.found_in("别的句子", text)


@pytest.mark.parametrize(
    "text",
    [
        "受台风影响，多趟列车晚点。",
        "沿海三个城市的房价上涨。",
        "All ferries in the north run as usual because of the good weather.",
        "渡轮停航",
        "",
    ],
)
def test_what_only_shares_words_stays(text: str) -> None:
    assert not TESTS.found_in(text)
