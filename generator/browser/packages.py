"""Installs the locked packages of npm and PyPI into the cache, never into the source tree."""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.browser.commands import run_npm, run_pip
from generator.browser.once import Say, beside, key_of, once

NPM_FILES = tuple(beside(__file__, "package.json", "package-lock.json", ".npmrc"))
REQUIREMENTS = Path(__file__).with_name("requirements.txt")


def browser_packages(*, cache: Path, with_tests: bool, say: Say) -> Path:
    """Return the folder node_modules, with what the tests need only if asked for."""

    def install(folder: Path) -> None:
        say(f"Installing what the {'tests need' if with_tests else 'browser needs'} from npm")
        for file in NPM_FILES:
            shutil.copy(file, folder)
        run_npm("ci", *([] if with_tests else ["--omit=dev"]), folder=folder)

    name = "npm-with-tests" if with_tests else "npm"
    return once(cache / name, key=key_of(*NPM_FILES), make=install) / "node_modules"


def compiler_packages(*, cache: Path, say: Say) -> Path:
    """Return the folder with the packages that compile Python inside Pyodide."""

    def install(folder: Path) -> None:
        say("Installing the compiler of the browser's Python from PyPI")
        run_pip(
            "install",
            "--disable-pip-version-check",
            "--require-hashes",
            "--no-deps",
            "--only-binary=:all:",
            "--python-version=3.14",
            # pip checks a package's Python against its own and not against --python-version.
            "--ignore-requires-python",
            f"--target={folder}",
            f"--requirement={REQUIREMENTS}",
        )

    return once(cache / "compiler", key=key_of(REQUIREMENTS), make=install)
