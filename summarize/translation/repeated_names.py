"""Names that stand more often in an English text than in its Chinese: what a model repeats, or takes from the sentence before."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from summarize.chinese.words import words
from summarize.glossary.entries import Entry
from summarize.glossary.implied import characters_of
from summarize.glossary.mentions import Mention, find_mentions
from summarize.translation.annotation import Annotation
from summarize.translation.segment import Segment

_OTHERS = re.compile(r"(?: |-)[A-Z][a-z]")
"""What follows a family name that is somebody else's, or half of a pair: Kim Sae-ron, the Ma-Xi meeting."""

_LONG = 3
"""Characters at the end of an organisation's name by which it is called again (执委会 after 欧盟执委会); at the start two will do."""

_KINDS = frozenset(
    words(
        "委员会 管理局 研究院 研究所 基金会 总公司 分公司 事务所 俱乐部 公司 学院 医院 法院 大学 银行 集团 联合 中央 国家 全国"
    )
)
"""Parts that others have too."""


def repeated_names(segment: Segment, english: str, mentions: Sequence[Mention]) -> Iterable[str]:
    """Names stand at most as often as in the Chinese, a country by one character too; places and terms once more, where Chinese leaves
    them out. What is a word of its own, as gas for natural gas, is no repetition."""
    expected = segment.mentioned + characters_of(segment.source)
    entries = {e.target: e for e in segment.entries}
    ordinary = {form.removesuffix("s") for e in segment.entries for form in e.accept if form.islower()}
    mentions = [m for m in mentions if m.text.lower().removesuffix("s") not in ordinary]
    for name, count in _counted(english, mentions, entries).items():
        entry = entries[name]
        allowed = expected[name] + (entry.type in ("term", "place")) + _called_again(entry, segment)
        if count > allowed:
            yield f"“{name}” stands {count} times in English and {expected[name]} in Chinese"


def _counted(english: str, mentions: Sequence[Mention], entries: dict[str, Entry]) -> Counter[str]:
    """How often each name stands: once where its parts stand side by side (Charles III; the FTC in brackets behind its name)."""
    out: Counter[str] = Counter()
    for before, m, after in zip([None, *mentions], mentions, [*mentions[1:], None], strict=False):
        person = entries[m.target].type == "person" and m.text.isalpha()
        again = after is not None and after.target == m.target and after.start <= m.end + 1
        others = person and not again and _OTHERS.match(english, m.end)
        if not others and not (before and _one(english, before, m)):
            out[m.target] += 1
    return out


def _one(english: str, before: Mention, m: Mention) -> bool:
    between = english[before.end : m.start]
    if before.target != m.target or not {*before.text.lower().split()}.isdisjoint(m.text.lower().split()):
        return False
    return between == " " or (between == " (" and m.text.isupper())


def _called_again(entry: Entry, segment: Segment) -> int:
    """How often the Chinese has a name beside where it stands in full: in Latin letters, an organisation's first or last characters, 该."""
    own = [a for a in segment.annotations if a.entry == entry]
    names = {segment.source[a.start : a.end] for a in own}
    again = len(find_mentions(_without(segment, own), (entry,)))
    rest = _without(segment, [a for a in segment.annotations if a.entry])
    if entry.type == "organisation":
        parts = {part for name in names if len(name) > _LONG for part in (name[:2], name[-_LONG:])}
        again += sum(map(rest.count, (*(parts - _KINDS), "该")))
    return again


def _without(segment: Segment, annotations: Sequence[Annotation]) -> str:
    taken = {i for a in annotations for i in range(a.start, a.end)}
    return "".join("\n" if i in taken else c for i, c in enumerate(segment.source))
