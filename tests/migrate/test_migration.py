"""The migrations are found by their names, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from repository import GOOD, SCHEMA

from site_builder.migrate.migration import latest, migrations
from site_builder.read import strict_yaml
from site_builder.read.paths.layout import DocumentKind

if TYPE_CHECKING:
    from pathlib import Path


def test_the_first_is_about_the_ledger() -> None:
    first = migrations()[0]
    assert first.number == 1
    assert first.kinds == {DocumentKind.LEDGER, DocumentKind.SCHEMA}


def test_the_latest_is_the_last() -> None:
    assert latest() == migrations()[-1].number == len(migrations())


@pytest.mark.parametrize("folder", [SCHEMA, GOOD / "schema"], ids=["own", "good"])
def test_repositories_of_our_own_are_up_to_date(folder: Path) -> None:
    text = (folder / "settings.yml").read_text(encoding="utf-8")
    assert strict_yaml.parse(text).value["format"] == latest()
