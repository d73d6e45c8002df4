"""Quantities and dates of a Chinese text together, in reading order and without overlaps."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from summarize.chinese.cantonese import is_cantonese, written_chinese
from summarize.chinese.normalize import aligned, matching_text, normalize
from summarize.figures.chinese.dates import dates_in
from summarize.figures.chinese.quantities import quantities_in, to_original
from summarize.figures.types import Figure


def find_figures(text: str, reference: date | None = None, earlier: date | None = None) -> tuple[Figure, ...]:
    """The quantities and dates of a Chinese text, in order, without overlaps; spans are offsets into `text` itself.

    `reference` is the day the text was written, `earlier` the last day that the sentences before it tell of, from which a day without a
    month may go on; see find_quantities and find_dates. Those of a Cantonese sentence are read as written Chinese (三个骨 as 45 minutes).

    >>> [f.english for f in find_figures("该计划将耗资19980亿美元")]
    ['$1.998 trillion']
    """
    plain = aligned(text)
    if not is_cantonese(plain):
        return _figures(text, reference, earlier)
    written = written_chinese(plain)
    figures: list[Figure] = []
    for figure in _figures(written.text, reference, earlier):
        start, end = written.original_span(figure.start, figure.end)
        if any(start < f.end and f.start < end for f in figures):
            continue  # It begins inside a word for which the figure before it stands: no 上年度 in 前天晚上|年度, which was 前晚|年度.
        figures.append(replace(figure, start=start, end=end, source=text[start:end]))
    return tuple(sorted(figures, key=lambda f: f.start))


def _figures(text: str, reference: date | None, earlier: date | None) -> tuple[Figure, ...]:
    """The figures of a text that is not Cantonese."""
    normalized = normalize(text)
    matching = matching_text(text, normalized)
    dates = list(dates_in(matching, reference, earlier))
    figures: list[Figure] = []
    for found in dates:
        start, end = normalized.original_span(found.start, found.end)
        figures.append(replace(found, start=start, end=end, source=text[start:end]))
    quantities = quantities_in(matching, [(d.start, d.end) for d in dates])
    figures.extend(to_original(q, text, normalized) for q in quantities)
    figures.sort(key=lambda f: f.start)
    return tuple(figures)
