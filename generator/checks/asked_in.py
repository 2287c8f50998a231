"""Checks the list of facts against topics and tools: a fact and a tool do not contradict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.content.council import SAYS, SILENT, Council
from generator.content.lists import AskedIn, Fact
from generator.content.located import Key
from generator.content.made import Made
from generator.content.values import Values
from generator.engine.tool import Tool
from generator.engine.tree import Outcome
from generator.problem import Problem, in_a_row

from .known import Known
from .names import Names, unknown
from .post_words import Words, post_words, posts_in
from .reached import TREES, named_in, outcomes_after, unknown_answers

WHOM = ("send_to", "copy_to", "first", "decided_by", "ask")


def check_facts_list(values: Values, known: Known, tools: Mapping[str, Tool]) -> Iterator[Problem]:
    """Every fact on an unknown topic, and every one that a tool contradicts."""
    made = values.lists.facts
    for g, group in enumerate(made.value):
        for f, fact in enumerate(group.facts):
            key: Key = (g, "facts", f)
            yield from unknown([fact.topic], known.topics, made.source, (*key, "topic"))
            if fact.asked_in:
                place = (*key, "asked_in")
                yield from _asked_in(fact, fact.asked_in, values, known, tools, place)


def _asked_in(
    fact: Fact,
    asked: AskedIn,
    values: Values,
    known: Known,
    tools: Mapping[str, Tool],
    key: Key,
) -> Iterator[Problem]:
    source, tool = values.lists.facts.source, tools.get(asked.tool)
    if tool is None:
        yield from unknown([asked.tool], Names("tool", tools, TREES), source, (*key, "tool"))
        return
    slips = tuple(unknown_answers(tool, asked.answers, source, (*key, "answers")))
    yield from slips
    for id in sorted(set(values.councils) & set(tool.rules)) if not slips else ():
        words = post_words(known, values.councils[id].value)
        yield from _contradiction(fact, asked, id, values.councils[id], tool, words)


def _contradiction(
    fact: Fact, asked: AskedIn, id: str, made: Made[Council], tool: Tool, words: Words
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
    named = posts_in(value.value, words) if value.state == SAYS else frozenset()
    told = frozenset(post for each in reached for post in _told(each.outcome, words))
    if named and told and not named & told and ":" not in value.value:
        mine, theirs = (
            in_a_row(sorted(f"'{post}'" for post in each), "or") for each in (named, told)
        )
        what = f"names {mine}, but for '{reached[0].asked}' the tool '{asked.tool}' names {theirs}."
    if what:
        fix = f"Mend the fact, or the routes in {TREES}{asked.tool}/{id}.yml."
        yield made.source.problem(("facts", fact.id), f"'{fact.id}' {what}", fix)


def _told(outcome: Outcome, words: Words) -> Iterator[str]:
    """The ids of the posts that an outcome names wherever it says whom to go to."""
    yield from posts_in(outcome.says.text, words)
    for kind in WHOM:
        for line in outcome.lines(kind):
            yield from line.posts or posts_in(line.text, words)
