"""Runs when Python starts in the browser: imports the library's modules straight from its bytes.

Python imports this file by itself. Its own zipimport opens the zip anew for each module, and reads
and unmarshals each one twice; without that, the browser has its first answer a sixth sooner.
"""

import marshal
import sys
import zipimport
from _frozen_importlib import ModuleSpec

TYPE_CHECKING = False  # typing would itself have to be imported, the slow way
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

STORED = 0
BEFORE_PATHS = 2  # the built-in and the frozen modules stay first
LOCAL_HEADER = 30
PYC_HEADER = 16


class StoredLibrary:
    """Imports the modules that a zip holds as bytecode, stored and not deflated."""

    def __init__(self, archive: str) -> None:
        """Read the zip, once; zipimport has read its directory."""
        with open(archive, "rb") as file:  # noqa: PTH123 - as with typing
            self.content = memoryview(file.read())
        self.archive = archive
        self.entries = zipimport._zip_directory_cache[archive]  # type: ignore[attr-defined]

    def find_spec(
        self, name: str, path: "Sequence[str] | None" = None, target: "ModuleType | None" = None
    ) -> ModuleSpec | None:
        """Return the module's spec if the zip has it stored, and otherwise leave it to others."""
        stem = name.replace(".", "/")
        if spec := self.spec(name, f"{stem}.pyc"):
            return spec
        if spec := self.spec(name, f"{stem}/__init__.pyc"):
            spec.submodule_search_locations = [f"{self.archive}/{stem}"]
        return spec

    def spec(self, name: str, file: str) -> ModuleSpec | None:
        """Return the spec of a module in that file of the zip, with its bytecode."""
        if file not in self.entries:
            return None
        origin, method, size, _, offset, *_ = self.entries[file]
        if method != STORED:
            return None
        start = offset + LOCAL_HEADER + len(file) + PYC_HEADER
        end = offset + LOCAL_HEADER + len(file) + size
        spec = ModuleSpec(name, self, origin=origin, loader_state=self.content[start:end])  # type: ignore[arg-type]
        spec.has_location = True
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python to make the module."""

    def exec_module(self, module: "ModuleType") -> None:
        """Run the module's bytecode."""
        exec(marshal.loads(module.__spec__.loader_state), module.__dict__)  # type: ignore[union-attr]


sys.meta_path.insert(
    BEFORE_PATHS, StoredLibrary(next(place for place in sys.path if place.endswith(".zip")))
)
