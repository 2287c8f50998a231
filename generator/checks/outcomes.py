"""Checks the outcomes of one council's routes: what they cite, whom they name, which law."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import council_has
from generator.content.located import Key
from generator.content.rules import POST_KINDS, posts_named
from generator.content.tree_shapes import OutcomeShape, WithinShape
from generator.content.words import split_cites
from generator.engine.tree import PART_KINDS
from generator.problem import Problem

from .commas import cut
from .grounds import check_grounds
from .names import unknown
from .numbers import one_section
from .rules_file import RulesFile
from .silence import check_silence
from .verdicts import check_verdict

BINDING = {"must", "must-not"}
"""The forces of a ban: a duty to keep something back is one too."""


def check_outcome(file: RulesFile, key: Key, id: str, shape: OutcomeShape) -> Iterator[Problem]:
    """Every problem of the outcome that is written at a place."""
    yield from _cites(file, (*key, "cites"), shape.cites)
    yield from _text(file, (*key, "outcome"), shape.outcome)
    for kind in PART_KINDS:
        for index, part in enumerate(getattr(shape, kind)):
            yield from _part(file, (*key, kind, index), kind, part)
    yield from _bans(file, key, shape)
    yield from _law(file, (*key, "law"), shape.law)
    outcome = file.rules.outcome(id)
    yield from check_silence(file, key, shape, outcome)
    yield from check_verdict(file.made, key, shape)
    if outcome and not file.made.lacks(*key) and not file.council.lost:
        yield from check_grounds(file, key, outcome)
    rests = not outcome or outcome.silent or outcome.cites
    if not rests and not file.made.lacks(*key):
        what = f"The outcome '{id}' cites no provision."
        fix = "Add the provisions in square brackets after the text, or write 'silent: yes'."
        yield file.source.problem(key, what, fix)


def _bans(file: RulesFile, key: Key, shape: OutcomeShape) -> Iterator[Problem]:
    """What stands under "Do not" is forbidden, and not only advised against."""
    if file.made.lacks(*key, "cites"):
        return
    for index, text in enumerate(shape.do_not):
        _, cites = split_cites(text)
        cites = cites or shape.cites
        forces = {each.force for each in file.council.value.cited_by(cites)}
        if forces and all(map(file.citable.is_sure, cites)) and not forces & BINDING:
            what = "What this line cites forbids nothing: no 'must' or 'must-not'."
            fix = "Move the line to 'should_not', or cite the provision that forbids it."
            yield file.source.problem((*key, "do_not", index), what, fix)


def _part(file: RulesFile, key: Key, kind: str, part: str | WithinShape) -> Iterator[Problem]:
    if isinstance(part, WithinShape):
        yield from _cites(file, (*key, "cites"), part.cites)
        yield from _text(file, (*key, "says"), part.says)
        yield from _start(file, (*key, "from"), part.start)
        return
    yield from _text(file, key, part)
    words, _ = split_cites(part)
    if kind in POST_KINDS and not _has_brackets(words):
        yield from _posts(file, key, posts_named(words))


def _text(file: RulesFile, key: Key, text: str) -> Iterator[Problem]:
    """What a text cites is known, and no citation stands where it would be taken for words."""
    words, cites = split_cites(text)
    yield from _cites(file, key, cites)
    if _has_brackets(words):
        what = "These square brackets are not read as a citation."
        fix = (
            "Put the citation at the very end, in one pair of square brackets: [2.1, 2.2]. "
            "Use round brackets for anything else."
        )
        yield file.source.problem(key, what, fix)


def _start(file: RulesFile, key: Key, start: str) -> Iterator[Problem]:
    if _has_brackets(start):
        what = "'from' cannot hold a citation."
        yield file.source.problem(key, what, "Put it at the end of 'says', or under 'cites'.")


def _has_brackets(words: str) -> bool:
    return "[" in words or "]" in words


def _cites(file: RulesFile, key: Key, cites: tuple[str, ...]) -> Iterator[Problem]:
    yield from (
        tuple(cut(cites, file.with_comma, file.source, key))
        or unknown(cites, file.citable, file.source, key)
    )
    yield from one_section(cites, file.scattered, file.source, key)


def _posts(file: RulesFile, key: Key, named: tuple[str, ...]) -> Iterator[Problem]:
    yield from (
        each for post in named for each in unknown([post], file.known.posts, file.source, key)
    )


def _law(file: RulesFile, key: Key, ids: tuple[str, ...]) -> Iterator[Problem]:
    council, lines = file.council, file.known.lines
    yield from unknown(ids, file.known.law, file.source, key)
    if any(len(each.key) < 2 for each in council.lost):
        return  # its nation, kind or governance may be what was left out
    for index, id in enumerate(ids):
        if id in lines and not council_has(council.value, lines[id]):
            what = f"The law '{id}' does not hold for {council.value.short_name}."
            fix = "Remove it, or mend 'nations', 'kinds' or 'governance' in content/law.yml."
            yield file.source.problem((*key, index), what, fix)
