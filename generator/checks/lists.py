"""Checks the lists that all councils share."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.lists import FactGroup, Post, TopicGroup
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
