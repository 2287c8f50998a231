"""What the command line prints, as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table

from generator.content.library import Library
from generator.engine.data import Plain, question_to_plain
from generator.engine.diagram import asked
from generator.engine.mistakes import combinations
from generator.engine.proof import Proof
from generator.engine.tool import Tool
from generator.engine.tree import PART_HEADINGS
from generator.problem import choose_from

LEFT = ("Tree", "Council", "Digest")


def checked(library: Library, *, seconds: float) -> str:
    """What a clean check looked at."""
    provisions = sum(len(each.council.provisions) for each in library.councils)
    routes = sum(len(rules.routes) for file in library.tools for rules in file.tool.rules.values())
    walked = sum(combinations(file.tool.tree) * len(file.tool.rules) for file in library.tools)
    return (
        f"No problems. Checked {len(library.councils)} councils, {provisions} provisions, "
        f"{routes} routes and {walked} combinations of answers in {seconds:.2f} s."
    )


def proof_table(proofs: Sequence[Proof], *, seconds: float) -> Table:
    """What was walked: combinations, states, routes and silences, per tree and council."""
    table = Table(box=None, pad_edge=False)
    for heading in ("Tree", "Council", "Combinations", "States", "Routes", "Silent", "Digest"):
        table.add_column(heading, justify="left" if heading in LEFT else "right")
    for each in proofs:
        numbers = (each.combinations, each.states, each.routes, each.silent)
        table.add_row(each.tree, each.council, *map(str, numbers), each.digest)
    walked = sum(each.combinations for each in proofs)
    faults = sum(len(each.faults) for each in proofs)
    table.caption = (
        f"{walked} combinations in {seconds:.1f} s "
        f"({walked / seconds:.0f} a second), {faults} faults"
    )
    return table


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


def answer_text(reply: Plain) -> str:
    """The outcome, or the next question with its answers."""
    if question := reply["question"]:
        return "\n".join(_question(question))
    return "\n".join(_outcome(reply["outcome"]))


def questions_plain(tool: Tool, council: str | None) -> list[Plain]:
    """A tree's questions; with a council, those that can change its outcome."""
    if council is None:
        return [question_to_plain(each) for each in tool.tree.questions]
    needed = asked(tool.diagram(council))
    return [question_to_plain(each) for each in tool.tree.questions if each.id in needed]


def questions_text(questions: list[Plain]) -> str:
    """Questions with their answers, ready to copy into `answer`."""
    return "\n\n".join("\n".join(_question(each)) for each in questions)


def _question(question: Plain) -> Iterator[str]:
    yield question["text"]
    for answer in question["answers"]:
        yield f"  {question['id']}={answer['id']}  {answer['text']}"


def _outcome(outcome: Plain) -> Iterator[str]:
    yield _line(outcome["outcome"])
    for kind, heading in PART_HEADINGS.items():
        if lines := outcome.get(kind):
            yield f"{heading}:"
            yield from (f"  - {_line(each)}" for each in lines)


def _line(line: Plain) -> str:
    period = line.get("period")
    timed = f" ({period['length']}, counted from when {period['start']})" if period else ""
    cites = f" [{', '.join(line['cites'])}]" if line["cites"] else ""
    return f"{line['text']}{timed}{cites}"
