"""`kepu init`: a repository without data that is clean and can be worked in at once."""

from __future__ import annotations

import errno
import hashlib
import re
import zipfile
from pathlib import Path

import pytest
from kepu_command import Kepu
from pipelines import FROM, SOURCE

from site_builder import __version__
from site_builder.forges.registry import forge_kinds
from site_builder.read import strict_yaml
from site_builder.reference_data import reference_folder


@pytest.fixture
def kepu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    return Kepu(tmp_path, monkeypatch, capsys)


@pytest.fixture
def fresh(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Kepu:
    status, said = Kepu(tmp_path, monkeypatch, capsys)(f"init data {FROM}")
    assert status == 0, said
    return Kepu(tmp_path / "data", monkeypatch, capsys)


def test_is_clean_and_can_be_worked_in(fresh: Kepu) -> None:
    status, said = fresh("check")
    assert (status, said.splitlines()[0]) == (0, "共检查 25 个文件，没有发现问题。")
    assert "这里没有用git管理" in said
    assert fresh("new survey --unit zhengzhou-kexie")[0] == 0
    status, said = fresh("check")
    assert status == 1
    assert "第1题没有填写" in said


def test_holds_no_demonstration_data(fresh: Kepu) -> None:
    def value(path: str) -> dict[str, object]:
        text = (fresh.folder / "schema" / path).read_text(encoding="utf-8")
        parsed: dict[str, object] = strict_yaml.parse(text).value
        return parsed

    settings = value("settings.yml")
    assert settings["demo"] is False
    assert not {"as_of", "footer", "maintainers"} & set(settings)
    for path in (fresh.folder / "schema/rounds").iterdir():
        round_ = value(f"rounds/{path.name}")
        assert round_["expected"] == {"kinds": ["city"]}
        assert "waivers" not in round_
    assert not (fresh.folder / "schema/exceptions.yml").exists()
    for path in (fresh.folder / "schema/units").iterdir():
        units = value(f"units/{path.name}")["units"]
        assert isinstance(units, list)
        assert all(u["kind"] != "undertaker" and "owners" not in u for u in units)
    for folder in ("submissions", "cases"):
        assert [p.name for p in (fresh.folder / folder).rglob("*")] == [".gitkeep"]


def test_workflows_are_whole(fresh: Kepu) -> None:
    for name in ("check", "pages", "review"):
        text = (fresh.folder / f".github/workflows/{name}.yml").read_text(encoding="utf-8")
        assert f"\nname: {name}\n" in f"\n{text}"
        assert "requirements.txt" in text
        assert "kepu.py" not in text
    assert "${{ github.ref }}" in (fresh.folder / ".github/workflows/check.yml").read_text("utf-8")


@pytest.mark.parametrize(
    ("forge", "own"),
    [
        ("github", [".github/dependabot.yml", ".github/workflows/review.yml"]),
        ("gitlab", [".gitlab-ci.yml", ".gitlab/merge_request_templates/Default.md"]),
        ("gitea", [".gitea/workflows/review.yml", "renovate.json"]),
        ("gitcode", [".gitcode/workflows/review.yml", ".gitcode/PULL_REQUEST_TEMPLATE.md"]),
        ("gitee", [".gitee/kepu-review.sh", ".gitee/PULL_REQUEST_TEMPLATE.md"]),
    ],
)
def test_each_forge_gets_its_own_pipeline(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    forge: str,
    own: list[str],
) -> None:
    kepu = Kepu(tmp_path, monkeypatch, capsys)
    status, said = kepu(f"init data --forge {forge} {FROM}")
    assert status == 0
    kind = forge_kinds()[forge]
    assert f"{kind.words['title']}的流程和接口：{kind.tried}\n" in said
    assert all((tmp_path / "data" / name).is_file() for name in own)
    folders = {f".{name}" for name in forge_kinds()} & {
        p.name for p in (tmp_path / "data").iterdir()
    }
    assert folders == {f".{forge}"}
    readme = (tmp_path / "data/README.md").read_text(encoding="utf-8")
    assert "## 流程和设置" in readme
    assert kind.tried in readme
    kepu.folder = tmp_path / "data"
    assert kepu("check")[0] == 0


@pytest.mark.parametrize("there", [False, True])
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    there: bool,
) -> None:
    plain = Path.replace

    def full(path: Path, target: Path) -> Path:
        if target.name == "settings.yml":
            raise OSError(errno.ENOSPC, "full")
        return plain(path, target)

    if there:
        (tmp_path / "data/.git").mkdir(parents=True)
    kepu = Kepu(tmp_path, monkeypatch, capsys)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        assert kepu(f"init data {FROM}") == (2, "结果没有写出来：磁盘已满；腾出空间再试\n")
    left = [p.relative_to(tmp_path).as_posix() for p in sorted(tmp_path.rglob("*"))]
    assert left == (["data", "data/.git"] if there else [])
    assert kepu(f"init data {FROM}")[0] == 0


