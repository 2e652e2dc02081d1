"""A forge that there is not: all that it needs lies in this folder."""

from __future__ import annotations

from site_builder.forges.client import Paging
from site_builder.forges.codeowners import OwnersFile
from site_builder.forges.github.driver import GitHub
from site_builder.forges.kind import ForgeKind, Variables

KIND = ForgeKind(
    package=__name__,
    driver=GitHub,
    headers=lambda token: {"Authorization": f"Bearer {token}"},
    variables=Variables(("MADEUP_API",), ("MADEUP_TOKEN",), ("MADEUP_REPOSITORY",)),
    paging=Paging(page="page", size="page_size"),
    files={".madeup/review.yml": "review.yml", "renovate.json": "renovate.json"},
    owners=OwnersFile((".madeup/OWNERS",)),
)
