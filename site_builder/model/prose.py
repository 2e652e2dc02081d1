"""Case, Report and Update: what is told in sections of text, with pictures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from posixpath import dirname
from typing import TYPE_CHECKING, Any

from site_builder.model.adaptation import Adaptation, build_adaptation
from site_builder.prose.comments import without_comments
from site_builder.read.paths.domain import domain_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from site_builder.model.unit import Unit
    from site_builder.read.markdown import Body, Section


@dataclass(frozen=True)
class Picture:
    """A submitted picture: its path in the repository and its words."""

    path: str
    caption: str
    alt: str
    people: str


@dataclass(frozen=True)
class Case:
    """A case (附件3); `slug` is its folder, unique within city and round; money in 万元."""

    path: str
    slug: str
    city: str
    round: int
    unit: Unit
    title: str
    summary: str
    themes: tuple[str, ...]
    category: str
    audiences: tuple[str, ...]
    key_areas: tuple[str, ...]
    funds_wan: Decimal
    people_served: int
    replicable: tuple[str, ...]
    conditions: str
    quota: bool
    pictures: tuple[Picture, ...]
    cover: Picture
    sections: tuple[Section, ...]
    former: tuple[str, ...] = ()
    """The ids that it had before its folder was renamed: their addresses lead here."""
    adapted_from: Adaptation | None = None
    values: Mapping[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """The front matter as it was checked: for what treats every field alike."""

    @property
    def id(self) -> str:
        """`<round>/<city>/<slug>`: its address below `cases/`."""
        return f"{self.round}/{self.city}/{self.slug}"

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"cases/{self.id}/"


@dataclass(frozen=True)
class Report:
    """A city association's report (附件2)."""

    path: str
    city: str
    round: int
    unit: Unit
    title: str
    pictures: tuple[Picture, ...]
    sections: tuple[Section, ...]

    @property
    def id(self) -> str:
        """`<round>/<unit>`: its address below `reports/`."""
        return f"{self.round}/{self.unit.id}"

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"reports/{self.id}/"


@dataclass(frozen=True)
class Update:
    """A 动态报告; `case` is the id of a selected case."""

    path: str
    city: str
    round: int
    unit: Unit
    title: str
    date: date
    kind: str
    case: str | None
    pictures: tuple[Picture, ...]
    text: str

    @property
    def slug(self) -> str:
        """The file's name without its ending: `<date>-<slug>`."""
        return self.path.rpartition("/")[2].removesuffix(".md")

    @property
    def id(self) -> str:
        """`<round>/<unit>/<date>-<slug>`: its address below `updates/`."""
        return f"{self.round}/{self.unit.id}/{self.slug}"

    @property
    def address(self) -> str:
        """The address of its page."""
        return f"updates/{self.id}/"


def _pictures(path: str, value: dict[str, Any]) -> tuple[Picture, ...]:
    return tuple(
        Picture(f"{dirname(path)}/{i['file']}", i["caption"], i["alt"], i["people"])
        for i in value.get("images", ())
    )


def _sections(body: Body) -> tuple[Section, ...]:
    """The sections as they are published: what a forge hides of them is nowhere from here on."""
    return tuple(replace(s, text=without_comments(s.text)) for s in body.sections)


def build_case(path: str, value: dict[str, Any], unit: Unit, body: Body) -> Case:
    """Build from a valid case file."""
    domain = domain_of(path)
    pictures = _pictures(path, value)
    cover = next(p for p in pictures if p.path == f"{dirname(path)}/{value['cover']}")
    return Case(
        path=path,
        slug=domain.folder,
        city=domain.city,
        round=value["round"],
        unit=unit,
        title=value["title"],
        summary=value["summary"],
        themes=tuple(value["themes"]),
        category=value["category"],
        audiences=tuple(value["audiences"]),
        key_areas=tuple(value.get("key_areas", ())),
        funds_wan=Decimal(value["funds_wan"]),
        people_served=value["people_served"],
        replicable=tuple(value["replicable"]),
        conditions=value["conditions"],
        quota=value["quota"],
        pictures=pictures,
        cover=cover,
        sections=_sections(body),
        former=tuple(value.get("former", ())),
        adapted_from=build_adaptation(value.get("adapted_from")),
        values=value,
    )


def build_report(path: str, value: dict[str, Any], unit: Unit, body: Body) -> Report:
    """Build from a valid report."""
    return Report(
        path,
        unit.city,
        value["round"],
        unit,
        value["title"],
        _pictures(path, value),
        _sections(body),
    )


def build_update(path: str, value: dict[str, Any], unit: Unit, body: Body) -> Update:
    """Build from a valid update."""
    return Update(
        path=path,
        city=unit.city,
        round=value["round"],
        unit=unit,
        title=value["title"],
        date=date.fromisoformat(value["date"]),
        kind=value["kind"],
        case=value.get("case"),
        pictures=_pictures(path, value),
        text=without_comments(body.text),
    )
