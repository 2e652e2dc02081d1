"""Pictures of what the offices get, for the README: `python docs/images/papers.py`.

Exports the demonstration and shows one page of each. Wants pypdfium2, and LibreOffice for Word
and Excel files; names on the command line, such as `form`, make only those.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from dataclasses import dataclass
from os import environ
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

import pypdfium2
import yaml
from PIL import Image, ImageOps
from small_png import small_png

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
LIMIT = 120_000
"""Bytes."""
WIDTH = 720
"""px of a picture."""
COLOURS = 64
EDGE = "#c8ccd0"
"""The edge of the paper, which is as white as the page that it is shown on."""


@dataclass(frozen=True)
class Paper:
    """A command, the file of those it writes, and the page of it, from 0."""

    command: str
    file: str
    page: int = 0


PAPERS = {
    "form": Paper("form zhengzhou-kexie --round 2021 --format pdf", "*.pdf"),
    "transcription": Paper("transcription zhengzhou-kexie --round 2021", "*.pdf"),
    "letter": Paper("letters --round 2022 --city zhengzhou", "*-zhengzhou.docx"),
    "report": Paper("report --round 2021", "*.docx"),
    "case-paper": Paper("cases --pdf metro-science-corner", "*.pdf"),
    "workbook": Paper("workbook --round 2021", "*.xlsx", 3),
    "book": Paper("book --round 2021", "*.pdf"),
}
"""The picture's name → what it shows; all are of the demonstration, and say so."""
TYPEFACES = ROOT / "site_builder" / "office" / "typefaces.yml"
_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>{aliases}</fontconfig>"""
_ALIAS = (
    '<match target="pattern"><test name="family"><string>{name}</string></test>'
    '<edit name="family" mode="assign" binding="strong"><string>{face}</string></edit></match>'
)


def main(names: list[str]) -> int:
    """Make the pictures; 1 if there is no LibreOffice."""
    if which("soffice") is None:
        sys.stderr.write("no soffice: install LibreOffice (Writer and Calc)\n")
        return 1
    for name in names or PAPERS:
        with tempfile.TemporaryDirectory() as folder:
            page = _page(_as_pdf(_export(PAPERS[name], Path(folder))), PAPERS[name].page)
        data = small_png(page, LIMIT, COLOURS)
        (HERE / f"{name}.png").write_bytes(data)
        sys.stdout.write(f"{name}.png: {len(data):,} bytes\n")
    return 0


def _export(paper: Paper, folder: Path) -> Path:
    command = [sys.executable, "-m", "site_builder", "export", *paper.command.split()]
    subprocess.run([*command, "--out", str(folder)], cwd=ROOT, check=True)  # noqa: S603 - our own
    return next(folder.glob(paper.file))


def _as_pdf(file: Path) -> Path:
    """Return a PDF of a Word or Excel file, as LibreOffice prints it; a PDF itself."""
    if file.suffix == ".pdf":
        return file
    folder = file.parent
    fonts = folder / "fonts.conf"
    fonts.write_text(_FONTS.format(aliases="".join(_aliases())), encoding="utf-8")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(  # noqa: S603 - LibreOffice, found on the path
        [str(which("soffice")), profile, "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), str(file)],
        env={**environ, "FONTCONFIG_FILE": str(fonts)}, check=True, capture_output=True,
    )  # fmt: skip
    return file.with_suffix(".pdf")


def _aliases() -> Iterator[str]:
    """Yield what makes LibreOffice show the free typefaces in place of the offices' own."""
    for face in yaml.safe_load(TYPEFACES.read_text(encoding="utf-8")).values():
        for name in (face["name"], *face["families"]):
            yield _ALIAS.format(name=name, face=face["free"][0])


def _page(path: Path, number: int) -> Image.Image:
    """Return a page of a PDF, WIDTH px wide, with an edge."""
    with pypdfium2.PdfDocument(path) as document:
        page = document[number]
        image = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB")
    return ImageOps.expand(ImageOps.crop(image, 1), 1, EDGE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
