"""The names that councils' files and routes may use, taken from the shared lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from generator.content.council import Council
from generator.content.lists import LawLine, Post
from generator.content.made import Made
from generator.content.values import Values
from generator.problem import in_words

from .names import Names, names_in


@dataclass(frozen=True)
class Known:
    """The names of everything that all councils share, and of the councils."""

    topics: Names
    posts: Names
    """What something can be sent to."""
    bound: Names
    """Posts and groups: what a provision can bind, and a council can have a title for."""
    facts: Names
    topic_of_fact: dict[str, str]
    """The topic of each fact, by ids."""
    law: Names
    lines: dict[str, LawLine]
    """The lines of law by id, where nothing of them was left out."""
    councils: Names


def known_names(values: Values) -> Known:
    """What may be named."""
    lists = values.lists.value
    return Known(
        topics=names_in(
            values.lists.topics,
            "topic",
            [each.id for each in lists.topics],
            ("*", "topics", "*", "id"),
        ),
        posts=_posts(values.lists.posts),
        bound=_named(_listed(values.lists.posts, "post or group"), lists.posts),
        facts=names_in(
            values.lists.facts, "fact", [each.id for each in lists.facts], ("*", "facts", "*", "id")
        ),
        topic_of_fact={each.id: each.topic for each in lists.facts},
        law=_listed(values.lists.law, "line of law"),
        lines={
            line.id: line
            for index, line in enumerate(lists.law)
            if not values.lists.law.lacks(index)
        },
        councils=Names("council", list(values.councils), "content/councils/"),
    )


def _listed(made: Made[Any], kind: str) -> Names:
    """The ids of the items of a file that is one list."""
    return names_in(made, kind, [each.id for each in made.value], ("*", "id"))


def _posts(made: Made[tuple[Post, ...]]) -> Names:
    """What something can be sent to; groups are only bound."""
    posts = [each for each in made.value if each.kind == "post"]
    groups = _by_words(each for each in made.value if each.kind == "group")
    names = names_in(made, "post", [each.id for each in posts], ("*", "id"))
    return replace(_named(names, posts), groups=groups)


def _named(names: Names, posts: Iterable[Post]) -> Names:
    """Names with the other words for them, to which an editor may add."""
    return replace(names, also=_by_words(posts), can_add=True)


def _by_words(posts: Iterable[Post]) -> dict[str, str]:
    """The id for each of the words by which a post or group is known."""
    return {in_words(word): each.id for each in posts for word in (each.id, each.name, *each.also)}


def provisions_of(made: Made[Council]) -> Names:
    """What may be cited of a council: its provisions' ids and printed numbers."""
    council = made.value
    names = {each.id for each in council.provisions} | {each.number for each in council.provisions}
    place = ("sections", "*", "provisions", "*")
    return names_in(
        made, f"provision of {council.short_name}", names, (*place, "id"), (*place, "number")
    )
