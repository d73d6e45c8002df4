"""The warnings a reader of article files can attach to an article: one table, stable codes."""

from __future__ import annotations

from types import MappingProxyType

from summarize.errors import BriefWarning

WARNING_CODES = MappingProxyType(
    {
        "damaged-text": "Some bytes could not be decoded, or the text holds U+FFFD: characters are missing.",
        "encoding-guessed": "The file's encoding was not declared, or declared wrongly, and was recognised by its content.",
        "short-article": "The body is so short that a summary can only repeat it.",
        "excerpt": "The file holds the beginning of an article and a link to the rest.",
        "video": "The article goes with a video; the text is its description or transcript.",
        "mixed-language": "A large part of the text is not Chinese.",
        "no-title": "No title was found; the first sentence stands in for it.",
    }
)
"""Code -> what it means. Codes never change their meaning."""


def warning(code: str, message: str) -> BriefWarning:
    """A warning about a whole article.

    Raises:
        KeyError: `code` is not in `WARNING_CODES`.
    """
    WARNING_CODES[code]
    return BriefWarning(code=code, message=message)
