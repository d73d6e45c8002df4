"""Characters that act and are not seen: escape sequences, the bell, the controls of writing direction, halves of characters.

An article or a file name may hold them; a terminal, an editor or a browser would obey them (CVE-2021-42574 is one use of it). Text that is
written loses them, text that is shown names them.
"""

from __future__ import annotations

import re
from pathlib import Path

# C0 but for tab and line feed, DEL, C1, the marks, embeddings and isolates of writing direction, halves of UTF-16 pairs.
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def without_unseen(text: str) -> str:
    """`text` without such characters; half a character becomes the sign of a lost one (U+FFFD)."""
    return _UNSEEN.sub(lambda m: "\ufffd" if m[0] >= "\ud800" else "", text)


def xml_text(text: str) -> str:
    """`text` on one line, without such characters and without the two that no XML 1.0 can hold besides (U+FFFE, U+FFFF)."""
    return " ".join(without_unseen(text).translate({0xFFFE: None, 0xFFFF: None}).split())


def shown(text: str | Path) -> str:
    r"""`text` with such characters as Python writes them: "\x1b[31m", and "\xff" for a byte of a file name that is no UTF-8."""

    def name(match: re.Match[str]) -> str:
        code = ord(match[0])
        if 0xDC80 <= code <= 0xDCFF:  # how Python reads a byte of a file name that it cannot decode (PEP 383)
            code -= 0xDC00
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"

    return _UNSEEN.sub(name, str(text))


def json_shown(json: str) -> str:
    """JSON text with such characters as escapes, which a reader of JSON turns back into them."""
    return _UNSEEN.sub(lambda m: f"\\u{ord(m[0]):04x}", json)
