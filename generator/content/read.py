"""The only module that opens content files."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.problem import Problem

from .located import Located, read_yaml
from .words import is_id

LISTS = ("topics", "posts", "facts", "law", "bank_holidays")
LICENCES = ("LICENCE", "LICENSE")


@dataclass(frozen=True)
class TreeSources:
    """The files of one tree."""

    tree: Located
    rules: dict[str, Located]
    """Each council's routes, by council id."""


@dataclass(frozen=True)
class Sources:
    """Every content file, read but not yet checked."""

    lists: dict[str, Located]
    councils: dict[str, Located]
    trees: dict[str, TreeSources]
    settings: Located
    """`mkdocs.yml`, of which only the line of `home_council` is known."""
    problems: tuple[Problem, ...]
    """What is wrong with the files themselves."""


def read_sources(root: Path) -> Sources:
    """Reads `content/` and `decision_trees/` below a project's folder."""
    reader = _Reader(root)
    return Sources(
        lists=reader.lists(root / "content"),
        councils=reader.councils(root / "content" / "councils"),
        trees=reader.trees(root / "decision_trees"),
        settings=_settings(root / "mkdocs.yml"),
        problems=tuple(reader.problems),
    )


def _settings(path: Path) -> Located:
    """A search for one line: MkDocs' own YAML may hold tags, which content may not."""
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    found = (number for number, line in enumerate(lines, 1) if "home_council:" in line)
    return Located(path.name, None, {("home_council",): next(found, 1)})


class _Reader:
    """Reads files and gathers what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []

    def lists(self, folder: Path) -> dict[str, Located]:
        files = self._files(folder)
        return {name: self.read(files.get(name, folder / f"{name}.yml")) for name in LISTS}

    def councils(self, folder: Path) -> dict[str, Located]:
        files = self._files(folder)
        for file in files.values():
            self._check_name(file, file.stem, f"{_as_id(file.stem)}.yml")
        return {id: self.read(file) for id, file in files.items()}

    def trees(self, folder: Path) -> dict[str, TreeSources]:
        for file in self._files(folder).values():
            what = "This file is in no tree's folder."
            self._refuse(file, what, "Move it into the folder of its tree.")
        found = {}
        for each in sorted(folder.glob("[!.]*/")):
            files = self._files(each)
            tree = files.pop("tree", each / "tree.yml")
            self._check_name(tree, each.name, _as_id(each.name))
            rules = {id: self.read(file) for id, file in files.items()}
            found[each.name] = TreeSources(self.read(tree), rules)
        return found

    def _files(self, folder: Path) -> dict[str, Path]:
        """The YAML files of a folder by name; one with another ending is told of, and read."""
        found = {}
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.is_dir() or _is_beside(path):
                continue
            if path.suffix != ".yml":
                fix = f"Rename it to '{path.name.split('.')[0]}.yml', or move it elsewhere."
                self._refuse(path, "The name of this file does not end in '.yml'.", fix)
            if path.suffix.lower() in (".yml", ".yaml"):
                found[path.stem] = path
        return found

    def _check_name(self, file: Path, name: str, right: str) -> None:
        if not is_id(name):
            fix = f"Use small letters, digits and hyphens: rename it to '{right}'."
            self._refuse(file, f"'{name}' is not an id.", fix)

    def read(self, path: Path) -> Located:
        name = self._name(path)
        try:
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            fix = "Put it back, or check that the command runs in the project's folder."
            self._refuse(path, "This file is missing.", fix)
            return Located(name, None, {})
        except UnicodeDecodeError as error:
            line = path.read_bytes().count(b"\n", 0, error.start) + 1
            fix = "Save the file with the encoding UTF-8."
            self.problems.append(Problem(name, line, "This line is not UTF-8 text.", fix))
            return Located(name, None, {})
        located, problems = read_yaml(text, name)
        self.problems += problems
        return located

    def _refuse(self, path: Path, what: str, fix: str) -> None:
        self.problems.append(Problem(self._name(path), 1, what, fix))

    def _name(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()


def _is_beside(path: Path) -> bool:
    """Whether a file is a note, a licence, or what an editor's program keeps for itself."""
    kept = path.name.startswith(".") or path.name.endswith("~")
    return kept or path.suffix == ".md" or path.name in LICENCES


def _as_id(name: str) -> str:
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
