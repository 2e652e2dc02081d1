"""Workers are given together what shares a preparation, and apart what does not."""

from __future__ import annotations

import pytest
from sharing import portion


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("a/test_b.py::test_c", "a/test_b.py::test_d[e]", True),
        ("a/test_b.py::test_c", "a/test_f.py::test_c", False),
        ("tests/browser/test_every_page.py::test_a[dark, home]",
         "tests/browser/test_every_page.py::test_b[dark, home]", True),
        ("tests/browser/test_every_page.py::test_a[dark, home]",
         "tests/browser/test_every_page.py::test_a[dark, case]", False),
        ("tests/journey/test_a.py::test_b", "tests/journey/test_a.py::test_c", False),
    ],
)  # fmt: skip
def test_what_shares_a_preparation_stays_together(one: str, other: str, together: bool) -> None:
    assert (portion(one) == portion(other)) is together
