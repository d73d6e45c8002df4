"""The model card of an exported model: what is known of it, as a start for whoever publishes it."""

from __future__ import annotations

import json

from summarize.training.evaluation import Scores
from summarize.training.recipe import Recipe
from summarize.training.work import Work


def card(name: str, work: Work, recipe: Recipe, steps: int, before: Scores | None, after: Scores | None) -> str:
    """Markdown: start, training, scores on the held-out pairs, and the corpora with their licences."""
    report = json.loads(work.report.read_text(encoding="utf-8"))
    pairs = sum(p["pairs"] for p in report["passes"])
    start = (
        f"`{recipe.encoder or 'random weights'}` in the shape of `{recipe.model}`"
        if recipe.anew
        else f"`{recipe.model}`"
    )
    lines = [
        f"# Model card: {name}",
        "",
        f"- **Start**: {start}",
        f"- **Training**: {steps} steps; {len(report['passes'])} passes with {pairs} pairs in all, with names and figures put in",
        "- **Limits**: not described yet",
        "",
        "## Scores",
        "",
        f"On {report['held_out']} held-out pairs, beam 4:",
        "",
        *(f"- {label}: {scores}" for label, scores in (("before", before), ("after", after)) if scores),
        *(f"- `{signature}`" for signature in ((after.bleu_signature, after.chrf_signature) if after else ())),
        "",
        "## Data and licences",
        "",
        "| corpus | kind | weight | pairs kept | licence |",
        "|---|---|---|---|---|",
        *(
            f"| {c.file} | {c.kind} | {c.weight:g} | {counts['kept']} | {c.licence} |"
            for c, counts in zip(recipe.corpora, report["corpora"], strict=True)
        ),
    ]
    return "\n".join(lines) + "\n"
