"""`kepu build`: errors and no site, or a site."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from repository import PICTURES

from site_builder.command import build
from site_builder.write import images

if TYPE_CHECKING:
    from repository import Repository

ROOT = Path(__file__).parents[2]
SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"


@pytest.fixture
def kepu(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    shutil.copyfile(ROOT / "mkdocs.yml", repository.root / "mkdocs.yml")
    return Kepu(repository.root, monkeypatch, capsys)


def test_clean(kepu: Kepu, tmp_path: Path) -> None:
    out = tmp_path / "公开站点"
    status, said = kepu(f"build --out {out}")
    assert status == 0
    assert said.startswith("网站已生成，共 ")
    assert (out / "index.html").is_file()
    assert not (kepu.folder / "build" / "site").exists()
    again, _ = kepu(f"build --out {out}")  # over the site that is there
    assert again == 0


def test_an_offline_copy_beside_the_site(kepu: Kepu, tmp_path: Path) -> None:
    status, said = kepu(f"build --offline {tmp_path / '案例库.zip'}")
    assert status == 0
    assert "离线网站已写好" in said
    assert (tmp_path / "案例库.zip").is_file()
    status, said = kepu(f"build --offline {tmp_path / '案例库.rar'}")
    assert status == 2
    assert ".zip" in said


def test_errors_and_no_site(kepu: Kepu, repository: Repository) -> None:
    paid = "\n      paid: 2021Q3"
    repository.replace(SURVEY, f"amount_wan: 12.5{paid}", f"amount_wan: 0{paid}")
    repository.replace(SURVEY, "巡展26场", "巡展若干场，省级资金")
    status, said = kepu("build")
    assert status == 1
    assert "S106" in said
    assert "提示" not in said.split("共检查")[0]  # warnings do not hinder, and are not shown
    assert "没有生成网站" in said
    assert not (kepu.folder / "build" / "pages").exists()
    assert not (kepu.folder / "build" / "site").exists()


def test_a_folder_of_other_things_is_not_emptied(kepu: Kepu, tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (folder / "letter.txt").write_text("信", encoding="utf-8")
    (folder / "sitemap.xml").write_text("<urlset/>", encoding="utf-8")  # somebody else's site
    for out in (folder, kepu.folder, kepu.folder.parent):
        status, said = kepu(f"build --out {out}")
        assert status == 2
        assert "换一个空文件夹" in said
    assert (folder / "letter.txt").read_text(encoding="utf-8") == "信"


def test_a_site_is_not_written_among_the_data(kepu: Kepu) -> None:
    for name in ("submissions/2021/site", "cases/site", "schema/site", ".git/x", "build/pages/x"):
        status, said = kepu(f"build --out {kepu.folder / name}")
        assert status == 2
        assert "不能生成在这里" in said
        assert not (kepu.folder / name).exists()


def test_parquet_on_a_machine_that_cannot(kepu: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = kepu.folder / "schema" / "settings.yml"
    settings.write_text(f"{settings.read_text('utf-8')}parquet: true\n", encoding="utf-8")
    monkeypatch.setattr(build, "has_parquet", lambda: False)
    status, said = kepu("build")
    assert status == 2
    assert "kepu[parquet]" in said


def test_without_mkdocs_yml(kepu: Kepu) -> None:
    (kepu.folder / "mkdocs.yml").unlink()
    status, said = kepu("build")
    assert status == 2
    assert "mkdocs.yml 缺失或有误" in said


def test_broken_settings(kepu: Kepu, repository: Repository) -> None:
    repository.write("schema/settings.yml", "province: [\n")
    status, said = kepu("build")
    assert status == 1
    assert "schema/settings.yml" in said


def test_without_rounds(kepu: Kepu) -> None:
    for folder in ("schema/rounds", "submissions", "cases"):
        shutil.rmtree(kepu.folder / folder)
    status, said = kepu("build")
    assert status == 2
    assert "还没有设置任何年度" in said


def test_a_committed_cache_is_not_believed(kepu: Kepu) -> None:
    planted = kepu.folder / "build" / "cache" / "images" / "0123456789abcdef-640.webp"
    planted.parent.mkdir(parents=True)
    planted.write_bytes(b"anything")
    for arguments in (["init", "-q"], ["add", "--force", "build"]):
        subprocess.run(["git", "-C", str(kepu.folder), *arguments], check=True)  # noqa: S607
    status, said = kepu("build")
    assert status == 2
    assert "git rm -r --cached build" in said
    assert not (kepu.folder / "build" / "site").exists()


def test_a_picture_that_cannot_be_published_is_named(
    kepu: Kepu, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> bytes:
        raise MemoryError

    monkeypatch.setattr(images, "as_srgb", full)
    status, said = kepu("build")
    assert status == 1
    assert said.count("F531  图片在生成网站时没有处理成功") == len(PICTURES)
    assert all(path in said for path in PICTURES)
    assert "没有生成网站" in said
