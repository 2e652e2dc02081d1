"""kepu.py installs once, mends what is half-finished, and passes on; all without a network."""

from __future__ import annotations

import ast
import errno
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import NoReturn

import pytest

import kepu

SOURCE = Path(kepu.__file__)


class FakeInstall:
    """Stands in for `kepu.install`, makes a folder that looks like an environment, and counts."""

    def __init__(self, clone: Path) -> None:
        self.clone = clone
        self.folders: list[Path] = []
        self.seconds = 0.0

    def __call__(self, folder: Path, _lock: Path) -> None:
        assert folder.is_relative_to(self.clone)
        self.folders.append(folder)
        time.sleep(self.seconds)
        python = kepu.find(folder, "python")
        python.parent.mkdir(parents=True)
        python.touch()


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty clone with locks, which `kepu` takes for its own."""
    locks = {kind: tmp_path / f"{kind}.lock" for kind in kepu.LOCKS}
    for lock in locks.values():
        lock.write_text("attrs==1\n", encoding="utf-8")
    monkeypatch.setattr(kepu, "ROOT", tmp_path)
    monkeypatch.setattr(kepu, "STORE", tmp_path / ".kepu")
    monkeypatch.setattr(kepu, "LOCKS", locks)
    monkeypatch.delenv(kepu.HOME, raising=False)
    return tmp_path


@pytest.fixture
def install(clone: Path, monkeypatch: pytest.MonkeyPatch) -> FakeInstall:
    fake = FakeInstall(clone)
    monkeypatch.setattr(kepu, "install", fake)
    return fake


@pytest.mark.parametrize(
    ("arguments", "kind", "command"),
    [
        (["check", "--fix"], "run", ["python", "-P", "-m", "site_builder", "check", "--fix"]),
        (["--help"], "run", ["python", "-P", "-m", "site_builder", "--help"]),
        (["test"], "dev", ["python", "-m", "pytest", "-n", "auto"]),
        (["test", "-x", "a.py"], "dev", ["python", "-m", "pytest", "-n", "auto", "-x", "a.py"]),
        (["test", "-n", "2"], "dev", ["python", "-m", "pytest", "-n", "2"]),
        (["dev", "ruff", "check"], "dev", ["ruff", "check"]),
    ],
)
def test_the_first_word_chooses(arguments: list[str], kind: str, command: list[str]) -> None:
    assert kepu.choose(arguments) == (kind, command)


@pytest.mark.parametrize(
    ("arguments", "adds"),
    [
        (["export", "form", "--blank"], True),
        (["verify", "照片.jpg"], True),
        (["verify", "发布包.zip", "--signers", "名单"], False),
        (["export", "release", "2021"], False),
        (["export", "workbook"], False),
        (["export", "workbook", "--round", "2021", "--contacts", "a.xlsx"], True),
        (["export", "workbook", "--contacts=a.xlsx"], True),
        (["export", "cases", "--xlsx"], False),
        (["export", "book", "--round", "2021"], True),
        (["export", "--help"], False),
        (["check", "export form"], False),
    ],
)
def test_what_only_offices_need_is_added_once(
    arguments: list[str], adds: bool, install: FakeInstall, monkeypatch: pytest.MonkeyPatch,
    clone: Path,
) -> None:  # fmt: skip
    filled: list[Path] = []
    lock = clone / "office.lock"
    lock.write_text("attrs==1\n", encoding="utf-8")
    monkeypatch.setattr(kepu, "OFFICE_LOCK", lock)
    monkeypatch.setattr(kepu, "fill", lambda _, given: filled.append(given))
    monkeypatch.setattr(kepu, "run", lambda *_: 0)
    assert [kepu.main(arguments), kepu.main(arguments)] == [0, 0]
    assert filled == [lock] * adds
    lock.write_text("attrs==2\n", encoding="utf-8")
    kepu.main(arguments)
    assert len(filled) == 2 * adds
    assert len(install.folders) == 1


@pytest.mark.parametrize(
    "line",
    ["-n 0", "-n2", "--numprocesses=3", "--pdb", "--trace a.py", "-s", "-xs", "--capture=no",
     "--co", "-p no:xdist", "--help"],
)  # fmt: skip
def test_who_says_how_or_looks_in_has_it_so(line: str) -> None:
    assert kepu.share_out(line.split()) == []


@pytest.mark.parametrize("line", ["", "-x", "-k name", "-vk sos", "tests/a.py::test_b", "--quick"])
def test_all_others_use_all_processors(line: str) -> None:
    assert kepu.share_out(line.split()) == ["-n", "auto"]


@pytest.mark.parametrize("arguments", [[], ["dev"]])
def test_nothing_to_run_is_misuse(
    arguments: list[str], install: FakeInstall, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kepu.main(arguments) == kepu.MISUSE
    assert capsys.readouterr() == ("", f"{kepu.USAGE}\n")
    assert install.folders == []


def test_only_the_first_use_installs(
    install: FakeInstall, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = kepu.prepare("run")
    assert capsys.readouterr() == (
        "",
        "第一次使用，先安装所需的软件包，一般一两分钟；以后不再安装。\n装好了。\n",
    )
    assert kepu.prepare("run") == folder
    assert install.folders == [folder]
    assert capsys.readouterr() == ("", "")


def test_running_and_developing_have_environments_of_their_own(install: FakeInstall) -> None:
    assert kepu.prepare("run") != kepu.prepare("dev")
    assert len(install.folders) == 2


def test_another_lock_installs_anew_and_leaves_what_may_be_in_use(
    clone: Path, install: FakeInstall, capsys: pytest.CaptureFixture[str]
) -> None:
    old = kepu.prepare("run")
    capsys.readouterr()
    (clone / "run.lock").write_text("attrs==2\n", encoding="utf-8")
    new = kepu.prepare("run")
    assert install.folders == [old, new]
    assert capsys.readouterr().err.startswith("所需的软件包有变动")
    assert kepu.is_finished(old)


def test_another_python_has_an_environment_of_its_own(
    install: FakeInstall, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = kepu.prepare("run")
    monkeypatch.setattr(sys, "base_prefix", "/elsewhere")
    assert kepu.prepare("run") != old
    assert len(install.folders) == 2


def test_a_half_finished_environment_is_made_again(
    install: FakeInstall, capsys: pytest.CaptureFixture[str]
) -> None:
    rubbish = kepu.place("run") / "rubbish"
    rubbish.parent.mkdir(parents=True)
    rubbish.touch()
    folder = kepu.prepare("run")
    assert not rubbish.exists()
    assert install.folders == [folder]
    assert capsys.readouterr().err.startswith("上次安装没有完成，重新安装。")


def test_an_environment_whose_python_is_gone_is_made_again(install: FakeInstall) -> None:
    kepu.find(kepu.prepare("run"), "python").unlink()
    kepu.prepare("run")
    assert len(install.folders) == 2


@pytest.mark.usefixtures("clone")
@pytest.mark.parametrize(
    ("failure", "said"),
    [
        (kepu.Refusal("没有网络", kepu.NOT_INSTALLED), "没有网络"),
        (KeyboardInterrupt(), "已中断。下次运行时重新安装。"),
        (OSError(28, "No space left on device"), kepu.NO_ROOM.splitlines()[-1]),
    ],
)
def test_a_failed_installation_is_not_taken_for_finished(
    failure: BaseException,
    said: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(folder: Path, _lock: Path) -> NoReturn:
        folder.mkdir()
        raise failure

    monkeypatch.setattr(kepu, "install", fail)
    assert kepu.main(["check"]) == kepu.NOT_INSTALLED
    assert capsys.readouterr().err.splitlines()[-1] == said
    assert not kepu.is_finished(kepu.place("run"))


def test_two_at_once_install_once(install: FakeInstall, capsys: pytest.CaptureFixture[str]) -> None:
    install.seconds = 0.3
    threads = [threading.Thread(target=kepu.prepare, args=["run"]) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(install.folders) == 1
    assert capsys.readouterr().err.count("另一个窗口正在安装，等它装完……") == 1


def test_without_ensurepip_it_names_the_package(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _name: None)
    with pytest.raises(kepu.Refusal, match="sudo apt install python3-venv"):
        kepu.install(clone / "venv", clone / "run.lock")


@pytest.mark.parametrize(
    ("output", "advice"),
    [
        ("WARNING: Retrying after connection broken by 'NewConnectionError'\n", kepu.NO_NETWORK),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM\n", kepu.WRONG_HASH),
        ("ERROR: [Errno 28] No space left on device\n", kepu.NO_ROOM),
        ("error: no compiler\n", "error: no compiler\n安装没有成功，原因见以上几行。"),
    ],
)
def test_a_failed_step_is_explained(output: str, advice: str) -> None:
    program = f"import sys; sys.stderr.write({output!r}); sys.exit(1)"
    with pytest.raises(kepu.Refusal) as caught:
        kepu.follow([sys.executable, "-X", "utf8", "-c", program], 0)
    assert caught.value.args == (advice, kepu.NOT_INSTALLED)


def test_what_nobody_has_used_for_long_is_removed(install: FakeInstall) -> None:
    assert install.folders == []
    unused, used = kepu.prepare("run"), kepu.prepare("dev")
    os.utime(unused / "finished", (0, 0))
    kepu.sweep(unused.parent, time.time() - 60)
    assert not unused.exists()
    assert kepu.is_finished(used)


def test_an_unknown_tool_is_misuse(
    install: FakeInstall, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(Path.cwd())  # `dev` changes the folder; this restores it
    assert kepu.main(["dev", "no-such-tool"]) == kepu.MISUSE
    assert len(install.folders) == 1
    assert capsys.readouterr().err.splitlines()[-1] == "开发环境里没有 no-such-tool。"


def test_it_passes_on_arguments_output_folder_and_exit_status(clone: Path) -> None:
    """The whole script, in a process of its own, with a true environment that holds nothing."""
    shutil.copy(SOURCE, clone)
    for kind, name in (("run", "requirements.lock"), ("dev", "requirements-dev.lock")):
        (clone / f"{kind}.lock").rename(clone / name)
        kepu.LOCKS[kind] = clone / name
    package = clone / "site_builder"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "__main__.py").write_text(
        "import os, sys\nprint(sys.argv[1:], os.getcwd())\nsys.exit(7)\n", encoding="utf-8"
    )
    folder = kepu.place("run")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    (folder / "finished").touch()
    elsewhere = clone / "elsewhere"
    foreign = elsewhere / "site_builder"  # what somebody proposes is never run
    foreign.mkdir(parents=True)
    for name in ("__init__.py", "__main__.py"):
        (foreign / name).write_text("print('foreign')\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, clone / "kepu.py", "check", "a b"],
        cwd=elsewhere,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (7, "")
    assert done.stdout == f"['check', 'a b'] {elsewhere}\n"


def test_a_console_without_chinese_is_no_obstacle() -> None:
    done = subprocess.run(
        [sys.executable, SOURCE],
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii:strict"},
        check=False,
    )
    assert (done.returncode, done.stdout) == (kepu.MISUSE, b"")
    assert b"python" in done.stderr


def test_an_old_python_can_read_it_far_enough_to_say_so() -> None:
    text = SOURCE.read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 7))
    assert text.index("sys.version_info < (3, 11)") < text.index("import hashlib")


@pytest.fixture
def closed(clone: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone that cannot be written, and a user's folder that can; root's rights are only said."""
    home = clone / "home"
    home.mkdir()
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setattr(os, "access", lambda path, _: Path(path).is_relative_to(home))
    return home


