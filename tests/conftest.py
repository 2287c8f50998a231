"""What all tests share: the good project, and how hypothesis looks for cases."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("steady", max_examples=60, deadline=None, derandomize=True, database=None)
settings.load_profile("steady")


@pytest.fixture
def project() -> Path:
    """The small project that has no problems."""
    return Path(__file__).parent / "good_project"
