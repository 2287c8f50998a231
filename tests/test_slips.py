"""The routing slip of every outcome in the repository's own content, as it is printed."""

import json
import textwrap
from datetime import date
from pathlib import Path

import pytest

from generator.engine.diagram import ends
from generator.engine.service import Service
from generator.load import load
from generator.site.data import engine_data

ROOT = Path(__file__).parent.parent
PAGE_WIDTH, PAGE_LINES = 125, 83
"""What fits on A4 as print.css sets the slip: 8 point, margins of 12 mm."""


@pytest.fixture(scope="module")
def library():
    """Everything below `content/` and `decision_trees/`."""
    return load(ROOT, today=date(2026, 11, 22)).library


def test_every_slip_fits_on_one_page(library):
    """One side of A4, whatever the answers were."""
    services = {tool: Service(data.decode()) for tool, data in engine_data(library).items()}
    too_long = {
        (files.id, council, route): lines
        for files in library.tools
        for council in files.tool.rules
        for route, address in one_address_each(files.tool, council).items()
        if (lines := printed_lines(services[files.id], council, address)) > PAGE_LINES
    }

    assert too_long == {}


def one_address_each(tool, council):
    """The longest way to each outcome, as an address."""
    paths = sorted((path for path, _ in ends(tool.diagram(council))), key=len)
    return {
        tool.walk(council, dict(path)).route: "&".join(f"{q}={a}" for q, a in path)
        for path in paths
    }


def printed_lines(service, council, address):
    """How many lines the slip of an outcome takes, with a date of receipt before Christmas."""
    request = {
        "council": council,
        "address": address,
        "received": "2026-12-23",
        "page": f"https://protocols.example.org/tools/{service.tool.tree.id}/{council}/",
        "today": "2026-11-22",
    }
    written = json.loads(service.reply(json.dumps(request)))["slip"]
    return sum(max(1, len(textwrap.wrap(line, PAGE_WIDTH))) for line in written.splitlines())
