"""Loads everything in three passes: files are read, values are made of them, values are checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.checks.everything import check_everything
from generator.checks.own import check_own
from generator.content.library import CouncilFile, Library, ToolFiles
from generator.content.located import Located
from generator.content.made import make
from generator.content.read import read_sources
from generator.content.settings import Settings
from generator.content.values import MadeTree, Values, make_values
from generator.engine.tool import Tool
from generator.problem import ContentError, Problem


@dataclass(frozen=True)
class Loaded:
    """A library that can be built, with what is still worth a look."""

    library: Library
    warnings: tuple[Problem, ...]
    settings: Settings


def load(
    root: Path,
    *,
    today: date,
    home: str | None = None,
    site: Mapping[str, str] | None = None,
) -> Loaded:
    """Reads and checks all content below a project's folder, as it stands on a day.

    `home` names the council that is put first, and `site` has the site's name and where it lives,
    instead of those that `mkdocs.yml` names.
    Raises ContentError with every problem, when there is any.
    """
    sources = read_sources(root)
    settings = make(Settings, _instead(sources.settings, site or {}))
    home = settings.value.home_council if home is None else home
    values = make_values(sources)
    checked = check_everything(values, home=home, settings=sources.settings, today=today)
    of_settings = (*settings.problems, *check_own(settings))
    problems = tuple(sorted({*sources.problems, *values.problems, *checked, *of_settings}))
    if any(not each.is_warning for each in problems):
        raise ContentError(problems)
    return Loaded(_library(values, home), problems, settings.value)


def _instead(settings: Located, site: Mapping[str, str]) -> Located:
    value = {**settings.value, **site}
    return replace(settings, value={name: each for name, each in value.items() if each})


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
