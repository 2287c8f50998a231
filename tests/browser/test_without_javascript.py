"""Where scripts do not run, links and style sheets are the whole tool."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.engine.service import Service

from .conftest import OpenPage
from .reader import COUNCILS, TOOLS, Reader, first_walk

ID = re.compile(r'\bid="([^"]+)"')
LINK = re.compile(r'\bhref="#([^"]+)"')


@pytest.mark.parametrize("council", COUNCILS)
def test_a_reader_without_javascript_walks_to_an_outcome(
    council: str, open_page: OpenPage, address: str, engine: Service
) -> None:
    """Each answer shows exactly one step, and the last one shows the outcome."""
    reader = Reader(open_page(java_script_enabled=False), address, council).open()
    expected = first_walk(engine, council)
    seen = []
    for reply in expected:
        assert reader.step.count() == 1
        seen.append((reader.address, reader.heading.inner_text().rstrip(".")))
        if reply["question"]:
            reader.answers.first.click()
    assert seen == [(each["state"], heading(each)) for each in expected]


@pytest.mark.parametrize("council", COUNCILS)
def test_an_answer_can_be_changed_without_javascript(
    council: str, open_page: OpenPage, address: str, engine: Service
) -> None:
    """An outcome leads back to the last question, and the answers there to the ones before."""
    end = first_walk(engine, council)[-1]["state"]
    reader = Reader(open_page(java_script_enabled=False), address, council).open(end)
    reader.step.get_by_role("link", name="Change my last answer").click()
    assert reader.step.get_attribute("id") == end.rpartition("&")[0]
    assert reader.step.count() == 1
    reader.said.first.click()
    assert (reader.step.count(), reader.address) == (1, "start")


@pytest.mark.parametrize(("tool", "council"), TOOLS)
def test_every_link_within_a_tool_leads_to_a_step(tool: str, council: str, site: Path) -> None:
    """No state's address is without an element of that name, and no name is given twice."""
    html = (site / "tools" / tool / council / "index.html").read_text(encoding="utf-8")
    ids = ID.findall(html)
    assert sorted(ids) == sorted(set(ids))
    assert set(LINK.findall(html)) - set(ids) == set()


def heading(reply: dict[str, dict[str, str]]) -> str:
    """What the page says at that reply, without its last full stop."""
    if reply["question"]:
        return reply["question"]["text"]
    return str(reply["outcome"]["outcome"]["text"]).rstrip(".")  # type: ignore[index]
