"""The steps of a tool's page as its HTML has them, followed without any script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape

from generator.engine.diagram import Path
from generator.engine.proof import Family

SECTION = re.compile(
    r'<section class="step[^"]*"(?P<attributes>[^>]*)>(?P<content>.*?)(?=<section class="step|$)',
    re.S,
)
ATTRIBUTE = re.compile(r'\b(id|data-question|data-outcome)="([^"]*)"')
ARRIVAL = re.compile(r'<div class="arrival" id="([^"]*)"')
ANSWERS = re.compile(r'<ul class="answers">(.*?)</ul>', re.S)
LINK = re.compile(r'href="#([^"]*)"')


@dataclass(frozen=True)
class Step:
    """One address of the page with what it shows."""

    address: str
    shows: str
    """The id of a question or of an outcome."""
    leads: Mapping[str, str] = field(default_factory=dict)
    """From each answer of a question to the next address; nothing for an outcome."""


def steps_of(html: str) -> list[Step]:
    """Every step of a page, in its order."""
    return [step for section in SECTION.finditer(html) for step in _steps(section)]


def _steps(section: re.Match[str]) -> Iterator[Step]:
    attributes = dict(ATTRIBUTE.findall(section["attributes"]))
    if "data-question" in attributes:
        lists = ANSWERS.findall(section["content"])
        links = (unescape(link) for each in lists for link in LINK.findall(each))
        leads = {link.rpartition("=")[2]: link for link in links}
        yield Step(unescape(attributes["id"]), attributes["data-question"], leads)
    else:
        for address in ARRIVAL.findall(section["content"]):
            yield Step(unescape(address), attributes["data-outcome"])


def families_of(steps: Mapping[str, Step], path: Path = (), at: str = "start") -> Iterator[Family]:
    """Where every chain of links leads, from the start, with the answers on the way."""
    step = steps[at]
    if not step.leads:
        yield Family(path, step.shows)
    for answer, following in step.leads.items():
        yield from families_of(steps, (*path, (step.shows, answer)), following)
