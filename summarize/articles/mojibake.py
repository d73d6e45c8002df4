"""Text that was decoded with the wrong encoding and saved: UTF-8 read as GBK or Latin-1, whole or in part, and GBK read as Latin-1.

What was read so is read again from the bytes it came from. Bytes that the wrong reading lost leave U+FFFD: which of sixty-four characters
stood there (一, 三, 七, 万 …) nobody can tell.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate

from summarize.articles.plausible import PLAUSIBLE, plausibility
from summarize.warnings import BriefWarning

_SAMPLE = 100_000
_TIMES = 3
_LOST = b"\xff"


@dataclass(frozen=True, slots=True)
class Repair:
    """A text after repair, and what a reader must know of it."""

    text: str
    warnings: tuple[BriefWarning, ...] = ()


def _latin_bytes() -> dict[str, bytes]:
    """The characters that bytes become where they are read as Latin-1 or Windows-1252."""
    table = {chr(n): bytes([n]) for n in range(0x80, 0x100)}
    for n in range(0x80, 0xA0):
        table[bytes([n]).decode("cp1252", "ignore") or chr(n)] = bytes([n])
    return {**table, "\ufffd": _LOST}


_LATIN = _latin_bytes()
_LEAD = "[\xe2-\xef]"
_TRAIL = "[" + "".join(c for c, b in _LATIN.items() if b"\x80" <= b < b"\xc0") + "]"
_LATIN_WHOLE = re.compile(f"{_LEAD}{_TRAIL}{{2}}")
_LATIN_TWICE = re.compile(rf"(?:[\xc2\xc3]{_TRAIL}){{6}}")
_LATIN_RUN = re.compile(rf"(?:{_LEAD}(?:{_TRAIL}|\ufffd){{0,2}}|[\xc2\xc3]{_TRAIL}|[ -~]{{1,40}}(?={_LEAD}))+")
_HIGH = re.compile("[^\x00-\x7f]+(?:[ -~]{1,8}[^\x00-\x7f]+)*")
_WHOLE = re.compile(rb"[\xe2-\xe9\xef][\x80-\xbf]{2}")
# Characters of three bytes, whole or not: what a wrong reading could not show is gone, or stands as ? or U+FFFD.
_RUN = re.compile(rb"(?:[\xe2-\xef][\x80-\xbf]{0,2}|[\x80-\xbf]{1,2}|\xff+|[\x20-\x7e]{1,8}(?![\x20-\x7e]))+")
_PART = re.compile(rb"[\xe2-\xef][\x80-\xbf]{0,2}\xff*")
_MIN_GBK, _MIN_LATIN = 3, 2
_DOUBTFUL = re.compile(rb"[\xe2-\xef][\x80-\xbf]{2}(?=[\x80-\xbf])")
_GAP = re.compile("\ufffd[\ufffd?]*")


def repaired(text: str) -> Repair:
    """`text` with what was read in a wrong encoding read again, up to three times over; text that was read rightly stays as it is."""
    found = Repair(text)
    for _ in range(_TIMES):
        again = _once(found.text)
        if again.text == found.text:
            break
        found = again
    return found


def _once(text: str) -> Repair:
    again = _as_chinese(text)
    if again is not None:
        return Repair(again, (_note("Chinese read as Latin-1"),))
    latin = _LATIN_RUN.sub(_from_latin, text)
    whole = _HIGH.sub(_from_gbk, latin)
    kinds = [*(["Latin-1"] if latin != text else []), *(["GBK"] if whole != latin else [])]
    return Repair(whole, (_note(f"UTF-8 read as {' and '.join(kinds)}"),) if kinds else ())


def _note(what: str) -> BriefWarning:
    return BriefWarning("encoding-guessed", f"text had been saved in the wrong encoding ({what}); this was undone")


def _as_chinese(text: str) -> str | None:
    """A text that is all Latin-1 characters in no language, read as GBK or Big5, where that makes Chinese of it."""
    sample = text[:_SAMPLE]
    high = sum(c > "\x7f" for c in sample)
    if (
        high < 20
        or sum("\xa0" <= c <= "\xff" for c in sample) < 0.9 * high
        or 10 * len(_LATIN_WHOLE.findall(sample)) > high
    ):
        return None
    data = b"".join(_LATIN.get(c) or c.encode("ascii", "replace") for c in text)
    for codec in ("gb18030", "big5hkscs"):
        again = data.decode(codec, "replace")
        if plausibility(again[:_SAMPLE]) >= PLAUSIBLE:
            return again
    return None


def _from_latin(match: re.Match[str]) -> str:
    run = match.group()
    if len(_LATIN_WHOLE.findall(run)) < _MIN_LATIN and not _LATIN_TWICE.search(run):
        return run
    return _decoded(b"".join(_LATIN.get(c) or c.encode() for c in run))


def _from_gbk(match: re.Match[str]) -> str:
    run = match.group()
    pieces = [_LOST if c == "\ufffd" else c.encode("gb18030", "replace") for c in run]
    data = b"".join(pieces)
    starts = list(accumulate(map(len, pieces), initial=0))
    ends = starts[1:]
    out, done = [], 0
    for found in _RUN.finditer(data):
        if len(_WHOLE.findall(found.group())) < _MIN_GBK:
            continue
        # A character that the run only touches was read rightly.
        parts = [m.span() for m in _PART.finditer(data, *found.span())]
        begins = [start for start, _ in parts if starts[bisect_left(starts, start)] == start]
        if not begins:
            continue
        first, last = bisect_left(starts, begins[0]), bisect_right(ends, parts[-1][1])
        was = run[first:last]
        again = _decoded(b"".join(pieces[first:last]))
        if plausibility(again.replace("\ufffd", "")) > plausibility(was.replace("\ufffd", "")):
            out += [run[done:first], again]
            done = last
    return "".join(out) + run[done:]


def _decoded(data: bytes) -> str:
    # Before a stray byte even a whole character is in doubt: it may be the beginning of one and the end of the next.
    data = _DOUBTFUL.sub(_LOST, data)
    return _GAP.sub("\ufffd", data.decode("utf-8", "replace"))
