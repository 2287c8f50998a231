"""Runs inside Pyodide: compiles a zip of Python sources to the bytecode of that Python."""

from pathlib import Path

from pyodide_build._py_compile import _py_compile_archive  # type: ignore[import-not-found]


def main(archive: str) -> str:
    """Put the compiled zip in the place of the zip of sources."""
    compiled = _py_compile_archive(Path(archive), keep=False, verbose=False)
    if compiled is None:
        raise ValueError(f"{archive} holds no Python source")
    return str(compiled)
