"""What all tests share: the good project, and how hypothesis looks for cases, and a built site."""

import os
import subprocess
import sys
from pathlib import Path
from shutil import copytree
from typing import NoReturn

import pytest
from hypothesis import settings

from generator.browser.packages import browser_packages, compiler_packages
from generator.site.build import CACHE, prepare

ROOT = Path(__file__).parent.parent

settings.register_profile("steady", max_examples=60, deadline=None, derandomize=True, database=None)
settings.register_profile("fuzz", max_examples=2000, deadline=None, database=None)
settings.load_profile("steady")


@pytest.fixture
def project() -> Path:
    """The small project that has no problems."""
    return Path(__file__).parent / "good_project"


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """The good project, to be changed."""
    return copytree(project, tmp_path / "project")


@pytest.fixture(scope="session")
def fetched() -> Path:
    """The cache with what a build fetches and what is made from it."""
    browser_packages(cache=ROOT / CACHE, with_tests=False, say=_not_prepared)
    compiler_packages(cache=ROOT / CACHE, say=_not_prepared)
    prepare(ROOT / CACHE, say=print)
    return ROOT / CACHE


@pytest.fixture(scope="session")
def packages() -> Path:
    """The folder node_modules with what only tests need from npm."""
    return browser_packages(cache=ROOT / CACHE, with_tests=True, say=_not_prepared)


def _not_prepared(line: str) -> NoReturn:
    # Said before any work starts, so that nothing is ever fetched while tests run.
    pytest.skip(f"Run python -m tests.preparation once. Still to do: {line}.")


@pytest.fixture(scope="session")
def site(fetched: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built as its editors build it."""
    folder = tmp_path_factory.mktemp("site")
    # Not quietly: MkDocs is strict only with what it says.
    command = [sys.executable, "-m", "mkdocs", "build", "--strict"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run([*command, "--site-dir", str(folder)], cwd=ROOT, env=environment, check=True)
    return folder
