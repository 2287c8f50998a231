"""The only module that opens content files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator.problem import Problem

from .located import Located, read_yaml

LISTS = ("topics", "posts", "facts", "law", "bank_holidays")


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
    problems: tuple[Problem, ...]
    """What is wrong with the YAML itself."""


def read_sources(root: Path) -> Sources:
    """Reads `content/` and `decision_trees/` below a project's folder."""
    reader = _Reader(root)
    return Sources(
        lists={name: reader.read(root / "content" / f"{name}.yml") for name in LISTS},
        councils=reader.folder(root / "content" / "councils"),
        trees={
            folder.name: TreeSources(
                reader.read(folder / "tree.yml"), reader.folder(folder, but="tree")
            )
            for folder in sorted((root / "decision_trees").glob("*/"))
        },
        problems=tuple(reader.problems),
    )


class _Reader:
    """Reads files and gathers what is wrong with them."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.problems: list[Problem] = []

    def folder(self, folder: Path, *, but: str = "") -> dict[str, Located]:
        files = sorted(folder.glob("*.yml")) if folder.is_dir() else []
        return {file.stem: self.read(file) for file in files if file.stem != but}

    def read(self, path: Path) -> Located:
        name = path.relative_to(self._root).as_posix()
        try:
            text = path.read_text(encoding="utf-8-sig")
        except FileNotFoundError:
            self.problems.append(Problem(name, 1, "This file is missing.", "Restore it."))
            return Located(name, None, {})
        except UnicodeDecodeError as error:
            line = path.read_bytes().count(b"\n", 0, error.start) + 1
            fix = "Save the file with the encoding UTF-8."
            self.problems.append(Problem(name, line, "This line is not UTF-8 text.", fix))
            return Located(name, None, {})
        located, problems = read_yaml(text, name)
        self.problems += problems
        return located
