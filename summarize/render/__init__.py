"""Brief to text and to documents: `formats` has the table of all formats, and the one way to write a brief in any of them."""

from summarize.render.json import brief_from_json, brief_to_json
from summarize.render.markdown import brief_to_markdown

__all__ = ["brief_from_json", "brief_to_json", "brief_to_markdown"]
