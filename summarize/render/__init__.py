"""Brief to text: Markdown and JSON."""
