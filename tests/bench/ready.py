"""How soon a reader's browser can answer: our runtime against Pyodide as it is published."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from generator.browser.archive import write_archive
from generator.browser.compile import ENGINE
from generator.browser.once import STAMP
from tests import chromium
from tests.host import hosted, wire_size

OURS = Path(__file__).parents[2] / "site_overrides" / "assets" / "tool" / "engine-worker.js"
WORKER = "worker.js"
PLAIN = Path(__file__).with_name("plain-worker.js")
PUBLISHED = (
    "pyodide.mjs",
    "pyodide.asm.mjs",
    "pyodide.asm.wasm",
    "pyodide-lock.json",
    "python_stdlib.zip",
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


def measure_ready(
    *, runtime: Path, stock: Path, engine: Path, data: bytes, runs: int
) -> dict[str, float]:
    """Return medians over pairs of cold runs, and what each side weighs on the wire with gzip.

    Ours is the runtime with our worker. Stock is Pyodide's npm package, used as its own pages
    show, with the engine as source. The ratio is the median of the pairs' ratios: whatever else
    the machine does slows both runs of a pair.
    """
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder)
        for page in ("index.html", "404.html"):
            (site / page).write_text("<!doctype html>", encoding="utf-8")
        (site / "data.json").write_bytes(data)
        _ours(site / "ours", runtime)
        _as_published(site / "stock", stock, engine=engine)
        pairs = _pairs(site, _first_request(data), count=runs + 1)
        weights = {name: _megabytes(site / name) for name in ("ours", "stock")}
    return {
        "ready_seconds": median(mine for mine, _ in pairs[1:]),
        "stock_ready_seconds": median(other for _, other in pairs[1:]),
        "ready_ratio": median(mine / other for mine, other in pairs[1:]),
        "runtime_megabytes": weights["ours"],
        "stock_megabytes": weights["stock"],
    }


def _ours(folder: Path, runtime: Path) -> None:
    shutil.copytree(runtime, folder, ignore=shutil.ignore_patterns(STAMP))
    shutil.copyfile(OURS, folder / WORKER)


def _as_published(folder: Path, stock: Path, *, engine: Path) -> None:
    folder.mkdir()
    for name in PUBLISHED:
        shutil.copyfile(stock / name, folder / name)
    shutil.copyfile(PLAIN, folder / WORKER)
    sources = {f"generator/engine/{file.name}": file.read_bytes() for file in engine.glob("*.py")}
    write_archive(folder / ENGINE, {"generator/__init__.py": b"", **sources})


def _first_request(data: bytes) -> dict[str, str]:
    _, plain = json.loads(data)
    return {"council": plain["rules"][0]["council"], "address": ""}


def _pairs(site: Path, request: dict[str, str], *, count: int) -> list[tuple[float, float]]:
    # The first pair also warms up the machine, and the caller leaves it out.
    with hosted(site) as address, sync_playwright() as playwright:
        browser = chromium.launch(playwright.chromium)
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


def _megabytes(folder: Path) -> float:
    return sum(map(wire_size, folder.iterdir())) / 1_000_000
