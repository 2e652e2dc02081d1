"""Entries: what the search finds of each case, report, update and page of the guide."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from markdown.extensions.toc import slugify, unique

from site_builder.export.demonstration import with_mark
from site_builder.prose import visible_text
from site_builder.prose.wide import is_wide
from site_builder.render.labels import report_kind
from site_builder.render.pages.guide import guide_site_pages
from site_builder.render.words import words
from site_builder.search.entry import SearchEntry, SearchField, SearchPassage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from site_builder.model.prose import Case, Picture, Report
    from site_builder.page import Page
    from site_builder.read.markdown import Section
    from site_builder.render.labels import Labels
    from site_builder.render.site import Site

_HEADING = re.compile(r"^(#{1,6}) +(.+?) *#*$", re.MULTILINE)
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_WAY = re.compile(r"<nav\b.*?</nav>", re.DOTALL)
_SEVERAL = ("themes", "audiences", "key_areas")
_BREAK = re.compile(r"(\S)[ \t]*\r?\n[ \t]*(?=(\S))")
_TAGS = re.compile(r"</?(?:a|h1|p|br)\b[^>]*>")


def all_entries(site: Site) -> Iterator[SearchEntry]:
    """Yield an entry for every page that the search finds, with the mark of a demonstration."""
    settings = site.collection.reference.settings
    for entry in _entries(site):
        yield replace(entry, about=with_mark(entry.about, settings))


def _entries(site: Site) -> Iterator[SearchEntry]:
    yield from (_case(site, case) for case in site.collection.cases)
    yield from (_report(site, report) for report in site.collection.reports)
    for update in site.collection.updates:
        about = f"{words()['updates']}，{update.date.isoformat()}"
        passages = (
            SearchPassage(SearchField.BODY, "", "", visible_text(update.text)),
            SearchPassage(SearchField.BODY, "", "", update.unit.name),
            *_captions(site, update.pictures),
        )
        group = f"update-{update.round}"
        yield SearchEntry(group, update.address, update.title, about, passages)
    yield from guide_entries(site)


def guide_entries(site: Site) -> Iterator[SearchEntry]:
    """Yield an entry for every page of the contributors' guide."""
    return map(_guide, guide_site_pages(site))


def _case(site: Site, case: Case) -> SearchEntry:
    labels = site.labels_of(case.round)
    points = "\n".join(map(_unwrapped, case.replicable))
    passages = (
        *_labelled(labels, "replicable", SearchField.POINTS, "replicable", points),
        *_labelled(labels, "summary", SearchField.SUMMARY, "", _unwrapped(case.summary)),
        *_sections(case.sections),
        *_labelled(
            labels, "conditions", SearchField.SUMMARY, "conditions", _unwrapped(case.conditions)
        ),
        SearchPassage(SearchField.SUMMARY, "", "", _who_and_where(site, case)),
        SearchPassage(SearchField.BODY, "", "", _choices(labels, case)),
        *_captions(site, case.pictures),
    )
    title = site.contract.annotation("case", "title")
    about = words()["of_round"].format(title=f"{title}，{case.unit.name}", year=case.round)
    return SearchEntry(f"case-{case.round}", f"cases/{case.id}/", case.title, about, passages)


def _unwrapped(text: str) -> str:
    """A text without the line breaks inside its sentences, which part no Chinese words."""

    def join(found: re.Match[str]) -> str:
        gap = "" if is_wide(found[1]) or is_wide(found[2]) else " "
        return found[1] + gap

    return _BREAK.sub(join, text)


def _labelled(
    labels: Labels, key: str, field: SearchField, anchor: str, text: str
) -> Iterator[SearchPassage]:
    """Yield a field's passage, if everybody may see it."""
    if key in labels.public:
        yield SearchPassage(field, labels.public[key], anchor, text)


def _who_and_where(site: Site, case: Case) -> str:
    places = site.collection.reference.places
    city = places.by_slug.get(case.city)
    said = [case.unit.name, city.name if city else "", places.names.get(case.unit.division, "")]
    return "\n".join(dict.fromkeys(filter(None, said)))


def _choices(labels: Labels, case: Case) -> str:
    """What the case was filed under, in the schema's words."""
    said = {key: labels.choices(key, getattr(case, key)) for key in _SEVERAL}
    said["category"] = labels.choice("category", case.category)
    return "\n".join(text for key, text in said.items() if text and key in labels.public)


def _report(site: Site, report: Report) -> SearchEntry:
    passages = (
        *_sections(report.sections),
        SearchPassage(SearchField.BODY, "", "", report.unit.name),
        *_captions(site, report.pictures),
    )
    group, about = f"report-{report.round}", report_kind(site.contract, report)
    return SearchEntry(group, report.address, report.title, about, passages)


def _sections(sections: Sequence[Section]) -> Iterator[SearchPassage]:
    for number, section in enumerate(sections, 1):
        yield SearchPassage(
            SearchField.BODY,
            section.heading,
            f"part-{number}",
            visible_text(section.text),
            titled=True,
        )


def _captions(site: Site, pictures: Sequence[Picture]) -> Iterator[SearchPassage]:
    if pictures:
        text = "\n".join(picture.caption for picture in pictures)
        yield SearchPassage(SearchField.BODY, site.case_labels.title("images"), "images", text)


def _guide(page: Page) -> SearchEntry:
    """The entry of a page of the guide, whose headings get the ids that Markdown gives them."""
    content = page.content if isinstance(page.content, str) else page.content.decode()
    text = _TAGS.sub("", _WAY.sub("", _FRONT.sub("", content))).strip()
    found = [match for match in _HEADING.finditer(text) if not _is_code(text, match.start())]
    taken: set[str] = set()
    passages = [
        SearchPassage(
            SearchField.BODY, "", "", visible_text(text[: found[0].start() if found else None])
        )
    ]
    title = words()["guide"]
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    for match, end in zip(found, ends, strict=True):
        heading = visible_text(match.group(2))
        anchor = unique(slugify(heading, "-"), taken)
        first = len(match.group(1)) == 1
        title = heading if first else title
        shown = ("", "") if first else (heading, anchor)
        passages.append(
            SearchPassage(
                SearchField.BODY, *shown, visible_text(text[match.end() : end]), titled=not first
            )
        )
    bare = page.path.removesuffix(".md").removesuffix("README").removesuffix("index").rstrip("/")
    kept = tuple(p for p in passages if p.text or p.heading)
    return SearchEntry("guide", f"{bare}/", title, words()["guide"], kept)


def _is_code(text: str, position: int) -> bool:
    """Whether a place lies within fenced code."""
    return text.count("\n```", 0, position) % 2 == 1
