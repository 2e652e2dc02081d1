"""The whole line on the good repository: the plain tree, and the site that is made of it."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from making import workbook_text
from repository import Repository, copy_good, project_contract

from site_builder.build import Built, build_site
from site_builder.guide.pages import guide_pages

if TYPE_CHECKING:
    from site_builder.model.survey import Survey

ROOT = Path(__file__).parent.parent
GOLDEN = Path(__file__).parent / "golden" / "pages"
UNWATCHED = ("guide/", "data/index.md")
"""Made of texts that have tests of their own; sizes, which depend on how well files are packed."""
HOST = "https://site.test"


@dataclass(frozen=True)
class Made:
    """A repository and the site that was built from it."""

    repository: Repository
    built: Built

    @property
    def pages(self) -> Path:
        return self.repository.root / "build" / "pages"

    @property
    def site(self) -> Path:
        return self.repository.root / "build" / "site"


def build(repository: Repository) -> Made:
    """Build a repository's site, as the command does."""
    shutil.copyfile(ROOT / "mkdocs.yml", repository.root / "mkdocs.yml")
    out = repository.root / "build" / "site"
    return Made(repository, build_site(repository.root, repository.check(), out))


def files(root: Path) -> dict[str, bytes]:
    listed = sorted(p for p in root.rglob("*") if p.is_file())
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in listed}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Made:
    return build(copy_good(tmp_path_factory.mktemp("made") / "data", picture))


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory, picture: Path) -> Made:
    """The same content elsewhere, in a folder of another name."""
    return build(copy_good(tmp_path_factory.mktemp("elsewhere") / "另一处 data", picture))


