"""What a figure with the right value may still have wrong: its currency or unit, its hedge, what it is per, and what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.chinese.words import alternatives, words
from summarize.figures.compare.changes import stands_in, swapped, told_otherwise
from summarize.figures.types import EnglishFigure, Figure, Hedge, Quantity
from summarize.figures.units import MEASURE_BY_NAME, PER_NAMES, measure_names

Pair = tuple[Figure, EnglishFigure]

# What else tells a length of time in English.
_TIME_WORDS = {
    "year": r"years?|yearly|annual\w*|anniversar\w+|decades?|grades?|aged?",
    "month": r"months?|monthly",
    "week": r"weeks?|weekly",
    "day": r"days?|daily",
}
_HEDGED = ("more than", "less than", "nearly", "at least")
# What near a Chinese figure bears out a hedge in English.
_SAYS: dict[Hedge, re.Pattern[str]] = {
    "more than": re.compile(
        "超|逾|余|满|多(?![在为数是了出])|过(?=[了半\\d一二三四五六七八九十百千万亿])|破(?=[了\\d一二三四五六七八九十百千万亿])|[高大多]于|高[出过]"
        "|强(?![烈调制化大震])|起(?![诉来始初源点步]|到)|[以之]上|至少|不止|历[经时]|开外|[+]"
    ),
    "at least": re.compile(
        "超|逾|多(?![在为数是了出])|余|过|满|破|强(?![烈调制化大震])|起|[以之]上|至少|不止|最[少低]|起码|高于|不[低少]"
    ),
    "less than": re.compile(
        "近(?![日期来])|不足|未满|[以之期年月日]内|弱|差|逼近|将近|接近|缩|破|跌|少于|低[于过至]|小于|不到|[以之]下|有限"
    ),
    "nearly": re.compile("近(?![日期来])|不足|未满|差|逼近|将近|接近|约|大概|少于|低于|小于|不到|[以之][下内]"),
}
_HEDGE_WORDS = re.compile(
    r"\b(?:more|over|exceed\w*|surpass\w*|above|top(?:s|ped|ping)|br(?:ea|o)k\w*|cross\w*|past|beyond|least|excess|less|fewer|under|below"
    r"|near\w*|almost|close|approach\w*|about|around|some|roughly|approximately|up to|upwards|odd|plus|within|older|elder|higher|lower"
    r"|greater|larger|longer|another|something|in (?:his|her|their)|even|strong|few|several|dozens?|hundreds|thousands|millions|short"
    r"|no later|only|just|reach\w*|some \w+)\b|\+|-odd|-plus|-strong",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b(?:times|\w*fold|doubl\w*|twice|tripl\w*|quadrupl\w*|multipl\w*|x)\b|\dx\b", re.IGNORECASE)
_NEAR_CHINESE = 8
_BEFORE_ENGLISH, _AFTER_ENGLISH = 30, 24
# English nouns that a classifier is mistaken for, and what in the Chinese bears them out.
_MISTAKEN: dict[str, tuple[str, str]] = {
    "家": ("homes?|houses?|households?|famil(?:y|ies)", "户屋宅庭房住"),
    "名": ("names?", "字称单姓"),
    "位": ("bits?|digits?", "数字比特"),
    "列": ("rows?|columns?", "行排阵专栏"),
    "单": ("singles?", "曲身打"),
    "架": ("shelf|shelves|racks?", "书货"),
    "头": ("heads?", "头"),
    "只": ("only", "只"),
    "起": ("starts?|risings?", "起"),
    "台": ("stages?|platforms?", "舞平"),
    "局": ("quarters?|bureaus?", "节局"),
}
_CLASSIFIERS = re.compile(alternatives(_MISTAKEN))
_AFTER = re.compile(r"[ -](?P<noun>[A-Za-z]+)")
_PLAN = re.compile(r"\bfive[- ]year (?:plan|program)(?:s|me|mes)?\b", re.IGNORECASE)
_IN_A_SERIES = frozenset("届次期号名位级代楼层章条款页集季世分任排年月日点路期版回轮岁强大生周")
_ONE_UNIT = re.compile(r"\b(?:an?|one) (?P<unit>year|month|week|day|hour|minute|second)\b", re.IGNORECASE)
_A_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMERAL = re.compile(r"[\d一二两三四五六七八九十百千万亿]")


def misstated(found: Sequence[Pair], english: str, source: str) -> Iterator[Pair]:
    """The pairs whose English figure has the value of the Chinese one, and not its unit, hedge or noun.

    `source` is the normalised Chinese text that the spans of the Chinese figures are offsets into; without it (empty) only currencies
    and units that were lost are looked for.
    """
    if source:
        yield from swapped(found, source)
    currencies = {q.unit for _, q in found if isinstance(q, Quantity) and q.kind == "money"}
    for expected, said in found:
        if not isinstance(expected, Quantity) or not isinstance(said, Quantity) or not expected.strict:
            continue
        here = (
            _only(english, said, [f for _, f in found]),
            _only(source, expected, [f for f, _ in found]) if source else "",
        )
        checks = (_unit_added, _hedge_changed, _counted_as_ordinal, told_otherwise) if source else ()
        if (
            # 2018世锦赛 is of a year.
            ("," in said.source and expected.english == expected.source and _A_YEAR.fullmatch(expected.source))
            or (expected.kind == "money" and said.kind != "money" and expected.unit not in currencies)
            or _unit_lost(expected, said, english)
            or (expected.english.endswith("Five-Year Plan") and _PLAN.search(english) is None)
            or _per_lost(expected, english)
            or (
                expected.per is not None and expected.per == said.unit
            )  # three science classes a week as "3-week classes"
            or any(changed(expected, said, *here) for changed in checks)
        ):
            yield expected, said
        elif source and (noun := _mistaken_noun(expected, said, english, source)):
            yield expected, replace(said, end=said.end + len(noun), source=said.source + noun)


def other_unit(expected: Quantity, english: str, source: str) -> Quantity | None:
    """Another unit of time in the place of a single one: 一周年 as "a week". One of a unit needs no numeral in English."""
    if expected.kind != "duration" or not expected.low == expected.high == 1 or not source:
        return None
    if expected.unit is None or _has_name(expected.unit, english):
        return None
    for m in _ONE_UNIT.finditer(english):
        unit = MEASURE_BY_NAME[m["unit"]]
        if unit.name != expected.unit and not any(
            name in source for name in unit.chinese if name not in expected.source
        ):
            return replace(expected, start=m.start(), end=m.end(), source=m[0], unit=unit.name, english="")
    return None


def _has_name(unit: str, english: str) -> bool:
    return stands_in(_TIME_WORDS.get(unit) or measure_names(MEASURE_BY_NAME[unit]), english)


def _only(text: str, figure: Figure | EnglishFigure, others: Sequence[Figure | EnglishFigure]) -> str:
    """`text` with all figures but one blanked out: what is said of another figure is not said of this one."""
    out = list(text)
    for other in others:
        if other.end <= figure.start or figure.end <= other.start:
            out[other.start : other.end] = "_" * (min(other.end, len(out)) - other.start)
    return "".join(out)


def _unit_lost(expected: Quantity, said: Quantity, english: str) -> bool:
    """A measure or a length of time as a bare number, and its unit nowhere in the English (increased by 50 ... the number of days)."""
    if expected.kind == "multiple" and said.kind == "count":
        return _TIMES.search(english) is None
    if expected.kind not in ("measure", "duration") or said.kind != "count" or expected.unit is None:
        return False
    return not _has_name(expected.unit, english)


def _per_lost(expected: Quantity, english: str) -> bool:
    return expected.per is not None and not stands_in(PER_NAMES[expected.per], english)


def _unit_added(expected: Quantity, said: Quantity, english: str, source: str) -> bool:
    """A bare number with a unit of measure or of time that nothing beside it in the Chinese speaks of (401k as 401 km)."""
    if expected.kind != "count" or said.kind not in ("measure", "duration", "age") or said.unit is None:
        return False
    chinese = words("岁 年 龄 代") if said.kind == "age" else MEASURE_BY_NAME[said.unit].chinese
    near = _NUMERAL.split(source[max(0, expected.start - 6) : expected.start])[-1]
    near += _NUMERAL.split(source[expected.end : expected.end + 6])[0]
    more = {
        "magnitude": ("级",),
        "kilometer per hour": ("时速", "时"),
        "month": ("月",),
        "decade": ("年",),
        "century": ("世纪",),
    }
    return not any(name in near for name in (*chinese, *more.get(said.unit, ())))


def _hedge_changed(expected: Quantity, said: Quantity, english: str, source: str) -> bool:
    """Whether the English says "more than" where the Chinese does not, or leaves out that it does."""
    one = said.low == said.high or expected.low != expected.high
    if said.hedge in _HEDGED and expected.hedge is None and one:
        # 超过西班牙人口的2倍 is more than twice; 低于上月1.7个百分点 is lower by 1.7 points, and not less than them.
        before = {"multiple": 24, "points": 3}.get(expected.kind, _NEAR_CHINESE)
        near = source[max(0, expected.start - before) : expected.end + _NEAR_CHINESE]
        if expected.kind == "duration" and said.source.lower().startswith("over ") and set(near) & set("内间来期里中"):
            return False
        return _SAYS[said.hedge].search(near) is None
    told = expected.hedge in ("more than", "less than", "nearly", "about")
    least = expected.hedge == "at least" and source[expected.end : expected.end + 1] != "_"  # not 500元以上1000元以下
    if (told or least) and expected.hedge is not None and said.hedge is None:
        near = english[max(0, said.start - _BEFORE_ENGLISH) : said.end + _AFTER_ENGLISH]
        return _HEDGE_WORDS.search(near) is None
    return False


def _counted_as_ordinal(expected: Quantity, said: Quantity, english: str, source: str) -> bool:
    """十部委 as "the 10th commission"; 十三届人大 is the 13th, and 前20 reaches to the 20th."""
    counted = expected.kind == "count" and said.kind == "ordinal" and expected.source[:1] not in "第前"
    following = source[expected.end : expected.end + 1]
    return counted and "\u4e00" <= following <= "\u9fff" and following not in _IN_A_SERIES


def _mistaken_noun(expected: Quantity, said: Quantity, english: str, source: str) -> str:
    """The noun after an English figure where it is a classifier misread: 89家中企 as "89 homes"."""
    if expected.kind != "count" or said.kind != "count":
        return ""
    classifier = _CLASSIFIERS.match(source, expected.end) or _CLASSIFIERS.match(source, expected.end - 1)
    noun = _AFTER.match(english, said.end)
    if classifier is None or noun is None:
        return ""
    mistaken, unless = _MISTAKEN[classifier[0]]
    after = source[classifier.end() : classifier.end() + 8]
    return noun[0] if re.fullmatch(mistaken, noun["noun"], re.IGNORECASE) and not set(after) & set(unless) else ""
