"""The PDFs of a site's cases: one that cannot be printed keeps neither the others nor the site."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from making import site

from site_builder.office.case.making import papers_of_site
from site_builder.office.refusal import NotMadeError

if TYPE_CHECKING:
    from repository import Repository


def test_a_case_with_an_emoji_is_told_and_the_others_have_papers(repository: Repository) -> None:
    checked = repository.check()
    collection = checked.collection
    assert collection
    first, *others = collection.cases
    odd = replace(first, title=f"{first.title}\U0001f388")
    refused: list[str] = []
    made = site(replace(collection, cases=(odd, *others)))
    papers = papers_of_site(repository.root, checked.images, refused.append, made)
    assert papers.keys() == {case.id for case in others}
    assert len(refused) == 1
    assert refused[0].startswith(f"{odd.path}：")
    alone = site(replace(collection, cases=(odd,)))
    with pytest.raises(NotMadeError, match="U\\+1F388"):
        papers_of_site(repository.root, checked.images, refused.append, alone)
