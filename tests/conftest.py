"""What all tests share: the good project, and how hypothesis looks for cases, and a built site."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", max_examples=60, deadline=None, derandomize=True, database=None)
settings.load_profile("steady")


@pytest.fixture
def project() -> Path:
    """The small project that has no problems."""
    return Path(__file__).parent / "good_project"


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository's own site, built as its editors build it."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    root = Path(__file__).parent.parent
    subprocess.run([*command, "--site-dir", str(folder)], cwd=root, check=True)
    return folder
