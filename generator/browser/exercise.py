"""Runs inside Pyodide: asks the engine as a reader would, and lists the modules that this took."""

import json
import marshal
import sys
import traceback
from collections.abc import Iterator
from importlib import import_module
from typing import Any

Reply = dict[str, Any]


def main(argument: str) -> str:
    """Return, as JSON, the engine's replies, the files in use, and the code that was generated.

    The argument holds the data and names the engine's modules.
    """
    given = json.loads(argument)
    for module in given["modules"]:
        import_module(module)
    replies = list(readers_way(given["data"]))
    describe_a_failure()
    seen = {"replies": replies, "library": library_files(), "generated": generated_code().hex()}
    return json.dumps(seen)


def readers_way(data: str) -> Iterator[Reply]:
    """Go through the tree at every council, and give the first answer to each question."""
    sealed = import_module("generator.engine.seal").seal(data)
    service = import_module("generator.engine.service").Service(sealed)
    for council in service.tool.rules:
        request = {
            "council": council,
            "address": "",
            "received": "2026-12-23",
            "today": "2026-12-23",
        }
        yield from to_the_end(service, request)


def to_the_end(service: Any, request: dict[str, str]) -> Iterator[Reply]:
    """Answer until there is an outcome."""
    reply = json.loads(service.reply(json.dumps(request)))
    yield reply
    if question := reply["question"]:
        answer = f"{question['id']}={question['answers'][0]['id']}"
        further = "&".join(filter(None, [reply["state"], answer]))
        yield from to_the_end(service, {**request, "address": further})


def describe_a_failure() -> None:
    """Do what Pyodide does for the page when the engine raises an error."""
    try:
        raise LookupError("as an exercise")
    except LookupError:
        traceback.format_exc()


def generated_code() -> bytes:
    """Return the code that dataclasses and named tuples had compiled, by its text."""
    return marshal.dumps(import_module("sitecustomize").library.generated)


def library_files() -> list[str]:
    """List the files of the standard library's zip that this Python has imported."""
    library = next(place for place in sys.path if place.endswith(".zip")) + "/"
    specs = [getattr(module, "__spec__", None) for module in sys.modules.values()]
    origins = [spec.origin for spec in specs if spec and spec.origin]
    return sorted(each.removeprefix(library) for each in origins if each.startswith(library))
