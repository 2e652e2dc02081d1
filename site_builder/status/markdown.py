"""The status as Markdown, to be pasted into a pull request or a wiki."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from site_builder.export.demonstration import mark
from site_builder.resources import templates
from site_builder.review.comment.escape import escape

if TYPE_CHECKING:
    from jinja2 import Environment

    from site_builder.status.status import RoundStatus
    from site_builder.status.wording import Speech


@cache
def _environment() -> Environment:
    made = templates("site_builder.status")
    made.filters |= {"plain": escape, "cell": cell}
    return made


def cell(text: str) -> str:
    """Return a text that is shown as it stands in a cell of a table."""
    return escape(text).replace("|", "\\|")


def render_markdown(status: RoundStatus, speech: Speech) -> str:
    """Return a table by area, and a list of what each area lacks."""
    template = _environment().get_template("status.md.j2")
    return template.render(status=status, speech=speech, mark=mark(status.settings))
