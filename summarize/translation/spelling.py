"""One spelling for a foreign name that no list has: the model is asked for the name by itself, once, so that every article has the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.chinese.normalize import aligned
from summarize.chinese.segmentation import is_word
from summarize.glossary.entries import EntryType
from summarize.glossary.naming import Spelling, Suspect
from summarize.glossary.transliteration import sounds_foreign, written_by_sound
from summarize.models.translator import Translator
from summarize.translation.unconfirmed import alike, kind_of

_HYPOTHESES = 4
_ALIKE = 0.45
"""How much the model's spelling sounds like the name at least. Of 800 names of the built-in lists, asked so, 31 % came out as the lists
have them, and 44 % had that among four answers."""
_NAME = re.compile(r"[A-Z](?!\w*[A-Z]{2})[A-Za-z'’-]+(?: (?:(?:de|da|di|bin|al|van|von|el) )?[A-Z][A-Za-z'’-]*\.?)*")


def spell(suspects: Sequence[Suspect], text: str, translator: Translator) -> dict[str, Spelling]:
    """The English of the foreign names among `suspects` for which nothing is suggested, and of their parts that stand alone in `text`,
    an article in the form in which texts are compared; nothing for a name where the model's answers look or sound like none.

    It depends on the name and the model alone. Raises ModelError.
    """
    foreign = [s.source for s in suspects if not s.target and _is_foreign(s.source)]
    if not foreign:
        return {}
    answers = translator.translate(foreign, hypotheses=_HYPOTHESES)
    found: dict[str, str] = {}
    for name, hypotheses in zip(foreign, answers, strict=True):
        spelt = (h.text.strip(" .\"'“”") for h in hypotheses)
        if english := next((s for s in spelt if _fits(name, s)), ""):
            found[name] = english
    whole = dict(found)
    for name, english in whole.items():
        for part, spelling in _parts(name, english):
            if part not in whole and part in text.replace(name, ""):
                found.setdefault(part, spelling)
    # A name whose surname is that of a longer one is spelt like it.
    surnames = {name.split("·")[-1]: english.split()[-1] for name, english in whole.items() if "·" in name}
    return {name: Spelling(surnames.get(name, english), _type(name, text)) for name, english in found.items()}


def _type(name: str, text: str) -> EntryType:
    """What a name stands for, by what stands behind it somewhere in the text: 安托法加斯塔地区."""
    if "·" in name:
        return "person"
    kinds = (kind_of(text, *m.span()) for m in re.finditer(re.escape(name), text))
    return next(filter(None, kinds), "person")


def _is_foreign(name: str) -> bool:
    return "·" in name or sounds_foreign(name) or written_by_sound(name)


def _fits(name: str, english: str) -> bool:
    """Whether an answer is spelt like a name, of as many words as the Chinese has parts, and sounds like it."""
    parts = name.split("·")
    words = [word for word in english.split() if word[0].isupper()]
    return bool(_NAME.fullmatch(english)) and len(words) == len(parts) and alike(name, "", english) >= _ALIKE


def _parts(name: str, english: str) -> Iterator[tuple[str, str]]:
    """The parts of a dotted name that can stand for it, the last first: no letter, no single character, no ordinary word."""
    words = [word for word in english.split() if word[0].isupper()]
    for part, word in reversed(list(zip(aligned(name).split("·"), words, strict=True))):
        if len(part) > 2 or (len(part) == 2 and not is_word(part)):
            yield part, word
