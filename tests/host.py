"""A host for a folder on this machine alone: compressed, typed, and under a policy.

Other hosts have other habits.
"""

from __future__ import annotations

import gzip
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import lru_cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; font-src 'self'; "
    "img-src 'self' data:; connect-src 'self'; worker-src 'self'; frame-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)

TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}

KNOWN_TO_IIS = frozenset(
    (".bin", ".css", ".html", ".js", ".json", ".png", ".svg", ".txt", ".woff2", ".xml")
)
"""Of the list of IIS 10 (applicationHost.config), what this site has; IIS refuses all else."""


@dataclass(frozen=True)
class Fault:
    """What goes wrong with a file on its way."""

    is_missing: bool = False
    change: Callable[[bytes], bytes] = bytes
    """What becomes of its bytes."""
    arrives: float = 1
    """The part of it that arrives before the line breaks."""
    comes_as: str = ""
    """The type that it is sent with, if that is another than its ending says."""
    wait: float = 0
    """Seconds until it is sent."""


NONE = Fault()


@dataclass(frozen=True)
class Habits:
    """How a host treats files by their endings."""

    types: Mapping[str, str] = field(default_factory=lambda: TYPES)
    unknown: str | None = "application/octet-stream"
    """The type of what is not in `types`; without one, such files are refused."""
    packs: bool = True
    """Whether it sends what gets smaller by it as gzip."""
    taken_for_packed: tuple[str, ...] = ()
    """Endings of files that it sends as they are, but says that it has packed them itself."""
    folder: str = "/"
    """Where the site stands below the host."""


GOOD = Habits()


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
    habits: Habits = GOOD,
    is_shared: bool = False,
) -> Iterator[str]:
    """Serves a folder and gives its address; faults are by file name, as a pattern.

    A shared host lets pages of any other origin read its files.
    """
    headers = {"Content-Security-Policy": policy, "X-Content-Type-Options": "nosniff"}
    if is_shared:
        headers["Access-Control-Allow-Origin"] = "*"
    server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(site, headers, faults or {}, habits))
    thread = Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{habits.folder.rstrip('/')}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def wire_size(file: Path) -> int:
    """Bytes of a file as it is sent."""
    return len(_packed(file, NONE.change)[0])


def _handler(
    site: Path, headers: Mapping[str, str], faults: Mapping[str, Fault], habits: Habits
) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            """Sends the file, or the site's own page for what is not there."""
            file = _file(site, unquote(urlsplit(self.path).path), habits)
            fault = _fault_of(file, faults) if file else NONE
            time.sleep(fault.wait)
            if file is None or fault.is_missing:
                self.send(404, site / "404.html", NONE)
            else:
                self.send(200, file, fault)

        def send(self, status: int, file: Path, fault: Fault) -> None:
            """Sends one file as far as it arrives."""
            packed, encoding = _sent(file, fault.change, habits)
            self.send_response(status)
            self.send_header(
                "Content-Type", fault.comes_as or str(habits.types.get(file.suffix, habits.unknown))
            )
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


def _file(site: Path, path: str, habits: Habits) -> Path | None:
    found = (site / path.removeprefix(habits.folder).lstrip("/")).resolve()
    found = found / "index.html" if found.is_dir() else found
    if not path.startswith(habits.folder) or not found.is_file():
        return None
    is_known = habits.unknown or found.suffix in habits.types
    return found if is_known and found.is_relative_to(site.resolve()) else None


def _fault_of(file: Path, faults: Mapping[str, Fault]) -> Fault:
    return next((fault for name, fault in faults.items() if fnmatch(file.name, name)), NONE)


def _sent(
    file: Path, change: Callable[[bytes], bytes], habits: Habits
) -> tuple[bytes, Mapping[str, str]]:
    if file.suffix in habits.taken_for_packed:
        return change(file.read_bytes()), {"Content-Encoding": "gzip"}
    return _packed(file, change) if habits.packs else (change(file.read_bytes()), {})


@lru_cache(maxsize=500)
def _packed(file: Path, change: Callable[[bytes], bytes]) -> tuple[bytes, Mapping[str, str]]:
    body = change(file.read_bytes())
    packed = gzip.compress(body, 9, mtime=0)
    return (packed, {"Content-Encoding": "gzip"}) if len(packed) < len(body) else (body, {})
