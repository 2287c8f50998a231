"""Checks the lists that all councils share."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.content.lists import BankHolidays, FactGroup, LawLine, Post, TopicGroup
from generator.content.located import Key, Located
from generator.problem import Problem

from .names import repeated


def check_topics(groups: tuple[TopicGroup, ...], source: Located) -> Iterator[Problem]:
    """Each topic's id is its own."""
    places: list[tuple[str, Key]] = [
        (topic.id, (g, "topics", t, "id"))
        for g, group in enumerate(groups)
        for t, topic in enumerate(group.topics)
    ]
    return repeated([id for id, _ in places], "topic", source, [key for _, key in places])


def check_facts(groups: tuple[FactGroup, ...], source: Located) -> Iterator[Problem]:
    """Each fact's id is its own."""
    places: list[tuple[str, Key]] = [
        (fact.id, (g, "facts", f, "id"))
        for g, group in enumerate(groups)
        for f, fact in enumerate(group.facts)
    ]
    return repeated([id for id, _ in places], "fact", source, [key for _, key in places])


def check_posts(posts: tuple[Post, ...], source: Located) -> Iterator[Problem]:
    """Each post's id is its own."""
    keys: list[Key] = [(index, "id") for index in range(len(posts))]
    return repeated([post.id for post in posts], "post", source, keys)


STALE_AFTER = timedelta(days=366)
"""A line of law that was last read longer ago than this is worth reading again."""


def check_law(lines: tuple[LawLine, ...], source: Located, *, today: date) -> Iterator[Problem]:
    """Each line's id is its own, and each was read again within a year."""
    keys: list[Key] = [(index, "id") for index in range(len(lines))]
    yield from repeated([line.id for line in lines], "line of law", source, keys)
    for index, line in enumerate(lines):
        if today - line.checked > STALE_AFTER:
            what = f"'{line.id}' was last checked on {line.checked}, more than a year ago."
            fix = "Read the source again and write the new date under 'checked'."
            place = source.line((index, "checked"))
            yield Problem(source.file, place, what, fix, is_warning=True)


LOOK_AHEAD = timedelta(days=120)
"""A list of bank holidays that ends sooner than this will soon leave deadlines uncertain."""


def check_holidays(holidays: BankHolidays, source: Located, *, today: date) -> Iterator[Problem]:
    """The list reaches far enough ahead."""
    if holidays.until - today < LOOK_AHEAD:
        what = f"The bank holidays are known only until {holidays.until}."
        fix = "Add the later ones from the list on GOV.UK and write the new day under 'until'."
        place = source.line(("until",))
        yield Problem(source.file, place, what, fix, is_warning=True)
