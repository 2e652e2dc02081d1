"""`kepu build`: errors and no site, or a site."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import threading
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from repository import PICTURES

from site_builder.command import build
from site_builder.command.speaking import say
from site_builder.read.paths.work_folder import work_folder
from site_builder.write import images
from site_builder.write.aside import beside
from site_builder.write.html import HtmlError
from site_builder.write.lock import locked

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


def ask_for_papers(kepu: Kepu) -> None:
    settings = kepu.folder / "schema" / "settings.yml"
    more = "case_pdf: true\nsite_url: https://kepu.example.cn/\n"
    settings.write_text(settings.read_text("utf-8") + more, encoding="utf-8")


def test_papers_on_a_machine_that_cannot(kepu: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    ask_for_papers(kepu)
    monkeypatch.setattr(build, "has_extra", lambda: False)
    status, said = kepu("build")
    assert status == 2
    assert "kepu[office]" in said
    assert not (kepu.folder / "build" / "site").exists()


def test_cases_are_published_as_pdf_where_the_settings_ask(kepu: Kepu) -> None:
    ask_for_papers(kepu)
    offline = kepu.folder / "build" / "site.zip"
    assert kepu(f"build --offline {offline}")[0] == 0
    pages = kepu.folder / "build" / "site" / "cases"
    made = {p.parent: p.read_bytes() for p in pages.rglob("case.pdf")}
    assert made.keys() == {p.parent for p in pages.rglob("case.json")}
    for folder, content in made.items():
        assert content.startswith(b"%PDF-")
        assert 'href="case.pdf"' in (folder / "index.html").read_text(encoding="utf-8")
    with zipfile.ZipFile(offline) as archive:
        packed = [name for name in archive.namelist() if name.endswith("case.pdf")]
    assert len(packed) == len(made)
    assert "case.pdf" in (kepu.folder / "build" / "site" / "sitemap.xml").read_text("utf-8")


def test_the_offline_copy_is_on_the_site_where_the_settings_ask(kepu: Kepu) -> None:
    made = kepu.folder / "build" / "site" / "data" / "site.zip"
    page = made.with_name("index.html")
    assert kepu("build")[0] == 0
    assert not made.exists()
    assert 'href="site.zip"' not in page.read_text(encoding="utf-8")
    settings = kepu.folder / "schema" / "settings.yml"
    settings.write_text(settings.read_text("utf-8") + "offline_copy: true\n", encoding="utf-8")
    assert kepu("build")[0] == 0
    assert 'href="site.zip"' in page.read_text(encoding="utf-8")
    first = made.read_bytes()
    with zipfile.ZipFile(made) as archive:
        names = set(archive.namelist())
    assert {"kepu/index.html", "kepu/data/all.zip"} <= names
    assert "kepu/data/site.zip" not in names
    assert kepu("build")[0] == 0
    assert made.read_bytes() == first


def test_a_character_that_cannot_be_printed_is_said_with_its_file(kepu: Kepu) -> None:
    ask_for_papers(kepu)
    case = next((kepu.folder / "cases").rglob("index.md"))
    told = case.read_text(encoding="utf-8").replace("## 三、", "\U0001fbc5\n\n## 三、")
    case.write_text(told, encoding="utf-8")
    status, said = kepu("build")
    assert status == 0  # its page is there; its PDF alone is not
    assert case.relative_to(kepu.folder).as_posix() in said
    assert "U+1FBC5" in said


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
        subprocess.run(["git", "-C", str(kepu.folder), *arguments], check=True)
    status, said = kepu("build")
    assert status == 2
    assert "git rm -r --cached build" in said
    assert not (kepu.folder / "build" / "site").exists()


MADE = {"index.html": "新", "assets/kepu-1.css": "新"}
FORMER = {"index.html": "旧", "assets/kepu-0.css": "旧", "a/index.html": "旧"}


def files(folder: Path) -> dict[str, str]:
    return {
        p.relative_to(folder).as_posix(): p.read_text("utf-8")
        for p in folder.rglob("*")
        if p.is_file()
    }


def put(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def quick(kepu: Kepu, monkeypatch: pytest.MonkeyPatch) -> Kepu:
    """The command with a site of two files: what mkdocs makes is not the question here."""

    def write(_: Path, __: Path, out: Path, ___: Path) -> list[str]:
        put(out, MADE)
        return []

    monkeypatch.setattr("site_builder.build.write_html_in_parts", write)
    monkeypatch.setattr("site_builder.build.all_pages", lambda *_, **__: ())
    monkeypatch.setattr("site_builder.build.frame", lambda *_: "")
    return kepu


@pytest.mark.parametrize(
    ("failure", "status", "said"),
    [
        (KeyboardInterrupt(), 2, "已中断。"),
        (OSError(errno.ENOSPC, "No space", "/x"), 2, "磁盘已满；没有生成网站；腾出空间再试"),
        (OSError(errno.EDQUOT, "Quota", "/x"), 2, "磁盘配额已用完；没有生成网站；腾出空间"),
        (OSError(errno.EROFS, "Read-only", "/x"), 2, "磁盘是只读的；没有生成网站；换一个能写的"),
        (PermissionError(errno.EACCES, "Denied", "/x"), 2, "没有权限，或者正被别的程序打开；没有"),
        (
            OSError(errno.EIO, "I/O error"),
            2,
            "结果没有写出来：磁盘读写出错；没有生成网站；中间文件在 ",
        ),
        (HtmlError("坏了"), 2, "mkdocs.yml 缺失或有误"),
        (MemoryError(), 3, "程序自身出错"),
    ],
)
def test_a_build_that_fails_leaves_the_site_that_is_there(
    quick: Kepu, monkeypatch: pytest.MonkeyPatch, failure: BaseException, status: int, said: str
) -> None:
    def fail(_: Path, __: Path, out: Path, ___: Path) -> list[str]:
        put(out, {"index.html": "半"})
        raise failure

    site = quick.folder / "build" / "site"
    put(site, FORMER)
    with monkeypatch.context() as patched:
        patched.setattr("site_builder.build.write_html_in_parts", fail)
        found, told = quick("build")
    assert (found, said in told) == (status, True), told
    assert files(site) == FORMER
    assert quick("build")[0] == 0
    assert files(site) == MADE
    left = {p.name for p in site.parent.iterdir()}
    assert left == {"cache", "overrides", "pages", "site"}


def test_what_a_killed_build_left_is_cleared_by_the_next(quick: Kepu) -> None:
    site = quick.folder / "build" / "site"
    put(site, FORMER)
    put(beside(site), {"lock": "", "new/index.html": "半", "gone/b": ""})
    put(quick.folder / "build", {"lock": "", "part/site/index.html": "半"})
    assert quick("build")[0] == 0
    assert files(site) == MADE
    assert not beside(site).exists()


def test_a_site_without_its_place_comes_back_though_the_data_are_wrong(
    quick: Kepu, repository: Repository
) -> None:
    site = quick.folder / "build" / "site"
    put(beside(site) / "old", FORMER)
    put(beside(site) / "new", {"index.html": "半"})
    repository.replace(SURVEY, "round: 2021", "round: 零")
    assert quick("build")[0] == 1
    assert files(site) == FORMER
    assert not beside(site).exists()


def test_a_committed_work_folder_is_not_written_into(quick: Kepu, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    put(elsewhere, {"pages/letter.txt": "信"})
    (quick.folder / "build").symlink_to(elsewhere)
    for arguments in (["init", "-q"], ["add", "--force", "build"]):
        subprocess.run(["git", "-C", str(quick.folder), *arguments], check=True)
    status, said = quick("build")
    assert status == 2
    assert "git rm -r --cached build" in said
    assert files(elsewhere / "pages") == {"letter.txt": "信"}
    assert not (elsewhere / "lock").exists()


def test_of_two_builds_the_second_waits(quick: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    held, free = threading.Event(), threading.Event()

    def heard(text: str, **how: bool) -> None:
        say(text, **how)
        if text.startswith("另一个窗口"):
            free.set()  # the other one ends when this one has said that it waits

    monkeypatch.setattr("site_builder.command.build.say", heard)

    def other() -> None:
        with locked(quick.folder / "build" / "lock"):
            held.set()
            free.wait(60)

    thread = threading.Thread(target=other)
    thread.start()
    held.wait(60)
    status, said = quick("build")
    thread.join()
    assert status == 0
    assert said.count("另一个窗口正在生成网站，等它做完……\n") == 1


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("mkdocs.yml", "是文件，这里要写文件夹"),
        ("mkdocs.yml/site", "它的上一级是文件，不是文件夹；没有生成网站；换一个文件夹"),
        ("circle", "绕成圈"),
        ("pipe", "不是文件夹，网站不能生成在这里"),
        ("to-cases/site", "不能生成在这里"),
        ("build", "有别的文件，生成网站会清空它"),
        ("build/cache", "不能生成在这里"),
        ("build/preview", "不能生成在这里"),
        ("new/" + "长" * 100, "名字太长；没有生成网站；换一个短的名字"),
        ("taken/site", "这个名字已经被别的文件占用；没有生成网站；"),
        ("/proc/kepu-site", "也可能是这里不能新建；没有生成网站；再试一次；还不行的，换一个"),
    ],
)
def test_places_where_no_site_can_be(quick: Kepu, out: str, said: str) -> None:
    folder = quick.folder
    (folder / "circle").symlink_to("circle")
    (folder / "to-cases").symlink_to("cases")
    os.mkfifo(folder / "pipe")
    put(folder, {"taken/.site.kepu": "a file"})
    before = {path.name for path in folder.iterdir()}
    status, told = quick(f"build --out {out}")
    assert (status, said in told) == (2, True), told
    assert "Traceback" not in told
    assert {path.name for path in folder.iterdir()} - before <= {"build", "new"}


def test_through_a_link_the_site_is_made_where_it_leads(quick: Kepu, tmp_path: Path) -> None:
    put(tmp_path / "real", FORMER)
    (tmp_path / "link").symlink_to("real")
    (tmp_path / "later").symlink_to("not-there-yet")
    for link in ("link", "later"):
        assert quick(f"build --out {tmp_path / link}")[0] == 0
        assert (tmp_path / link).is_symlink()
        assert files(tmp_path / link) == MADE


def test_an_offline_copy_does_not_come_to_lie_among_the_data(quick: Kepu) -> None:
    status, said = quick("build --offline cases/kepu.zip")
    assert status == 2
    assert "在填报内容的文件夹里" in said


def test_a_folder_that_may_not_be_changed(quick: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    site = quick.folder / "build" / "site"
    put(site, FORMER)
    monkeypatch.setattr(os, "access", lambda path, _: path != site)
    status, said = quick("build")
    assert status == 2
    assert f"没有改动 {site} 的权限" in said
    assert files(site) == FORMER


def test_a_repository_that_cannot_be_written(
    kepu: Kepu, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The whole line, with the work folder elsewhere: the site is the same."""
    assert kepu("build")[0] == 0
    usual = {p: p.read_bytes() for p in (kepu.folder / "build" / "site").rglob("*") if p.is_file()}
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    own, access = kepu.folder, os.access
    monkeypatch.setattr(
        os,
        "access",
        lambda p, m: not (m & os.W_OK and Path(p).is_relative_to(own)) and access(p, m),
    )
    work = work_folder(kepu.folder)
    assert work.is_relative_to(tmp_path / "cache" / "kepu")
    status, said = kepu("build")
    assert status == 0, said
    assert said.count(f"没有改动 {kepu.folder} 的权限，中间文件和默认的网站放在 {work}；") == 1
    for path, data in usual.items():
        name = path.relative_to(kepu.folder / "build" / "site")
        assert (work / "site" / name).read_bytes() == data, name


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
