"""Cuts the standard library down to the modules that the engine and Pyodide are seen to use."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.browser.archive import read_archive, write_archive
from generator.browser.commands import CommandFailed, Job, run_in_pyodide

EXERCISE = Path(__file__).with_name("exercise.py")


@dataclass(frozen=True)
class Seen:
    """What the engine did when it was exercised."""

    replies: list[dict[str, Any]]
    library: frozenset[str]  # the files of the standard library that were imported


def trim(library: Path, *, to: Path, pyodide: Path, engine: Path, data: Path) -> None:
    """Write the part of the library that is in use, having seen the engine reply the same on it."""
    whole = exercise(pyodide=pyodide, library=library, engine=engine, data=data)
    files = read_archive(library)
    write_archive(to, {name: files[name] for name in whole.library}, stored=True)
    if exercise(pyodide=pyodide, library=to, engine=engine, data=data) != whole:
        raise CommandFailed("The engine replies differently on the trimmed standard library.")


def exercise(*, pyodide: Path, library: Path, engine: Path, data: Path) -> Seen:
    """Ask the engine as a reader would, in a Pyodide with this standard library."""
    given = {"data": data.read_text(encoding="utf-8"), "modules": modules_of(engine)}
    job = Job(
        pyodide=pyodide,
        script=EXERCISE,
        folders={"/engine": engine.parent},
        argument=json.dumps(given),
        library=library,
        search=(f"/engine/{engine.name}",),
    )
    seen = json.loads(run_in_pyodide(job))
    return Seen(replies=seen["replies"], library=frozenset(seen["library"]))


def modules_of(engine: Path) -> list[str]:
    """List the modules in the engine's zip, so that each is imported though nothing asks for it."""
    names = (name.removesuffix(".pyc").replace("/", ".") for name in sorted(read_archive(engine)))
    return [name.removesuffix(".__init__") for name in names]
