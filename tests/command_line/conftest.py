"""A project that a test may change."""

from pathlib import Path
from shutil import copytree

import pytest


@pytest.fixture
def copy(project, tmp_path) -> Path:
    """The good project, to be changed."""
    return copytree(project, tmp_path / "project")
