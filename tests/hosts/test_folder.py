"""Links that lead to files, and a copy that is opened from a folder by a double click."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.offline import NOTE, write_offline
from tests.built.site_links import broken
from tests.host import Habits, hosted

from .test_builders import pages_of
from .test_hosts import expect_everything
from .test_mail import OUTCOME, TOOL, expect_outcome

ROOT = Path(__file__).parents[2]
SUB_PATH = "/y/protocols/"
BUILD = """
import json, sys
from mkdocs.commands.build import build
from mkdocs.config import load_config
config = load_config(**json.loads(sys.argv[1]))
config.plugins.on_startup(command="build", dirty=False)
build(config)
"""
LINE = (
    "This copy was opened from a folder. The pages, questions and outcomes work. The search, the "
    "choice of councils, and the routing slip and dates need a web server."
)


@pytest.fixture(scope="module")
def as_files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site for a host below whose root it stands, with links that lead to files."""
    folder = tmp_path_factory.mktemp("files")
    settings = {
        "config_file": str(ROOT / "mkdocs.yml"),
        "site_dir": str(folder),
        "site_url": f"https://council.example{SUB_PATH}",
        "use_directory_urls": False,
    }
    command = [sys.executable, "-c", BUILD, json.dumps(settings)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    subprocess.run(command, cwd=ROOT, env=environment, check=True, stderr=subprocess.DEVNULL)
    return folder


def test_every_link_leads_somewhere_when_links_lead_to_files(as_files: Path) -> None:
    """`use_directory_urls: false` is a site without a dead link."""
    assert list(broken(as_files, pages_of(as_files))) == []


def test_the_tools_start_below_a_host_when_links_lead_to_files(as_files: Path, page: Page) -> None:
    """`use_directory_urls: false` gives the same site under other addresses."""
    with hosted(as_files, habits=Habits(folder=SUB_PATH)) as address:
        expect_everything(page, address, "search.html")
        page.goto(f"{address}/{TOOL}.html#{OUTCOME}")
        page.locator("[data-slot=extras][aria-busy=false] summary").last.click()
        page.locator(".extras a[href*=london-councils]").first.click()
        expect(page).to_have_title(re.compile("London Councils"))


def test_it_is_led_on_in_a_folder_of_a_host_too(as_files: Path, page: Page) -> None:
    """There the page for what is not found has its script from the folder."""
    with hosted(as_files, habits=Habits(folder=SUB_PATH)) as address:
        page.goto(f"{address}/{TOOL}.html%23{OUTCOME}")
        expect_outcome(page, f"{address}/{TOOL}.html")


def walk(page: Page, home: Path) -> None:
    """From the home page to an outcome, and to the paragraph behind it."""
    page.goto(home.as_uri())
    page.get_by_role("navigation").get_by_role("link", name="Find out what to do").click()
    page.get_by_role("link", name="Where does this complaint go?").click()
    page.get_by_role("link", name="Medway Council").click()
    while not page.locator(".step--outcome:visible").count():
        page.locator(".step:visible .answers a").first.click()
    page.locator(".letter:visible .cites a").first.press("Enter")
    expect(page.locator(".provision:target")).to_be_visible()
    expect(page.locator("h1")).to_have_text("Medway Council")
    colour = page.locator("body").evaluate("each => getComputedStyle(each).fontFamily")
    assert "Atkinson" in colour


@pytest.mark.parametrize("build", ["site", "as_files"])
def test_a_copy_in_a_folder_leads_to_pages_and_says_what_is_missing(
    build: str, request: pytest.FixtureRequest, page: Page
) -> None:
    """Links to folders would show lists of files; scripts that are modules do not run there."""
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    folder: Path = request.getfixturevalue(build)
    walk(page, folder / "index.html")
    expect(page.locator("main > p").first).to_have_text(LINE)
    page.get_by_role("navigation").get_by_role("link", name="Search").click()
    expect(page.locator("main > p").first).to_have_text(LINE)
    expect(page.locator("form")).to_be_hidden()
    assert errors == []


def test_a_zip_of_a_copy_has_what_works_in_a_folder_and_says_what_does_not(
    as_files: Path, tmp_path: Path, page: Page
) -> None:
    """`make offline`: small enough to send, the same each time, and whole as far as it goes."""
    zips = [tmp_path / "one.zip", tmp_path / "two.zip"]
    for each in zips:
        write_offline(as_files, each, name="Council protocols", where="https://council.example/")
    one, two = (each.read_bytes() for each in zips)
    assert one == two and len(one) < 5_000_000
    with ZipFile(zips[0]) as archive:
        archive.extractall(tmp_path / "copy")
    assert "What is missing: the search" in (tmp_path / "copy" / NOTE).read_text("utf-8")
    assert list(broken(tmp_path / "copy", pages_of(tmp_path / "copy"))) == []
    walk(page, tmp_path / "copy" / "index.html")
    page.goto((tmp_path / "copy/embed/complaint-routing/medway.html").as_uri())
    page.locator(".answers a").first.click()
    expect(page).to_have_url(re.compile(r"/tools/complaint-routing/medway\.html#"))


def test_a_copy_whose_links_lead_to_files_needs_no_javascript(
    as_files: Path, browser: Browser
) -> None:
    """As where a policy of the machine forbids scripts in files."""
    with browser.new_context(java_script_enabled=False) as context:
        walk_without_script(context.new_page(), as_files / "index.html")


def walk_without_script(page: Page, home: Path) -> None:
    """The same walk by addresses alone."""
    page.goto(home.as_uri())
    for name in ("Find out what to do", "Where does this complaint go?", "Medway Council"):
        page.get_by_role("main").get_by_role("link", name=name).click()
    page.locator(".step:visible .answers a").first.click()
    expect(page.locator(".step:visible")).to_have_count(1)
