"""What the command line prints, as text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from rich.table import Table

from generator.content.left import Left
from generator.content.library import Library
from generator.content.new_council import NewCouncil
from generator.engine.data import Plain, question_to_plain
from generator.engine.diagram import asked
from generator.engine.mistakes import combinations
from generator.engine.proof import Proof
from generator.engine.tool import Tool
from generator.engine.tree import PART_HEADINGS, VERDICTS, Tree
from generator.problem import choose_from, in_a_row

COLUMNS = ("Tree", "Council", "Combinations", "Families", "States", "Routes", "Silent", "Digest")
LEFT = ("Tree", "Council", "Digest")
"""Columns of words; the others are numbers."""


def checked(library: Library, *, seconds: float) -> str:
    """What a clean check looked at."""
    provisions = sum(len(each.council.provisions) for each in library.councils)
    routes = sum(len(rules.routes) for file in library.tools for rules in file.tool.rules.values())
    walked = sum(
        combinations(file.tool.tree_at(council))
        for file in library.tools
        for council in file.tool.rules
    )
    counted = (
        many(len(library.councils), "council"),
        many(provisions, "provision"),
        many(routes, "route"),
        many(walked, "combination") + " of answers",
    )
    return f"No problems. Checked {in_a_row(counted, 'and')} in {seconds:.2f} s."


def left_text(left: Left) -> str:
    """What is left at one council, on a line with its file and a line of counts."""
    if left.read:
        reading = f"read only {left.read}"
    else:
        reading = f"{many(left.provisions, 'provision')} so far" if left.provisions else ""
    counts = (
        reading or "no provision yet",
        *(f"{each} unread" for each in left.document),
        f"{left.facts} of {many(left.all_facts, 'fact')} unread" if left.facts else "",
        _tools(left),
    )
    return f"{left.file}: {left.council} is not finished.\n    {_sentence(counts)}"


def started(new: NewCouncil, files: Iterable[str], known: Iterable[str]) -> str:
    """What was written for a new council, and what comes next."""
    nobody = f"No line of law in content/law.yml is for a {new.kind} yet."
    lines = (
        f"{new.name}: {new.kind}, {new.nation}. Nothing of it has been read yet.",
        *(f"  {file}" for file in files),
        *([] if new.kind in known else [f"{nobody} It has lines for: {', '.join(known)}."]),
        'Open the first of these files. The page "Add your council" goes through it.',
    )
    return "\n".join(lines)


def _tools(left: Left) -> str:
    if not left.tools:
        return ""
    counted = f"{len(left.tools)} of {many(left.all_tools, 'tool')} unread"
    return counted if len(left.tools) == left.all_tools else f"{counted} ({', '.join(left.tools)})"


def _sentence(parts: Iterable[str]) -> str:
    text = ", ".join(filter(None, parts))
    return f"{text[0].upper()}{text[1:]}."


def many(count: int, noun: str) -> str:
    """A number of things: "1 problem", "2 problems"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def proof_table(proofs: Sequence[Proof], *, seconds: float) -> Table:
    """What was proved: combinations, families, states, routes and silences, per council."""
    table = Table(box=None, pad_edge=False)
    for heading in COLUMNS:
        table.add_column(heading, justify="left" if heading in LEFT else "right")
    for each in proofs:
        numbers = (each.combinations, each.families, each.states, each.routes, each.silent)
        table.add_row(each.tree, each.council, *map(str, numbers), each.digest)
    walked = sum(each.combinations for each in proofs)
    faults = sum(len(each.faults) for each in proofs)
    table.caption = (
        f"{many(walked, 'combination')} in {seconds:.1f} s "
        f"({walked / seconds:.0f} a second), {many(faults, 'fault')}"
    )
    return table


def typed_answers(words: Sequence[str], tree: Tree) -> tuple[dict[str, str], tuple[str, ...]]:
    """The answers typed as QUESTION=ANSWER, and a problem for each word that cannot be one."""
    answers: dict[str, str] = {}
    problems = []
    for word in words:
        question, equals, answer = word.partition("=")
        if not equals:
            first = tree.questions[0]
            example = f"{first.id}={first.answers[0].id}"
            problems.append(f"'{word}' has no '='. Write a question and its answer: {example}.")
        elif answers.setdefault(question, answer) != answer:
            both = f"'{answers[question]}' and '{answer}'"
            problems.append(f"'{question}' is answered twice: {both}. Keep one of the two.")
    return answers, tuple(problems)


def unknown_words(reply: Plain) -> tuple[str, ...]:
    """A problem for each question or answer that the tree does not have."""
    return tuple(map(_unknown_word, reply["refused"]))


def _unknown_word(refused: Plain) -> str:
    if refused["known"]:
        what = f"'{refused['answer']}' is not an answer to '{refused['question']}'."
        return f"{what} {_valid(refused, refused['answer'])}"
    what = f"There is no question called '{refused['question']}'."
    return f"{what} {_valid(refused, refused['question'])}"


def _valid(refused: Plain, wrong: str) -> str:
    near = choose_from(wrong, refused["valid"])
    listed = f"Write one of: {', '.join(refused['valid'])}."
    return near if near.startswith("Write") else f"{near} {listed}"


def answer_text(reply: Plain, law: Mapping[str, str]) -> str:
    """The outcome, or the next question with its answers; `law` has the title of each line."""
    if question := reply["question"]:
        return "\n".join(_question(question))
    return "\n".join(_outcome(reply["outcome"], law))


def questions_plain(tool: Tool, council: str | None) -> list[Plain]:
    """A tree's questions; with a council, those that can change its outcome."""
    if council is None:
        return [question_to_plain(each) for each in tool.tree.questions]
    needed = asked(tool.diagram(council))
    return [
        question_to_plain(each) for each in tool.tree_at(council).questions if each.id in needed
    ]


def questions_text(questions: list[Plain]) -> str:
    """Questions with their answers, ready to copy into `answer`."""
    return "\n\n".join("\n".join(_question(each)) for each in questions)


def _question(question: Plain) -> Iterator[str]:
    yield question["text"]
    for answer in question["answers"]:
        yield f"  {question['id']}={answer['id']}  {answer['text']}"


def _outcome(outcome: Plain, law: Mapping[str, str]) -> Iterator[str]:
    verdict = VERDICTS.get(outcome["verdict"])
    says = _line(outcome["outcome"])
    yield f"{verdict}: {says}" if verdict else says
    for kind, heading in PART_HEADINGS.items():
        if lines := outcome.get(kind):
            yield f"{heading}:"
            yield from (f"  - {_line(each)}" for each in lines)
    if outcome["law"]:
        yield "The law that applies anyway:"
        yield from (f"  - {law[each]}" for each in outcome["law"])


def _line(line: Plain) -> str:
    period = line.get("period")
    timed = f" ({period['length']}, counted from when {period['start']})" if period else ""
    cites = f" [{', '.join(line['cites'])}]" if line["cites"] else ""
    return f"{line['text']}{timed}{cites}"
