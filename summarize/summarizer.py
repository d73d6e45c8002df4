"""Article files to briefs: reading, names, translation and the brief joined, with what is remembered of earlier runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from summarize.arguments import check as check_argument
from summarize.arguments import check_model, each
from summarize.articles import parse_articles, read_article
from summarize.articles.article import Article
from summarize.articles.gathering import Source, gather
from summarize.articles.items import file_of
from summarize.briefs.brief import Brief
from summarize.briefs.digest import Digest, make_digest
from summarize.briefs.headline import title_sentences
from summarize.briefs.names import named_in, spelt_in
from summarize.briefs.order import by_cost
from summarize.briefs.recheck import recheck
from summarize.composing import Composer
from summarize.config import Settings, checked_length, load_settings
from summarize.errors import InputError, SummarizeError
from summarize.glossary.entries import Glossary
from summarize.glossary.evidence import Said
from summarize.glossary.formats import read_glossary
from summarize.glossary.naming import Naming
from summarize.glossary.sources import project_glossaries
from summarize.memory import FinishedBriefs, Memory, RememberedFiles, RememberingTranslator
from summarize.memory.keys import key, model_key
from summarize.models import SummaryModel, Translator, find_checkpoint, load, load_summary_model
from summarize.models.prompts import check_prompts
from summarize.translation.segment import segments_of
from summarize.warnings import BriefWarning


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a run is: `sentences` of `of_sentences` of `article` put to the model, each further attempt counted as one more.

    The article is `number` of `of_articles`.
    """

    article: Article
    sentences: int
    of_sentences: int
    number: int = 1
    of_articles: int = 1


OnProgress = Callable[[Progress], None]
OnError = Callable[[SummarizeError], None]
OnRead = Callable[[Sequence[Article]], None]

_LOADED = {"translator", "_asked", "summary_model"}


