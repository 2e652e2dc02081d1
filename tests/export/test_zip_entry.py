"""An entry of an archive says nothing of the machine on which it was made."""

from __future__ import annotations

from zipfile import ZIP_DEFLATED, ZIP_STORED

import pytest

from site_builder.export.zip_entry import zip_entry


def test_no_clock_and_no_system() -> None:
    entry = zip_entry("data/cases.csv")
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)
    assert (entry.create_system, entry.external_attr >> 16) == (3, 0o644)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("a.csv", ZIP_DEFLATED),
        ("a", ZIP_DEFLATED),
        ("a/b.webp", ZIP_STORED),
        ("a.xlsx", ZIP_STORED),
    ],
)
def test_what_is_compressed_already_is_not_compressed_again(path: str, kind: int) -> None:
    assert zip_entry(path).compress_type == kind
    assert zip_entry(path, compressed=False).compress_type == ZIP_STORED
