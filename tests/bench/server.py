"""A static server for this machine alone, which sends what a good host would send."""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

TYPES = {
    ".gzip": "application/octet-stream",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".wasm": "application/wasm",
    ".zip": "application/zip",
}


@dataclass(frozen=True)
class Sent:
    """One file as it goes over the wire."""

    body: bytes
    headers: Mapping[str, str]


def packed(name: str, content: bytes) -> Sent:
    """Pack the file with gzip, unless it is then no smaller."""
    body = gzip.compress(content, 9, mtime=0)
    headers = {"Content-Type": TYPES[name[name.rindex(".") :]], "Cache-Control": "no-store"}
    if len(body) < len(content):
        return Sent(body=body, headers={**headers, "Content-Encoding": "gzip"})
    return Sent(body=content, headers=headers)


@contextmanager
def served(files: Mapping[str, Sent], *, policy: str) -> Iterator[str]:
    """Serve the files by path under the content security policy, and give the address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(files, policy=policy))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(files: Mapping[str, Sent], *, policy: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle(self) -> None:
            """Let a browser go away in the middle, as browsers do."""
            with suppress(ConnectionError):
                super().handle()

        def do_GET(self) -> None:
            """Send the file, or say that there is none."""
            if self.path in files:
                self.send(files[self.path])
            else:
                self.send_error(404)

        def send(self, file: Sent) -> None:
            """Send one file whole."""
            self.send_response(200)
            self.send_header("Content-Length", str(len(file.body)))
            self.send_header("Content-Security-Policy", policy)
            for name, value in file.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(file.body)

        def log_message(self, format: str, *values: object) -> None:
            """Keep quiet: the figures are the output."""

    return Handler
