"""A release is what the site publishes of a round, with nothing that is not public."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from making_git import Git
from releasing import commit, committed, made
from repository import Repository, copy_good

from site_builder import __version__
from site_builder.build import gather
from site_builder.command.committed_release import release_of
from site_builder.model.publication import publishable
from site_builder.release.archive.pack import pack
from site_builder.render.files.downloads import downloads
from site_builder.render.pages.case import case_to_take
from site_builder.workspace import workspace_at

if TYPE_CHECKING:
    from pathlib import Path

    from site_builder.command.committed_release import CommittedRelease

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
INTERNAL = ("由主席办公会集体研究确定", "项目资金拨付较晚")
"""Of that survey: what the schema does not publish."""


@pytest.fixture(scope="module")
def git(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Git:
    return committed(copy_good(tmp_path_factory.mktemp("release") / "data", picture))


@pytest.fixture(scope="module")
def release(git: Git) -> CommittedRelease:
    return made(git)


def test_what_there_is(release: CommittedRelease) -> None:
    files = release.release.files
    assert release.release.name.startswith("kepu-henan-2021-")
    wanted = {
        "README.md", "LICENSE.md", "SHA256SUMS", "catalogue.json", "datacite.json", "dcat.jsonld",
        "dictionary.md", "release.json", "ro-crate-metadata.json", "data/datapackage.json",
        "data/answers-2021.csv", "data/tables-2021.xlsx", "data/cases.csv",
        "data/2021/funds-own-use.csv", "api/v1/index.json", "api/v1/rounds/2021/progress.json",
        "cases/2021/zhengzhou/metro-bookroom/case.txt",
        "cases/2021/zhengzhou/metro-bookroom/case.json", "reports/2021/zhengzhou-kexie/report.txt",
    }  # fmt: skip
    assert wanted <= set(files)
    assert sum(path.startswith("media/") for path in files) == 3
    assert not [path for path in files if "2022" in path], "another round's"


def test_it_is_what_the_site_publishes(git: Git, release: CommittedRelease) -> None:
    workspace, site = workspace_at(git.root), release.site
    checked = workspace.check(None)
    assert checked.collection
    everything = publishable(checked.collection)
    whole = gather(git.root, checked.collection, everything, checked.contract, site.gallery)
    published = dict(downloads(whole).pages)
    for case in site.collection.cases:
        published |= {page.path: page for page in case_to_take(whole, case)}
    same = [
        path
        for path in release.release.files
        if path.startswith(("data/2021/", "api/v1/rounds/2021/", "api/v1/schema/", "cases/"))
        or path in {"data/answers-2021.csv", "data/units.csv", "api/v1/units.json"}
    ]
    assert len(same) > 40
    for path in same:
        content = published[path].content
        written = content.encode() if isinstance(content, str) else content
        assert release.release.files[path] == written, path


def test_lists_hold_the_rows_of_the_round(release: CommittedRelease) -> None:
    cases = release.release.files["data/cases.csv"].decode()
    assert "2021/zhengzhou/metro-bookroom" in cases
    assert "science-van" not in cases
    api = json.loads(release.release.files["api/v1/cases.json"])
    assert api["data"]["total"] == 1


def test_nothing_internal_leaves(git: Git, release: CommittedRelease) -> None:
    survey = (git.root / SURVEY).read_text(encoding="utf-8")
    archive = pack(release.release.files)
    for text in INTERNAL:
        assert text in survey
        assert text.encode() not in archive
    assert "全年举办培训26场".encode() in archive, "what is public is found in this way"


def test_the_same_commit_gives_the_same_bytes(
    tmp_path: Path, git: Git, release: CommittedRelease
) -> None:
    """Also in another clone, with other line ends, whose files were touched since."""
    copy = tmp_path / "另一处"
    subprocess.run(
        ["git", "clone", "--quiet", "-c", "core.autocrlf=true", str(git.root), str(copy)],
        check=True,
    )
    survey = copy / SURVEY
    assert b"\r\n" in survey.read_bytes()
    survey.unlink()
    again = made(Git(copy))
    assert pack(again.release.files) == pack(release.release.files)


def test_what_waits_is_not_released(repository: Repository) -> None:
    repository.write(
        "schema/settings.yml",
        (repository.root / "schema/settings.yml").read_text(encoding="utf-8")
        + "publish_from: accepted\n",
    )
    files = made(committed(repository)).release.files
    assert not [path for path in files if path.startswith(("cases/", "media/"))]
    assert "metro-bookroom" not in files["data/cases.csv"].decode()


def test_it_says_of_which_commit_it_is(git: Git, release: CommittedRelease) -> None:
    head = git("rev-parse", "HEAD")
    origin = json.loads(release.release.files["release.json"])
    assert (origin["commit"], origin["round"], origin["as_of"]) == (head, 2021, "2022-10-20")
    assert origin["made_with"]["kepu"] == __version__
    assert head in release.release.files["README.md"].decode()


def test_a_demonstration_says_so_everywhere(release: CommittedRelease) -> None:
    for path in ("README.md", "LICENSE.md", "datacite.json", "catalogue.json", "dcat.jsonld"):
        assert "【示例】" in release.release.files[path].decode(), path


def test_the_checksums_are_those_that_the_usual_program_reads(
    tmp_path: Path, release: CommittedRelease
) -> None:
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("no sha256sum on this computer")
    for path, content in release.release.files.items():
        file = tmp_path / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    done = subprocess.run(
        [program, "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, capture_output=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) == len(release.release.files) - 1


def test_a_later_commit_does_not_change_it(repository: Repository) -> None:
    git = committed(repository)
    before = made(git)
    repository.replace(SURVEY, "amount_wan: 12.5\n      paid", "amount_wan: 14.5\n      paid")
    commit(git)
    old = before.release

    again = release_of(git.root, git("rev-parse", "HEAD~1"), 2021)
    assert again
    assert again.release.files == old.files
    assert made(git).release.files["data/answers-2021.csv"] != old.files["data/answers-2021.csv"]
