"""Which English date states which Chinese one, whole or by parts (2018年 ... 10月 as "October 2018")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.figures.compare.equality import date_agrees, same_part
from summarize.figures.types import ChineseDate, EnglishDate, EnglishFigure, Figure


@dataclass(slots=True)
class DateMatch:
    """Dates found, missing and wrong, and the English dates that are left."""

    found: list[tuple[Figure, EnglishFigure]] = field(default_factory=list)
    missing: list[ChineseDate] = field(default_factory=list)
    wrong: list[tuple[Figure, EnglishFigure]] = field(default_factory=list)
    left: list[EnglishDate] = field(default_factory=list)

    def settle(self, date: ChineseDate) -> None:
        """Take `date` off the missing ones."""
        self.missing = [d for d in self.missing if d is not date]


@dataclass(slots=True)
class _Open:
    """A Chinese date with the parts that English dates may still state (`offer`) and have to (`wanted`)."""

    date: ChineseDate
    offer: dict[str, int]
    wanted: dict[str, int]

    def fits(self, english: EnglishDate) -> bool:
        """Whether the English date states a part that is on offer, and none that is otherwise."""
        shared = {k: v for k, v in english.parts.known().items() if k in self.offer}
        return bool(shared) and all(same_part(self.date, k, self.offer[k], v, english) for k, v in shared.items())


def match_dates(expected: Sequence[ChineseDate], english: Sequence[EnglishDate]) -> DateMatch:
    """Match whole dates first, then by parts; every part of a Chinese date accounts for one part of an English one."""
    out = DateMatch()
    waiting = sorted(expected, key=lambda d: (not d.strict, -len(d.explicit.known())))
    rest = list(english)
    fresh: list[_Open] = []
    done: list[_Open] = []
    spare: list[dict[str, int]] = []
    for date in waiting:
        explicit = date.explicit.known()
        hits = [e for e in rest if explicit and date_agrees(date, e)]
        hit = min(hits, key=lambda e: e.parts.hour != date.explicit.hour, default=None)
        if hit is None:
            fresh.append(_Open(date, date.resolved.known(), explicit))
            continue
        rest.remove(hit)
        out.found.append((date, hit))
        stated = hit.parts.known()
        spare.append({k: v for k, v in stated.items() if k not in explicit})
        # 8月4日 as "Friday, Aug. 4": the weekday is still on offer.
        done.append(_Open(date, {k: v for k, v in date.resolved.known().items() if k not in stated}, {}))
    for e in rest:
        _cover(e, [*fresh, *done], out)
    for open_date in fresh:
        _state_elsewhere(open_date.wanted, spare)
    out.missing += [o.date for o in fresh if o.wanted and o.date.strict]
    return out


def _cover(english: EnglishDate, dates: list[_Open], out: DateMatch) -> None:
    parts = {k: v for k, v in english.parts.known().items() if k != "minute" or v}
    given: set[str] = set()
    for o in sorted((o for o in dates if o.fits(english)), key=lambda o: -len(set(parts) & set(o.wanted))):
        for part in set(parts) & set(o.offer) - given:
            given.add(part)
            del o.offer[part]
            o.wanted.pop(part, None)
            out.found.append((o.date, english))
    if given != set(parts):
        out.left.append(english)


def _state_elsewhere(wanted: dict[str, int], spare: list[dict[str, int]]) -> None:
    """July to September 2018: the year goes with September, but states that of 2018年7月 too."""
    for parts in spare:
        if wanted and all(parts.get(k) == v for k, v in wanted.items()):
            for part in list(wanted):
                del wanted[part], parts[part]


def pair_wrong_dates(match: DateMatch) -> None:
    """Pair each missing date with a left English one that states the same kind of part otherwise."""
    for date in list(match.missing):
        explicit = set(date.explicit.known())
        hit = next((e for e in match.left if set(e.parts.known()) & explicit), None)
        if hit is not None:
            match.left.remove(hit)
            match.settle(date)
            match.wrong.append((date, hit))
