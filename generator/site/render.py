"""Renders templates: everything is escaped, and a missing value is an error."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.content.council import Provision
from generator.content.words import date_in_words
from generator.problem import in_a_row

from .page import Links, Page

Render = Callable[..., Page]


def environment(links: Links) -> Environment:
    """The templates' environment, in which a page can link to others, and a script's to files."""
    made = Environment(
        loader=PackageLoader("generator", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "day": date_in_words,
        "sentence": sentence,
        "force": force,
        "counted": counted,
        "once": once,
        "in_a_row": partial(in_a_row, last="and"),
        "paragraphs": paragraphs,
    }
    made.globals |= {"link": _linking(links), "place": _linking(links.served)}
    return made


def _linking(links: Links) -> Callable[..., str]:
    @pass_context
    def link(context: Context, target: str, anchor: str = "") -> str:
        return links.link(context["uri"], target, anchor)

    return link


def sources(templates: Environment) -> tuple[str, ...]:
    """The text of every template, to see whether one has changed."""
    assert templates.loader is not None
    names = templates.list_templates()
    return tuple(templates.loader.get_source(templates, name)[0] for name in names)


def render(
    templates: Environment,
    template: str,
    *,
    uri: str,
    title: str,
    edit_uri: str,
    description: str = "",
    **values: Any,
) -> Page:
    """A page from a template, whose links are relative to the page."""
    html = templates.get_template(template).render(title=title, uri=uri, **values)
    return Page(uri, title, html, edit_uri, description)


def sentence(text: str) -> Markup:
    """Text that ends in a full stop, for a page."""
    return escape(ended(text))


def ended(text: str) -> str:
    """Text that ends in a full stop, unless it ends like a sentence already."""
    return text if text.endswith((".", "?", "!", ":")) else f"{text}."


def once(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """The first provision of each number: a paragraph that says three things is named once."""
    first = {each.label: each for each in reversed(provisions)}
    return tuple(each for each in provisions if first[each.label] is each)


def paragraphs(provisions: tuple[Provision, ...]) -> tuple[tuple[str, list[Provision]], ...]:
    """What each printed number says, in the order given: one paragraph may say several things."""
    found: dict[str, list[Provision]] = {}
    for each in provisions:
        found.setdefault(each.label, []).append(each)
    return tuple(found.items())


def force(force: str) -> str:
    """A provision's force in words."""
    return force.replace("-", " ")


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 provision", "2 provisions"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
