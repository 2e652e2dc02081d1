"""The page of one case, and the files in which it can be taken away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from site_builder.aggregate.public_descent import descent_record
from site_builder.export.case_files import (
    CaseSource,
    CaseWords,
    Reckoned,
    case_json,
    case_markdown,
)
from site_builder.page import Page
from site_builder.prose.html import render_prose
from site_builder.render.environment import size
from site_builder.render.page_view import render_page
from site_builder.render.parts.case_facts import (
    case_brief,
    case_facts,
    case_figures,
    money_facts,
)
from site_builder.render.parts.case_money import computed_figures
from site_builder.render.parts.copying import copy_tables
from site_builder.render.parts.descent import case_descent, compared_labels, descent_facts
from site_builder.render.parts.file_names import file_name
from site_builder.render.parts.json_ld import linked_data
from site_builder.render.parts.story import story_frame, versions
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.aggregate.related_cases import Related
    from site_builder.model.prose import Case
    from site_builder.render.labels import Labels
    from site_builder.render.parts.descent import CaseDescent
    from site_builder.render.site import Site


def case_page(site: Site, case: Case) -> Page:
    """Return a case's page."""
    labels = site.labels_of(case.round)
    address = f"cases/{case.id}/"
    choices = labels.fields["/themes"].choices if "themes" in labels.public else {}
    tables = copy_tables(labels, case)
    about = [title for key, title in choices.items() if key in case.themes]
    descent = case_descent(site, case)
    return render_page(
        site,
        f"{address}index.md",
        "case.md.j2",
        story_frame(site, case, case.summary if "summary" in labels.public else ""),
        case=case,
        public=labels.public,
        copying=bool({"replicable", "conditions"} & labels.public.keys()) or bool(tables),
        copy_tables=tables,
        figures=case_figures(labels, case),
        money=money_facts(labels, case),
        brief=case_brief(labels, case, site.collection.reference),
        facts=case_facts(labels, case, site.collection.reference),
        sections=[{"heading": s.heading, "html": render_prose(s.text)} for s in case.sections],
        others=[p for p in case.pictures if p is not case.cover],
        entries=_entries(site, case, labels, descent),
        descent=descent,
        copy_headings=[label for _, label in compared_labels(site.case_labels)],
        related=[{"case": r.case, "why": _why(labels, r)} for r in site.related[case.id]],
        downloads=_downloads(site, case),
        changes=versions(site, case),
        linked=linked_data(site, case, address, about),
    )


def _entries(site: Site, case: Case, labels: Labels, descent: CaseDescent) -> list[tuple[str, str]]:
    """The page's contents: label and id."""
    keys = [k for k in ("replicable", "conditions") if k in labels.public]
    listed = [(labels.public[k], str(k)) for k in keys]
    listed += [(table.title, table.key) for table in copy_tables(labels, case)]
    listed += [(s.heading, f"part-{n}") for n, s in enumerate(case.sections, 1)]
    if len(case.pictures) > 1:
        listed.append((labels.title("images"), "images"))
    if descent.is_copy:
        listed.append((words()["learned_from"], "learned-from"))
    if descent.compared:
        listed.append((descent.title, "copied"))
    if site.related[case.id]:
        listed.append((words()["related"], "related"))
    return [*listed, (words()["take"], "take")]


def _why(labels: Labels, related: Related) -> str:
    """One line on why a case is related: the most telling of what both have, at most two."""
    said = []
    if related.category and "category" in labels.public:
        choices = labels.choice("category", related.category)
        said.append(words()["related_category"].format(choices=choices))
    for key in ("audiences", "key_areas", "themes"):
        both = getattr(related, key)
        if both and key in labels.public:
            facts = {"label": labels.title(key), "choices": labels.choices(key, both)}
            said.append(words()[f"related_{key}"].format(**facts))
    return _COMMA.join(said[:2]) or words()["related_text"]


_COMMA = "\uff0c"
_PAPER = "case.pdf"


def _downloads(site: Site, case: Case) -> list[tuple[str, str, str]]:
    """Label, address and file name of what can be downloaded."""
    name = file_name(case.title, case.slug, site.collection.reference.settings)
    paper = site.papers.get(case.id)
    told = words()["take_pdf"].format(size=size(paper.stat().st_size)) if paper else ""
    return [
        *([(told, _PAPER, f"{name}.pdf")] if paper else []),
        (words()["take_text"], "case.txt", f"{name}.md"),
        (words()["take_data"], "case.json", f"{name}.json"),
    ]


def case_to_take(site: Site, case: Case) -> Iterator[Page]:
    """Yield the case as JSON, and as Markdown in a file that no site generator takes for a page."""
    source = _source(site, case)
    labels = site.labels_of(case.round)
    kind = site.contract.annotation("case", "title")
    folder = f"cases/{case.id}"
    computed = {made.key: made.record() for made in computed_figures(labels, case)}
    known = Reckoned(computed, descent_record(site.descent, case, site.contract))
    record = case_json(case, known, site.contract, source)
    yield Page(f"{folder}/case.json", record)
    figures = [(label, f"{value} {unit}") for label, value, unit in case_figures(labels, case)]
    facts = [
        *figures,
        *money_facts(labels, case),
        *case_facts(labels, case, site.collection.reference),
        *descent_facts(site, case),
    ]
    told = CaseWords(kind, facts, labels.public, copy_tables(labels, case))
    text = case_markdown(case, source, told)
    yield Page(f"{folder}/case.txt", text)


def case_on_paper(site: Site, case: Case) -> Iterator[Page]:
    """Yield the case's PDF, where PDFs are published."""
    if case.id in site.papers:
        yield Page(f"{case.address}{_PAPER}", site.papers[case.id].read_bytes())


def _source(site: Site, case: Case) -> CaseSource:
    reference = site.collection.reference
    start = reference.settings.site_url
    published = {p.path: site.gallery(p) for p in case.pictures}
    media = {path: start + p.path(max(p.sizes)) for path, p in published.items()}
    return CaseSource(f"{start}cases/{case.id}/", media, reference)
