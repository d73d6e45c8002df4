"""Digest to Markdown: section by section, what happened first, every line with its outlet and the ids of its sentences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from summarize.briefs.digest import Dated, Difference, Digest, DigestArticle, DigestName, Event, Fact, Line, Section
from summarize.files import sealed
from summarize.render.markdown import day, escape, link, plural
from summarize.warnings import BriefWarning

_PLACES = 6


def digest_to_markdown(digest: Digest) -> str:
    """Sections with what happened, who reports what and where outlets differ; then what to check before quoting, and the names."""
    lines = [f"# {_title(digest)}", "", _extent(digest), ""]
    for number, section in enumerate(digest.sections, 1):
        lines += _section(digest, section, number)
    lines += [*_check(digest), *_names(digest), _machinery(digest)]
    return sealed("\n".join(lines))


def _title(digest: Digest) -> str:
    days = digest.dates
    return f"Digest · {span(days)}" if days else "Digest"


def span(days: Sequence[date]) -> str:
    """3 August 2023, or 3 August 2023 – 5 August 2023"""
    return day(days[0]) if days[0] == days[-1] else f"{day(days[0])} – {day(days[-1])}"


def _extent(digest: Digest) -> str:
    outlets = {a.outlet for a in digest.articles}
    differing = sum(len(e.differences) for s in digest.sections for e in s.events)
    parts = [
        plural(len(digest.articles), "article"),
        plural(len(outlets), "outlet"),
        plural(len(digest.sections), "section"),
        f"{plural(differing, 'figure')} on which outlets differ" if differing else "",
    ]
    return " · ".join(filter(None, parts))


def _section(digest: Digest, section: Section, number: int) -> list[str]:
    lines = [f"## {number}. {escape(section.headline)}", ""]
    if len(section.events) > 1:
        lines += ["One subject at different times; the figures of one time are not compared with those of another.", ""]
    for event in section.events:
        lines += _event(digest, event, alone=len(section.events) == 1)
    if section.timeline:
        lines += ["**Timeline**", "", *map(_dated, section.timeline), ""]
    return [*lines, "**Articles**", "", *(_article(digest.article(id)) for id in section.articles), ""]


def _event(digest: Digest, event: Event, *, alone: bool) -> list[str]:
    articles = [digest.article(id) for id in event.articles]
    lines: list[str] = []
    if not alone:
        days = sorted({a.brief.article.published for a in articles if a.brief.article.published})
        outlets = ", ".join(dict.fromkeys(a.outlet for a in articles))
        lines += [f"### {escape(outlets)}{f', {span(days)}' if days else ''}: {escape(event.headline)}", ""]
    if event.lead:
        lines += [*_told(event.lead, "**What happened** — "), ""]
    if event.differences:
        lines += ["**Figures and dates on which outlets differ** · `figures-differ`", ""]
        lines += [*_differences(event.differences), ""]
    compared = [_lines_of(d) for d in event.differences]
    facts = [fact for fact in event.facts if {line.sentences for line in fact.lines} not in compared]
    if facts:
        lines += ["**Reported by several outlets**", "", *(line for fact in facts for line in _told(fact, "- ")), ""]
    for only in event.only:
        heading = f"**Only {escape(only.outlet)}**" if len({a.outlet for a in articles}) > 1 else ""
        lines += [*([heading, ""] if heading else []), *(f"- {escape(s.text)} {_ids(s)}" for s in only.lines), ""]
    return lines


def _told(fact: Fact, before: str) -> list[str]:
    """The first line, and the others under it as far as they have other words."""
    first, *others = fact.lines
    same = [line for line in others if line.source == first.source]
    outlets = ", ".join(dict.fromkeys(line.outlet for line in (first, *same)))
    ids = " ".join(id for line in (first, *same) for id in line.sentences)
    out = [f"{before}{escape(first.text)} [{escape(outlets)} {ids}]"]
    rest = [line for line in others if line not in same]
    if before.startswith("-"):
        return out + [f"  - {escape(line.outlet)}: {escape(line.text)} {_ids(line)}" for line in rest]
    return (
        out + ([""] if rest else []) + [f"- {escape(line.outlet)}: {escape(line.text)} {_ids(line)}" for line in rest]
    )


def _differences(differences: Sequence[Difference]) -> list[str]:
    """Each with both sentences, English and Chinese; several in the same sentences together."""
    out: list[str] = []
    for _, group in groupby(differences, key=_lines_of):
        together = list(group)
        for d in together:
            said = " — ".join(f"{escape(s.line.outlet)} {escape(s.target or s.source)}" for s in d.sides)
            out.append(f"- {said}{f' ({escape(d.what)})' if d.what else ''}")
        for side in together[0].sides:
            out.append(f"  - {escape(side.line.outlet)}: {escape(side.line.text)} {_ids(side.line)}")
            out.append(f"    {escape(side.line.source)}")
    return out


def _lines_of(difference: Difference) -> set[tuple[str, ...]]:
    return {side.line.sentences for side in difference.sides}


def _dated(dated: Dated) -> str:
    return f"- {escape(_when(dated.when))} · {escape(dated.line.text)} [{escape(dated.line.outlet)} {' '.join(dated.line.sentences)}]"


def _when(iso: str) -> str:
    """2 August 2023, June 2023, 2017"""
    parts = [int(p) for p in iso.split("-")]
    if len(parts) == 3:
        return day(date(*parts))
    return f"{date(parts[0], parts[1], 1):%B %Y}" if len(parts) == 2 else iso


def _ids(line: Line) -> str:
    return f"[{' '.join(line.sentences)}]"


def _article(article: DigestArticle) -> str:
    of = article.brief.article
    facts = [article.id, escape(article.outlet), day(of.published) if of.published else ""]
    return f"- {' · '.join(filter(None, facts))} · {link(of.title, of.url)} — {escape(article.brief.headline)}"


def _check(digest: Digest) -> list[str]:
    found: dict[tuple[str, str], list[str]] = {}
    for w in digest.faults:
        found.setdefault((f"{w.code}/{w.rule}" if w.rule else w.code, w.message), []).append(w.sentence or "")
    names = [f"{escape(f'{n.sources[0]} {n.target}'.strip())} ({_places(n)})" for n in digest.to_confirm]
    if not found and not names:
        return []
    lines = ["## Check before quoting", ""]
    lines += [
        f"- {' '.join(dict.fromkeys(where))} · `{code}` · {escape(message)}" for (code, message), where in found.items()
    ]
    return [*lines, "", *([f"Names to confirm ({len(names)}): {' · '.join(names)}", ""] if names else [])]


def _names(digest: Digest) -> list[str]:
    """The names table; places and terms of the built-in lexicon are left to the JSON."""
    rows = [n for n in digest.names if n.origin != "built-in" or n.type not in ("place", "term")]
    if not rows:
        return []
    lines = ["## Names", "", "| Chinese | English | Kind | From | In |", "|---|---|---|---|---|"]
    by_path = {a.brief.article.path: a.id for a in digest.articles}
    for n in rows:
        cells = [" ".join(n.sources), n.target, n.type, _origin(n.origin, by_path), _places(n)]
        lines.append("| " + " | ".join(map(escape, cells)) + " |")
    return [*lines, ""]


def _origin(origin: str, by_path: dict[str, str]) -> str:
    known = {"built-in": "built in", "romanization": "romanized, not confirmed"}
    return known.get(origin) or by_path.get(origin) or Path(origin).name


def _places(name: DigestName) -> str:
    more = f" and {len(name.sentences) - _PLACES} more" if len(name.sentences) > _PLACES + 1 else ""
    return " ".join(name.sentences[:_PLACES] if more else name.sentences) + more


def _machinery(digest: Digest) -> str:
    made = digest.provenance
    files = "".join(f" · {g['name']} {g['sha256'][:8]}" for g in made.options.get("glossaries", []))
    by = escape(f"{made.model} {made.model_sha256[:8]}".strip() + files)
    counts = f"{plural(len(digest.articles), 'article')}, {_counted(digest.warnings)}"
    return f"<small>summarize {version('bilingual-briefs')} · digest · {by} · {counts}</small>"


def _counted(warnings: Iterable[BriefWarning]) -> str:
    return plural(sum(w.rule != "unconfirmed" for w in warnings), "warning")
