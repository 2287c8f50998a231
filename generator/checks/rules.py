"""Checks one council's routes: known words, exactly one route, examples that hold."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.located import Key
from generator.content.rules import UNWRITTEN, outcome_shapes
from generator.content.tree_shapes import ExampleShape
from generator.engine.address import write_address
from generator.engine.diagram import Diagram, End, Path, derive, ends
from generator.engine.mistakes import Clash, clashes, unreached
from generator.engine.tree import OTHERWISE
from generator.engine.walk import walk
from generator.problem import Problem, choose_from, in_a_row

from .left_out import check_left_out
from .names import repeated, unknown
from .outcomes import check_outcome
from .rules_file import RulesFile


def check_rules(file: RulesFile) -> Iterator[Problem]:
    """Every problem of one council's routes."""
    yield from _ids(file)
    words = (*check_left_out(file), *_words(file)) if file.tree_is_sound else ()
    yield from words
    for key, id, outcome in outcome_shapes(file.shape):
        yield from check_outcome(file, key, id, outcome)
    if file.can_be_walked and not words:
        diagram = derive(file.tree, file.rules)
        yield from _routes(file, diagram)
        yield from _examples(file, diagram)


def _ids(file: RulesFile) -> Iterator[Problem]:
    keys: list[Key] = [("routes", index, "id") for index in range(len(file.shape.routes))]
    ids = [route.id for route in file.shape.routes]
    yield from repeated(ids, "route", file.source, keys)
    if OTHERWISE in ids:
        what = f"'{OTHERWISE}' cannot be the id of a route."
        yield file.source.problem(keys[ids.index(OTHERWISE)], what, "Choose another.")


def _words(file: RulesFile) -> Iterator[Problem]:
    """Questions and answers in `when` that the tree does not have."""
    for r, route in enumerate(file.shape.routes):
        for w, allowed in enumerate(route.when):
            key: Key = ("routes", r, "when", w)
            key = key if key in file.source.lines else key[:-1]
            for question, answers in allowed.items():
                yield from _answers(file, question, answers, (*key, question))


def _answers(
    file: RulesFile, question: str, answers: tuple[str, ...], key: Key
) -> Iterator[Problem]:
    found = file.tree.question(question)
    if found is None:
        return unknown([question], file.questions, file.source, key)
    return unknown(answers, file.answers(found), file.source, key)


def _routes(file: RulesFile, diagram: Diagram) -> Iterator[Problem]:
    keys = {id: key for key, id, _ in outcome_shapes(file.shape)}
    for clash in clashes(diagram):
        yield _clash(file, clash, keys)
    left_out = unreached(file.rules, diagram)
    for id in left_out:
        if id == OTHERWISE and id in keys:
            what = "The routes cover everything: nothing is left for 'otherwise'."
            fix = "Remove 'otherwise', or narrow a route that holds too often."
            yield file.source.problem(keys[id], what, fix)
        elif id in keys:
            what = f"No combination of answers leads to '{id}'."
            yield file.source.problem(keys[id], what, "Check its 'when', or remove it.")
    if file.rules.otherwise is UNWRITTEN and OTHERWISE not in left_out:
        what = f"No route holds for {_say(_uncovered(diagram), 'any')}."
        fix = "Add a route for it, or an 'otherwise' that says the protocol is silent."
        yield file.source.problem(("routes",), what, fix)


def _clash(file: RulesFile, clash: Clash, keys: dict[str, Key]) -> Problem:
    lines = {route: file.source.line(keys[route]) for route in clash.routes}
    routes = sorted(clash.routes, key=lines.__getitem__)
    named = in_a_row((f"'{route}' (line {lines[route]})" for route in routes), "and")
    hold = f"{'both' if len(routes) == 2 else 'all'} hold"
    what = f"The routes {named} {hold} for {_say(clash.path, 'every')}."
    fix = "Narrow their 'when', so that exactly one holds."
    return file.source.problem(keys[routes[-1]], what, fix)


def _uncovered(diagram: Diagram) -> Path:
    return next(path for path, end in ends(diagram) if end == End((OTHERWISE,)))


def _say(path: Path, which: str) -> str:
    return write_address(path).replace("&", ", ") or f"{which} combination of answers"


def _examples(file: RulesFile, diagram: Diagram) -> Iterator[Problem]:
    for index, example in enumerate(file.shape.examples):
        if not file.made.lacks("examples", index):
            yield from _example(file, diagram, example, ("examples", index))
    if file.made.lacks("examples"):
        return
    shown = {example.route for example in file.shape.examples}
    for key, id, _ in outcome_shapes(file.shape):
        if id not in shown:
            what = f"No example leads to '{id}'."
            fix = f"Add one under 'examples': its name, its answers and 'route: {id}'."
            yield file.source.problem(key, what, fix)


def _example(
    file: RulesFile, diagram: Diagram, example: ExampleShape, key: Key
) -> Iterator[Problem]:
    unknown_words = [
        problem
        for question, answer in example.answers.items()
        for problem in _answers(file, question, (answer,), (*key, "answers", question))
    ]
    if unknown_words:
        yield from unknown_words
        return
    found = walk(file.tree, diagram, example.answers)
    place = (*key, "route")
    if found.question:
        what = f"The example '{example.name}' stops at the question '{found.question.id}'."
        answers = ", ".join(each.id for each in found.question.answers)
        yield file.source.problem(
            place, what, f"Add '{found.question.id}:' with one of: {answers}."
        )
    elif found.route != example.route:
        what = f"The example '{example.name}' leads to '{found.route}', not to '{example.route}'."
        ids = [id for _, id, _ in outcome_shapes(file.shape)]
        known, here = example.route in ids, file.source.file
        fix = "Mend the example or the routes." if known else choose_from(example.route, ids, here)
        yield file.source.problem(place, what, fix)
