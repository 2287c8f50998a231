"""What lets the search understand a reader's words: small files of the site, as bytes by uri."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Any

from generator.content.council import Provision
from generator.content.library import CouncilFile, Library, ToolFiles
from generator.content.lists import Fact, Topic
from generator.learning.cases import has_course

from .addresses import course_uri
from .council_pages import council_uri
from .course_pages import CHOICE
from .page import Links
from .search import PAGE, QUESTION, Record, found_at
from .tool_pages import tool_uri
from .topic_pages import topic_uri

FOLDER = "assets/words"
COURSE = "course"
"""The induction course among what the search leads to."""
ANY = "COUNCIL"
"""Stands for a council's id in an address."""
_WORD = re.compile(r"[a-z]{3,}")
_CHAPTER = re.compile(r"\d+")
CUT = 160
"""Characters of a paragraph that its result shows."""

Plain = dict[str, Any]


@dataclass(frozen=True)
class ReaderWords:
    """The file that the search page loads first, and those that it asks for."""

    uri: str
    files: dict[str, bytes]


def reader_words(library: Library, links: Links, found: Iterable[Record]) -> ReaderWords:
    """The words of the search and the numbers of paragraphs; `found` has all that is searched.

    A name changes with its content. The first file does not grow with the number of councils,
    but for their names; the paragraphs come in parts, by the first figure of their number.
    """
    parts = dict(_parts(library, links.served))
    known = {chapter: _file(f"paragraphs-{chapter}", rows) for chapter, rows in parts.items()}
    ways = list(_ways(library, links.served))
    texts = (f"{each.title} {each.text}" for each in found)
    words = {
        "councils": {file.council.short_name: file.id for file in library.councils},
        "topics": [topic.name for topic in library.lists.topics],
        "ways": ways,
        "words": list(_entries(library)),
        "known": " ".join(
            _vocabulary((*texts, *(f"{way['title']} {way['says']}" for way in ways)))
        ),
        "paragraphs": {chapter: uri for chapter, (uri, _) in known.items()},
    }
    uri, content = _file("words", words)
    return ReaderWords(uri, {uri: content, **dict(known.values())})


def _ways(library: Library, links: Links) -> Iterator[Plain]:
    """The course, each tool, fact and topic: where it stands for all councils, and for one."""
    if library.course.modules:
        yield _course(library, links)
    yield from (_tool(files, library, links) for files in library.tools)
    yield from (_fact(fact, links) for fact in library.lists.facts)
    yield from (_topic(topic, links) for topic in library.lists.topics)


def _course(library: Library, links: Links) -> Plain:
    titles = (file.module.title for file in library.course.modules)
    return {
        "id": COURSE,
        "title": library.course.title,
        "says": f"{library.course.about} {'; '.join(titles)}.",
        "kind": PAGE,
        "all": links.url_of(CHOICE),
        "one": links.url_of(course_uri(ANY)),
        "not": [file.id for file in library.councils if not has_course(library, file.id)],
    }


def _tool(files: ToolFiles, library: Library, links: Links) -> Plain:
    tree = files.tool.tree
    answers = (answer.text for question in tree.questions for answer in question.answers)
    asked = " ".join((*(question.text for question in tree.questions), *answers))
    return {
        "id": f"tools/{files.id}",
        "title": tree.title,
        "says": tree.about,
        "more": " ".join(sorted(set(_WORD.findall(asked.lower())))),
        "kind": QUESTION,
        "all": links.url_of(f"tools/{files.id}/index.md"),
        "one": links.url_of(tool_uri(files.id, ANY)),
        "not": [file.id for file in library.unread_in(files)],
    }


def _fact(fact: Fact, links: Links) -> Plain:
    return {
        "id": f"facts/{fact.id}",
        "title": fact.name,
        "says": fact.asks,
        "kind": PAGE,
        "all": f"{links.url_of('at-a-glance.md')}#{fact.id}",
        "one": f"{links.url_of(council_uri(ANY))}#fact-{fact.id}",
    }


def _topic(topic: Topic, links: Links) -> Plain:
    url = links.url_of(topic_uri(topic.id))
    return {
        "id": f"topics/{topic.id}",
        "title": topic.name,
        "says": topic.sentence,
        "kind": PAGE,
        "all": url,
        "one": f"{url}#councils={ANY}",
    }


def _entries(library: Library) -> Iterator[list[tuple[str, ...]]]:
    for each in library.lists.search_words:
        named = (("tools", each.tools), ("facts", each.facts), ("topics", each.topics))
        leads = tuple(f"{kind}/{id}" for kind, ids in named for id in ids)
        yield [each.words, each.means, (COURSE, *leads) if each.course else leads]


def _vocabulary(texts: Iterable[str]) -> tuple[str, ...]:
    """Every word that the index has, the most frequent first."""
    counts = Counter(word for each in texts for word in _WORD.findall(each.lower()))
    return tuple(sorted(counts, key=lambda word: (-counts[word], word)))


def _parts(library: Library, links: Links) -> Iterator[tuple[str, list[Plain]]]:
    """The paragraphs of all councils whose numbers begin alike, for each such beginning."""
    rows: dict[str, list[Plain]] = {}
    for file in library.councils:
        for row in _paragraphs(file, library, links):
            if chapter := _CHAPTER.match(row["number"]):
                rows.setdefault(chapter[0], []).append(row)
    yield from rows.items()


def _paragraphs(file: CouncilFile, library: Library, links: Links) -> Iterator[Plain]:
    council, url = file.council, links.url_of(council_uri(file.id))
    order = {topic.id: at for at, topic in enumerate(library.lists.topics)}
    for section in council.sections:
        for number, group in groupby(section.provisions, key=lambda each: each.number):
            said = tuple(group)
            at = found_at(council.place_of(number), said[0], section)
            yield {
                "number": number,
                "title": f"{council.short_name}, {at}",
                "url": f"{url}#{said[0].id}",
                "says": _cut(said),
                "topics": sorted({order[topic] for each in said for topic in each.topics}),
                "council": council.short_name,
            }


def _cut(said: tuple[Provision, ...]) -> str:
    text = " ".join(each.says for each in said)
    return text if len(text) <= CUT else f"{text[:CUT].rsplit(' ', 1)[0]} …"


def _file(name: str, plain: Any) -> tuple[str, bytes]:
    content = json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()
    return f"{FOLDER}/{name}-{sha256(content).hexdigest()[:12]}.json", content
