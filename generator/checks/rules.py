"""Checks one council's routes: known words, exactly one route, examples that hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.content.council import Council
from generator.content.library import council_has
from generator.content.lists import Lists
from generator.content.located import Key, Located
from generator.content.rules import POST_KINDS, UNWRITTEN, outcome_shapes, posts_named
from generator.content.tree_shapes import ExampleShape, OutcomeShape, RulesShape
from generator.content.words import split_cites
from generator.engine.address import write_address
from generator.engine.diagram import Diagram, End, Path, derive, ends
from generator.engine.mistakes import clashes, unreached
from generator.engine.tree import OTHERWISE, PART_KINDS, Rules, Tree
from generator.engine.walk import walk
from generator.problem import Problem, choose_from

from .council import check_cites
from .names import repeated, unknown


@dataclass(frozen=True)
class RulesFile:
    """One council's routes with what they are checked against."""

    tree: Tree
    shape: RulesShape
    rules: Rules
    council: Council
    lists: Lists
    source: Located


def check_rules(file: RulesFile) -> Iterator[Problem]:
    """Every problem of one council's routes."""
    yield from _ids(file)
    words = tuple(_words(file))
    yield from words
    for key, id, outcome in outcome_shapes(file.shape):
        yield from _outcome(file, key, id, outcome)
    if not words:
        diagram = derive(file.tree, file.rules)
        yield from _routes(file, diagram)
        yield from _examples(file, diagram)


def _ids(file: RulesFile) -> Iterator[Problem]:
    keys = [("routes", index, "id") for index in range(len(file.shape.routes))]
    ids = [route.id for route in file.shape.routes]
    yield from repeated(ids, "route", file.source, keys)
    if OTHERWISE in ids:
        line = file.source.line(keys[ids.index(OTHERWISE)])
        yield Problem(
            file.source.file, line, f"'{OTHERWISE}' cannot be the id of a route.", "Choose another."
        )


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
        ids = [each.id for each in file.tree.questions]
        yield from unknown([question], ids, "question", file.source, key)
        return
    ids = [each.id for each in found.answers]
    yield from unknown(answers, ids, f"answer to '{question}'", file.source, key)


def _outcome(file: RulesFile, key: Key, id: str, shape: OutcomeShape) -> Iterator[Problem]:
    yield from check_cites(shape.cites, file.council, file.source, (*key, "cites"))
    yield from _texts(file, (*key, "outcome"), shape.outcome)
    known = [post.id for post in file.lists.posts]
    for kind in PART_KINDS:
        for index, part in enumerate(getattr(shape, kind)):
            place: Key = (*key, kind, index)
            if kind == "within":
                yield from check_cites(part.cites, file.council, file.source, (*place, "cites"))
                yield from _texts(file, (*place, "says"), part.says)
                continue
            yield from _texts(file, place, part)
            if kind in POST_KINDS:
                posts = posts_named(split_cites(part)[0])
                yield from unknown(posts, known, "post", file.source, place)
    yield from _law(file, (*key, "law"), shape.law)
    outcome = file.rules.outcome(id)
    if outcome and not outcome.silent and not outcome.cites:
        what = f"The outcome '{id}' cites no provision."
        fix = "Add the provisions in square brackets after the text, or write 'silent: yes'."
        yield Problem(file.source.file, file.source.line(key), what, fix)


def _law(file: RulesFile, key: Key, ids: tuple[str, ...]) -> Iterator[Problem]:
    lines = {line.id: line for line in file.lists.law}
    yield from unknown(ids, lines, "line of law", file.source, key)
    for index, id in enumerate(ids):
        if id in lines and not council_has(file.council, lines[id]):
            what = f"The law '{id}' does not hold for {file.council.short_name}."
            fix = "Remove it, or mend 'nations', 'kinds' or 'governance' in content/law.yml."
            yield Problem(file.source.file, file.source.line((*key, index)), what, fix)


def _texts(file: RulesFile, key: Key, text: str) -> Iterator[Problem]:
    return check_cites(split_cites(text)[1], file.council, file.source, key)


def _routes(file: RulesFile, diagram: Diagram) -> Iterator[Problem]:
    lines = {id: file.source.line(key) for key, id, _ in outcome_shapes(file.shape)}
    for clash in clashes(diagram):
        named = " and ".join(f"'{route}'" for route in clash.routes)
        what = f"The routes {named} both hold for {_say(clash.path)}."
        fix = "Narrow the 'when' of one of them, so that exactly one holds."
        yield Problem(file.source.file, lines[clash.routes[-1]], what, fix)
    left_out = unreached(file.rules, diagram)
    for id in left_out:
        if id in lines:
            what = f"No combination of answers leads to '{id}'."
            fix = "Check its 'when', or remove it."
            yield Problem(file.source.file, lines[id], what, fix)
    if file.rules.otherwise is UNWRITTEN and OTHERWISE not in left_out:
        what = f"No route holds for {_say(_uncovered(diagram))}."
        fix = "Add a route for it, or an 'otherwise' that says the protocol is silent."
        yield Problem(file.source.file, file.source.line(("routes",)), what, fix)


def _uncovered(diagram: Diagram) -> Path:
    return next(path for path, end in ends(diagram) if end == End((OTHERWISE,)))


def _say(path: Path) -> str:
    return write_address(path).replace("&", ", ") or "every combination of answers"


def _examples(file: RulesFile, diagram: Diagram) -> Iterator[Problem]:
    for index, example in enumerate(file.shape.examples):
        yield from _example(file, diagram, example, ("examples", index))
    shown = {example.route for example in file.shape.examples}
    for key, id, _ in outcome_shapes(file.shape):
        if id not in shown:
            what = f"No example leads to '{id}'."
            fix = f"Add one under 'examples': its name, its answers and 'route: {id}'."
            yield Problem(file.source.file, file.source.line(key), what, fix)


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
    line = file.source.line((*key, "route"))
    if found.question:
        what = f"The example '{example.name}' stops at the question '{found.question.id}'."
        answers = ", ".join(each.id for each in found.question.answers)
        yield Problem(
            file.source.file, line, what, f"Add '{found.question.id}:' with one of: {answers}."
        )
    elif found.route != example.route:
        what = f"The example '{example.name}' leads to '{found.route}', not to '{example.route}'."
        ids = [id for _, id, _ in outcome_shapes(file.shape)]
        known = example.route in ids
        fix = "Mend the example or the routes." if known else choose_from(example.route, ids)
        yield Problem(file.source.file, line, what, fix)
