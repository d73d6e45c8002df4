"""Brief to JSON and back; `brief.schema.json` beside this file is the contract."""

from __future__ import annotations

import json
from dataclasses import fields
from datetime import date
from importlib.resources import files
from typing import Any

from summarize.articles.article import Article, Paragraph
from summarize.briefs.brief import TITLE, Brief, Name, NameToConfirm, Point, Provenance
from summarize.chinese.sentences import Sentence
from summarize.errors import InputError
from summarize.files import sealed_json
from summarize.json_text import JsonError, line_of, load
from summarize.render.validate import faults, field
from summarize.translation.types import Expectation, Translation
from summarize.unseen import json_shown
from summarize.warnings import BriefWarning

SCHEMA_VERSION = "1"
_EXPECTED = tuple(f.name for f in fields(Expectation))


def schema() -> str:
    """The JSON Schema (draft 2020-12) of a brief."""
    return files("summarize.render").joinpath("brief.schema.json").read_text(encoding="utf-8")


def brief_to_dict(brief: Brief) -> dict[str, Any]:
    """The brief as plain data, in the order of the schema."""
    return {
        "schema": SCHEMA_VERSION,
        "article": brief.article.to_dict(),
        "headline": brief.headline,
        "headline_from": brief.headline_from,
        "lead": _point(brief.lead) if brief.lead else None,
        "points": [_point(p) for p in brief.points],
        "names": [
            {
                "source": n.source,
                "target": n.target,
                "type": n.type,
                "origin": n.origin,
                "count": n.count,
                "sentences": list(n.sentences),
            }
            for n in brief.names
        ],
        "to_confirm": [
            {
                "source": n.source,
                "target": n.target,
                "type": n.type,
                "sentences": list(n.sentences),
                "told": list(n.told),
                "context": n.context,
            }
            for n in brief.to_confirm
        ],
        "figures": [
            {"sentence": t.sentence.id, "source": e.source, "value": e.value, "unit": e.unit, "target": e.target}
            for t in brief.translations
            for e in t.expected
            if e.kind in ("quantity", "date")
        ],
        "sentences": [
            {
                "id": t.sentence.id,
                "paragraph": t.sentence.paragraph,
                "source": t.sentence.text,
                "target": t.text,
                "score": t.score,
                "attempts": t.attempts,
                "warnings": [w.code for w in t.warnings],
                "expected": [
                    {
                        "kind": e.kind,
                        "source": e.source,
                        "target": e.target,
                        "found": e.found,
                        "type": e.type,
                        "origin": e.origin,
                        "value": e.value,
                        "unit": e.unit,
                    }
                    for e in t.expected
                ],
                **({"memory": t.memory} if t.memory else {}),
            }
            for t in brief.translations
        ],
        "warnings": [
            {"code": w.code, "rule": w.rule, "message": w.message, "sentence": w.sentence} for w in brief.warnings
        ],
        "provenance": {
            "tool": brief.provenance.tool,
            "version": brief.provenance.version,
            "model": brief.provenance.model,
            "model_sha256": brief.provenance.model_sha256,
            "options": brief.provenance.options,
        },
    }


def _point(point: Point) -> dict[str, Any]:
    return {"text": point.text, "sentences": list(point.sentences)}


def brief_to_json(brief: Brief) -> str:
    """The brief as indented JSON with a newline at its end."""
    return json_shown(json.dumps(sealed_json(brief_to_dict(brief)), ensure_ascii=False, indent=2)) + "\n"


def brief_from_json(text: str) -> Brief:
    """The brief in `text`, as `brief_to_json` writes it. Raises InputError, with line and field, where it is not one."""
    try:
        data = load(text)
    except JsonError as error:
        raise InputError(error.message, line=error.line) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA_VERSION:
        raise InputError(f'not a brief of schema "{SCHEMA_VERSION}"; `summarize schema` prints what is expected')
    if fault := next(faults(data), None):
        where, what = fault
        raise InputError(f"{field(where)} {what}", line=line_of(text, where))
    return _brief(data)


def _brief(data: dict[str, Any]) -> Brief:
    meta = data["article"]
    article = Article(
        path=meta["path"],
        title=meta["title"],
        paragraphs=tuple(Paragraph(p["text"], p["kind"]) for p in meta["paragraphs"]),
        source=meta["source"],
        author=meta["author"],
        published=date.fromisoformat(meta["published"]) if meta["published"] else None,
        url=meta["url"],
        script=meta["script"],
    )
    warnings = tuple(BriefWarning(w["code"], w["message"], w["sentence"], w.get("rule")) for w in data["warnings"])
    translations = tuple(
        Translation(
            sentence=Sentence(s["id"], int(s["paragraph"]), s["source"]),
            text=s["target"],
            score=s["score"],
            attempts=s.get("attempts", 1),
            warnings=tuple(w for w in warnings if w.sentence == s["id"] and w.code in s["warnings"]),
            expected=tuple(Expectation(**{k: e[k] for k in _EXPECTED if k in e}) for e in s.get("expected", [])),
            memory=s.get("memory", ""),
        )
        for s in data["sentences"]
    )
    return Brief(
        article=article,
        headline=data["headline"],
        headline_from=data.get("headline_from", TITLE),
        lead=_read_point(lead) if (lead := data.get("lead")) else None,
        points=tuple(map(_read_point, data["points"])),
        translations=translations,
        provenance=Provenance(
            **{k: data["provenance"][k] for k in ("tool", "version", "model", "model_sha256", "options")}
        ),
        warnings=warnings,
        names=tuple(
            Name(n["source"], n["target"], n["type"], n["origin"], n["count"], tuple(n["sentences"]))
            for n in data["names"]
        ),
        to_confirm=tuple(
            NameToConfirm(n["source"], n["target"], n["type"], tuple(n["sentences"]), tuple(n["told"]), n["context"])
            for n in data.get("to_confirm", ())
        ),
    )


def _read_point(data: dict[str, Any]) -> Point:
    return Point(data["text"], tuple(data["sentences"]))
