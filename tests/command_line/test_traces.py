"""What a folder, a port or a settings file can do to a command: each ends with a sentence."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.command_line.typed import run

SERVE = (sys.executable, "-m", "generator", "serve", "--address")
PATIENCE = 120
BROKEN = "nav: ["


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that something listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


@pytest.fixture
def free() -> int:
    """A port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def test_a_port_in_use_is_told_with_another_one(project, taken):
    """The usual cause is a window in which the site is served already."""
    assert run(project, "serve", "--address", f"127.0.0.1:{taken}") == (
        f"Port {taken} is in use, perhaps by another 'serve'. Stop that one, or take another "
        f"port: python -m generator serve --address 127.0.0.1:{taken + 1}\n",
        1,
    )


@pytest.mark.parametrize("address", ["here", "8000", "127.0.0.1:http", "127.0.0.1:70000"])
def test_what_is_no_address_is_told_with_one(project, address):
    """Host and port are both needed."""
    assert run(project, "serve", "--address", address) == (
        f"'{address}' is no address. Write a host and a port: 127.0.0.1:8000.\n",
        1,
    )


def test_an_address_of_another_machine_is_told_with_this_one(project, free):
    """An address of the network's documentation is nobody's."""
    assert run(project, "serve", "--address", f"192.0.2.1:{free}") == (
        f"'192.0.2.1' is no address of this machine. Write 127.0.0.1:{free}.\n",
        1,
    )


def test_a_file_where_the_site_goes_is_told(whole):
    """Nothing of anybody's is deleted to make room."""
    (whole / "site").write_text("mine", encoding="utf-8")

    said, code = run(whole, "site")

    assert said.splitlines()[-1] == (
        f"{whole / 'site'} is a file, where the site's folder is needed. Move it away."
    )
    assert (code, (whole / "site").read_text(encoding="utf-8")) == (1, "mine")


@pytest.mark.parametrize("command", ["write", "schema"])
def test_a_folder_that_cannot_be_made_is_told(whole, command):
    """A file stands in the way."""
    (whole / "note").write_text("", encoding="utf-8")

    said, code = run(whole, command, str(whole / "note" / "folder"))

    assert (said.splitlines()[-1].removeprefix(f"{whole}/note/folder"), code) == (
        ": a part of this path is a file, where a folder is needed.",
        1,
    )


@pytest.mark.parametrize("command", ["write", "schema"])
def test_a_file_where_a_folder_is_needed_is_told(whole, command):
    """The word after the command is a folder's name."""
    (whole / "note").write_text("", encoding="utf-8")

    said, code = run(whole, command, str(whole / "note"))

    assert (said.splitlines()[-1], code) == (
        f"{whole / 'note'}: this is a file, where a folder is needed.",
        1,
    )


def test_no_network_on_the_first_run_is_told_with_what_npm_said(whole, tmp_path, monkeypatch):
    """Npm itself, with a registry where nothing listens."""
    (whole / ".cache" / "npm").unlink()
    monkeypatch.setenv("npm_config_registry", "http://127.0.0.1:9/")
    monkeypatch.setenv("npm_config_fetch_retries", "0")
    monkeypatch.setenv("npm_config_cache", str(tmp_path / "npm"))

    said, code = run(whole, "site")

    assert said.splitlines()[1:3] == [
        "Installing what the browser needs from npm",
        "npm ci failed. It said at the end:",
    ]
    assert "ECONNREFUSED" in said
    assert said.splitlines()[-1] == (
        "The package registry cannot be reached. "
        "Look at the network, and at the proxy if there is one, and try again."
    )
    assert code == 1


def test_settings_that_cannot_be_read_stop_serve_without_a_trace(whole, free):
    """MkDocs says where, and nothing is served."""
    (whole / "mkdocs.yml").write_text(BROKEN, encoding="utf-8")

    done = subprocess.run(
        [*SERVE, f"127.0.0.1:{free}"], cwd=whole, capture_output=True, encoding="utf-8"
    )

    assert "mkdocs.yml" in done.stderr
    assert ("Traceback" in done.stdout + done.stderr, done.returncode) == (False, 1)


def test_serve_outlives_broken_settings_and_content_and_stops_from_the_keyboard(whole, free):
    """What is wrong is told, the last good site stays, and the mended one follows."""
    log = whole / "serve.log"
    settings, law = whole / "mkdocs.yml", whole / "content" / "law.yml"
    with log.open("a") as said:
        serving = subprocess.Popen(
            [*SERVE, f"127.0.0.1:{free}"],
            cwd=whole,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
    try:
        wait_for(log, "Serving on")
        for file, fault in ((settings, "mkdocs.yml cannot be used:"), (law, "content/law.yml:")):
            good = file.read_text(encoding="utf-8")
            file.write_text(f"{good}\n{BROKEN}\n", encoding="utf-8")
            wait_for(log, fault)
            wait_for(log, "until build errors are resolved")
            log.write_text("", encoding="utf-8")
            file.write_text(good, encoding="utf-8")
            wait_for(log, "Reloading browsers")
        with urlopen(f"http://127.0.0.1:{free}/about/", timeout=PATIENCE) as page:
            assert page.status == 200
        os.killpg(serving.pid, signal.SIGINT)
        assert serving.wait(PATIENCE) == 0
    finally:
        if serving.poll() is None:
            os.killpg(serving.pid, signal.SIGKILL)
    assert "Traceback" not in log.read_text(encoding="utf-8")


def wait_for(log: Path, words: str) -> None:
    """Waits until a log holds the words."""
    end = time.monotonic() + PATIENCE
    while words not in log.read_text(encoding="utf-8"):
        assert time.monotonic() < end, log.read_text(encoding="utf-8")
        time.sleep(0.2)
