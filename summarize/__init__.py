"""Chinese news articles to English briefs: every name and figure is right, or carries a warning."""

from summarize.articles import Article, Paragraph, read_article, read_articles
from summarize.briefs import Brief, Point, Provenance, Translation
from summarize.errors import BriefWarning, ConfigError, GlossaryError, InputError, ModelError, SummarizeError
from summarize.models import Hypothesis, Translator
from summarize.summarizer import Progress, Summarizer

__all__ = [
    "Article",
    "Brief",
    "BriefWarning",
    "ConfigError",
    "GlossaryError",
    "Hypothesis",
    "InputError",
    "ModelError",
    "Paragraph",
    "Point",
    "Progress",
    "Provenance",
    "SummarizeError",
    "Summarizer",
    "Translation",
    "Translator",
    "read_article",
    "read_articles",
]
