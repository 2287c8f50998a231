"""Faults that an editor can make, each beside the whole of what `check` prints for it.

Each file in `bad_content/` changes the good project: `replace` is text of `file` and `with` stands
in its place. Without `replace` the whole file is `with`; without `with` the file is deleted.
`rename` gives a file or folder another name.
"""

from collections.abc import Mapping
from pathlib import Path
from shutil import copytree

import pytest
import yaml
from click.testing import CliRunner

from generator.__main__ import main

FAULTS = sorted((Path(__file__).parent / "bad_content").rglob("*.yml"))


@pytest.fixture
def broken(project, tmp_path) -> Path:
    """A copy of the good project, to be broken."""
    return copytree(project, tmp_path / "project")


def check(project: Path) -> tuple[str, int]:
    """What `python -m generator check` prints and its exit code; a trace fails the test."""
    result = CliRunner().invoke(main, ["--root", str(project), "check"], catch_exceptions=False)
    return result.output, result.exit_code


def change(project: Path, fault: Mapping[str, str]) -> None:
    """Puts one change into a project; what it replaces must stand there once."""
    file = project / fault["file"]
    if "rename" in fault:
        file.rename(project / fault["rename"])
        return
    if "with" not in fault:
        file.unlink()
        return
    written = fault["with"]
    if "replace" in fault:
        good = file.read_text(encoding="utf-8")
        assert good.count(fault["replace"]) == 1
        written = good.replace(fault["replace"], written)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(written, encoding=fault.get("encoding", "utf-8"))


@pytest.mark.parametrize("file", FAULTS, ids=lambda file: f"{file.parent.name}/{file.stem}")
def test_a_fault_prints_its_problems_and_no_others(broken, file):
    """An editor sees each mistake once, with its line and what to write instead."""
    fault = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    for each in (fault, *fault.get("and", ())):
        change(broken, each)

    assert check(broken) == (fault["prints"], 1)
