"""What of an outcome must happen by when."""

from generator.engine.days import deadlines
from generator.engine.tree import Period
from tests.engine.calendars import ENGLAND, day, promising, working


def test_what_must_happen_within_the_same_period_is_one_deadline():
    """In the outcome's order; a line without a period has none."""
    outcome = promising(
        ("A reply", working(5)),
        ("A result", working(10)),
        ("A name to turn to", working(5)),
        ("As soon as possible", None),
    )

    found = deadlines(outcome, day("2026-06-01"), ENGLAND)

    assert [(each.says, each.due.isoformat()) for each in found] == [
        (("A reply", "A name to turn to"), "2026-06-08"),
        (("A result",), "2026-06-15"),
    ]


def test_periods_from_different_starts_are_different_deadlines():
    """Even when they are equally long."""
    reply = Period(5, "working day", "it arrives")
    result = Period(5, "working day", "the investigation ends")

    found = deadlines(
        promising(("A reply", reply), ("A result", result)), day("2026-06-01"), ENGLAND
    )

    assert [each.period for each in found] == [reply, result]


def test_an_outcome_without_a_period_has_no_deadline():
    """Most outcomes have none."""
    assert deadlines(promising(), day("2026-06-01"), ENGLAND) == ()
