"""Marks in a body that a forge or the site shows otherwise than their author may think."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from site_builder.check.rules.body import ParsedBody, body_rule
from site_builder.printable import cut
from site_builder.prose.addresses import addresses, completed, linked_addresses, text_for_addresses
from site_builder.prose.emphasis import AS_ON_FORGES
from site_builder.prose.html import is_absolute
from site_builder.prose.raw_html import hidden_in, is_hidden, is_open, own_tag, tags_in
from site_builder.prose.visible import inline_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from markdown_it.token import Token

    from site_builder.problem import Finding
    from site_builder.prose.addresses import Address
    from site_builder.prose.raw_html import Tag

_TABLE_TAGS = frozenset(("table", "tr", "td", "th"))
_OFFICE_TAG = re.compile(r"</?[A-Za-z][\w-]*:[A-Za-z][^<>\n]*>")
"""What a word processor puts into copied text; no tag in Markdown, and shown as it stands."""
_OPEN_COMMENT = "<!--"
_PRODUCT = re.compile(r"[0-9A-Za-z]\*(?=[^\W_])[^*]*\*?")
"""A star that opens nothing here; on a forge it does, if there is another one to close it."""
_MASKED = re.compile(r"[0-9]\*{2,}(?=[0-9])")
_RUN_OF_STARS = re.compile(r"\*{2,}")
_TILDES = re.compile(r"(?<!\\)~(?=\S).*?(?<=[^\s\\])~", re.DOTALL)
_FOOTNOTE = re.compile(r"[ \t>]*\[\^[^\]\s]+\]:")
_ALERT = re.compile(r"\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]", re.IGNORECASE)
_MATH = re.compile(r"(?<![\\$0-9A-Za-z])\$(?=[^\s$])[^$\n]*[^\s$\\]\$(?![0-9A-Za-z$])|\$\$")
_EMOJI = re.compile(r"(?<![0-9A-Za-z:/]):(?:[a-z][a-z0-9_+-]+|[+-]1|100):(?![0-9A-Za-z/])")
_DRAWN = frozenset(("mermaid", "math", "geojson", "topojson", "stl"))
_HOST = re.compile(
    r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:cn|com|net|org|gov|edu)(?![\w.-]))", re.IGNORECASE
)
_BARE = re.compile(
    r"(?<!\]\()(?<!<)(?:https?://|ftp://|(?<![^ \t\n*_~(])www\.)[^ \t\n<]*", re.IGNORECASE
)
_INSIDE = re.compile(r"[*~\\`\[]|&[#\w]+;|_(?![^\W_])|(?<![^\W_])_")
"""Marks in an address: a forge takes all of it for the address."""
_STRESS = frozenset("*_~`\\")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")


@body_rule("F552")
def comment(body: ParsedBody) -> Iterator[Finding]:
    """What a forge hides: it is published nowhere, but everybody can read it in the repository."""
    for token in body.prose.tokens:
        if token.type == "html_block" and token.map and hidden_in(token.content):
            whole = "\n".join(body.prose.lines[token.map[0] : token.map[1]])
            start, _ = hidden_in(whole)[-1]
            reason = "open" if is_open(whole) else "closed"
            yield body.at_line(token.map[0] + whole.count("\n", 0, start), reason=reason)
    for block, token in body.inline():
        if token.type == "html_inline" and is_hidden(token.content):
            yield body.at(block, token, len(token.content), reason="closed")
        elif token.type == "text" and _OPEN_COMMENT in token.content:
            offset = max(block.content.find(_OPEN_COMMENT), 0)
            yield body.at_offset(block, offset, len(_OPEN_COMMENT), reason="open")


@body_rule("F553")
def tags(body: ParsedBody) -> Iterator[Finding]:
    """Tags of HTML: their text is published without them."""
    for token in body.prose.tokens:
        names = tags_in(token.content) if token.type == "html_block" and token.map else ()
        if names and token.map:
            reason = "table" if _TABLE_TAGS & set(names) else "tags"
            yield body.at_line(token.map[0], reason=reason)
    for block in body.prose.blocks:
        yield from _inline_tags(body, block)


def _inline_tags(body: ParsedBody, block: Token) -> Iterator[Finding]:
    """One finding for a paragraph, at the first."""
    opened: dict[str, list[Token]] = {}
    for token in block.children or ():
        own = own_tag(token.content) if token.type == "html_inline" else None
        if own and own.name != "br":
            _pair(opened, token, own)
        elif token.type == "html_inline" and not own:
            if not is_hidden(token.content):
                yield body.at(block, token, len(token.content), reason="tags")
                return
        elif token.type == "text":
            office = _OFFICE_TAG.search(token.content)
            if office:
                offset = max(block.content.find(office.group()), 0)
                yield body.at_offset(block, offset, len(office.group()), reason="office")
                return
    left = sorted((t for same in opened.values() for t in same), key=lambda t: int(t.meta["at"]))
    for token in left[:1]:
        yield body.at(block, token, len(token.content), reason="unpaired")


def _pair(opened: dict[str, list[Token]], token: Token, own: Tag) -> None:
    """Keep the tags that are open: one that closes takes away the last of its name."""
    same = opened.setdefault(own.name, [])
    if not own.closes:
        same.append(token)
    elif same:
        same.pop()


@body_rule("F554")
def link_to_nowhere(body: ParsedBody) -> Iterator[Finding]:
    """A link without http(s): its words are published without an address."""
    for block, token in body.inline():
        href = str(token.attrs.get("href", "")) if token.type == "link_open" else None
        if href is not None and not is_absolute(href):
            target = unquote(href)
            right = cut(completed(target))
            yield body.at(block, token, reason=_aim(target), target=cut(target), right=right)
    for block in body.prose.blocks:
        found = tuple(addresses(text_for_addresses(block.children or ()) + body.trail(block)))
        linked = linked_addresses(block.children or ())
        runs = _BARE.finditer(_without_code(block))
        marked = (m for m in runs if _INSIDE.search(m.group()))
        bare = (m for m in marked if not _is_whole(m.group(), linked))
        first = next(bare, None)
        if first:
            yield body.at_offset(block, first.start(), len(first.group()), reason="bare")
        else:
            yield from _joined(body, block, found)


def _is_whole(run: str, linked: Collection[str]) -> bool:
    """Whether the site makes the same link of a text as a forge, which knows no marks inside."""
    link = next((address.on_forges for address in addresses(run)), "")
    return link in linked and not _STRESS.intersection(run[len(link) :])


def _joined(body: ParsedBody, block: Token, found: tuple[Address, ...]) -> Iterator[Finding]:
    """Addresses of which a forge makes another link than the site: one finding for each."""
    end = 0
    for address in found:
        if address.on_forges in {"", address.here}:
            continue
        offset = max(block.content.find(address.on_forges, end), 0)
        end = offset + 1
        reason = "joined" if address.here else "foreign"
        reason = "scheme" if address.on_forges.lower().startswith("ftp") else reason
        target = cut(address.here or address.on_forges)
        width = len(address.on_forges)
        yield body.at_offset(block, offset, width, reason=reason, target=target)


def _without_code(block: Token) -> str:
    """Return the content of a block with blanks for what stands in it as code."""
    content, end = block.content, 0
    for token in block.children or ():
        start = content.find(token.content, end) if token.type == "code_inline" else -1
        if start >= 0:
            end = start + len(token.content)
            content = content[:start] + " " * len(token.content) + content[end:]
    return content


def _aim(target: str) -> str:
    """What an address leads to (a reason of F554)."""
    if not target:
        return "empty"
    if completed(target) and not _HOST.match(target):
        return "slip"
    if target.lower().startswith("mailto:"):
        return "mail"
    if _HOST.match(target) or target.startswith("//"):
        return "host"
    return "scheme" if _SCHEME.match(target) else "file"


@body_rule("F555")
def only_on_forges(body: ParsedBody) -> Iterator[Finding]:
    """What a forge makes something of, and the site shows as it is written."""
    for block in body.prose.blocks:
        rows = block.content.split("\n")
        notes = [n for n, row in enumerate(rows) if _FOOTNOTE.match(row)]
        for row in notes:
            yield body.at_offset(block, sum(len(r) + 1 for r in rows[:row]), reason="footnote")
        if not notes and block.map and block.map[0] in body.prose.defined:
            yield body.at_offset(block, 0, len(rows[0]), reason="definition")
        yield from _extras(body, block)
    for token in body.prose.tokens:
        if token.type == "fence" and token.map and token.info.strip().lower() in _DRAWN:
            yield body.at_line(token.map[0], reason="drawing")


def _extras(body: ParsedBody, block: Token) -> Iterator[Finding]:
    shown = "".join(t.content for t in block.children or () if t.type == "text")
    for reason, pattern in (("alert", _ALERT), ("formula", _MATH), ("emoji", _EMOJI)):
        found = pattern.search(shown)
        if found:
            offset = max(block.content.find(found.group()), 0)
            yield body.at_offset(block, offset, len(found.group()), reason=reason)


@body_rule("F556")
def marks_that_are_none(body: ParsedBody) -> Iterator[Finding]:
    """Stars and tildes that are taken for marks, or not taken for marks: one of each a block."""
    for block in body.prose.blocks:
        shown = inline_text(t for t in block.children or () if t.type == "text")
        product = _PRODUCT.search(block.content) if shown.count("*") > 1 else None
        if product:
            yield body.at_offset(block, product.start(), len(product.group()), reason="product")
        masked = _MASKED.search(block.content) if _may_be_lost(shown) else None
        if masked:
            yield body.at_offset(block, masked.start(), len(masked.group()), reason="masked")
        tildes = _TILDES.search(block.content) if shown.count("~") > 1 else None
        if tildes:
            yield body.at_offset(block, tildes.start(), len(tildes.group()), reason="range")
        yield from _stars(body, block)


def _may_be_lost(shown: str) -> bool:
    """Whether stars in place of figures have others beside them, of which a forge makes a pair."""
    return bool(_MASKED.search(shown)) and len(_RUN_OF_STARS.findall(shown)) > 1


def _stars(body: ParsedBody, block: Token) -> Iterator[Finding]:
    seen = set()
    for token in block.children or ():
        reason = _star(block, token)
        if reason and reason not in seen:
            seen.add(reason)
            yield body.at(block, token, len(token.markup), reason=reason)


def _star(block: Token, token: Token) -> str:
    """Why a star that marks may not be meant so (a reason of F556)."""
    opens, closes = token.meta.get(AS_ON_FORGES, (True, True))
    if (token.type == "strong_open" and not opens) or (token.type == "strong_close" and not closes):
        return "bold"
    if token.type != "em_open" or token.markup != "*":
        return ""
    before = block.content[: token.meta["at"]][-1:]
    return "italic" if before.isalnum() else ""


@body_rule("F557")
def struck_out(body: ParsedBody) -> Iterator[Finding]:
    """Struck out is published all the same."""
    for block, token in body.inline():
        if token.type == "s_open":
            offset = max(block.content.find("~~"), 0)
            yield body.at_offset(block, offset, 2)
