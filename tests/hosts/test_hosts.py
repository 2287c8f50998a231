"""On any host, a reader gets to an outcome, the engine answers and the search finds."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.host import KNOWN_TO_IIS, TYPES, Fault, Habits, hosted

from .debian import PATIENCE, missing, served

SCRIPTS_ONLY = {each: TYPES[each] for each in (".html", ".css", ".js")}
ALL_OF_IIS = dict.fromkeys(KNOWN_TO_IIS, "application/octet-stream") | TYPES

HABITS = {
    "wrong types for all but pages, styles and scripts": Habits(SCRIPTS_ONLY, unknown="text/plain"),
    "takes .bin for packed by itself": Habits(taken_for_packed=(".bin",)),
    "refuses unknown endings, as IIS": Habits(
        {each: ALL_OF_IIS[each] for each in KNOWN_TO_IIS}, unknown=None, packs=False
    ),
}


SIGN_IN = Fault(change=lambda _: b"<!doctype html><title>Sign in</title>", comes_as="text/html")
"""What an intranet sends in place of any file to who has not signed in."""
REFUSED = [
    (
        "pyodide.js",
        Fault(comes_as="text/plain"),
        'pyodide.js came as "text/plain", and not as a script',
    ),
    ("python.bin", SIGN_IN, 'python.bin came as "text/html", and its content is something else'),
    ("library.bin", SIGN_IN, 'library.bin came as "text/html", and its content is something else'),
]
REASON = """
runtime => new Promise(resolve => {
  const worker = new Worker(`${runtime}../../tool/engine-worker.js`, { type: "module" });
  worker.onmessage = ({ data }) => resolve(data.reason);
  worker.postMessage({ type: "start", runtime, data: `${runtime}../../site.js` });
})
"""


@pytest.mark.parametrize("server", ["nginx", "apache2"])
def test_the_tools_start_on_a_server_as_debian_installs_it(
    server: str, published: Path, place: Path, page: Page
) -> None:
    """Nothing has to be configured for readers to have all of it."""
    if reason := missing(server):
        pytest.skip(reason)
    with served(server, published, place) as address:
        expect_everything(page, address)


def test_the_tools_start_in_a_folder_of_the_server_that_comes_with_python(
    published: Path, page: Page
) -> None:
    """The site stands below its host, and no address in it knows where."""
    with python_server(published.parent) as address:
        expect_everything(page, f"{address}/{published.name}")


@pytest.mark.parametrize("habits", HABITS.values(), ids=HABITS)
def test_the_tools_start_on_a_host_with_odd_habits(habits: Habits, site: Path, page: Page) -> None:
    """Of what is no script, only the bytes count."""
    with hosted(site, habits=habits) as address:
        expect_everything(page, address)


@pytest.mark.parametrize(("file", "fault", "reason"), REFUSED, ids=["script", "Python", "library"])
def test_a_file_of_the_engine_that_is_something_else_is_named_with_its_type(
    file: str, fault: Fault, reason: str, site: Path, page: Page
) -> None:
    """Whoever looks after the host reads in the console what to mend."""
    said: list[str] = []
    with hosted(site, faults={file: fault}) as address:
        page.goto(f"{address}/")
        (runtime,) = (site / "assets" / "runtime").iterdir()
        told = page.evaluate(REASON, f"{address}/assets/runtime/{runtime.name}/")
        said.append(told.replace(f"{address}/assets/runtime/{runtime.name}/", ""))
    assert [each.partition(": Failed")[0] for each in said] == [reason]


def expect_everything(page: Page, address: str, search: str = "search/") -> None:
    """Walks from the home page to an outcome that the engine has dressed, then searches."""
    page.goto(f"{address}/")
    page.get_by_role("navigation").get_by_role("link", name="Find out what to do").click()
    page.get_by_role("link", name="Where does this complaint go?").click()
    page.get_by_role("link", name="Medway Council").click()
    while not page.locator(".step--outcome:visible").count():
        page.locator(".step:visible .answers a").first.click()
    expect(page.locator("[data-slot=extras][aria-busy=false]")).to_be_visible()
    page.goto(f"{address}/{search}#q=maladministration")
    expect(page.locator("[data-slot=status]")).to_contain_text("for “maladministration”")
    expect(page.locator("[data-slot=results] a").first).to_be_visible()


@contextmanager
def python_server(folder: Path) -> Iterator[str]:
    """`python -m http.server` for a folder."""
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        port = process.stdout.readline().split("port ")[1].split()[0]
        yield f"http://127.0.0.1:{port}"
        process.terminate()
        process.wait(PATIENCE)
