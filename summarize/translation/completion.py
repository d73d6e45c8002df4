"""Translations made whole: a clause that nothing renders is asked for apart from the rest, and told where that does not help."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from summarize.chinese.normalize import aligned, normalize
from summarize.models.translator import Scorer, Translator
from summarize.translation.attempts import cut_at
from summarize.translation.coverage import left_out, told, unsaid
from summarize.translation.loop import translate_segments
from summarize.translation.segment import Segment
from summarize.translation.types import Translation
from summarize.warnings import WARNINGS


def complete(
    translations: Sequence[Translation], segments: Mapping[str, Segment], translator: Translator
) -> list[Translation]:
    """The translations of `segments` (by sentence id), whole: one that leaves clauses of the Chinese out gives way to one that does not,
    in pieces; where no such translation passes the checks as well, it gets the warning `left-out`.

    What a desk translated stays as it is. Nothing is found where the translator is no `Scorer`. Raises ModelError.
    """
    if not isinstance(translator, Scorer):
        return list(translations)
    out = []
    for t in translations:
        lost = left_out(t.sentence.text, t.text, translator)
        whole = _whole(t, segments[t.sentence.id], lost, translator) if lost and not t.memory else None
        out.append(whole or (told(t, lost) if lost else t))
    return out


def _whole(short: Translation, segment: Segment, lost: Sequence[str], translator: Scorer) -> Translation | None:
    """A translation in pieces that leaves nothing out and has no more wrong with it than the short one."""
    start = segment.source.find(aligned(lost[0]))
    end = start + len(lost[0]) + 1  # with the mark behind it
    text = normalize(segment.text).text
    # In two, before the clause or behind it, reads best; else in three.
    for cuts in ((start,), (end,), (start, end)) if start >= 0 else ():
        [found] = translate_segments([segment], translator, attempts=[cut_at(*cuts)])
        if found.text and _weight(found) <= _weight(short) and not unsaid(text, found.text, translator):
            return found
    return None


def _weight(translation: Translation) -> float:
    return sum(WARNINGS[w.code].weight for w in translation.warnings)
