"""Article files to briefs: the one place where reading, translation, selection and the brief are joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from importlib.metadata import version
from pathlib import Path

from summarize.articles import read_article, read_articles
from summarize.articles.article import Article
from summarize.briefs.brief import Brief, Point, Provenance, Translation
from summarize.briefs.headline import as_headline, title_source
from summarize.briefs.points import stand_alone
from summarize.briefs.selection import POINTS, select
from summarize.briefs.translation import translate_sentences
from summarize.chinese.sentences import Sentence, sentences_of
from summarize.errors import ConfigError, InputError, SummarizeError
from summarize.models import BUNDLED, Translator, find_checkpoint, load

TITLE = "title"
"""The id under which warnings speak of the headline."""

_UNFIT = frozenset({"empty", "leftover-chinese", "loop"})
"""A sentence with one of these never becomes a point."""


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run is: `sentences` of `of_sentences` done in `article`."""

    article: Article
    sentences: int
    of_sentences: int


OnProgress = Callable[[Progress], None]
OnError = Callable[[SummarizeError], None]


class Summarizer:
    """Makes briefs of articles with one model, which is loaded at the first brief and kept.

    `model` is "bundled", a Hugging Face model directory, or any `Translator`; `length` is "short" (2 points), "medium" (4) or
    "long" (5). Raises ConfigError for another length, ModelError where there is no such model.

        Summarizer().brief("article.md").to_markdown()
    """

    def __init__(self, model: str | Path | Translator = BUNDLED, *, length: str = "medium") -> None:
        if length not in POINTS:
            raise ConfigError(f"length is {length!r}; it can be {', '.join(POINTS)}")
        self.length = length
        self._model = model
        if isinstance(model, str | Path):
            find_checkpoint(model)

    @cached_property
    def translator(self) -> Translator:
        """The model, loaded when first asked for."""
        return load(self._model) if isinstance(self._model, str | Path) else self._model

    def brief(self, source: str | Path | Article, *, on_progress: OnProgress | None = None) -> Brief:
        """The brief of one article, given as a file or as read.

        Raises InputError where the file holds no article, ModelError where the model fails.
        """
        return self._compose(self._read(source), self.length, on_progress)

    def translate(self, source: str | Path | Article, *, on_progress: OnProgress | None = None) -> Brief:
        """The same without points: headline, every sentence in English, warnings. Raises as `brief` does."""
        return self._compose(self._read(source), None, on_progress)

    def briefs(
        self,
        sources: Iterable[str | Path | Article],
        *,
        points: bool = True,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
    ) -> Iterator[Brief]:
        """A brief for each article of the files, folders and patterns in `sources`, one model for all, each as soon as it is done.

        An article that cannot be read or translated goes to `on_error` and the others go on; without `on_error` its error is raised.
        `points=False` leaves the summaries out.
        """
        for article in self._read_all(sources, on_error):
            try:
                yield self._compose(article, self.length if points else None, on_progress)
            except SummarizeError as error:
                if on_error is None:
                    raise
                on_error(error)

    @staticmethod
    def _read(source: str | Path | Article) -> Article:
        return source if isinstance(source, Article) else read_article(source)

    @staticmethod
    def _read_all(sources: Iterable[str | Path | Article], on_error: OnError | None) -> list[Article]:
        """All articles, read before the first is translated."""
        articles: list[Article] = []
        for source in sources:
            for found in [source] if isinstance(source, Article) else read_articles([source]):
                if not isinstance(found, InputError):
                    articles.append(found)
                elif on_error is None:
                    raise found
                else:
                    on_error(found)
        return articles

    def _compose(self, article: Article, length: str | None, on_progress: OnProgress | None) -> Brief:
        body = [(i, p.text) for i, p in enumerate(article.paragraphs) if p.kind != "caption"]
        sentences = sentences_of(body)
        if not sentences:
            raise InputError("the article has no text", path=article.path)
        title = Sentence(TITLE, -1, title_source(article.title))

        def count(done: int, of: int) -> None:
            if on_progress:
                on_progress(Progress(article, done, of))

        headline, *translations = translate_sentences([title, *sentences], self.translator, progress=count)
        points = self._points(article, translations, length) if length else ()
        found = (*article.warnings, *headline.warnings, *(w for t in translations for w in t.warnings))
        return Brief(
            article=replace(article, warnings=()),
            headline=as_headline(headline.text),
            points=points,
            translations=tuple(translations),
            provenance=self._provenance(length),
            warnings=found,
        )

    @staticmethod
    def _points(article: Article, translations: list[Translation], length: str) -> tuple[Point, ...]:
        usable = {t.sentence.id: t for t in translations if not _UNFIT & {w.code for w in t.warnings}}
        chosen = select(
            [t.sentence for t in translations],
            [p.kind for p in article.paragraphs],
            article.title,
            length=length,
            usable=frozenset(usable),
        )
        return tuple(Point(stand_alone(usable[s.id].text), (s.id,)) for s in chosen)

    def _provenance(self, length: str | None) -> Provenance:
        options = {"length": length} if length else {}
        return Provenance(
            "summarize", version("bilingual-briefs"), self.translator.name, self.translator.sha256, options
        )
