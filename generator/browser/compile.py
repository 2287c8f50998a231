"""Compiles the standard library and the engine to the bytecode of the browser's Python."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from generator.browser.archive import read_archive, write_archive
from generator.browser.commands import Job, run_in_pyodide
from generator.browser.once import Say, beside, key_of, once
from generator.browser.packages import NPM_FILES, REQUIREMENTS, compiler_packages

LIBRARY = "python_stdlib.zip"
ENGINE = "engine.zip"
SCRIPT = Path(__file__).with_name("compile_archive.py")
AT_START = Path(__file__).with_name("sitecustomize.py")
LEFT_OUT = "ssl.py"
"""asyncio does without it, as in a Python built without it; it is slow to import."""
MADE_BY = (
    *NPM_FILES,
    REQUIREMENTS,
    AT_START,
    *beside(__file__, "archive.py", "compile.py", "compile_archive.py", "python.mjs"),
)

# A date (1980, the earliest for a zip) makes bytecode name its source by hash and not by time,
# and a seed fixes the order of sets in it: the same source is then the same bytes.
REPRODUCIBLE = {"SOURCE_DATE_EPOCH": "315532800", "PYTHONHASHSEED": "0"}
# Docstrings, and the columns that a traceback marks with carets, are two fifths of the trimmed
# library on the wire, and no reader sees them.
SMALL = {"PYTHONOPTIMIZE": "2", "PYTHONNODEBUGRANGES": "1"}


def compiled_library(*, pyodide: Path, cache: Path, say: Say) -> Path:
    """Return the whole standard library, compiled once for each version of Pyodide."""

    def make(folder: Path) -> None:
        job = _job(pyodide=pyodide, folder=folder, cache=cache, say=say)
        say("Compiling Python's standard library for the browser")
        files = read_archive(pyodide / LIBRARY)
        del files[LEFT_OUT]
        write_archive(folder / LIBRARY, {**files, AT_START.name: AT_START.read_bytes()})
        _compile(folder / LIBRARY, replace(job, environment=REPRODUCIBLE | SMALL))

    return once(cache / "library", key=key_of(*MADE_BY), make=make) / LIBRARY


def compiled_engine(engine: Path, *, pyodide: Path, library: Path, cache: Path, say: Say) -> Path:
    """Return a zip of the engine, importable as `generator.engine`.

    The compiled library is there only to start Python sooner.
    """
    sources = tuple(sorted(engine.glob("*.py")))

    def make(folder: Path) -> None:
        job = _job(pyodide=pyodide, folder=folder, cache=cache, say=say)
        say("Compiling the engine for the browser")
        modules = {f"generator/engine/{file.name}": file.read_bytes() for file in sources}
        write_archive(folder / ENGINE, {"generator/__init__.py": b"", **modules})
        _compile(folder / ENGINE, replace(job, library=library))

    return once(cache / "engine", key=key_of(*MADE_BY, *sources), make=make) / ENGINE


def _job(*, pyodide: Path, folder: Path, cache: Path, say: Say) -> Job:
    tools = compiler_packages(cache=cache, say=say)
    return Job(
        pyodide=pyodide,
        script=SCRIPT,
        folders={"/tools": tools, "/work": folder},
        search=("/tools",),
        environment=REPRODUCIBLE,
    )


def _compile(archive: Path, job: Job) -> None:
    run_in_pyodide(replace(job, argument=f"/work/{archive.name}"))
    write_archive(archive, read_archive(archive))
