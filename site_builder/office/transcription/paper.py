"""`transcript_paper`: a transcript on paper, with a box to tick for whatever has been typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from site_builder.export.demonstration import with_mark
from site_builder.office.transcription.words import words
from site_builder.office.typesetting.typeset import Paper
from site_builder.printable import columns as columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from site_builder.model.settings import Settings
    from site_builder.office.transcription.transcript import (
        Transcript,
        TranscriptPart,
        TypedQuestion,
        TypedRow,
    )

_LEAST, _MOST = 6.0, 20.0
"""字 between which the width that a column asks for lies."""
_EDGES = 1.0
"""字 that stand empty at the sides of a cell."""
_SHORT = 16
"""Columns of an answer that stands behind its label, rather than below it."""


def transcript_paper(transcript: Transcript, settings: Settings, day: date) -> Paper:
    """Return the paper of a transcript, as it stands on that day."""
    w = words()
    title = with_mark(w["title"].format(title=transcript.title), settings)
    content = {
        "unit": transcript.unit.name,
        "round": w["round"].format(year=transcript.year),
        "about": w["about"].format(system=settings.national_system),
        "person": w["person"],
        "heads": [w[f"column_{key}"] for key in ("number", "question", "answer", "done")],
        "ends": [w["column_row"], w["column_done"]],
        "parts": [_part(part) for part in transcript.parts],
    }
    return Paper("transcription.typ", title, transcript.unit.name, day, content)


def _part(part: TranscriptPart) -> dict[str, Any]:
    """Return a part as blocks: runs of questions that share a ruled list, and tables."""
    blocks: list[dict[str, Any]] = []
    for question in part.questions:
        if question.columns and question.rows:
            blocks.append(_table(question))
        elif blocks and blocks[-1]["kind"] == "list":
            blocks[-1]["questions"].append(_question(question))
        else:
            blocks.append({"kind": "list", "questions": [_question(question)]})
    return {"title": part.title, "blocks": blocks}


def _question(question: TypedQuestion) -> dict[str, Any]:
    lines = [
        {
            "label": "：".join(filter(None, (row.name, answer.label))),
            "text": answer.text,
            "is-short": columns_of(answer.text) <= _SHORT,
        }
        for row in question.rows
        for answer in row.answers
    ]
    return {**_head(question), "remark": question.remark, "lines": lines}


def _head(question: TypedQuestion) -> dict[str, str]:
    return {"number": question.number, "title": question.title}


def _table(question: TypedQuestion) -> dict[str, Any]:
    rows = [_cells(row, question.columns) for row in question.rows]
    return {
        "kind": "table",
        **_head(question),
        "columns": list(question.columns),
        "rows": rows,
        "shares": _shares([question.columns, *rows]),
    }


def _cells(row: TypedRow, columns: Sequence[str]) -> list[str]:
    known = {answer.label: answer.text for answer in row.answers}
    return [known.get(column, "") for column in columns]


def _shares(rows: Sequence[Sequence[str]]) -> list[float]:
    """Return how wide columns are to one another: as their longest cells ask, within reason."""
    return [
        min(max(_LEAST, *(columns_of(cell) / 2 + _EDGES for cell in column)), _MOST)
        for column in zip(*rows, strict=True)
    ]
