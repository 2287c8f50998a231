"""Answers the browser's requests about one tree in JSON, from the JSON that the build wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache

from .address import read_address
from .data import Plain, rules_from_plain, tree_from_plain
from .seal import unseal
from .tool import Tool
from .tree import Rules


class Service:
    """Answers requests about one tree at any council."""

    def __init__(self, sealed_json: str) -> None:
        """Takes the tree with its rules, the facts of each council and the site's version.

        Raises ValueError where the data was damaged on its way.
        """
        data = unseal(sealed_json)
        self.tool = Tool(tree_from_plain(data["tree"]), _ReadWhenAsked(data["rules"]))
        self._councils: dict[str, Plain] = data["councils"]
        self._version: str = data["version"]

    def reply(self, request_json: str) -> str:
        """Answers `{"council", "address"}`, and for an outcome adds its papers.

        `address` is a fragment; `received` a day such as 2026-11-27, where any other text gives
        no dates; `page` the full address of the outcome's page; `today` the day to print.
        `{"prove": council}` follows every family of combinations instead, and answers with their
        digest.
        """
        request: dict[str, str] = json.loads(request_json)
        if "prove" in request:
            return json.dumps({"digest": self._digest(request["prove"])})
        reply = self.tool.reply(request["council"], read_address(request["address"]))
        if reply["outcome"]:
            reply |= self._papers(request)
        return json.dumps(reply)

    def _digest(self, council: str) -> str:
        from .proof import digest_of  # as below: no reader waits for it

        return digest_of(self.tool, council)

    def _papers(self, request: dict[str, str]) -> Plain:
        # Only now: the first question in a browser should not wait for what an outcome needs.
        from .paperwork import papers_of

        return papers_of(self.tool, self._councils[request["council"]], request, self._version)


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
