"""A headline made of a sentence of the article, where the English of the title is none that a desk would run."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from summarize.briefs.brief import Point
from summarize.briefs.headline import JOINED
from summarize.briefs.points import make_points
from summarize.briefs.recheck import part_problems
from summarize.briefs.selection import share_told
from summarize.chinese.sentences import Sentence
from summarize.chinese.words import alternatives
from summarize.figures.style import ABBREVIATED_MONTHS, MONTHS
from summarize.translation.english_words import ALSO_PAST, past_verb
from summarize.translation.segment import Segment
from summarize.translation.types import Translation
from summarize.translation.typography import capitalize
from summarize.warnings import UNCONFIRMED

_UNSURE = -0.4
"""Nats a token under which a headline is often no English: of 42 read, none of the 13 under it would be run as it was, 13 of the others."""
_SURER = 0.1
"""By how much more the model has to be sure of the sentence."""
_FIRST = 3
"""News stands in the first sentences of an article."""
_OF_TITLE = 0.3
"""The share of the character bigrams of the title, or of a half of it, that the sentence has: what tells other news is no headline."""
_FEWEST = 6

_MONTHS = alternatives((*MONTHS, *ABBREVIATED_MONTHS))
# When it was, and what counted it; who said it stays.
_OPENINGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"^(?:Recently|Today|Yesterday), (?=\w)",
        rf"^(?:On (?:\w+day|{_MONTHS})[^,]{{0,20}}|In (?:early |late |mid-)?(?:{_MONTHS})[^,\d]{{0,10}}), (?=[^\W\d])",
        r"^According to [^,]{0,60}\b(?:tally|data|figures|statistics|survey|poll|count)\b[^,]{0,40}, (?=\w)",
        r"^(?:To|Amid|Despite|After|Because of|In response to) [^,]{5,80}, (?=[A-Z]|several|the|an?\b)",
    )
)
_DAY = re.compile(r" (?:today|yesterday|tonight|this (?:morning|afternoon|evening)|last night)\b(?!['’])")
_DATED = re.compile(rf" ?\((?:{_MONTHS}) \d{{1,2}}\)")
_SAID = re.compile(
    r"^(?P<who>[A-Z][^,]{2,60}?)(?:, [^,]{3,90},)? said(?: (?:in|at|on|today|yesterday|last)\b[^,]{0,60}?)? that (?=\w)"
)
_PAPERS = re.compile(
    r"^(?:[A-Z][\w-]+ )?(?P<what>[Dd]ocuments|[Rr]ecords|[Ff]iles|[Ee]mails)\b[^,]{0,60}? (?:show|reveal)(?:ed)? that"
    r" (?P<told>\w[^,]+?)\.?$"
)
# Where a sentence may end: what follows adds to it. What follows behind "but" or "unless" turns it.
_ENDS = re.compile(
    r", (?=(?:which|who|where|whose|while|as|with|saying|claiming|adding|including|such as|and|after|amid|making|leaving|citing)\b)"
    r"| (?=and that\b)|(?<!range)(?<!ranged) (?=from \$?\d)|; |(?<=[a-z]{2}\.) (?=[A-Z])|$"
)
_LISTED = re.compile(r",(?: [^\s,]+){1,4}$")
"""The last but one of several: of Russia, Kazakhstan, and Iran."""
_VERB = re.compile(
    r"\b(?:is|are|has|have|will|would|can|could|may|might|says?|shows?|need|exceed|proceed|warns?|plans?|calls?|urges?"
    rf"|{ALSO_PAST})\b"
)
_TURNS = re.compile(
    r"[\s,;.]*(?:and )?(?:but|unless|if|although|though|except|only|however|without|as if|as though)\b", re.IGNORECASE
)
_HANGS = re.compile(
    r"^[(\[]|^\d{4},|^(?:according|although|while|as|with|if|when|and|but|in|at|on|by|crossing|express|speaking|asked|there|here|this|that|these|those|such|both"
    r"|the (?:report|company|program|bank|two|group|author|article|speech|document|forum|event|incident|city|country|region|same|other"
    r"|latter|former|cable|telegram|boat|ship|party|court|school|website|statement|move|man|woman|case|station))\b"
    r"|\b(?:I|we|our|my|us|you|your|he|she|they|him|them|his|her|their|it|its|titled)\b|[?!:]",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"^(?:an?|the) (?=\w)", re.IGNORECASE)
_OWNER = re.compile(r"(?<=\w )(?:his|her|their|its)(?= \w)", re.IGNORECASE)


def is_poor(title: Translation) -> bool:
    """Whether the English of a title is hardly a headline: the model was unsure, it is too long, or something in it is wrong."""
    serious = any(w.severity in ("serious", "fatal") for w in title.warnings)
    return serious or len(title.text.split()) > JOINED or (title.score < _UNSURE and not title.memory)


def retold(
    title: Translation,
    body: Sequence[Sentence],
    translations: Mapping[str, Translation],
    segments: Mapping[str, Segment],
    chinese: Sequence[str],
) -> Point | None:
    """A headline, with the sentence it was made of, of the first sentence of the `body` that tells what the title tells.

    None where the English of the title is fit to be the headline, or no sentence is fitter: one that carries no warning but of names to
    confirm, of which the model is surer, and that says who did what when it is shortened. `translations` and `segments` are by sentence
    id, `chinese` is the title and its halves.
    """
    if not is_poor(title):
        return None
    for sentence in body[:_FIRST]:
        translation = translations.get(sentence.id)
        told = share_told(chinese, sentence.text)
        if translation is None or told < _OF_TITLE or not _surer(translation, title):
            continue
        [point] = make_points([sentence], translations, segments)
        text = shortened(point.text)
        if text and not part_problems(text, segments[sentence.id]):
            return Point(text, point.sentences)
    return None


def _surer(translation: Translation, title: Translation) -> bool:
    whole = all(w.rule == UNCONFIRMED for w in translation.warnings)
    return whole and (translation.score > title.score + _SURER or (translation.score > _UNSURE < title.score))


def shortened(text: str) -> str | None:
    """A sentence without when it was and what it adds, in 6 to 20 words; None where it cannot stand alone then."""
    for opening in _OPENINGS:
        text = opening.sub("", text)
    if papers := _PAPERS.match(text):
        text = f"{papers['told']}, {papers['what'].lower()} show"
    text = _DAY.sub("", _DATED.sub("", _SAID.sub(lambda m: f"{m['who']} says ", text)))
    pieces = [(text[: end.start()].rstrip(" .,;:"), text[end.start() :]) for end in _ENDS.finditer(text)]
    fit = [piece for piece, rest in pieces if _FEWEST <= len(piece.split()) <= JOINED and _whole(piece, rest)]
    return capitalize(_ARTICLE.sub("", fit[-1])) if fit else None


def _whole(piece: str, rest: str) -> bool:
    """Whether a piece of a sentence says something by itself, and the rest does not turn it."""
    if _HANGS.search(_OWNER.sub("", piece)) or not (past_verb(piece) or _VERB.search(piece)):
        return False
    if _TURNS.match(rest) or (rest.startswith(", and") and _LISTED.search(piece)):
        return False
    return piece.count('"') % 2 == 0 and piece.count("(") == piece.count(")") and piece.count("“") == piece.count("”")
