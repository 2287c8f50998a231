"""One engine: the static pages, CPython and Python in the browser say the same."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.engine.proof import digest, digest_of
from generator.engine.service import Service

from .parity import DIGESTS, differing, proofs_of, states_of
from .reader import TOOLS, every_reply
from .static_page import Step, families_of, steps_of

TREES = tuple(dict.fromkeys(tool for tool, _ in TOOLS))


@pytest.mark.parametrize("tree", TREES)
def test_python_in_the_browser_says_what_python_here_says(
    tree: str, page: Page, address: str, engines: Mapping[str, Service]
) -> None:
    """Every state of a tool at every council gets the same reply under Pyodide and CPython.

    So does every combination of answers, summed up in one digest for each council.
    """
    engine = engines[tree]
    requests = [*proofs_of(engine), *states_of(engine)]
    page.goto(f"{address}/about/")
    tool_page = f"{address}/tools/{tree}/{next(iter(engine.tool.rules))}/"
    digests = page.evaluate(f"values => ({DIGESTS})(...values)", [requests, tool_page])
    assert differing(engine, requests, digests) == []


@pytest.mark.parametrize(("tree", "council"), TOOLS)
def test_the_static_page_has_every_state_and_no_other(
    tree: str, council: str, site: Path, engines: Mapping[str, Service]
) -> None:
    """Each address is on the page once, in the step that the engine leads to."""
    steps = static_steps(site, tree, council)
    said = {
        reply["state"] or "start": (reply["question"] or reply["outcome"])["id"]
        for reply in every_reply(engines[tree], council)
    }
    assert sorted((each.address, each.shows) for each in steps) == sorted(said.items())


@pytest.mark.parametrize(("tree", "council"), TOOLS)
def test_every_combination_leads_alike_on_the_static_page(
    tree: str, council: str, site: Path, engines: Mapping[str, Service]
) -> None:
    """Who follows the links of the page comes to the engine's outcome, whatever the answers."""
    tool = engines[tree].tool
    steps = {each.address: each for each in static_steps(site, tree, council)}
    assert digest(tool.tree_at(council), families_of(steps)) == digest_of(tool, council)


def static_steps(site: Path, tree: str, council: str) -> list[Step]:
    """The steps of a built page."""
    return steps_of((site / "tools" / tree / council / "index.html").read_text(encoding="utf-8"))
