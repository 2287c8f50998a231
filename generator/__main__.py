"""The command line: `python -m generator --help`."""

from __future__ import annotations

import json
import sys
import time
from datetime import date
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from generator.content.kinds import kind_in
from generator.content.left import left
from generator.content.library import Library
from generator.content.new_council import (
    NewCouncil,
    id_for,
    kinds_of_law,
    mistakes,
    new_council,
)
from generator.content.schemas import schemas
from generator.content.words import NATIONS
from generator.endings import fail, in_words, stop_at
from generator.engine.proof import prove
from generator.engine.tool import Tool
from generator.host import build_pages, serve_pages
from generator.load import Loaded, load, load_for
from generator.problem import choose_from
from generator.report import (
    answer_text,
    checked,
    left_text,
    many,
    proof_table,
    questions_plain,
    questions_text,
    started,
    typed_answers,
    unknown_words,
)
from generator.site.build import CACHE, build_site, load_with_links, prepare
from generator.site.memory import Memory
from generator.site.page import Links
from generator.site.write import all_files, already_there, in_the_way, write_files, write_pages
from generator.site_commands import headers, offline


@click.group()
@click.option(
    "--root",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The project's folder.",
)
@click.pass_context
def main(context: click.Context, root: Path) -> None:
    """Councils' protocols on councillor and officer relations: check, build and ask."""
    context.obj = root
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a letter that the console lacks, such as ŵ
            stream.reconfigure(errors="backslashreplace")


@main.command()
@click.pass_obj
def check(root: Path) -> None:
    """Check every content file and print all problems at once."""
    click.echo(_check(root))


@main.command()
@click.argument("tree")
@click.argument("council")
@click.argument("answers", nargs=-1, metavar="[QUESTION=ANSWER]…")
@click.option("--json", "as_json", is_flag=True, help="Print data for another program.")
@click.pass_obj
def answer(root: Path, tree: str, council: str, answers: tuple[str, ...], as_json: bool) -> None:
    """Follow answers through one council's tree and print the outcome or the next question."""
    library = _load_for(root, tree, council)
    tool = _tool(library, tree, council)
    given, slips = typed_answers(answers, tool.tree)
    reply = tool.reply(council, given)
    if problems := (*slips, *unknown_words(reply)):
        fail("\n".join(problems))
    titles = {line.id: line.cited for line in library.lists.law}
    click.echo(_json(reply) if as_json else answer_text(reply, titles))


