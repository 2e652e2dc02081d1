"""What tests of the ledger's commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.command.ledger.desk import open_desk

if TYPE_CHECKING:
    from repository import Repository

    from site_builder.command.ledger.desk import Desk


@pytest.fixture
def desk(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """The desk in a copy of the good repository."""
    monkeypatch.chdir(repository.root)
    return open_desk(None)
