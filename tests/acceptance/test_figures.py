"""Figures on a translator that does everything wrong: changed digits, 亿 read as million, dropped and doubled figures; all must be told."""

import csv
import random
import re
from datetime import date
from pathlib import Path

import pytest
from scripted import Scripted
from segments import segment

from summarize.translation.annotation import annotate
from summarize.translation.loop import translate_segments

REFERENCE = date(2023, 8, 5)
FIGURE_CODES = {"figure-wrong", "figure-missing", "figure-invented", "date-wrong", "loop"}
SCALES = {"million": "billion", "billion": "million", "trillion": "billion", "thousand": "million"}


def cases() -> list[tuple[str, str]]:
    """Sentences of quantities.tsv with one figure that has to stay, and the figure in English."""
    with Path(__file__).with_name("quantities.tsv").open(encoding="utf-8") as stream:
        texts = dict.fromkeys(r["text"] for r in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    out = []
    for text in texts:
        found = [a.figure for a in annotate(text, None, reference=REFERENCE) if a.figure]
        if len(found) == 1 and found[0].strict:
            out.append((text, found[0].english))
    return out


CASES = cases()


def change_digits(english: str, dice: random.Random) -> str:
    digits = [i for i, c in enumerate(english) if c.isdigit()]
    if not digits:
        return "seventeen"
    i = dice.choice(digits)
    return english[:i] + str((int(english[i]) + dice.randrange(1, 9)) % 9 + (0 if i else 1)) + english[i + 1 :]


def misread_scale(english: str, dice: random.Random) -> str:
    changed = re.sub("|".join(SCALES), lambda m: SCALES[m[0]], english)
    return changed if changed != english else "17 million"


WAYS = {
    "changed": change_digits,
    "scale": misread_scale,
    "dropped": lambda english, dice: "it",
    "doubled": lambda english, dice: f"{english} and {english}",
}


def test_there_are_enough() -> None:
    assert len(CASES) >= 300


@pytest.mark.parametrize("way", WAYS)
def test_nothing_wrong_passes_unmarked(way: str) -> None:
    dice = random.Random(7)
    silent = []
    for i, (text, english) in enumerate(CASES):
        bad = WAYS[way](english, dice)
        if bad == english:
            continue
        checked = segment(text, id=f"s{i + 1}", reference=REFERENCE)
        translator = Scripted(lambda _, bad=bad: f"They said that {bad} was reported.")
        (t,) = translate_segments([checked], translator)
        if not FIGURE_CODES & {w.code for w in t.warnings}:
            silent.append((text, t.text))
    assert silent == []


def test_what_is_right_is_not_flagged() -> None:
    flagged = []
    for i, (text, english) in enumerate(CASES):
        checked = segment(text, id=f"s{i + 1}", reference=REFERENCE)
        translator = Scripted(lambda _, right=english: f"They said that {right} was reported.")
        (t,) = translate_segments([checked], translator)
        if FIGURE_CODES & {w.code for w in t.warnings}:
            flagged.append((text, t.text, [w.message for w in t.warnings]))
    assert len(flagged) <= 0.03 * len(CASES), flagged
