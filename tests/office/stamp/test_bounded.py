"""Looking at a file in another process: what it sees and refuses comes back, and it has an end."""

from __future__ import annotations

import multiprocessing

import pytest
from office.stamp.photographs import CHAT, file_of, photograph, stamped, tiff

from site_builder.office.stamp import bounded
from site_builder.office.stamp.bounded import bounded_sightings
from site_builder.office.stamp.sighting import Sighting
from site_builder.office.stamp.unreadable import Reason, UnreadableError

PHOTO = file_of(photograph(CHAT))


def test_what_is_seen_comes_back() -> None:
    assert bounded_sightings(PHOTO) == (Sighting(stamped().payload, (1,), 1),)


def test_what_is_refused_comes_back_with_its_reason() -> None:
    with pytest.raises(UnreadableError, match="300页") as caught:
        bounded_sightings(tiff(301))
    assert caught.value.reason is Reason.PAGES


@pytest.mark.parametrize("limit", ["PAGE_SECONDS", "FILE_SECONDS"])
def test_it_is_ended_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch, limit: str) -> None:
    monkeypatch.setattr(bounded, limit, 0.0)
    before = set(multiprocessing.active_children())
    with pytest.raises(UnreadableError) as caught:
        bounded_sightings(PHOTO)
    assert caught.value.reason is Reason.LONG
    assert set(multiprocessing.active_children()) == before
