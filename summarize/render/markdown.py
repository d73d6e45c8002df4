"""Brief to Markdown: what a reader sees first is what matters, machinery is one small line at the end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from importlib.metadata import version
from itertools import groupby, starmap
from pathlib import Path
from urllib.parse import quote

from summarize.articles.article import Article
from summarize.articles.items import article_key
from summarize.briefs.brief import TITLE, Brief, Name, NameToConfirm
from summarize.files import sealed
from summarize.translation.types import Translation
from summarize.unseen import without_unseen

_SPECIAL = re.compile(r"([\\`*_\[\]|])|(?<!\w)(~~)|(<)(?=[a-zA-Z/!?])")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_PLACES = 5
_BLOCK = re.compile(r"^([#>+-]|\d+[.)])(?= )")


def escape(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown would take for markup."""
    text = _SPECIAL.sub(lambda m: "\\" + m[0] if not m[3] else "&lt;", " ".join(without_unseen(text).split()))
    return _BLOCK.sub(lambda m: m[1][:-1] + "\\" + m[1][-1], text)


def web_address(url: str | None) -> str | None:
    """The address of a web page, quoted so that nothing in it ends a link; None where it is no http or https address."""
    return quote(without_unseen(url), safe=":/?#@!$&*+,;=%~") if url and _WEB.match(url) else None


def link(text: str, url: str | None) -> str:
    """A Markdown link, or the text alone where there is no address of a web page."""
    address = web_address(url)
    return f"[{escape(text)}]({address})" if address else escape(text)


def file_link(text: str, file: str) -> str:
    """A Markdown link to a file in the same folder, whatever characters its name has."""
    return f"[{escape(text)}]({quote(file, safe='')})"


def day(value: date) -> str:
    """5 August 2023"""
    return f"{value.day} {value:%B %Y}"


def _byline(brief: Brief) -> str:
    article = brief.article
    made = [f"headline of {brief.headline_from}"] if brief.headline_from != TITLE else []
    facts = [escape(article.source) if article.source else None, day(article.published) if article.published else None]
    return " · ".join([*filter(None, facts), link(article.title, article.url), *made])


def _warnings(brief: Brief) -> list[str]:
    """The warnings, those about what stands in the brief first; what holds for several sentences stands once, with all of them.

    Names to confirm stand on one line behind all others.
    """
    if not brief.faults and not brief.to_confirm:
        return []
    places: dict[tuple[str, str], list[str | None]] = {}
    for w in brief.faults:
        where = places.setdefault((f"{w.code}/{w.rule}" if w.rule else w.code, w.message), [])
        if w.sentence not in where:
            where.append(w.sentence)
    first = {w: where for w, where in places.items() if brief.shown.intersection(where)}
    rest = {w: where for w, where in places.items() if w not in first}
    lines = ["## Check before quoting", ""]
    if first:
        lines += [*starmap(_warning, first.items()), ""]
    if rest:
        title = ["In sentences that are not in the points above:", ""] if brief.points else []
        lines += [*title, *starmap(_warning, rest.items()), ""]
    if names := [_to_confirm(name) for name in brief.to_confirm]:
        lines += [f"Names to confirm ({len(names)}): {' · '.join(names)}", ""]
    return lines


def _to_confirm(name: NameToConfirm) -> str:
    """桂阳 Guiyang, told as “Guizhouang” (s3 s8)"""
    told = f", told as {', '.join(f'“{form}”' for form in name.told)}" if name.told else ""
    return escape(f"{name.source} {name.target}".strip() + told) + f" ({places(name.sentences)})"


def places(sentences: Sequence[str], most: int = _PLACES) -> str:
    """The first `most` of the sentences that a name stands in, and how many more there are."""
    more = f" and {len(sentences) - most} more" if len(sentences) > most + 1 else ""
    return " ".join(sentences[:most] if more else sentences) + more


def _warning(what: tuple[str, str], where: list[str | None]) -> str:
    code, message = what
    return f"- {' '.join(s or 'article' for s in where)} · `{code}` · {escape(message)}"


def plural(count: int, noun: str) -> str:
    """1 warning, 2 warnings"""
    return f"{count} {noun}{'' if count == 1 else 's'}"


def counted(brief: Brief) -> str:
    """2 warnings, 9 names to confirm"""
    names = [f"{plural(len(brief.to_confirm), 'name')} to confirm"] if brief.to_confirm else []
    return ", ".join([plural(len(brief.faults), "warning"), *names])


def listed_names(brief: Brief) -> list[Name]:
    """The rows of the names table for a reader; places and terms of the built-in lexicon are left to the JSON."""
    return [n for n in brief.names if n.origin != "built-in" or n.type not in ("place", "term")]