class Summarizer:
    """Makes briefs of articles with one model, which is loaded at the first brief and kept.

    `model` is "bundled", a Hugging Face model directory, or any `Translator`; `length` is "short" (2 points), "medium" (4) or
    "long" (5); `glossaries` is a glossary file, or a glossary as read, or several, of which later ones win. What is not given is as in
    `settings`, which are those of `load_settings()`: of the environment and of the summarize.toml nearest above the current folder; its
    glossaries go before a names.tsv beside the articles, and those given go before both. With a `summary_model` the points are the
    sentences it writes, as far as the article supports them; without `lead` the brief has points alone; `prompts` is a folder of prompts
    that go before the package's own. `memory` is a file that is remembered in, or a `Memory`; True is that of the user, where the model
    is given by name or directory, False none: a brief is the same with and without, but for sentences of the translation memory that was
    imported into it. Raises ConfigError for another length, a bad prompt or a wrong type, ModelError where there is no such model,
    GlossaryError (file and line) where a glossary is wrong.

        brief_to_markdown(Summarizer().brief("article.md"))
    """

    def __init__(
        self,
        model: str | Path | Translator | None = None,
        *,
        length: str | None = None,
        glossaries: str | Path | Glossary | Iterable[str | Path | Glossary] = (),
        summary_model: str | Path | SummaryModel | None = None,
        prompts: str | Path | None = None,
        lead: bool | None = None,
        memory: str | Path | Memory | bool | None = None,
        settings: Settings | None = None,
    ) -> None:
        check_argument(settings, (Settings, type(None)), "settings")
        settings = (load_settings() if settings is None else settings).override(
            model=model, length=length, lead=lead, summary_model=summary_model, prompts=prompts, memory=memory
        )
        model, summary_model, prompts = settings.model, settings.summary_model, settings.prompts
        remembering: str | Path | Memory | bool = settings.memory
        check_model(model, "translate", "model")
        if summary_model is not None:
            check_model(summary_model, "summarize", "summary_model")
        check_argument(prompts, (str, Path, type(None)), "prompts")
        check_argument(remembering, (str, Path, Memory, bool), "memory")
        self.length = checked_length(settings.length)
        self.lead = settings.lead
        self._encoding = settings.encoding
        self._model = model
        self._dtype = settings.dtype
        self._summary_model = summary_model
        self._prompts = Path(prompts) if prompts else None
        if isinstance(remembering, bool):
            self._memory = Memory() if remembering and isinstance(model, str | Path) else None
        else:
            self._memory = remembering if isinstance(remembering, Memory) else Memory(remembering)
        if self._prompts:
            check_prompts(self._prompts)
        for named in (model, summary_model):
            if isinstance(named, str | Path):
                find_checkpoint(named)
        self._given = [*settings.glossaries, *each(glossaries, (str, Path, Glossary), "a glossary")]
        self.glossary_files = [Path(g) for g in self._given if not isinstance(g, Glossary)]
        self.refresh()

    def __getstate__(self) -> dict[str, object]:
        """What another process gets: neither the model as loaded nor the memory, which is a file of this machine."""
        return {name: self.__dict__[name] for name in self.__dict__.keys() - _LOADED} | {"_memory": None}

    def refresh(self) -> None:
        """Read `glossary_files` again, which may have changed. Raises GlossaryError where one is wrong."""
        self.glossaries = tuple(g if isinstance(g, Glossary) else read_glossary(g) for g in self._given)

    @cached_property
    def translator(self) -> Translator:
        """The model, loaded when first asked for."""
        if not isinstance(self._model, str | Path):
            return self._model
        return load(self._model, prompts=self._prompts, dtype=self._dtype)

    @cached_property
    def _asked(self) -> Translator:
        """The model as it is asked: through the memory, where there is one and the model has a checksum."""
        model, memory = self._model, self._memory
        if memory is None:
            return self.translator
        if isinstance(model, str | Path):
            checkpoint = find_checkpoint(model)
            asked = model_key(checkpoint, self._prompts, self._dtype)
            return RememberingTranslator(memory, asked, checkpoint.name, checkpoint.sha256(), lambda: self.translator)
        if not model.sha256:
            return model
        asked = key("object", type(model).__qualname__, model.name, model.sha256, repr(getattr(model, "options", {})))
        return RememberingTranslator(memory, asked, model.name, model.sha256, lambda: model)

    @cached_property
    def summary_model(self) -> SummaryModel | None:
        """The model that writes the summary, loaded when first asked for; None where the points are sentences of the article."""
        model = self._summary_model
        return load_summary_model(model, prompts=self._prompts) if isinstance(model, str | Path) else model

    def brief(self, source: Source, *, encoding: str | None = None, on_progress: OnProgress | None = None) -> Brief:
        """The brief of one article, given as a file or as read; `encoding` names the file's encoding where it is known.

        Raises InputError where the file holds no article, GlossaryError where the names.tsv beside it is wrong, ModelError where the
        model fails.
        """
        return self._one(source, self.length, encoding or self._encoding, on_progress)

    def translate(self, source: Source, *, encoding: str | None = None, on_progress: OnProgress | None = None) -> Brief:
        """The same without points: headline, every sentence in English, warnings. Raises as `brief` does."""
        return self._one(source, None, encoding or self._encoding, on_progress)

    def briefs(
        self,
        sources: Source | Iterable[Source],
        *,
        points: bool = True,
        encoding: str | None = None,
        on_read: OnRead | None = None,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
    ) -> Iterator[Brief]:
        """A brief for each article of the files, folders and patterns in `sources`, one model for all, each as soon as it is done.

        An article that cannot be read or translated goes to `on_error` and the others go on; without `on_error` its error is raised.
        `points=False` leaves the summaries out. The names that any of the articles introduces hold in all of them. `on_read` gets all
        the articles before the first is translated; what it raises ends the run.
        """
        articles, naming = self._run(sources, encoding, on_read, on_error)
        yield from self._briefs(
            articles, naming, self._composer(self.length if points else None), on_error, on_progress
        )

    def digest(
        self,
        sources: Source | Iterable[Source],
        *,
        encoding: str | None = None,
        on_read: OnRead | None = None,
        on_error: OnError | None = None,
        on_progress: OnProgress | None = None,
    ) -> Digest:
        """One digest of all articles in `sources`, event by event; else as `briefs`. Raises InputError where none can be used."""
        articles, naming = self._run(sources, encoding, on_read, on_error)
        composer = self._composer(self.length)
        briefs = list(self._briefs(articles, naming, composer, on_error, on_progress))
        if not briefs:
            raise InputError("there is no article to make a digest of")
        return make_digest(briefs, naming, composer.provenance(naming.glossaries), length=self.length)

    def naming(self, paths: Iterable[str], said: Said) -> Naming:
        """The names of a run whose articles are at `paths` and say this, for `brief_in_run`."""
        return Naming((), self._glossaries_for([], paths), known_said=said)

    def brief_in_run(self, article: Article, naming: Naming, *, points: bool = True) -> Brief:
        """The brief of one article by the names of its run, which other processes may brief other articles of. Raises as `brief` does."""
        return self._compose(article, naming, self._composer(self.length if points else None), None, None)

    def _run(
        self,
        sources: Source | Iterable[Source],
        encoding: str | None,
        on_read: OnRead | None,
        on_error: OnError | None,
    ) -> tuple[list[Article], Naming]:
        """The articles of a run, and the names that hold in it."""
        sources = each(sources, (str, Path, Article), "a source")
        parse = RememberedFiles(self._memory, parse_articles) if self._memory else parse_articles
        articles = gather(sources, encoding=encoding or self._encoding, parse=parse, on_error=on_error)
        naming = Naming(articles, self._glossaries_for(sources, (a.path for a in articles)))
        if on_read:
            on_read(articles)
        return articles, naming

    def _briefs(
        self,
        articles: Sequence[Article],
        naming: Naming,
        composer: Composer,
        on_error: OnError | None,
        on_progress: OnProgress | None,
    ) -> Iterator[Brief]:
        places = composer.places(articles, naming.glossaries)
        for number, (article, place) in enumerate(zip(articles, places, strict=True), 1):

            def at(progress: Progress, number: int = number) -> None:
                if on_progress:
                    on_progress(replace(progress, number=number, of_articles=len(articles)))

            try:
                yield self._compose(article, naming, composer, place, at)
            except SummarizeError as error:
                if on_error is None:
                    raise
                on_error(error)

    def check(self, brief: Brief) -> list[BriefWarning]:
        """All checks once more on a brief as saved, or as edited by hand; the names in its table hold as they did when it was made.

        The user's glossaries go before them, a names.tsv beside the article too. Raises InputError where the brief names a sentence that
        it does not have, GlossaryError where that names.tsv is wrong.
        """
        check_argument(brief, (Brief,), "brief")
        article, given = brief.article, self._glossaries_for([], [brief.article.path])
        naming = Naming([article], (named_in(brief), *given)).spelt(spelt_in(brief))
        sentences = [*title_sentences(article.title), *(t.sentence for t in brief.translations)]
        segments = {segment.sentence.id: segment for segment in segments_of(article, sentences, naming)}
        return list(by_cost(recheck(brief, segments), brief))

    def _one(self, source: Source, length: str | None, encoding: str | None, on_progress: OnProgress | None) -> Brief:
        check_argument(source, (str, Path, Article), "source")
        article = source if isinstance(source, Article) else read_article(source, encoding=encoding)
        naming = Naming([article], self._glossaries_for([source], [article.path]))
        return next(self._briefs([article], naming, self._composer(length), None, on_progress))

    def _glossaries_for(self, sources: Iterable[Source], paths: Iterable[str]) -> tuple[Glossary, ...]:
        """The user's glossaries in a run: those beside the articles, and in the folders that were named, under all others."""
        named = {file.resolve() for file in self.glossary_files}
        places = [*(s for s in sources if not isinstance(s, Article)), *map(file_of, paths)]
        beside = [file for file in project_glossaries(places) if file.resolve() not in named]
        return (*map(read_glossary, beside), *self.glossaries)

    def _compose(
        self, article: Article, naming: Naming, composer: Composer, place: bytes | None, on_progress: OnProgress | None
    ) -> Brief:
        def count(done: int, of: int) -> None:
            if on_progress:
                on_progress(Progress(article, done, of))

        return composer.remembered(place) or composer.compose(article, naming, place=place, progress=count)

    def _composer(self, length: str | None) -> Composer:
        """What makes briefs of this length, and remembers them where model and summary model are known by their checksums."""
        model, memory = self._asked, self._memory
        finished = None
        if memory and isinstance(model, RememberingTranslator) and (settings := self._settings(length)):
            finished = FinishedBriefs(memory, model.key, *settings)
        return Composer(model, lambda: self.summary_model, length, self.lead, memory, finished)

    def _settings(self, length: str | None) -> tuple[object, ...]:
        """What a brief is made by beside the model; nothing where that cannot be told."""
        summary = self._summary_model
        if summary is None or not length:
            return length, self.lead
        if isinstance(summary, str | Path):
            return length, self.lead, model_key(find_checkpoint(summary), self._prompts)
        return (length, self.lead, summary.name, summary.sha256) if summary.sha256 else ()
