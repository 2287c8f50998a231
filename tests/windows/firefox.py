"""Firefox, driven over WebDriver BiDi (W3C), which it speaks itself."""

from __future__ import annotations

import json
import re
import subprocess
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from websockets.sync.client import ClientConnection, connect

from .window import PATIENCE, CallFailed, take_saved, wait_for

Plain = dict[str, Any]

ENTER = "\ue007"
PREFERENCES = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "dom.disable_open_during_load": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.active-protocols": 1,
    "services.settings.server": "data:,#",
    "toolkit.telemetry.server": "data:,",
}
"""So that it asks nobody for anything, and speaks BiDi only."""


@contextmanager
def firefox(program: str, folder: Path) -> Iterator[Firefox]:
    """Starts a Firefox without a screen, and gives its window."""
    with TemporaryDirectory(dir=folder) as profile:
        lines = [f"user_pref({json.dumps(n)}, {json.dumps(v)});" for n, v in PREFERENCES.items()]
        (Path(profile) / "user.js").write_text("\n".join(lines), encoding="utf-8")
        log = Path(profile) / "log"
        command = [program, "--headless", "--no-remote", "--profile", profile]
        with log.open("wb") as told:
            process = subprocess.Popen(
                [*command, "--remote-debugging-port", "0"], stdout=told, stderr=told
            )
        try:
            with connect(_address(log), max_size=None, open_timeout=PATIENCE) as line:
                yield Firefox(line, folder)
        finally:
            process.terminate()
            process.wait()


def _address(log: Path) -> str:
    listens = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
    found = wait_for(lambda: listens.search(log.read_text(errors="replace")), "Firefox to start")
    return f"{found[1]}/session"


class Firefox:
    """A window of Firefox."""

    engine = "Firefox"

    def __init__(self, line: ClientConnection, folder: Path) -> None:
        """Begins a session on a line to a Firefox."""
        self._folder = folder
        self._line = line
        self._sent = 0
        self.version = str(
            self._ask("session.new", capabilities={})["capabilities"]["browserVersion"]
        )
        saved = {"type": "allowed", "destinationFolder": str(folder)}
        self._ask("browser.setDownloadBehavior", downloadBehavior=saved)
        self._context = self._ask("browsingContext.getTree")["contexts"][0]["context"]

    def open(self, address: str) -> None:
        """Loads a page and waits until it is there."""
        self._ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def back(self) -> None:
        """Goes back to the page before."""
        self._ask("browsingContext.traverseHistory", context=self._context, delta=-1)

    def run(self, function: str, *values: object) -> Any:
        """Calls a JavaScript function with plain values, and gives what it promises."""
        call = f"async text => JSON.stringify(await ({function})(...JSON.parse(text)))"
        told = self._ask(
            "script.callFunction",
            functionDeclaration=call,
            arguments=[{"type": "string", "value": json.dumps(values)}],
            awaitPromise=True,
            target={"context": self._context},
        )
        if told["type"] == "exception":
            raise CallFailed(told["exceptionDetails"]["text"])
        return json.loads(told["result"].get("value", "null"))

    def press(self, x: int, y: int) -> None:
        """Presses the pointer there."""
        pressed = [{"type": each, "button": 0} for each in ("pointerDown", "pointerUp")]
        self._perform("pointer", [{"type": "pointerMove", "x": x, "y": y}, *pressed])

    def type(self, text: str) -> None:
        """Types into what has the focus; a line break is the Enter key."""
        keys = text.replace("\n", ENTER)
        self._perform("key", [{"type": t, "value": k} for k in keys for t in ("keyDown", "keyUp")])

    def resize(self, width: int, height: int) -> None:
        """Gives the page that much room."""
        viewport = {"width": width, "height": height}
        self._ask("browsingContext.setViewport", context=self._context, viewport=viewport)

    def picture(self) -> bytes:
        """What can be seen, as PNG."""
        return b64decode(
            self._ask("browsingContext.captureScreenshot", context=self._context)["data"]
        )

    def saved(self, name: str, ending: str) -> str:
        """Takes a file that it has saved, or nothing as long as it does not end so."""
        return take_saved(self._folder, name, ending)

    def _perform(self, kind: str, actions: list[Plain]) -> None:
        source = {"type": kind, "id": kind, "actions": actions}
        self._ask("input.performActions", context=self._context, actions=[source])

    def _ask(self, method: str, **params: object) -> Plain:
        self._sent += 1
        self._line.send(json.dumps({"id": self._sent, "method": method, "params": params}))
        while True:
            told: Plain = json.loads(self._line.recv(timeout=PATIENCE))
            if told.get("id") == self._sent:
                break
        if told["type"] == "error":
            raise CallFailed(f"{method}: {told['error']}: {told['message']}")
        result: Plain = told["result"]
        return result
