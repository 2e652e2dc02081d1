"""Pictures of bars for Word files: set as every paper is, so that no glyph is missing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from site_builder.office.typesetting.typeset import Paper, typeset
from site_builder.render.environment import figure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from site_builder.render.parts.charts import Bar

_DPI = 300
_POINTS = 72
"""To an inch."""
_COLOURS = 64


def bar_pictures(
    charts: Sequence[Sequence[Bar]], title: str, author: str, day: date
) -> tuple[bytes, ...]:
    """Return a PNG of 156 mm and 300 dpi for each chart; raises GlyphError as `typeset` does."""
    if not charts:
        return ()
    import pypdfium2  # noqa: PLC0415 - an extra, and slow to load

    content = {"pictures": [[_drawn(bar) for bar in bars] for bars in charts]}
    pages = pypdfium2.PdfDocument(typeset(Paper("bars.typ", title, author, day, content)))
    return tuple(_png(page) for page in pages)


def told(bar: Bar) -> str:
    """Return what stands behind a bar: its figure, its unit and its share."""
    value = f"{figure(bar.value)}{bar.unit}"
    return f"{value}，{bar.share}" if bar.share else value


def _drawn(bar: Bar) -> dict[str, object]:
    return {"label": bar.label, "told": told(bar), "length": float(bar.length)}


def _png(page: object) -> bytes:
    from pypdfium2 import PdfPage  # noqa: PLC0415 - an extra, and slow to load

    assert isinstance(page, PdfPage)  # noqa: S101 - for the type alone
    picture = page.render(scale=_DPI / _POINTS).to_pil().convert("RGB").quantize(_COLOURS)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True, dpi=(_DPI, _DPI))
    return out.getvalue()
