"""Which files of a folder are content, and why the others are not read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.problem import Problem

from .words import is_id

LICENCES = ("LICENCE", "LICENSE")
PUT_BACK = "Put it back, or check that the command runs in the project's folder."


@dataclass(frozen=True)
class Folder:
    """The content of one folder."""

    files: dict[str, str]
    """The path of each file from the project's folder, by its name without the ending."""
    inner: tuple[str, ...]
    """The names of the folders in it."""
    problems: tuple[Problem, ...]
    """Why the others are not read."""
    is_there: bool = True


def look(root: Path, folder: str, *, inner: Collection[str] | None = ()) -> Folder:
    """What is in a folder; `inner` are the folders that may be in it, None for any.

    A file that is in none of them belongs into the first of them.
    """
    place = root / folder
    if not place.is_dir():
        problem = Problem(folder, 1, "This folder is missing.", PUT_BACK)
        return Folder({}, (), (problem,) if place.parent.is_dir() else (), is_there=False)
    paths = sorted(path for path in place.iterdir() if not _is_beside(path))
    names = [path.name for path in paths if not path.is_dir()]
    folders = tuple(path.name for path in paths if path.is_dir())
    read = _read_names(names)
    refused = () if inner is None else [each for each in folders if each not in inner]
    return Folder(
        files={id: f"{folder}/{name}" for id, name in read.items()},
        inner=folders,
        problems=(
            *_endings(folder, names, read),
            *(_not_read(folder, each, inner) for each in refused if _holds_yaml(place / each)),
        ),
    )


def misnamed(file: str, name: str, right: str) -> Iterator[Problem]:
    """A problem where a name cannot be an id; `right` is what follows one in its place."""
    if not is_id(name):
        fix = f"Use small letters, digits and hyphens: rename it to '{_as_id(name)}{right}'."
        yield Problem(file, 1, f"'{name}' is not an id.", fix)


def strays(files: dict[str, str], known: Sequence[str]) -> Iterator[Problem]:
    """A problem for each file whose name is not one of those that are read."""
    for id, file in files.items():
        if id not in known:
            what = f"This file is not read: there is no list called '{id}'."
            near = [each for each in get_close_matches(id, known, n=1) if each not in files]
            rename = f"Rename it to '{near[0]}.yml', or move" if near else "Move"
            yield Problem(file, 1, what, f"{rename} it elsewhere.")


def empty(folder: Folder, name: str, holds: bool, fix: str) -> Iterator[Problem]:
    """A problem where a folder is there and does not hold what it is for."""
    if folder.is_there and not holds:
        yield Problem(name, 1, "This folder holds nothing that is read.", fix)


def _read_names(names: Sequence[str]) -> dict[str, str]:
    """The files to read: one with another ending is read, unless the right one is beside it."""
    endings = sorted((Path(name).suffix != ".yml", name) for name in names)
    read: dict[str, str] = {}
    for _, name in endings:
        if Path(name).suffix.lower() in (".yml", ".yaml"):
            read.setdefault(Path(name).stem, name)
    return dict(sorted(read.items(), key=lambda each: each[1]))


def _endings(folder: str, names: Sequence[str], read: dict[str, str]) -> Iterator[Problem]:
    for name in names:
        right = f"{name.split('.')[0]}.yml"
        beside = read.get(Path(right).stem, name)
        if Path(name).suffix == ".yml":
            continue
        if beside == name:
            what = "The name of this file does not end in '.yml'."
            fix = f"Rename it to '{right}', or move it elsewhere."
        else:
            what = f"This file is not read: '{beside}' is read in its place."
            fix = "Move it elsewhere, or delete it if nothing in it is wanted."
        yield Problem(f"{folder}/{name}", 1, what, fix)


def _not_read(folder: str, name: str, inner: Collection[str] | None) -> Problem:
    place = "/".join((folder, *tuple(inner or ())[:1]))
    fix = f"Move its files into {place}/, or move the folder elsewhere."
    return Problem(f"{folder}/{name}", 1, "This folder holds YAML that is not read.", fix)


def _holds_yaml(folder: Path) -> bool:
    return any(path.suffix.lower() in (".yml", ".yaml") for path in folder.rglob("*.*"))


def _is_beside(path: Path) -> bool:
    """Whether a file is a note, a licence, or what an editor's program keeps for itself."""
    kept = path.name.startswith(".") or path.name.endswith("~")
    return kept or path.suffix == ".md" or path.name in LICENCES


def _as_id(name: str) -> str:
    return re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
