"""An extracted article, in Chinese, as Markdown or JSON."""

from __future__ import annotations

import json

from summarize.articles.article import Article
from summarize.render.markdown import day, escape, link, written_by
from summarize.unseen import json_shown


def article_to_json(article: Article) -> str:
    """`Article.to_dict` as indented JSON."""
    return json_shown(json.dumps(article.to_dict(), ensure_ascii=False, indent=2)) + "\n"


def article_to_markdown(article: Article) -> str:
    """Title, one line of metadata, the paragraphs, captions in italics; then, unseen, what wrote the file."""
    facts = [article.source, article.author, day(article.published) if article.published else None]
    line = " · ".join([*(escape(f) for f in facts if f), *([link(article.url, article.url)] if article.url else [])])
    shapes = {"body": "{}", "heading": "## {}", "caption": "*{}*"}
    paragraphs = [shapes[p.kind].format(escape(p.text)) for p in article.paragraphs]
    return (
        "\n\n".join(filter(None, [f"# {escape(article.title)}", line, *paragraphs, f"<!-- {written_by(article)} -->"]))
        + "\n"
    )
