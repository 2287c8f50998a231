"""The commands that make something else of the site than the site: for hosts, and for a folder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.endings import in_words
from generator.host import build_pages
from generator.load import load
from generator.offline import write_offline
from generator.report import many
from generator.site.build import CACHE, prepare
from generator.site.hosting import host_files
from generator.site.write import write_files


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def headers(root: Path, folder: Path) -> None:
    """Write what a web host needs to send the site well into FOLDER, for each kind of host."""
    with in_words():
        made = host_files(load(root, today=date.today()).settings)
        write_files(made, folder)
    click.echo(f"Wrote {many(len(made), 'file')} into {folder}.")


@click.command()
@click.option(
    "--to",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("offline.zip"),
    show_default=True,
    help="The zip to write.",
)
@click.pass_obj
def offline(root: Path, to: Path) -> None:
    """Write a zip of the site that works from a folder opened by a double click."""
    with in_words(), TemporaryDirectory() as folder:
        settings = load(root, today=date.today()).settings
        prepare(root / CACHE, say=click.echo)
        log = root / CACHE / "log" / "mkdocs.log"
        build_pages(root, log=log, site=Path(folder, "site"), files=True)
        count = write_offline(
            Path(folder, "site"), to, name=settings.site_name, where=settings.site_url
        )
    click.echo(f"Wrote {many(count, 'file')} into {to}, {to.stat().st_size / 1_000_000:.1f} MB.")
