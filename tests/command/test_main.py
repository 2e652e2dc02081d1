"""The command as a whole: exit statuses, misuse in Chinese, and our own bugs."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from kepu_command import started

from site_builder import __version__
from site_builder.command import main as package_main
from site_builder.command.main import app

if TYPE_CHECKING:
    from kepu_command import Kepu
    from repository import Repository

ROOT = Path(__file__).parents[2]
ENGLISH = re.compile(r"\b(?:No|Error|Usage|Missing|Invalid|Option|Got|Try|is not|Commands)\b")


def test_what_loads_slowly_is_loaded_by_the_build_alone() -> None:
    program = "import sys, site_builder.command; print({'pandas', 'mkdocs'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )
    assert done.stdout.strip() == "set()"


def test_what_the_system_refuses_is_no_bug_of_ours(
    kepu: Kepu, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied", "build/site")

    monkeypatch.setattr("site_builder.workspace.find_root", refuse)
    status, said = kepu("check")
    assert status == 2
    assert said.startswith("无法读写 build/site：没有权限，或者正被别的程序打开；关掉")
    assert said.endswith("换一个能写的文件夹（网站用 --out，其余用环境变量 KEPU_HOME）\n")


def test_where_there_is_no_room_for_what_is_said(
    kepu: Kepu, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("site_builder.workspace.find_root", refuse)
    assert kepu("check") == (2, "结果没有写出来：磁盘已满；腾出空间再试\n")


def test_clean_is_0_and_problems_are_1(kepu: Kepu, repository: Repository) -> None:
    assert kepu("check")[0] == 0
    repository.write("submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml", "")
    assert kepu("check")[0] == 1


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("statu", "没有命令 statu。是不是 kepu status？\n"),
        ("stauts", "是不是 kepu status？"),
        ("chek", "是不是 kepu check？"),
        ("CHECK", "是不是 kepu check？"),
        ("ｂｕｉｌｄ", "是不是 kepu build？"),
        ("led", "是不是 kepu ledger？"),
        ("检查", "是不是 kepu build、kepu check？"),
        ("预览", "是不是 kepu serve？"),
        ("new servey", "没有命令 servey。是不是 kepu new survey？"),
        ("ledger 退回", "是不是 kepu ledger return？"),
        ("check --tody 2022-01-01", "没有选项 --tody。是不是 --today？"),
        ("check ——fix", "选项 ——fix 前面要用两个英文的减号：--fix"),
        ("check –since=main", "前面要用两个英文的减号：--since"),
        ("build －－out x", "前面要用两个英文的减号：--out"),
        ("check -fix", "选项 -fix 前面要用两个英文的减号：--fix"),
        ("瀍河", "没有命令 瀍河"),
        ("new nothing", "没有命令 nothing"),
        ("--nothing", "没有选项 --nothing"),
        ("check --nothing", "没有选项 --nothing"),
        ("check --since", "选项 --since 后面缺少内容"),
        ("check --since nothing", "git里没有版本 nothing"),
        ("check --since=", "--since 后面是空的"),
        ("check --format xml", "没有 xml 这个选择，可以写 text、json、github、"),
        ("check --today 2022", "参数 --today 日期 不对：日期写成 2022-10-20 的样子"),
        ("check --today 今天", "日期写成 2022-10-20 的样子"),
        ("check --help=1", "选项 --help 后面不要写内容"),
        ("status --round 二", "二 不是年度，写四位数字，例如 2022"),
        ("status too many", "多了参数 "),
        ("status 郑州市", "多了参数 郑州市"),
        ("build 预览 '生成'", "多了参数 预览 '生成'"),
        ("serve --port 0", "0 不在1到65535之间"),
        ("serve --port 65536", "65536 不在1到65535之间"),
        ("build --out schema/settings.yml", "schema/settings.yml 是文件，这里要写文件夹"),
        ("explain", "缺少参数 代码"),
        ("new survey --unit", "选项 --unit 后面缺少内容"),
    ],
)
def test_misuse_is_2_and_in_chinese(kepu: Kepu, line: str, message: str) -> None:
    status, said = kepu(line)
    assert status == 2
    assert said.startswith("用法不对：")
    assert message in said
    assert not ENGLISH.search(said), said


def test_without_a_command_there_is_help(kepu: Kepu) -> None:
    status, said = kepu("")
    assert status == 0
    assert said.startswith("用法：kepu ")
    assert "命令：\n" in said


@pytest.mark.parametrize("name", ["", *sorted(app.commands)])
def test_help_is_chinese(kepu: Kepu, name: str) -> None:
    status, said = kepu(f"{name} --help")
    assert status == 0
    assert "显示这份帮助" in said
    assert not ENGLISH.search(said), said
    assert not re.search(r"\b(?:Options|Show|exit|required|default)\b", said), said


def test_version(kepu: Kepu) -> None:
    assert kepu("--version") == (0, f"kepu {__version__}\n")


def test_a_bug_is_3_with_a_log(kepu: Kepu, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        message = "坏了 \ud800"
        raise RuntimeError(message)

    monkeypatch.setattr("site_builder.command.checking.check.open_workspace", crash)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    status, said = kepu("check")
    assert status == 3
    assert "Traceback" not in said
    (log,) = tmp_path.glob("kepu-*.log")
    assert str(log) in said
    text = log.read_text(encoding="utf-8")
    assert text.startswith(f"kepu {__version__}, Python 3.")
    assert "RuntimeError: 坏了" in text


def test_an_interruption(kepu: Kepu, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("site_builder.command.checking.check.open_workspace", interrupt)
    status, said = kepu("check")
    assert status == 2
    assert "已中断" in said


@pytest.mark.skipif(os.name == "nt", reason="which has no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_asked_to_end_it_puts_in_order_what_was_begun(
    number: signal.Signals, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def work(*_: object, **__: object) -> int:
        try:
            signal.raise_signal(number)
        finally:
            done.append("cleared")
        return 0

    monkeypatch.setattr(sys.modules["site_builder.command.main"], "run", work)
    before = {n: signal.getsignal(n) for n in (signal.SIGTERM, signal.SIGHUP)}
    try:
        with pytest.raises(SystemExit) as ended:
            package_main([])
    finally:
        for n, handler in before.items():
            signal.signal(n, handler)
    assert (ended.value.code, done) == (128 + number, ["cleared"])


def test_a_console_in_cp936(repository: Repository) -> None:
    path = "submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml"
    repository.replace(path, "evaluated: false", "evaluated: 瀍𬭛🙂")
    status, out, err = started(repository.root, "check", encoding="gbk")
    assert status == 1
    assert "错误" in out.decode("gbk")
    assert err == b""


def test_as_a_program(repository: Repository) -> None:
    assert callable(package_main)
    assert started(repository.root, "check")[0] == 0
    status, out, err = started(repository.root, "nothing")
    assert (status, out) == (2, b"")
    assert err.decode().startswith("用法不对：没有命令 nothing")


INTERRUPTED = """
import runpy, sys

class Interrupter:
    def find_spec(self, name, *_):
        if name == "site_builder.command.main":
            raise KeyboardInterrupt

sys.meta_path.insert(0, Interrupter())
runpy.run_module("site_builder", run_name="__main__")
"""


def test_an_interruption_while_it_is_loaded() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED], cwd=ROOT, capture_output=True, check=False, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "已中断。\n")


def test_where_nobody_listens() -> None:
    """A service may start it without any output."""
    program = (
        "import sys; sys.stdout = sys.stderr = None\n"
        "from site_builder.command import main; main(['explain', 'S106'])"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=False)
    assert done.returncode == 0
