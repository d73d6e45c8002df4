"""Makes summarize/glossary/name_characters.tsv: how much each character of a name speaks for a foreign one written by its sound.

    python tests/glossary/make_name_characters.py > summarize/glossary/name_characters.tsv

Counted are the parts of the names of people.tsv that begin with a Chinese surname, and the Chinese names of chinese_names.txt. The score of a
name is the sum of the log-odds of its characters by their place in it (naive Bayes, add-half smoothing). The least score from which on a name is
taken for foreign is the smallest one, in tenths, with which at most one Chinese name in two hundred would be, each name judged by a table that
was made without it (five folds).
"""

from __future__ import annotations

import math
import zlib
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from summarize.chinese.romanize import surname_of
from summarize.data import rows
from summarize.glossary.transliteration import NameTable, placed

_FOLDS = 5
_WRONG = 0.005
_PLACES = 3
_HALF = 0.5
OTHER, LEAST = "other", "least"

HEADER = """\
# How much a character at its place in a name (the surname, the first and the second of the given name) speaks for a foreign name that is
# written by its sound, and against a Chinese one: log-odds. "other" stands for what is in no foreign name, "least" is the score from which
# on a name of so many characters (second: of two, third: of three) is taken for foreign.
# By tests/glossary/make_name_characters.py, from {chinese} Chinese names and {foreign} foreign ones. Of those not counted, in five folds:
# three characters: {wrong3} of {all3} Chinese names are taken for foreign, {found3} of {of3} foreign ones are found;
# two characters: {wrong2} of {all2} Chinese names are taken for foreign, {found2} of {of2} foreign ones are found."""


def chinese_names() -> set[str]:
    """Persons of Chinese name."""
    lines = (Path(__file__).parent / "chinese_names.txt").read_text(encoding="utf-8").splitlines()
    return {name for line in lines if not line.startswith("#") for name in line.split()}


def foreign_names() -> set[str]:
    """Given names and surnames written by their sound that begin with a Chinese surname, the first three characters of longer ones."""
    parts = {part for row in rows("summarize.glossary", "people.tsv") for part in row["source"].split("·")}
    names = {part for part in parts if len(part) > 1 and surname_of(part)}
    return {name[: len(surname_of(name) or "") + 2] for name in names} - chinese_names()


def counted(foreign: Iterable[str], chinese: Iterable[str]) -> dict[str, tuple[float, ...]]:
    """The log-odds of each character that foreign names have, by its place, and of any other."""
    sides = [
        [Counter(p[i] for name in names if len(p := placed(name)) > i) for i in range(_PLACES)]
        for names in (foreign, chinese)
    ]

    kinds = [len(a.keys() | b.keys()) for a, b in zip(*sides, strict=True)]
    totals = [[place.total() for place in side] for side in sides]

    def odds(character: str, i: int) -> float:
        share, against = (
            (side[i][character] + _HALF) / (total[i] + _HALF * kinds[i])
            for side, total in zip(sides, totals, strict=True)
        )
        return round(math.log(share / against), 1)

    characters = {character for place in sides[0] for character in place}
    return {c: tuple(odds(c, i) for i in range(_PLACES)) for c in (OTHER, *characters)}


def judged(foreign: set[str], chinese: set[str]) -> dict[bool, list[tuple[str, float]]]:
    """Foreign (True) and Chinese names with their scores, each by a table made without it."""
    out: dict[bool, list[tuple[str, float]]] = {True: [], False: []}
    for fold in range(_FOLDS):
        held = {name for name in foreign | chinese if zlib.crc32(name.encode()) % _FOLDS == fold}
        table = NameTable(counted(sorted(foreign - held), sorted(chinese - held)), {})
        for name in sorted(held):
            out[name in foreign].append((name, table.score(name)))
    return out


def least(scores: list[float]) -> float:
    """The smallest score, in tenths, that at most one in two hundred reaches."""
    score = 0.0
    while sum(s >= score for s in scores) > _WRONG * len(scores):
        score = round(score + 0.1, 1)
    return score


def made(foreign: set[str], chinese: set[str], scores: dict[bool, list[tuple[str, float]]]) -> str:
    """The table as it is shipped; `scores` are those of `judged`."""
    table = counted(sorted(foreign), sorted(chinese))
    limits, counts = {}, {"chinese": len(chinese), "foreign": len(foreign)}
    for length in (2, 3):
        wrong, right = ([s for name, s in scores[kind] if len(placed(name)) == length] for kind in (False, True))
        limits[length] = least(wrong)
        counts |= {f"wrong{length}": sum(s >= limits[length] for s in wrong), f"all{length}": len(wrong)}
        counts |= {f"found{length}": sum(s >= limits[length] for s in right), f"of{length}": len(right)}
    lines = [HEADER.format(**counts), "char\tsurname\tsecond\tthird", f"{LEAST}\t\t{limits[2]}\t{limits[3]}"]
    lines.append("\t".join([OTHER, *map(str, table.pop(OTHER))]))
    lines += ["\t".join([character, *map(str, table[character])]) for character in sorted(table)]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    names = foreign_names(), chinese_names()
    print(made(*names, judged(*names)), end="")
