"""Deadlines in working days: which days count, how the counting is shown, how far it is known."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.engine.days import Calendar, count, deadlines, in_words, working_day_before
from generator.engine.replies import counted_in_words, deadline_to_plain
from generator.engine.tree import Period
from tests.engine.calendars import ENGLAND, day, lasting, plain, promising, working

NOWHERE = Calendar("Nowhere", {}, since=day("2028-03-31"), until=day("2026-01-01"))


def deadline(received, period, calendar=ENGLAND):
    """The one deadline of one period."""
    return deadlines(promising(("A reply", period)), day(received), calendar)[0]


def due(received, period):
    """The last day of a period, as a text."""
    return deadline(received, period).due.isoformat()


def test_day_one_is_the_day_after_receipt():
    """A complaint that arrives on Monday has its first working day on Tuesday."""
    assert due("2026-06-01", working(1)) == "2026-06-02"
    assert due("2026-06-01", plain(1)) == "2026-06-02"


@pytest.mark.parametrize(
    ("received", "last"),
    [
        ("2026-06-01", "2026-06-08"),
        ("2026-06-02", "2026-06-09"),
        ("2026-06-03", "2026-06-10"),
        ("2026-06-04", "2026-06-11"),
        ("2026-06-05", "2026-06-12"),
        ("2026-06-06", "2026-06-12"),
        ("2026-06-07", "2026-06-12"),
    ],
    ids=["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
)
def test_five_working_days_from_each_day_of_the_week(received, last):
    """A week later to the day; from a weekend, the Friday that follows."""
    assert due(received, working(5)) == last


@pytest.mark.parametrize(
    ("received", "days", "last"),
    [
        ("2026-04-02", 1, "2026-04-07"),
        ("2026-04-01", 2, "2026-04-07"),
        ("2027-03-25", 5, "2027-04-05"),
        ("2026-12-24", 1, "2026-12-29"),
        ("2026-12-31", 1, "2027-01-04"),
        ("2026-12-23", 10, "2027-01-11"),
        ("2027-12-24", 1, "2027-12-29"),
        ("2027-12-31", 1, "2028-01-04"),
        ("2028-02-25", 2, "2028-02-29"),
        ("2028-02-28", 2, "2028-03-01"),
        ("2027-02-26", 1, "2027-03-01"),
    ],
    ids=[
        "over Easter from Maundy Thursday",
        "over Easter from the day before",
        "over an early Easter",
        "over Christmas on a Friday",
        "over the year's end",
        "over both",
        "over Christmas on a Saturday, with two substitute days",
        "over New Year's Day on a Saturday, with its substitute day",
        "to the leap day",
        "over the leap day",
        "over the end of February without one",
    ],
)
def test_weekends_and_bank_holidays_are_left_out(received, days, last):
    """The day that stands in for a bank holiday at a weekend is left out as well."""
    assert due(received, working(days)) == last


@pytest.mark.parametrize(
    ("received", "days", "last"),
    [
        ("2026-12-24", 4, "2026-12-28"),
        ("2028-02-28", 1, "2028-02-29"),
        ("2026-02-28", 365, "2027-02-28"),
    ],
)
def test_a_period_of_days_counts_every_day(received, days, last):
    """It may end at a weekend or on a bank holiday, as the protocol has it."""
    assert due(received, plain(days)) == last


@pytest.mark.parametrize(
    ("received", "period", "last"),
    [
        ("2026-12-24", lasting(2, "week"), "2027-01-07"),
        ("2026-11-28", lasting(1, "month"), "2026-12-28"),
        ("2026-12-31", lasting(2, "month"), "2027-02-28"),
        ("2027-12-31", lasting(2, "month"), "2028-02-29"),
        ("2027-01-30", lasting(2, "month"), "2027-03-30"),
        ("2026-06-15", lasting(12, "month"), "2027-06-15"),
    ],
    ids=[
        "two weeks over Christmas",
        "a month",
        "to a shorter month",
        "to the leap day",
        "past a shorter month",
        "a year of months",
    ],
)
def test_weeks_and_months_end_on_the_same_day(received, period, last):
    """Of the week or of the month; where the month is too short, on its last day."""
    assert due(received, period) == last


@pytest.mark.parametrize("unit", ["hour", "clear day", "clear working day"])
def test_hours_and_clear_days_have_no_date(unit):
    """The time of day is not asked, and which days are clear depends on what they lead to."""
    outcome = promising(("A reply", lasting(3, unit)), ("A result", working(1)))

    assert [each.says for each in deadlines(outcome, day("2026-06-01"), ENGLAND)] == [("A result",)]


def test_a_counting_of_months_shows_the_end_of_each():
    """Not ninety days."""
    found = deadline("2026-11-30", lasting(3, "month"))

    assert [counted_in_words(each) for each in found.counting] == [
        "Wednesday 30 December 2026: month 1",
        "Saturday 30 January 2027: month 2",
        "Sunday 28 February 2027: month 3",
    ]


def test_the_counting_is_shown_whole():
    """Each day has its number, or the reason why it has none."""
    found = deadline("2026-12-23", working(3))

    assert deadline_to_plain(found) == {
        "says": ["A reply"],
        "length": "3 working days",
        "due": "2026-12-30",
        "due_words": "Wednesday 30 December 2026",
        "known": True,
        "counting": [
            "Thursday 24 December 2026: day 1",
            "Friday 25 December 2026: not counted, Christmas Day",
            "Saturday 26 December 2026: not counted, Saturday",
            "Sunday 27 December 2026: not counted, Sunday",
            "Monday 28 December 2026: not counted, Boxing Day (substitute day)",
            "Tuesday 29 December 2026: day 2",
            "Wednesday 30 December 2026: day 3",
        ],
    }


def test_a_counting_of_every_day_gives_no_reasons():
    """A weekend day has its number like any other."""
    found = deadline("2026-06-05", plain(2))

    assert [counted_in_words(each) for each in found.counting] == [
        "Saturday 6 June 2026: day 1",
        "Sunday 7 June 2026: day 2",
    ]


@pytest.mark.parametrize(
    ("received", "days", "known"),
    [
        ("2028-03-29", 2, True),
        ("2028-03-30", 2, False),
        ("2028-03-31", 1, False),
        ("2030-06-03", 1, False),
        ("2026-01-01", 1, True),
        ("2025-12-31", 1, False),
        ("2025-12-29", 1, False),
    ],
    ids=[
        "to the last day of the list",
        "to the day after it",
        "from the last day",
        "long after",
        "from the first day",
        "from the day before it",
        "wholly before",
    ],
)
def test_a_deadline_is_sure_only_where_the_list_of_bank_holidays_reaches(received, days, known):
    """Beyond it there may be a holiday that is not known yet."""
    assert deadline(received, working(days)).known is known


def test_where_no_list_is_known_no_working_days_are_sure():
    """A nation without a list of its own gets a warning, not a wrong date."""
    found = deadline("2026-06-01", working(1), NOWHERE)

    assert (found.due, found.known) == (day("2026-06-02"), False)


@pytest.mark.parametrize("received", ["2020-02-28", "2026-06-01", "2035-06-01"])
def test_a_period_of_days_is_sure_without_any_list(received):
    """No bank holiday can move it."""
    assert deadline(received, plain(10), NOWHERE).known is True


@pytest.mark.parametrize(
    ("after", "before"),
    [
        ("2026-06-03", "2026-06-02"),
        ("2026-06-08", "2026-06-05"),
        ("2026-06-07", "2026-06-05"),
        ("2026-12-29", "2026-12-24"),
        ("2026-04-07", "2026-04-02"),
        ("2027-01-04", "2026-12-31"),
    ],
)
def test_the_working_day_before_skips_weekends_and_bank_holidays(after, before):
    """A reminder never falls on a day on which nobody is in."""
    assert working_day_before(day(after), ENGLAND) == day(before)


def test_a_date_is_read_out_with_its_day_of_the_week():
    """Without leading noughts, as people say it."""
    assert in_words(day("2026-11-27")) == "Friday 27 November 2026"
    assert in_words(day("2028-02-01")) == "Tuesday 1 February 2028"


@given(st.dates(day("2025-01-01"), day("2029-12-31")), st.integers(1, 60), st.booleans())
def test_a_counting_is_every_day_once_and_ends_on_a_day_that_counts(received, days, is_working):
    """No day is skipped, the numbers run from 1 to the length, and closed days have none."""
    counting = list(
        count(received, Period(days, "working day" if is_working else "day", "it arrives"), ENGLAND)
    )
    numbered = [each for each in counting if each.number]

    assert [each.day - received for each in counting] == [
        timedelta(days=n) for n in range(1, len(counting) + 1)
    ]
    assert [each.number for each in numbered] == list(range(1, days + 1))
    assert counting[-1] == numbered[-1]
    assert all(bool(each.why) != bool(each.number) for each in counting)
    if is_working:
        assert not any(ENGLAND.closed(each.day) for each in numbered)
