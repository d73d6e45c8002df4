"""Brief to text: Markdown and JSON."""

from summarize.render.json import brief_from_json, brief_to_json
from summarize.render.markdown import brief_to_markdown

__all__ = ["brief_from_json", "brief_to_json", "brief_to_markdown"]
