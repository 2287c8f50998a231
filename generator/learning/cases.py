"""One scenario at one council: the answers to choose from, and why all but one do not hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from zlib import crc32

from generator.content.induction import ModuleFile, Scenario, WrongAnswer
from generator.content.library import Library
from generator.engine.address import write_address
from generator.engine.compare import changes
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.engine.walk import Walk

SILENT = "The protocol does not say."
"""What holds where a protocol is silent, and is offered where it is not."""
_PARTLY_SILENT = re.compile(
    r"\b(not say|no rule|names? (nobody|no one)|nothing|not mention|not said|no \w+ is)\b"
)
"""Outcomes that say something and leave something open: there, "does not say" is half right."""
OPTIONS = 4
"""How many answers are offered, unless more wrong ones are written."""


@dataclass(frozen=True)
class Option:
    """One answer to choose from."""

    text: str
    holds: bool
    because: str
    """Why it does not hold; empty where it does."""
    cites: tuple[str, ...] = ()
    """The provisions of what another situation would come to."""
    against: str = ""
    """The topic of the rules that it breaks."""


@dataclass(frozen=True)
class Elsewhere:
    """What the same situation comes to at other councils."""

    says: str
    silent: bool
    councils: tuple[str, ...]


@dataclass(frozen=True)
class Case:
    """A scenario at one council."""

    scenario: Scenario
    council: str
    reasons: tuple[str, ...]
    """The answers that matter here, as reasons: "you are a councillor"."""
    outcome: Outcome
    address: str
    """The place of the outcome on the page of the tool."""
    options: tuple[Option, ...]
    same: tuple[str, ...]
    """The other councils that say the same in the same words."""
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True)
class Part:
    """A module at one council."""

    file: ModuleFile
    cases: tuple[Case, ...]


def parts(library: Library, council: str) -> tuple[Part, ...]:
    """The course at one council; what nobody has read there is left out."""
    return tuple(_part(library, file, council) for file in library.course.modules)


def has_course(library: Library, council: str) -> bool:
    """Whether the course is for a council, and any scenario can be told there."""
    return any(_is_told(library, each, council) for each in library.course.scenarios)


def cases_of(course: tuple[Part, ...]) -> tuple[Case, ...]:
    """All cases of a course, in order."""
    return tuple(case for part in course for case in part.cases)


def _part(library: Library, file: ModuleFile, council: str) -> Part:
    told = (each for each in file.module.scenarios if _is_told(library, each, council))
    return Part(file, tuple(_case(library, each, council) for each in told))


def _is_told(library: Library, scenario: Scenario, council: str) -> bool:
    has_rules = council in library.tool(scenario.tool).tool.rules
    return council in library.course.councils and has_rules and council not in scenario.not_at


def _settled(tool: Tool, council: str, scenario: Scenario) -> tuple[Walk, Outcome]:
    """The walk and what it ends in, which the checks have seen to."""
    walk = tool.walk(council, scenario.answers)
    outcome = tool.outcome(council, walk)
    if outcome is None:
        raise ValueError(f"the scenario {scenario.id} does not end at {council}")
    return walk, outcome


def _case(library: Library, scenario: Scenario, council: str) -> Case:
    tool = library.tool(scenario.tool).tool
    walk, outcome = _settled(tool, council, scenario)
    others = _others(library, scenario, council)
    says = _key(outcome)
    return Case(
        scenario=scenario,
        council=council,
        reasons=tuple(step.answer.because for step in walk.steps),
        outcome=outcome,
        address=write_address(walk.path) or "start",
        options=_options(tool, council, scenario, walk, outcome),
        same=others.get(says, ()),
        elsewhere=tuple(
            Elsewhere(text, silent, councils)
            for (text, silent), councils in others.items()
            if (text, silent) != says
        ),
    )


def _key(outcome: Outcome) -> tuple[str, bool]:
    return (SILENT, True) if outcome.silent else (outcome.says.text, False)


def _others(
    library: Library, scenario: Scenario, council: str
) -> dict[tuple[str, bool], tuple[str, ...]]:
    """What it comes to at the other councils, with the councils at which it does."""
    tool = library.tool(scenario.tool).tool
    found: dict[tuple[str, bool], tuple[str, ...]] = {}
    for file in library.councils:
        if file.id != council and _is_told(library, scenario, file.id):
            key = _key(_settled(tool, file.id, scenario)[1])
            found[key] = (*found.get(key, ()), file.id)
    return found


def _options(
    tool: Tool, council: str, scenario: Scenario, walk: Walk, outcome: Outcome
) -> tuple[Option, ...]:
    """What holds, what is wrong, and as many neighbours as fill the list.

    They stand in an order that has nothing to do with which holds, and that never changes.
    """
    right = SILENT if outcome.silent else outcome.says.text
    offered = (each for each in scenario.wrong if council not in each.not_at)
    fixed = [Option(right, True, ""), *map(_written, offered)]
    if not outcome.silent and not _PARTLY_SILENT.search(outcome.says.text):
        fixed.append(Option(SILENT, False, "It does say.", outcome.says.cites))
    near = _neighbours(tool, council, walk, outcome)
    filled = [*fixed, *(each for each, _ in zip(near, range(OPTIONS - len(fixed)), strict=False))]
    return tuple(sorted(filled, key=lambda each: _shuffled(scenario.id, council, each.text)))


def _shuffled(*texts: str) -> int:
    return crc32("\n".join(texts).encode())


def _written(wrong: WrongAnswer) -> Option:
    return Option(wrong.answer, False, wrong.because, against=wrong.against)


def _neighbours(tool: Tool, council: str, walk: Walk, outcome: Outcome) -> Iterator[Option]:
    """What a single other answer would come to, the last question first.

    Only those that take the matter to somebody else, or have another verdict, so that nobody
    is told that a sentence is wrong which is as good as the right one.
    """
    rules = tool.rules[council]
    told = {outcome.says.text}
    for change in reversed(changes(tool.tree_at(council), tool.diagram(council), walk)):
        other = rules.outcome(change.route) if change.route else None
        if other is None or other.silent or other.says.text in told:
            continue
        if not _leads_elsewhere(other, outcome):
            continue
        told.add(other.says.text)
        because = f"That is what holds if {change.answer.because}."
        yield Option(other.says.text, False, because, other.says.cites)


def _leads_elsewhere(other: Outcome, outcome: Outcome) -> bool:
    """Whether another outcome names other people than this one, or has another verdict."""
    there, here = _named(other), _named(outcome)
    if there and (here or outcome.silent):
        return not there & here
    return bool(other.verdict and outcome.verdict) and other.verdict != outcome.verdict


def _named(outcome: Outcome) -> set[str]:
    return {post for line in outcome.lines("send_to") for post in line.posts}
