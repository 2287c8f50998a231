"""The MkDocs plugin: hands generated pages and files to MkDocs. Nothing else imports mkdocs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from generator.browser.commands import CommandFailed
from generator.problem import ContentError

from .build import build_site, write_search
from .memory import Memory
from .own import OWN_STYLE
from .page import Links, Page
from .policy import policy
from .search import PAGE, Record

log = get_plugin_logger(__name__)

WATCHED = ("content", "decision_trees", "generator/templates", "site_overrides")


class PluginConfig(Config):
    """What mkdocs.yml can set."""

    home_council = config_options.Type(str, default="")
    """The id of the council that is put first everywhere."""
    framed_by = config_options.Type(list, default=[])
    back_to = config_options.Type(list, default=[])
    own = config_options.Type(dict, default={})
    """As the content's own settings, which the build reads and checks with their lines."""


class CouncilProtocolsPlugin(BasePlugin[PluginConfig]):
    """Builds the site's pages from YAML, checks first, and stops with every problem."""

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Learns whether the site is being served; its presence keeps this object for rebuilds."""
        self._serving = command == "serve"
        self._memory = Memory()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Reads and checks all content, and asks for its folders to be watched."""
        root = _root(config)
        # MkDocs' watcher ends with a trace over a folder that is not there.
        config.watch.extend(str(root / each) for each in WATCHED if (root / each).is_dir())
        try:
            self._site = build_site(
                root,
                today=date.today(),
                home=self.config.home_council,
                site={"site_name": config.site_name, "site_url": config.site_url or ""},
                links=_links(config),
                say=log.info,
                memory=self._memory,
            )
        except ContentError as error:
            raise PluginError(f"the content has problems:\n{error}") from error
        except CommandFailed as error:
            raise PluginError(str(error)) from error
        self._show_warnings()
        self._pages = {page.uri: page for page in self._site.pages}
        self._hand_pages: list[Record] = []
        return config

    def _show_warnings(self) -> None:
        # Not by the log: MkDocs would drop them when it is quiet and stop at them when strict.
        for warning in self._site.warnings:
            print(warning, file=sys.stderr)

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Adds the generated pages, the data and the browser runtime; drops what no page uses."""
        for file in [file for file in files if _is_the_themes(file, config)]:
            files.remove(file)
        depth = len(Path(config.docs_dir).relative_to(_root(config)).parts)
        for page in self._site.pages:
            files.append(_file(page, config, "../" * depth))
        for uri, content in self._site.data.items():
            files.append(File.generated(config, uri, content=content))
        for uri, path in self._site.copied.items():
            files.append(File.generated(config, uri, abs_src_path=str(path)))
        return files

    def on_env(self, env: Environment, config: MkDocsConfig, files: Files) -> Environment:
        """Lets the page frame name other pages by their files."""
        env.filters["address"] = _links(config).url_of
        env.globals |= {
            "settings": self._site.settings,
            "policy": policy(self._site.settings),
            "own_style": OWN_STYLE if OWN_STYLE in self._site.data else "",
            "described": self._site.described,
        }
        return env

    def on_page_content(
        self, html: str, page: MkDocsPage, config: MkDocsConfig, files: Files
    ) -> str:
        """Puts in a generated page's own HTML, which needs no Markdown."""
        generated = self._pages.get(page.file.src_uri)
        if generated:
            # MkDocs looks for them in the Markdown, of which there is none.
            page.present_anchor_ids = generated.ids()
            return generated.html
        self._hand_pages.append(Record(page.url, str(page.title), html, PAGE))
        return html

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., Any]
    ) -> LiveReloadServer:
        """Says in words what is wrong with mkdocs.yml, and goes on serving until it is mended."""
        server.builder = partial(_rebuild, builder)
        return server

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Writes the search index."""
        write_search(self._site, self._hand_pages, Path(config.site_dir), serving=self._serving)


def _rebuild(builder: Callable[[], None]) -> None:
    try:
        builder()
    except ConfigurationError as error:
        raise Abort(f"mkdocs.yml cannot be used: {error}") from error


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent


def _links(config: MkDocsConfig) -> Links:
    return Links.FOLDERS if config.use_directory_urls else Links.FILES


def _is_the_themes(file: File, config: MkDocsConfig) -> bool:
    """Whether it is a script or style of the theme itself: our page frame uses none of them."""
    return file.src_dir in set(config.theme.dirs) - {config.theme.custom_dir}


def _file(page: Page, config: MkDocsConfig, up: str) -> File:
    file = File.generated(config, page.uri, content=page.front)
    file.edit_uri = up + page.edit_uri
    return file
