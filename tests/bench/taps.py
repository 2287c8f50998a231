"""How soon a tap on an answer shows the next question, and what a tool page weighs."""

from __future__ import annotations

import gzip
import re
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

RUNTIME = re.compile(r"/assets/(runtime|data)/")

# Milliseconds from each tap to the first frame that shows the next step, over one way down.
WAY_DOWN = """
async () => {
  const shown = () => document.querySelector(".step.is-shown");
  const frame = () => new Promise(requestAnimationFrame);
  const painted = () => new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    requestAnimationFrame(() => port2.postMessage(0));
  });
  const times = [];
  for (;;) {
    const answers = [...shown().querySelectorAll(".answers a")];
    if (!answers.length) return times;
    const before = location.hash, link = answers[Math.floor(Math.random() * answers.length)];
    const step = shown();
    const start = performance.now();
    link.click();
    while (shown() === step) await frame();
    await painted();
    times.push(performance.now() - start);
  }
}
"""


def measure_taps(page: Page, address: str, *, walks: int) -> dict[str, float]:
    """Milliseconds from a tap to the next step painted: the median and the 95th percentile."""
    times: list[float] = []
    for _ in range(walks):
        page.goto(f"{address}#start")
        page.reload()
        page.wait_for_selector(".tool.is-driven .step.is-shown")
        times += page.evaluate(WAY_DOWN)
    times.sort()
    return {
        "taps": len(times),
        "tap_median_ms": median(times),
        "tap_p95_ms": times[int(len(times) * 0.95)],
    }


def measure_weight(page: Page, address: str, site: Path, host: str) -> float:
    """Kilobytes of a tool page before Pyodide, as gzip sends them: HTML, CSS, scripts, fonts."""
    loaded: set[str] = set()
    page.on("requestfinished", lambda request: loaded.add(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    paths = {url.removeprefix(host).split("#")[0] for url in loaded if not RUNTIME.search(url)}
    return sum(_wire(f"{site}{path}") for path in paths) / 1000


def _wire(path: str) -> int:
    file = Path(path, "index.html") if path.endswith("/") else Path(path)
    content = file.read_bytes()
    return min(len(content), len(gzip.compress(content, 9, mtime=0)))
