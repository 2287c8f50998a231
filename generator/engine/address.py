"""A reader's answers as a page fragment: `complainant=councillor&about=chief-executive`."""

from __future__ import annotations

from .diagram import Path


def write_address(path: Path) -> str:
    """The fragment, without its hash sign; empty before the first answer."""
    return "&".join(f"{question}={answer}" for question, answer in path)


def read_address(address: str) -> dict[str, str]:
    """The answers in a fragment, by question id; the first answer to a question counts."""
    answers: dict[str, str] = {}
    for pair in filter(None, address.split("&")):
        question, _, answer = pair.partition("=")
        answers.setdefault(question, answer)
    return answers
