"""Deadlines as a calendar that others can subscribe to: iCalendar, RFC 5545."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Alarm, Calendar, Event

from site_builder.export.demonstration import with_mark
from site_builder.page import Page
from site_builder.render.words import words

if TYPE_CHECKING:
    from datetime import date

    from site_builder.model.round import Round
    from site_builder.render.site import Site

PATH = "deadlines.ics"
_BEFORE = timedelta(days=-7, hours=9)
"""The alarm: at nine in the morning, a week before the day."""
_REFRESH = timedelta(days=1)


def calendar_page(site: Site) -> Page:
    """Return the calendar: an event of the whole day for every deadline of every round.

    A day of the calendar has no zone: the deadline's day is Asia/Shanghai's, as everything is.
    """
    settings = site.collection.reference.settings
    name = words()["calendar"].format(province=settings.province, programme=settings.programme)
    name = with_mark(name, settings)
    calendar = Calendar()
    calendar.add("prodid", "-//kepu//deadlines//ZH")
    calendar.add("version", "2.0")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", "Asia/Shanghai")
    calendar.add("refresh-interval", _REFRESH, {"value": "DURATION"})
    for year in sorted(site.years):
        for event in _events(site, site.collection.reference.rounds[year]):
            calendar.add_component(event)
    return Page(PATH, calendar.to_ical())


def _events(site: Site, round_: Round) -> list[Event]:
    fields = site.contract.fields("round", 0)
    titles = {key: fields[f"/deadlines/{key}"].title for key in round_.deadlines}
    return [_event(site, round_, key, titles[key]) for key in round_.deadlines]


def _event(site: Site, round_: Round, key: str, title: str) -> Event:
    settings = site.collection.reference.settings
    day, w = round_.deadlines[key], words()
    event = Event()
    # Never changes, wherever the site stands, so that a deadline that moves is moved.
    event.add("uid", f"{round_.year}-{key}.{settings.province_slug}@kepu")
    event.add("dtstamp", _stamp(site.today))
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    event.add("summary", with_mark(w["deadline"].format(what=title, round=round_.title), settings))
    about = w["deadline_about"].format(what=title, round=round_.title, day=day)
    event.add("description", about)
    if settings.site_url:
        event.add("url", f"{settings.site_url}rounds/{round_.year}/")
    event.add("transp", "TRANSPARENT")
    event.add("class", "PUBLIC")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _BEFORE)
    soon = w["deadline_soon"].format(what=title, round=round_.title)
    alarm.add("description", with_mark(soon, settings))
    event.add_component(alarm)
    return event


def _stamp(day: date) -> datetime:
    """The day as of which the site speaks, as the moment at which it said so."""
    return datetime.combine(day, time(), UTC)
