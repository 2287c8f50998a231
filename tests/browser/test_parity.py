"""One engine: the static pages, CPython and Python in the browser say the same of every state."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page

from generator.engine.service import Service

from .conftest import settle
from .reader import TOOLS, Reader, every_reply

# Digests of a worker's replies to a list of requests, because the replies are 40 megabytes.
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

STEP = re.compile(
    r'<section class="step[^"]*"(?P<attributes>[^>]*)>(?P<content>.*?)(?=<section class="step|$)',
    re.S,
)
ATTRIBUTE = re.compile(r'\b(id|data-question|data-outcome)="([^"]*)"')
ARRIVAL = re.compile(r'<div class="arrival" id="([^"]*)"')


def test_python_in_the_browser_says_what_python_here_says(
    page: Page, address: str, engine: Service
) -> None:
    """Every state of every tool at every council gets the same reply under Pyodide and CPython."""
    requests = [
        {"tree": tool, "council": council, "address": reply["state"]}
        for tool, council in TOOLS
        for reply in every_reply(engine, council, tool)
    ]
    Reader(page, address, council=TOOLS[0][1], tool=TOOLS[0][0]).open()
    settle(page)
    digests = page.evaluate(DIGESTS, requests)
    differ = [
        request
        for request, digest in zip(requests, digests, strict=True)
        if digest != digest_of(engine.reply(json.dumps(request)))
    ]
    assert differ == []


@pytest.mark.parametrize(("tool", "council"), TOOLS)
def test_the_static_page_has_every_state_and_no_other(
    tool: str, council: str, site: Path, engine: Service
) -> None:
    """Each address is on the page once, in the step that the engine leads to."""
    html = (site / "tools" / tool / council / "index.html").read_text(encoding="utf-8")
    said = {
        reply["state"] or "start": (reply["question"] or reply["outcome"])["id"]
        for reply in every_reply(engine, council, tool)
    }
    assert dict(steps(html)) == said


def digest_of(reply: str) -> str:
    """The digest of a reply, written as a browser writes JSON."""
    text = json.dumps(json.loads(reply), ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def steps(html: str) -> list[tuple[str, str]]:
    """Each address of a page with the question or the outcome that it shows."""
    found = []
    for step in STEP.finditer(html):
        attributes = dict(ATTRIBUTE.findall(step["attributes"]))
        if "data-question" in attributes:
            found.append((attributes["id"], attributes["data-question"]))
        else:
            arrivals = ARRIVAL.findall(step["content"])
            found += [(each, attributes["data-outcome"]) for each in arrivals]
    return [(address.replace("&amp;", "&"), shown) for address, shown in found]
