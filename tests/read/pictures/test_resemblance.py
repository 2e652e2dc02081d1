"""A picture that is saved again looks like itself; two pictures look different."""

from __future__ import annotations

import io
import random

from PIL import Image

from site_builder.read.pictures.resemblance import are_alike, bands, look_of


def scene(seed: int) -> Image.Image:
    """Return a picture with light and shade."""
    noise = random.Random(seed).randbytes(12 * 9 * 3)  # noqa: S311 - no secret
    return Image.frombytes("RGB", (12, 9), noise).resize((600, 450), Image.Resampling.BICUBIC)


def saved(image: Image.Image, quality: int) -> Image.Image:
    out = io.BytesIO()
    image.save(out, "JPEG", quality=quality)
    return Image.open(out)


def test_saved_again_and_made_smaller() -> None:
    for seed in range(20):
        look = look_of(scene(seed))
        for other in (saved(scene(seed), 40), scene(seed).resize((300, 225))):
            assert are_alike(look, look_of(other))
            assert set(bands(look)) & set(bands(look_of(other)))


def test_two_pictures_differ() -> None:
    looks = [look_of(scene(seed)) for seed in range(40)]
    assert not any(are_alike(a, b) for i, a in enumerate(looks) for b in looks[:i])


def test_what_shows_nothing_looks_like_nothing() -> None:
    assert look_of(Image.new("RGB", (400, 300), "white")) == ""
    assert look_of(Image.new("L", (1, 1))) == ""
