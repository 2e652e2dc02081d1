"""Changes that somebody proposes to the good repository, whose rosters then name accounts."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from repository import GOOD

from site_builder.read.document import Document, read_document
from site_builder.read.paths.layout import DocumentKind, locate
from site_builder.read.repository.change import ABSENT, FILE, PROGRAM, SUBMODULE, Change, Modes

if TYPE_CHECKING:
    from collections.abc import Mapping

ADDED, CHANGED, REMOVED = Modes(ABSENT, FILE), Modes(), Modes(FILE, ABSENT)
LINKED_REPOSITORY = Modes(ABSENT, SUBMODULE)

MAINTAINER, PROVINCE = "maintainer-demo", "henan-demo"
ZHENGZHOU, LUOYANG = "Zhengzhou-Demo", "luoyang-demo"
ERQI, SHEQU = "erqi-demo", "shequ-demo"
_ACCOUNTS = {
    "henan-kexie": PROVINCE,
    "zhengzhou-kexie": ZHENGZHOU,
    "zhengzhou-erqi-kexie": ERQI,
    "zhengzhou-dongfenglu-shequ": SHEQU,
    "luoyang-kexie": LUOYANG,
}

SUBMISSIONS = "submissions/2021/zhengzhou"
CITY_SURVEY = f"{SUBMISSIONS}/zhengzhou-kexie/survey.yml"
ERQI_SURVEY = f"{SUBMISSIONS}/zhengzhou-erqi-kexie/survey.yml"
SHEQU_SURVEY = f"{SUBMISSIONS}/zhengzhou-dongfenglu-shequ/survey.yml"
LUOYANG_UPDATE = "submissions/2022/luoyang/luoyang-kexie/updates/2022-06-15-science-week.md"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"
CASE_PICTURE = "cases/2021/zhengzhou/metro-bookroom/images/01.jpg"
LEDGER = "submissions/2021/ledger.yml"
ROSTER = "schema/units/zhengzhou.yml"
SETTINGS = "schema/settings.yml"


def document(path: str, text: str) -> Document:
    place = locate(path)
    assert place, path
    return read_document(path, place, text.encode())


@cache
def base(*, registered: bool = True) -> Mapping[str, Document]:
    """Return the good repository's settings, rosters and cases, with or without accounts."""
    documents = {}
    for file in sorted(p for p in GOOD.rglob("*") if p.suffix in {".yml", ".md"}):
        path = file.relative_to(GOOD).as_posix()
        place = locate(path)
        kinds = {DocumentKind.UNITS, DocumentKind.SETTINGS, DocumentKind.CASE}
        if place and place.kind in kinds:
            text = file.read_text("utf-8")
            documents[path] = document(path, _registered(path, text) if registered else text)
    return documents


def _registered(path: str, text: str) -> str:
    if path == SETTINGS:
        return f"{text}maintainers: [{MAINTAINER}]\n"
    for unit, account in _ACCOUNTS.items():
        text = text.replace(f"- id: {unit}\n", f"- id: {unit}\n    owners: [{account}]\n")
    return text


def case_of(unit: str, path: str = CASE) -> dict[str, Document]:
    """Return a case that names a unit, as the side of a change has it."""
    return {path: document(path, f"---\ntitle: 案例\nunit: {unit}\n---\n")}


def proposed(
    *paths: str,
    modes: Modes = CHANGED,
    now: Mapping[str, Document] | None = None,
    registered: bool = True,
    more: Mapping[str, Modes] | None = None,
) -> Change:
    """Return a change of paths, all in the same way, and of `more`."""
    touched = {**dict.fromkeys(paths, modes), **(more or {})}
    sides = {**base(registered=registered), **(now or {})}
    now = {path: document for path, document in sides.items() if path.startswith("cases/")}
    return Change(dict(sorted(touched.items())), base(registered=registered), now)


def reentered(before: str, after: str, **modes: Modes) -> Change:
    """Return a change of the ledger's text."""
    sides = (document(LEDGER, f"entries:\n{text}") for text in (before, after))
    forked, now = ({LEDGER: side} for side in sides)
    return Change({LEDGER: CHANGED, **modes}, base(), now, forked)


def entry(path: str, state: str, since: str = "", received: str = "2022-04-01") -> str:
    """Return the lines of an entry."""
    day = f"    since: {since}\n" if since else ""
    return f"  - path: {path}\n    received: {received}\n    state: {state}\n{day}"


PROPOSALS: dict[str, tuple[Change, str | None]] = {
    "X446-other-city": (
        proposed(CITY_SURVEY, f"{SUBMISSIONS}/zhengzhou-kexie/report.md", ERQI_SURVEY),
        LUOYANG,
    ),
    "X446-anothers-case": (
        proposed(CASE, now=case_of("zhengzhou-dongfenglu-shequ")),
        SHEQU,
    ),
    "X446-tooling": (proposed("mkdocs.yml", ".github/workflows/check.yml"), ERQI),
    "X446-ledger": (proposed(LEDGER), ZHENGZHOU),
    "X446-roster": (proposed(ROSTER), ERQI),
    "X447-roster": (proposed(ERQI_SURVEY, ROSTER), ZHENGZHOU),
    "X447-new-survey-and-ledger": (
        proposed(ERQI_SURVEY, modes=ADDED, more={LEDGER: CHANGED}),
        PROVINCE,
    ),
    "X447-tooling": (proposed(ERQI_SURVEY, "mkdocs.yml", "tests/conftest.py"), None),
    "X448-submodule": (
        proposed(f"{SUBMISSIONS}/zhengzhou-erqi-kexie/images", modes=LINKED_REPOSITORY),
        ERQI,
    ),
    "X448-capital": (
        proposed("Submissions/2021/zhengzhou/zhengzhou-erqi-kexie/survey.yml", modes=ADDED),
        ERQI,
    ),
    "X459-older": (
        reentered(
            entry(ERQI_SURVEY, "accepted", "2022-04-15") + entry(CASE, "received"),
            entry(ERQI_SURVEY, "checked", "2022-04-12") + entry(CASE, "received"),
        ),
        PROVINCE,
    ),
    "X459-removed": (
        reentered(entry(ERQI_SURVEY, "received") + entry(CASE, "received"), entry(CASE, "checked")),
        PROVINCE,
    ),
    "F544-program": (
        proposed(
            CASE_PICTURE,
            f"{SUBMISSIONS}/zhengzhou-kexie/images/.gitkeep",
            modes=Modes(ABSENT, PROGRAM),
        ),
        ZHENGZHOU,
    ),
    "X449-nobody": (proposed(ERQI_SURVEY, registered=False), ERQI),
    "X449-no-account": (proposed(ERQI_SURVEY), None),
}
"""Examples in which somebody proposes a change: what it does, and whose account it is."""
