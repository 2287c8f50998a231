"""Checks what a council has put in place of ours, and who may show the site in a frame."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.colours import DARK, ENOUGH, LIGHT, accent_on, contrast, is_written
from generator.content.made import Made
from generator.content.settings import Settings
from generator.problem import Problem

_SITE = re.compile(r"https://(\*\.)?[a-z0-9.-]+(:[0-9]+)?")
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\s?#\"']*)?")
PAPERS = {"accent": (LIGHT, "white"), "accent_in_the_dark": (DARK, "the dark paper")}


def check_own(made: Made[Settings]) -> Iterator[Problem]:
    """Colours can be read, and addresses are ones that a browser compares as they are meant."""
    settings, source = made.value, made.source
    for name in PAPERS:
        if wrong := _colour(getattr(settings.own, name), *PAPERS[name]):
            yield source.problem(("own", name), *wrong)
    for at, site in enumerate(settings.framed_by):
        if not _SITE.fullmatch(site):
            what = f"'{site}' is not the address of a site alone."
            fix = "Write it without a page: https://council.sharepoint.com."
            yield source.problem(("framed_by", at), what, fix)
    for at, address in enumerate(settings.back_to):
        if not _ADDRESS.fullmatch(address):
            what = f"'{address}' is not an address that a tool can lead back to."
            fix = "Write one that starts with https:// and has no question: https://intranet.example/."
            yield source.problem(("back_to", at), what, fix)


def _colour(colour: str, paper: str, called: str) -> tuple[str, str] | None:
    if not colour:
        return None
    if not is_written(colour):
        return f"'{colour}' is not a colour.", 'Write six signs in quotes: "#0b4a5b".'
    if accent_on(paper, colour):
        return None
    found = contrast(colour, paper)
    what = f"'{colour}' on {called} has a contrast of {found:.1f}, with its shades perhaps less."
    way = "darker" if paper == LIGHT else "lighter"
    return what, f"Choose a {way} colour: links and buttons need {ENOUGH} on all of it."
