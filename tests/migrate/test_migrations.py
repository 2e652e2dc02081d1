"""Each migration makes of its examples what stands beside them, and nothing of that again.

`pytest tests/migrate/test_migrations.py --update-golden` writes the outcomes anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.editing.manuscript import Manuscript
from site_builder.migrate.migration import Migration, latest, migrations
from site_builder.migrate.run import migrate
from site_builder.read.document import read_document
from site_builder.read.paths.layout import locate

EXAMPLES = Path(__file__).parents[1] / "migrations"
FILES = sorted(
    (step.number, path.relative_to(folder).as_posix())
    for step in migrations()
    for folder in [EXAMPLES / f"{step.number:04}" / "before"]
    for path in folder.rglob("*.*")
)


def paper(path: str, data: bytes) -> Manuscript:
    place = locate(path)
    assert place
    return Manuscript.of(read_document(path, place, data), data)


def step_of(number: int) -> Migration:
    return next(step for step in migrations() if step.number == number)


def test_numbers_follow_one_another() -> None:
    assert [step.number for step in migrations()] == list(range(1, latest() + 1))
    assert {number for number, _ in FILES} == {step.number for step in migrations()}


@pytest.mark.parametrize(("number", "path"), FILES)
def test_migration(number: int, path: str, *, update_golden: bool) -> None:
    folder = EXAMPLES / f"{number:04}"
    before = (folder / "before" / path).read_bytes()
    outcome = migrate(paper(path, before), [step_of(number)])
    assert not outcome.refusal
    after = folder / "after" / path
    if update_golden:
        after.parent.mkdir(parents=True, exist_ok=True)
        after.write_bytes(outcome.after.source.data)
    assert outcome.after.source.data == after.read_bytes()
    again = migrate(paper(path, after.read_bytes()), [step_of(number)])
    assert not again.refusal
    assert not again.is_changed


@pytest.mark.parametrize(("number", "path"), FILES)
def test_line_ends_and_the_mark_in_front_stay(number: int, path: str) -> None:
    folder = EXAMPLES / f"{number:04}"
    mark = "\ufeff".encode()
    before, after = (
        mark + (folder / side / path).read_bytes().replace(b"\n", b"\r\n")
        for side in ("before", "after")
    )
    assert migrate(paper(path, before), [step_of(number)]).after.source.data == after
