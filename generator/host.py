"""Runs MkDocs as a program of its own, and says in words what it could not do."""

from __future__ import annotations

import errno
import os
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.trouble import last_words

QUICKLY = 5
"""Seconds that MkDocs may take to clear up after itself."""


class HostFailed(Exception):
    """MkDocs could not do what was asked; the message says why, and what to do."""


def build_pages(root: Path, *, log: Path, site: Path | None = None, files: bool = False) -> None:
    """Builds the site strictly: whatever MkDocs warns of stops it. All that it says is in the log.

    `site` is another folder for it, and with `files` its links lead to files.
    Raises HostFailed.
    """
    words = ["--strict"]
    if site:
        words += ["--site-dir", str(site.resolve())]
    if files:
        words.append("--no-directory-urls")
    site = site or root / "site"
    if site.exists() and not site.is_dir():
        raise HostFailed(f"{site} is a file, where the site's folder is needed. Move it away.")
    done = subprocess.run(
        _command(root, "build", *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        env=_environment(),
        check=False,
    )
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(done.stdout, encoding="utf-8")
    if done.returncode:
        raise HostFailed(f"{_faults(done.stdout)}\n\nNothing was built. The log is {log}")


def serve_pages(root: Path, address: str) -> int:
    """Serves the site until it is stopped from the keyboard; returns MkDocs' exit code.

    Raises HostFailed for an address that cannot be had.
    """
    _refuse_taken(address)
    program = subprocess.Popen(
        _command(root, "serve", "--livereload", "--dev-addr", address), env=_environment()
    )
    try:
        return program.wait()
    except KeyboardInterrupt:
        return _stop(program)


def _stop(program: subprocess.Popen[bytes]) -> int:
    # The keyboard has told MkDocs too, and it removes the folder that it served from.
    try:
        return program.wait(QUICKLY)
    except subprocess.TimeoutExpired:
        program.terminate()
        return program.wait()


def _command(root: Path, *words: str) -> list[str]:
    return [sys.executable, "-m", "mkdocs", *words, "--config-file", str(root / "mkdocs.yml")]


def _environment() -> dict[str, str]:
    # Material announces its end of life on every run; README and the design say what follows.
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1"}


def _refuse_taken(address: str) -> None:
    host, _, port = address.rpartition(":")
    if not (host and port.isdigit() and int(port) < 2**16):
        raise HostFailed(f"'{address}' is no address. Write a host and a port: 127.0.0.1:8000.")
    try:
        socket.create_server((host, int(port)), family=_family(host)).close()
    except OSError as error:
        raise HostFailed(_no_address(error, host, int(port))) from error


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def _no_address(error: OSError, host: str, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Port {port} is in use, perhaps by another 'serve'. Stop that one, or take another "
            f"port: python -m generator serve --address {host}:{port + 1}"
        )
    if error.errno == errno.EACCES:
        return f"Port {port} is not for everybody. Take one from 1024 on, such as {host}:8000."
    return f"'{host}' is no address of this machine. Write 127.0.0.1:{port}."


def _faults(said: str) -> str:
    """What MkDocs warned of and what stopped it, without what it did before."""
    if faults := "\n".join(_warned(said.splitlines())):
        return faults
    if "Traceback (most recent call last)" in said:
        return last_words(said.splitlines()[-1])
    return last_words(said)


def _warned(lines: list[str]) -> Iterator[str]:
    """The lines of warnings and errors; a long one goes on until the next of another kind."""
    within = False
    for line in lines:
        if start := re.match(r"(DEBUG|INFO|WARNING|ERROR|CRITICAL) +- +", line):
            within = start[1] not in ("DEBUG", "INFO")
        elif line.startswith(("Traceback ", "Aborted")):
            within = False
        if within and line:
            yield line.removeprefix(start[0]) if start else line
