"""The Node tools of `site_builder/browser/`, where `npm ci` has put them."""

from __future__ import annotations

from pathlib import Path
from shutil import which

import pytest

WEB = Path(__file__).parent / "web"
HOME = Path(__file__).parent.parent / "site_builder" / "browser"
MODULES = HOME / "node_modules"


def tool(path: str) -> Path:
    """Return a file below the tools' modules, or skip the test that asks for it."""
    file = MODULES / path
    if not file.exists():
        pytest.skip(f"没有安装{file.name}：运行npm ci --prefix site_builder/browser")
    return file


def node() -> str:
    """Return the path of Node, or skip the test that asks for it."""
    found = which("node")
    if found is None:
        pytest.skip("没有安装node，不核对HTML和脚本")
    return found
