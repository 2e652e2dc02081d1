"""One document by itself."""

from __future__ import annotations

from repository import GOOD, TODAY, project_contract

from site_builder.check.context import Occasion
from site_builder.check.run.examination import examination, prune
from site_builder.read.paths.layout import DocumentKind
from site_builder.read.repository.tree import Tree, read_tree


def test_prune_takes_out_what_is_wrong() -> None:
    value = {"a": {"b/c": 1, "d": 2}, "e": [1, 2]}
    assert prune(value, {"/a/b~1c", "/e/0"}) == {"a": {"d": 2}, "e": [None, 2]}
    assert value == {"a": {"b/c": 1, "d": 2}, "e": [1, 2]}


def test_without_a_configuration_values_are_judged_by_the_form_alone() -> None:
    tree = read_tree(GOOD)
    survey = next(d for d in tree.documents if d.kind is DocumentKind.SURVEY)
    judged_by = examination(Tree(GOOD), project_contract(), Occasion(TODAY))
    assert judged_by.context is None
    assert judged_by.check(survey) == []
