"""Briefs and digests to text and to documents: `formats` has the table of all formats of a brief, `digest` that of a digest."""

from summarize.render.digest_json import digest_to_json
from summarize.render.digest_markdown import digest_to_markdown
from summarize.render.json import brief_from_json, brief_to_json
from summarize.render.markdown import brief_to_markdown

__all__ = ["brief_from_json", "brief_to_json", "brief_to_markdown", "digest_to_json", "digest_to_markdown"]
