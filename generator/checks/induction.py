"""Checks the induction course: its modules are there, and each scenario holds where it is told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from generator.content.induction import Judgement, Module, Scenario
from generator.content.located import Key
from generator.content.made import Made
from generator.content.values import MadeCourse, Values
from generator.engine.tool import Tool
from generator.problem import Problem

from .known import Known
from .names import OWN_ID, Names, repeated, unknown
from .scenarios import ScenarioFile, check_scenario

FOLDER = "content/induction/"
_SENTENCE_ENDS = re.compile(r"[.?!][”\"')]*(?=\s|$)")
LEAST, MOST = 2, 5
"""How many sentences a story has."""


def check_induction(
    values: Values, known: Known, tools: Mapping[str, Tool], faulty: Collection[str]
) -> Iterator[Problem]:
    """Every problem of the course, if there is one; `faulty` tools have problems of their own."""
    course = values.course
    if course is None:
        return
    yield from _outline(course, known)
    yield from _ids(course)
    claimed = tuple(each for each in course.outline.value.councils if each in values.councils)
    usable = {id: None if id in faulty else each for id, each in tools.items()}
    for made in course.modules.values():
        yield from _module(made, known)
        for index in range(len(made.value.scenarios)):
            yield from check_scenario(ScenarioFile(made, index, claimed, usable, values, known))


def _outline(course: MadeCourse, known: Known) -> Iterator[Problem]:
    """The outline names councils that are there, and each module once, and there is no other."""
    outline, source = course.outline.value, course.outline.source
    if known.councils.known:  # where there is none, the folder has its problem already
        yield from unknown(outline.councils, known.councils, source, ("councils",))
    yield from unknown(outline.facts, known.facts, source, ("facts",))
    yield from unknown(outline.posts, known.posts, source, ("posts",))
    names = Names("module", list(course.modules), FOLDER)
    yield from unknown(outline.modules, names, source, ("modules",))
    places: list[Key] = [("modules", index) for index in range(len(outline.modules))]
    fix = "Name each module once."
    yield from repeated(outline.modules, "module", source, places, fix=fix)
    if course.outline.lacks("modules"):
        return
    for id, made in course.modules.items():
        if id not in outline.modules:
            what = f"This module is not in the course: {source.file} does not name it."
            yield made.source.problem((), what, f"Add '{id}' to 'modules' there.")


def _ids(course: MadeCourse) -> Iterator[Problem]:
    """An id belongs to one scenario or judgement of the whole course."""
    first: dict[str, str] = {}
    for made in course.modules.values():
        for key, each in _situations(made.value):
            here = f"{made.source.file}:{made.source.line(key)}"
            other = first.setdefault(each.id, here)
            if other != here:
                what = f"'{each.id}' is also the id of {other}."
                yield made.source.problem((*key, "id"), what, OWN_ID)


def _situations(module: Module) -> Iterator[tuple[Key, Scenario | Judgement]]:
    """Every scenario and judgement of a module, with its place."""
    for index, scenario in enumerate(module.scenarios):
        yield ("scenarios", index), scenario
    for index, judgement in enumerate(module.judgements):
        yield ("judgements", index), judgement


def _module(made: Made[Module], known: Known) -> Iterator[Problem]:
    module, source = made.value, made.source
    yield from _topics(made, known, (), module.topics)
    if not module.scenarios and not made.lacks("scenarios"):
        what = "This module has no scenarios."
        yield source.problem(("scenarios",), what, "Write at least one, with its answers.")
    for key, each in _situations(module):
        sentences = len(_SENTENCE_ENDS.findall(each.story))
        if not LEAST <= sentences <= MOST and not made.lacks(*key, "story"):
            what = f"The story has {sentences} {'sentence' if sentences == 1 else 'sentences'}."
            fix = f"Write it in {LEAST} to {MOST} sentences, each with a full stop."
            yield source.problem((*key, "story"), what, fix)
        if isinstance(each, Judgement):
            yield from _topics(made, known, key, each.topics)


def _topics(made: Made[Module], known: Known, key: Key, topics: Sequence[str]) -> Iterator[Problem]:
    yield from unknown(topics, known.topics, made.source, (*key, "topics"))
    if not topics and not made.lacks(*key, "topics"):
        what = "No topic is named, so no provision stands behind it."
        yield made.source.problem((*key, "topics"), what, "Add at least one id of topics.yml.")
