"""Bytes to Article: decoding, extraction, metadata."""

from summarize.articles.article import Article, Paragraph, ParagraphKind, Script
from summarize.articles.files import SUFFIXES, find_files, passed_over
from summarize.articles.reading import parse_articles, read_article, read_articles

__all__ = [
    "SUFFIXES",
    "Article",
    "Paragraph",
    "ParagraphKind",
    "Script",
    "find_files",
    "parse_articles",
    "passed_over",
    "read_article",
    "read_articles",
]
