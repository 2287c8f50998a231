"""Trees, routes and readers as hypothesis makes them up."""

from __future__ import annotations

from hypothesis import strategies as st

from generator.engine.tree import (
    OTHERWISE,
    WRITERS,
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

WORDS = st.text(max_size=3)
LINES = st.builds(
    Line,
    text=WORDS,
    cites=st.lists(WORDS, max_size=2).map(tuple),
    posts=st.lists(st.sampled_from(["clerk", "leader"]), max_size=2).map(tuple),
    period=st.none() | st.builds(Period, st.integers(1, 99), st.booleans(), WORDS),
)


@st.composite
def trees(draw):
    """One to four questions of two or three answers, with or without a letter."""
    sizes = draw(st.lists(st.integers(2, 3), min_size=1, max_size=4))
    questions = tuple(_question(f"q{i}", size) for i, size in enumerate(sizes))
    return Tree("t", "T", "", questions, draw(st.sampled_from([(), ("What happened.",)])))


def _question(id, size):
    writers = ("", *WRITERS)
    answers = (Answer(f"a{n}", f"A{n}", f"because {n}", writers[n]) for n in range(size))
    return Question(id, f"{id}?", "", tuple(answers))


@st.composite
def conditions(draw, tree):
    """Some questions of the tree, each with some of its answers or none."""
    asked = draw(st.lists(st.sampled_from(tree.questions), unique=True))
    ids = [[answer.id for answer in question.answers] for question in asked]
    allowed = [tuple(draw(st.lists(st.sampled_from(each), unique=True))) for each in ids]
    return Condition(tuple(zip([question.id for question in asked], allowed, strict=True)))


@st.composite
def cases(draw):
    """A tree with one council's routes, which may clash, be dead or leave gaps."""
    tree = draw(trees())
    whens = draw(st.lists(st.lists(conditions(tree), max_size=2).map(tuple), max_size=5))
    routes = (Route(_outcome(f"r{i}"), when) for i, when in enumerate(whens))
    return tree, Rules("anytown", tuple(routes), _outcome(OTHERWISE))


def _outcome(id):
    return Outcome(id, Line(id, ()), id == OTHERWISE, verdict="", parts=())


@st.composite
def readers(draw):
    """A tree, its routes and a reader's answers: any, some wrong, in any order."""
    tree, rules = draw(cases())
    wrong = st.tuples(st.sampled_from(["q0", "q9"]), st.sampled_from(["a9", ""]))
    right = [(q.id, a.id) for q in tree.questions for a in q.answers]
    pairs = st.lists(st.sampled_from(right) | wrong, unique_by=lambda pair: pair[0])
    return tree, rules, dict(draw(pairs))
