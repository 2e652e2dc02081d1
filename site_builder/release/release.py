"""A release: all files of a round, what is said of them, and their checksums."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

import PIL
import xlsxwriter
from PIL import features

from site_builder import __version__
from site_builder.export.json import render_json
from site_builder.export.parquet import has_parquet
from site_builder.release.archive import checksums, origin
from site_builder.release.content.published_files import published_files
from site_builder.release.metadata import dcat, registration, ro_crate
from site_builder.release.metadata.facts import ReleaseFacts, release_facts
from site_builder.release.metadata.titles import file_titles
from site_builder.render.files.downloads import downloads
from site_builder.render.pages.dictionary import dictionary_contents
from site_builder.resources import templates

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from site_builder.render.site import Site


@dataclass(frozen=True)
class Release:
    """What a round's archive holds: path → content; `name` is the archive's own."""

    name: str
    files: Mapping[str, bytes]


def made_with(*, parquet: bool = False) -> dict[str, str]:
    """Return the programs on whose versions the bytes depend; `parquet` if there is some."""
    found = {
        "kepu": __version__,
        "Pillow": PIL.__version__,
        "libwebp": features.version("webp") or "",
        "XlsxWriter": xlsxwriter.__version__,
    }
    if parquet and has_parquet():
        found["pyarrow"] = version("pyarrow")
    return found


def make_release(
    site: Site, work: Path, commit: str, programs: Mapping[str, str] | None = None
) -> Release:
    """Put the release of a round together; `site` holds that round alone, `work` its pictures.

    `programs` are what another release says that it was made with.
    """
    made, settings = downloads(site), site.collection.reference.settings
    facts = release_facts(site, commit, programs or made_with(parquet=settings.parquet))
    files = published_files(site, made, work)
    titles = file_titles(site, made)
    files["dictionary.md"] = _text("dictionary.md.j2", **dictionary_contents(site, made))
    files["README.md"] = _text("README.md.j2", facts=facts)
    files["LICENSE.md"] = _text("LICENSE.md.j2", facts=facts)
    files[origin.PATH] = _json(_origin(facts))
    files[registration.DATACITE] = _json(registration.datacite(facts))
    files[registration.CATALOGUE] = _json(registration.catalogue(facts))
    files[dcat.PATH] = _json(dcat.dcat(facts, dict(sorted(files.items())), titles))
    crate = ro_crate.ro_crate(facts, files, titles, (checksums.PATH,))
    files[ro_crate.PATH] = _json(crate)
    files[checksums.PATH] = checksums.render_checksums(files)
    return Release(facts.archive, dict(sorted(files.items())))


def _origin(facts: ReleaseFacts) -> dict[str, Any]:
    return {
        "format": origin.FORMAT,
        "round": facts.year,
        "commit": facts.commit,
        "as_of": facts.issued.isoformat(),
        "made_with": dict(facts.made_with),
    }


def _json(value: object) -> bytes:
    return render_json(value, indent=1) + b"\n"


def _text(name: str, **values: Any) -> bytes:
    environment = templates("site_builder.release")
    environment.filters["cell"] = _cell
    return environment.get_template(name).render(**values).encode()


def _cell(text: str) -> str:
    """Return a text as it stands in a Markdown table."""
    return " ".join(text.split()).replace("|", "\\|")
