"""Whether a Chinese date is only what something is measured by: 自2018年以来首次, 比2018年多, 与2018年相比."""

from __future__ import annotations

import re

_THAN = re.compile("[比较]")
_RUNS_ON = re.compile("[-–—~～/至到]")
_SINCE = re.compile("(?:以来|年来)的?(?:首|第|最|新)|(?:同期|全年)?(?:相比|相较)")


def is_compared(text: str, start: int, end: int) -> bool:
    """Whether the date at [start, end) of a normalised text is only compared with; the first year of several (比2018至2020年) is not."""
    than = _THAN.search(text, max(0, start - 1), start) and not _RUNS_ON.match(text, end)
    return bool(than or _SINCE.match(text, end))
