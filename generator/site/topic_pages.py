"""The pages that set councils side by side: topics, and facts at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import Environment

from generator.content.council import (
    NOT_APPLICABLE,
    SAYS,
    SILENT,
    UNCLEAR,
    Council,
    FactValue,
)
from generator.content.library import Library
from generator.content.lists import Fact, FactGroup, Topic, TopicGroup
from generator.content.words import UNREAD

from .page import Page
from .render import render

APART = {UNCLEAR: "unclear", UNREAD: "unread", NOT_APPLICABLE: "where it does not apply"}
"""States that are no silence, as a tally counts them."""


def topic_pages(library: Library, templates: Environment) -> Iterator[Page]:
    """The coverage matrix, a page for each topic, and the facts at a glance."""
    yield render(
        templates,
        "topics.html",
        uri="topics/index.md",
        title="Compare by topic",
        edit_uri="content/topics.yml",
        description="How much each protocol says on each topic, and where it is silent.",
        library=library,
        unread=not all(file.council.document.is_read_whole for file in library.councils),
        states=states,
    )
    for group in library.lists.topic_groups:
        for topic in group.topics:
            yield _topic(topic, group, library, templates)
    yield render(
        templates,
        "glance.html",
        uri="at-a-glance.md",
        title="At a glance",
        edit_uri="content/facts.yml",
        description="Short comparable facts from each protocol.",
        library=library,
        values=values_of(library),
        found={value.state for file in library.councils for value in file.council.facts.values()},
        tally=tally,
    )


def _topic(topic: Topic, group: TopicGroup, library: Library, templates: Environment) -> Page:
    return render(
        templates,
        "topic.html",
        uri=topic_uri(topic.id),
        title=topic.name,
        edit_uri="content/topics.yml",
        description=topic.sentence,
        library=library,
        topic=topic,
        facts=[each for each in library.lists.facts if each.topic == topic.id],
        group=group,
        neighbours=_neighbours(topic, library.lists.topics),
    )


def _neighbours(topic: Topic, topics: tuple[Topic, ...]) -> tuple[Topic | None, Topic | None]:
    at = topics.index(topic)
    return (
        topics[at - 1] if at else None,
        topics[at + 1] if at + 1 < len(topics) else None,
    )


def values_of(library: Library) -> dict[str, tuple[tuple[str, FactValue], ...]]:
    """For each fact, each council's id and value, in the site's order."""
    return {fact.id: _values(fact, library) for fact in library.lists.facts}


def _values(fact: Fact, library: Library) -> tuple[tuple[str, FactValue], ...]:
    return tuple((file.id, file.council.facts[fact.id]) for file in library.councils)


def tally(values: tuple[tuple[str, FactValue], ...]) -> str:
    """How many protocols say something; what is no silence either is counted apart."""
    states = [value.state for _, value in values]
    said = states.count(SAYS)
    apart = (f"{states.count(each)} {word}" for each, word in APART.items() if each in states)
    says = f"{said or 'none'} {'says' if said == 1 else 'say'}"
    return ", ".join((f"Of {len(states)} protocols, {says}", *apart))


def states(group: FactGroup, council: Council) -> str:
    """How many facts of a group a protocol gives, and in which states the others are."""
    found = [council.facts[each.id].state for each in group.facts]
    said = f"{found.count(SAYS)} of {len(found)} given"
    others = (
        (SILENT, "silent"),
        (UNCLEAR, "unclear"),
        (UNREAD, "unread"),
        (NOT_APPLICABLE, "not applicable"),
    )
    apart = (f"{found.count(state)} {word}" for state, word in others if state in found)
    return ", ".join((said, *apart))


def topic_uri(id: str) -> str:
    """The uri of a topic's page."""
    return f"topics/{id}.md"
