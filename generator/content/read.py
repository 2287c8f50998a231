"""The only module that opens content files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.problem import Problem

from .folders import PUT_BACK, empty, look, misnamed, strays
from .located import Located, read_yaml
from .settings import read_settings

LISTS = ("topics", "posts", "facts", "law", "bank_holidays", "search_words")
CONTENT, COUNCILS, TREES = "content", "content/councils", "decision_trees"
SETTINGS = "mkdocs.yml"
COURSE = "content/induction"
OUTLINE = "course"
"""The file of the course that names its modules."""
INNER = ("councils", "induction", "pages")
"""The folders of `content/`."""


@dataclass(frozen=True)
class TreeSources:
    """The files of one tree."""

    tree: Located
    rules: Mapping[str, Located]
    """Each council's routes, by council id."""


@dataclass(frozen=True)
class CourseSources:
    """The files of the induction course."""

    outline: Located
    modules: Mapping[str, Located]
    """By the name of the file."""


@dataclass(frozen=True)
class Sources:
    """Every content file, read but not yet checked."""

    lists: Mapping[str, Located]
    councils: Mapping[str, Located]
    trees: Mapping[str, TreeSources]
    course: CourseSources | None
    """None where there is no folder for it."""
    settings: Located
    """Of `mkdocs.yml` only `home_council`, where it is set there."""
    problems: tuple[Problem, ...]
    """What is wrong with the files themselves."""


def read_sources(root: Path) -> Sources:
    """Reads `content/` and `decision_trees/` below a project's folder."""
    lists, of_lists = _lists(root)
    councils, of_councils = _councils(root)
    trees, of_trees = _trees(root)
    course, of_course = _course(root) if (root / COURSE).is_dir() else (None, ())
    settings, of_settings = _settings(root)
    problems = (*of_lists, *of_councils, *of_trees, *of_course, *of_settings)
    return Sources(lists, councils, trees, course, settings, problems)


def _lists(root: Path) -> tuple[dict[str, Located], tuple[Problem, ...]]:
    folder = look(root, CONTENT, inner=INNER)
    files = {name: folder.files.get(name, f"{CONTENT}/{name}.yml") for name in LISTS}
    lists, problems = _read_all(root, files)
    missing = problems if folder.is_there else ()
    return lists, (*folder.problems, *strays(folder.files, LISTS), *missing)


def _councils(root: Path) -> tuple[dict[str, Located], tuple[Problem, ...]]:
    folder = look(root, COUNCILS)
    names = (each for id, file in folder.files.items() for each in misnamed(file, id, ".yml"))
    councils, problems = _read_all(root, folder.files)
    nothing = empty(folder, COUNCILS, bool(councils), "Add a file for a council.")
    return councils, (*folder.problems, *names, *nothing, *problems)


def _trees(root: Path) -> tuple[dict[str, TreeSources], tuple[Problem, ...]]:
    folder = look(root, TREES, inner=None)
    read = {name: _tree(root, name) for name in folder.inner}
    what, fix = "This file is in no tree's folder.", "Move it into the folder of its tree."
    lone = (Problem(file, 1, what, fix) for file in folder.files.values())
    nothing = empty(folder, TREES, bool(read), "Add a folder for a tool, with its tree.yml.")
    problems = (each for _, found in read.values() for each in found)
    trees = {name: tree for name, (tree, _) in read.items()}
    return trees, (*folder.problems, *lone, *nothing, *problems)


def _tree(root: Path, name: str) -> tuple[TreeSources, tuple[Problem, ...]]:
    folder = look(root, f"{TREES}/{name}")
    file = folder.files.get("tree", f"{TREES}/{name}/tree.yml")
    tree, slips = _read(root, file)
    routes = {id: each for id, each in folder.files.items() if id != "tree"}
    rules, problems = _read_all(root, routes)
    names = misnamed(file, name, "")
    return TreeSources(tree, rules), (*folder.problems, *names, *slips, *problems)


def _course(root: Path) -> tuple[CourseSources, tuple[Problem, ...]]:
    folder = look(root, COURSE)
    outline, slips = _read(root, folder.files.get(OUTLINE, f"{COURSE}/{OUTLINE}.yml"))
    files = {id: each for id, each in folder.files.items() if id != OUTLINE}
    names = (each for id, file in files.items() for each in misnamed(file, id, ".yml"))
    modules, problems = _read_all(root, files)
    return CourseSources(outline, modules), (*folder.problems, *names, *slips, *problems)


def _read_all(
    root: Path, files: Mapping[str, str]
) -> tuple[dict[str, Located], tuple[Problem, ...]]:
    read = {id: _read(root, file) for id, file in files.items()}
    problems = tuple(each for _, found in read.values() for each in found)
    return {id: located for id, (located, _) in read.items()}, problems


def _settings(root: Path) -> tuple[Located, tuple[Problem, ...]]:
    if not (root / SETTINGS).exists():
        return Located(SETTINGS, {}, {}), ()
    text, problems = _text(root, SETTINGS)
    return (Located(SETTINGS, {}, {}), problems) if text is None else read_settings(text, SETTINGS)


def _read(root: Path, file: str) -> tuple[Located, tuple[Problem, ...]]:
    text, problems = _text(root, file)
    return (Located(file, None, {}), problems) if text is None else read_yaml(text, file)


def _text(root: Path, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    path = root / file
    try:
        return path.read_text(encoding="utf-8-sig"), ()
    except FileNotFoundError:
        return None, (Problem(file, 1, "This file is missing.", PUT_BACK),)
    except UnicodeDecodeError as error:
        line = path.read_bytes().count(b"\n", 0, error.start) + 1
        fix = "Save the file with the encoding UTF-8."
        return None, (Problem(file, line, "This line is not UTF-8 text.", fix),)
