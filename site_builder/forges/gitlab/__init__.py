"""GitLab, on gitlab.com or on a server of one's own."""

from __future__ import annotations

from site_builder.forges.codeowners import OwnersFile
from site_builder.forges.gitlab.driver import GitLab
from site_builder.forges.gitlab.setup import SETUP
from site_builder.forges.kind import ForgeKind, Variables

KIND = ForgeKind(
    package=__name__,
    driver=GitLab,
    setup=SETUP,
    hosts={"gitlab.com": "https://gitlab.com/api/v4"},
    api_below="/api/v4",
    headers=lambda token: {"PRIVATE-TOKEN": token},
    variables=Variables(
        api=("CI_API_V4_URL",),
        token=("KEPU_TOKEN",),
        repository=("CI_PROJECT_ID", "CI_PROJECT_PATH"),
    ),
    default_api="https://gitlab.com/api/v4",
    files={
        ".gitlab-ci.yml": "gitlab-ci.yml",
        ".gitlab/merge_request_templates/Default.md": "pull_request_template.md",
        "renovate.json": "renovate.json",
    },
    owners=OwnersFile(("CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS")),
)
