"""Units that lost their number are counted, and others are not."""

import pytest

from summarize.chinese.units_alone import units_alone


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("年月日，营收亿元，增长%，减持万股。", 4),
        ("自月日至今，套现万元，下降%。", 2),
        ("截至2024年5月6日，营收3亿元，增长5％，减持十万股。", 0),
        ("营收数亿元，每年月均收入上万元。", 0),
        ("他打了百分之百的努力。", 0),
    ],
)
def test_units_alone(text: str, count: int) -> None:
    assert units_alone(text) == count
