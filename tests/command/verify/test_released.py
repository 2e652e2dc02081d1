"""`kepu verify`: what was changed in a release is found, and named by file and line."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile
from functools import cache
from typing import TYPE_CHECKING

import pytest
from kepu_command import Kepu
from releasing import committed, made, opened, summed, zipped
from repository import copy_good

from site_builder.command.committed_release import release_of
from site_builder.command.verify import released as module
from site_builder.release.archive.pack import pack
from site_builder.release.release import made_with

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from making_git import Git

    from site_builder.command.committed_release import CommittedRelease

SURVEY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom"
FUNDS = "data/2021/funds-own-use.csv"


@pytest.fixture(scope="module")
def git(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Git:
    return committed(copy_good(tmp_path_factory.mktemp("verify") / "data", picture))


@pytest.fixture(scope="module")
def released(git: Git, tmp_path_factory: pytest.TempPathFactory) -> Path:
    release = made(git).release
    path = tmp_path_factory.mktemp("out") / release.name
    path.write_bytes(pack(release.files))
    return path


@cache
def rebuilt(root: Path, commit: str, year: int) -> CommittedRelease | None:
    return release_of(root, commit, year)


@pytest.fixture
def kepu(git: Git, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kepu:
    """The command in the clone, which makes the release of one commit once."""

    def once(
        root: Path, commit: str, year: int, programs: Mapping[str, str] | None
    ) -> CommittedRelease | None:
        if programs == made_with():
            return rebuilt(root, commit, year)
        return release_of(root, commit, year, programs)

    monkeypatch.setattr(module, "release_of", once)
    return Kepu(git.root, monkeypatch, capsys)


def line_of(git: Git, path: str, text: str) -> int:
    lines = (git.root / path).read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if text in line)


def changed(files: Mapping[str, bytes], path: str, old: str, new: str) -> dict[str, bytes]:
    """Return the files, with checksums that fit, after one change."""
    text = files[path].decode()
    assert old in text
    return summed({**files, path: text.replace(old, new, 1).encode()})


def test_it_agrees(kepu: Kepu, released: Path) -> None:
    kepu.monkeypatch.setattr(module, "release_of", release_of)
    status, said = kepu(f"verify {released}")
    assert status == 0, said
    assert "校验值：全部相符" in said
    assert "逐字节一致" in said


def test_a_figure_in_a_table(kepu: Kepu, git: Git, released: Path, tmp_path: Path) -> None:
    files = changed(opened(released), FUNDS, "12.5", "125")
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    assert "校验值：全部相符" in said, "whoever tampers makes the checksums fit"
    assert f"{FUNDS} 第2行“打造基层科普阵地（万元）”：发布包里是 125，按提交应当是 12.5" in said
    line = line_of(git, SURVEY, "amount_wan: 12.5")
    assert f"{SURVEY} 第{line}行  amount_wan: 12.5" in said
    assert "amount_wan: 8" not in said, "another category's"


def test_a_figure_of_the_total_comes_from_all(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    path = "data/2021/funds-local-fund-wan.csv"
    content = opened(released)[path].decode()
    last = content.rstrip().splitlines()[-1]
    files = changed(opened(released), path, last, last.replace("20", "2000"))
    _, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert f"{path} 第" in said
    assert "local_fund_wan: 20" in said


def test_one_answer(kepu: Kepu, git: Git, released: Path, tmp_path: Path) -> None:
    own, other = "科普大篷车进乡村", "科普大篷车进校园"
    files = changed(opened(released), "data/answers-2021.csv", own, other)
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    assert f"“答案”：发布包里是 {other}，按提交应当是 {own}" in said
    assert f"{SURVEY} 第{line_of(git, SURVEY, own)}行  project: {own}" in said
    assert "SHA256SUMS" not in said, "that it differs too is no news"


def test_a_figure_in_the_interface(kepu: Kepu, git: Git, released: Path, tmp_path: Path) -> None:
    path = "api/v1/rounds/2021/funds-own-use.json"
    files = changed(opened(released), path, '"base":12.5', '"base":99.5')
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    assert f"{path} “/data/rows/0/cells/base”：发布包里是 99.5，按提交应当是 12.5" in said
    assert f"{SURVEY} 第{line_of(git, SURVEY, 'amount_wan: 12.5')}行" in said


def test_a_figure_in_a_workbook(kepu: Kepu, git: Git, released: Path, tmp_path: Path) -> None:
    files = opened(released)
    path = "data/tables-2021.xlsx"
    with zipfile.ZipFile(io.BytesIO(files[path])) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    sheet = next(n for n, c in parts.items() if b"<v>12.5</v>" in c and "sheet" in n)
    parts[sheet] = parts[sheet].replace(b"<v>12.5</v>", b"<v>77.5</v>", 1)
    files = summed({**files, path: zipped(tmp_path / "book.xlsx", parts).read_bytes()})
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    assert "发布包里是 77.5，按提交应当是 12.5" in said
    assert f"{SURVEY} 第{line_of(git, SURVEY, 'amount_wan: 12.5')}行" in said


def test_the_text_of_a_case(kepu: Kepu, git: Git, released: Path, tmp_path: Path) -> None:
    source = (git.root / CASE / "index.md").read_text(encoding="utf-8")
    told = opened(released)[f"{CASE}/case.txt"].decode()
    line = next(
        text for text in source.splitlines() if len(text) > 20 and text in told.splitlines()
    )
    files = changed(opened(released), f"{CASE}/case.txt", line, f"{line}（另外加的话）")
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    where = told.splitlines().index(line) + 1
    assert f"{CASE}/case.txt 第{where}行：发布包里是 " in said
    assert f"{CASE}/index.md 第{line_of(git, CASE + '/index.md', line)}行" in said


def test_a_change_far_into_a_line(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    """Is shown, though the line is not shown whole."""
    told = json.loads(opened(released)["datacite.json"])["descriptions"][0]["description"]
    assert len(told) > 70
    files = changed(opened(released), "datacite.json", told, f"{told[:-3]}如实填报")
    _, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert f"发布包里是 …{told[-13:-3]}如实填报，按提交应当是 …{told[-13:]}" in said


def test_a_file_out_of_all_proportion(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    files = opened(released)
    files = summed({**files, FUNDS: files[FUNDS] + b"1,2\n" * 2_000_000})
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    assert f"{FUNDS}：内容不同" in said


def test_a_list_of_cases(kepu: Kepu, git: Git, released: Path, tmp_path: Path) -> None:
    title = json.loads(opened(released)[f"{CASE}/case.json"])["fields"]["title"]
    files = changed(opened(released), "data/cases.csv", title, f"{title}（改）")
    _, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert f"{CASE}/index.md 第{line_of(git, CASE + '/index.md', 'title:')}行  title:" in said


def test_another_picture(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    files = opened(released)
    media = next(path for path in files if path.startswith("media/"))
    files = summed({**files, media: files[media] + b"\0"})
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    assert f"{media}：内容不同" in said
    assert "images/" in said, "the picture that it was made of"


def test_checksums_that_do_not_fit(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    files = opened(released)
    files["README.md"] += b"\n"
    del files["LICENSE.md"]
    files["more.txt"] = "多出来的".encode()
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
    assert status == 1
    assert "校验值：3个文件不符，或者没有列出\n  LICENSE.md\n  README.md\n  more.txt" in said
    assert "more.txt：多出来的，提交里没有" in said
    assert "LICENSE.md：没有了" in said


def test_the_same_files_in_another_archive(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', opened(released))}")
    assert status == 1
    assert "压缩包重新打过" in said


def test_another_version_of_the_program(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    """What another one would make is the same here, so that only the version is told of."""
    files = opened(released)
    origin = json.loads(files["release.json"])
    crate = files["ro-crate-metadata.json"].decode()
    own = origin["made_with"]["kepu"]
    origin["made_with"]["kepu"] = "0.0.9"
    files["release.json"] = json.dumps(origin, ensure_ascii=False, indent=1).encode() + b"\n"
    files["ro-crate-metadata.json"] = crate.replace(f'"{own}"', '"0.0.9"').encode()
    _, said = kepu(f"verify {zipped(tmp_path / 'a.zip', summed(files))}")
    assert f"发布包是别的版本生成的：kepu 0.0.9（现在{own}）" in said
    assert "release.json 第" not in said, "its own versions are no difference"


@pytest.mark.parametrize(
    ("spoil", "wanted"),
    [
        (lambda o: {**o, "commit": "0" * 40}, "这个克隆里没有提交 000000000000"),
        (lambda o: {**o, "commit": "--output=/tmp/x"}, "读不出是哪个提交"),
        (lambda o: {**o, "commit": "HEAD"}, "读不出是哪个提交"),
        (lambda o: {**o, "round": "2021"}, "读不出是哪个提交"),
        (lambda o: {**o, "round": True}, "读不出是哪个提交"),
        (lambda o: {**o, "round": 1999}, "没有设置1999年度"),
        (lambda o: {**o, "format": 99}, "先升级程序"),
        (lambda _: [], "读不出是哪个提交"),
        (lambda _: None, "读不出是哪个提交"),
    ],
)
def test_a_false_origin(
    spoil: Callable[[dict[str, object]], object],
    wanted: str,
    kepu: Kepu,
    released: Path,
    tmp_path: Path,
) -> None:
    files = opened(released)
    spoilt = spoil(json.loads(files["release.json"]))
    files["release.json"] = json.dumps(spoilt).encode()
    status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', summed(files))}")
    assert status == 2
    assert wanted in said


def test_deep_and_broken_metadata(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    files = opened(released)
    for content in (b"[" * 200_000, b"\xff\xfe", b"", b'{"format": ' + b"9" * 9999 + b"}"):
        spoilt = summed({**files, "release.json": content})
        status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', spoilt)}")
        assert status == 2, said
        assert "没有核对成" in said
    for path in ("api/v1/index.json", FUNDS, "data/tables-2021.xlsx"):
        spoilt = summed({**files, path: b"[" * 200_000})
        status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', spoilt)}")
        assert status == 1
        assert path in said


def test_outside_of_a_clone(kepu: Kepu, released: Path, tmp_path: Path) -> None:
    kepu.folder = tmp_path
    status, said = kepu(f"verify {released}")
    assert status == 2
    assert "要在填报仓库的克隆里运行" in said
    spoilt = zipped(tmp_path / "a.zip", {**opened(released), "README.md": b""})
    status, said = kepu(f"verify {spoilt}")
    assert status == 1, "that can be told without one"
    assert "校验值：1个文件不符" in said


def test_a_folder_without_git(kepu: Kepu, git: Git, released: Path, tmp_path: Path) -> None:
    kepu.folder = tmp_path / "copy"
    shutil.copytree(git.root, kepu.folder, ignore=shutil.ignore_patterns(".git"))
    status, said = kepu(f"verify {released}")
    assert status == 2
    assert "这里没有用git管理" in said


def test_a_shallow_clone(kepu: Kepu, git: Git, tmp_path: Path, picture: Path) -> None:
    own = committed(copy_good(tmp_path / "data", picture))
    own("commit", "--quiet", "--allow-empty", "--message", "后来")
    clone = ["git", "clone", "--quiet", "--depth", "1"]
    subprocess.run([*clone, own.root.as_uri(), str(tmp_path / "shallow")], check=True)
    release = made(own).release
    earlier = {**release.files}
    origin = json.loads(earlier["release.json"])
    origin["commit"] = own("rev-parse", "HEAD~1")
    earlier["release.json"] = json.dumps(origin).encode()
    kepu.folder = tmp_path / "shallow"
    for files, wanted in ((release.files, "浅克隆"), (summed(earlier), "git fetch --unshallow")):
        status, said = kepu(f"verify {zipped(tmp_path / 'a.zip', files)}")
        assert status == 2
        assert wanted in said
    assert git.root != own.root
