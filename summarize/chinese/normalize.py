"""Normalised text for matching and translation (NFKC, simplified), with offsets back to the original."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from summarize.chinese.script import to_simplified


@dataclass(frozen=True, slots=True)
class Normalized:
    """`text` is normalised; character i of it came from the original at `offsets[i]`; `offsets` has one more item, the original length."""

    text: str
    offsets: tuple[int, ...]

    def original_span(self, start: int, end: int) -> tuple[int, int]:
        """The span [start, end) of the original that the normalised span [start, end) came from (start < end)."""
        last = self.offsets[end - 1]
        while self.offsets[end] <= last and end + 1 < len(self.offsets):
            end += 1
        return self.offsets[start], self.offsets[end]


@lru_cache(maxsize=16384)
def _nfkc(character: str) -> str:
    return unicodedata.normalize("NFKC", character)


@lru_cache(maxsize=16384)
def _combining(character: str) -> bool:
    return unicodedata.combining(character) != 0


# A dot with blanks round it may also stand in a name: 威廉 · 戈尔丁.
_BULLET = r"(?:[■□●○◆◇▶►▷▲△▼▽★☆◎※➤➢✦✔✓❖→⇒]|(?<![\u3400-\u9fff][ \u3000])[•·])"
DIVIDERS = frozenset("■□●○◆◇▶►▷▲△▼▽★☆◎※➤➢✦✔✓❖⇒")
_MARKS = re.compile(
    # Bullets open or close a clause, and say nothing there; 北京→上海 and 五★级 do.
    rf"(?:(?<=[。，；：！？、\s】」』”)])|^)(?P<bullets>{_BULLET}+[ \u3000]*)(?=[^\s。，；■-◿])"
    rf"|(?P<after>(?:{_BULLET}(?<![·•○□]))+)(?=[ \u3000]*$)"
    # 17.8元→21.4元: from one to the other.
    r"|(?<=[\d%％元块塊万萬亿億人个個倍折次点點分级級])[ \u3000]*(?P<to>→)(?=[ \u3000]*[\d０-９¥￥$])"
    # ①起步价10元 is the first of a list, and not one price; ①② are items by their number, and so is ③号.
    r"|(?P<items>[①-⑳]{2,})(?P<called>号|號)?|(?<!第)(?P<item>[①-⑳])(?!号|號)"
)


def _plain_marks(text: str) -> dict[int, str]:
    """What stands in the normalised text for bullets and circled numbers, by position."""
    plain: dict[int, str] = {}
    for m in _MARKS.finditer(text):
        if m["items"]:
            start, end = m.span("items")
            for i in range(start, end):
                last = i + 1 == end
                link = "" if i == start else "和" if last else "、"
                plain[i] = f"{link}{_nfkc(text[i])}" + ("" if last and m["called"] else "号")
        elif m["to"]:
            plain[m.start("to")] = "至"
        else:
            plain |= dict.fromkeys(range(*m.span(m.lastgroup or 0)), "")
    # ★报名费300元★限额50名: what opens the first item divides the items.
    opened = {text[i] for i, mark in plain.items() if not mark} & DIVIDERS
    return plain | {i: "," for i, c in enumerate(text) if c in opened and i not in plain and not _rates(text, i)}


def _rates(text: str, at: int) -> bool:
    """Whether a mark is counted, and does not open an item: 五★级."""
    return text[at + 1 : at + 2] in ("级", "級")


def normalize(text: str) -> Normalized:
    """NFKC (Unicode Standard Annex 15) and simplified script, one base character with its combining marks at a time.

    Bullets and the circled numbers of a list (■, ①) are left out.
    """
    out: list[str] = []
    offsets: list[int] = []
    plain = _plain_marks(text)
    i = 0
    while i < len(text):
        if (mark := plain.get(i)) is not None:
            out.append(mark)
            offsets.extend([i] * len(mark))
            i += 1
            continue
        j = i + 1
        while j < len(text) and _combining(text[j]):
            j += 1
        piece = _nfkc(text[i]) if j == i + 1 else unicodedata.normalize("NFKC", text[i:j])
        out.append(piece)
        offsets.extend([i] * len(piece))
        i = j
    offsets.append(len(text))
    return Normalized(to_simplified("".join(out)), tuple(offsets))


def matching_text(text: str, normalized: Normalized) -> str:
    """The normalised text, character for character, but with Chinese commas and vulgar fractions in a form that numbers can be read from.

    表示,10日 and 5，100 are lists and stay ones, 5,100 is a number, and １，０００ one again; 14½, which NFKC makes 141⁄2, is 14.50.
    """
    out = list(normalized.text)
    for i, c in enumerate(out):
        if c == "," and not (
            _between_digits(out, i) and (text[at := normalized.offsets[i]] == "," or _groups(text, at))
        ):
            out[i] = "，"
        elif c == "⁄" and (fraction := text[normalized.offsets[i]]) != c:
            out[i - 1 : i + 2] = _decimal(fraction, before=out[i - 2] if i > 1 else "")
    return "".join(out)


def _between_digits(text: list[str], i: int) -> bool:
    return 0 < i < len(text) - 1 and text[i - 1].isdecimal() and text[i + 1].isdecimal()


_VULGAR = {"½": ".50", "¼": ".25", "¾": ".75"}


def _decimal(fraction: str, *, before: str) -> str:
    """Three characters for a vulgar fraction: .50 after digits, 0.5 elsewhere, none of a number where neither can be read."""
    decimal = _VULGAR.get(fraction)
    if decimal is None or before in (".", ","):
        return "□□□"
    return decimal if before.isdecimal() else ("0" + decimal[:2] if decimal[2] == "0" else "□□□")


_SIGNED = re.compile(r"[$€£¥＄￥￡]\d{1,3}$")
_THREE = re.compile(r"\d{3}(?!，\d|[\d.,元块美欧英日港加澳韩万亿千百%％个名人])")


def _groups(text: str, at: int) -> bool:
    """Whether a full-width comma groups digits: between full-width ones, before 000, or in $20，300 (not in $35，180元 and $5，180，40)."""
    if "０" <= text[at - 1 : at] <= "９" or (text[at - 1 : at].isdecimal() and text[at + 1 : at + 4] == "000"):
        return True
    return _THREE.match(text, at + 1) is not None and _SIGNED.search(text, 0, at) is not None


def aligned(text: str) -> str:
    """`text` in one form, character for character, so that spans hold in both: NFKC where it gives one character, simplified script.

    The Chinese comma stays, which between digits stands in a list and not in a number.
    """
    pieces = (c if c == "，" or len(piece := _nfkc(c)) != 1 else piece for c in text)
    return to_simplified("".join(pieces))
