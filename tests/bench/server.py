"""A static server on this machine alone, which sends what a good host would send."""

import gzip
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import PurePosixPath
from threading import Thread

TYPES = {
    ".css": "text/css; charset=utf-8",
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
    kind: str  # the media type
    packed: bool  # whether body is gzip

    @classmethod
    def of(cls, path: str, content: bytes) -> "Sent":
        """Pack the file, unless packing makes it no smaller (a deflated zip)."""
        small = gzip.compress(content, 9, mtime=0)
        packed = len(small) < len(content)
        kind = TYPES[PurePosixPath(path).suffix]
        return cls(body=small if packed else content, kind=kind, packed=packed)


@contextmanager
def serve(files: Mapping[str, bytes], *, policy: str) -> Iterator[str]:
    """Serve the files by path under the content security policy, and give the address."""
    sent = {path: Sent.of(path, content) for path, content in files.items()}
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler(sent, policy=policy))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def handler(sent: Mapping[str, Sent], *, policy: str) -> type[BaseHTTPRequestHandler]:
    """Return a handler that sends these files and nothing else, never to be kept."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            found = sent.get(self.path)
            if found is None:
                self.send_error(404)
                return
            self.send_response(200)
            self.send_header("Content-Type", found.kind)
            self.send_header("Content-Length", str(len(found.body)))
            self.send_header("Cache-Control", "no-store")
            self.send_header("Content-Security-Policy", policy)
            if found.packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            self.wfile.write(found.body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the figures are the output."""

    return Handler
