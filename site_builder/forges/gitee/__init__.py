"""Gitee, after its official descriptions: gitee.com/api/v5 and help.gitee.com.

What its own pipelines (Gitee Go) give a fork's run is not documented, and neither is a Python
that kepu runs with, so that a script on a machine of the office's own takes their place.
"""

from __future__ import annotations

from site_builder.forges.codeowners import OwnersFile
from site_builder.forges.gitee.driver import Gitee
from site_builder.forges.kind import FileList, ForgeKind, Inability, Variables

KIND = ForgeKind(
    package=__name__,
    driver=Gitee,
    headers=lambda token: {"Authorization": f"Bearer {token}"},  # never in an address
    variables=Variables(api=("KEPU_API",), token=("KEPU_TOKEN",), repository=("KEPU_REPOSITORY",)),
    default_api="https://gitee.com/api/v5",
    hosts={"gitee.com": "https://gitee.com/api/v5"},
    file_list=FileList(most=300, is_counted=False),
    lacks=frozenset((Inability.GUARDED_MERGE,)),
    files={
        ".gitee/PULL_REQUEST_TEMPLATE.md": "pull_request_template.md",
        ".gitee/kepu-review.sh": "kepu-review.sh",
    },
    owners=OwnersFile(("CODEOWNERS", ".gitee/CODEOWNERS", "docs/CODEOWNERS")),
)