def test_a_file_in_the_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "data").write_bytes(b"")
    status, said = Kepu(tmp_path, monkeypatch, capsys)(f"init data/here {FROM}")
    assert status == 2
    assert "data 是一个文件，那里应是文件夹" in said


def test_refuses_a_folder_that_is_not_empty(fresh: Kepu) -> None:
    status, said = fresh(f"init . {FROM}")
    assert status == 2
    assert "已经有文件" in said


def test_a_folder_with_git_alone_is_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    assert Kepu(tmp_path, monkeypatch, capsys)(f"init . {FROM}")[0] == 0


@pytest.mark.parametrize(
    ("options", "written"),
    [("", "private"), (" --visibility private", "private"), (" --visibility public", "public")],
)
def test_says_who_may_read_the_repository(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    options: str,
    written: str,
) -> None:
    kepu = Kepu(tmp_path, monkeypatch, capsys)
    assert kepu(f"init data{options} {FROM}")[0] == 0
    settings = (tmp_path / "data/schema/settings.yml").read_text(encoding="utf-8")
    assert f"\nrepository_visibility: {written}\n" in settings
    kepu.folder = tmp_path / "data"
    status, said = kepu("check")
    assert (status, said.count("X485 ")) == (0, int(written == "public"))


def test_asks_on_a_terminal_who_may_read_the_repository(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("click.prompt", lambda *_, **__: "public")
    status, said = Kepu(tmp_path, monkeypatch, capsys)(f"init data {FROM}")
    assert (status, "能看仓库的人都能看到" in said) == (0, True)
    settings = (tmp_path / "data/schema/settings.yml").read_text(encoding="utf-8")
    assert "repository_visibility: public" in settings


DIVISIONS = """\
code: "990000"
cities:
  - code: "990100"
    name: 甲州市
    slug: jiazhou
    counties:
      - {code: "990102", name: 乙区, type: 市辖区, slug: yi}
  - code: "990300"
    name: 丙州市
    slug: bingzhou
    counties:
      - {code: "990302", name: 丁县, type: 县, slug: ding}
"""
ANOTHER = f"init data --province 某某省 --slug mousheng --divisions divisions.yml {FROM}"


@pytest.mark.parametrize("forge", ["github", "gitlab", "gitea"])
def test_another_province_holds_nothing_of_this_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], forge: str
) -> None:
    (tmp_path / "divisions.yml").write_text(DIVISIONS, encoding="utf-8")
    kepu = Kepu(tmp_path, monkeypatch, capsys)
    status, said = kepu(f"{ANOTHER} --forge {forge}")
    assert status == 0, said
    here = strict_yaml.parse((reference_folder() / "schema/divisions.yml").read_text("utf-8")).value
    names = {city["name"].removesuffix("市") for city in here["cities"]}
    assert len(names) == len(here["cities"])
    for path in (p for p in (tmp_path / "data").rglob("*") if p.is_file()):
        text = path.read_text(encoding="utf-8")
        assert not [n for n in {"河南", "豫ICP", "henan", *names} if n in text], path
    kepu.folder = tmp_path / "data"
    status, said = kepu("check")
    assert (status, said.splitlines()[0]) == (0, "共检查 8 个文件，没有发现问题。")
    assert kepu("new survey --unit jiazhou-kexie")[0] == 0


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (f"init data --province 某某省 {FROM}", "还要用 --slug"),
        (f"init data --province 某某省 --slug mousheng {FROM}", "还要用 --divisions"),
        (f"init data --slug mousheng {FROM}", "还要用 --province"),
        (f"init data --divisions divisions.yml {FROM}", "还要用 --province"),
        (ANOTHER.replace("mousheng", "某省"), "只用小写字母"),
        (ANOTHER.replace("mousheng", "jiazhou"), "和一个市的相同"),
        (ANOTHER.replace("divisions.yml", "none.yml"), "没有 none.yml"),
    ],
)
def test_says_what_another_province_lacks(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    line: str,
    said: str,
) -> None:
    (tmp_path / "divisions.yml").write_text(DIVISIONS, encoding="utf-8")
    status, told = Kepu(tmp_path, monkeypatch, capsys)(line)
    assert (status, said in told) == (2, True), told
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"\xff\xfe\x00",
        b"- a\n",
        b"code: 1\ncities: 2\n",
        b"cities: [1, 2]\n",
        b'code: "990000"\ncities: []\n',
        DIVISIONS.replace("990100", "9901").encode(),
        DIVISIONS.replace("    slug: jiazhou\n", "").encode(),
        DIVISIONS.replace("甲州市", "甲州市: [").encode(),
    ],
)
def test_says_what_is_wrong_with_divisions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], text: bytes
) -> None:
    (tmp_path / "divisions.yml").write_bytes(text)
    status, told = Kepu(tmp_path, monkeypatch, capsys)(ANOTHER)
    assert (status, "处不对" in told) == (2, True), told
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("kepu", "软件包索引上的这个名称谁都可以登记"),
        ("kepu==0.1.0", "软件包索引上的这个名称谁都可以登记"),
        ("kepu@https://host.invalid/kepu.tar.gz", "谁都可以登记"),
        (SOURCE.replace("git+", ""), "以 git+https:// 开头"),
        ("https://host.invalid/a/kepu.git", "以 git+https:// 开头"),
        ("ssh://git@host.invalid/a/kepu", "以 git+https:// 开头"),
        ("git@host.invalid:a/kepu.git", "以 git+https:// 开头"),
        (SOURCE.replace("https://forge.invalid/", "git@forge.invalid:"), "以 git+https:// 开头"),
        ("git+C:\\kepu@" + SOURCE[-40:], "以 git+https:// 开头"),
        ("git+https://host.invalid/a/kepu", "完整的提交编号"),
        ("git+https://host.invalid/a/kepu@main", "完整的提交编号"),
        ("git+https://host.invalid/a/kepu@v0.1.0", "完整的提交编号"),
        (SOURCE[:-1], "完整的提交编号"),
        (SOURCE.replace("https:", "file:"), "以 git+https:// 开头"),
        (SOURCE.replace("https:", "git:"), "以 git+https:// 开头"),
        (SOURCE.replace("https://", "https://me:word@"), "不写账号和密码"),
        (SOURCE.replace("https://", "https://token@"), "不写账号和密码"),
        ("kepu-0.1.0-py3-none-any.whl", "没有这个文件"),
        ("dist/kepu.whl", "没有这个文件"),
    ],
)
def test_a_source_that_somebody_else_could_fill_is_refused(
    kepu: Kepu, source: str, said: str
) -> None:
    status, told = kepu(f"init data --program {source}")
    assert status == 2
    assert said in told
    assert not (kepu.folder / "data").exists()


