"""Measures the project: `make bench` prints a table and writes bench.json."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from statistics import median

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.table import Table

from generator.browser.packages import browser_packages
from generator.browser.runtime import build_runtime
from generator.content.library import Library
from generator.engine.diagram import ends
from generator.engine.proof import prove
from generator.load import load
from generator.site.build import CACHE, ENGINE, EXERCISE
from generator.site.data import engine_data
from tests import chromium
from tests.bench.heights import ANSWER, WHOLE, distribution, heights
from tests.bench.ready import measure_ready
from tests.bench.taps import (
    measure_embedded,
    measure_first_taps,
    measure_taps,
    measure_weight,
)
from tests.host import hosted
from tests.preparation.fetch import fetch_all

ROOT = Path(__file__).parents[2]
LIMITS = {
    "page_weight_kb": 150,
    "embedded_kb_median": 60,
    "embedded_kb_max": 85,
    "embedded_requests_max": 8,
    "runtime_megabytes": 5.3,
    "ready_ratio": 0.35,
    "tap_p95_ms": 50,
    "answer_px_p95": ANSWER,
    "outcome_px_max": WHOLE,
}
"""What each figure may be at most; the others are told and not judged."""

Figures = dict[str, float]


def main() -> int:
    """Measures everything once; returns 1 when a figure is over its limit."""
    for absent in fetch_all(ROOT / CACHE, say=print):
        print(absent)
        if absent.must_be_there:
            return 1
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder, "site")
        figures = {**build_times(site), **engine_times(), **in_the_browser(site), **ready_times()}
    (ROOT / "bench.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    Console(highlight=False).print(table(figures))
    return int(any(figures[name] > limit for name, limit in LIMITS.items()))


def build_times(site: Path) -> Figures:
    """Seconds for a strict build with the runtime there, without and with the search index."""
    shutil.rmtree(ROOT / CACHE / "search-folders", ignore_errors=True)
    return {"build_seconds": _build(site), "build_again_seconds": _build(site)}


def _build(site: Path) -> float:
    start = time.perf_counter()
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"]
    subprocess.run([*command, "--site-dir", str(site)], cwd=ROOT, check=True)
    return time.perf_counter() - start


def engine_times() -> Figures:
    """What the engine takes for one answer, and for a walk over every combination."""
    library = load(ROOT, today=date.today()).library
    return {**_answers(library), **_proofs(library)}


def _answers(library: Library) -> Figures:
    asked = [(files.tool, council) for files in library.tools for council in files.tool.rules]
    paths = [
        (tool, council, dict(path))
        for tool, council in asked
        for path, _ in list(ends(tool.diagram(council)))[:50]
    ]
    start = time.perf_counter()
    for tool, council, answers in paths:
        tool.reply(council, answers)
    return {"engine_ms_per_answer": 1000 * (time.perf_counter() - start) / len(paths)}


def _proofs(library: Library) -> Figures:
    start = time.perf_counter()
    proofs = [prove(files.tool, each) for files in library.tools for each in files.tool.rules]
    seconds = time.perf_counter() - start
    walked = sum(each.combinations for each in proofs)
    return {
        "prove_seconds": seconds,
        "combinations": walked,
        "combinations_per_second": walked / seconds,
    }


def in_the_browser(site: Path) -> Figures:
    """The heaviest page of each tool before Pyodide, and taps on the heaviest page of all."""
    with hosted(site) as host, sync_playwright() as playwright:
        browser = chromium.launch(playwright.chromium)
        weights = {
            f"page_weight_kb_{page.parts[-3]}": measure_weight(
                browser.new_context().new_page(), f"{host}/{_address(page, site)}", site, host
            )
            for page in _heaviest(site)
        }
        pages = [
            f"{host}/{_address(page, site)}" for page in sorted(site.glob("tools/*/*/index.html"))
        ]
        embedded = [
            measure_embedded(browser, f"{host}/{_address(page, site)}", site, host)
            for page in sorted(site.glob("embed/*/*/index.html"))
        ]
        outcomes = distribution([each for page in pages for each in heights(browser, page)])
        worst = max(_heaviest(site), key=lambda page: page.stat().st_size)
        address = f"{host}/{_address(worst, site)}"
        taps = {
            **measure_taps(browser.new_page(), address, walks=40),
            **measure_first_taps(browser, address, readers=20),
        }
    return {
        "page_weight_kb": max(weights.values()),
        **weights,
        "embedded_kb_median": median(kilobytes for kilobytes, _ in embedded),
        "embedded_kb_max": max(kilobytes for kilobytes, _ in embedded),
        "embedded_requests_max": max(requests for _, requests in embedded),
        **outcomes,
        **taps,
    }


def _heaviest(site: Path) -> Iterator[Path]:
    for tool in sorted(each for each in (site / "tools").iterdir() if each.is_dir()):
        yield max(tool.glob("*/index.html"), key=lambda page: page.stat().st_size)


def _address(page: Path, site: Path) -> str:
    return page.relative_to(site).as_posix().removesuffix("index.html")


def ready_times() -> Figures:
    """Seconds until the engine's first answer, against Pyodide as it is published."""
    cache = ROOT / CACHE
    runtime = build_runtime(engine=ENGINE, data=EXERCISE, cache=cache, say=print)
    stock = browser_packages(cache=cache, with_tests=False, say=print) / "pyodide"
    tools = engine_data(load(ROOT, today=date.today()).library)
    return measure_ready(
        runtime=runtime.directory,
        stock=stock,
        engine=ENGINE,
        data=max(tools.values(), key=len),
        runs=11,
    )


def table(figures: Figures) -> Table:
    """The figures with their limits."""
    made = Table(box=None, pad_edge=False)
    for heading in ("Figure", "Measured", "At most", ""):
        made.add_column(heading, justify="right" if heading in ("Measured", "At most") else "left")
    for name, value in figures.items():
        limit = LIMITS.get(name)
        told = "" if limit is None else ("good" if value <= limit else "over")
        made.add_row(name, f"{value:,.2f}", "" if limit is None else f"{limit:g}", told)
    return made


if __name__ == "__main__":
    sys.exit(main())
