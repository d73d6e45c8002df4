"""A week's articles in one report: python weekly_report.py FOLDER > report.md

Groups the briefs by outlet, newest first, and puts everything that must be checked before quoting at the end.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from datetime import date

from summarize import Brief, SummarizeError, Summarizer
from summarize.render.markdown import escape
from summarize.unseen import shown


def report(paths: list[str]) -> str:
    """The Markdown report on the articles in `paths`; files that hold no article are listed at its end."""
    failed: list[SummarizeError] = []
    by_source: dict[str, list[Brief]] = defaultdict(list)
    for brief in Summarizer(length="short").briefs(paths, on_error=failed.append):
        print(shown(f"{brief.article.path}: {brief.headline}"), file=sys.stderr)
        by_source[brief.article.source or "Other"].append(brief)

    lines = ["# Weekly report", ""]
    checks = []
    for source in sorted(by_source):
        lines += [f"## {escape(source)}", ""]
        for brief in sorted(by_source[source], key=lambda b: b.article.published or date.min, reverse=True):
            headline = escape(brief.headline)
            lines += [f"**{headline}** ({brief.article.published or 'no date'})", ""]
            lines += [f"- {escape(point.text)}" for point in brief.points] + [""]
            in_points = {"title", *(s for point in brief.points for s in point.sentences)}
            checks += [f"- {headline}: {escape(w.message)}" for w in brief.warnings if w.sentence in in_points]
    if checks:
        lines += ["## Check before quoting", "", *checks, ""]
    if failed:
        lines += ["## Not read", "", *(f"- {escape(str(error))}" for error in failed), ""]
    return "\n".join(lines)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("usage: weekly_report.py PATH...")
    sys.stdout.reconfigure(encoding="utf-8")  # whatever the terminal's locale says
    print(report(sys.argv[1:]))
