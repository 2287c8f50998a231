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

AS_PUBLISHED = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
PACKAGE_LIST = "pyodide-lock.json"
PACKED_LIBRARY = "python_stdlib.gzip"
FILES = (*AS_PUBLISHED, PACKAGE_LIST, PACKED_LIBRARY)
TRIMMED_BY = tuple(beside(__file__, "exercise.py", "runtime.py", "trim.py"))


@dataclass(frozen=True)
class Runtime:
    """The files a browser needs to run the engine."""

    directory: Path  # holds `files`
    files: tuple[str, ...]  # names relative to directory
    digest: str  # 12 hex digits over all bytes; becomes the published folder's name


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
        for name in AS_PUBLISHED:
            shutil.copyfile(pyodide / name, folder / name)
        write_package_list(pyodide / PACKAGE_LIST, folder / PACKAGE_LIST)

    key = key_of(*MADE_BY, *TRIMMED_BY, compiled, data)
    folder = once(cache / "runtime", key=key, make=make)
    return Runtime(directory=folder, files=FILES, digest=digest_of(folder))


def pack(library: Path, packed: Path) -> None:
    """Pack the stored zip whole, for the worker to unpack before Python sees it.

    It is stored because sitecustomize.py takes modules straight from its bytes. A zip that counts
    on the host to compress it is 2.44 MB on the many hosts that do not; packed here it is 0.77 MB
    on all, where a deflated zip would be 0.83 MB. The name does not end in .gz, because some hosts
    send such a file as if they had packed it, and the browser would unpack it first.
    """
    packed.write_bytes(gzip.compress(library.read_bytes(), 9, mtime=0))


def write_package_list(published: Path, cut: Path) -> None:
    """Keep what names the version, which loadPyodide checks, and none of the packages."""
    info = json.loads(published.read_text(encoding="utf-8"))["info"]
    cut.write_text(json.dumps({"info": info, "packages": {}}), encoding="utf-8")


def digest_of(folder: Path) -> str:
    """Return 12 hex digits over all bytes of the runtime."""
    return key_of(*(folder / name for name in FILES))[:12]
