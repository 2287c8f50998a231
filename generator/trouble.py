"""Plain words for what goes wrong on a machine: no network, no disk, no permission.

Standard library only, and in words that an old Python can read: it is imported before anything is
installed.
"""

from __future__ import annotations

import errno
import re

_KNOWN = (
    (
        r"No space left on device|ENOSPC|Disk quota exceeded",
        "The disk is full. Make room (make clean removes what was built), and try again.",
    ),
    (
        r"ensurepip is not|No module named '?(venv|ensurepip|pip)\b",
        "This Python lacks its module for virtual environments. "
        "On Debian and Ubuntu: sudo apt-get install python3-venv. Then try again.",
    ),
    (
        r"DO NOT MATCH THE HASHES|EINTEGRITY",
        "What was downloaded is not what the lock file names. "
        "Try again; if that does not help, ask who runs your network or package mirror.",
    ),
    (
        r"requires? a different [Pp]ython|from versions: .*\d"
        r"|Failed building wheel|build dependencies",
        "A package has nothing ready for this Python. "
        "Try another one from 3.11 on: make clean, then make site PYTHON=python3.13.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER_CERT",
        "The package registry's certificate is not known to this machine. "
        "Ask who runs your network for its certificate.",
    ),
    (
        r"Temporary failure in name resolution|Failed to establish a new connection|getaddrinfo"
        r"|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|Network is unreachable"
        r"|ConnectTimeoutError|ReadTimeoutError|ProxyError|Connection refused|ENOTCACHED"
        r"|Could not resolve|from versions: none",
        "The package registry cannot be reached. "
        "Look at the network, and at the proxy if there is one, and try again.",
    ),
    (
        r"Permission denied|EACCES|Read-only file system|EROFS",
        "This folder cannot be written to. Copy the project to one of your own, and try again.",
    ),
)
_ERRORS = {
    errno.ENOSPC: "the disk is full.",
    errno.EACCES: "you may not write there.",
    errno.EPERM: "you may not write there.",
    errno.EROFS: "nothing can be written there.",
    errno.ENOENT: "there is no such folder.",
    errno.ENOTDIR: "a part of this path is a file, where a folder is needed.",
    errno.EEXIST: "this is a file, where a folder is needed.",
    errno.EISDIR: "this is a folder, where a file is needed.",
}
_LAST_LINES = 12


def what_to_do(said: str) -> str:
    """What to do about a program that failed, from what it said; nothing if that is not known."""
    return next((advice for pattern, advice in _KNOWN if re.search(pattern, said)), "")


def in_words(error: OSError) -> str:
    """One sentence on a file or folder that the system refuses."""
    why = _ERRORS.get(error.errno or 0, f"{error.strerror or error}.".lower())
    return f"{error.filename}: {why}" if error.filename else why.capitalize()


def last_words(said: str) -> str:
    """The end of what a program said, set in, and what to do."""
    lines = [line.rstrip() for line in said.splitlines() if line.strip()][-_LAST_LINES:]
    quoted = "\n".join(f"    {line}" for line in lines)
    return "\n\n".join(part for part in (quoted, what_to_do(said)) if part)
