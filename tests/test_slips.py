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
TEXT_WIDTH, HEADING_WIDTH = 95, 14
"""Characters in a line of each column as print.css sets the slip: 9 point, on A4."""
LINE, BETWEEN, PAGE = 10.8, 6.5, 774
"""Points that a line takes, and the rule between two sections; and what margins of 12 mm leave."""


@pytest.fixture(scope="module")
def library():
    """Everything below `content/` and `decision_trees/`."""
    return load(ROOT, today=date(2026, 11, 22)).library


def test_every_slip_fits_on_one_page(library):
    """One side of A4, whatever the answers were."""
    services = {tool: Service(data.decode()) for tool, data in engine_data(library).items()}
    too_long = {
        (files.id, council, route): height
        for files in library.tools
        for council in files.tool.rules
        for route, address in one_address_each(files.tool, council).items()
        if (height := printed_height(services[files.id], council, address)) > PAGE
    }

    assert too_long == {}


def one_address_each(tool, council):
    """The longest way to each outcome, as an address."""
    paths = sorted((path for path, _ in ends(tool.diagram(council))), key=len)
    return {
        tool.walk(council, dict(path)).route: "&".join(f"{q}={a}" for q, a in path)
        for path in paths
    }


def printed_height(service, council, address):
    """How many points the slip of an outcome takes, with a date of receipt before Christmas."""
    request = {
        "council": council,
        "address": address,
        "received": "2026-12-23",
        "page": f"https://protocols.example.org/tools/{service.tool.tree.id}/{council}/",
        "today": "2026-11-22",
    }
    written = json.loads(service.reply(json.dumps(request)))["slip"]
    return sum(BETWEEN + LINE * lines(each.splitlines()) for each in written.split("\n\n"))


def lines(section):
    """How many lines a section takes: its heading stands beside its text."""
    heading, *text = section
    beside = sum(max(1, len(textwrap.wrap(line, TEXT_WIDTH))) for line in text)
    return max(len(textwrap.wrap(heading, HEADING_WIDTH)), beside)
