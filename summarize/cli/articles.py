"""`summarize extract`."""

from __future__ import annotations

import sys

import typer

from summarize.cli.options import Format, FormatOption, Out, Paths


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("extract")(extract)


def extract(paths: Paths, out: Out = None, format: FormatOption = Format.MARKDOWN) -> None:
    """The article in each file, in Chinese: title, source, date and paragraphs, without what surrounds them. Uses no model."""
    from summarize.articles import read_articles
    from summarize.articles.article import Article
    from summarize.cli.output import Writer
    from summarize.render.article import article_to_json, article_to_markdown
    from summarize.render.index import article_index

    articles, failed = [], 0
    for found in read_articles(paths):
        if isinstance(found, Article):
            articles.append(found)
            for warning in found.warnings:
                print(f"summarize: {found.path}: {warning.message}", file=sys.stderr)
        else:
            failed += 1
            print(f"summarize: {found}", file=sys.stderr)
    if not articles:
        raise typer.Exit(2)
    writer = Writer(out, format, many=len(articles) > 1)
    render = article_to_json if format is Format.JSON else article_to_markdown
    for article in articles:
        writer.write(article.path, article.title, render(article))
    writer.finish(lambda rows: article_index(rows, articles, as_json=format is Format.JSON))
    if failed:
        raise typer.Exit(1)
