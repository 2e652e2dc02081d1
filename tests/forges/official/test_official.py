"""Our drivers and the fake forges keep to what the forges officially say of themselves."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fake_forge import FakeForge, Fault, Pull, Running
from forges.official.description import FOLDER, Exchange, descriptions, documents, problems
from forges.official.poorest import poorest
from forges.official.recording import CALLS, HEAD, Recording, every_method, noting, record

from site_builder.forges.registry import forge_kinds

if TYPE_CHECKING:
    from forges.official.description import Description

DESCRIBED = tuple(kind for kind in forge_kinds() if descriptions(kind))
VERSIONS = [d for kind in DESCRIBED for d in descriptions(kind)]
COMMENTS = "/repos/henan/data/issues/7/comments"


def test_everything_that_a_driver_does_is_looked_at() -> None:
    assert set(CALLS) == set(every_method())
    assert {"gitea", "github", "gitlab"} <= set(DESCRIBED)


@pytest.fixture(scope="module", params=DESCRIBED)
def recording(request: pytest.FixtureRequest) -> tuple[str, Recording]:
    return request.param, record(request.param)


def test_what_we_read_is_said_to_be_there(recording: tuple[str, Recording]) -> None:
    kind, recorded = recording
    assert unsaid(kind, recorded) == []


def unsaid(kind: str, recorded: Recording) -> list[str]:
    """Return what is read and not documented: needed of every version, else of some operation."""
    found = []
    known: set[tuple[str, ...]] = set()
    asked: dict[tuple[str, ...], str] = {}
    for (method, path), reads in recorded.reads.items():
        operations = [(d.name, o) for d in descriptions(kind) if (o := d.find(method, path))]
        for steps in reads.needed:
            missing = [name for name, o in operations if not documents(o, steps)]
            found += [f"{name}: {method} {path} {steps}" for name in missing]
        for steps in reads.asked:
            entry = tuple(step for step in steps if step != "[]")
            asked[entry] = f"{method} {path} {steps}"
            if any(documents(o, steps) for _, o in operations):
                known.add(entry)
    return found + [line for entry, line in asked.items() if entry not in known]


def test_a_field_that_nobody_documents_is_seen(recording: tuple[str, Recording]) -> None:
    kind, recorded = recording
    (method, path), reads = next((k, r) for k, r in recorded.reads.items() if k[0] == "GET")
    wishful = replace(reads, needed={*reads.needed, ("wishful",)})
    changed = Recording(recorded.exchanges, {**recorded.reads, (method, path): wishful})
    assert "wishful" in "".join(unsaid(kind, changed))
    asking = replace(reads, asked={*reads.asked, ("wishful",)})
    changed = Recording(recorded.exchanges, {**recorded.reads, (method, path): asking})
    assert "wishful" in "".join(unsaid(kind, changed))


def said(**changes: object) -> str:
    usual = Exchange("POST", COMMENTS, {}, {"body": "好"}, 201, {"id": 7})
    exchange = replace(usual, **changes)  # type: ignore[arg-type]  # of any type on purpose
    return "\n".join(problems(exchange, descriptions("github")))


def test_what_is_right_is_not_blamed() -> None:
    assert said() == ""
    assert said(status=403, value={}) == ""
    assert said(status=503, value={}) == ""


@pytest.mark.parametrize(
    ("changes", "blamed"),
    [
        ({"method": "PUT"}, "not an operation"),
        ({"path": "/repos/henan/data/pulls/7/remarks"}, "not an operation"),
        ({"query": {"draft": "1"}}, "unknown parameter draft"),
        ({"body": {"body": "好", "text": "好"}}, "unknown field text"),
        ({"body": {"body": 7}}, "7 is not of type 'string'"),
        ({"body": {}}, "'body' is a required property"),
        ({"status": 200}, "does not answer 200"),
        ({"status": 409, "value": {}}, "does not answer 409"),
        ({"value": {"id": "7"}}, "'7' is not of type 'integer'"),
        ({"value": {"id": 7, "note_id": 7}}, "note_id"),
        ({"value": [{"id": 7}]}, "is not of type 'object'"),
    ],
)
def test_what_is_not_described_is_seen(changes: dict[str, object], blamed: str) -> None:
    assert blamed in said(**changes)


def test_a_parameter_is_of_its_type() -> None:
    wrong = Exchange("GET", COMMENTS, {"per_page": "many"}, {}, 200, [])
    assert "per_page=many" in "".join(problems(wrong, descriptions("github")))


def test_a_fake_that_answers_wishfully_fails_its_test() -> None:
    fake = FakeForge("github")
    fake.add(Pull(7, HEAD, count="many"))
    with pytest.raises(AssertionError, match="'many' is not of type 'integer'"), Running(fake):
        fake.driver().pull(7)


def test_a_driver_that_asks_for_what_is_not_there_fails_its_test() -> None:
    fake = FakeForge("gitlab")
    with pytest.raises(AssertionError, match="unknown parameter everything"), Running(fake):
        list(fake.driver().client.pages("/projects/1/labels", everything="true"))  # type: ignore[attr-defined]  # every one has


def test_nothing_is_noted_outside_of_a_recording() -> None:
    recording = Recording()
    with Running(FakeForge("github")) as fake:
        with noting(recording):
            fake.driver().accounts()
        fake.driver().known_labels()
    assert list(recording.reads) == [("POST", "/graphql")]


@pytest.mark.parametrize("name", ["pull", "open_pulls", "files", "comments", "known_labels"])
def test_what_github_need_not_say_is_done_without(name: str) -> None:
    """The others do not describe what is always there."""
    recording = Recording()
    with Running(FakeForge("github", watch=recording.exchanges.append)) as fake:
        fake.add(Pull(7, HEAD))
        CALLS[name](fake.driver())
        asked = recording.exchanges[0]
        operation = descriptions("github")[0].find(asked.method, asked.path)
        assert operation is not None
        schema = operation.answers[operation.success]
        assert schema is not None
        body = json.dumps(poorest(schema)).encode()
        fake.faults.append(Fault(asked.path, 200, headers={"Link": ""}, body=body))
        CALLS[name](fake.driver())


@pytest.mark.parametrize("version", VERSIONS, ids=lambda v: v.name)
def test_an_extract_says_where_it_is_from_and_holds_facts_alone(version: Description) -> None:
    assert {"title", "version", "place"} <= set(version.source)
    text = (FOLDER / f"{version.name}.json").read_text(encoding="utf-8")
    assert len(text) < 30_000
    assert '"summary"' not in text
