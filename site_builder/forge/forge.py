"""Forge: what every forge can do for us, and which one this is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from site_builder.forge.client import open_client
from site_builder.forge.gitea import Gitea
from site_builder.forge.github import GitHub
from site_builder.forge.gitlab import GitLab
from site_builder.forge.words import failure

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from site_builder.forge.pull import Comment, PullRequest

FORGES = ("github", "gitlab", "gitea")
_VARIABLES = {
    "github": {
        "api": ("GITHUB_API_URL",),
        "token": ("KEPU_TOKEN", "GITHUB_TOKEN"),
        "repository": ("GITHUB_REPOSITORY",),
    },
    "gitlab": {
        "api": ("CI_API_V4_URL",),
        "token": ("KEPU_TOKEN",),
        "repository": ("CI_PROJECT_ID", "CI_PROJECT_PATH"),
    },
    "gitea": {
        "api": ("GITEA_API_URL", "GITHUB_API_URL"),
        "token": ("KEPU_TOKEN", "GITEA_TOKEN", "GITHUB_TOKEN"),
        "repository": ("GITHUB_REPOSITORY",),
    },
}
"""The variables that each forge's pipelines set; KEPU_TOKEN is a maintainer's own."""
_DEFAULT_API = {"github": "https://api.github.com", "gitlab": "https://gitlab.com/api/v4"}


class Forge(Protocol):
    """One repository on one forge; every method raises ForgeError."""

    @property
    def runs_changed_pipeline(self) -> bool: ...  # noqa: D102 - as each forge says
    def accounts(self) -> frozenset[str]: ...  # noqa: D102 - its name says it
    def pull(self, number: int) -> PullRequest: ...  # noqa: D102 - its name says it
    def open_pulls(self) -> Iterator[PullRequest]: ...  # noqa: D102 - its name says it
    def files(self, number: int) -> Iterator[frozenset[str]]: ...  # noqa: D102 - its name says it
    def comments(self, number: int) -> Iterator[Comment]: ...  # noqa: D102 - its name says it
    def create_comment(self, number: int, body: str) -> None: ...  # noqa: D102 - its name says it
    def update_comment(self, number: int, comment: int, body: str, /) -> None: ...  # noqa: D102 - its name says it
    def delete_comment(self, number: int, comment: int, /) -> None: ...  # noqa: D102 - its name says it
    def known_labels(self) -> frozenset[str]: ...  # noqa: D102 - its name says it
    def create_label(self, name: str, colour: str, description: str) -> None: ...  # noqa: D102 - its name says it
    def change_labels(self, number: int, add: list[str], remove: list[str]) -> None: ...  # noqa: D102 - its name says it
    def set_status(self, head: str, name: str, text: str, *, passed: bool) -> None: ...  # noqa: D102 - its name says it
    def merge(self, number: int, head: str) -> None: ...  # noqa: D102 - its name says it


def open_forge(
    name: str, environment: Mapping[str, str], api: str | None, repository: str | None
) -> Forge:
    """Return a forge by name, from a pipeline's variables unless they are overridden.

    Raises ForgeError if the address, the token or the repository's name is nowhere.
    """
    named = _VARIABLES[name]

    def value(what: str) -> str:
        return next((environment[v] for v in named[what] if environment.get(v)), "")

    api = api or value("api") or _DEFAULT_API.get(name, "")
    repository = repository or value("repository")
    token = value("token").strip()
    for what, found in (("api", api), ("repository", repository), ("token", token)):
        if not found:
            raise failure(key=f"no_{what}", variable=named[what][0])
    if not (token.isascii() and token.isprintable()) or " " in token:
        raise failure(key="odd_token", variable=named["token"][0])  # an error would show it
    if name == "gitlab":
        return GitLab(open_client(api, {"PRIVATE-TOKEN": token}), repository)
    if name == "gitea":
        return Gitea(open_client(api, {"Authorization": f"token {token}"}), repository)
    headers = {"Authorization": f"Bearer {token}", "X-GitHub-Api-Version": "2022-11-28"}
    return GitHub(open_client(api, headers), repository)
