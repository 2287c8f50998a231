"""A host for a folder on this machine alone: compressed, typed, and under a policy."""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; "
    "form-action 'none'"
)

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".mjs": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a file on its way."""

    is_missing: bool = False
    change: Callable[[bytes], bytes] = bytes
    """What becomes of its bytes."""
    arrives: float = 1
    """The part of it that arrives before the line breaks."""
    wait: float = 0
    """Seconds until it is sent."""


NONE = Fault()


def noise(body: bytes) -> bytes:
    """The same bytes, with the middle third overwritten."""
    third = len(body) // 3
    return body[:third] + b"\xff" * third + body[2 * third :]


@contextmanager
def hosted(
    site: Path,
    *,
    policy: str = POLICY,
    faults: Mapping[str, Fault] | None = None,
    is_shared: bool = False,
) -> Iterator[str]:
    """Serves a folder and gives its address; faults are by file name, as a pattern.

    A shared host lets pages of any other origin read its files.
    """
    headers = {"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff"}
    if is_shared:
        headers["Access-Control-Allow-Origin"] = "*"
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site, headers, faults or {}))
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def wire_size(file: Path) -> int:
    """Bytes of a file as it is sent."""
    return len(_packed(file, NONE.change)[0])


def _handler(
    site: Path, headers: Mapping[str, str], faults: Mapping[str, Fault]
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Sends the file, or the site's own page for what is not there."""
            file = _file(site, unquote(urlsplit(self.path).path))
            fault = _fault_of(file, faults) if file else NONE
            time.sleep(fault.wait)
            if file is None or fault.is_missing:
                self.send(404, site / "404.html", NONE)
            else:
                self.send(200, file, fault)

        def send(self, status: int, file: Path, fault: Fault) -> None:
            """Sends one file as far as it arrives."""
            packed, encoding = _packed(file, fault.change)
            self.send_response(status)
            self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(packed)))
            for name, value in {**headers, **encoding}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(packed[: int(len(packed) * fault.arrives)])
            self.close_connection = fault.arrives < 1

        def handle(self) -> None:
            """Lets a browser go away in the middle, as browsers do."""
            try:
                super().handle()
            except ConnectionError:
                self.close_connection = True

        def log_message(self, format: str, *values: object) -> None:
            """Keeps quiet."""

    return Handler


def _file(site: Path, path: str) -> Path | None:
    found = (site / path.lstrip("/")).resolve()
    found = found / "index.html" if found.is_dir() else found
    return found if found.is_file() and found.is_relative_to(site.resolve()) else None


def _fault_of(file: Path, faults: Mapping[str, Fault]) -> Fault:
    return next((fault for name, fault in faults.items() if fnmatch(file.name, name)), NONE)


@lru_cache(maxsize=500)
def _packed(file: Path, change: Callable[[bytes], bytes]) -> tuple[bytes, Mapping[str, str]]:
    body = change(file.read_bytes())
    packed = gzip.compress(body, 9, mtime=0)
    return (packed, {"Content-Encoding": "gzip"}) if len(packed) < len(body) else (body, {})
