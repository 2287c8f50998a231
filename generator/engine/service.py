"""Answers the browser's requests in JSON, from the JSON that the build wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache

from .address import read_address
from .data import Plain, rules_from_plain, tree_from_plain
from .tool import Tool
from .tree import Rules


class Service:
    """Answers requests about any tree and council."""

    def __init__(self, data_json: str) -> None:
        """Takes the trees with their rules, the facts of each council and the site's version."""
        data = json.loads(data_json)
        self._trees: dict[str, Plain] = {each["tree"]["id"]: each for each in data["trees"]}
        self._councils: dict[str, Plain] = data["councils"]
        self._version: str = data["version"]
        self._tool = cache(self._read_tool)

    def reply(self, request_json: str) -> str:
        """Answers `{"tree", "council", "address"}`, and for an outcome adds its papers.

        `address` is a fragment; `received` a day such as 2026-11-27, where any other text gives
        no dates; `page` the full address of the outcome's page; `today` the day to print.
        `{"prove": tree}` walks every combination of a tree instead, and answers with the digest
        of each council.
        """
        request: dict[str, str] = json.loads(request_json)
        if "prove" in request:
            return json.dumps(_proof(self._tool(request["prove"])))
        tool = self._tool(request["tree"])
        reply = tool.reply(request["council"], read_address(request["address"]))
        if reply["outcome"]:
            reply |= self._papers(tool, request)
        return json.dumps(reply)

    def _read_tool(self, tree: str) -> Tool:
        plain = self._trees[tree]
        return Tool(tree_from_plain(plain["tree"]), _ReadWhenAsked(plain["rules"]))

    def _papers(self, tool: Tool, request: dict[str, str]) -> Plain:
        # Only now: the first question in a browser should not wait for what an outcome needs.
        from .paperwork import papers_of

        return papers_of(tool, self._councils[request["council"]], request, self._version)


class _ReadWhenAsked(Mapping[str, Rules]):
    """Rules by council, each read from its plain form when it is first needed."""

    def __init__(self, plain: list[Plain]) -> None:
        self._plain = {each["council"]: each for each in plain}
        self._read = cache(lambda council: rules_from_plain(self._plain[council]))

    def __getitem__(self, council: str) -> Rules:
        return self._read(council)

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)


def _proof(tool: Tool) -> dict[str, str]:
    from .proof import prove  # as above: no reader waits for it

    return {council: prove(tool, council).digest for council in tool.rules}
