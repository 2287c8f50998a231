"""Ready files for the hosts of the site: policy, types, caching, the page for what is lost.

A page's own `<meta>` policy cannot say who may show it in a frame; a header can. One policy holds
for all pages, because hosts join the headers of several rules in different ways.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from urllib.parse import urlsplit

from generator.content.settings import Settings

from .policy import policy

HASHED = ("assets/runtime/", "assets/data/", "assets/words/")
"""Folders in which each name changes with its content."""
YEAR = 31_536_000
"""Seconds that a browser may keep what is there."""
TYPES = {
    ".bin": "application/octet-stream",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".svg": "image/svg+xml",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
}
"""What hosts have sent with other types: the packed library, scripts, and what they may become."""
PACKED = ("text/css", "text/javascript", "application/javascript", *(TYPES[".json"], TYPES[".svg"]))
"""Types that get smaller on the way; HTML, which each host packs by itself, is not named."""
OFF = ("camera", "geolocation", "microphone", "payment", "usb")


def host_files(settings: Settings) -> dict[str, bytes]:
    """The files by uri; the first three stand where their hosts look for them."""
    made = {
        "_headers": _headers(settings),
        "staticwebapp.config.json": _static_web_app(settings),
        "web.config": _iis(settings),
        "hosting/nginx.conf": _nginx(settings),
        "hosting/apache.conf": _apache(settings),
    }
    return {uri: text.encode() for uri, text in made.items()}


def headers(settings: Settings) -> dict[str, str]:
    """What every answer of a host says beside its type."""
    framed_by = " ".join(("'self'", *settings.framed_by))
    own = policy(settings)
    return {
        "Content-Security-Policy": f"{own}; frame-ancestors {framed_by}",
        "Permissions-Policy": ", ".join(f"{each}=()" for each in OFF),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }


def _folder(settings: Settings) -> str:
    """Where the site stands on its host: "/" or "/protocols/"."""
    return urlsplit(settings.root).path or "/"


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _headers(settings: Settings) -> str:
    """For Netlify and Cloudflare Pages, which join the rules that match."""
    folder = _folder(settings)
    kept = f"  Cache-Control: public, max-age={YEAR}, immutable"
    return _lines(
        (
            f"{folder}*",
            *(f"  {name}: {value}" for name, value in headers(settings).items()),
            *(line for each in HASHED for line in (f"{folder}{each}*", kept)),
        )
    )


def _static_web_app(settings: Settings) -> str:
    """For Azure Static Web Apps."""
    folder = _folder(settings)
    kept = {"Cache-Control": f"public, max-age={YEAR}, immutable"}
    plain = {
        "globalHeaders": headers(settings),
        "mimeTypes": TYPES,
        "routes": [{"route": f"{folder}{each}*", "headers": kept} for each in HASHED],
        "responseOverrides": {"404": {"rewrite": f"{folder}404.html", "statusCode": 404}},
    }
    return json.dumps(plain, indent=2) + "\n"


def _iis(settings: Settings) -> str:
    """For IIS 7 and later."""
    types = (
        f'      <remove fileExtension="{end}" /><mimeMap fileExtension="{end}" mimeType="{type}" />'
        for end, type in TYPES.items()
    )
    named = (
        f'        <add name="{name}" value="{escape(value)}" />'
        for name, value in headers(settings).items()
    )
    kept = (line for each in HASHED for line in _iis_cache(each))
    return _lines(
        (
            '<?xml version="1.0" encoding="utf-8"?>',
            "<configuration>",
            "  <system.webServer>",
            "    <staticContent>",
            *types,
            "    </staticContent>",
            "    <httpProtocol>",
            "      <customHeaders>",
            *named,
            "      </customHeaders>",
            "    </httpProtocol>",
            '    <httpErrors errorMode="Custom">',
            '      <remove statusCode="404" />',
            f'      <error statusCode="404" path="{_folder(settings)}404.html" '
            'responseMode="ExecuteURL" />',
            "    </httpErrors>",
            "  </system.webServer>",
            *kept,
            "</configuration>",
        )
    )


def _iis_cache(folder: str) -> tuple[str, ...]:
    return (
        f'  <location path="{folder.rstrip("/")}"><system.webServer><staticContent>',
        '    <clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="365.00:00:00" />',
        "  </staticContent></system.webServer></location>",
    )


def _nginx(settings: Settings) -> str:
    """To be included in a `server`; a location of its own keeps the headers of the server."""
    folder = _folder(settings)
    added = (f'add_header {name} "{value}" always;' for name, value in headers(settings).items())
    types = (f"  {type} {end.removeprefix('.')};" for end, type in TYPES.items())
    return _lines(
        (
            "# Include this in the server that sends the site.",
            *added,
            f"error_page 404 {folder}404.html;",
            "gzip on;",
            "gzip_vary on;",
            f"gzip_types {' '.join(PACKED)};",
            f"location ~ ^{folder}.+\\.(?:bin|mjs|wasm|woff2)$ {{",
            "  types {",
            *(f"  {each}" for each in types),
            "  }",
            "}",
            *(f"location ^~ {folder}{each} {{ expires 1y; {_BINARY} }}" for each in HASHED),
        )
    )


_BINARY = "types { text/javascript js; application/json json; application/octet-stream bin; }"


def _apache(settings: Settings) -> str:
    """To be included in a virtual host, with mod_headers."""
    folder = _folder(settings)
    hashed = "|".join(each.rstrip("/") for each in HASHED)
    return _lines(
        (
            "# Include this in the virtual host that sends the site; it needs mod_headers.",
            f"ErrorDocument 404 {folder}404.html",
            *(f"AddType {type} {end}" for end, type in TYPES.items()),
            *(f'Header always set {name} "{value}"' for name, value in headers(settings).items()),
            f'<LocationMatch "^{folder}(?:{hashed})/">',
            f'  Header set Cache-Control "public, max-age={YEAR}, immutable"',
            "</LocationMatch>",
            "<IfModule mod_deflate.c>",
            f"  AddOutputFilterByType DEFLATE text/html {' '.join(PACKED)}",
            "</IfModule>",
        )
    )
