"""Submitted Markdown: parsed as the forges parse it, as safe HTML, and as the text one sees."""

from site_builder.prose.parsed import ParsedProse, parse_prose
from site_builder.prose.visible import visible_text

__all__ = ["ParsedProse", "parse_prose", "visible_text"]
