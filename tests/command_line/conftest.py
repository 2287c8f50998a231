"""Projects that a test may change."""

from pathlib import Path
from shutil import copytree

import pytest

from generator.site.build import CACHE
from tests.conftest import ROOT


@pytest.fixture
def whole(project, fetched, tmp_path) -> Path:
    """The good project with this repository's settings and frame, which MkDocs can build."""
    folder = copytree(project, tmp_path / "whole")
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    about = folder / "content" / "pages" / "about"
    about.mkdir(parents=True)
    (about / "index.md").write_text("# About\n", encoding="utf-8")
    (folder / "site_overrides").symlink_to(ROOT / "site_overrides")
    (folder / CACHE).mkdir()
    for name in ("npm", "compiler"):
        (folder / CACHE / name).symlink_to(fetched / name)
    for name in ("library", "engine", "runtime"):
        copytree(fetched / name, folder / CACHE / name)
    return folder
