"""`transcript_page`: a transcript as one HTML file, which opens from a disk and loads nothing.

Its policy names the one style and the one script that it holds, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass
from importlib.resources import files
from itertools import count
from typing import TYPE_CHECKING

from markupsafe import Markup

from site_builder.export.demonstration import mark, origin
from site_builder.office.transcription.words import words
from site_builder.render.files.styles import plain
from site_builder.resources import templates

if TYPE_CHECKING:
    from site_builder.model.settings import Settings
    from site_builder.office.transcription.transcript import Transcript

TOKENS = "05-tokens.css"
"""The site's colours and typefaces, which are the sheet's too."""


@dataclass(frozen=True)
class Inline:
    """A style or a script that stands in the page itself."""

    text: str

    @property
    def source(self) -> str:
        """How the page's policy names it."""
        digest = hashlib.sha256(self.text.encode()).digest()
        return f"'sha256-{base64.b64encode(digest).decode()}'"

    @property
    def markup(self) -> Markup:
        """The text as it stands between its tags.

        Raises ValueError where it would end them, or where what a browser hashes is another text.
        """
        if "</" in self.text or "\r" in self.text:
            message = "a style or a script that cannot stand in a page"
            raise ValueError(message)
        return Markup(self.text)  # noqa: S704 - the project's own files


def transcript_page(transcript: Transcript, settings: Settings) -> str:
    """Return the page of a transcript."""
    ids = (f"kp-{number}" for number in count(1))
    template = templates("site_builder.office.transcription", escaped=True)
    return template.get_template("page.html.j2").render(
        transcript=transcript,
        title=words()["title"].format(title=transcript.title),
        round=words()["round"].format(year=transcript.year),
        count=sum(1 for _ in transcript.answers),
        mark=mark(settings),
        origin=origin(settings) if settings.demo else "",
        system=settings.national_system,
        words=words(),
        style=_style(),
        script=_script(),
        new_id=lambda: next(ids),
    )


def _style() -> Inline:
    package = files("site_builder")
    parts = (package / "styles" / TOKENS, package / "office" / "transcription" / "page.css")
    return Inline("".join(plain(part.read_text(encoding="utf-8")) for part in parts))


def _script() -> Inline:
    path = files("site_builder") / "scripts" / "transcription.js"
    return Inline(path.read_text(encoding="utf-8"))
