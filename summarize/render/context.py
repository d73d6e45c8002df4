"""What templates are given of a brief: the members of its JSON, and what a reader is shown of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from markupsafe import Markup

from summarize.briefs.brief import Brief
from summarize.render.json import brief_to_dict
from summarize.render.markdown import counted, listed_names, made_with, origin_shown, web_address, written_by
from summarize.render.marking import MarkedName, Marker, Run, names_of
from summarize.unseen import without_unseen

NAMES = (
    "schema", "article", "headline", "headline_from", "lead", "points", "names", "to_confirm", "figures", "sentences", "warnings",
    "provenance", "sentence", "in_full", "warnings_of", "english", "chinese", "elsewhere", "listed", "language", "counted", "made_with",
    "written_by", "options", "brief",
)  # fmt: skip
"""What `brief_context` gives."""
_LANGUAGES = {"hans": "zh-Hans", "hant": "zh-Hant"}


def brief_context(
    brief: Brief, *, points: bool = True, bilingual: bool = False, figures: bool = False
) -> dict[str, Any]:
    """The members that `brief_to_dict` gives, the address of the article only where it is that of a web page, and beside them:

    - `sentence(id)`: the member of `sentences`; `in_full(ids)`: the English of sentences
    - `warnings_of(id)`: the warnings about a sentence, "title" or None (the whole article), without what `to_confirm` says
    - `english(text)`, `chinese(text)`: HTML with the names marked; with the ids of sentences those that stand in them
    - `elsewhere`: the sentences with warnings that are not in the headline, the lead and the points
    - `listed`: the rows of the names table for a reader; `language`: the BCP 47 tag of the Chinese
    - `counted`, `made_with`, `written_by`: the texts of the last line
    - `options`, and `brief`: all of these in one, for macros
    """
    data = brief_to_dict(brief)
    data["article"]["url"] = web_address(brief.article.url)
    by_id = {s["id"]: s for s in data["sentences"]}
    marker = Marker(names_of(brief))
    faults: dict[str | None, list[dict[str, Any]]] = {}
    for w in brief.faults:
        fault = {"code": f"{w.code}/{w.rule}" if w.rule else w.code, "message": w.message, "severity": w.severity}
        faults.setdefault(w.sentence, []).append(fault)
    shown = brief.shown if points else brief.shown | by_id.keys()
    context = {
        **data,
        "sentence": by_id.__getitem__,
        "warnings_of": lambda id: faults.get(id, []),
        "in_full": lambda ids: " ".join(filter(None, (by_id[id]["target"] for id in ids))),
        "elsewhere": [s for s in data["sentences"] if s["id"] in faults and s["id"] not in shown],
        "listed": [{**row, "origin": origin_shown(row["origin"], brief.article.path)} for row in _listed(brief, data)],
        **marking(marker),
        "language": _LANGUAGES[brief.article.script],
        "counted": counted(brief),
        "made_with": made_with(brief),
        "written_by": written_by(brief.article),
        "options": {"points": points, "bilingual": bilingual, "figures": figures},
    }
    return {**context, "brief": context}


def marking(marker: Marker) -> dict[str, Callable[..., Markup]]:
    """The functions `english` and `chinese` of a template: text as HTML in which every name is a `mark` that says what it is."""

    def english(text: str, sentences: list[str] | None = None) -> Markup:
        return Markup("").join(_marked(run, chinese=False) for run in marker.english(without_unseen(text), sentences))

    def chinese(text: str, sentences: list[str] | None = None) -> Markup:
        return Markup("").join(_marked(run, chinese=True) for run in marker.chinese(without_unseen(text), sentences))

    return {"english": english, "chinese": chinese}


def _marked(run: Run, *, chinese: bool) -> Markup:
    if run.name is None:
        return Markup("{}").format(run.text)
    title = without_unseen(described(run.name, chinese=chinese))
    kind = "name" if run.name.confirmed else "name open"
    return Markup('<mark class="{}" title="{}">{}</mark>').format(kind, title, run.text)


def described(name: MarkedName, *, chinese: bool) -> str:
    """The other language of a name, its type, and that nobody confirmed it: "欧盟 (organisation)"."""
    other = " / ".join(name.targets if chinese else name.sources)
    return f"{other} ({name.type})".strip() if name.confirmed else f"{other} ({name.type}, not confirmed)".strip()


def _listed(brief: Brief, data: dict[str, Any]) -> list[dict[str, Any]]:
    listed = set(listed_names(brief))
    return [row for name, row in zip(brief.names, data["names"], strict=True) if name in listed]