def test_a_clone_that_cannot_be_written(
    install: FakeInstall, closed: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = kepu.prepare("run")
    assert folder.parent == closed / "kepu"
    assert install.folders == [folder]
    assert f"软件包，放在 {folder.parent} 里，一般" in capsys.readouterr().err
    assert kepu.prepare("run") == folder
    assert capsys.readouterr().err == ""


def test_what_the_owner_of_a_clone_installed_is_used(install: FakeInstall, closed: Path) -> None:
    with pytest.MonkeyPatch.context() as owner:
        owner.setattr(os, "access", lambda *_: True)
        folder = kepu.prepare("run")
    assert folder.parent == kepu.STORE
    assert kepu.prepare("run") == folder
    assert not (closed / "kepu").exists()
    assert len(install.folders) == 1


def test_another_place_by_a_variable(
    install: FakeInstall, clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(kepu.HOME, str(clone / "别处"))
    assert kepu.prepare("run").parent == clone / "别处"
    build = clone / "别处" / "build-data-0123"
    build.mkdir()
    os.utime(build, (0, 0))
    kepu.sweep(clone / "别处", time.time() - 60)
    assert build.exists()  # what is built there is no environment
    assert len(install.folders) == 1


@pytest.mark.parametrize("home", ["", "/proc/nowhere"])
def test_no_place_at_all(
    install: FakeInstall,
    closed: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    home: str,
) -> None:
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.setenv(name, home)
    assert kepu.main(["check"]) == kepu.NOT_INSTALLED
    assert "设置环境变量 KEPU_HOME" in capsys.readouterr().err
    assert (install.folders, list(closed.iterdir())) == ([], [])


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "磁盘已满，没有装完。腾出"),
        (PermissionError(errno.EACCES, "Permission denied", "/x"), "没有权限读写 /x。"),
        (OSError(errno.EROFS, "Read-only file system", "/x"), "没有权限读写 /x。"),
    ],
)
def test_what_the_system_refuses_is_explained(error: OSError, said: str) -> None:
    explained = kepu.explain(error)
    assert explained.startswith(said)
    assert "KEPU_HOME" in explained
    assert "Errno" not in explained


def test_it_is_named_as_it_was_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    for line in (
        "python3 kepu.py",
        "python3.12 -X utf8 ../科普/kepu.py",
        "/usr/bin/python3 ./kepu.py",
    ):
        words = line.split()
        monkeypatch.setattr(sys, "orig_argv", [*words, "check", "--fix"])
        monkeypatch.setattr(sys, "argv", [words[-1], "check", "--fix"])
        assert kepu.typed().replace("'", "") == line
