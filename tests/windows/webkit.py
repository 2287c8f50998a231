"""WebKitGTK's small browser on a screen of its own, driven over WebDriver (W3C)."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import urllib.request
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import HTTPError, URLError

from .window import PATIENCE, CallFailed, take_saved, wait_for

Plain = dict[str, Any]

ENTER = "\ue007"
CALL = """
const done = arguments[arguments.length - 1];
(async () => JSON.stringify(await (%s)(...JSON.parse(arguments[0]))))()
  .then(text => done({ text }), error => done({ error: String(error) }));
"""


@contextmanager
def webkit(driver: str, screen: str, folder: Path) -> Iterator[WebKit]:
    """Starts a screen, a driver and a browser that keeps its files in a folder."""
    with _screen(screen) as display, _driver(driver, display, folder) as address:
        session = _call(f"{address}/session", {"capabilities": {}})
        window = WebKit(f"{address}/session/{session['sessionId']}", session, folder)
        try:
            yield window
        finally:
            _call(f"{address}/session/{session['sessionId']}", method="DELETE")


@contextmanager
def _screen(program: str) -> Iterator[str]:
    tells, told = os.pipe()
    command = [program, "-displayfd", str(told), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
    process = subprocess.Popen(command, pass_fds=[told], stderr=subprocess.DEVNULL)
    os.close(told)
    try:
        with os.fdopen(tells) as lines:
            yield f":{lines.readline().strip()}"
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _driver(program: str, display: str, folder: Path) -> Iterator[str]:
    port = _free_port()
    environment = {**os.environ, "DISPLAY": display, "HOME": str(folder), "XDG_CONFIG_HOME": ""}
    process = subprocess.Popen(
        [program, "--host=127.0.0.1", f"--port={port}"],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        wait_for(lambda: _is_ready(address), "WebKitWebDriver to start")
        yield address
    finally:
        process.terminate()
        process.wait()


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


def _is_ready(address: str) -> bool:
    try:
        return bool(_call(f"{address}/status", method="GET")["ready"])
    except URLError:
        return False


def _call(address: str, body: Plain | None = None, *, method: str = "POST") -> Any:
    data = json.dumps(body or {}).encode() if method == "POST" else None
    request = urllib.request.Request(
        address, data, {"Content-Type": "application/json"}, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as reply:
            return json.load(reply)["value"]
    except HTTPError as error:
        told = json.load(error)["value"]
        raise CallFailed(f"{told['error']}: {told['message']}") from None


class WebKit:
    """A window of WebKitGTK's browser."""

    engine = "WebKitGTK"

    def __init__(self, address: str, session: Plain, folder: Path) -> None:
        """Takes a session that has begun."""
        self._folder = folder
        self.version = str(session["capabilities"]["browserVersion"])
        self._address = address
        milliseconds = int(PATIENCE * 1000)
        self._ask("timeouts", script=milliseconds, pageLoad=milliseconds)

    def open(self, address: str) -> None:
        """Loads a page and waits until it is there."""
        self._ask("url", url=address)

    def back(self) -> None:
        """Goes back to the page before: a script in a page that is being left may never end."""
        self._ask("back")

    def run(self, function: str, *values: object) -> Any:
        """Calls a JavaScript function with plain values, and gives what it promises."""
        told = self._ask("execute/async", script=CALL % function, args=[json.dumps(values)])
        if "error" in told:
            raise CallFailed(told["error"])
        return json.loads(told.get("text") or "null")

    def press(self, x: int, y: int) -> None:
        """Presses the pointer there."""
        pressed = [{"type": each, "button": 0} for each in ("pointerDown", "pointerUp")]
        self._perform("pointer", [{"type": "pointerMove", "x": x, "y": y, "duration": 0}, *pressed])

    def type(self, text: str) -> None:
        """Types into what has the focus; a line break is the Enter key."""
        keys = text.replace("\n", ENTER)
        self._perform("key", [{"type": t, "value": k} for k in keys for t in ("keyDown", "keyUp")])

    def resize(self, width: int, height: int) -> None:
        """Gives the window that much room; its frame takes some, and it has a least width."""
        self._ask("window/rect", width=width, height=height)

    def picture(self) -> bytes:
        """What can be seen, as PNG."""
        return b64decode(_call(f"{self._address}/screenshot", method="GET"))

    def saved(self, name: str, ending: str) -> str:
        """Takes a file that it has saved, or nothing as long as it does not end so."""
        return take_saved(self._folder, name, ending)

    def _perform(self, kind: str, actions: list[Plain]) -> None:
        self._ask("actions", actions=[{"type": kind, "id": kind, "actions": actions}])

    def _ask(self, what: str, **body: object) -> Any:
        return _call(f"{self._address}/{what}", body)
