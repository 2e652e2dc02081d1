"""Gitea and Forgejo."""

from __future__ import annotations

from site_builder.forges.client import Paging
from site_builder.forges.codeowners import Dialect, OwnersFile
from site_builder.forges.gitea.driver import Gitea
from site_builder.forges.gitea.setup import SETUP
from site_builder.forges.kind import ForgeKind, Variables

KIND = ForgeKind(
    package=__name__,
    driver=Gitea,
    setup=SETUP,
    hosts={
        "codeberg.org": "https://codeberg.org/api/v1",
        "gitea.com": "https://gitea.com/api/v1",
    },
    api_below="/api/v1",
    headers=lambda token: {"Authorization": f"token {token}"},
    variables=Variables(
        api=("GITEA_API_URL", "GITHUB_API_URL"),
        token=("KEPU_TOKEN", "GITEA_TOKEN", "GITHUB_TOKEN"),
        repository=("GITHUB_REPOSITORY",),
    ),
    paging=Paging(size="limit"),
    files={
        ".gitea/PULL_REQUEST_TEMPLATE.md": "pull_request_template.md",
        ".gitea/workflows/review.yml": "review.yml",
        "renovate.json": "renovate.json",
    },
    owners=OwnersFile(("CODEOWNERS", "docs/CODEOWNERS", ".gitea/CODEOWNERS"), Dialect.EXPRESSIONS),
)
