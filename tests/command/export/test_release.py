"""`kepu export release`: an archive of what was committed, or a refusal that says what to do."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from release.archive.test_signature import new_key, signers
from releasing import commit, committed, opened, summed, zipped

if TYPE_CHECKING:
    from making_git import Git
    from repository import Repository

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


@pytest.fixture
def git(repository: Repository) -> Git:
    return committed(repository)


@pytest.fixture
def kepu(git: Git, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kepu:
    return Kepu(git.root, monkeypatch, capsys)


def test_written_and_verified(kepu: Kepu, git: Git, tmp_path: Path) -> None:
    key = new_key(tmp_path / "key")
    status, said = kepu(f"export release 2021年 --out {tmp_path} --sign {key}")
    assert status == 0, said
    (archive,) = tmp_path.glob("*.zip")
    assert archive.name == f"kepu-henan-2021-{git('rev-parse', 'HEAD')[:12]}.zip"
    assert f"写好了：{archive}.sig" in said
    assert f"共{len(opened(archive))}个文件" in said
    assert git("status", "--porcelain") == "", "nothing was left in the repository"
    who = signers(tmp_path / "who", henan=key)
    status, said = kepu(f"verify {archive} --signers {who}")
    assert status == 0, said
    assert "签名：由 henan 签署，有效" in said
    archive.write_bytes(archive.read_bytes() + b"\0")
    status, said = kepu(f"verify {archive} --signers {who}")
    assert status != 0
    assert "签名：不是这个文件的签名" in said


def test_by_the_programs_that_everybody_has(kepu: Kepu, tmp_path: Path) -> None:
    """As the README in the archive says it."""
    key = new_key(tmp_path / "key")
    kepu(f"export release 2021 --out {tmp_path} --sign {key}")
    (archive,) = tmp_path.glob("*.zip")
    who = signers(tmp_path / "who", henan=key)
    verify = ["-Y", "verify", "-f", str(who), "-I", "henan", "-n", "kepu", "-s", f"{archive}.sig"]
    with archive.open("rb") as content:
        done = subprocess.run(
            ["ssh-keygen", *verify], stdin=content, capture_output=True, check=False
        )
    assert done.returncode == 0, done.stderr


def test_who_signed_is_not_on_the_list(kepu: Kepu, tmp_path: Path) -> None:
    key, other = new_key(tmp_path / "key"), new_key(tmp_path / "other")
    kepu(f"export release 2021 --out {tmp_path} --sign {key}")
    (archive,) = tmp_path.glob("*.zip")
    status, said = kepu(f"verify {archive}")
    assert status == 0
    assert "不知道是谁签的" in said
    who = signers(tmp_path / "who", other=other)
    status, said = kepu(f"verify {archive} --signers {who}")
    assert status == 1
    assert "签署的人不在 --signers 的名单里" in said
    Path(f"{archive}.sig").unlink()
    status, said = kepu(f"verify {archive} --signers {who}")
    assert status == 1
    assert "没有签名文件" in said


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (SURVEY, "# 改过\n"),
        ("schema/settings.yml", "# 改过\n"),
        ("cases/2021/zhengzhou/new-case/index.md", "---\n---\n"),
        ("schema/units/kaifeng.yml", "units: []\n"),
    ],
)
def test_not_committed(path: str, text: str, kepu: Kepu, tmp_path: Path) -> None:
    file = kepu.folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("a", encoding="utf-8") as opened_:
        opened_.write(text)
    status, said = kepu(f"export release 2021 --out {tmp_path / 'out'}")
    assert status == 2
    assert f"有改动还没有提交：{path}" in said
    assert not (tmp_path / "out").exists()


def test_a_file_that_is_none_of_the_data(kepu: Kepu, tmp_path: Path) -> None:
    (kepu.folder / "笔记.txt").write_text("自己的", encoding="utf-8")
    assert kepu(f"export release 2021 --out {tmp_path}")[0] == 0


def test_errors(kepu: Kepu, git: Git, repository: Repository, tmp_path: Path) -> None:
    repository.replace(SURVEY, "amount_wan: 12.5\n      paid", "amount_wan: -3\n      paid")
    commit(git)
    status, said = kepu(f"export release 2021 --out {tmp_path / 'out'}")
    assert status == 1
    assert "有错误，没有生成发布包" in said
    assert SURVEY in said
    assert not (tmp_path / "out").exists()


def test_broken_schemas(kepu: Kepu, git: Git, repository: Repository, tmp_path: Path) -> None:
    repository.write("schema/survey.schema.yml", "type: [\n")
    commit(git)
    status, said = kepu(f"export release 2021 --out {tmp_path}")
    assert status == 1
    assert "schema/survey.schema.yml" in said


def test_no_such_round(kepu: Kepu, tmp_path: Path) -> None:
    status, said = kepu(f"export release 1999 --out {tmp_path}")
    assert status == 2
    assert "没有设置1999年度，现有2021、2022" in said


def test_without_git(kepu: Kepu) -> None:
    shutil.rmtree(kepu.folder / ".git")
    status, said = kepu("export release 2021")
    assert status == 2
    assert "发布包从git的提交生成，这里没有用git管理" in said


def test_a_part_of_the_history(kepu: Kepu, git: Git, tmp_path: Path) -> None:
    clone = ["git", "clone", "--quiet", "--depth", "1", git.root.as_uri(), str(tmp_path / "part")]
    git("commit", "--quiet", "--allow-empty", "--message", "后来")
    subprocess.run(clone, check=True)
    kepu.folder = tmp_path / "part"
    status, said = kepu("export release 2021")
    assert status == 2
    assert "git fetch --unshallow" in said


def test_no_key(kepu: Kepu, tmp_path: Path) -> None:
    (tmp_path / "key").write_text("不是私钥", encoding="utf-8")
    status, said = kepu(f"export release 2021 --out {tmp_path / 'out'} --sign {tmp_path / 'key'}")
    assert status == 2
    assert "不能用来签名" in said
    assert not (tmp_path / "out").exists()


def test_no_program_to_sign_with(kepu: Kepu, tmp_path: Path) -> None:
    key = new_key(tmp_path / "key")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "git").symlink_to(str(shutil.which("git")))
    kepu.monkeypatch.setenv("PATH", str(programs))
    status, said = kepu(f"export release 2021 --out {tmp_path / 'out'} --sign {key}")
    assert status == 2
    assert "这台电脑上没有 ssh-keygen" in said


def test_no_program_to_verify_with(kepu: Kepu, tmp_path: Path) -> None:
    """What can be told without it is told all the same."""
    key = new_key(tmp_path / "key")
    kepu(f"export release 2021 --out {tmp_path} --sign {key}")
    (archive,) = tmp_path.glob("*.zip")
    programs = tmp_path / "bin"
    programs.mkdir()
    (programs / "git").symlink_to(str(shutil.which("git")))
    kepu.monkeypatch.setenv("PATH", str(programs))
    status, said = kepu(f"verify {archive}")
    assert status == 2
    assert "签名：没有核对：这台电脑上没有 ssh-keygen" in said
    assert "逐字节一致" in said


def test_a_commit_that_has_errors_by_now(
    kepu: Kepu, git: Git, repository: Repository, tmp_path: Path
) -> None:
    kepu(f"export release 2021 --out {tmp_path}")
    (archive,) = tmp_path.glob("*.zip")
    repository.replace(SURVEY, "amount_wan: 12.5\n      paid", "amount_wan: -3\n      paid")
    commit(git)
    files = opened(archive)
    own = git("rev-parse", "HEAD").encode()
    files["release.json"] = re.sub(rb"[0-9a-f]{40}", own, files["release.json"])
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', summed(files))}")
    assert status == 1
    assert "按现在的程序生成不了发布包" in said


def test_never_among_what_units_send(kepu: Kepu) -> None:
    status, said = kepu("export release 2021 --out submissions")
    assert status == 2
    assert "在填报内容的文件夹里" in said
