"""Figures and dates on which outlets differ: of one thing, as far as the Chinese tells, and not both true.

A false "they differ" costs a desk more than one that is missed, so every doubt lets a pair pass. `python examples/benchmark.py events`
counts both on pairs of sentences written for it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import lru_cache
from itertools import combinations

from summarize.briefs.digest.clauses import Clause, Told, bounds, clause_of, weight_of
from summarize.briefs.digest.statements import Statement, date_key
from summarize.chinese.speech import telling_verbs
from summarize.chinese.words import alternatives
from summarize.data import lines, word_list
from summarize.figures.compare.conflict import conflict, dates_conflict
from summarize.figures.types import ChineseDate, Figure, Quantity

CORE = 0.5
"""The share of what the words of two clauses tell that they have in common."""
AROUND = 0.6
"""The share of what the words of a clause tell that stands in the other sentence."""
SHARED = 3.5
"""What the words and names that two sentences have in common tell, at least."""
KEYED = 8.0
"""The same where only the word next to the figure is shared by the clauses: 21人死亡 and 27人遇难 of one earthquake."""
ONE_FACT = 12.0
"""The same where the sentences state one fact and each has but one sum or measure."""
_LEAST = 0.01
_VETO = 0.3

_AS_OF = re.compile(r"截至|截止|为止|升至|增至|升到|增加到|上升到|降至|减至")
_WITH = re.compile(r"(?:同|与|相比于)$")
_SPEECH = re.compile(alternatives(telling_verbs("day")))
"""People speak, and outlets report, on many days."""
_FLOWS = frozenset({"percent", "money", "points", "measure"})
"""Kinds of figures that belong to a day or a period: rates, prices, turnovers."""


@lru_cache(maxsize=1)
def _contrasts() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in lines("summarize.briefs.digest", "contrasts.txt"))


@lru_cache(maxsize=1)
def _scopes() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, word_list("summarize.briefs.digest", "scopes.txt"))))


def differences(
    articles: Sequence[Sequence[Statement]],
    outlets: Sequence[str],
    focus: Sequence[frozenset[str]],
    facts: Sequence[Sequence[Statement]],
) -> list[tuple[Told, ...]]:
    """What the articles of one event tell differently: each as two or more sentences with the figure, in the order of the articles.

    `outlets` and `focus` (the names of title and first sentence) are those of the articles, `facts` the sentences that state one fact.
    Of one outlet's articles the later one
    corrects the earlier one, which is no difference between outlets.
    """
    pairs: list[tuple[float, Told, Told]] = []
    one_fact = {frozenset(pair) for fact in facts for pair in combinations(fact, 2)}
    for i, first in enumerate(articles):
        for j in range(i + 1, len(articles)):
            if outlets[i] != outlets[j]:
                pairs += _between(first, articles[j], focus[i], focus[j], one_fact)
    joined: dict[tuple[Statement, int], list[Told]] = {}
    for _, a, b in sorted(pairs, key=lambda pair: -pair[0]):
        sides = [joined.get((t.statement, t.figure.start), [t]) for t in (a, b)]
        if sides[0] is sides[1]:
            continue
        both = [*sides[0], *sides[1]]
        if len({t.statement.article for t in both}) == len(both):
            joined |= dict.fromkeys(((t.statement, t.figure.start) for t in both), both)
    unique = {id(told): told for told in joined.values()}
    found = [tuple(sorted(told, key=lambda t: t.statement.article)) for told in unique.values()]
    return sorted(found, key=lambda told: (told[0].statement.article, told[0].statement.place, told[0].figure.start))


def what_of(sides: Sequence[Told]) -> str:
    """What the figures are of, as the Chinese has it next to the first of them: 死亡; "" for a date without a word."""
    return next((key for t in sides if (key := clause_of(t).key)), "")


def _between(
    first: Sequence[Statement],
    second: Sequence[Statement],
    focus_a: frozenset[str],
    focus_b: frozenset[str],
    one_fact: Set[frozenset[Statement]],
) -> Iterator[tuple[float, Told, Told]]:
    """The figures on which two articles differ, each of one of them with the one of the other that is most like it."""
    mine, theirs = list(_told(first)), list(_told(second))
    found = []
    for a in mine:
        for b in theirs:
            same_fact = frozenset((a.statement, b.statement)) in one_fact
            if _contradict(a.figure, b.figure) and (score := _same_thing(a, b, focus_a, focus_b, same_fact)):
                found.append((score, a, b))
    used: set[int] = set()
    for score, a, b in sorted(found, key=lambda item: -item[0]):
        if id(a) in used or id(b) in used or _also_told(a, mine, b) or _also_told(b, theirs, a):
            continue
        used |= {id(a), id(b)}
        yield score, a, b


def _told(statements: Iterable[Statement]) -> Iterator[Told]:
    for s in statements:
        yield from (Told(s, q) for q in s.quantities)
        yield from (Told(s, d) for d in s.dates)


def _contradict(a: Figure, b: Figure) -> bool:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return conflict(a, b)
    return isinstance(a, ChineseDate) and isinstance(b, ChineseDate) and dates_conflict(a, b)


def _also_told(of: Told, own: Sequence[Told], other: Told) -> bool:
    """Whether the article of `of` also says what `other` says, of the same thing: the outlets agree then, in another sentence."""
    theirs = clause_of(other)
    for told in own:
        if told.figure is of.figure or type(told.figure) is not type(other.figure):
            continue
        if not _contradict(told.figure, other.figure) and _comparable(told.figure, other.figure):
            words = clause_of(told).words
            if weight_of(words & theirs.words) >= _VETO * min(weight_of(words), theirs.weight):
                return True
    return False


def _comparable(a: Figure, b: Figure) -> bool:
    if isinstance(a, Quantity) and isinstance(b, Quantity):
        return a.kind == b.kind and a.unit == b.unit
    return isinstance(a, ChineseDate) and isinstance(b, ChineseDate) and date_key(a.resolved) == date_key(b.resolved)


def _same_thing(a: Told, b: Told, focus_a: frozenset[str], focus_b: frozenset[str], same_fact: bool) -> float:
    """How sure it is that two figures are of one thing; 0 where it is not."""
    one, two = clause_of(a), clause_of(b)
    all_a, all_b = _all_words(a.statement), _all_words(b.statement)
    if _apart(one, two, all_a, all_b) or _own_nouns(a, b, one, two, all_a, all_b) or not _same_time(a, b, one, two):
        return 0.0
    known_a, known_b = a.statement.names.keys() | focus_a, b.statement.names.keys() | focus_b
    if not (one.names <= known_b and two.names <= known_a):
        return 0.0
    shared_names = a.statement.names.keys() & b.statement.names.keys()
    shared = weight_of(all_a & all_b) + math.fsum(a.statement.names[n] for n in shared_names)
    core = weight_of(one.words & two.words) / max(_LEAST, min(one.weight, two.weight))
    around = [weight_of(c.words & other) / max(_LEAST, c.weight) for c, other in ((one, all_b), (two, all_a))]
    if same_fact and shared >= ONE_FACT and _alone(a) and _alone(b):
        return 1 + core
    if one.names and two.names and not one.names & two.names:
        return 0.0
    if core >= CORE and min(around) >= AROUND and shared >= SHARED:
        return core + min(around)
    shorter = around[one.weight > two.weight]
    common = one.words & two.words
    near = (shorter >= AROUND and shared >= KEYED) or (len(common) > 1 and weight_of(common) >= KEYED)
    if one.key and one.key == two.key and near:
        return core
    return 0.0


def _alone(told: Told) -> bool:
    """Whether a sum, measure or length of time is the only one of its kind in its sentence, so that the sentence is about it."""
    figure = told.figure
    if not isinstance(figure, Quantity) or figure.kind not in ("money", "measure"):
        return False
    return sum(q.kind == figure.kind and q.unit == figure.unit for q in told.statement.quantities) == 1


def _apart(one: Clause, two: Clause, all_a: frozenset[str], all_b: frozenset[str]) -> bool:
    """Whether a word of the clauses says that their figures are of different things."""
    if one.terms and two.terms and one.terms != two.terms:
        return True
    if one.counted and two.counted and one.counted not in all_b and two.counted not in all_a:
        return True
    if set(_scopes().findall(one.text)) != set(_scopes().findall(two.text)):
        return True
    for group in _contrasts():
        here, there = _members(group, one), _members(group, two)
        if here and there and not here & there:
            return True
    return False


def _own_nouns(a: Told, b: Told, one: Clause, two: Clause, all_a: frozenset[str], all_b: frozenset[str]) -> bool:
    """Whether each clause has a noun that the other sentence lacks: 钢材 here, 铝材 there. What is counted may say that it is one thing."""
    if isinstance(a.figure, ChineseDate) or isinstance(b.figure, ChineseDate):
        return False
    if a.figure.kind == "count" and one.counted and one.counted == two.counted:
        return False
    return bool(one.nouns - all_b and two.nouns - all_a)


def _members(group: frozenset[str], clause: Clause) -> frozenset[str]:
    return frozenset(word for word in group if word in clause.words or (len(word) > 1 and word in clause.text))


def _same_time(a: Told, b: Told, one: Clause, two: Clause) -> bool:
    """Whether the figures are of the same period, as far as the sentences say; of dates, whether they are of the same act."""
    if isinstance(a.figure, ChineseDate):
        return _same_act(a, one) and _same_act(b, two) and _quantities_agree(a, b)
    periods_a, periods_b = _periods(a.statement), _periods(b.statement)
    if periods_a != periods_b:
        return False
    days_a, days_b = _days(a.statement), _days(b.statement)
    if not days_a or not days_b or days_a & days_b:
        return True
    as_of = _AS_OF.search(a.statement.segment.source) or _AS_OF.search(b.statement.segment.source)
    return not as_of and isinstance(a.figure, Quantity) and a.figure.kind not in _FLOWS


def _periods(statement: Statement) -> frozenset[str]:
    """The months, quarters and years that a sentence is about, without those it compares with."""
    return frozenset(
        date_key(d.resolved)
        for d in statement.dates
        if d.resolved.day is None
        and d.resolved.weekday is None
        and d.resolved.known().keys() - {"hour", "minute"}
        and not (d.compared or _WITH.search(statement.segment.source, 0, d.start))
    )


def _days(statement: Statement) -> frozenset[str]:
    return frozenset(date_key(d.resolved) for d in statement.dates if d.resolved.day is not None)


def _same_act(told: Told, clause: Clause) -> bool:
    """Whether a date is that of an act: not that of what somebody says, nor one of the two of a span of time."""
    start, end = bounds(told)
    inside = [d for d in told.statement.dates if start <= d.start < end]
    return len(inside) == 1 and not _SPEECH.search(clause.text)


def _quantities_agree(a: Told, b: Told) -> bool:
    """Whether the quantities in the clauses of two dates are the same: sums of two months are two things."""
    mine, theirs = ([q for q in t.statement.quantities if _inside(q, bounds(t))] for t in (a, b))
    return not any(conflict(q, other) for q in mine for other in theirs)


def _inside(figure: Figure, bounds: tuple[int, int]) -> bool:
    return bounds[0] <= figure.start < bounds[1]


def _all_words(statement: Statement) -> frozenset[str]:
    return frozenset(w.text for w in statement.words)
