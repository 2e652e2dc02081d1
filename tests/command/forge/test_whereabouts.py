"""Which forge and repository are meant: said, told by the pipeline, or by `origin`."""

from __future__ import annotations

import subprocess
import sys
from io import StringIO
from typing import TYPE_CHECKING

import click
import pytest

from site_builder.command.forge.whereabouts import choose_kind, find_remote, reach
from site_builder.forges.errors import ForgeError
from site_builder.forges.registry import forge_kinds
from site_builder.forges.remote import parse_remote

if TYPE_CHECKING:
    from pathlib import Path

KINDS = forge_kinds()
TOKEN = {"KEPU_TOKEN": "t"}


def chosen(address: str, root: Path) -> str:
    return choose_kind(None, parse_remote(address), root).name


def reached(kind: str, address: str, **variables: str) -> tuple[str, str]:
    client, name = reach(KINDS[kind], parse_remote(address), TOKEN | variables, None, None)
    return client.api, name


def test_origin_is_read(tmp_path: Path) -> None:
    assert find_remote(tmp_path) is None
    for line in ("init -q", "remote add origin git@codeberg.org:kepu/data.git"):
        subprocess.run(["git", *line.split()], cwd=tmp_path, check=True)
    remote = find_remote(tmp_path)
    assert remote
    assert (remote.host, remote.repository) == ("codeberg.org", "kepu/data")


@pytest.mark.parametrize(
    ("host", "kind"),
    [("github.com", "github"), ("gitlab.com", "gitlab"), ("codeberg.org", "gitea"),
     ("gitea.com", "gitea"), ("gitcode.com", "gitcode"), ("gitee.com", "gitee")],
)  # fmt: skip
def test_a_known_server_is_of_its_kind(host: str, kind: str, tmp_path: Path) -> None:
    assert chosen(f"https://{host}/a/b", tmp_path) == kind


@pytest.mark.parametrize(
    ("path", "kind"),
    [(".gitea/workflows/review.yml", "gitea"), (".gitlab-ci.yml", "gitlab"),
     (".github/workflows/check.yml", "github")],
)  # fmt: skip
def test_else_the_pipelines_tell(path: str, kind: str, tmp_path: Path) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("")
    assert chosen("https://git.example.org/a/b", tmp_path) == kind


def test_pipelines_of_two_forges_tell_nothing(tmp_path: Path) -> None:
    for path in (".gitea/workflows/review.yml", ".gitlab-ci.yml", "renovate.json"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text("")
    with pytest.raises(click.UsageError, match=r"--forge .*gitlab"):
        chosen("https://git.example.org/a/b", tmp_path)


def test_on_a_terminal_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = StringIO("gitlab\n")
    monkeypatch.setattr(answer, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", answer)
    assert chosen("https://git.example.org/a/b", tmp_path) == "gitlab"


def test_what_was_named_is_taken(tmp_path: Path) -> None:
    remote = parse_remote("https://github.com/a/b")
    assert choose_kind(KINDS["gitea"], remote, tmp_path) is KINDS["gitea"]


@pytest.mark.parametrize(
    ("kind", "address", "api"),
    [
        ("github", "git@github.com:a/b.git", "https://api.github.com"),
        ("github", "https://git.example.org/a/b", "https://git.example.org/api/v3"),
        ("gitlab", "https://gitlab.com/a/b", "https://gitlab.com/api/v4"),
        ("gitlab", "https://git.example.org:8443/a/b", "https://git.example.org:8443/api/v4"),
        ("gitea", "ssh://git@codeberg.org/a/b.git", "https://codeberg.org/api/v1"),
        ("gitea", "http://10.0.0.8:3000/a/b", "http://10.0.0.8:3000/api/v1"),
    ],
)
def test_where_the_api_lies(kind: str, address: str, api: str) -> None:
    assert reached(kind, address) == (api, "a/b")


def test_the_pipeline_s_variables_come_first() -> None:
    variables = {"GITHUB_API_URL": "https://x/api/v1", "GITHUB_REPOSITORY": "c/d"}
    assert reached("gitea", "https://codeberg.org/a/b", **variables) == ("https://x/api/v1", "c/d")


def test_by_ssh_a_server_of_one_s_own_is_not_told() -> None:
    with pytest.raises(ForgeError, match="--api"):
        reached("gitea", "git@git.example.org:a/b.git")


def test_a_repository_that_is_nowhere_told() -> None:
    with pytest.raises(ForgeError, match="--repository"):
        reached("github", "/srv/git/data")