def test_without_a_terminal_and_a_source_it_says_what_lacks(
    kepu: Kepu, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("site_builder.command.program_source._own_source", lambda: None)
    status, told = kepu("init data")
    assert (status, "--program" in told) == (2, True)


def test_where_it_came_from_is_proposed(kepu: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.command.program_source._own_source", lambda: SOURCE)
    status, told = kepu("init data")
    assert (status, SOURCE in told) == (0, True)
    assert SOURCE in (kepu.folder / "data/requirements.txt").read_text(encoding="utf-8")


def wheel(folder: Path, name: str, **metadata: str) -> Path:
    path = folder / name
    with zipfile.ZipFile(path, "w") as made:
        text = "".join(f"{key}: {value}\n" for key, value in metadata.items())
        made.writestr("kepu-9.dist-info/METADATA", text)
    return path


def test_a_wheel_comes_along_and_everything_is_known_by_its_hash(kepu: Kepu) -> None:
    name = f"kepu-{__version__}-py3-none-any.whl"
    data = wheel(kepu.folder, name, Name="kepu", Version=__version__).read_bytes()
    status, told = kepu(f"init data --program {name}")
    assert status == 0, told
    assert (kepu.folder / "data/vendor" / name).read_bytes() == data
    text = (kepu.folder / "data/requirements.txt").read_text(encoding="utf-8")
    assert f"kepu=={__version__} --hash=sha256:{hashlib.sha256(data).hexdigest()}\n" in text
    wanted = [line for line in text.splitlines() if re.match(r"[a-zA-Z]", line)]
    assert text.count("--hash=sha256:") > len(wanted) > 20
    assert all(" --hash=" in line or line.endswith("\\") for line in wanted)


@pytest.mark.parametrize(
    ("name", "metadata", "said"),
    [
        ("other-1-py3-none-any.whl", {"Name": "other", "Version": "1"}, "不是 kepu 的安装包"),
        ("kepu-9-py3-none-any.whl", {"Name": "kepu", "Version": "9"}, "同一版本"),
        (f"kepu-{__version__}-py3-none-any.whl", {"Name": "kepu", "Version": "9"}, "同一版本"),
        (f"kepu-{__version__}-py3-none-any.whl", {"Name": "x", "Version": "9"}, "不是 kepu"),
    ],
)
def test_another_wheel_is_refused(
    kepu: Kepu, name: str, metadata: dict[str, str], said: str
) -> None:
    wheel(kepu.folder, name, **metadata)
    status, told = kepu(f"init data --program {name}")
    assert (status, said in told) == (2, True), told


def test_what_is_no_wheel_at_all_is_refused(kepu: Kepu) -> None:
    name = f"kepu-{__version__}-py3-none-any.whl"
    for data in (b"", b"PK", b"text" * 99):
        (kepu.folder / name).write_bytes(data)
        assert "不是 kepu 的安装包" in kepu(f"init data --program {name}")[1]
