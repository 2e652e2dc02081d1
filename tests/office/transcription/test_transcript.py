"""A transcript's files: named after the unit, and never too long for a disk."""

from __future__ import annotations

from dataclasses import replace

import pytest
from making import good
from repository import project_contract

from site_builder.office.transcription.reading import transcript_of
from site_builder.office.transcription.transcript import stem


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("郑州市科学技术协会（本级）", "郑州市科学技术协会（本级）"),
        ("甲/乙:丙?", "甲乙丙"),
        ("长" * 200, "长" * 60),
    ],
)
def test_the_name_of_its_files(name: str, told: str) -> None:
    survey = good().surveys[0]
    made = transcript_of(survey, project_contract(), good().reference)
    made = replace(made, unit=replace(made.unit, name=name))
    assert stem(made) == f"{survey.round}-{survey.unit.id}-{told}-录入单"
    assert len(f"{stem(made)}.html".encode()) <= 255
