"""Finished reports as files: a PDF and a Word file for each of a round's reports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
import pytest
from paper_text import pdf_text, squeezed, word_text

from site_builder.command.export.exporting import open_source
from site_builder.command.export.finished_report import finished_reports

if TYPE_CHECKING:
    from repository import Repository


def test_each_report_of_a_round(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.root)
    source = open_source(None)
    report = source.collection.reports[0]
    made = finished_reports(source, report.city, report.round).files
    pdf, word = sorted(made, key=lambda name: name.endswith(".docx"))
    assert (pdf[-4:], word[-5:]) == (".pdf", ".docx")
    assert squeezed(report.title) in pdf_text(made[pdf])
    assert squeezed(report.title) in word_text(made[word])
    whole = finished_reports(source, None, report.round).files
    assert made.keys() <= whole.keys()
    assert len(whole) == 2 * sum(r.round == report.round for r in source.collection.reports)


def test_a_city_without_one(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.root)
    source = open_source(None)
    with pytest.raises(click.UsageError, match="没有这样的总结报告"):
        finished_reports(source, "henan", source.collection.reports[0].round)
