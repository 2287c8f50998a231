"""Somebody at the page of a tool, and what they see there."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, expect

from generator.engine.service import Service

TREES = Path(__file__).parents[2] / "decision_trees"
COMPLAINT = "complaint-routing"
COUNCILS = tuple(
    sorted(each.stem for each in (TREES / COMPLAINT).glob("*.yml") if each.stem != "tree")
)
TOOLS = tuple(
    (file.parent.name, file.stem) for file in sorted(TREES.glob("*/*.yml")) if file.stem != "tree"
)
"""Every tool at every council that has it."""

SHEET = ".sheet :is(.sheet__heading, p:not(.sheet__heading), li)"
"""What a slip on the page is made of."""

ANSWERED = "[data-slot=extras][aria-busy=false]"
"""What the engine adds to an outcome, once it has."""

GO = """
address => new Promise(arrived => {
  const before = location.href;
  addEventListener("hashchange", arrived, { once: true });
  location.hash = address;
  if (location.href === before) arrived();
})
"""


@dataclass(frozen=True)
class Reader:
    """Somebody who uses one tool at one council."""

    page: Page
    site: str
    council: str
    tool: str = COMPLAINT

    def open(self, address: str = "") -> Reader:
        """Loads the page anew, at an address within it."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.site}/tools/{self.tool}/{self.council}/{address and '#'}{address}")
        return self

    def go(self, address: str) -> None:
        """Goes to an address within the page, as a link there would."""
        self.page.evaluate(GO, address)

    @property
    def address(self) -> str:
        """The address within the page."""
        return urlsplit(self.page.url).fragment

    @property
    def step(self) -> Locator:
        """The question or the outcome that can be seen."""
        return self.page.locator(".step:visible")

    @property
    def heading(self) -> Locator:
        """What it asks or says."""
        return self.step.locator(".step__heading")

    @property
    def answers(self) -> Locator:
        """The answers to choose from."""
        return self.step.locator(".answers a")

    @property
    def said(self) -> Locator:
        """The answers given on the way."""
        return self.step.locator(".said:visible a")

    @property
    def focused(self) -> str:
        """The text of what has the keyboard's focus."""
        return str(self.page.evaluate("document.activeElement.textContent")).strip()

    def unfold(self, summary: str) -> None:
        """Opens a fold by the line over it."""
        self.page.locator(".step:visible summary, .extras summary", has_text=summary).click()

    def slot(self, name: str) -> Locator:
        """One of the places that a script fills."""
        return self.page.locator(f"[data-slot={name}]")

    def expect_at(self, address: str) -> None:
        """Waits until the address within the page is that one."""
        expect(self.page).to_have_url(f"{self.page.url.split('#')[0]}#{address}")

    def expect_engine(self) -> None:
        """Waits until the engine has dressed what is shown, an outcome."""
        expect(self.page.locator(ANSWERED)).to_be_visible()


def slip_lines(slip: str) -> list[str]:
    """The lines of a slip as the page sets them: its headings, its paragraphs and its points."""
    return [line.removeprefix("- ") for line in slip.splitlines() if line]


def ask(engine: Service, council: str, address: str, **paper: str) -> dict[str, Any]:
    """What the engine replies under CPython; `paper` is what an outcome's papers print."""
    request = {"council": council, "address": address, **paper}
    reply: dict[str, Any] = json.loads(engine.reply(json.dumps(request)))
    return reply


def first_walk(engine: Service, council: str) -> list[dict[str, Any]]:
    """The replies on the way to an outcome, giving the first answer every time."""
    replies = [ask(engine, council, "")]
    while question := replies[-1]["question"]:
        answer = f"{question['id']}={question['answers'][0]['id']}"
        address = "&".join(filter(None, (replies[-1]["state"], answer)))
        replies.append(ask(engine, council, address))
    return replies


def every_reply(engine: Service, council: str) -> Iterator[dict[str, Any]]:
    """The reply at every state of a council's tool, questions and outcomes."""
    waiting = [ask(engine, council, "")]
    while waiting:
        yield (reply := waiting.pop())
        if question := reply["question"]:
            answers = [f"{question['id']}={each['id']}" for each in question["answers"]]
            states = ("&".join(filter(None, (reply["state"], each))) for each in answers)
            waiting += [ask(engine, council, each) for each in states]


def outcomes(engine: Service, council: str) -> dict[str, list[str]]:
    """Every outcome of a council's tool, with every state that leads to it."""
    found: dict[str, list[str]] = {}
    for reply in every_reply(engine, council):
        if reply["outcome"]:
            found.setdefault(reply["outcome"]["id"], []).append(reply["state"])
    return found
