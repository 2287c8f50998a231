"""Makes the engine's values from the YAML of a tree and of one council's routes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.engine.tree import (
    OTHERWISE,
    PART_KINDS,
    Answer,
    Condition,
    Line,
    Outcome,
    Period,
    Question,
    Route,
    Rules,
    Tree,
)

from .tree_shapes import OutcomeShape, QuestionShape, RouteShape, RulesShape, TreeShape
from .words import split_cites, split_period

POST_KINDS = ("send_to", "copy_to")
"""Parts of an outcome that name a post by its id."""

Title = Callable[[str], str]
"""From a post's id to the title that the council uses."""

UNWRITTEN = Outcome(OTHERWISE, Line("", ()), silent=True, parts=())
"""Stands for an `otherwise` that the file does not have."""


def make_tree(id: str, shape: TreeShape) -> Tree:
    """The engine's tree."""
    return Tree(id, shape.title, shape.about, tuple(map(_question, shape.questions)), shape.letter)


def make_rules(council: str, shape: RulesShape, title: Title) -> Rules:
    """The engine's rules of one council, with posts under the titles it uses."""
    routes = tuple(
        Route(_outcome(each.id, each, title), tuple(map(_condition, each.when)))
        for each in shape.routes
    )
    otherwise = _outcome(OTHERWISE, shape.otherwise, title) if shape.otherwise else UNWRITTEN
    return Rules(council, routes, otherwise, tuple(shape.left_out.items()))


def outcome_shapes(shape: RulesShape) -> Iterator[tuple[tuple[str | int, ...], str, OutcomeShape]]:
    """Every outcome as written: where it stands in the file, its id and its shape."""
    for index, route in enumerate(shape.routes):
        yield ("routes", index), route.id, route
    if shape.otherwise:
        yield ("otherwise",), OTHERWISE, shape.otherwise


def _question(shape: QuestionShape) -> Question:
    answers = tuple(
        Answer(each.id, each.answer, each.because, each.letter_from or "", each.group)
        for each in shape.answers
    )
    return Question(shape.id, shape.ask, shape.help, answers)


def _condition(allowed: dict[str, tuple[str, ...]]) -> Condition:
    return Condition(tuple(allowed.items()))


def _outcome(id: str, shape: RouteShape | OutcomeShape, title: Title) -> Outcome:
    text, cites = split_cites(shape.outcome)
    says = Line(text, tuple(dict.fromkeys((*cites, *shape.cites))))
    kinds = ((kind, _lines(kind, shape, title)) for kind in PART_KINDS)
    return Outcome(
        id=id,
        says=says,
        silent=shape.silent,
        verdict=shape.verdict or "",
        parts=tuple((kind, lines) for kind, lines in kinds if lines),
        law=shape.law,
    )


def _lines(kind: str, shape: OutcomeShape, title: Title) -> tuple[Line, ...]:
    if kind == "within":
        return tuple(
            Line(
                *_cited(each.says, each.cites or shape.cites),
                period=Period(*split_period(each.period), each.start),
            )
            for each in shape.within
        )
    texts: tuple[str, ...] = getattr(shape, kind)
    lines = (Line(*_cited(each, shape.cites)) for each in texts)
    if kind in POST_KINDS:
        return tuple(_to_posts(each, title) for each in lines)
    return tuple(lines)


def posts_named(text: str) -> tuple[str, ...]:
    """The ids in a recipient as written: "director or assistant-director"."""
    return tuple(each.strip() for each in text.split(" or "))


def _to_posts(line: Line, title: Title) -> Line:
    posts = posts_named(line.text)
    return Line(" or ".join(map(title, posts)), line.cites, posts=posts)


def _cited(written: str, otherwise: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    text, cites = split_cites(written)
    return text, cites or otherwise
