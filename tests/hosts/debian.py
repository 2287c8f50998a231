"""nginx and Apache as Debian installs them, started for one folder on a port of their own."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.preparation import programs

PROGRAMS = {"nginx": programs.NGINX, "apache2": programs.APACHE}
NGINX = Path("/etc/nginx")
APACHE = Path("/etc/apache2")
PATIENCE = 10  # seconds


def missing(server: str) -> str:
    """Why a server cannot be started here; empty where it can."""
    folder = {"nginx": NGINX / "sites-available", "apache2": APACHE / "mods-enabled"}[server]
    if not _program(server) or not folder.is_dir():
        return str(programs.absent(PROGRAMS[server], programs.this_machine()))
    return "" if os.geteuid() == 0 else f"Debian's {server} drops its rights only from root"


@contextmanager
def served(server: str, site: Path, place: Path, *, line: str = "") -> Iterator[str]:
    """Serves a folder with Debian's own configuration and gives its address.

    Only the root, the port and the places of logs differ, and one line for the site if it is
    given. `place` is an empty folder for the configuration.
    """
    port = _free_port()
    start = {"nginx": _nginx, "apache2": _apache}[server]
    command, environment = start(site, place, port, line)
    process = subprocess.Popen(command, env={**os.environ, **environment})
    try:
        _wait(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _nginx(site: Path, place: Path, port: int, line: str) -> tuple[list[str], Mapping[str, str]]:
    own = (NGINX / "sites-available" / "default").read_text()
    own = re.sub(r"listen \[::\].*;", "", own)
    own = re.sub(r"listen 80 default_server;", f"listen 127.0.0.1:{port}; {line}", own)
    (place / "site.conf").write_text(re.sub(r"root /var/www/html;", f"root {site};", own))
    main = (NGINX / "nginx.conf").read_text()
    main = re.sub(r"pid .*;", f"pid {place}/pid;", main)
    main = re.sub(r"/var/log/nginx", str(place), main)
    main = main.replace("include /etc/nginx/sites-enabled/*;", f"include {place}/site.conf;")
    (place / "nginx.conf").write_text(main)
    command = [_program("nginx"), "-c", str(place / "nginx.conf"), "-g", "daemon off;"]
    return [*command, "-e", str(place / "start.log")], {}


def _apache(site: Path, place: Path, port: int, line: str) -> tuple[list[str], Mapping[str, str]]:
    root = place / "apache2"
    shutil.copytree(APACHE, root, symlinks=True)
    enabled = root / "mods-enabled" / "headers.load"  # as a2enmod does; Debian leaves it out
    if not enabled.exists():
        enabled.symlink_to(root / "mods-available" / "headers.load")
    (root / "ports.conf").write_text(f"Listen 127.0.0.1:{port}\n")
    for file in (root / "sites-enabled").iterdir():
        file.unlink()
    own = (APACHE / "sites-available" / "000-default.conf").read_text()
    own = own.replace("*:80>", f"*:{port}>").replace("/var/www/html", f"{site}\n{line}")
    (root / "sites-enabled" / "site.conf").write_text(own)
    main = (root / "apache2.conf").read_text().replace("/var/www/", f"{site}/")
    (root / "apache2.conf").write_text(f"ServerName localhost\n{main}")
    environment = {
        "APACHE_RUN_USER": "www-data",
        "APACHE_RUN_GROUP": "www-data",
        "APACHE_PID_FILE": str(place / "pid"),
        **{f"APACHE_{each}_DIR": str(place) for each in ("RUN", "LOCK", "LOG")},
    }
    return [_program("apache2"), "-d", str(root), "-D", "FOREGROUND"], environment


def _program(server: str) -> str:
    return programs.find(PROGRAMS[server], programs.this_machine())


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + PATIENCE
    while process.poll() is None and time.monotonic() < until:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args!r} did not start")
