"""A picture that is saved again looks like itself; two pictures look different."""

from __future__ import annotations

import io
import random

from PIL import Image, ImageDraw

from site_builder.read.pictures.resemblance import (
    are_alike,
    are_of_one_shade,
    bands,
    look_of,
    shade_of,
    turned_looks_of,
)


def scene(seed: int) -> Image.Image:
    """Return a picture with light and shade."""
    noise = random.Random(seed).randbytes(12 * 9 * 3)  # noqa: S311 - no secret
    return Image.frombytes("RGB", (12, 9), noise).resize((600, 450), Image.Resampling.BICUBIC)


def drawn(seed: int) -> Image.Image:
    """Return a picture with large areas of one colour, as posters and drawings have."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    image = Image.new("RGB", (800, 600), (235, 228, 210))
    pen = ImageDraw.Draw(image)
    for _ in range(14):
        left, top = chance.randrange(700), chance.randrange(500)
        box = (left, top, left + chance.randrange(40, 300), top + chance.randrange(40, 200))
        pen.rectangle(box, tuple(chance.randbytes(3)))
    return image


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


def test_a_drawing_saved_again_smaller_brighter_or_stamped() -> None:
    for seed in range(20):
        image = drawn(seed)
        stamped = image.copy()
        ImageDraw.Draw(stamped).text((600, 560), "2022/03/18", "orange", font_size=24)
        smaller = (image.resize((799, 599)), image.resize((400, 300)))
        for other in (saved(image, 30), *smaller, stamped, image.convert("L")):
            assert are_alike(look_of(image), look_of(other))
            assert set(bands(look_of(image))) & set(bands(look_of(other)))


def test_turned_pictures() -> None:
    for seed in range(10):
        for image in (scene(seed), drawn(seed)):
            for turn in (90, 180, 270):
                other = look_of(saved(image.rotate(turn, expand=True), 60))
                assert any(are_alike(look, other) for look in turned_looks_of(image))
                assert not are_alike(look_of(image), other)


def test_two_pictures_differ() -> None:
    looks = [look_of(made(seed)) for seed in range(40) for made in (scene, drawn)]
    looks += [look for seed in range(10) for look in turned_looks_of(drawn(seed))]
    assert not any(are_alike(a, b) for i, a in enumerate(looks) for b in looks[:i])


def test_what_shows_nothing_looks_like_nothing() -> None:
    assert look_of(Image.new("RGB", (400, 300), "white")) == ""
    assert look_of(Image.new("L", (1, 1))) == ""


def test_a_blank_picture_has_a_shade() -> None:
    white, black = (Image.new("RGB", (400, 300), colour) for colour in ("white", "black"))
    assert (shade_of(white), shade_of(black)) == (255, 0)
    assert are_of_one_shade(shade_of(white), shade_of(saved(white, 20)))
    assert not are_of_one_shade(shade_of(white), shade_of(black))
    page = white.copy()
    ImageDraw.Draw(page).text((40, 40), "word " * 12, "black", font_size=16)
    assert shade_of(page) is None
    assert not are_of_one_shade(None, None)
