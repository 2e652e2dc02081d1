"""A forge that there is not: all that it needs lies in this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.forges.client import Paging
from site_builder.forges.codeowners import OwnersFile
from site_builder.forges.github.driver import GitHub
from site_builder.forges.kind import ForgeKind, Variables
from site_builder.forges.setup import Setup, visibility

if TYPE_CHECKING:
    from site_builder.forges.setup import Inspection, SetupResult


def _home(repository: str) -> str:
    return f"/repos/{repository}"


def _visibility(at: Inspection) -> SetupResult:
    return visibility(at, at.get(_home(at.repository))["visibility"])


KIND = ForgeKind(
    package=__name__,
    driver=GitHub,
    setup=Setup(home=_home, repository={"visibility": _visibility}, bot={}),
    headers=lambda token: {"Authorization": f"Bearer {token}"},
    variables=Variables(("MADEUP_API",), ("MADEUP_TOKEN",), ("MADEUP_REPOSITORY",)),
    paging=Paging(page="page", size="page_size"),
    files={".madeup/review.yml": "review.yml", "renovate.json": "renovate.json"},
    owners=OwnersFile((".madeup/OWNERS",)),
)
