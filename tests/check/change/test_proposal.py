"""A proposal: which unit a case names, and whose account it is."""

from __future__ import annotations

from proposing import CASE, ERQI, ERQI_SURVEY, case_of, document, proposed

from site_builder.check.change.proposal import Proposal, ownership_of, unit_named
from site_builder.read.paths.domain import DomainKind, domain_of


def test_the_unit_that_a_case_names() -> None:
    assert unit_named(case_of("zhengzhou-kexie")[CASE]) == "zhengzhou-kexie"
    assert unit_named(document(CASE, "---\nunit: [a]\n---\n")) == ""
    assert unit_named(document(CASE, "[")) == ""


def test_the_base_comes_first_and_no_unit_twice() -> None:
    handed = Proposal(proposed(CASE, now=case_of("zhengzhou-erqi-kexie")), None)
    assert handed.units(domain_of(CASE)) == ("zhengzhou-kexie", "zhengzhou-erqi-kexie")
    assert Proposal(proposed(CASE), None).units(domain_of(CASE)) == ("zhengzhou-kexie",)
    assert Proposal(proposed(), None).units(domain_of("cases/2021/a/b/index.md")) == ("",)
    assert handed.units(domain_of(ERQI_SURVEY)) == ("",)


def test_without_an_account_nothing_is_owned() -> None:
    change = proposed(ERQI_SURVEY)
    assert Proposal(change, ERQI).owns(domain_of(ERQI_SURVEY), "")
    assert not Proposal(change, None).owns(domain_of(ERQI_SURVEY), "")
    assert Proposal(change, None).paths_of(DomainKind.DATA) == [ERQI_SURVEY]


def test_no_documents_name_nobody() -> None:
    assert not ownership_of({}).anybody
