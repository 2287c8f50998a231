"""Checks what a council's files say of their own reading: silence has to be earned."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.council import NOT_APPLICABLE, SILENT, Council
from generator.content.document import NOTHING, WHOLE
from generator.content.located import Located
from generator.content.made import Made
from generator.content.tree_shapes import UnreadShape
from generator.content.validate import validate
from generator.problem import Problem, choose_from

READ = ("document", "read")


def check_reading(made: Made[Council]) -> Iterator[Problem]:
    """What was read is there, and nothing is silent that may only be unread."""
    if made.lacks(*READ) or made.lacks("sections"):
        return
    council, source = made.value, made.source
    yield from _whole(council, source)
    yield from _sections(council, source)
    yield from _unfinished(council, source)
    for id, fact in council.facts.items():
        if fact.state == SILENT and not council.document.is_read_whole:
            what = f"'{id}' is silent, but the document has not been read whole."
            fix = f"Write '{id}: unread', or 'read: whole' under 'document' once it has been."
            yield source.problem(("facts", id), what, fix)
        if fact.state == NOT_APPLICABLE and not fact.note:
            what = f"'{id}' does not apply, and nothing says why."
            yield source.problem(("facts", id), what, "Add a line 'note:' with the reason.")


def _whole(council: Council, source: Located) -> Iterator[Problem]:
    if council.document.is_read_whole and not council.provisions:
        what = "The document is said to be read whole, and nothing of it stands under 'sections'."
        fix = "Write 'read: none', or write down what it says."
        yield source.problem(READ, what, fix)


def _sections(council: Council, source: Located) -> Iterator[Problem]:
    known = [each.number or each.heading for each in council.sections]
    for index, section in enumerate(council.document.sections_read):
        if section not in known:
            what = f"There is no section '{section}' under 'sections'."
            fix = choose_from(section, (*known, WHOLE, NOTHING))
            yield source.problem((*READ, index), what, fix)


def _unfinished(council: Council, source: Located) -> Iterator[Problem]:
    """Where some sections were read, the others hold nothing: pages say that nobody read them."""
    read = council.document.sections_read
    for index, section in enumerate(council.sections):
        name = section.number or section.heading
        if read and section.provisions and name not in read:
            what = f"The section '{name}' has provisions, and is not among those that were read."
            fix = (
                "Add it under 'read' of 'document' if it has been read to its end. "
                "Until then, put '# ' before its lines."
            )
            yield source.problem(("sections", index), what, fix)


def check_unread(source: Located) -> Iterator[Problem]:
    """A file that says so holds nothing else."""
    if len(source.value) > 1:
        what = "This file has routes, and says that nobody has read the protocol for them."
        yield source.problem(("unread",), what, "Remove the line 'unread'.")
        return
    _, mistakes = validate(UnreadShape, source)
    yield from (each.problem for each in mistakes)
