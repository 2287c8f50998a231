"""The first thing that runs on a new machine: few lines, and a plain word for what goes wrong."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from generator import install, trouble
from generator.install import Failed, Progress, refuse_if_old, run
from generator.trouble import last_words, what_to_do

PYTHON = (sys.executable, "-c")
ROOT = Path(__file__).parent.parent


def test_a_python_that_is_too_old_is_told_in_one_sentence():
    """With what to type instead."""
    with pytest.raises(Failed) as failure:
        refuse_if_old((3, 9))

    assert str(failure.value) == (
        "This needs Python 3.11 or later, and this one is 3.9. "
        "Name a later one: make site PYTHON=python3.13"
    )


@pytest.mark.parametrize("module", [install, trouble], ids=["install", "trouble"])
def test_an_old_python_can_read_what_it_is_to_say(module):
    """Else it would show a trace in place of the sentence."""
    ast.parse(Path(module.__file__).read_text(encoding="utf-8"), feature_version=(3, 7))


def test_what_a_program_says_is_kept_and_only_its_end_is_shown(tmp_path, monkeypatch, capfd):
    """A step that fails shows the last lines, where the rest is, and what to do."""
    monkeypatch.chdir(tmp_path)
    code = "for n in range(99): print(n)\nraise SystemExit('[Errno 28] No space left on device')"

    with pytest.raises(Failed) as failure:
        run((*PYTHON, code), log="step")

    shown = "\n".join(
        f"    {line}" for line in (*range(88, 99), "[Errno 28] No space left on device")
    )
    assert str(failure.value) == (
        f"That failed. The end of .cache/log/step.log:\n\n{shown}\n\n"
        "The disk is full. Make room (make clean removes what was built), and try again."
    )
    kept = (tmp_path / ".cache" / "log" / "step.log").read_text(encoding="utf-8")
    assert len(kept.splitlines()) == 100
    assert capfd.readouterr().out == ""


def test_a_watched_run_shows_how_far_it_is_in_one_line(capsys):
    """A reader who looks on sees a number grow; a log file is spared it."""
    for is_watched in (True, False):
        progress = Progress(2, is_watched)
        for line in ("Collecting click==8", "  Downloading click", "Successfully installed click"):
            progress.line(line)

    assert capsys.readouterr().out == f"\r{'  1 of 2: click':<60}\r{'':<60}\r"


@pytest.mark.parametrize(
    ("said", "advice"),
    [
        ("Failed to establish a new connection: [Errno -3]", "registry cannot be reached"),
        ("npm error code ENOTFOUND", "registry cannot be reached"),
        ("The virtual environment was not created: ensurepip is not available", "python3-venv"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "not what the lock file names"),
        ("OSError: [Errno 13] Permission denied: '.venv'", "cannot be written to"),
        ("ERROR: Could not find a version (from versions: 1.0, 2.0)", "nothing ready for this"),
    ],
)
def test_each_usual_cause_has_its_advice(said, advice):
    """The words are those that pip, npm, venv and the system use."""
    assert advice in what_to_do(said)


def test_a_cause_that_nobody_knows_gets_no_advice():
    """A wrong guess costs more than none."""
    assert last_words("Bang\n") == "    Bang"


def test_no_network_ends_in_words(tmp_path):
    """Pip itself, with a registry where nothing listens."""
    copy(tmp_path)
    said, code = started(
        tmp_path, PIP_INDEX_URL="http://127.0.0.1:9/simple", PIP_RETRIES="0", PIP_NO_CACHE_DIR="1"
    )

    assert said.splitlines()[:2] == [
        "Making a virtual environment in .venv",
        "Installing 1 packages from requirements.txt",
    ]
    assert said.splitlines()[-1] == (
        "The package registry cannot be reached. "
        "Look at the network, and at the proxy if there is one, and try again."
    )
    assert ("Traceback" in said, code) == (False, 1)


def test_a_folder_that_may_not_be_written_to_ends_in_words(tmp_path):
    """Here a file stands where the logs go."""
    copy(tmp_path)
    (tmp_path / ".cache").write_text("", encoding="utf-8")

    assert started(tmp_path) == (
        "Making a virtual environment in .venv\n\n"
        ".cache/log: a part of this path is a file, where a folder is needed.\n",
        1,
    )


def copy(folder: Path) -> None:
    """What is needed to install one package that no machine has."""
    (folder / "generator").mkdir()
    for name in ("__init__", "install", "trouble"):
        text = (ROOT / "generator" / f"{name}.py").read_text(encoding="utf-8")
        (folder / "generator" / f"{name}.py").write_text(text, encoding="utf-8")
    locked = f"council-nothing==1.0 \\\n    --hash=sha256:{'0' * 64}\n"
    (folder / "requirements.txt").write_text(locked, encoding="utf-8")


def started(folder: Path, **environment: str) -> tuple[str, int]:
    """What the installation says in a folder, and its exit code."""
    done = subprocess.run(
        [sys.executable, "-m", "generator.install"],
        cwd=folder,
        env={"PATH": "", "PIP_CONFIG_FILE": "/dev/null", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    return done.stdout, done.returncode
