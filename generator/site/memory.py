"""Remembers pages from one build to the next, so that serving makes only what changed."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from typing import Any

from .page import Page


@dataclass
class Memory:
    """Pages with what each was made from."""

    _kept: dict[Hashable, tuple[Any, Page]] = field(default_factory=dict)

    def page(self, name: Hashable, made_from: Any, make: Callable[[], Page]) -> Page:
        """The page of that name; made anew only when what it is made from is not equal."""
        known = self._kept.get(name)
        if known is None or known[0] != made_from:
            known = (made_from, make())
            self._kept[name] = known
        return known[1]
