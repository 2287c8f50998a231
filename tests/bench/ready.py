"""How soon a reader's browser can answer: our runtime against Pyodide as it is published."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from generator.browser.archive import write_archive
from generator.browser.compile import ENGINE
from generator.browser.runtime import FILES
from tests.bench.server import Sent, packed, served

OURS = Path(__file__).parents[2] / "site_overrides" / "assets" / "engine-worker.js"
PLAIN = Path(__file__).with_name("plain-worker.js")
PUBLISHED = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "pyodide-lock.json",
    "python_stdlib.zip",
)
POLICY = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'"
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

# Seconds from making the worker to its first answer.
FIRST_ANSWER = """
([runtime, request]) => new Promise((resolve, reject) => {
  const start = performance.now();
  const worker = new Worker(`${runtime}worker.js`, { type: "module" });
  const heard = {
    ready: () => worker.postMessage({ type: "ask", id: 1, request }),
    answer: () => resolve((performance.now() - start) / 1000),
    failed: ({ reason }) => reject(new Error(reason)),
  };
  worker.onerror = ({ message }) => reject(new Error(message));
  worker.onmessage = ({ data }) => heard[data.type](data);
  worker.postMessage({ type: "start", runtime, data: "/data.json" });
})
"""

Files = dict[str, Sent]


def measure_ready(
    *, runtime: Path, stock: Path, engine: Path, data: Path, chromium: str, runs: int
) -> dict[str, float]:
    """Return medians over pairs of cold runs, and what each side weighs on the wire with gzip.

    Ours is the runtime with our worker. Stock is Pyodide's npm package, used as its own pages
    show, with the engine as source. The ratio is the median of the pairs' ratios: whatever else
    the machine does slows both runs of a pair.
    """
    ours = _sent("ours", OURS, {name: (runtime / name).read_bytes() for name in FILES})
    published = _sent("stock", PLAIN, _as_published(stock, engine=engine))
    text = data.read_bytes()
    page = {"/index.html": packed(".html", b"<!doctype html>"), "/data.json": packed(".json", text)}
    request = _first_request(json.loads(text))
    with served({**page, **ours, **published}, policy=POLICY) as address:
        pairs = _pairs(address, request, chromium=chromium, count=runs + 1)
    return {
        "ready_seconds": median(mine for mine, _ in pairs[1:]),
        "stock_ready_seconds": median(other for _, other in pairs[1:]),
        "ready_ratio": median(mine / other for mine, other in pairs[1:]),
        "runtime_megabytes": _megabytes(ours),
        "stock_megabytes": _megabytes(published),
    }


def _sent(folder: str, worker: Path, files: dict[str, bytes]) -> Files:
    every = {**files, "worker.js": worker.read_bytes()}
    return {f"/{folder}/{name}": packed(name, content) for name, content in every.items()}


def _as_published(stock: Path, *, engine: Path) -> dict[str, bytes]:
    sources = {f"generator/engine/{file.name}": file.read_bytes() for file in engine.glob("*.py")}
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder, ENGINE)
        write_archive(archive, {"generator/__init__.py": b"", **sources})
        published = {name: (stock / name).read_bytes() for name in PUBLISHED}
        return {**published, ENGINE: archive.read_bytes()}


def _first_request(data: dict[str, Any]) -> dict[str, str]:
    tool = data["trees"][0]
    return {"tree": tool["tree"]["id"], "council": tool["rules"][0]["council"], "address": ""}


def _pairs(
    address: str, request: dict[str, str], *, chromium: str, count: int
) -> list[tuple[float, float]]:
    # The first pair also warms up the machine, and the caller leaves it out.
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        return [
            (
                _seconds(browser, f"{address}/ours/", request),
                _seconds(browser, f"{address}/stock/", request),
            )
            for _ in range(count)
        ]


def _seconds(browser: Browser, runtime: str, request: dict[str, str]) -> float:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{runtime}../index.html")
    seconds = float(page.evaluate(FIRST_ANSWER, [runtime, request]))
    context.close()
    return seconds


def _megabytes(files: Files) -> float:
    return sum(len(file.body) for file in files.values()) / 1_000_000
