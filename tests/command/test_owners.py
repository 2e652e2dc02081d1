"""`kepu owners`: printed, written over its own file alone, and compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from proposing import base

from site_builder.forges.registry import forge_kinds

if TYPE_CHECKING:
    from pathlib import Path

    from repository import Repository

OUT = ".github/CODEOWNERS"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    for path, document in base().items():
        if path.startswith("schema/"):
            repository.write(path, "\n".join(document.lines))
    return Kepu(repository.root, monkeypatch, capsys)


def test_printed(kepu: Kepu) -> None:
    status, said = kepu("owners --forge github")
    assert status == 0
    assert said.startswith("# 由 kepu owners --forge github 按名册和设置生成")
    assert "/submissions/*/zhengzhou/ @henan-demo @zhengzhou-demo\n" in said


def test_written_compared_and_written_again(kepu: Kepu, repository: Repository) -> None:
    assert kepu("owners --forge github --check")[0] == 1
    assert kepu(f"owners --forge github --out {OUT}")[0] == 0
    assert kepu("owners --forge github --check")[0] == 0
    path = repository.root / OUT
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert kepu("owners --forge github --check")[0] == 0
    repository.replace("schema/units/zhengzhou.yml", "[erqi-demo]", "[erqi-neu]")
    status, said = kepu("owners --forge github --check")
    assert status == 1
    assert "不一致" in said
    assert kepu(f"owners --forge github --out {OUT}")[0] == 0
    assert kepu("owners --forge github --check")[0] == 0


@pytest.mark.parametrize("forge", ["gitcode", "gitea", "gitee", "gitlab"])
def test_the_file_that_the_forge_takes_is_compared(
    kepu: Kepu, repository: Repository, forge: str
) -> None:
    assert kepu(f"owners --forge {forge} --out .{forge}/CODEOWNERS")[0] == 0
    assert kepu(f"owners --forge {forge} --check") == (0, f".{forge}/CODEOWNERS 是最新的。\n")
    repository.write("CODEOWNERS", "* @other\n")
    assert kepu(f"owners --forge {forge} --check")[0] == 1


def test_what_a_person_wrote_is_left_alone(kepu: Kepu, repository: Repository) -> None:
    repository.write(OUT, "* @someone\n")
    status, said = kepu(f"owners --forge github --out {OUT}")
    assert status == 2
    assert "不是 kepu owners 生成的" in said
    assert (repository.root / OUT).read_text("utf-8") == "* @someone\n"
    assert kepu("owners --forge github --out .github")[0] == 2


def test_bom_and_line_ends_of_the_file_that_is_there_stay(
    kepu: Kepu, repository: Repository
) -> None:
    kepu(f"owners --forge github --out {OUT}")
    path = repository.root / OUT
    odd = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n").replace(b"\r\n", b"\n", 2)
    path.write_bytes(odd)
    assert kepu("owners --forge github --check")[0] == 0
    assert kepu(f"owners --forge github --out {OUT}")[0] == 0
    assert path.read_bytes() == odd
    repository.replace("schema/units/zhengzhou.yml", "[erqi-demo]", "[erqi-neu]")
    kepu(f"owners --forge github --out {OUT}")
    assert path.read_bytes() == odd.replace(b"@erqi-demo", b"@erqi-neu")


def test_no_link_is_written_through(kepu: Kepu, repository: Repository, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    try:
        (repository.root / ".github").symlink_to(outside, target_is_directory=True)
    except OSError:
        pytest.skip("links are not permitted here")
    status, said = kepu(f"owners --forge github --out {OUT}")
    assert (status, said) == (
        2, f"没有写任何文件：{OUT} 是链接，或者在链接的文件夹里；先换成文件本身，再运行一次。\n"
    )  # fmt: skip
    assert not list(outside.iterdir())


def test_a_file_outside_of_the_repository(kepu: Kepu, tmp_path: Path) -> None:
    assert kepu("owners --forge github --out ../there/owners")[0] == 0
    assert (tmp_path / "there/owners").read_bytes().startswith("# 由 kepu owners".encode())


@pytest.mark.parametrize("path", ["schema/units/zhengzhou.yml", "schema/settings.yml"])
def test_a_roster_that_cannot_be_read_drops_nobody_silently(
    kepu: Kepu, repository: Repository, path: str
) -> None:
    repository.write(path, "[")
    status, said = kepu("owners --forge github")
    assert status == 2
    assert path in said


def test_a_file_that_the_forge_would_not_read(kepu: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    kind = forge_kinds()["github"]
    assert kind.owners is not None
    small = replace(kind, owners=replace(kind.owners, largest=10))
    monkeypatch.setitem(forge_kinds(), "github", small)
    assert kepu("owners --forge github")[0] == 2
    assert kepu("owners --forge gitlab")[0] == 0


def test_misuse(kepu: Kepu, tmp_path: Path) -> None:
    assert kepu("owners")[0] == 2
    assert kepu("owners --forge svn")[0] == 2
    kepu.folder = tmp_path
    assert kepu("owners --forge github")[0] == 2
