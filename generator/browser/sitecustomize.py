"""Runs when Python starts in the browser: imports the library's modules straight from its bytes.

Python imports this file by itself. Its own zipimport opens the zip anew for each module, and reads
and unmarshals each one twice; without that, the browser has its first answer a sixth sooner.

Dataclasses and named tuples write code as text, which Python would compile in every browser. Here
it comes compiled, in one more file of the zip: that takes four fifths off the engine's import.
"""

import marshal
import sys
import zipimport
from _frozen_importlib import ModuleSpec

TYPE_CHECKING = False  # typing would itself have to be imported, the slow way
if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, ModuleType
    from typing import Any

STORED = 0
BEFORE_PATHS = 2  # the built-in and the frozen modules stay first
LOCAL_HEADER = 30
PYC_HEADER = 16
GENERATED = "generated.marshal"  # each text with its code
WRITE_CODE = ("collections", "dataclasses")


class StoredLibrary:
    """Imports the modules that a zip holds as bytecode, stored and not deflated."""

    def __init__(self, archive: str) -> None:
        """Read the zip, once; zipimport has read its directory."""
        with open(archive, "rb") as file:  # noqa: PTH123 - as with typing
            self.content = memoryview(file.read())
        self.archive = archive
        self.entries = zipimport._zip_directory_cache[archive]  # type: ignore[attr-defined]
        table = self.read(GENERATED)
        self.generated: dict[str, CodeType] = marshal.loads(table) if table else {}

    def read(self, file: str) -> memoryview | None:
        """Return the bytes of a file if the zip has it stored."""
        if file not in self.entries:
            return None
        _, method, size, _, offset, *_ = self.entries[file]
        start = offset + LOCAL_HEADER + len(file)
        return self.content[start : start + size] if method == STORED else None

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
        content = self.read(file)
        if content is None:
            return None
        origin = self.entries[file][0]
        spec = ModuleSpec(name, self, origin=origin, loader_state=content[PYC_HEADER:])  # type: ignore[arg-type]
        spec.has_location = True
        return spec

    def create_module(self, spec: ModuleSpec) -> None:
        """Leave it to Python to make the module."""

    def exec_module(self, module: "ModuleType") -> None:
        """Run the module's bytecode; one that writes code gets ours in place of exec and eval."""
        if module.__name__ in WRITE_CODE:
            module.__dict__.update(exec=self.run, eval=self.evaluate)
        exec(marshal.loads(module.__spec__.loader_state), module.__dict__)  # type: ignore[union-attr]

    def run(self, text: str, *names: "dict[str, Any]") -> None:
        """Do what exec does."""
        exec(self.compiled(text, "exec"), *names)

    def evaluate(self, text: str, *names: "dict[str, Any]") -> "Any":
        """Do what eval does."""
        return eval(self.compiled(text, "eval"), *names)

    def compiled(self, text: str, mode: str) -> "CodeType":
        """Return the code of a text, and keep it for the build to put into the zip."""
        if text not in self.generated:
            self.generated[text] = compile(text, "<string>", mode)
        return self.generated[text]


library = StoredLibrary(next(place for place in sys.path if place.endswith(".zip")))
sys.meta_path.insert(BEFORE_PATHS, library)
