"""What the script must know of words: synonyms, and simplified characters for traditional ones."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from site_builder.resources import read_words
from site_builder.search.text import fold

if TYPE_CHECKING:
    from site_builder.model.synonyms import Synonyms


def synonym_data(synonyms: Synonyms | None) -> dict[str, list[Any]]:
    """Groups of folded words, each once, and the words to pass over."""
    if synonyms is None:
        return {"groups": [], "ignored": []}
    groups = (list(dict.fromkeys(map(fold, words))) for words in synonyms.groups)
    kept = [[word for word in group if len(word) > 1] for group in groups]
    ignored = [word for word in map(fold, synonyms.ignored) if word]
    return {"groups": [group for group in kept if group], "ignored": ignored}


@cache
def simplified() -> dict[str, str]:
    """Two strings of the same length: traditional characters, and what each is in simplified."""
    found = read_words("site_builder.search", "traditional.yml")
    return {key: str(found[key]) for key in ("traditional", "simplified")}