def _names(brief: Brief) -> list[str]:
    rows = listed_names(brief)
    if not rows:
        return []
    lines = ["## Names", "", "| Chinese | English | Kind | From | In |", "|---|---|---|---|---|"]
    for n in rows:
        cells = [n.source, n.target, n.type, origin_shown(n.origin, brief.article.path), " ".join(n.sentences)]
        lines.append("| " + " | ".join(map(escape, cells)) + " |")
    return [*lines, ""]


def origin_shown(origin: str, path: str) -> str:
    """Where the English of a name is from, in the article at `path`: "built in", "this article", the name of a file."""
    if origin == path:
        return "this article"
    return {"built-in": "built in", "romanization": "not confirmed"}.get(origin, Path(origin).name)


@lru_cache(maxsize=1)
def _version() -> str:
    return version("bilingual-briefs")  # takes milliseconds, of which a hundred briefs have none to lose


def written_by(article: Article | None) -> str:
    """What wrote a file, and the key of the article it was made from, or "index"; `files.own_output` reads it."""
    return f"summarize {_version()} · {f'article {article_key(article)}' if article else 'index'}"


def mark_of(brief: Brief) -> str:
    """What stands at the end of a brief in a format that has no line for readers there; `files.own_output` reads it."""
    return f"summarize {_version()} · brief {article_key(brief.article)}"


def made_with(brief: Brief) -> str:
    """The model, the glossaries and their checksums: bundled 21158d6f · names.tsv 0c1d2e3f"""
    made = brief.provenance
    model = f"{made.model} {made.model_sha256[:8]}".strip()
    files = [f" · {g['name']} {g['sha256'][:8]}" for g in made.options.get("glossaries", [])]
    for m in made.options.get("memories", []):
        files.append(f" · {m['name']} {m['sha256'][:8]} ({plural(m['sentences'], 'sentence')})")
    return model + "".join(files)


def _machinery(brief: Brief) -> str:
    counts = f"{plural(len(brief.translations), 'sentence')}, {counted(brief)}"
    return f"<small>{written_by(brief.article)} · {escape(made_with(brief))} · {counts}</small>"


def _table(translations: Iterable[Translation]) -> list[str]:
    rows = [
        f"| {t.sentence.id}{' ⚠' if t.warnings else ''} | {escape(t.sentence.text)} | {escape(t.text)} |"
        for t in translations
    ]
    return ["## Sentence by sentence", "", "| | Chinese | English |", "|---|---|---|", *rows, ""]


def _figures(brief: Brief) -> list[str]:
    rows = [(t.sentence.id, e) for t in brief.translations for e in t.expected if e.kind in ("quantity", "date")]
    if not rows:
        return []
    lines = ["## Figures", "", "| | Chinese | English | Value | Unit |", "|---|---|---|---|---|"]
    for sentence, e in rows:
        cells = [sentence + ("" if e.found else " ⚠"), e.source, e.target, e.value or "", e.unit or ""]
        lines.append("| " + " | ".join(map(escape, cells)) + " |")
    return [*lines, ""]


def brief_to_markdown(brief: Brief, *, bilingual: bool = False, figures: bool = False) -> str:
    """The brief: headline, byline, lead, points, warnings, names; `figures` adds a table of figures, `bilingual` the aligned sentences."""
    lines = [f"# {escape(brief.headline)}", "", _byline(brief), ""]
    if brief.lead:
        lines += [f"{escape(brief.lead.text)} [{' '.join(brief.lead.sentences)}]", ""]
    lines += [f"- {escape(p.text)} [{' '.join(p.sentences)}]" for p in brief.points]
    lines += ["", *_warnings(brief), *_names(brief)]
    if figures:
        lines += _figures(brief)
    if bilingual:
        lines += _table(brief.translations)
    return sealed("\n".join([*lines, _machinery(brief)]))


def translation_to_markdown(brief: Brief, *, bilingual: bool = False) -> str:
    """The whole article in English, paragraph by paragraph, each with the ids of its sentences; then the warnings."""
    lines = [f"# {escape(brief.headline)}", "", _byline(brief), ""]
    for index, group in groupby(brief.translations, key=lambda t: t.sentence.paragraph):
        items = list(group)
        text = escape(" ".join(t.text for t in items if t.text))
        if brief.article.paragraphs[index].kind == "heading":
            lines += [f"## {text}", ""]
        else:
            ids = items[0].sentence.id if len(items) == 1 else f"{items[0].sentence.id}–{items[-1].sentence.id}"
            lines += [f"{text} [{ids}]", ""]
    lines += [*_warnings(brief), *_names(brief)]
    if bilingual:
        lines += _table(brief.translations)
    return sealed("\n".join([*lines, _machinery(brief)]))
