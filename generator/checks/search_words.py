"""Checks the words that the search takes for others."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.content.lists import SearchWords
from generator.content.located import Located
from generator.content.made import Made
from generator.problem import Problem

from .known import Known
from .names import Names, repeated, unknown

ONE_ENTRY = "Keep it in one entry, which can have several things under 'means'."


def check_search_words(
    made: Made[tuple[SearchWords, ...]], known: Known, trees: Collection[str]
) -> Iterator[Problem]:
    """Every entry has words of its own and leads somewhere, to names that are known."""
    places = [
        ((at, "words", index), word)
        for at, entry in enumerate(made.value)
        for index, word in enumerate(entry.words)
    ]
    keys, words = [key for key, _ in places], [word for _, word in places]
    yield from repeated(words, "word for the search", made.source, keys, fix=ONE_ENTRY)
    tools = Names("tool", list(trees), "decision_trees/")
    for at, entry in enumerate(made.value):
        yield from _empty(entry, at, made.source)
        yield from unknown(entry.tools, tools, made.source, (at, "tools"))
        yield from unknown(entry.facts, known.facts, made.source, (at, "facts"))
        yield from unknown(entry.topics, known.topics, made.source, (at, "topics"))


def _empty(entry: SearchWords, at: int, source: Located) -> Iterator[Problem]:
    if not entry.words:
        fix = "Write at least one word that people type: words: [bcc]."
        yield source.problem((at, "words"), "This entry has no words.", fix)
    if not (entry.means or entry.tools or entry.facts or entry.topics or entry.course):
        fix = "Add 'means:' with words of the protocols, or 'tools:', 'facts:' or 'topics:'."
        yield source.problem((at,), "These words lead nowhere.", fix)
