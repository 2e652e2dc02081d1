"""The sheet as a page: one file, nothing from elsewhere, what units wrote is text."""

from __future__ import annotations

import re
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from making import good, in_earnest
from transcribing import every_transcript
from web_tools import WEB, node, tool

from site_builder.office.transcription.page import Inline, transcript_page

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = good().reference.settings


class Reader(HTMLParser):
    """Takes a page apart: its answers, and its tags with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.answers: list[tuple[str, str]] = []
        self._pointer = ""
        self._in_text = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        self._pointer = found.get("data-kp-answer", self._pointer)
        if "data-kp-text" in found:
            self._in_text = True
            self.answers.append((self._pointer, ""))

    def handle_endtag(self, tag: str) -> None:
        self._in_text = self._in_text and tag != "span"

    def handle_data(self, data: str) -> None:
        if self._in_text:
            pointer, text = self.answers[-1]
            self.answers[-1] = (pointer, text + data)


@pytest.mark.parametrize("name", every_transcript())
def test_its_texts_are_the_answers(name: str) -> None:
    made = every_transcript()[name]
    found = Reader(transcript_page(made, SETTINGS)).answers
    assert found == [(answer.pointer, answer.text) for answer in made.answers]


@pytest.mark.parametrize("name", every_transcript())
def test_it_is_one_file_that_allows_nothing_else(name: str) -> None:
    page = transcript_page(every_transcript()[name], SETTINGS)
    tags = Reader(page).tags
    policy = next(a["content"] for t, a in tags if a.get("http-equiv"))
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    names = {attribute for _, attributes in tags for attribute in attributes}
    assert not {n for n in names if n.startswith("on")} | (names & {"src", "style", "srcset"})
    assert [t for t, _ in tags].count("script") == 1


def test_nothing_of_the_program_shows() -> None:
    page = transcript_page(every_transcript()["zhengzhou-kexie"], SETTINGS)
    assert not re.search(r"built-in method|object at|\{\{|None", page.partition("<main")[2])


def test_every_answer_has_a_box_and_each_typed_one_a_button() -> None:
    made = every_transcript()["zhengzhou-kexie"]
    tags = [attributes for _, attributes in Reader(transcript_page(made, SETTINGS)).tags]
    answers = list(made.answers)
    assert sum("data-kp-done" in a for a in tags) == len(answers)
    typed = [answer for answer in answers if not answer.is_clicked]
    assert sum("data-kp-copy" in a for a in tags) == len(typed)
    assert sum("data-kp-copy-row" in a for a in tags) == 4  # two rows of 13.1, two of 13.2
    ids = [a["id"] for a in tags if "id" in a]
    assert len(ids) == len(set(ids))


def test_it_is_valid_html(tmp_path: Path) -> None:
    for name, made in every_transcript().items():
        (tmp_path / f"{name}.html").write_text(transcript_page(made, SETTINGS), encoding="utf-8")
    validate = str(tool("html-validate/bin/html-validate.mjs"))
    command = [node(), validate, "--config", str(WEB / "html-validate.mjs"), f"{tmp_path}/*.html"]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=WEB)
    assert done.returncode == 0, done.stdout


def test_a_demonstration_says_so_and_another_does_not() -> None:
    made = every_transcript()["zhengzhou-kexie"]
    assert "【示例】" in transcript_page(made, SETTINGS)
    assert "示例" not in transcript_page(made, in_earnest().reference.settings)


@pytest.mark.parametrize("text", ["a</script>b", "a</style>", "a\r\n"])
def test_what_would_end_its_tag_stands_in_no_page(text: str) -> None:
    with pytest.raises(ValueError, match="cannot stand"):
        _ = Inline(text).markup
