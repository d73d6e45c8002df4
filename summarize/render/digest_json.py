"""Digest to JSON; `digest.schema.json` beside this file is the contract."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.resources import files
from typing import Any

from summarize.briefs.digest import Dated, Difference, Digest, DigestArticle, DigestName, Event, Fact, Line, Only
from summarize.files import sealed_json
from summarize.unseen import json_shown

SCHEMA_VERSION = "1"


def digest_schema() -> str:
    """The JSON Schema (draft 2020-12) of a digest."""
    return files("summarize.render").joinpath("digest.schema.json").read_text(encoding="utf-8")


def digest_to_json(digest: Digest) -> str:
    """The digest as indented JSON with a newline at its end."""
    return json_shown(json.dumps(sealed_json(digest_to_dict(digest)), ensure_ascii=False, indent=2)) + "\n"


def digest_to_dict(digest: Digest) -> dict[str, Any]:
    """The digest as plain data, in the order of the schema."""
    made = digest.provenance
    return {
        "schema": SCHEMA_VERSION,
        "articles": [_article(a) for a in digest.articles],
        "sections": [
            {
                "headline": s.headline,
                "events": [_event(e) for e in s.events],
                "timeline": [_dated(d) for d in s.timeline],
            }
            for s in digest.sections
        ],
        "names": _names(digest.names),
        "to_confirm": _names(digest.to_confirm),
        "warnings": [
            {"code": w.code, "rule": w.rule, "message": w.message, "sentence": w.sentence} for w in digest.warnings
        ],
        "provenance": {
            "tool": made.tool,
            "version": made.version,
            "model": made.model,
            "model_sha256": made.model_sha256,
            "options": made.options,
        },
    }


def _article(article: DigestArticle) -> dict[str, Any]:
    of = article.brief.article
    return {
        "id": article.id,
        "path": of.path,
        "outlet": article.outlet,
        "title": of.title,
        "headline": article.brief.headline,
        "published": of.published.isoformat() if of.published else None,
        "url": of.url,
        "sentences": [
            {"id": f"{article.id}:{t.sentence.id}", "source": t.sentence.text, "target": t.text}
            for t in article.brief.translations
        ],
    }


def _event(event: Event) -> dict[str, Any]:
    return {
        "articles": list(event.articles),
        "headline": event.headline,
        "lead": _fact(event.lead) if event.lead else None,
        "facts": [_fact(f) for f in event.facts],
        "only": [_only(o) for o in event.only],
        "differences": [_difference(d) for d in event.differences],
    }


def _line(line: Line) -> dict[str, Any]:
    return {"text": line.text, "source": line.source, "outlet": line.outlet, "sentences": list(line.sentences)}


def _fact(fact: Fact) -> dict[str, Any]:
    return {"outlets": list(fact.outlets), "lines": [_line(line) for line in fact.lines]}


def _only(only: Only) -> dict[str, Any]:
    return {"outlet": only.outlet, "lines": [_line(line) for line in only.lines]}


def _difference(difference: Difference) -> dict[str, Any]:
    return {
        "kind": difference.kind,
        "what": difference.what,
        "sides": [
            {"source": s.source, "target": s.target, "value": s.value, "line": _line(s.line)} for s in difference.sides
        ],
    }


def _dated(dated: Dated) -> dict[str, Any]:
    return {"when": dated.when, "line": _line(dated.line)}


def _names(names: Iterable[DigestName]) -> list[dict[str, Any]]:
    return [
        {
            "sources": list(n.sources),
            "target": n.target,
            "type": n.type,
            "origin": n.origin,
            "count": n.count,
            "sentences": list(n.sentences),
        }
        for n in names
    ]
