"""Chinese news articles to English briefs: every name and figure is right, or carries a warning.

The public names are loaded when first used (PEP 562), so that `summarize --help` does not wait for the reader.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.articles import Article, Paragraph, read_article, read_articles
    from summarize.briefs import Brief, Point, Provenance
    from summarize.briefs.digest import Digest
    from summarize.config import Settings, load_settings
    from summarize.errors import ConfigError, GlossaryError, InputError, ModelError, SummarizeError
    from summarize.models import Hypothesis, Translator
    from summarize.render import brief_from_json, brief_to_json, brief_to_markdown, digest_to_json, digest_to_markdown
    from summarize.render.digest_docx import digest_to_docx
    from summarize.render.digest_html import digest_to_html
    from summarize.render.docx import brief_to_docx
    from summarize.render.formats import Layout, render_brief
    from summarize.render.html import brief_to_html
    from summarize.render.templating import read_template
    from summarize.render.tmx import brief_to_tmx
    from summarize.render.tsv import brief_to_tsv
    from summarize.summarizer import Progress, Summarizer
    from summarize.translation import Translation
    from summarize.warnings import BriefWarning

__all__ = [
    "Article",
    "Brief",
    "BriefWarning",
    "ConfigError",
    "Digest",
    "GlossaryError",
    "Hypothesis",
    "InputError",
    "Layout",
    "ModelError",
    "Paragraph",
    "Point",
    "Progress",
    "Provenance",
    "Settings",
    "SummarizeError",
    "Summarizer",
    "Translation",
    "Translator",
    "brief_from_json",
    "brief_to_docx",
    "brief_to_html",
    "brief_to_json",
    "brief_to_markdown",
    "brief_to_tmx",
    "brief_to_tsv",
    "digest_to_docx",
    "digest_to_html",
    "digest_to_json",
    "digest_to_markdown",
    "load_settings",
    "read_article",
    "read_articles",
    "read_template",
    "render_brief",
]

_HOME = {
    "articles": ("Article", "Paragraph", "read_article", "read_articles"),
    "briefs": ("Brief", "Point", "Provenance"),
    "briefs.digest": ("Digest",),
    "config": ("Settings", "load_settings"),
    "errors": ("ConfigError", "GlossaryError", "InputError", "ModelError", "SummarizeError"),
    "models": ("Hypothesis", "Translator"),
    "render": ("brief_from_json", "brief_to_json", "brief_to_markdown", "digest_to_json", "digest_to_markdown"),
    "render.digest_docx": ("digest_to_docx",),
    "render.digest_html": ("digest_to_html",),
    "render.docx": ("brief_to_docx",),
    "render.formats": ("Layout", "render_brief"),
    "render.html": ("brief_to_html",),
    "render.templating": ("read_template",),
    "render.tmx": ("brief_to_tmx",),
    "render.tsv": ("brief_to_tsv",),
    "summarizer": ("Progress", "Summarizer"),
    "translation": ("Translation",),
    "warnings": ("BriefWarning",),
}
_MODULES = {name: module for module, names in _HOME.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
