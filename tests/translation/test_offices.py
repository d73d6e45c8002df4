"""Who holds which office, by the check that the product runs."""

from __future__ import annotations

import pytest

from summarize.chinese.sentences import Sentence
from summarize.glossary.matching import Matcher
from summarize.glossary.sources import builtin_glossary
from summarize.translation.annotation import annotate
from summarize.translation.checks import Comparison, check
from summarize.translation.segment import Segment


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(builtin_glossary())


@pytest.mark.parametrize(
    ("chinese", "english", "told"),
    [
        ("国务卿布林肯和总理李强都到了。", "Prime Minister Blinken and Li Qiang both came.", 1),
        ("布林肯国务卿在曼谷见了外长王毅。", "Foreign Minister Blinken met Secretary of State Wang Yi in Bangkok.", 2),
        ("副总统哈里斯陪总统拜登听课。", "President Kamala Harris sat with Vice President Biden.", 2),
        ("德国总理默克尔送法国总统马克龙一本书。", "Chancellor Macron got a book from Angela Merkel.", 1),
        ("国防部长奥斯汀没有说话。", "Foreign Minister Lloyd Austin did not speak.", 1),
        ("国务卿布林肯和总理李强都到了。", "Secretary of State Blinken and Premier Li Qiang both came.", 0),
        ("中共中央总书记、国家主席、中央军委主席习近平看了演出。", "President Xi Jinping saw the show.", 0),
        ("岸田文雄首相先走了。", "Prime Minister Fumio Kishida left first.", 0),
        ("德国总理默克尔送法国总统马克龙一本书。", "German Chancellor Merkel gave French President Macron a book.", 0),
        ("布林肯没有说话。", "Secretary of State Blinken did not speak.", 0),
    ],
)
def test_an_office_of_somebody_else_is_told(matcher: Matcher, chinese: str, english: str, told: int) -> None:
    segment = Segment(Sentence("s1", 0, chinese), tuple(annotate(chinese, matcher)))
    codes = [p.code for p in check(Comparison(segment, english))]
    assert codes.count("name-office") == told
