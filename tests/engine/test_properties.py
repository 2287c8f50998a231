"""What holds for every tree, every council's routes and every reader's answers."""

from __future__ import annotations

import json
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from generator.engine.address import read_address, write_address
from generator.engine.compare import changes
from generator.engine.data import (
    rules_from_plain,
    rules_to_plain,
    tree_from_plain,
    tree_to_plain,
)
from generator.engine.diagram import Ask, derive, ends, states
from generator.engine.mistakes import clashes, combinations, unreached
from generator.engine.tree import (
    OTHERWISE,
    PART_KINDS,
    VERDICTS,
    Outcome,
    Rules,
)
from generator.engine.walk import walk
from tests.engine.generated import (
    LINES,
    WORDS,
    cases,
    readers,
    trees,
)


def every_combination(tree):
    """All full answers, by the product of the questions' answers."""
    ids = [question.id for question in tree.questions]
    for chosen in product(*([answer.id for answer in each.answers] for each in tree.questions)):
        yield dict(zip(ids, chosen, strict=True))


def holding(rules, answers):
    """The routes that hold, read straight from their conditions."""
    return {
        route.outcome.id
        for route in rules.routes
        for condition in route.when
        if all(answers[question] in allowed for question, allowed in condition.allowed)
    } or {OTHERWISE}


def reached(diagram, answers):
    """The routes at which full answers end."""
    while isinstance(diagram, Ask):
        diagram = diagram.after(answers[diagram.question.id])
    return diagram.routes


def agrees(answers, path):
    """The path's answers are among these."""
    return all(answers[question] == answer for question, answer in path)


@given(cases())
def test_every_combination_ends_at_the_routes_that_hold_for_it(case):
    """The diagram says what the conditions say, for the whole product of answers."""
    tree, rules = case

    diagram = derive(tree, rules)

    for answers in every_combination(tree):
        assert reached(diagram, answers) == tuple(sorted(holding(rules, answers)))


@given(cases())
def test_every_combination_follows_exactly_one_path(case):
    """No reader can be in two places, and none is left without one."""
    tree, rules = case

    paths = [path for path, _ in ends(derive(tree, rules))]

    for answers in every_combination(tree):
        assert sum(agrees(answers, path) for path in paths) == 1


@given(cases())
def test_every_question_asked_can_change_the_outcome(case):
    """At each question two full answers that differ only there hold different routes."""
    tree, rules = case
    truth = [(answers, holding(rules, answers)) for answers in every_combination(tree)]

    for path, state in states(derive(tree, rules)):
        if isinstance(state, Ask):
            outcomes = {}
            for answers, routes in truth:
                if agrees(answers, path):
                    others = {**answers, state.question.id: None}
                    outcomes.setdefault(tuple(others.items()), set()).add(frozenset(routes))
            assert max(map(len, outcomes.values())) > 1


@given(cases())
def test_mistakes_are_those_of_the_whole_product(case):
    """A clash or a dead route is found exactly where some combination, or none, shows it."""
    tree, rules = case
    diagram = derive(tree, rules)
    truth = [frozenset(holding(rules, answers)) for answers in every_combination(tree)]
    ids = [*(route.outcome.id for route in rules.routes), OTHERWISE]

    assert len(truth) == combinations(tree)
    assert {frozenset(each.routes) for each in clashes(diagram)} == {t for t in truth if len(t) > 1}
    assert unreached(rules, diagram) == tuple(
        id for id in ids if id not in frozenset().union(*truth)
    )


@given(readers(), st.randoms())
def test_replaying_answers_leads_to_the_same_place(reader, random):
    """Neither a new diagram nor another order of the answers changes a walk."""
    tree, rules, answers = reader
    shuffled = random.sample(list(answers.items()), len(answers))

    first = walk(tree, derive(tree, rules), answers)
    again = walk(tree, derive(tree, rules), dict(shuffled))

    assert (again.steps, again.question, again.route) == (first.steps, first.question, first.route)


@given(readers())
def test_each_answer_is_used_kept_or_refused(reader):
    """Nothing that a reader said is lost, and nothing counts twice."""
    tree, rules, answers = reader

    found = walk(tree, derive(tree, rules), answers)

    assert sorted(found.path + found.kept + found.refused) == sorted(answers.items())


@given(readers())
def test_dropping_an_answer_that_is_not_asked_for_changes_nothing(reader):
    """What is kept or refused has no part in where the walk ends."""
    tree, rules, answers = reader
    diagram = derive(tree, rules)

    found = walk(tree, diagram, answers)
    without = walk(tree, diagram, dict(found.path))

    assert (without.steps, without.question, without.route) == (
        found.steps,
        found.question,
        found.route,
    )


@given(readers())
def test_a_walk_ends_at_an_outcome_or_at_a_question_and_never_both(reader):
    """A reader always has either something to read or something to answer."""
    tree, rules, answers = reader

    found = walk(tree, derive(tree, rules), answers)

    assert (found.route is None) != (found.question is None)


@given(readers())
def test_the_address_of_a_walk_leads_back_to_it(reader):
    """A link that is shared shows what its sender saw."""
    tree, rules, answers = reader
    diagram = derive(tree, rules)

    found = walk(tree, diagram, answers)
    shared = walk(tree, diagram, read_address(write_address(found.path)))

    assert (shared.steps, shared.question, shared.route) == (
        found.steps,
        found.question,
        found.route,
    )


@given(cases(), st.data())
def test_changes_are_the_single_answers_that_lead_elsewhere_and_lead_where_they_say(case, data):
    """Each change is named once, none is missing, and its link leads to its outcome."""
    tree, rules = case
    diagram = derive(tree, rules)
    answers = data.draw(st.sampled_from(list(every_combination(tree))))

    settled = walk(tree, diagram, answers)
    found = changes(tree, diagram, settled)

    assert [(each.question.id, each.answer.id, each.route) for each in found] == [
        (question, other.id, route)
        for question, given in settled.path
        for other in tree.question(question).answers
        if other.id != given
        and (route := reached(diagram, {**answers, question: other.id})[0]) != settled.route
    ]
    assert [walk(tree, diagram, dict(each.path)).route for each in found] == [
        each.route for each in found
    ]


@given(trees())
def test_a_tree_survives_the_journey_through_json(tree):
    """What the build writes is what the browser reads."""
    assert tree_from_plain(json.loads(json.dumps(tree_to_plain(tree)))) == tree


@given(cases(), st.data())
def test_rules_survive_the_journey_through_json(case, data):
    """So do routes with everything that an outcome can hold."""
    _, rules = case
    kinds = data.draw(st.sets(st.sampled_from(PART_KINDS), max_size=3))
    lines = {kind: data.draw(st.lists(LINES, max_size=2).map(tuple)) for kind in sorted(kinds)}
    full = Outcome(
        id="otherwise",
        says=data.draw(LINES),
        silent=data.draw(st.booleans()),
        verdict=data.draw(st.sampled_from(["", *VERDICTS])),
        parts=tuple((kind, lines[kind]) for kind in PART_KINDS if kind in kinds),
        law=tuple(data.draw(st.lists(WORDS, max_size=2))),
    )
    whole = Rules(rules.council, rules.routes, full)

    assert rules_from_plain(json.loads(json.dumps(rules_to_plain(whole)))) == whole
