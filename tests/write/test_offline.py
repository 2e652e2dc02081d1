"""The offline copy: what is in it, and that it is the same every time."""

from __future__ import annotations

import json
import os
import re
import threading
from contextlib import suppress
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest
from interrupting import DeathError, failing

from site_builder.write.aside import beside
from site_builder.write.lock import locked
from site_builder.write.offline import offline_data, offline_page, write_offline

if TYPE_CHECKING:
    from pathlib import Path

NAMES = {"index.html", "cases/index.html", "cases/a/index.html", "data/x.csv"}


def test_links_to_folders_name_the_page_in_them() -> None:
    page = (
        '<a href="../..">一</a> <a href="../?q=1#top">二</a> <form action="../../cases/">三</form>'
        ' <a href="https://site.test/">四</a> <a href="#x">五</a> <a href="../../data/x.csv">六</a>'
        ' <a href="../none/">七</a> <a data-href="..">八</a>'
    )
    made = offline_page("cases/a/index.html", page, NAMES)
    assert re.findall(r'(?:href|action)="([^"]*)"', made) == [
        "../../index.html",
        "../index.html?q=1#top",
        "../../cases/index.html",
        "https://site.test/",
        "#x",
        "../../data/x.csv",
        "../none/",
        "..",
    ]


def test_data_come_as_scripts() -> None:
    made = offline_data('{"a": "</script>"}\n')
    event = 'new CustomEvent("kp-data", { detail: {"a": "</script>"} })'
    assert made == f"document.currentScript.dispatchEvent({event});\n"


def test_a_page_gets_the_script_that_it_names() -> None:
    script = '<script src="../assets/a.js" defer data-kp-offline="../assets/b.js"></script>'
    made = offline_page("cases/index.html", f"<head>{script}</head>", NAMES)
    assert made == f'<head>{script}<script src="../assets/b.js" defer></script></head>'


def test_the_archive(good_site: Path, tmp_path: Path) -> None:
    one, two = tmp_path / "one.zip", tmp_path / "later" / "two.zip"
    count = write_offline(good_site, one)
    write_offline(good_site, two)
    assert one.read_bytes() == two.read_bytes()
    with ZipFile(one) as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert len(names) == count
        assert archive.testzip() is None
        texts = {n: archive.read(n).decode() for n in names if n.endswith((".html", ".json.js"))}
    assert "kepu/index.html" in names
    assert "kepu/404.html" not in names
    assert not [n for n in names if "/lunr/" in n or n.endswith(".map")]
    data = {n.removesuffix(".js"): t for n, t in texts.items() if n.endswith(".js")}
    assert "kepu/cases/data.json" in data
    for name, text in data.items():
        value = text.partition("detail: ")[2].removesuffix(" }));\n")
        assert json.loads(value) == json.loads(
            (good_site / name.removeprefix("kepu/")).read_bytes()
        )
    script = re.compile(r'<script src="[./]*(assets/offline[^"]*\.js)" defer></script>')
    for name, text in texts.items():
        if name.endswith(".html"):
            (found,) = script.findall(text)
            assert f"kepu/{found}" in names, name


@pytest.fixture
def small(tmp_path: Path) -> Path:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("新", encoding="utf-8")
    return tmp_path / "site"


def test_a_killed_one_leaves_nothing_that_grows(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = small.parent / "a.zip"
    for step in range(1, 20):
        archive.write_bytes(b"former")
        monkeypatch.setattr(os, "getpid", lambda process=step: process)
        with failing(small.parent, step, DeathError) as steps, suppress(DeathError):
            write_offline(small, archive)
        if steps.count < step:
            break
        whole = archive.read_bytes() == b"former" or ZipFile(archive).testzip() is None
        assert whole, step
        assert len(list(small.parent.iterdir())) <= 3  # the site, the archive, what was begun
    assert step > 3
    assert ZipFile(archive).namelist() == ["kepu/index.html"]
    assert {p.name for p in small.parent.iterdir()} == {"a.zip", "site"}


def test_one_waits_for_another(small: Path) -> None:
    archive = small.parent / "a.zip"
    told: list[str] = []
    with locked(beside(archive) / "lock"):
        thread = threading.Thread(
            target=write_offline, args=(small, archive, lambda: told.append("waiting"))
        )
        thread.start()
        thread.join(0.1)
        assert not archive.exists()
    thread.join()
    assert archive.exists()
    assert set(told) <= {"waiting"}
