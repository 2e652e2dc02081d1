"""What registrars ask for is there; what a person must apply for is empty, and said to be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from releasing import COMMIT, made_in_memory

if TYPE_CHECKING:
    from site_builder.release.release import Release


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Release:
    return made_in_memory(tmp_path_factory.mktemp("work"))


def test_what_datacite_must_have(release: Release) -> None:
    told = json.loads(release.files["datacite.json"])
    for key in ("creators", "titles", "publisher", "publicationYear", "types"):
        assert told[key], key
    assert told["types"]["resourceTypeGeneral"] == "Dataset"
    assert told["publicationYear"] == "2022"
    assert told["version"] == COMMIT
    assert all("nameIdentifiers" not in who for who in told["creators"])


def test_no_identifier_is_made_up(release: Release) -> None:
    told = json.loads(release.files["datacite.json"])
    assert told["doi"] == ""
    cstr = next(i for i in told["alternateIdentifiers"] if i["alternateIdentifierType"] == "CSTR")
    assert cstr["alternateIdentifier"] == ""
    assert "DOI和CSTR空着" in release.files["README.md"].decode()


def test_the_fields_of_the_state_s_catalogue(release: Release) -> None:
    told = json.loads(release.files["catalogue.json"])
    core = told["GB/T 21063.3-2007"]
    assert len(core) == 12, "six that must be there, and six that may"
    for name in (
        "信息资源名称",
        "信息资源摘要",
        "信息资源提供方",
        "信息资源标识符",
        "元数据标识符",
    ):
        assert core[name], name
    assert core["信息资源分类"] == "", "by a list that the publisher has"
    guide = told["政务信息资源目录编制指南（试行）"]
    assert guide["信息资源代码"] == ""
    assert guide["信息资源名称"] == core["信息资源名称"]
