"""Finds the posts that a text names, by their names, their titles at a council and other words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.content.council import Council
from generator.problem import in_words

from .known import Known

Words = Mapping[str, str]
"""The id of a post by the words that stand for it, the longest words first."""


def post_words(known: Known, council: Council) -> Words:
    """The words for posts at a council."""
    own = {in_words(title): id for id, title in council.posts.items() if id in known.posts.known}
    found = {**known.posts.also, **own}
    return dict(sorted(found.items(), key=lambda each: -len(each[0])))


def posts_in(text: str, words: Words) -> frozenset[str]:
    """The ids of the posts that a text names; of words within longer ones only the longer count."""
    left, found = f" {in_words(text)} ", set[str]()
    for word, id in words.items():
        if f" {word} " in left:
            left = left.replace(f" {word} ", " | ")
            found.add(id)
    return frozenset(found)
