"""One engine: the static pages, CPython and Python in the browser say the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.engine.proof import digest, digest_of
from generator.engine.service import Service

from .conftest import settle
from .reader import TOOLS, Reader, every_reply
from .static_page import Step, families_of, steps_of

TREES = tuple(dict.fromkeys(tool for tool, _ in TOOLS))

# A worker's replies to a list of requests, as digests, because the replies are 40 megabytes.
DIGESTS = """
async requests => {
  const root = document.querySelector(".tool").dataset;
  const absolute = address => new URL(address, location).href;
  const replies = await new Promise((resolve, reject) => {
    const worker = new Worker(root.worker, { type: "module" });
    const replies = [];
    const ask = (request, id) => worker.postMessage({ type: "ask", id, request });
    const heard = {
      ready: () => requests.forEach(ask),
      answer: ({ reply }) => { if (replies.push(reply) === requests.length) resolve(replies); },
      failed: ({ reason }) => reject(new Error(reason)),
    };
    worker.onerror = ({ message }) => reject(new Error(message));
    worker.onmessage = ({ data }) => heard[data.type](data);
    const { runtime, engine } = root;
    worker.postMessage({ type: "start", runtime: absolute(runtime), data: absolute(engine) });
  });
  return Promise.all(replies.map(async reply => {
    const bytes = new TextEncoder().encode(JSON.stringify(reply));
    return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
  }));
}
"""


@pytest.mark.parametrize("tree", TREES)
def test_python_in_the_browser_says_what_python_here_says(
    tree: str, page: Page, address: str, engines: Mapping[str, Service]
) -> None:
    """Every state of a tool at every council gets the same reply under Pyodide and CPython.

    So does every combination of answers, summed up in one digest for each council.
    """
    engine = engines[tree]
    councils = tuple(engine.tool.rules)
    requests: list[dict[str, str]] = [{"prove": council} for council in councils]
    for council in councils:
        states = (reply["state"] for reply in every_reply(engine, council))
        requests += [{"council": council, "address": state} for state in states]
    Reader(page, address, council=councils[0], tool=tree).open()
    settle(page)
    digests = page.evaluate(DIGESTS, requests)
    differ = [
        request
        for request, digest in zip(requests, digests, strict=True)
        if digest != digest_of_reply(json.loads(engine.reply(json.dumps(request))))
    ]
    assert differ == []


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
    assert digest(tool.tree, families_of(steps)) == digest_of(tool, council)


def static_steps(site: Path, tree: str, council: str) -> list[Step]:
    """The steps of a built page."""
    return steps_of((site / "tools" / tree / council / "index.html").read_text(encoding="utf-8"))


def digest_of_reply(reply: Any) -> str:
    """The digest of a reply, written as a browser writes JSON."""
    text = json.dumps(reply, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
