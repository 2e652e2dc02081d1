"""Drafts of reports for tests: of the demonstration, of the good repository, of made surveys."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from making import good
from repository import TODAY, project_contract

from site_builder.check.context import Occasion
from site_builder.check.run.runner import check_tree
from site_builder.contract import load_contract
from site_builder.office.report.blocks import CaptionedTable, DraftHeading, DraftParagraph
from site_builder.office.report.draft import Draft, draft
from site_builder.office.report.scope import ReportScope
from site_builder.read.repository.tree import read_tree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from site_builder.check.run.checked import Checked
    from site_builder.model.collection import Collection
    from site_builder.office.report.blocks import Block
    from site_builder.office.report.sources import FigureSource

ROOT = Path(__file__).parent.parent


@cache
def demonstration() -> Checked:
    """Return the project's own repository, checked."""
    return check_tree(read_tree(ROOT), load_contract(ROOT / "schema"), Occasion(TODAY))


@cache
def demonstrated(area: str = "henan", year: int = 2021) -> ReportScope:
    """Return what a draft of the demonstration is about."""
    checked = demonstration()
    assert checked.collection
    rounds = checked.collection.reference.rounds
    return ReportScope(checked.collection, checked.contract, rounds[year], area, {})


def made(
    collection: Collection | None = None, area: str = "henan", year: int = 2021
) -> ReportScope:
    """Return what a draft of a made collection is about."""
    collection = collection or good()
    return ReportScope(collection, project_contract(), collection.reference.rounds[year], area, {})


@cache
def drafted(area: str = "henan", year: int = 2021) -> Draft:
    """Return a draft of the demonstration."""
    return draft(demonstrated(area, year))


def sources(blocks: Iterable[Block]) -> list[tuple[str, FigureSource]]:
    """Return the pieces of text that name their source, with it."""
    parts = [p for b in blocks if isinstance(b, DraftParagraph) for p in b.parts]
    return [(p.text, p.source) for p in parts if p.source]


def told(block: Block) -> str:
    """Return all text of a block."""
    if isinstance(block, DraftParagraph):
        return "".join(part.text for part in block.parts)
    if isinstance(block, DraftHeading):
        return block.text
    if isinstance(block, CaptionedTable):
        rows = [block.table.heads, *block.table.rows]
        return "\n".join((block.caption, *("\t".join(row) for row in rows), block.base))
    return "\n".join((block.caption, *(bar.label for bar in block.bars), block.base))


def text(blocks: Iterable[Block]) -> str:
    """Return all text of blocks, one a line."""
    return "\n".join(map(told, blocks))
