"""Makes the virtual environment and installs the locked packages: `python3 -m generator.install`.

It is the first thing to run on a new machine, so it needs the standard library only, and its words
can be read by a Python that is too old, which it then says.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from generator.trouble import in_words, last_words

OLDEST = (3, 11)
ENVIRONMENT = Path(".venv")
LOGS = Path(".cache", "log")
INSTALL = ("-m", "pip", "--no-input", "--disable-pip-version-check", "install")
OURSELVES = ("--no-build-isolation", "--no-deps", "--editable", ".")


class Failed(Exception):
    """A step did not do its work; the message says which, and what to do."""


def main(words: list[str]) -> int:
    """Installs for the site, or with the word "tests" for the tests too; returns an exit code."""
    start = time.monotonic()
    try:
        refuse_if_old(sys.version_info[:2])
        install("requirements-test.txt" if "tests" in words else "requirements.txt")
    except (Failed, OSError) as failure:
        said = in_words(failure) if isinstance(failure, OSError) else failure
        print(f"\n{said}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Run it again to go on.", file=sys.stderr)
        return 130
    print(f"Installed in {time.monotonic() - start:.0f} s.", flush=True)
    return 0


def refuse_if_old(version: tuple[int, ...]) -> None:
    """Raises Failed for a Python that this project cannot run in."""
    if version < OLDEST:
        ours, needed = (".".join(map(str, each)) for each in (version, OLDEST))
        raise Failed(
            f"This needs Python {needed} or later, and this one is {ours}. "
            "Name a later one: make site PYTHON=python3.13"
        )


def install(requirements: str) -> None:
    """Makes the environment, unless there is one, and installs what the lock file names, and us.

    Raises Failed when a step does not do its work.
    """
    python = _python_in(ENVIRONMENT)
    if not _has_pip(python):
        print(f"Making a virtual environment in {ENVIRONMENT}", flush=True)
        run((sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)), log="environment")
    count = len(re.findall(r"^\S+==", Path(requirements).read_text(encoding="utf-8"), re.MULTILINE))
    print(f"Installing {count} packages from {requirements}", flush=True)
    locked = ("--progress-bar=off", "--require-hashes", "--requirement", requirements)
    run((python, *INSTALL, *locked), log="packages", line=Progress(count, _is_watched()).line)
    run((python, *INSTALL, *OURSELVES), log="ourselves")


class Progress:
    """One line that shows how far pip has come, and is written over."""

    def __init__(self, count: int, is_watched: bool) -> None:
        """Takes the number of packages, of which a machine may need fewer."""
        self._count = count
        self._is_watched = is_watched
        self._seen = 0

    def line(self, said: str) -> None:
        """Takes one line of pip's."""
        name = re.match(r"(?:Collecting|Requirement already satisfied:) ([\w.-]+)", said)
        if name:
            self._seen += 1
            self._show(f"  {self._seen} of {self._count}: {name[1]}")
        elif said.startswith("Installing collected"):
            self._show("  Unpacking them")
        elif said.startswith("Successfully"):
            self._show("")

    def _show(self, text: str) -> None:
        if self._is_watched:
            print(f"\r{text:<60}{'' if text else chr(13)}", end="", flush=True)


def run(command: tuple[str, ...], *, log: str, line: Callable[[str], object] = len) -> None:
    """Runs a program, keeps what it says in the log and gives each line of it to `line`.

    Raises Failed, with the end of the log and what to do, when the program fails.
    """
    LOGS.mkdir(parents=True, exist_ok=True)
    path = LOGS / f"{log}.log"
    said = []
    started = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},  # else each line comes when all is over
    )
    with started as program, path.open("w", 1, encoding="utf-8") as kept:
        for each in program.stdout or ():
            kept.write(each)
            said.append(each)
            line(each)
    if started.returncode:
        raise Failed(f"That failed. The end of {path}:\n\n{last_words(''.join(said))}")


def _python_in(environment: Path) -> str:
    windows = environment / "Scripts" / "python.exe"
    return str(windows if os.name == "nt" else environment / "bin" / "python")


def _has_pip(python: str) -> bool:
    # An environment that was half made, or whose Python is gone, is made again.
    if not Path(python).exists():
        return False
    return subprocess.run([python, "-c", "import pip"], capture_output=True).returncode == 0


def _is_watched() -> bool:
    return sys.stdout.isatty()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
