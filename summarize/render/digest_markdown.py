"""Digest to Markdown: section by section, what happened first, every line with its outlet and the ids of its sentences."""

from __future__ import annotations

from summarize.briefs.digest import Dated, Digest, DigestArticle, Event, Line, Section
from summarize.files import sealed
from summarize.render import digest_view as view
from summarize.render.markdown import escape, link


def digest_to_markdown(digest: Digest) -> str:
    """Sections with what happened, who reports what and where outlets differ; then what to check before quoting, and the names."""
    lines = [f"# {view.title(digest)}", "", view.extent(digest), ""]
    for number, section in enumerate(digest.sections, 1):
        lines += _section(digest, section, number)
    end = f"<small>{view.mark()} · {escape(view.made_with(digest))}</small>"
    return sealed("\n".join([*lines, *_check(digest), *_names(digest), end]))


def _section(digest: Digest, section: Section, number: int) -> list[str]:
    lines = [f"## {number}. {escape(section.headline)}", ""]
    if len(section.events) > 1:
        lines += [view.SEVERAL, ""]
    for event in section.events:
        lines += _event(digest, event, alone=len(section.events) == 1)
    if section.timeline:
        lines += ["**Timeline**", "", *map(_dated, section.timeline), ""]
    return [*lines, "**Articles**", "", *(_article(digest.article(id)) for id in section.articles), ""]


def _event(digest: Digest, event: Event, *, alone: bool) -> list[str]:
    lines = [] if alone else [f"### {escape(view.event_title(digest, event))}", ""]
    if event.lead:
        lead = view.told(event.lead)
        lines += [_first(lead, "**What happened** — "), ""]
        lines += [*(f"- {_said(line)}" for line in lead.others), *([""] if lead.others else [])]
    if event.differences:
        lines += ["**Figures and dates on which outlets differ** · `figures-differ`", ""]
        for group in view.compared(event.differences):
            lines += [f"- {escape(text)}" for text in group.texts]
            for line in group.lines:
                lines += [f"  - {_said(line)}", f"    {escape(line.source)}"]
        lines.append("")
    if facts := view.facts_of(event):
        lines += ["**Reported by several outlets**", ""]
        for fact in facts:
            lines += [_first(fact, "- "), *(f"  - {_said(line)}" for line in fact.others)]
        lines.append("")
    for only in event.only:
        lines += [f"**Only {escape(only.outlet)}**", ""] if view.several_outlets(digest, event) else []
        lines += [*(f"- {escape(s.text)} [{view.ids(s)}]" for s in only.lines), ""]
    return lines


def _first(told: view.Told, before: str) -> str:
    return f"{before}{escape(told.text)} [{escape(told.outlets)} {told.ids}]"


def _said(line: Line) -> str:
    return f"{escape(line.outlet)}: {escape(line.text)} [{view.ids(line)}]"


def _dated(dated: Dated) -> str:
    line = dated.line
    return f"- {escape(view.when(dated.when))} · {escape(line.text)} [{escape(line.outlet)} {view.ids(line)}]"


def _article(article: DigestArticle) -> str:
    of = article.brief.article
    facts = " · ".join(map(escape, view.article_facts(article)))
    return f"- {facts} · {link(of.title, of.url)} — {escape(article.brief.headline)}"


def _check(digest: Digest) -> list[str]:
    found = view.checks(digest)
    names = [f"{escape(f'{n.sources[0]} {n.target}'.strip())} ({view.places(n)})" for n in digest.to_confirm]
    if not found and not names:
        return []
    lines = ["## Check before quoting", "", *(f"- {c.ids} · `{c.code}` · {escape(c.message)}" for c in found), ""]
    return [*lines, *([f"Names to confirm ({len(names)}): {' · '.join(names)}", ""] if names else [])]


def _names(digest: Digest) -> list[str]:
    rows = view.listed_names(digest)
    if not rows:
        return []
    lines = ["## Names", "", "| Chinese | English | Kind | From | In |", "|---|---|---|---|---|"]
    return [*lines, *("| " + " | ".join(map(escape, view.name_cells(digest, n))) + " |" for n in rows), ""]
