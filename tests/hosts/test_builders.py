"""The same pages under other site builders, since the one in use is frozen."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.built.site_links import Links, broken, read_site

from .builders import ROOT, run_builder

ZENSICAL = """
site_name: Council protocols
docs_dir: pages
theme:
  name: material
markdown_extensions: [admonition, attr_list, tables]
"""


def test_properdocs_builds_the_same_bytes(site: Path, tmp_path: Path) -> None:
    """The fork of MkDocs takes the project as it stands."""
    run_builder("properdocs", ["build", "--strict", "--quiet", "-d", str(tmp_path)], folder=ROOT)
    assert dict(contents(tmp_path)) == dict(contents(site))


def test_the_written_pages_have_no_dead_link_under_zensical(project: Path, tmp_path: Path) -> None:
    """Which takes links in HTML as those of the source files, and resolves them."""
    copy = Path(shutil.copytree(project, tmp_path / "project"))
    (copy / ".cache").symlink_to(ROOT / ".cache")
    pages = Path(shutil.copytree(ROOT / "content" / "pages", tmp_path / "pages"))
    command = [sys.executable, "-m", "generator", "--root", str(copy), "write", str(pages)]
    subprocess.run(command, check=True, capture_output=True)
    (tmp_path / "mkdocs.yml").write_text(ZENSICAL, encoding="utf-8")
    run_builder("zensical", ["build", "--strict"], folder=tmp_path)
    built = pages_of(tmp_path / "site")
    assert list(broken(tmp_path / "site", built)) == []
    assert {"tools/complaint/anytown/", "councils/anytown/", "data/", "search/"} < set(built)


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder with its bytes."""
    for file in folder.rglob("*"):
        if file.is_file():
            yield str(file.relative_to(folder)), file.read_bytes()


def pages_of(site: Path) -> dict[str, Links]:
    """Its pages, but for the one that stands at no address of its own."""
    return {address: page for address, page in read_site(site).items() if address != "404.html"}
