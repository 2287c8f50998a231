"""Loads everything in three passes: files are read, values are made of them, values are checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks.everything import check_everything
from generator.content.library import CouncilFile, Library, ToolFiles
from generator.content.read import read_sources
from generator.content.values import MadeTree, Values, make_values
from generator.engine.tool import Tool
from generator.problem import ContentError, Problem


@dataclass(frozen=True)
class Loaded:
    """A library that can be built, with what is still worth a look."""

    library: Library
    warnings: tuple[Problem, ...]


def load(root: Path, *, today: date, home: str | None = None) -> Loaded:
    """Reads and checks all content below a project's folder, as it stands on a day.

    `home` names the council that is put first, instead of the one that `mkdocs.yml` names.
    Raises ContentError with every problem, when there is any.
    """
    sources = read_sources(root)
    home = sources.settings.value.get("home_council", "") if home is None else home
    values = make_values(sources)
    checked = check_everything(values, home=home, settings=sources.settings, today=today)
    problems = tuple(sorted({*sources.problems, *values.problems, *checked}))
    if any(not each.is_warning for each in problems):
        raise ContentError(problems)
    return Loaded(_library(values, home), problems)


def _library(values: Values, home: str) -> Library:
    """Values without a problem, the home council first and the others by name."""
    councils = (
        CouncilFile(id, made.source.file, made.value) for id, made in values.councils.items()
    )
    return Library(
        councils=tuple(
            sorted(councils, key=lambda each: (each.id != home, each.council.short_name))
        ),
        lists=values.lists.value,
        tools=tuple(map(_tool, values.trees.values())),
    )


def _tool(tree: MadeTree) -> ToolFiles:
    return ToolFiles(
        tool=Tool(tree.tree, {id: each.rules for id, each in tree.rules.items()}),
        file=tree.made.source.file,
        rules_files={id: each.made.source.file for id, each in tree.rules.items()},
    )
