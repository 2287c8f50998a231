"""Checks the list of facts against topics and tools: a fact and a tool do not contradict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.council import SAYS, SILENT, Council
from generator.content.lists import AskedIn, Fact
from generator.content.located import Key
from generator.content.made import Made
from generator.content.values import Values
from generator.engine.tool import Tool
from generator.problem import Problem, in_a_row

from .known import Known
from .names import Names, unknown
from .reached import TREES, named_in, outcomes_after, unknown_answers


def check_facts_list(values: Values, known: Known, tools: Mapping[str, Tool]) -> Iterator[Problem]:
    """Every fact on an unknown topic, and every one that a tool contradicts."""
    made = values.lists.facts
    for g, group in enumerate(made.value):
        for f, fact in enumerate(group.facts):
            key: Key = (g, "facts", f)
            yield from unknown([fact.topic], known.topics, made.source, (*key, "topic"))
            if fact.asked_in:
                yield from _asked_in(fact, fact.asked_in, values, tools, (*key, "asked_in"))


def _asked_in(
    fact: Fact, asked: AskedIn, values: Values, tools: Mapping[str, Tool], key: Key
) -> Iterator[Problem]:
    source, tool = values.lists.facts.source, tools.get(asked.tool)
    if tool is None:
        yield from unknown([asked.tool], Names("tool", tools, TREES), source, (*key, "tool"))
        return
    words = tuple(unknown_answers(tool, asked.answers, source, (*key, "answers")))
    yield from words
    for id in sorted(set(values.councils) & set(tool.rules)) if not words else ():
        yield from _contradiction(fact, asked, id, values.councils[id], tool)


def _contradiction(
    fact: Fact, asked: AskedIn, id: str, made: Made[Council], tool: Tool
) -> Iterator[Problem]:
    value = made.value.facts.get(fact.id)
    if value is None or made.lacks("facts", fact.id):
        return
    reached = outcomes_after(tool, id, asked.answers)
    silent = [each for each in reached if each.outcome.silent]
    naming = [each for each in reached if not each.outcome.silent and named_in(each.outcome)]
    what = ""
    if value.state == SILENT and naming and len(naming) == len(reached):
        posts = in_a_row(sorted({f"'{named_in(each.outcome)}'" for each in naming}), "or")
        what = f"is silent, but for '{naming[0].asked}' the tool '{asked.tool}' names {posts}."
    if value.state == SAYS and silent and len(silent) == len(reached):
        what = f"has a value, but for '{silent[0].asked}' the tool '{asked.tool}' is silent."
    if what:
        fix = f"Mend the fact, or the routes in {TREES}{asked.tool}/{id}.yml."
        yield made.source.problem(("facts", fact.id), f"'{fact.id}' {what}", fix)
