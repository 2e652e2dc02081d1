"""Problems of the survey's last section: their sentences by what they are about."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from site_builder.office.report.words import say
from site_builder.resources import read_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from site_builder.model.survey import Survey
    from site_builder.model.unit import Unit

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")


@dataclass(frozen=True)
class Topic:
    """What problems may be about, and the words that say so."""

    title: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class ProblemSentence:
    """One sentence of one unit, and the words for which it stands where it does."""

    unit: Unit
    text: str
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProblemGroup:
    """Sentences about one topic, in the order of their units."""

    title: str
    sentences: tuple[ProblemSentence, ...]

    @property
    def units(self) -> int:
        """From how many units they are."""
        return len({s.unit.id for s in self.sentences})

    def most_told(self, count: int) -> list[tuple[str, int]]:
        """Return the words that most sentences have, with how many: those of at least two."""
        counts = Counter(word for s in self.sentences for word in s.words)
        ranked = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        return [(word, n) for word, n in ranked if n > 1][:count]


@cache
def topics() -> tuple[Topic, ...]:
    """Return the topics in the order in which they are preferred."""
    listed = read_words("site_builder.office.report", "topics.yml")["topics"]
    return tuple(Topic(t["title"], tuple(t["words"])) for t in listed.values())


def problem_groups(surveys: Iterable[Survey], pointer: str) -> tuple[ProblemGroup, ...]:
    """Return every sentence of the answers at a pointer once, the topics in their own order.

    What is about none of them stands in a last group.
    """
    told: dict[str, list[ProblemSentence]] = {t.title: [] for t in topics()}
    told[say("other_problems")] = []
    for survey in surveys:
        for text in sentences(str(survey.answer(pointer) or "")):
            title, words = _topic(text)
            told[title].append(ProblemSentence(survey.unit, text, words))
    return tuple(ProblemGroup(title, tuple(s)) for title, s in told.items() if s)


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of an answer, with the mark at their end; nothing of it is lost."""
    yield from (found.strip() for found in _SENTENCE.findall(text) if found.strip("。！？； \n"))


def _topic(text: str) -> tuple[str, tuple[str, ...]]:
    found = [(topic, _words(text, topic.words)) for topic in topics()]
    weights = [sum(map(len, words)) for _, words in found]
    best = max(weights)
    if not best:
        return say("other_problems"), ()
    topic, words = found[weights.index(best)]
    return topic.title, words


def _words(text: str, words: Sequence[str]) -> tuple[str, ...]:
    """Return the words that stand in a text, those apart that are part of a longer one."""
    found = [w for w in words if w in text]
    return tuple(w for w in found if not any(w != o and w in o for o in found))
