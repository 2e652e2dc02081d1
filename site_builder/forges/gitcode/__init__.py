"""GitCode, which is AtomGit, after its official descriptions: docs.gitcode.com."""

from __future__ import annotations

from site_builder.forges.codeowners import OwnersFile
from site_builder.forges.gitcode.driver import GitCode
from site_builder.forges.kind import ForgeKind, Inability, Variables

KIND = ForgeKind(
    package=__name__,
    driver=GitCode,
    headers=lambda token: {"PRIVATE-TOKEN": token},
    variables=Variables(
        api=("KEPU_API",),
        token=("KEPU_TOKEN",),
        repository=("ATOMGIT_REPOSITORY", "KEPU_REPOSITORY"),
    ),
    default_api="https://api.gitcode.com/api/v5",
    hosts={"gitcode.com": "https://api.gitcode.com/api/v5"},
    lacks=frozenset((Inability.STATUS, Inability.GUARDED_MERGE)),
    most_a_minute=50,
    files={
        ".gitcode/PULL_REQUEST_TEMPLATE.md": "pull_request_template.md",
        ".gitcode/workflows/review.yml": "review.yml",
    },
    owners=OwnersFile(("CODEOWNERS", ".gitcode/CODEOWNERS", "docs/CODEOWNERS")),
)
