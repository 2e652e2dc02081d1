"""A site brought up to date has the bytes of one that is built anew."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from repository import Repository, copy_good

from site_builder import build as building
from site_builder.build import BuildOptions, Built, build_site
from site_builder.write.html import HtmlError

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
CASE = "cases/2022/luoyang/science-van/index.md"
OTHER = "cases/2021/zhengzhou/metro-bookroom/index.md"


class Site:
    """A repository's site, built once and then kept up to date."""

    def __init__(self, repository: Repository) -> None:
        self.repository = repository
        shutil.copyfile(ROOT / "mkdocs.yml", repository.root / "mkdocs.yml")
        self.out = repository.root / "build" / "site"
        self.built = self._build()

    def _build(self, *, anew: bool = True) -> Built:
        checked = self.repository.check()
        shown = None if anew else self.built.shown
        return build_site(self.repository.root, checked, self.out, BuildOptions(shown=shown))

    def refresh(self) -> dict[str, bytes]:
        """Build what differs, and return every file of the site."""
        self.built = self._build(anew=False)
        return self._files()

    def anew(self) -> dict[str, bytes]:
        """Build everything, and return every file of the site."""
        shutil.rmtree(self.out)
        self.built = self._build()
        return self._files()

    def _files(self) -> dict[str, bytes]:
        return {
            p.relative_to(self.out).as_posix(): p.read_bytes()
            for p in self.out.rglob("*")
            if p.is_file()
        }


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Site:
    return Site(copy_good(tmp_path_factory.mktemp("refreshed") / "data", picture))


def retitle(repository: Repository) -> None:
    repository.replace(CASE, "科普大篷车开进山村", "科普大篷车开进学校")


def break_it(repository: Repository) -> None:
    repository.write(CASE, "坏了")


def remove(repository: Repository) -> None:
    shutil.rmtree((repository.root / CASE).parent)


def reword_the_settings(repository: Repository) -> None:
    repository.replace("schema/settings.yml", "demo: ", "footer: 新的页脚\ndemo: ")


def nothing(_: Repository) -> None:
    pass


def move_the_site(repository: Repository) -> None:
    repository.replace("schema/settings.yml", "demo: ", "site_url: https://kepu.example/\ndemo: ")


CHANGES = [nothing, retitle, break_it, remove, reword_the_settings, move_the_site]
ON_EVERY_PAGE = (reword_the_settings, move_the_site)


@pytest.mark.parametrize("change", CHANGES)
def test_the_same_bytes(
    site: Site, change: Callable[[Repository], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    change(site.repository)
    if change not in ON_EVERY_PAGE:
        monkeypatch.setattr(building, "write_html_in_parts", None)
    refreshed = site.refresh()
    monkeypatch.undo()
    anew = site.anew()
    assert refreshed.keys() == anew.keys()
    assert [name for name in anew if anew[name] != refreshed[name]] == []


def test_the_search_may_come_later(site: Site) -> None:
    index = sorted((site.out / "search" / "data").rglob("*.json"))
    before = [p.read_bytes() for p in index]
    assert before
    site.repository.replace(OTHER, "地铁站里的社区书苑", "地铁站里的瀍河书苑")
    checked = site.repository.check()
    options = BuildOptions(shown=site.built.shown, with_search=False)
    site.built = build_site(site.repository.root, checked, site.out, options)
    page = site.out / "cases" / "2021" / "zhengzhou" / "metro-bookroom" / "index.html"
    assert "瀍河书苑" in page.read_text(encoding="utf-8")
    assert [p.read_bytes() for p in index] == before
    assert site.refresh() == site.anew()
    assert [p.read_bytes() for p in index] != before
    site.repository.replace(OTHER, "地铁站里的瀍河书苑", "地铁站里的社区书苑")
    site.refresh()


def test_only_what_changed_is_made(site: Site) -> None:
    before = {p: p.stat().st_mtime_ns for p in site.out.rglob("*.html")}
    site.repository.replace(OTHER, "地铁站里的社区书苑", "地铁站里的小书苑")
    site.refresh()
    touched = {p.relative_to(site.out).as_posix() for p, t in before.items() if _at(p) != t}
    assert "cases/2021/zhengzhou/metro-bookroom/index.html" in touched
    assert "guide/fields/survey/index.html" not in touched


def _at(path: Path) -> int:
    return path.stat().st_mtime_ns


def test_a_refusal_leaves_the_site(site: Site) -> None:
    before = {p: p.read_bytes() for p in site.out.rglob("*") if p.is_file()}
    text = (site.repository.root / "mkdocs.yml").read_text(encoding="utf-8")
    site.repository.write("mkdocs.yml", "nav: 坏了\n")
    try:
        with pytest.raises(HtmlError):
            site.refresh()
    finally:
        site.repository.write("mkdocs.yml", text)
    assert before == {p: p.read_bytes() for p in site.out.rglob("*") if p.is_file()}
