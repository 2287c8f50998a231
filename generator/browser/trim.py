"""Puts the engine and the modules that it and Pyodide are seen to use into one archive."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.browser.archive import read_archive, write_archive
from generator.browser.commands import CommandFailed, Job, run_in_pyodide

EXERCISE = Path(__file__).with_name("exercise.py")
GENERATED = "generated.marshal"
"""As sitecustomize.py knows it."""


@dataclass(frozen=True)
class Seen:
    """What the engine did when it was exercised."""

    replies: list[dict[str, Any]]
    library: frozenset[str]  # the files of the library that were imported
    generated: bytes  # the code that was generated while it ran


def trim(library: Path, *, to: Path, pyodide: Path, engine: Path, data: Path) -> None:
    """Write the engine with the part of the library in use and the code that these generate.

    The engine is seen to reply the same on that as on the whole library.
    """

    def seen_on(library: Path) -> Seen:
        return exercise(pyodide=pyodide, library=library, engine=engine, data=data)

    whole = seen_on(library)
    files = read_archive(library)
    kept = {name: files[name] for name in whole.library} | read_archive(engine)
    write_archive(to, kept, stored=True)
    trimmed = seen_on(to)
    write_archive(to, {**kept, GENERATED: trimmed.generated}, stored=True)
    expected = Seen(whole.replies, frozenset(kept), trimmed.generated)
    if not (trimmed == seen_on(to) == expected):
        raise CommandFailed(
            "Trimming the standard library", "The engine replies differently on the trimmed one."
        )


def exercise(*, pyodide: Path, library: Path, engine: Path, data: Path) -> Seen:
    """Ask the engine as a reader would, in a Pyodide with this library.

    The engine comes from that library, or else from its own archive.
    """
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
    return Seen(
        replies=seen["replies"],
        library=frozenset(seen["library"]),
        generated=bytes.fromhex(seen["generated"]),
    )


def modules_of(engine: Path) -> list[str]:
    """List the modules in the engine's zip, so that each is imported though nothing asks for it."""
    names = (name.removesuffix(".pyc").replace("/", ".") for name in sorted(read_archive(engine)))
    return [name.removesuffix(".__init__") for name in names]
