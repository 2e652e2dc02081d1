"""The PDFs of cases as files: named after their titles, each case's own."""

from __future__ import annotations

import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import click
import pytest
from making import good
from paper_text import pdf_text, squeezed

from site_builder.command.export.case_papers import case_papers, named_cases
from site_builder.command.export.each_file import make_each
from site_builder.command.export.exporting import open_source

if TYPE_CHECKING:
    from repository import Repository


def test_every_case_has_its_file(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository.root)
    source = open_source(None)
    cases = source.collection.cases
    made = make_each(case_papers(source, cases)).files
    assert len(made) == len(cases)
    for case in cases:
        pdf = next(content for name, content in made.items() if case.title in name)
        assert squeezed(case.title) in pdf_text(pdf)


def test_cases_are_named_by_folder_or_id() -> None:
    first, second = good().cases[:2]
    assert named_cases(good(), [second.slug, f"cases/{first.id}/"]) == [first, second]
    with pytest.raises(click.UsageError, match="没有名为 no-such、x 的案例"):
        named_cases(good(), ["no-such", first.slug, "x"])
    with pytest.raises(click.UsageError, match=f"是不是：{first.slug}"):
        named_cases(good(), [first.slug[1:]])
    with pytest.raises(click.UsageError, match=f"是不是：{first.id}"):
        named_cases(good(), [first.id[:-1]])


def test_cases_of_one_title_have_files_of_their_own(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.root)
    source = open_source(None)
    first, second = source.collection.cases[:2]
    made = make_each(case_papers(source, [first, replace(second, title=first.title)])).files
    assert [
        name.endswith(f"{c.id.replace('/', '-')}.pdf")
        for name, c in zip(made, (first, second), strict=True)
    ] == [True, True]


def test_a_papers_source_that_is_gone_is_not_needed_again(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(repository.root)
    source = open_source(None)
    first = make_each(case_papers(source, source.collection.cases))
    shutil.rmtree(repository.root / "cases")
    assert make_each(case_papers(source, source.collection.cases)) == first
