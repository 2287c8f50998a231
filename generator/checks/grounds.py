"""Checks that a line stands on what it cites, as far as a rule can see: whom it names, which time.

Each rule asks for little, so that it refuses no line that a reader would find in the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.content.council import Provision
from generator.content.located import Key
from generator.content.rules import POST_KINDS
from generator.engine.tree import Line, Outcome
from generator.problem import Problem, in_words

from .rules_file import RulesFile

_NUMBER = r"(\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|twenty)"
_TIME = re.compile(
    rf"\b{_NUMBER} ((working|clear|calendar) )?(hour|day|week|month|year)s?\b(?!-)", re.I
)
_UNIT = re.compile(r"\b(hour|day|week|fortnight|month|year)s?\b", re.I)
_OF_MANY = {"officer", "officers", "council", "head", "chief"}
"""Words that stand in the names of many posts, so that they tell none from another."""
_LEAST = 4
"""Letters of a word that tells a post from others."""


def check_grounds(file: RulesFile, key: Key, outcome: Outcome) -> Iterator[Problem]:
    """Every line that sends to a post, or sets a time, on paragraphs that have none."""
    yield from _time(file, (*key, "outcome"), outcome.says)
    for kind, lines in outcome.parts:
        for index, line in enumerate(lines):
            place = (*key, kind, index)
            yield from _time(file, place, line)
            if kind in POST_KINDS:
                yield from _posts(file, place, line)


def _cited(file: RulesFile, line: Line) -> tuple[Provision, ...] | None:
    """What a line cites; None where not all of it could be made."""
    sure = all(cite in file.citable.known for cite in line.cites)
    return file.council.value.cited_by(line.cites) if sure else None


def _text(provisions: Iterable[Provision]) -> str:
    """All that is known of what provisions say."""
    return " ".join(
        " ".join(
            (each.says, each.note, each.text, *(each.unclear.readings if each.unclear else ()))
        )
        for each in provisions
    )


def _posts(file: RulesFile, key: Key, line: Line) -> Iterator[Problem]:
    cited = _cited(file, line)
    if not cited:
        return
    words, bearers = in_words(_text(cited)).split(), {id for each in cited for id in each.on}
    for post in line.posts:
        if post in file.known.posts.known and post not in bearers and not _named(file, post, words):
            what = f"What this cites does not name '{post}'."
            fix = (
                "Send it to whom the paragraph names, or cite in square brackets the one that does."
            )
            yield file.source.problem(key, what, fix)


def _named(file: RulesFile, post: str, words: list[str]) -> bool:
    """Whether a text has a word that tells a post from others; of a post without one, any."""
    names = [name for name, id in file.post_words.items() if id == post]
    own = {word for name in names for word in name.split()}
    telling = {each for each in own if len(each) >= _LEAST and each not in _OF_MANY}
    return any(word.startswith(each) for word in words for each in telling or own)


def _time(file: RulesFile, key: Key, line: Line) -> Iterator[Problem]:
    length = line.period.length if line.period else ""
    found = _TIME.search(length) or _TIME.search(line.text)
    cited = _cited(file, line)
    if found and cited is not None and not _UNIT.search(_text(cited)):
        what = f"This says '{found[0]}', and what it cites sets no time."
        fix = "Cite in square brackets the paragraph that sets it, or leave the time out."
        yield file.source.problem(key, what, fix)
