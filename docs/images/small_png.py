"""PNG files that are small enough for a README."""

from __future__ import annotations

import io

from PIL import Image


def small_png(image: Image.Image, limit: int, colours: int = 256) -> bytes:
    """Return a PNG of at most `limit` bytes: fewer colours first, then a smaller picture.

    Raises ValueError if that is not enough.
    """
    for scale in (1.0, 0.85, 0.7):
        size = (round(image.width * scale), round(image.height * scale))
        smaller = image if scale == 1.0 else image.resize(size, Image.Resampling.LANCZOS)
        out = io.BytesIO()
        smaller.quantize(colours, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
        if out.tell() <= limit:
            return out.getvalue()
    message = f"still {out.tell():,} bytes at {size}"
    raise ValueError(message)
