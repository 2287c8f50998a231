"""The security policy of the pages: nothing from elsewhere, no inline script, nothing sent."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.content.settings import Settings


def policy(settings: Settings) -> str:
    """What a page may do.

    In a sandboxed frame without an origin, WebKit takes 'self' for no place at all: the site is
    named beside it.
    """
    named = f"'self' {_origin(settings)}".rstrip()
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {named} 'wasm-unsafe-eval'",
            f"style-src {named}",
            f"font-src {named}",
            "img-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self'",
            "frame-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _origin(settings: Settings) -> str:
    scheme, host, *_ = urlsplit(settings.root)
    return f"{scheme}://{host}" if host else ""
