"""Names in English text: which forms count as the same name, where they stand, and repair of near misses."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from summarize.glossary.entries import Entry
from summarize.glossary.ordinary import ordinary_words
from summarize.glossary.renderings import renderings, surnames

_ALSO = {
    "United States": ("U.S.", "US", "U.S", "USA", "America", "American", "Americans"),
    "United Kingdom": ("U.K.", "UK", "Britain", "British", "Briton", "Britons", "Great Britain"),
    "United Nations": ("U.N.", "UN"),
    "European Union": ("E.U.", "EU"),
}
_COUNTRY = {
    "Chinese": "China", "Russian": "Russia", "Japanese": "Japan", "British": "Britain", "French": "France", "German": "Germany",
    "Israeli": "Israel", "Iranian": "Iran", "Indian": "India", "Ukrainian": "Ukraine", "Turkish": "Turkey", "Italian": "Italy",
    "Spanish": "Spain", "Canadian": "Canada", "Australian": "Australia", "Taiwanese": "Taiwan", "Vietnamese": "Vietnam",
    "Qatari": "Qatar", "Saudi": "Saudi Arabia", "Iraqi": "Iraq", "Syrian": "Syria", "Egyptian": "Egypt", "Polish": "Poland",
    "Mexican": "Mexico", "Brazilian": "Brazil", "Pakistani": "Pakistan", "South Korean": "South Korea", "Ethiopian": "Ethiopia",
}  # fmt: skip
"""Adjectives for which the possessive of the country is as right: Chinese Commerce Ministry, China's Commerce Ministry."""

_JOIN = r"[\s\-‐‑–.'’·]*"
_APART = r"[\s\-‐‑–.'’·]+"
_NEAR = 0.25
"""Share of letters by which a near miss may differ (optimal string alignment)."""


@dataclass(frozen=True, slots=True)
class Mention:
    """`text` stands at [start, end) of an English text as a form of the name `target`."""

    start: int
    end: int
    text: str
    target: str


def unaccented(text: str) -> str:
    """`text` in lower case without diacritics, character for character."""
    if text.isascii():
        return text.lower()
    return "".join(unicodedata.normalize("NFD", c)[0].lower()[:1] or c for c in text)


def _plain(text: str) -> str:
    return re.sub(r"[^a-z0-9\u3400-\u9fff]", "", unaccented(text))


def same_name(a: str, b: str) -> bool:
    """Whether two English forms differ only in case, diacritics, spaces, hyphens, dots and a leading article."""
    plain_a, plain_b = (_plain(re.sub(r"^(?:the|a|an)\s+", "", x.strip(), flags=re.IGNORECASE)) for x in (a, b))
    return plain_a == plain_b != ""


@lru_cache(maxsize=32768)  # the whole lexicon, which every run asks for
def accepted_forms(entry: Entry) -> tuple[str, ...]:
    """Every English form that counts as the name of an entry, longest first."""
    forms = {entry.target, *entry.accept, *_ALSO.get(entry.target, ()), *renderings(entry.target)}
    if entry.short:
        forms.add(entry.short)
    first, *more = entry.target.split(" ", 2)
    for adjective in (first, f"{first} {more[0]}") if more else ():
        if (country := _COUNTRY.get(adjective)) and entry.target.startswith(f"{adjective} "):
            forms.add(f"{country}'s {entry.target.removeprefix(adjective).strip()}")
    if entry.type == "person" and not _chinese(entry):
        forms.update(surnames(entry.target))
    if entry.type == "keep":
        forms |= set(entry.sources)
    return tuple(sorted(filter(None, forms), key=lambda f: (-len(f), f)))


def _chinese(entry: Entry) -> bool:
    """Whether the person's English name has the family name first, as far as the Chinese name's length tells (习近平)."""
    return (
        all(len(s) <= 4 and "·" not in s for s in entry.sources)
        and bool(entry.short)
        and entry.target.startswith(str(entry.short))
    )


@lru_cache(maxsize=8192)
def _pattern(form: str, plural: bool) -> re.Pattern[str]:
    pieces = re.split(r"([\s\-‐‑–.'’·]+)", unaccented(form))
    words = [(w, mark) for w, mark in zip(pieces[::2], ["", *pieces[1::2]], strict=True) if w]
    body = ""
    before = ""
    for word, mark in words:
        # A blank may become a hyphen and a hyphen nothing, but "Sumo" is not Su Mo.
        body += (_APART if mark.isspace() and not (plural and _one_word(form)) else _JOIN) if body else ""
        body += "(?:the )?" if before == "and" else ""  # China and the United States
        body += _singular_or_plural(word) if plural and len(word) > 2 else re.escape(word)
        before = word
    ending = r"\.?" if form.endswith(".") else ""
    if words and words[0][0] == "kong":
        body = f"(?<!hong ){body}"  # Hong Kong is no Kong
    return re.compile(rf"(?<![a-z0-9]){body}{ending}(?:es|s)?(?![a-z0-9])" if words else r"(?!)")


