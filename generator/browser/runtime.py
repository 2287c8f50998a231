"""Builds the browser runtime: Pyodide, the part of Python that is in use, and the engine."""

from __future__ import annotations

import gzip
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

from generator.browser.compile import LIBRARY, MADE_BY, compiled_engine, compiled_library
from generator.browser.once import Say, beside, key_of, once
from generator.browser.packages import browser_packages
from generator.browser.trim import trim

__all__ = ["Runtime", "browser_packages", "build_runtime"]

SCRIPTS = {"pyodide.mjs": "pyodide.js", "pyodide.asm.mjs": "pyodide.asm.js"}
"""Under names that hosts know: many send .mjs with a type that browsers take for no script."""
PYTHON = "pyodide.asm.wasm"
PACKED_PYTHON = "python.bin"
PACKED_LIBRARY = "library.bin"
PACKAGE_LIST = "pyodide-lock.json"
FILES = (*SCRIPTS.values(), PACKED_PYTHON, PACKED_LIBRARY, PACKAGE_LIST)
MEGABYTE = 1_000_000
TRIMMED_BY = tuple(beside(__file__, "exercise.py", "runtime.py", "trim.py"))


@dataclass(frozen=True)
class Runtime:
    """The files a browser needs to run the engine."""

    directory: Path  # holds `files`
    files: tuple[str, ...]  # names relative to directory
    digest: str  # 12 hex digits over all bytes; becomes the published folder's name

    @property
    def megabytes(self) -> float:
        """What is sent at most: by a host that packs nothing itself."""
        return sum((self.directory / name).stat().st_size for name in self.files) / MEGABYTE


def build_runtime(*, engine: Path, data: Path, cache: Path, say: Say) -> Runtime:
    """Build what the browser needs to run the engine's folder; say nothing if it is all there.

    The data is what the engine is exercised with, to see which modules are in use.
    """
    pyodide = browser_packages(cache=cache, with_tests=False, say=say) / "pyodide"
    library = compiled_library(pyodide=pyodide, cache=cache, say=say)
    compiled = compiled_engine(engine, pyodide=pyodide, library=library, cache=cache, say=say)

    def make(folder: Path) -> None:
        say("Finding the modules of Python that the engine uses")
        trimmed = folder / LIBRARY
        trim(library, to=trimmed, pyodide=pyodide, engine=compiled, data=data)
        pack(trimmed, folder / PACKED_LIBRARY)
        trimmed.unlink()
        pack(pyodide / PYTHON, folder / PACKED_PYTHON)
        for published, name in SCRIPTS.items():
            shutil.copyfile(pyodide / published, folder / name)
        write_package_list(pyodide / PACKAGE_LIST, folder / PACKAGE_LIST)

    key = key_of(*MADE_BY, *TRIMMED_BY, compiled, data)
    folder = once(cache / "runtime", key=key, make=make)
    return Runtime(directory=folder, files=FILES, digest=digest_of(folder))


def pack(file: Path, packed: Path) -> None:
    """Pack a file whole, for the worker to unpack before Python sees it.

    Many hosts pack only HTML: Python would then be 9.6 MB on the wire, and packed here it is 3.5 MB
    on all. A browser cannot keep the compiled code of what a script has unpacked, but a second
    visit took no more processor time in Chromium (1.8 to 2.5 s, against 2.0 to 2.8).

    The library is stored in its zip, because sitecustomize.py takes modules straight from its
    bytes; packed whole it is smaller than deflated.

    The name ends in .bin: hosts that refuse endings which they do not know know that one, and none
    takes it for something that it has packed itself, as some do with .gz and .gzip.
    """
    packed.write_bytes(gzip.compress(file.read_bytes(), 9, mtime=0))


def write_package_list(published: Path, cut: Path) -> None:
    """Keep what names the version, which loadPyodide checks, and none of the packages."""
    info = json.loads(published.read_text(encoding="utf-8"))["info"]
    cut.write_text(json.dumps({"info": info, "packages": {}}), encoding="utf-8")


def digest_of(folder: Path) -> str:
    """Return 12 hex digits over all bytes of the runtime."""
    return key_of(*(folder / name for name in FILES))[:12]
