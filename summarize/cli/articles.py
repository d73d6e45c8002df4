"""`summarize extract`."""

from __future__ import annotations

import typer

from summarize.cli.options import ArticleFormat, ArticleFormatOption, Config, Encoding, Force, Out, Paths


def register(app: typer.Typer) -> None:
    """Add the command to the application."""
    app.command("extract")(extract)


def extract(
    paths: Paths,
    out: Out = None,
    format: ArticleFormatOption = None,
    encoding: Encoding = None,
    force: Force = False,
    config: Config = None,
) -> None:
    """The article in each file, in Chinese: title, source, date and paragraphs, without what surrounds them. Uses no model."""
    from pathlib import Path

    from summarize.articles import read_articles
    from summarize.articles.article import Article
    from summarize.cli.output import Writer, complain
    from summarize.cli.reading import in_folder, say_passed_over
    from summarize.config import load_settings
    from summarize.errors import ConfigError
    from summarize.files import own_file
    from summarize.render.article import article_to_json, article_to_markdown

    encoding = encoding or load_settings(config=config).encoding
    writer = Writer(out, format.value if format else None, "article", [f.value for f in ArticleFormat], force=force)
    say_passed_over(paths)
    articles, failed = [], 0
    for found in read_articles(paths, encoding=encoding):
        if isinstance(found, Article):
            # What an earlier run wrote here is read only where the user names it.
            if found.path in paths or not in_folder(found.path, out) or not own_file(Path(found.path)):
                articles.append(found)
            for warning in found.warnings:
                complain(f"{found.path}: {warning.message}")
        else:
            failed += 1
            complain(found)
    if not articles:
        raise typer.Exit(2)
    writer.plan(articles)
    render = article_to_json if writer.format == ArticleFormat.JSON.value else article_to_markdown
    for article in articles:
        try:
            writer.write(article, render(article))
        except ConfigError as error:
            failed += 1
            complain(error)
        else:
            writer.note(article, article.title, "paragraphs", len(article.body))
    writer.finish()
    if failed:
        raise typer.Exit(1 if writer.written else 2)