def _one_word(form: str) -> bool:
    """Whether a term is also written as one word: health care, healthcare."""
    return form.replace(" ", "") in ordinary_words()


def _singular_or_plural(word: str) -> str:
    if word.endswith("ies"):
        return re.escape(word[:-3]) + "(?:y|ies)"
    if word.endswith("y"):
        return re.escape(word[:-1]) + "(?:y|ies)"
    return re.escape(word.removesuffix("s")) + "(?:e?s)?"


def find_mentions(text: str, entries: Iterable[Entry]) -> list[Mention]:
    """Where the names of `entries` stand in an English text, in order, longest forms first, never overlapping.

    A form that several names have (美中 and 中美 are both "China and the United States") counts for the one that was found least.
    """
    folded = unaccented(text)
    taken = [False] * len(folded)
    targets: dict[tuple[str, bool], set[str]] = {}
    for e in entries:
        for form in accepted_forms(e):
            targets.setdefault((form, e.type == "term" and form.islower()), set()).add(e.target)
    forms = sorted(targets, key=lambda f: (-len(f[0]), f))
    counts: Counter[str] = Counter()
    out = []
    for form, is_term in forms:
        for m in _pattern(form, is_term).finditer(folded):
            if any(taken[m.start() : m.end()]) or (
                len(_plain(form)) <= 3 and form[0].isupper() and not text[m.start()].isupper()
            ):
                continue  # "us" is not the US
            taken[m.start() : m.end()] = [True] * (m.end() - m.start())
            target = min(sorted(targets[form, is_term]), key=counts.__getitem__)
            counts[target] += 1
            out.append(Mention(m.start(), m.end(), text[m.start() : m.end()], target))
    return sorted(out, key=lambda m: m.start)


def restore_case(text: str, entries: Sequence[Entry]) -> str:
    """`text` with the names that are there in other capitals ("oyun-erdene") written as in the glossary; terms stay as they are."""
    forms = {
        (unaccented(f), f)
        for e in entries
        if e.type != "term" or not e.target.islower()
        for f in accepted_forms(e)
        if f[:1].isupper() and len(f) > 3
    }
    for folded_form, form in sorted(forms, key=lambda f: (-len(f[0]), f)):
        if folded_form not in unaccented(text):
            continue
        for m in reversed(list(re.finditer(rf"(?<![a-z0-9]){re.escape(folded_form)}(?![a-z0-9])", unaccented(text)))):
            there = text[m.start() : m.end()]
            long = len(form.split()) > 3 and not there.isupper()  # Alliance for The Betterment and progress of Bergen
            if there != form and (long or not there[:1].isupper()):
                text = text[: m.start()] + form + text[m.end() :]
    return text


def undoubled(text: str, entries: Iterable[Entry]) -> str:
    """`text` without the first word of a person's name that stands before the whole name: Gu Gu Guoping."""
    for entry in entries:
        first, blank, _ = entry.target.partition(" ")
        if blank and entry.type == "person" and f"{first} {entry.target}" in text:
            text = re.sub(rf"(?<![\w-])(?:{re.escape(first)} )+(?={re.escape(entry.target)}(?![\w-]))", "", text)
    return text


def repair_near_miss(text: str, missing: Sequence[Entry], present: Sequence[Entry]) -> str:
    """`text` with what is nearly the name of a missing entry ("Oyun-Erdine") replaced by the name.

    Only capitalised words outside the names that are `present` are looked at, and each name is put in once.
    """
    for entry in missing:
        if entry.type in ("term", "keep"):
            continue
        taken = [(m.start, m.end) for m in find_mentions(text, present)]
        best: tuple[float, int, int, str] | None = None
        for form in accepted_forms(entry):
            if len(form) < 5:
                continue
            count = len(form.split())
            tokens = list(re.finditer(r"[^\s,.;:!?\"“”()]+", text))
            windows = [(i, i + count - 1) for i in range(len(tokens) - count + 1)]
            joined = [
                (i, i)
                for i, t in enumerate(tokens)
                if count > 1 and _plain(re.sub(r"['’]s?$", "", t[0])) == _plain(form)
            ]
            for first, last in (*windows, *joined):
                start, end = tokens[first].start(), tokens[last].end()
                piece = re.sub(r"['’]s?$", "", text[start:end])
                end = start + len(piece)
                if not piece[:1].isupper() or any(start < b and a < end for a, b in taken):
                    continue
                distance = OSA.normalized_distance(_plain(piece), _plain(form))
                if distance <= _NEAR and _plain(piece)[:1] == _plain(form)[:1] and (best is None or distance < best[0]):
                    best = (distance, start, end, form)
        if best:
            _, start, end, form = best
            text = text[:start] + form + text[end:]
    return text
