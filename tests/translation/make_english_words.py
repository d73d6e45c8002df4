"""Writes summarize/translation/english_words.txt.xz from SCOWL (Debian package `scowl`); LEXICON.md says how it is run.

    python tests/translation/make_english_words.py /usr/share/dict/scowl summarize/translation/english_words.txt.xz

All words of four letters or more of the sizes 10 to 80, American and British, in small letters, with those of modern_words.txt and of the
English of lexicon.tsv, one a line.
"""

from __future__ import annotations

import lzma
import re
import sys
from pathlib import Path

from summarize.data import rows, word_list
from summarize.translation.english_words import FEWEST_LETTERS

LARGEST = 80
LISTS = ("english-", "american-", "british-", "british_z-", "variant_")
HEADER = """\
# English words, for the check of words that are none.
# Made by tests/translation/make_english_words.py from SCOWL 2020.12.07 (http://wordlist.aspell.net), sizes 10 to 80, modern_words.txt and lexicon.tsv.
# Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the associated scripts, the
# output created from the scripts, and its documentation for any purpose is hereby granted without fee, provided that the above copyright
# notice appears in all copies and that both that copyright notice and this permission notice appear in supporting documentation. Kevin
# Atkinson makes no representations about the suitability of this array for any purpose. It is provided "as is" without express or implied
# warranty.
"""


def main(folder: Path, target: Path) -> None:
    found = set(word_list("summarize.translation", "modern_words.txt"))
    for file in folder.iterdir():
        name, _, size = file.name.rpartition(".")
        if name.startswith(LISTS) and size.isdecimal() and int(size) <= LARGEST:
            found |= set(re.split(r"[\s']", file.read_text(encoding="latin-1").lower()))
    for row in rows("summarize.glossary", "lexicon.tsv"):
        found |= set(re.split(r"[^a-z]", row["target"]))
    kept = sorted(w for w in found if re.fullmatch(f"[a-z]{{{FEWEST_LETTERS},}}", w))
    target.write_bytes(lzma.compress((HEADER + "\n".join(kept) + "\n").encode(), preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
