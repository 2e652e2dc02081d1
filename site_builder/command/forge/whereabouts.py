"""Where the repository is: as it was said, else as the pipeline or git's `origin` tells."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from site_builder.forges.kind import connect
from site_builder.forges.registry import forge_kinds
from site_builder.forges.remote import Remote, parse_remote
from site_builder.forges.setup import TOKEN
from site_builder.read.repository.git import git

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from site_builder.forges.client import Client
    from site_builder.forges.kind import ForgeKind


def find_remote(root: Path) -> Remote | None:
    """Return what git's `origin` names, None if there is none or it is not plain."""
    address = git(root, "remote", "get-url", "origin")
    return parse_remote(address) if address else None


def choose_kind(kind: ForgeKind | None, remote: Remote | None, root: Path) -> ForgeKind:
    """Return the kind that was named, or that the server or the pipelines' files tell.

    Where they do not, it is asked for on a terminal; raises click.UsageError elsewhere.
    """
    if kind is not None:
        return kind
    kinds = forge_kinds()
    if remote is not None:
        for known in kinds.values():
            if remote.host in known.hosts:
                return known
    told = [known for known in kinds.values() if _has_files(known, kinds.values(), root)]
    if len(told) == 1:
        return told[0]
    if not sys.stdin.isatty():
        message = f"看不出仓库放在哪个平台，加 --forge {'|'.join(kinds)}"
        raise click.UsageError(message)
    choice = click.Choice(tuple(kinds))
    return kinds[click.prompt("仓库放在哪个平台", type=choice)]


def _has_files(kind: ForgeKind, kinds: Iterable[ForgeKind], root: Path) -> bool:
    """Whether a file is there that no other forge's repositories have."""
    others = {path for other in kinds if other is not kind for path in other.files}
    return any((root / path).is_file() for path in set(kind.files) - others)


def reach(
    kind: ForgeKind,
    remote: Remote | None,
    environment: Mapping[str, str],
    api: str | None,
    repository: str | None,
) -> tuple[Client, str]:
    """Return a client and the repository's name; raises ForgeError if they are nowhere told.

    What was said comes first, then the pipeline's variables, then `origin`. No other token is
    taken than ours: whatever else lies about was meant for some other server.
    """
    own = {k: v for k, v in environment.items() if k not in kind.variables.token}
    own |= {name: environment.get(TOKEN, "") for name in kind.variables.token[:1]}
    if remote is not None:
        for names, told in (
            (kind.variables.api, _api(kind, remote)),
            (kind.variables.repository, remote.repository),
        ):
            if told and not any(own.get(name) for name in names):
                own[names[0]] = told
    return connect(kind, own, api, repository)


def _api(kind: ForgeKind, remote: Remote) -> str:
    """Return where the API of the remote's server lies, empty if that is not told."""
    if remote.host in kind.hosts:
        return kind.hosts[remote.host]
    return f"{remote.web}{kind.api_below}" if remote.web and kind.api_below else ""
