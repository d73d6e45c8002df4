"""Writes the counts of summarize/translation/hard_words.tsv: in how many sentences the bundled model is right without a row and with it.

    python tests/translation/make_hard_words.py [--model DIR] [--drop] [--new] tests/translation/hard_words.txt CORPUS.tsv...

With a converted model (`summarize models convert bundled DIR`) it takes a quarter of the time. A corpus has Chinese sentences in its
first column and may be packed (.xz); those of hard_words.txt are our own, in which no model was trained. Each word is tried in the first
four sentences that have it as a word of its own. The rows that do not help, or that the model needs in fewer than half of them, are
told; with --drop they are taken out. With --new only the rows without counts are tried.
"""

import argparse
import lzma
import re
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from unittest.mock import patch

from summarize import Settings, Summarizer
from summarize.chinese.normalize import aligned
from summarize.data import rows
from summarize.glossary.naming import Naming
from summarize.translation.annotation import annotate, put_in
from summarize.translation.hard_words import in_plain_words

SENTENCES = 4
SHORTEST, LONGEST = 6, 60
TABLE = Path(str(files("summarize.translation").joinpath("hard_words.tsv")))


def sentences(paths: list[str]) -> Iterator[str]:
    """The Chinese sentences of the files, in order."""
    for path in paths:
        opened = lzma.open if path.endswith(".xz") else open
        with opened(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                chinese = line.rstrip("\n").split("\t")[0]
                if SHORTEST <= len(chinese) <= LONGEST and not line.startswith("#"):
                    yield chinese


def tested(paths: list[str]) -> dict[str, list[str]]:
    """The sentences that each word is tried in."""
    found: dict[str, list[str]] = defaultdict(list)
    for chinese in dict.fromkeys(sentences(paths)):
        source = aligned(chinese)
        for word in {source[start:end] for start, end, _ in in_plain_words(source)}:
            if len(found[word]) < SENTENCES:
                found[word].append(chinese)
    return found


def asked(chinese: str, word: str | None) -> str:
    """What the model is asked, with plainer words for `word` and for no other."""

    def only(source: str) -> Iterator[tuple[int, int, str]]:
        return (span for span in in_plain_words(source) if source[span[0] : span[1]] == word)

    with patch("summarize.translation.annotation.in_plain_words", only):
        return put_in(chinese, annotate(chinese, Naming([]).matcher), lambda a: a.asked)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--model", default=None)
    parser.add_argument("--drop", action="store_true")
    parser.add_argument("--new", action="store_true")
    parser.add_argument("corpus", nargs="+")
    told = parser.parse_args()
    table = rows("summarize.translation", "hard_words.tsv")
    words = {row["word"]: row["english"] for row in table if not told.new or row["sentences"] == "0"}
    translator = Summarizer(told.model, settings=Settings(), memory=False).translator
    found = tested(told.corpus)
    pairs = [(w, asked(s, None), asked(s, w)) for w in words for s in found[w]]
    texts = list(dict.fromkeys(text for _, *both in pairs for text in both))
    english = {t: h[0].text for t, h in zip(texts, translator.translate(texts), strict=True)}
    counts = {word: [0, 0, 0] for word in words}
    for word, before, after in pairs:
        right = re.compile(rf"\b(?:{words[word]})", re.IGNORECASE).search
        counts[word][0] += 1
        counts[word][1] += bool(right(english[before]))
        counts[word][2] += bool(right(english[after]))
    idle = {word for word, (of, without, with_it) in counts.items() if with_it <= without or 2 * without > of}
    out = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if cells[0] in counts:
            cells[-3:] = map(str, counts[cells[0]])
        if not (told.drop and cells[0] in idle):
            out.append("\t".join(cells))
    TABLE.write_text("\n".join(out) + "\n", encoding="utf-8")
    for word in sorted(idle):
        of, without, with_it = counts[word]
        print(f"{word}: right in {without} of {of} without it, in {with_it} with it")
    print(*(sum(c[i] for c in counts.values()) for i in range(3)))


if __name__ == "__main__":
    main()
