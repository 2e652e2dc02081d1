"""What an exported file says of where it comes from is what the settings and the roster say."""

from __future__ import annotations

from dataclasses import replace

from making import good

from site_builder.export.demonstration import origin
from site_builder.export.provenance import provenance, publisher


def test_provenance() -> None:
    reference = good().reference
    made = provenance(reference)
    assert (made.province, made.as_of) == (reference.settings.province, reference.today)
    assert made.licence == reference.settings.licence
    assert made.source == origin(reference.settings)


def test_the_publisher_is_the_province_s_association() -> None:
    reference = good().reference
    assert publisher(reference) == reference.units["henan-kexie"].name
    assert publisher(replace(reference, units={})) == reference.settings.province
