"""The data page: what can be downloaded, in which formats, on what terms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.export.api import ROOT
from site_builder.export.demonstration import with_mark
from site_builder.export.provenance import provenance, publisher
from site_builder.render.files.downloads import File, data_files, data_title, downloads
from site_builder.render.files.everything import OFFLINE
from site_builder.render.frame import Frame
from site_builder.render.page_view import render_page
from site_builder.render.pages.dictionary import dictionary_page
from site_builder.render.words import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from site_builder.page import Page
    from site_builder.render.files.downloads import Downloads
    from site_builder.render.files.everything import Everything
    from site_builder.render.site import Site

ADDRESS = "data/"


def data_pages(site: Site, everything: Everything) -> Iterator[Page]:
    """Yield every file, the archive of all, the page that lists them, and the dictionary."""
    made = downloads(site)
    yield from everything.data(data_files(made))
    archive = everything.page()
    yield archive
    yield _index(site, made, File(archive.path, len(archive.content)))
    yield dictionary_page(site, made)


def _index(site: Site, made: Downloads, archive: File) -> Page:
    rounds = site.collection.reference.rounds
    return render_page(
        site,
        f"{ADDRESS}index.md",
        "data.md.j2",
        Frame(words()["data"], words()["data_description"]),
        name=data_title(site),
        publisher=publisher(site.collection.reference),
        source=provenance(site.collection.reference).source,
        archive=archive,
        offline=OFFLINE if site.has_offline_copy else "",
        lists=made.lists,
        rounds=[
            {
                "round": rounds[year],
                "workbook": made.workbooks[year],
                "answers": made.answers[year],
                "tables": made.rounds[year],
            }
            for year in sorted(made.rounds, reverse=True)
        ],
        package=made.package,
        interface=made.file(f"{ROOT}index.json"),
        structured=_structured(site, made),
    )


def _structured(site: Site, made: Downloads) -> dict[str, Any]:
    """The whole as schema.org's Dataset; addresses are relative to the page without a site's."""
    s, years = site.collection.reference.settings, sorted(made.rounds)
    base = s.site_url
    files = [(offer.table.title, file) for offer in made.lists for file in offer.files]
    for year in years:
        title = site.collection.reference.rounds[year].title
        answers = made.answers[year]
        files.append((title, made.workbooks[year]))
        files += [(f"{answers.table.title}，{title}", file) for file in answers.files]
    by = {"@type": "Organization", "name": publisher(site.collection.reference)}
    return {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": data_title(site),
        "description": with_mark(words()["data_description"], s),
        **({"url": base + ADDRESS, "@id": base + ADDRESS} if base else {}),
        "inLanguage": "zh-CN",
        "license": s.licence_url or s.licence,
        "isAccessibleForFree": True,
        "creator": by,
        "publisher": by,
        "dateModified": site.today.isoformat(),
        "spatialCoverage": s.province,
        **({"temporalCoverage": f"{years[0]}/{years[-1]}"} if years else {}),
        "distribution": [_distribution(title, file, base) for title, file in files],
    }


def _distribution(title: str, file: File, base: str) -> dict[str, Any]:
    return {
        "@type": "DataDownload",
        "name": f"{title}（{file.format}）",
        "encodingFormat": file.media,
        "contentUrl": base + file.path if base else f"../{file.path}",
        "contentSize": f"{file.size} B",
    }