class _Page(HTMLParser):
    """What a page names: addresses, ids, and whatever could run."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.ids: list[str] = []
        self.scripts: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self._in_script = False
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.elements.append((tag, values))
        self._in_script = tag == "script" and values.get("type") != "application/ld+json"
        self.addresses += [values[n] for n in ("href", "src", "action") if n in values]
        self.addresses += [part.split()[0] for part in values.get("srcset", "").split(",") if part]
        self.ids += [values["id"]] if "id" in values else []
        self.scripts += [v for n, v in values.items() if n.startswith("on")]

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)


def html_pages(root: Path) -> dict[str, _Page]:
    return {name: _Page(data) for name, data in files(root).items() if name.endswith(".html")}


def test_no_warnings(made: Made) -> None:
    assert made.built.warnings == []
    assert made.built.pages == len([n for n in files(made.pages) if not n.startswith("media/")])


def test_golden_pages(made: Made, *, update_golden: bool) -> None:
    """`pytest tests/test_build.py --update-golden` writes them anew."""
    tree = {
        name: data.decode()
        for name, data in files(made.pages).items()
        if name.endswith((".md", ".csv")) and not name.startswith(UNWATCHED)
    }
    if update_golden:
        shutil.rmtree(GOLDEN, ignore_errors=True)
        for name, text in tree.items():
            path = GOLDEN / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
    golden = {name: data.decode() for name, data in files(GOLDEN).items()}
    assert sorted(tree) == sorted(golden)
    for name, text in golden.items():
        assert tree[name] == text, name


def test_the_same_content_gives_the_same_bytes(made: Made, other: Made) -> None:
    for one, two in ((made.pages, other.pages), (made.site, other.site)):
        left, right = files(one), files(two)
        assert sorted(left) == sorted(right)
        assert [name for name in left if left[name] != right[name]] == []


def test_every_address_leads_somewhere(made: Made) -> None:
    there = set(files(made.site))
    pages = html_pages(made.site)
    checked = 0
    for name, page in pages.items():
        if name == "404.html":
            continue  # its addresses start at the root of wherever the site stands
        base = f"{HOST}/{name.removesuffix('index.html')}"
        for written in page.addresses:
            whole = urlsplit(urljoin(base, written))
            if f"{whole.scheme}://{whole.netloc}" != HOST:
                continue
            path = unquote(whole.path).lstrip("/")
            target = f"{path}index.html" if not path or path.endswith("/") else path
            assert target in there, f"{name}: {written}"
            if whole.fragment and target in pages:
                assert whole.fragment in pages[target].ids, f"{name}: {written}"
            checked += 1
    assert checked > 500


def test_nothing_is_loaded_from_elsewhere(made: Made) -> None:
    for name, page in html_pages(made.site).items():
        for tag, values in page.elements:
            loaded = values.get("src", "") + (values.get("href", "") if tag == "link" else "")
            if values.get("rel") != "canonical":
                assert not re.match(r"(?:https?:)?//", loaded), f"{name}: {loaded}"


def test_ids_are_unique(made: Made) -> None:
    for name, page in html_pages(made.site).items():
        assert len(page.ids) == len(set(page.ids)), name


def internal_answers(surveys: tuple[Survey, ...]) -> set[str]:
    """What units wrote that is not for the site."""
    fields = project_contract().fields("survey", 2021).values()
    leaves = [f for f in fields if "properties" not in f.schema]
    pointers = [f.pointer for f in leaves if f.publish == "internal"]
    found: set[str] = set()

    def walk(value: object, tokens: list[str]) -> None:
        if isinstance(value, list):
            for row in value:
                walk(row, tokens[1:])
        elif isinstance(value, dict) and tokens and tokens[0] in value:
            walk(value[tokens[0]], tokens[1:])
        elif isinstance(value, str) and not tokens:
            found.add(value)

    for survey in surveys:
        for pointer in pointers:
            walk(dict(survey.answers), pointer.strip("/").split("/"))
    return found


def test_internal_answers_are_in_no_file(made: Made) -> None:
    collection = made.repository.check().collection
    assert collection
    names = {unit.name for unit in collection.reference.units.values()}
    guide = "".join(guide_pages(project_contract(), 2022).values())
    # A unit's name is public elsewhere, and the guide shows examples of every answer.
    secrets = {s for s in internal_answers(collection.surveys) - names if s not in guide}
    assert "待第二批下达" in secrets
    assert len(secrets) > 8
    for name, data in {**files(made.site), **files(made.pages)}.items():
        if name.endswith((".html", ".json", ".csv", ".md", ".xml", ".xlsx")):
            text = workbook_text(data) if name.endswith(".xlsx") else data.decode()
            assert not [secret for secret in secrets if secret in text], name


def test_hostile_words_do_not_run(other: Made, tmp_path: Path) -> None:
    bad = '"><img src=x onerror=alert(4711)><script>alert(4711)</script>'
    checked = other.repository.check()
    assert checked.collection
    cases = tuple(
        replace(c, title=bad, summary=bad, conditions=bad, replicable=(bad,),
                sections=tuple(replace(s, text=bad, heading=bad) for s in c.sections))
        for c in checked.collection.cases
    )  # fmt: skip
    reports = tuple(replace(r, title=bad) for r in checked.collection.reports)
    collection = replace(checked.collection, cases=cases, reports=reports)
    site = tmp_path / "site"
    built = build_site(other.repository.root, replace(checked, collection=collection), site)
    assert built.warnings == []
    for name, page in html_pages(site).items():
        assert "4711" not in "".join(page.scripts), name
        assert not [v for t, v in page.elements if t == "img" and v.get("src") == "x"], name
    case = (site / "cases" / "2022" / "luoyang" / "science-van" / "index.html").read_text("utf-8")
    assert "&lt;img src=x onerror=alert(4711)&gt;" in case


def test_whole_addresses_where_the_site_has_one(made: Made, other: Made, tmp_path: Path) -> None:
    checked = other.repository.check()
    assert checked.collection
    reference = checked.collection.reference
    where = "https://example.org/kepu/"
    settings = replace(reference.settings, site_url=where)
    collection = replace(checked.collection, reference=replace(reference, settings=settings))
    site = tmp_path / "site"
    build_site(other.repository.root, replace(checked, collection=collection), site)
    page = "cases/2022/luoyang/science-van/"
    canonical = f'<link rel="canonical" href="{where}{page}">'
    assert canonical in (site / page / "index.html").read_text("utf-8")
    addresses = re.findall(r"<loc>(.*)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert {where, where + page} <= set(addresses)
    # Built from the same folder again, without: nothing of it is left.
    assert "example.org" not in (made.site / "index.html").read_text("utf-8")
    assert not (made.site / "sitemap.xml").exists()


def test_a_withdrawn_file_disappears(other: Made) -> None:
    repository = other.repository
    page = "cases/2022/luoyang/science-van"
    assert (other.site / page / "index.html").is_file()
    shutil.rmtree(repository.root / page)
    update = "submissions/2022/luoyang/luoyang-kexie/updates"
    shutil.rmtree(repository.root / update)
    before = len(list((other.pages / "media").iterdir()))
    again = build(repository)
    assert not (again.site / page).exists()
    assert not (again.pages / page).exists()
    assert len(list((again.pages / "media").iterdir())) <= before
    for name, data in files(again.site).items():
        if name.endswith((".html", ".json")):
            assert "科普大篷车开进山村" not in data.decode(), name


def test_an_empty_repository(other: Made) -> None:
    root = other.repository.root
    for name in ("submissions", "cases"):
        shutil.rmtree(root / name, ignore_errors=True)
    again = build(other.repository)
    assert again.built.warnings == []
    assert (again.site / "index.html").is_file()


def test_a_broken_configuration_builds_nothing(other: Made) -> None:
    broken = replace(other.repository.check(), collection=None)
    with pytest.raises(ValueError, match="broken configuration"):
        build_site(other.repository.root, broken, other.site)
