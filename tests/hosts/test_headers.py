"""The header files that the build writes, on the servers that they are for."""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path
from urllib.request import urlopen
from xml.etree import ElementTree

import pytest
from playwright.sync_api import ConsoleMessage, Page, expect

from generator.content.settings import Settings
from generator.site.hosting import TYPES, headers, host_files
from tests.browser.reader import ANSWERED

from .debian import missing, served
from .test_hosts import expect_everything

FILES = {"nginx": "hosting/nginx.conf", "apache2": "hosting/apache.conf"}
LINES = {"nginx": "include {};", "apache2": "Include {}"}
FRAMED = Settings(
    site_url="https://council.example/protocols/", framed_by=("https://council.sharepoint.com",)
)
THREE = """
<!doctype html><title>Three tools</title>
<protocol-tool tool="complaint-routing" council="medway"><a href="/">One</a></protocol-tool>
<protocol-tool tool="report-and-advice" council="medway"><a href="/">Two</a></protocol-tool>
<protocol-tool tool="who-to-contact" council="medway"><a href="/">Three</a></protocol-tool>
<script async src="/embed.js"></script>
"""


@pytest.mark.parametrize("server", ["nginx", "apache2"])
def test_the_site_runs_under_its_own_header_file(
    server: str, published: Path, place: Path, page: Page
) -> None:
    """No page breaks the policy, every header is there, and each file has its type."""
    if reason := missing(server):
        pytest.skip(reason)
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or message.type == "error":
            said.append(message.text)

    page.on("console", hear)
    line = LINES[server].format(published / FILES[server])
    with served(server, published, place, line=line) as address:
        expect_everything(page, address)
        page.goto(f"{address}/embed/")
        page.locator("iframe").scroll_into_view_if_needed()
        expect(page.frame_locator("iframe").locator(".tool.is-driven")).to_be_visible()
        for uri in (
            "/",
            "/embed/complaint-routing/medway/",
            "/assets/site.js",
            _library(published),
        ):
            with urlopen(address + uri) as answer:
                sent = {name: answer.headers[name] for name in headers(Settings())}
                kept = answer.headers["Cache-Control"] or ""
                type = answer.headers.get_content_type()
            wanted = headers(Settings(site_url="https://protocols.example.org/"))
            assert sent == wanted, uri
            assert ("max-age=31536000" in kept) == uri.endswith(".bin"), uri
            said_as = {"application/javascript": "text/javascript"}.get(type, type)
            assert said_as == TYPES.get(Path(uri).suffix, "text/html"), uri
    assert said == []


def test_three_tools_on_a_page_fetch_the_runtime_once(
    published: Path, place: Path, page: Page
) -> None:
    """The header file lets the browser keep it, and the frames share what it kept."""
    if reason := missing("nginx"):
        pytest.skip(reason)
    site = Path(shutil.copytree(published, place / "site"))
    (site / "three.html").write_text(THREE, encoding="utf-8")
    page.set_viewport_size({"width": 900, "height": 4000})
    line = LINES["nginx"].format(published / FILES["nginx"])
    (server := place / "server").mkdir()
    server.chmod(0o755)
    with served("nginx", site, server, line=line) as address:
        page.goto(f"{address}/three.html")
        expect(page.locator("iframe")).to_have_count(3)
        for frame in page.frames[1:]:
            frame.locator(".tool.is-driven").wait_for()
            while not frame.locator(".step--outcome:visible").count():
                question = frame.locator(".step:visible").element_handle()
                frame.locator(".step:visible .answers a").first.press("Enter")
                question.wait_for_element_state("hidden")
            expect(frame.locator(ANSWERED)).to_be_visible()
    asked = Counter(re.findall(r"GET (/assets/runtime/\S+)", (server / "access.log").read_text()))
    assert (len(asked), set(asked.values())) == (5, {1})


def test_who_may_show_the_site_in_a_frame_comes_from_the_settings() -> None:
    """In every file, with the folder in which the site stands."""
    files = {uri: content.decode() for uri, content in host_files(FRAMED).items()}
    allowed = "frame-ancestors 'self' https://council.sharepoint.com"
    assert set(files) == {
        "_headers",
        "staticwebapp.config.json",
        "web.config",
        "hosting/nginx.conf",
        "hosting/apache.conf",
    }
    config = ElementTree.fromstring(files["web.config"])
    plain = json.loads(files["staticwebapp.config.json"])
    policies = [
        config.find(".//customHeaders/add[@name='Content-Security-Policy']").get("value"),  # type: ignore[union-attr]
        plain["globalHeaders"]["Content-Security-Policy"],
        *(files[uri] for uri in ("_headers", "hosting/nginx.conf", "hosting/apache.conf")),
    ]
    assert all(allowed in (each or "") for each in policies)
    assert all("/protocols/" in text for text in files.values())
    types = {each.get("fileExtension"): each.get("mimeType") for each in config.iter("mimeMap")}
    assert types == plain["mimeTypes"] == TYPES


def _library(site: Path) -> str:
    (library,) = (site / "assets" / "runtime").glob("*/library.bin")
    return f"/{library.relative_to(site).as_posix()}"
