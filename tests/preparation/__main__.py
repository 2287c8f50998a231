"""Fetches what the tests need and says what could not be had: `python -m tests.preparation`."""

from __future__ import annotations

import sys
from pathlib import Path

from generator.site.build import CACHE

from .fetch import fetch_all


def main() -> int:
    """Returns how many things that must be there are not."""
    missing = fetch_all(Path(CACHE), say=print)
    for each in missing:
        print(each)
    return sum(each.must_be_there for each in missing)


if __name__ == "__main__":
    sys.exit(main())
