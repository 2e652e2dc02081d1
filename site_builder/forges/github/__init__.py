"""GitHub."""

from __future__ import annotations

from site_builder.forges.codeowners import OwnersFile
from site_builder.forges.github.driver import GitHub
from site_builder.forges.github.setup import SETUP
from site_builder.forges.kind import FileList, ForgeKind, Variables

KIND = ForgeKind(
    package=__name__,
    driver=GitHub,
    setup=SETUP,
    hosts={"github.com": "https://api.github.com"},
    api_below="/api/v3",
    headers=lambda token: {
        "Authorization": f"Bearer {token}",
        "X-GitHub-Api-Version": "2022-11-28",
    },
    variables=Variables(
        api=("GITHUB_API_URL",),
        token=("KEPU_TOKEN", "GITHUB_TOKEN"),
        repository=("GITHUB_REPOSITORY",),
    ),
    default_api="https://api.github.com",
    pipeline_folders=(".github/",),
    file_list=FileList(most=3_000),
    files={
        ".github/PULL_REQUEST_TEMPLATE.md": "pull_request_template.md",
        ".github/dependabot.yml": "dependabot.yml",
        ".github/workflows/check.yml": "check.yml",
        ".github/workflows/pages.yml": "pages.yml",
        ".github/workflows/review.yml": "review.yml",
    },
    owners=OwnersFile((".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"), largest=3_000_000),
)