@main.command()
@click.argument("tree")
@click.argument("council", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print data for another program.")
@click.pass_obj
def questions(root: Path, tree: str, council: str | None, as_json: bool) -> None:
    """Print a tree's questions and answers; with a council, only those that it needs."""
    plain = questions_plain(_tool(_load_for(root, tree, council), tree, council), council)
    click.echo(_json(plain) if as_json else questions_text(plain))


@main.command(name="prove")
@click.pass_obj
def prove_all(root: Path) -> None:
    """Prove that every combination of answers leads to exactly one route, in every tool."""
    library = _load(root).library
    start = time.perf_counter()
    proofs = [prove(files.tool, council) for files in library.tools for council in files.tool.rules]
    Console(highlight=False, width=120).print(
        proof_table(proofs, seconds=time.perf_counter() - start)
    )
    if any(each.faults for each in proofs):
        fail("\n".join(f"{p.tree}, {p.council}: {fault}" for p in proofs for fault in p.faults))


@main.command()
@click.option("--since", type=float, hidden=True, help="When the work began, in seconds.")
@click.pass_obj
def site(root: Path, since: float | None) -> None:
    """Check the content, prepare the browser runtime and build the site into site/."""
    console = Console(highlight=False)
    start = since or time.time()
    with console.status("Checking the content…"):
        console.print(_check(root), soft_wrap=True)
    with in_words(), console.status("Preparing what the browser needs…"):
        prepare(root / CACHE, say=console.print)
    with in_words(), console.status("Building the pages…"):
        build_pages(root, log=root / CACHE / "log" / "mkdocs.log")
    took = f"{time.time() - start:.0f} s in all"
    click.echo(f"The site is in {root / 'site'} ({took}). Look at it: make serve")


@main.command()
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve it.")
@click.pass_obj
def serve(root: Path, address: str) -> None:
    """Serve the site and rebuild it when a YAML file, a template or a page changes."""
    with in_words():
        code = serve_pages(root, address)
    sys.exit(code)


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.pass_obj
def write(root: Path, folder: Path) -> None:
    """Write the generated pages and data into FOLDER, for another site builder."""
    with in_words():
        made = build_site(
            root, today=date.today(), links=Links.SOURCES, say=click.echo, memory=Memory()
        )
        files = all_files(made.pages, made.data)
        stop_at(in_the_way(files, folder), "Nothing was written.")
        for changed in write_pages(files, folder):
            click.echo(
                f"{folder / changed} is no longer made. It was changed since, so it is kept."
            )
    click.echo(f"Wrote {len(made.pages)} pages and {len(made.data)} data files into {folder}.")


@main.group()
def new() -> None:
    """Start a file that does not exist yet."""


@new.command(name="council")
@click.argument("name")
@click.option("--kind", default="", help="Such as 'district council'; often the name says it.")
@click.option("--nation", type=click.Choice(NATIONS), default=NATIONS[0], show_default=True)
@click.option("--id", default="", help="Its name in addresses; made from its name if left out.")
@click.pass_obj
def new_council_files(root: Path, name: str, kind: str, nation: str, id: str) -> None:
    """Write the files of a council that nobody has read yet: NAME is its full name."""
    library = _load(root).library
    kind = kind or kind_in(name, nation)
    made = NewCouncil(id or id_for(name), " ".join(name.split()), kind, nation)
    if wrong := mistakes(made):
        fail("\n".join(wrong))
    files = new_council(made, library)
    stop_at(already_there(files, root), "Nothing was written.")
    with in_words():
        write_files(files, root)
    click.echo(started(made, files, kinds_of_law(library)))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
def schema(folder: Path) -> None:
    """Write a JSON Schema for each kind of YAML file into FOLDER, for an editor to use."""
    made = schemas()
    with in_words():
        write_files(made, folder)
    click.echo(f"Wrote {many(len(made), 'schema')} into {folder}.")


main.add_command(headers)
main.add_command(offline)


def _load(root: Path) -> Loaded:
    with in_words():
        return load(root, today=date.today())


def _load_for(root: Path, tree: str, council: str | None) -> Library:
    """What a tool answers from; what is wrong elsewhere is only counted."""
    with in_words():
        library, elsewhere = load_for(root, tree, council, today=date.today())
    if elsewhere:
        stand = "stands" if len(elsewhere) == 1 else "stand"
        found = f"{many(len(elsewhere), 'problem')} {stand} elsewhere in the content."
        click.echo(f"{found} To see what: python -m generator check", err=True)
    return library


def _check(root: Path) -> str:
    """Checks everything and shows what is worth a look; returns what was looked at."""
    start = time.perf_counter()
    with in_words():
        loaded = load_with_links(root, today=date.today())
    for warning in loaded.warnings:
        click.echo(warning)
    for each in left(loaded.library):
        click.echo(left_text(each))
    return checked(loaded.library, seconds=time.perf_counter() - start)


def _tool(library: Library, tree: str, council: str | None) -> Tool:
    tools = {each.id: each.tool for each in library.tools}
    councils = [each.id for each in library.councils]
    if tree not in tools:
        fix = choose_from(tree, tools, "decision_trees/")
        fail(f"There is no tree called '{tree}'. {fix}")
    if council and council not in councils:
        fix = choose_from(council, councils, "content/councils/")
        fail(f"There is no council called '{council}'. {fix}")
    if council and council not in tools[tree].rules:
        fail(f"{tree} has no routes for {council} yet.")
    return tools[tree]


def _json(plain: Any) -> str:
    return json.dumps(plain, indent=2, ensure_ascii=False)


if __name__ == "__main__":
    main()
