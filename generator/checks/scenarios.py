"""Checks one scenario: it leads to an outcome wherever it is told, and what is wrong is wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from generator.content.induction import Module, Scenario, WrongAnswer
from generator.content.located import Key, Located
from generator.content.made import Made
from generator.content.values import Values
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.engine.walk import Walk
from generator.problem import Problem, in_a_row

from .known import Known
from .names import Names, unknown
from .reached import TREES, unknown_answers

CLAIMS = "Add one of 'send_to:', 'verdict:' or 'against:', so that it can be checked."
RULES = {"must", "must-not", "should", "should-not"}
"""The forces of a rule that can be broken."""
WHOM = ("send_to", "first", "decided_by", "ask")
"""The parts of an outcome that may name who deals with a matter."""


@dataclass(frozen=True)
class ScenarioFile:
    """One scenario with what it is checked against."""

    made: Made[Module]
    index: int
    course: tuple[str, ...]
    """The councils that the course is for."""
    tools: Mapping[str, Tool | None]
    """By id; None for one with problems of its own, about which nothing can be said yet."""
    values: Values
    known: Known

    @property
    def key(self) -> Key:
        """Its place in the file."""
        return ("scenarios", self.index)

    @property
    def scenario(self) -> Scenario:
        """The scenario as it is written."""
        return self.made.value.scenarios[self.index]

    @property
    def source(self) -> Located:
        """Where each thing is written."""
        return self.made.source

    @cached_property
    def walks(self) -> dict[str, Walk]:
        """Where it leads at each council that it claims."""
        tool = self.tools[self.scenario.tool]
        claimed = [each for each in self.course if each not in self.scenario.not_at]
        if tool is None:
            return {}
        return {id: tool.walk(id, self.scenario.answers) for id in claimed if id in tool.rules}

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """What it comes to, at each council at which it comes to something."""
        tool = self.tools[self.scenario.tool]
        found = ((id, tool.outcome(id, walk)) for id, walk in self.walks.items() if tool)
        return {id: outcome for id, outcome in found if outcome}

    def title(self, council: str, post: str) -> str:
        """What a council calls a post."""
        names = {each.id: each.name for each in self.values.lists.value.posts}
        return self.values.councils[council].value.posts.get(post) or names.get(post, post)


def check_scenario(file: ScenarioFile) -> Iterator[Problem]:
    """Every problem of one scenario."""
    mistakes = tuple(_names(file))
    yield from mistakes
    tool = file.tools.get(file.scenario.tool)
    if mistakes or tool is None or not tool.rules or file.made.lacks(*file.key):
        return
    yield from _ways(file)
    for index, wrong in enumerate(file.scenario.wrong):
        yield from _wrong(file, (*file.key, "wrong", index), wrong)
    for council in file.outcomes:
        if all(council in each.not_at for each in file.scenario.wrong):
            what = f"At {council} no wrong answer is offered."
            fix = "Add one that is wrong there, or leave the council out with 'not_at'."
            yield file.source.problem((*file.key, "wrong"), what, fix)


def _names(file: ScenarioFile) -> Iterator[Problem]:
    """What it names that is not known."""
    scenario, source, key = file.scenario, file.source, file.key
    tool = file.tools.get(scenario.tool)
    if file.tools and scenario.tool not in file.tools:
        names = Names("tool", list(file.tools), TREES)
        yield from unknown([scenario.tool], names, source, (*key, "tool"))
    elif tool:
        given = {question: (answer,) for question, answer in scenario.answers.items()}
        yield from unknown_answers(tool, given, source, (*key, "answers"))
    councils = file.known.councils
    yield from unknown(scenario.not_at, councils, source, (*key, "not_at"))
    for index, wrong in enumerate(scenario.wrong):
        place = (*key, "wrong", index)
        yield from unknown(wrong.not_at, councils, source, (*place, "not_at"))
        yield from unknown(wrong.send_to, file.known.posts, source, (*place, "send_to"))
        against = [wrong.against] if wrong.against else []
        yield from unknown(against, file.known.topics, source, (*place, "against"))


def _ways(file: ScenarioFile) -> Iterator[Problem]:
    """A problem for each council at which it comes to nothing."""
    place = (*file.key, "answers")
    if file.course and not file.walks:
        what, fix = "No council is left for this scenario.", "Take one out of 'not_at'."
        yield file.source.problem((*file.key, "not_at"), what, fix)
    for council, walk in file.walks.items():
        leave = f"leave the council out: not_at: [{council}]."
        for question, answer in walk.refused:
            what = f"At {council} nobody can answer '{answer}' to '{question}'."
            yield file.source.problem((*place, question), what, f"Choose another, or {leave}")
        if (asked := walk.question) and not walk.refused:
            what = f"At {council} this scenario stops at the question '{asked.id}'."
            answers = in_a_row((each.id for each in asked.answers), "or")
            fix = f"Add '{asked.id}:' with {answers}, or {leave}"
            yield file.source.problem(place, what, fix)


def _wrong(file: ScenarioFile, key: Key, wrong: WrongAnswer) -> Iterator[Problem]:
    """A wrong answer claims one thing, and is right nowhere that it is offered."""
    if len(wrong.claims) != 1:
        number = "several things" if wrong.claims else "nothing that can be checked"
        yield file.source.problem(key, f"This wrong answer claims {number}.", CLAIMS)
        return
    for council, outcome in file.outcomes.items():
        if council in wrong.not_at:
            continue
        if why := _may_be_right(file, council, outcome, wrong):
            fix = f"Write another wrong answer, or do not offer it there: not_at: [{council}]."
            yield file.source.problem(key, f"At {council} this may be right: {why}.", fix)


def _may_be_right(file: ScenarioFile, council: str, outcome: Outcome, wrong: WrongAnswer) -> str:
    """Why an answer may hold at a council; empty where it is plainly wrong."""
    if wrong.answer.casefold() == outcome.says.text.casefold():
        return "it is what the tool says"
    if wrong.verdict:
        return _verdict(outcome, wrong.verdict)
    if wrong.against:
        rules = file.values.councils[council].value.on_topic(wrong.against)
        is_ruled = any(each.force in RULES for each in rules)
        return "" if is_ruled else f"no rule on '{wrong.against}' speaks against it"
    named = (each for each in wrong.send_to if _names_post(file, council, outcome, each))
    return next((f"the outcome names '{each}'" for each in named), "")


def _verdict(outcome: Outcome, verdict: str) -> str:
    if outcome.silent:
        return ""
    if not outcome.verdict:
        return "the outcome gives no verdict"
    return f"the verdict is '{verdict}'" if outcome.verdict == verdict else ""


def _names_post(file: ScenarioFile, council: str, outcome: Outcome, post: str) -> bool:
    lines = [outcome.says, *(line for kind in WHOM for line in outcome.lines(kind))]
    title = re.compile(rf"\b{re.escape(file.title(council, post))}\b", re.IGNORECASE)
    return any(post in line.posts or title.search(line.text) for line in lines)
