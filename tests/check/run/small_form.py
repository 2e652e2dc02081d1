"""A form of a few fields, and what is found in its answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from repository import project_contract

from site_builder.check.run.keywords import KeywordCheck
from site_builder.contract import Contract

if TYPE_CHECKING:
    from site_builder.problem import Finding


def contract(**fields: dict[str, Any]) -> Contract:
    return Contract({
        "case.schema.yml": {
            "type": "object", "additionalProperties": False,
            "required": [k for k, f in fields.items() if "x-when" not in f],
            "properties": fields,
        },
        "units.schema.yml": project_contract().sources["units.schema.yml"],
        "common.schema.yml": project_contract().sources["common.schema.yml"],
    })  # fmt: skip


def found(of: Contract, value: dict[str, Any]) -> list[Finding]:
    return KeywordCheck(of, "case", "case", 2021, None).run(value).findings
