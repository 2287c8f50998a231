"""A session that fits: each part has its turn, and no minute is promised twice."""

from datetime import date
from pathlib import Path

import pytest

from generator.learning.cases import parts
from generator.learning.plan import SESSIONS, items, plan
from generator.load import load

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def course():
    """The course of one council."""
    return parts(load(ROOT, today=TODAY, home="").library, "medway")


def test_a_small_course_is_planned_with_its_judgement(project):
    """Five minutes to open and to close, five for the situation, eight for the judgement."""
    small = parts(load(project, today=TODAY).library, "anytown")

    assert [(each.situation.title, each.minutes, each.round) for each in items(small)] == [
        ("A rude officer", 5, 0),
        ("What to say", 8, 1),
    ]
    assert [plan(small, minutes).taken for minutes in (10, 15, 22, 23)] == [10, 15, 15, 23]


@pytest.mark.parametrize("minutes", SESSIONS)
def test_a_plan_takes_no_longer_than_there_is_and_wastes_little(course, minutes):
    """Less than one situation's time is left over."""
    assert minutes - 5 < plan(course, minutes).taken <= minutes


def test_each_part_has_its_turn_before_any_has_a_second(course):
    """In an hour every part is touched; the order is that of the course."""
    titles = [part.file.module.title for part in course]
    found = [each.module for each in plan(course, 60).items]

    assert list(dict.fromkeys(found)) == titles
    assert found == sorted(found, key=titles.index)
