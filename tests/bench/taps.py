"""How soon a tap on an answer shows the next question, and what a tool page weighs."""

from __future__ import annotations

import re
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from tests.host import wire_size

RUNTIME = re.compile(r"/assets/(runtime|data)/")

# Milliseconds from each tap until the next step is painted, over one way down from the start.
# The tool shows the step when it hears of the new address, before we hear of it here; what comes
# after the next animation frame comes after the paint.
WAY_DOWN = """
async () => {
  const once = type => new Promise(heard => addEventListener(type, heard, { once: true }));
  const painted = () => new Promise(done => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    requestAnimationFrame(() => port2.postMessage(0));
  });
  const tap = async link => {
    const start = performance.now();
    const arrived = once("hashchange");
    link.click();
    await arrived;
    await painted();
    return performance.now() - start;
  };
  const times = [];
  for (;;) {
    const answers = [...document.querySelectorAll(".step.is-shown .answers a")];
    if (!answers.length) return times;
    times.push(await tap(answers[Math.floor(Math.random() * answers.length)]));
    await new Promise(rest => setTimeout(rest, 50));
  }
}
"""

# The addresses that were asked for until the first question was painted.
BEFORE_THE_QUESTION = """
() => {
  const [{ startTime: painted }] = performance.getEntriesByName("first-contentful-paint");
  const asked = performance.getEntriesByType("resource").filter(each => each.startTime <= painted);
  return [location.href, ...asked.map(each => each.name)];
}
"""


def measure_taps(page: Page, address: str, *, walks: int) -> dict[str, float]:
    """Milliseconds from a tap to the next step painted, with the engine there, as readers tap."""
    page.goto(f"{address}#start")
    page.wait_for_selector(".tool.is-driven .step.is-shown")
    page.evaluate(WAY_DOWN)
    page.wait_for_selector("[data-slot=extras][aria-busy=false]")
    times = sorted(time for _ in range(walks) for time in _way_down(page))
    return {
        "taps": len(times),
        "tap_median_ms": median(times),
        "tap_p95_ms": times[int(len(times) * 0.95)],
    }


def measure_first_taps(browser: Browser, address: str, *, readers: int) -> dict[str, float]:
    """Milliseconds as above, for readers who tap as soon as the page is there: Python starts."""
    times: list[float] = []
    for _ in range(readers):
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{address}#start")
        page.wait_for_selector(".tool.is-driven .step.is-shown")
        times += page.evaluate(WAY_DOWN)
        context.close()
    return {"first_tap_p95_ms": sorted(times)[int(len(times) * 0.95)]}


def _way_down(page: Page) -> list[float]:
    page.evaluate("location.hash = 'start'")
    page.wait_for_selector(".step.is-shown[id=start]")
    times: list[float] = page.evaluate(WAY_DOWN)
    return times


def measure_weight(page: Page, address: str, site: Path, host: str) -> float:
    """Kilobytes of a tool page before Pyodide, as gzip sends them: HTML, CSS, scripts, fonts."""
    loaded: set[str] = set()
    page.on("requestfinished", lambda request: loaded.add(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")
    paths = {url.removeprefix(host).split("#")[0] for url in loaded if not RUNTIME.search(url)}
    return sum(wire_size(_file(f"{site}{path}")) for path in paths) / 1000


def measure_embedded(browser: Browser, address: str, site: Path, host: str) -> tuple[float, int]:
    """Kilobytes and requests of a page for frames before its first question is on the screen.

    All that was asked for until the browser had painted the question counts, whether or not it
    had come; what the rest of the tool needs is asked for by a script after that.
    """
    page = browser.new_context().new_page()
    page.goto(address)
    page.wait_for_selector(".tool.is-driven")
    asked = {url.removeprefix(host) for url in page.evaluate(BEFORE_THE_QUESTION)}
    page.context.close()
    return sum(wire_size(_file(f"{site}{path}")) for path in asked) / 1000, len(asked)


def _file(path: str) -> Path:
    return Path(path, "index.html") if path.endswith("/") else Path(path)
