"""Loads everything in three passes: files are read, values are made of them, values are checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.checks.everything import check_everything
from generator.checks.own import check_own
from generator.content.induction import NO_COURSE, Course, ModuleFile
from generator.content.library import CouncilFile, Library, ToolFiles
from generator.content.located import Located
from generator.content.made import make
from generator.content.read import COUNCILS, TREES, read_sources
from generator.content.settings import Settings
from generator.content.values import MadeCourse, MadeTree, Values, make_values
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
    read = _read(root, today=today, home=home, site=site or {})
    if any(not each.is_warning for each in read.problems):
        raise ContentError(read.problems)
    return Loaded(_library(read.values, read.home), read.problems, read.settings)


def load_for(
    root: Path, tree: str, council: str | None, *, today: date
) -> tuple[Library, tuple[Problem, ...]]:
    """What one tool, at one council, is answered from, and the problems that bear on others only.

    The library is without trees and routes that have problems.
    Raises ContentError with every problem, when any bears on what is asked for.
    """
    read = _read(root, today=today, home=None, site={})
    mistakes = tuple(each for each in read.problems if not each.is_warning)
    if any(_bears_on(each.file, tree, council) for each in mistakes):
        raise ContentError(read.problems)
    return _library(read.values, read.home, {each.file for each in mistakes}), mistakes


def _bears_on(file: str, tree: str, council: str | None) -> bool:
    """Whether a file, or folder, bears on what a tool answers at a council, or at all."""
    shared = ("content/posts.yml", "content/law.yml", f"{TREES}/{tree}/tree.yml")
    own = (f"{COUNCILS}/{council}.yml", f"{TREES}/{tree}/{council}.yml") if council else ()
    return file in (*shared, *own) or not file.endswith(".yml")


@dataclass(frozen=True)
class _Read:
    values: Values
    settings: Settings
    home: str
    problems: tuple[Problem, ...]


def _read(root: Path, *, today: date, home: str | None, site: Mapping[str, str]) -> _Read:
    sources = read_sources(root)
    settings = make(Settings, _instead(sources.settings, site))
    home = settings.value.home_council if home is None else home
    values = make_values(sources)
    checked = check_everything(values, home=home, settings=sources.settings, today=today)
    of_settings = (*settings.problems, *check_own(settings))
    problems = tuple(sorted({*sources.problems, *values.problems, *checked, *of_settings}))
    return _Read(values, settings.value, home, problems)


def _instead(settings: Located, site: Mapping[str, str]) -> Located:
    value = {**settings.value, **site}
    return replace(settings, value={name: each for name, each in value.items() if each})


def _library(values: Values, home: str, broken: Collection[str] = ()) -> Library:
    """Values without a problem, the home council first and the others by name.

    Trees and routes from `broken` files are left out.
    """
    councils = (
        CouncilFile(id, made.source.file, made.value) for id, made in values.councils.items()
    )
    return Library(
        councils=tuple(
            sorted(councils, key=lambda each: (each.id != home, each.council.short_name))
        ),
        lists=values.lists.value,
        tools=tuple(
            _tool(each, broken)
            for each in values.trees.values()
            if each.made.source.file not in broken
        ),
        course=_course(values.course) if values.course and not broken else NO_COURSE,
    )


def _tool(tree: MadeTree, broken: Collection[str]) -> ToolFiles:
    sound = {
        id: each
        for id, each in tree.rules.items()
        if not {each.made.source.file, f"{COUNCILS}/{id}.yml"}.intersection(broken)
    }
    return ToolFiles(
        tool=Tool(tree.tree, {id: each.rules for id, each in sound.items()}),
        file=tree.made.source.file,
        rules_files={id: each.made.source.file for id, each in sound.items()},
    )


def _course(made: MadeCourse) -> Course:
    outline = made.outline.value
    modules = ((id, made.modules[id]) for id in outline.modules)
    return Course(
        title=outline.title,
        about=outline.about,
        councils=outline.councils,
        modules=tuple(ModuleFile(id, each.source.file, each.value) for id, each in modules),
        facts=outline.facts,
        posts=outline.posts,
    )
