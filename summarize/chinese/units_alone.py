"""Units that no number stands before, as 月日 and 亿元: of a text whose numbers were cut out."""

from __future__ import annotations

import re

_NUMERAL = "0-9０-９零〇一二三四五六七八九十百千万亿两几数多半余个来整每上下本当近若干兆"
_ALONE = re.compile(
    rf"(?<![{_NUMERAL}\w.])(?:年?月日|年月)|(?<![{_NUMERAL}.+])[%％](?=[,，。、；;)）\u4e00-\u9fff])"
    rf"|(?<=[\u4e00-\u9fff])(?<![{_NUMERAL}])(?:亿元|万元|万股)(?![A-Za-z0-9])"
)


def units_alone(text: str) -> int:
    """How many dates, percent signs and sums of a text, normalised or not, have lost their number."""
    return sum(1 for _ in _ALONE.finditer(text))
