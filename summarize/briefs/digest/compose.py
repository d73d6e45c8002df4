"""Briefs of one run to a digest: grouped into events, compared sentence by sentence, each section written from checked translations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from summarize.articles.article import Article
from summarize.articles.items import file_of, split_item
from summarize.articles.outlets import domain_of
from summarize.briefs.brief import Brief, Provenance
from summarize.briefs.digest.event import Source, compose_event, compose_timeline
from summarize.briefs.digest.grouping import group, profile
from summarize.briefs.digest.names import digest_names, digest_names_to_confirm
from summarize.briefs.digest.statements import Statement
from summarize.briefs.digest.types import Difference, Digest, DigestArticle, Event, Section
from summarize.briefs.headline import title_sentences
from summarize.glossary.naming import Naming
from summarize.translation.segment import segments_of
from summarize.warnings import WARNINGS, BriefWarning


def make_digest(briefs: Sequence[Brief], naming: Naming, provenance: Provenance, *, length: str) -> Digest:
    """The digest of articles that were briefed in one run, with the names that hold in it; `length` is that of the briefs."""
    articles = tuple(DigestArticle(f"a{i}", outlet_of(b.article), b) for i, b in enumerate(briefs, 1))
    sources = [_source(i, a, naming) for i, a in enumerate(articles)]
    profiles = [profile(s.title, s.statements, s.brief.article.published, _bulletin(s.article)) for s in sources]
    subjects = [[[sources[i] for i in event] for event in subject] for subject in group(profiles)]
    sections = [_section(sorted(subject, key=_weight), length) for subject in sorted(subjects, key=_most)]
    told = [_differ(d) for section in sections for event in section.events for d in event.differences]
    return Digest(
        articles,
        tuple(sections),
        digest_names(articles),
        digest_names_to_confirm(articles),
        (*told, *(_in_digest(w, a) for a in articles for w in a.brief.warnings)),
        provenance,
    )


def outlet_of(article: Article) -> str:
    """The outlet of an article, or else the site it is from, or else its file."""
    return article.source or domain_of(article.url or "") or Path(file_of(article.path)).name


def _source(number: int, of: DigestArticle, naming: Naming) -> Source:
    article = of.brief.article
    sentences = [*title_sentences(article.title)[:1], *(t.sentence for t in of.brief.translations)]
    segments = segments_of(article, sentences, naming.for_article(article))
    title, *text = [Statement(number, s) for s in segments]
    body = [s for s in text if article.paragraphs[s.segment.sentence.paragraph].kind == "body"]
    return Source(of, title, tuple(body or text))


def _bulletin(of: DigestArticle) -> str:
    file, number = split_item(of.brief.article.path)
    return "" if number is None else f"{of.outlet} {file}"


def _weight(event: Sequence[Source]) -> tuple[int, int, int, int]:
    """What puts an event before others: its outlets, its articles, and how new it is."""
    days = [s.brief.article.published.toordinal() for s in event if s.brief.article.published]
    return -len({s.article.outlet for s in event}), -len(event), -max(days, default=0), event[0].title.article


def _most(subject: Sequence[Sequence[Source]]) -> tuple[tuple[int, int, int, int], int]:
    return min(map(_weight, subject)), -sum(map(len, subject))


def _section(events: Sequence[Sequence[Source]], length: str) -> Section:
    composed: list[Event] = [compose_event(sources, length) for sources in events]
    sources = [source for event in events for source in event]
    return Section(tuple(composed), compose_timeline(sources, composed) if len(sources) > 1 else ())


def _differ(difference: Difference) -> BriefWarning:
    said = "; ".join(f"{s.target or s.source} in {s.line.outlet} ({s.line.sentences[0]})" for s in difference.sides)
    message = WARNINGS["figures-differ"].message.format(f"{difference.what}: {said}" if difference.what else said)
    return BriefWarning("figures-differ", message, difference.sides[0].line.sentences[0], difference.kind)


def _in_digest(warning: BriefWarning, article: DigestArticle) -> BriefWarning:
    sentence = f"{article.id}:{warning.sentence}" if warning.sentence else article.id
    return BriefWarning(warning.code, warning.message, sentence, warning.rule)
