"""How a command ends where it cannot go on: in words, with the exit code 1, and without a trace."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

import click

from generator import trouble
from generator.browser.commands import CommandFailed
from generator.host import HostFailed
from generator.problem import ContentError, Problem
from generator.report import many


@contextmanager
def in_words() -> Iterator[None]:
    """Ends the command with a sentence where a file, a program or the network does not oblige."""
    try:
        yield
    except ContentError as error:
        stop(error)
    except (CommandFailed, HostFailed) as error:
        fail(str(error))
    except OSError as error:
        fail(trouble.in_words(error))


def stop_at(problems: Sequence[Problem], end: str) -> None:
    """Ends the command with these problems, if there are any; `end` is what was not done."""
    if problems:
        fail("\n".join((*map(str, problems), f"\n{many(len(problems), 'problem')}. {end}")))


def stop(error: ContentError) -> NoReturn:
    """Ends the command with every problem of the content and their number."""
    warnings = sum(each.is_warning for each in error.problems)
    found = many(len(error.problems) - warnings, "problem")
    found += f" and {many(warnings, 'warning')}" if warnings else ""
    fail(f"{error}\n\n{found}. Nothing was built.")


def fail(message: str) -> NoReturn:
    """Ends the command with a message."""
    click.echo(message, err=True)
    sys.exit(1)
