"""Deadlines as a calendar: whole days, names that never change, the same bytes each time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from icalendar import Calendar
from making import at, good, site

from site_builder.render.files.calendar import calendar_page

if TYPE_CHECKING:
    from site_builder.render.site import Site


def made(of: Site | None = None) -> Any:
    content = calendar_page(of or site()).content
    assert isinstance(content, bytes)
    return Calendar.from_ical(content)


def test_an_event_for_every_deadline() -> None:
    rounds = good().reference.rounds
    events = made().walk("VEVENT")
    assert len(events) == sum(len(r.deadlines) for r in rounds.values())
    days = [event["DTSTART"].dt for event in events]
    assert days.count(rounds[2021].deadlines["survey"]) == 3
    for event in events:
        assert type(event["DTSTART"].dt) is date
        assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
        assert "截止" in event["SUMMARY"]


def test_what_a_calendar_must_say() -> None:
    calendar = made()
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    for event in calendar.walk("VEVENT"):
        assert event["UID"]
        assert event["DTSTAMP"].dt.isoformat() == "2022-10-20T00:00:00+00:00"
        assert event["TRANSP"] == "TRANSPARENT"


def test_names_stay_when_days_move_or_the_site_does() -> None:
    reference = good().reference
    settings = replace(reference.settings, site_url="https://example.org/")
    moved = {
        year: replace(r, deadlines={k: d + timedelta(days=9) for k, d in r.deadlines.items()})
        for year, r in reference.rounds.items()
    }
    other = site(replace(good(), reference=replace(reference, settings=settings, rounds=moved)))
    one, two = ([e["UID"] for e in made(of).walk("VEVENT")] for of in (site(), other))
    assert one == two
    assert len(set(one)) == len(one)
    assert made(other).walk("VEVENT")[0]["URL"] == "https://example.org/rounds/2021/"
    assert "URL" not in made().walk("VEVENT")[0]


def test_an_alarm_in_the_morning_a_week_before() -> None:
    for event in made().walk("VEVENT"):
        (alarm,) = event.walk("VALARM")
        assert alarm["TRIGGER"].dt == timedelta(days=-7, hours=9)


def test_lines_are_folded_and_ended_as_the_standard_says() -> None:
    content = calendar_page(site()).content
    assert isinstance(content, bytes)
    assert content.count(b"\n") == content.count(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content == calendar_page(site()).content


def test_only_the_day_of_saying_changes_with_the_day() -> None:
    later = made(site(at(good(), date(2022, 10, 21))))
    assert later.walk("VEVENT")[0]["DTSTAMP"].dt.day == 21
