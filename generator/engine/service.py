"""Answers the browser's requests in JSON, from the JSON that the build wrote."""

from __future__ import annotations

import json
from datetime import date

from .address import read_address, write_address
from .data import Plain, rules_from_plain, tree_from_plain
from .days import deadlines
from .ics import calendar_file
from .papers import LETTERS, Facts, Paper, facts_from_plain, letter, slip
from .proof import prove
from .replies import deadline_to_plain
from .tool import Tool


class Service:
    """Answers requests about any tree and council."""

    def __init__(self, data_json: str) -> None:
        """Takes the trees with their rules, the facts of each council and the site's version."""
        data = json.loads(data_json)
        self._tools = {tool.tree.id: tool for tool in map(_tool, data["trees"])}
        self._facts = {id: facts_from_plain(each) for id, each in data["councils"].items()}
        self._version: str = data["version"]

    def reply(self, request_json: str) -> str:
        """Answers `{"tree", "council", "address"}`, and for an outcome adds its papers.

        `address` is a fragment; `received` a day such as 2026-11-27, where any other text gives
        no dates; `page` the full address of the outcome's page; `today` the day to print.
        `{"prove": tree}` walks every combination of a tree instead, and answers with the digest
        of each council.
        """
        request: dict[str, str] = json.loads(request_json)
        if "prove" in request:
            return json.dumps(self._proof(self._tools[request["prove"]]))
        tool, facts = self._tools[request["tree"]], self._facts[request["council"]]
        reply = tool.reply(request["council"], read_address(request["address"]))
        if reply["outcome"]:
            reply |= self._papers(tool, facts, request)
        return json.dumps(reply)

    def _proof(self, tool: Tool) -> dict[str, str]:
        return {council: prove(tool, council).digest for council in tool.rules}

    def _papers(self, tool: Tool, facts: Facts, request: dict[str, str]) -> Plain:
        council = request["council"]
        found = tool.walk(council, read_address(request["address"]))
        outcome = tool.outcome(council, found)
        assert outcome is not None
        received = _day(request.get("received", ""))
        due = deadlines(outcome, received, facts.calendar) if received else ()
        page = f"{request.get('page', '')}#{write_address(found.path)}"
        paper = Paper(tool.tree.title, facts, found.steps, outcome, due, page)
        return {
            "deadlines": [deadline_to_plain(each) for each in due],
            "calendar": calendar_file(due, facts.calendar, page=page) if due else "",
            "slip": slip(paper, version=self._version, today=request.get("today", "")),
            "letters": {writer: letter(paper, writer) for writer in LETTERS},
        }


def _day(text: str) -> date | None:
    """The day in a date field; None for an empty field and for a day far outside our time."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if 1900 <= day.year <= 2999 else None


def _tool(plain: Plain) -> Tool:
    return Tool(tree_from_plain(plain["tree"]), tuple(map(rules_from_plain, plain["rules"])))
