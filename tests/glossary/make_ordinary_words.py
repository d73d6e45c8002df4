"""Writes summarize/glossary/ordinary_words.txt from SCOWL (Debian package `scowl`); LEXICON.md says how it is run.

    python tests/glossary/make_ordinary_words.py /usr/share/dict/scowl > summarize/glossary/ordinary_words.txt

Words in small letters of the sizes 10 to 60, American and British. A word that is a nationality, a religion or a person as well (polish,
god, china) is left out, unless it is one of the most frequent words of English (may, will, march, bill).
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

SIZES = (10, 20, 35, 40, 50, 55, 60)
LISTS = ("english", "american", "british", "british_z", "variant_1")
MOST_FREQUENT, FREQUENT = 10, 20
UPPER, NAMES = 40, 50
CALENDAR = "monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december"
SHORT = "mr mrs ms dr jr sr st ltd co inc corp jan feb mar apr aug sept oct nov dec gov sen rep gen prof lt col capt sgt maj adm didn doesn hasn wasn"
ALSO = "tv tvs ii iii iv vs internet eurozone northeast northwest southeast southwest tech lord constitution treasury oriental mount olympic olympics"
"""What is written with a capital and names nobody."""
HEADER = """\
# Words that name nobody: what English writes in small letters in the middle of a sentence.
# Made by tests/glossary/make_ordinary_words.py from SCOWL 2020.12.07 (http://wordlist.aspell.net), sizes 10 to 60.
# Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
# output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
# notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
# Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied
# warranty."""


def words(folder: Path, kind: str, size: int) -> Iterator[str]:
    """The words of all lists of a kind and size, in small letters."""
    for name in LISTS:
        file = folder / f"{name}-{kind}.{size}"
        if file.is_file():
            yield from file.read_text(encoding="latin-1").split()


def capitalised(folder: Path, kinds: tuple[str, ...], up_to: int) -> set[str]:
    """What is also written with a capital."""
    return {w.lower() for kind in kinds for size in SIZES if size <= up_to for w in words(folder, kind, size)}


def main(folder: Path) -> None:
    nations = capitalised(folder, ("upper",), UPPER)
    names = capitalised(folder, ("upper", "proper-names"), NAMES)
    kept = set(f"{CALENDAR} {SHORT} {ALSO}".split())
    for size in SIZES:
        excluded = set() if size <= MOST_FREQUENT else nations if size <= FREQUENT else nations | names
        kept |= {w for w in words(folder, "words", size) if re.fullmatch("[a-z]{2,}", w) and w not in excluded}
    print(HEADER, *sorted(kept), sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
