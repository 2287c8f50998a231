"""What can be found: one record for each provision, tool question and page."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment
from pagefind.index import IndexConfig, PagefindIndex

from generator.content.citing import Place
from generator.content.council import Provision, Section
from generator.content.library import CouncilFile, Library, ToolFiles
from generator.engine.diagram import asked
from generator.learning.cases import has_course

from .addresses import START, course_uri
from .council_pages import council_uri
from .page import Links
from .render import ended
from .tool_pages import tool_uri

_RECORD = Environment(autoescape=True).from_string(
    """<!doctype html><html lang="en"><title>{{ record.title }}</title>
<body data-pagefind-body>
<i data-pagefind-meta="title[data-is]" data-is="{{ record.title }}"></i>
<i data-pagefind-meta="kind[data-is]" data-is="{{ record.kind }}"></i>
<i data-pagefind-meta="address[data-is]" data-is="{{ record.url }}"></i>
{% for name, values in record.filters.items() %}{% for value in values %}
<i data-pagefind-filter="{{ name }}[data-is]" data-is="{{ value }}"></i>
{% endfor %}{% endfor %}
<p data-pagefind-weight="2">{{ record.title }}.</p>
<p>{{ record.text }}</p>"""
)

SCRIPTS = ("pagefind.js", "pagefind-worker.js")
ENDINGS = (".pagefind", ".pf_meta", ".pf_index", ".pf_filter", ".pf_fragment")
KNOWN = ".bin"
"""Put after those endings, which some hosts (IIS) refuse to send because they do not know them."""
_ASKS = re.compile(rf"({'|'.join(map(re.escape, ENDINGS))})`")

PROVISION = "Provision"
QUESTION = "Tool question"
PAGE = "Page"


@dataclass(frozen=True)
class Record:
    """One thing that a search can find."""

    url: str
    """Relative to the site's root, with the anchor of the thing itself."""
    title: str
    text: str
    kind: str
    council: str = ""
    topics: tuple[str, ...] = ()

    @property
    def filters(self) -> dict[str, list[str]]:
        """What it can be narrowed by."""
        named = {"kind": [self.kind], "council": [self.council], "topic": list(self.topics)}
        return {name: values for name, values in named.items() if any(values)}


def records(
    library: Library, links: Links, hand_pages: Iterable[Record] = ()
) -> tuple[Record, ...]:
    """Everything that is found by the index, in the site's order.

    Topics and facts are found by the file of the reader's words.
    """
    provisions = (each for file in library.councils for each in _provisions(file, library, links))
    questions = (each for files in library.tools for each in _questions(files, library, links))
    return (
        *provisions,
        *questions,
        *_pages(library, links),
        *_courses(library, links),
        *hand_pages,
    )


def _provisions(file: CouncilFile, library: Library, links: Links) -> Iterator[Record]:
    council = file.council
    for section in council.sections:
        for each in section.provisions:
            yield Record(
                url=f"{links.url_of(council_uri(file.id))}#{each.id}",
                title=f"{council.short_name}, {found_at(council.place(each), each, section)}",
                text=f"{each.says} {each.note}",
                kind=PROVISION,
                council=council.short_name,
                topics=tuple(library.topic(topic).name for topic in each.topics),
            )


def found_at(place: Place, provision: Provision, section: Section) -> str:
    """A printed number with its heading; a place that is cited by its heading has it already."""
    is_headed = provision.ours and (place.under or provision.number == section.number)
    return str(place) if is_headed else f"{place.at}: {section.heading}"


def _questions(files: ToolFiles, library: Library, links: Links) -> Iterator[Record]:
    for file in library.councils:
        if file.id in files.tool.rules:
            yield _question(files, file, links)


def _question(files: ToolFiles, file: CouncilFile, links: Links) -> Record:
    tool = files.tool
    needed = asked(tool.diagram(file.id))
    questions = [each for each in tool.tree_at(file.id).questions if each.id in needed]
    answers = [answer.text for each in questions for answer in each.answers]
    verdicts = [route.outcome.says.text for route in tool.rules[file.id].routes]
    words = [tool.tree.about, *(each.text for each in questions), *answers, *verdicts]
    return Record(
        url=f"{links.url_of(tool_uri(files.id, file.id))}#{START}",
        title=f"{tool.tree.title} {file.council.short_name}",
        text=" ".join(map(ended, words)),
        kind=QUESTION,
        council=file.council.short_name,
    )


def _pages(library: Library, links: Links) -> Iterator[Record]:
    for file in library.councils:
        council = file.council
        text = f"{council.name}. {council.document.name}. {council.document.where}"
        if not council.provisions:
            text = f"{text} Unread: nobody has read this protocol for this site yet."
        url = links.url_of(council_uri(file.id))
        yield Record(url, council.name, text, PAGE, council.short_name)


def _courses(library: Library, links: Links) -> Iterator[Record]:
    for file in (each for each in library.councils if has_course(library, each.id)):
        titles = (
            title
            for module in (each.module for each in library.course.modules)
            for title in (module.title, *(each.title for each in module.scenarios))
        )
        yield Record(
            url=links.url_of(course_uri(file.id)),
            title=f"{library.course.title}: {file.council.short_name}",
            text=" ".join(map(ended, (library.course.about, *titles))),
            kind=PAGE,
            council=file.council.short_name,
        )


def write_index(found: tuple[Record, ...], folder: Path) -> None:
    """Writes the search index of these records into a folder, for the browser."""
    with TemporaryDirectory() as written:
        for number, record in enumerate(found):
            page = Path(written, f"{number}.html")
            page.write_text(_RECORD.render(record=record), encoding="utf-8")
        asyncio.run(_index(written, folder))


async def _index(written: str, folder: Path) -> None:
    # Files, because a record handed over by itself waits a tenth of a second for its reply.
    config = IndexConfig(output_path=str(folder), force_language="en")
    async with PagefindIndex(config=config) as index:
        await index.add_directory(written)
    refuse_empty(folder)
    for unused in (*folder.glob("pagefind-*ui*"), folder / "pagefind-highlight.js"):
        unused.unlink()
    for script in SCRIPTS:
        _ask_for_known_names(folder / script)
    for file in [file for file in folder.rglob("*") if file.suffix in ENDINGS]:
        file.rename(f"{file}{KNOWN}")


def refuse_empty(folder: Path) -> None:
    """Stops where a file of an index has no content, which the cache would keep for good.

    Pagefind 1.5 left some so once, on a machine that had too much to do. Raises ValueError.
    """
    files = (each for each in folder.rglob("*") if each.is_file())
    if empty := sorted(each.name for each in files if not each.stat().st_size):
        raise ValueError(f"Pagefind left these files empty: {', '.join(empty)}")


def _ask_for_known_names(script: Path) -> None:
    """Lets Pagefind's script ask for its files by names that every host knows."""
    text, count = _ASKS.subn(rf"\1{KNOWN}`", script.read_text(encoding="utf-8"))
    if count != len(ENDINGS):
        raise ValueError(f"{script.name} names its files otherwise than Pagefind 1.5 did")
    script.write_text(text, encoding="utf-8")
