"""1500年前, which is 1,500 years ago rather than before the year 1500, and where that cannot be told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from summarize.figures import style
from summarize.figures.types import Quantity

# A year in full hundreds; 1500年前后 is a year, and so is one of an era or with a month.
_AGO = re.compile(
    r"(?<![\d.,至到-])(?<!公元)(?<!前)(?<!西元)(?P<n>1[0-8]00|2[01]00)年(?=[之以]?前(?!后|任|总|夕|往|半|[一二三四五六七八九十\d]))"
)
_OLD = re.compile(
    "古|佛|墓|遗[址迹存骸]|化石|文物|石窟|青铜|陶|先民|祖先|人类|史前|冰川|朝代?(?=[^鲜]|$)|帝国|罗马|[秦汉晋唐宋]代|[秦汉唐宋]朝|玛雅|千年"
)
_DIRECTLY = re.compile("前[,，]")
_ROUND = 2000
"""From here on the year is the usual meaning."""


def years_ago(text: str) -> Iterator[Quantity]:
    """The lengths of time before today of a normalised text that look like years, in order.

    Up to 1800 they are told of with a doubt where nothing speaks of old things; 2000年前 is one only where something does.
    """
    for m in _AGO.finditer(text):
        value = int(m["n"])
        old = _OLD.search(text) is not None
        if value >= _ROUND and not old:
            continue
        sure = old or _DIRECTLY.match(text, m.end()) is not None
        doubt = "" if sure else f"it may be {value:,} years ago or before the year {value}"
        number = Fraction(value)
        english = f"{style.number(number)} years"
        yield Quantity(*m.span(), m[0], number, number, "duration", "year", english=english, doubt=doubt)


def is_ago(text: str, start: int) -> bool:
    """Whether the year that begins at `start` of a normalised text is none but a length of time."""
    return any(q.start == start for q in years_ago(text))
