"""Yes or no: 是, 有, √, 否, 无 and the like."""

from __future__ import annotations

from site_builder.readings.reading import Reading
from site_builder.readings.spelling import spelt

_YES = frozenset(
    ("是", "有", "已", "已开展", "对", "√", "✓", "✔", "☑", "✅", "yes", "y", "on", "true", "1")
)
_NO = frozenset(
    ("否", "无", "没有", "未", "未开展", "错", "×", "✗", "✘", "❌", "no", "n", "off", "false", "0")
)
_UNSURE = frozenset(("1", "0", "对", "错"))
"""Where the answers are numbered, 1 may be the first of them; 对 may be said of the question."""


def read_truth(text: str) -> Reading[bool] | None:
    """Return what a text such as 是 or `no` says."""
    word = spelt(text).lower().rstrip("。.，,；;、")
    if word not in _YES and word not in _NO:
        return None
    return Reading.of(word in _YES, certain=word not in _UNSURE)
