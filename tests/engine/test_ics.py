"""Deadlines as a calendar file: what RFC 5545 asks, and nothing that tells of the matter."""

import re
from datetime import UTC, date, datetime

import pytest
from icalendar import Calendar

from generator.engine.days import deadlines
from generator.engine.ics import calendar_file
from generator.engine.tree import Line, Outcome, Period
from tests.engine.calendars import ENGLAND, day

PAGE = "https://protocols.example.org/tools/complaint/anytown/#complainant=officer&about=clerk"
LONG = "https://protocolau.example.org/Ynys-Môn/" + "cŵyn-🏛-é/" * 30 + "#about=clerk"


def file(received, *periods, page=PAGE):
    """The calendar file of those periods of working days."""
    within = tuple(
        Line(f"Reply {n}", (), period=Period(n, "working day", "it arrives")) for n in periods
    )
    outcome = Outcome("one", Line("Complain about the Clerk", ()), False, (("within", within),))
    return calendar_file(deadlines(outcome, day(received), ENGLAND), ENGLAND, page=page)


def test_the_file_is_written_whole():
    """One all-day event, private, with a reminder at nine on the working day before."""
    assert file("2026-12-23", 3) == "\r\n".join(
        (
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//council-protocols//deadlines//EN",
            "BEGIN:VEVENT",
            "UID:20a361d5@council-protocols",
            "DTSTAMP:20261223T000000Z",
            "DTSTART;VALUE=DATE:20261230",
            "DTEND;VALUE=DATE:20261231",
            "SUMMARY:Protocol: a reply is due",
            "CLASS:PRIVATE",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:Protocol: a reply is due",
            "TRIGGER;VALUE=DATE-TIME:20261229T090000Z",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        )
    )


@pytest.mark.parametrize("page", [PAGE, LONG], ids=["short", "long"])
@pytest.mark.parametrize("periods", [(5,), (1, 10, 20)], ids=["one", "three"])
def test_a_strict_reader_takes_it_with_one_event_a_deadline(periods, page):
    """A calendar program imports it without a complaint."""
    read = Calendar.from_ical(file("2026-06-01", *periods, page=page))

    assert [part.errors for part in read.walk()] == [[] for _ in read.walk()]
    assert len(read.walk("VEVENT")) == len(read.walk("VALARM")) == len(periods)
    assert read.to_ical().decode().split("\r\n")[0] == "BEGIN:VCALENDAR"


def test_an_event_lasts_the_whole_day_of_the_deadline():
    """The end of an all-day event is the day after it, also over the year's end."""
    event = Calendar.from_ical(file("2026-12-30", 1)).walk("VEVENT")[0]

    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 12, 31), date(2027, 1, 1))


@pytest.mark.parametrize(
    ("received", "due", "reminded"),
    [
        ("2026-06-01", "2026-06-08", "2026-06-05"),
        ("2026-12-18", "2026-12-29", "2026-12-24"),
        ("2026-03-30", "2026-04-08", "2026-04-07"),
        ("2026-12-29", "2027-01-06", "2027-01-05"),
    ],
    ids=["over a weekend", "over Christmas", "after Easter", "in the new year"],
)
def test_the_reminder_comes_one_working_day_before(received, due, reminded):
    """Bank holidays and weekends are skipped backwards as they are forwards."""
    event = Calendar.from_ical(file(received, 5)).walk("VEVENT")[0]
    alarm = event.walk("VALARM")[0]

    assert event["DTSTART"].dt == day(due)
    nine = datetime.combine(day(reminded), datetime.min.time(), UTC).replace(hour=9)
    assert alarm["TRIGGER"].dt == nine


def test_the_file_says_nothing_of_who_or_what():
    """Other people may see the calendar: neither the matter nor the page is in it."""
    written = file("2026-06-01", 5, 10, page=PAGE)

    assert re.findall("(?:SUMMARY|DESCRIPTION):(.*)\r", written) == ["Protocol: a reply is due"] * 4
    assert [
        word for word in ("Clerk", "clerk", "Reply", "anytown", "https") if word in written
    ] == []


@pytest.mark.parametrize("page", [PAGE, LONG], ids=["short", "long"])
def test_lines_are_short_and_end_as_the_standard_asks(page):
    """At most 75 octets, each with a carriage return and a line feed."""
    written = file("2026-06-01", 5, 10, page=page)

    assert re.findall("[^\r]\n|\r[^\n]", written) == []
    assert written.endswith("END:VCALENDAR\r\n")
    assert max(len(line.encode()) for line in written.split("\r\n")) <= 75


def test_the_same_outcome_makes_the_same_file():
    """Imported again, it replaces its events and adds none."""
    assert file("2026-06-01", 5, 10) == file("2026-06-01", 5, 10)


def test_events_of_other_outcomes_have_other_ids():
    """Two matters with one deadline are two events."""
    ids = [
        event["UID"]
        for page in (PAGE, LONG)
        for event in Calendar.from_ical(file("2026-06-01", 5, 10, page=page)).walk("VEVENT")
    ]

    assert len(set(ids)) == 4
