"""How far down a phone's page an outcome goes: what a reader needs first, and the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from playwright.sync_api import Browser, ViewportSize

PHONE = ViewportSize(width=390, height=844)
ANSWER, WHOLE = 1700, 3500
"""Pixels: two screens for what a reader needs, and the page before anything is opened."""

# What the papers are offered in comes last of all that a reader needs.
IN_TURN = """
async () => {
  const frame = () => new Promise(requestAnimationFrame);
  const found = [];
  for (const step of document.querySelectorAll(".step--outcome")) {
    location.hash = step.querySelector(".arrival").id;
    const ready = "[data-slot=extras][aria-busy=false]";
    while (!step.matches(".is-shown") || !document.querySelector(ready))
      await frame();
    const letter = step.querySelector(".letter__take").getBoundingClientRect();
    const whole = document.documentElement.scrollHeight;
    found.push([step.dataset.outcome, letter.bottom + scrollY, whole]);
  }
  return found;
}
"""


@dataclass(frozen=True)
class Height:
    """How many pixels one outcome takes."""

    outcome: str
    answer: float
    """From the top of the page to the end of what a reader needs first."""
    whole: float


def heights(browser: Browser, address: str) -> Iterator[Height]:
    """Every outcome of a tool's page on a phone, one after the other, with the engine there."""
    context = browser.new_context(viewport=PHONE)
    page = context.new_page()
    page.goto(f"{address}#start")
    page.wait_for_selector(".tool.is-driven .step.is-shown")
    yield from (Height(*each) for each in page.evaluate(IN_TURN))
    context.close()


def distribution(found: Sequence[Height]) -> dict[str, float]:
    """Median, 95th percentile, largest, and the share within the bound."""
    return {
        **_spread("answer", sorted(each.answer for each in found), ANSWER),
        **_spread("outcome", sorted(each.whole for each in found), WHOLE),
    }


def _spread(name: str, sizes: Sequence[float], bound: int) -> dict[str, float]:
    return {
        f"{name}_px_median": median(sizes),
        f"{name}_px_p95": sizes[int(len(sizes) * 0.95)],
        f"{name}_px_max": sizes[-1],
        f"{name}_share_within_{bound}_px": sum(each <= bound for each in sizes) / len(sizes),
    }
