"""Judging a comment as a forge would read it: whatever others wrote does nothing in it."""

from __future__ import annotations

import re

from markdown_it import MarkdownIt

COMMONMARK = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = re.compile(r"<!-- kepu:review -->|</?details>|<details><summary>[^<>@#:/]*</summary>")


def assert_inert(markdown: str) -> None:
    """No token but those of our own template: no link, picture, HTML, table or quotation."""
    for block in COMMONMARK.parse(markdown):
        assert block.type not in {"table_open", "blockquote_open", "code_block", "hr"}, block
        for token in (block, *(block.children or [])):
            assert token.type not in {"image", "link_open", "s_open"}, token
            if "html" in token.type:
                for line in filter(None, token.content.split("\n")):
                    assert OURS.fullmatch(line), token.content
            if token.type == "text":
                assert not re.search(r"[@#!&]\w|://|www\.|:\w+:|<", token.content), token.content
    for line in markdown.split("\n"):
        assert not line.startswith("/"), line
