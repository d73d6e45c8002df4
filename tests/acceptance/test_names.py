"""Sentences of our own with the names that must appear: on the bundled model, and on a translator that does everything wrong."""

import csv
import random
import re
from functools import cache
from pathlib import Path

import pytest
from scripted import Scripted

from summarize import Article, Paragraph, Translation, Translator
from summarize.chinese.normalize import normalize
from summarize.chinese.sentences import Sentence
from summarize.glossary.mentions import accepted_forms
from summarize.glossary.naming import Naming
from summarize.translation.annotation import annotate
from summarize.translation.loop import translate_segments
from summarize.translation.segment import Segment

with (Path(__file__).parent / "names.tsv").open(encoding="utf-8") as stream:
    ROWS = [(r["sentence"], r["expected"].split(" | ")) for r in csv.DictReader(stream, delimiter="\t")]


@cache
def naming() -> Naming:
    return Naming([Article("names.tsv", "", tuple(Paragraph(text) for text, _ in ROWS))])


@cache
def segments() -> list[Segment]:
    return [
        Segment(
            Sentence(f"s{i}", 0, text),
            annotate(text, naming().matcher, suspects=naming().suspects),
            naming().known,
        )
        for i, (text, _) in enumerate(ROWS, 1)
    ]


def plain(text: str) -> str:
    """The letters of `text`, every word in the singular."""
    words = re.findall(r"[a-z0-9]+", normalize(text).text.lower().replace("'s", ""))
    return "".join(re.sub(r"(?<=[a-z]{2})s$", "", word) for word in words)


def right(expected: str, segment: Segment, english: str) -> bool:
    """Whether the name is in the English, found without the package's own search."""
    forms = [f for e in segment.entries if is_of(expected, e.target) for f in accepted_forms(e)]
    return any(plain(form) in plain(english) for form in forms)


def is_of(name: str, target: str) -> bool:
    """Whether a name is the target of an entry, or begins it: Kuomintang chair."""
    return target == name or target.startswith(f"{name} ")


def test_the_file_is_whole() -> None:
    assert len(ROWS) >= 200 and all(names for _, names in ROWS)


def test_every_name_is_found_in_the_chinese() -> None:
    lost = [
        (text, name)
        for (text, names), s in zip(ROWS, segments(), strict=True)
        for name in names
        if not any(is_of(name, e.target) for e in s.entries)
    ]
    assert lost == []


def outcome(translator: Translator) -> tuple[int, int, int, list[str]]:
    """Names, names that are right, names that are right or in a warned sentence, and the sentences of the rest."""
    count = good = told = 0
    silent = []
    for (text, names), segment, t in zip(ROWS, segments(), translate_segments(segments(), translator), strict=True):
        for name in names:
            count += 1
            ok = right(name, segment, t.text)
            good += ok
            told += ok or warned(t, name)
            if not (ok or warned(t, name)):
                silent.append(f"{text} {name}: {t.text}")
    return count, good, told, silent


def warned(t: Translation, name: str) -> bool:
    return any(name in w.message for w in t.warnings)


def test_the_bundled_model_keeps_names(bundled_model: Translator) -> None:
    count, good, told, silent = outcome(bundled_model)
    assert silent == [] and told == count
    assert good >= 0.99 * count, f"{good} of {count}"


def hostile(seed: int) -> Scripted:
    """Gives the names back dropped, doubled, misspelt or in other capitals."""
    names = {normalize(text).text: expected for text, expected in ROWS}
    dice = random.Random(seed)

    def misspell(name: str) -> str:
        i = dice.randrange(1, max(2, len(name) - 1))
        return name[:i] + dice.choice("zqxvk") + name[i + 1 :] if len(name) > 3 else "Zq"

    ways = [lambda n: "", lambda n: f"{n} and {n} and {n}", misspell, str.lower, lambda n: "Smith", str.swapcase]
    chosen = {name: dice.choice(ways) for expected in names.values() for name in expected}

    def answer(text: str) -> str:
        wanted = next((n for source, n in names.items() if source == text), [])
        wanted = wanted or [n for n in chosen if n in text]
        return "They said that " + " with ".join(chosen[n](n) for n in wanted) + " would meet again."

    return Scripted(answer)


@pytest.mark.parametrize("seed", range(3))
def test_a_hostile_translator_gets_nothing_past(seed: int) -> None:
    translator = hostile(seed)
    for (_, names), segment, t in zip(ROWS, segments(), translate_segments(segments(), translator), strict=True):
        for name in names:
            there = len(re.findall(re.escape(name), t.text))
            exact = any(
                re.search(rf"(?<!\w){re.escape(form)}", t.text, re.IGNORECASE)
                for e in segment.entries
                if e.target == name
                for form in accepted_forms(e)
            )
            assert (exact and there <= 3) or warned(t, name), (name, t.text, t.warnings)
            once = sum(a.entry is not None and a.entry.target == name for a in segment.annotations) == 1
            if once and re.search(rf"{re.escape(name)} and {re.escape(name)} and {re.escape(name)}", t.text):
                assert warned(t, name), (name, t.text, t.warnings)
