"""What the tests need is fetched once and in order, and what cannot be had is told."""

import sys
from pathlib import Path

import pytest

from tests.__main__ import last_lines
from tests.preparation.fetch import fetch_programs, run_logged
from tests.preparation.programs import CHROMIUM, PROGRAMS, Absent, Machine, Program, find

EDITOR = Program("The editor", ("ed",), ("ed", "ed-words"))
BROWSER = Program("The browser", ("browser",), ("browser",), playwright="browser")
NEEDED = (EDITOR, BROWSER)
APT = ("apt-get", "--quiet", "--yes", "-o", "DPkg::Lock::Timeout=300")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The one folder in which programs are looked for; Debian's installer is in it."""
    folder = tmp_path / "bin"
    folder.mkdir()
    program(folder / "apt-get")
    return folder


def program(file: Path, *, exit_code: int = 0) -> None:
    """Writes a program that starts and ends with an exit code."""
    file.write_text(f"#!/bin/sh\nexit {exit_code}\n", encoding="utf-8")
    file.chmod(0o755)


def debian(path: Path, *, is_root: bool = True) -> Machine:
    """A Debian that has what is in one folder, and nothing else."""
    return Machine(path=str(path), places=False, is_debian=True, is_root=is_root)


def test_on_a_machine_with_nothing_each_program_is_installed_once_and_in_order(path, tmp_path):
    """The list of packages is asked for first, and no command waits for an answer."""
    said: list[str] = []
    ran: list[tuple[tuple[str, ...], Path]] = []

    def run(command: tuple[str, ...], log: Path) -> int:
        ran.append((command, log.relative_to(tmp_path)))
        program(path / command[-1])
        return 0

    missing = fetch_programs(
        tmp_path, machine=debian(path), say=said.append, run=run, programs=(CHROMIUM, BROWSER)
    )

    assert missing == ()
    assert said == [
        "Asking Debian what it has",
        "Installing Chromium from Debian",
        "Installing The browser from Debian",
    ]
    assert ran == [
        ((*APT, "update"), Path("log/apt-update.log")),
        ((*APT, "install", "--no-install-recommends", "chromium"), Path("log/apt-chromium.log")),
        ((*APT, "install", "--no-install-recommends", "browser"), Path("log/apt-browser.log")),
    ]


def test_where_all_is_there_nothing_is_run_and_nothing_is_said(path, tmp_path):
    """A second `make test` asks no registry for anything."""
    program(path / "ed")
    program(path / "browser")

    assert (
        fetch_programs(
            tmp_path, machine=debian(path), say=pytest.fail, run=pytest.fail, programs=NEEDED
        )
        == ()
    )


def test_a_program_that_does_not_start_is_not_there(path):
    """Some systems have a chromium that only says how to install one."""
    program(path / "ed", exit_code=1)

    assert find(EDITOR, debian(path)) == ""


def test_without_root_what_cannot_be_fetched_is_told_with_the_command_for_it(path, tmp_path):
    """Playwright brings its browsers to anybody; the rest is for the reader to install."""
    said: list[str] = []
    ran: list[tuple[str, ...]] = []

    missing = fetch_programs(
        tmp_path,
        machine=debian(path, is_root=False),
        say=said.append,
        run=lambda command, log: ran.append(command) or 1,
        programs=NEEDED,
    )

    assert ran == [(sys.executable, "-m", "playwright", "install", "browser")]
    assert said == [
        "Installing The browser from Playwright",
        f"That failed. What it said is in {tmp_path}/log/playwright.log",
    ]
    assert list(map(str, missing)) == [
        "The editor is not there: only root can install it; sudo apt-get install ed ed-words does.",
        "The browser is not there: only root can install it; sudo apt-get install browser does.",
    ]


def test_on_another_system_the_reader_is_asked_to_install_it(path):
    """No command is made up for a system that this project was not tried on."""
    machine = Machine(path=str(path), places=False)

    assert fetch_programs(
        path, machine=machine, say=pytest.fail, run=pytest.fail, programs=[EDITOR]
    ) == (Absent("The editor", "install it, so that it is found on the PATH.", False),)


def test_what_a_command_says_is_kept_and_not_shown(tmp_path, capfd):
    """Hundreds of lines of an installer help nobody who did not ask for them."""
    log = tmp_path / "log" / "said.log"
    code = run_logged((sys.executable, "-c", "print('Much'); raise SystemExit(3)"), log)

    assert (code, log.read_text(encoding="utf-8"), capfd.readouterr().out) == (3, "Much\n", "")


def test_chromium_is_the_one_without_which_the_proof_is_not_whole():
    """Another engine that is not there is told; without Chromium most of the tests did not run."""
    assert [each.name for each in PROGRAMS if each.must_be_there] == ["Chromium"]


def test_the_last_lines_name_what_was_not_there_and_what_failed():
    """Whoever looks only at the end is not misled."""
    engine = Absent("The engine", "only root can install it.", False)
    browser = Absent("The browser", "install it.", True)

    assert list(last_lines((engine,), [], seconds=301.4)) == [
        "The engine is not there: only root can install it.",
        "All else is well (5 min 1 s).",
    ]
    assert list(last_lines((browser,), ["Lint"], seconds=9)) == [
        "The browser is not there: install it.",
        "Failed: Lint.",
        "Not proved (0 min 9 s).",
    ]
    assert list(last_lines((), [], seconds=60)) == ["All is well (1 min 0 s)."]
