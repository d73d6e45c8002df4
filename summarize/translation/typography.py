"""The surface of English sentences: spaces, quotation marks and capitals, never a word."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence

from summarize.figures.style import ABBREVIATED_MONTHS, MONTH_STEMS, ordinal, ordinal_suffix
from summarize.figures.units import MEASURE_BY_ENGLISH
from summarize.glossary.ordinary import ordinary_words

_PUNCTUATION = str.maketrans(
    {"，": ",", "。": ".", "；": ";", "：": ":", "？": "?", "！": "!", "（": "(", "）": ")", "、": ",", "％": "%"}
)


def _ordinal(match: re.Match[str]) -> str:
    number = int(match[1])
    return match[0] if number < 10 and ordinal_suffix(number) == match[0][-2:] else ordinal(number)


def _on(match: re.Match[str]) -> str:
    return "On " if match[1] == "I" else "on "


def _lower(match: re.Match[str]) -> str:
    return match[0].lower()


_GLUED = sorted(name for name in MEASURE_BY_ENGLISH if re.fullmatch(r"[a-z]{4,}|chi|jin|cun|mu|li|tons?|days?", name))
_GLUED += ["million", "billion", "trillion", "percent", "people", "yuan", "times"]
"""Words that a model glues to a number; abbreviations of units may stand so."""

_SMALL = "two|three|four|five|six|seven|eight|nine|ten"
_TAKES_A_MEASURE = (
    "(?:(?<=-)class|journey|trip|run|race|walk|drive|flight|visit|tour|holiday|vacation|contract|suspension|truce|ceasefire|ultimatum|quarantine|lockdown"
    "|course|lease|bond|relay)"
)
# A capital A behind a word is a letter: Grade A offices, a Type A outbreak.
_ARTICLE = "(?<![A-Za-z][ -])A|a"
_SAID_AS_WORDS = "NATO|NASA|SARS|MERS|FIFA|FARA|RAND|SWAT|FEMA|SIM|SALT|RAM|ROM|MINI|LEGO|NIO|SEAL|MAGA"
_IN_SENTENCE = (
    "The|An?|It|They|And|But|Which|That|This|These|In|On|At|For|With|As|To|Of|While|Whether|There|If|We|Then|During|Using|Based|Unless|When|Where"
    "|Because|Although|Since|After|Before|From|By|Other|Those|More|Such|Not|Also|However|Or|What|Who|How|Why|Its|Their|His|Our|Some|Many|Most"
    "|Both|Each|Every|Even|According|Including|Under|Through|Between|Until|Once|Despite|Without|Within|Essentially|Recently|Currently"
    "|Previously|Finally|Initially|Eventually|Subsequently|Meanwhile|Specifically|Generally|Especially|Later|Only|New|Therefore|Thus|Speaking|Talking|Regarding"
)
"""Words that no name begins with, in a sentence, if a small letter follows. He, She, You and So are surnames too."""
_BEFORE_A_NAME = "In|On|At|To|From|By|For|With|After|Before|During|Since|Under"
"""Those that a seam leaves with a capital before a name too: the bill, To Shenzhen, they."""
_SHORT_MONTHS = "|".join(month.rstrip(".") for month in ABBREVIATED_MONTHS)
_DAYS = rf"(?:{'|'.join(MONTH_STEMS)})\w*|\w+day\b|\d"
_TWICE = "that|very|many|much|more|long|click|knock|first|poor"
"""Words that English has twice in a row."""

_RULES: tuple[tuple[re.Pattern[str], str | Callable[[re.Match[str]], str]], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"[ \t\u00a0\u3000]+", " "),
        (r" +([,.;:?!%)\]}’”])(?=[\s\"'”’),.;:]|$)", r"\1"),
        (r"([(\[{“]) +", r"\1"),
        (r"(?<=\d) ,(?=\d)", ","),
        (rf"(?<![\w.,])(\d[\d,.]*)(?=(?:{'|'.join(_GLUED)})\b)", r"\1 "),
        (r"([.,!?])\1{1,}(?!\.)(?<!\.\.\.)", r"\1"),
        (r"\b(increased|rose|grew|multiplied|surged) by (?=(?:a )?(?:\d+|two|three|four|five|ten)-?fold\b)", r"\1 "),
        (r"\b([Ll]ed|[Ww]on|[Ll]ost|[Bb]eaten|[Dd]efeated) by (?=\d{1,3}-\d{1,3}\b)", r"\1 "),
        (r"\bmonth-on-monthly\b", "month-on-month"),
        (r"\byear-on-yearly\b", "year-on-year"),
        (r"\b([Rr]ose|[Gg]rew|[Cc]limbed|[Jj]umped|[Ss]oared|[Ii]ncreased) up (?=\d)", r"\1 "),
        (r"\b([Ff]ell|[Dd]ropped|[Dd]eclined|[Dd]ecreased) down (?=\d)", r"\1 "),
        (r"\b(to|will|would|could|can|must|should|may) (doubl|tripl|quadrupl)ed\b(?! in| over)", r"\1 \2e"),
        (
            r"\b((?:expected|likely|forecast|projected|set|planned|estimated) to|will) (doubl|tripl|quadrupl)ed\b",
            r"\1 \2e",
        ),
        (r"\b([Ii])n (?=(?:Lunar )?New Year's (?:Eve|Day)|Christmas (?:Eve|Day))", _on),
        (r"\b(yuan|yen|won|baht|renminbi)s\b", r"\1"),
        (r"(?<=[\w]) ’s\b", "’s"),
        (r"(?<=[\w]) 's\b", "'s"),
        (r"\bU\. ?S\. ?(?=\w)", "U.S. "),
        # One spelling (AP); a dollar sign and names of firms stay.
        (r"(?<![\w$.&-])US(?=['’]s\b|-[A-Za-z]|,? (?!Airways|Weekly|Foods|Open|Bancorp)[a-zA-Z]|[,;:)”\"’]|$)", "U.S."),
        (r"(?<![\w$.&-])US\.(?=[\s\"”’)]|$)", "U.S."),
        (r"\b(President|Minister|Secretary|Premier|Chancellor)\. (?=[A-Z][a-z])", r"\1 "),
        # A sentence that begins behind a quotation.
        (r"(?<=[a-z]),([”\"])(?= (?:It|They|This|These) (?!said|says?|told|added|noted|wrote)[a-z])", r".\1"),
        # A length of two units is no range.
        (
            r"\bbetween (?=\d+ hours? and \d+ minutes?\b|\d+ minutes? and \d+ seconds?\b|\d+ years? and \d+ months?\b)",
            "",
        ),
        (
            r"\ba talks(?=[,.;]| (?:on|in|with|at|of|that|to|between|next|this|after|about|Mon|Tue|Wed|Thu|Fri|Sat|Sun))",
            "talks",
        ),
        (r"\b([a-z]+) (?=([A-Z][a-z]+)\b)(?i:(?=\1\b))", ""),
        # Seams of pieces that were translated one by one.
        (r"(?<=[a-z]{2}) (?:It|They|This|These|There|But|And)\b(?= [a-z])", lambda m: "," + m[0].lower()),
        # Behind a name they may be one: Liu He, Lao She.
        (r"\b([a-z]{2,}) (He|She)\b(?= [a-z])", lambda m: f"{m[1]}, {m[2].lower()}"),
        (rf"(?<=[,;] )(?:{_IN_SENTENCE})\b(?! [A-Z])", _lower),
        (rf"(?<=[a-z\d][,;] )(?:{_BEFORE_A_NAME})\b(?= [A-Z])", _lower),
        (rf"(?<=[a-z] )(?:In|On|At|By|From|Since)\b(?= (?:{_DAYS}))", _lower),
        (r"(?<=; )The\b(?! (?:Hague|[A-Z]\w+ (?:Times|Post|Journal)|Guardian|Economist|Associated)\b)", _lower),
        (rf"\b(?!(?:{_TWICE})\b)([a-z]{{4,}}) \1\b(?!-)", r"\1"),
        (
            r"(?<=[a-z]{3})(?<!\bSept)(?<!\bGov)(?<!\bSen)(?<!\bGen)(?<!\bRep)(?<!\bCorp)(?<!\bInc)(?<!\bLtd)\. (?=[a-z]{2})",
            ", ",
        ),
        (rf"\b({_SHORT_MONTHS}) (?=\d{{1,2}}\b)", r"\1. "),
        (r"\b(\d{1,4})(?:st|nd|rd|th)\b", _ordinal),
        (
            rf"\b(\d[\d,.]*|{_SMALL}) (ton|kilometer|meter|mile|day|week|month|year|hour|minute)s([- ])(?={_TAKES_A_MEASURE}\b)",
            r"\1-\2\3",
        ),
        (r"\b(per (?:square |cubic )?)feet\b", r"\1foot"),
        (r"\b(per (?:square |cubic )?(?:ton|kilogram|liter|meter|kilometer|mile|ounce|pound|barrel|share))s\b", r"\1"),
        (rf"\b({_ARTICLE}) (?=(?!(?:{_SAID_AS_WORDS})\b)[AEFHILMNORSX][A-Z&]{{1,3}}\b)", r"\1n "),
        (
            rf"\b({_ARTICLE}) (?=[aeiou])(?!(?:and|or|an?|in|is|are|as|at|of|on)\b|(?:uni|use|usu|uti|ura|eu|one\b|once\b|u\.s))",
            r"\1n ",
        ),
    )
)


def typeset(text: str) -> str:
    """`text` with single spaces, no space before punctuation or inside quotation marks, and a capital at its start.

    A first word with a capital inside (iPhone, eBay) and a text that starts with a figure stay as they are.
    """
    text = unicodedata.normalize("NFC", text).strip().translate(_PUNCTUATION)
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return capitalize(_space_quotes(text))


NO_END = re.compile(rf"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gov|Sen|Rep|Gen|No|vs|Inc|Corp|Co|Ltd|{_SHORT_MONTHS})\.$")
"""The end of a text whose full stop is that of an abbreviation, and ends no sentence."""

_TITLES = ("Mr", "Mrs", "Ms", "Dr", "Prof", "Gov", "Sen", "Gen", "Rep")
_TELLS = re.compile(
    r"\b((?:said|says|announced|noted|stated|pointed out|added|stressed|warned|predicted|revealed|believes?)"
    r"(?: (?:(?:earlier )?(?:last|this) \w+|on \w+day|yesterday|today|earlier|recently|in a statement))?)[.,]*$"
)
"""The end of a piece that says that something is told, and not what."""


def join(parts: Sequence[str], names: Sequence[str] = ()) -> str:
    """Pieces of one sentence as a sentence: ordinary words lose the capital of their piece unless one of `names` begins with them, a
    full stop before a small letter goes, and who says something says "that" of what the next piece tells.
    """
    out = ""
    for part in filter(None, map(str.strip, parts)):
        if out and re.match(r"[A-Z]", part):
            out = _TELLS.sub(r"\1 that", out)
        if out.endswith(".") and part[0].islower():
            out = out[:-1] + ","
        if out and out[-1] not in '.!?"”':
            first = re.match(r"[A-Z][a-z]*\b", part)
            if (
                first
                and first[0] not in _TITLES
                and first[0].lower() in ordinary_words()
                and not part.startswith(tuple(names))
            ):
                part = part[0].lower() + part[1:]
        out = f"{out} {part}".strip()
    return out


def _space_quotes(text: str) -> str:
    """Straight double quotation marks opened and closed in turn, no space on the inside; an odd number of them is left alone."""
    parts = text.split('"')
    if len(parts) % 2 == 0:
        return text
    return '"'.join(part.strip() if i % 2 else part for i, part in enumerate(parts))


def capitalize(text: str) -> str:
    """A capital for the first letter, quotation marks skipped."""
    match = re.match(r"[\"'“‘(\[]*([a-z])(\w*)", text)
    if not match or any(c.isupper() for c in match[2]):
        return text
    i = match.start(1)
    return text[:i] + text[i].upper() + text[i + 1 :]
