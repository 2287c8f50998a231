"""What a reader's browser is sent, and what building it again costs."""

from __future__ import annotations

import gzip
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.browser.archive import read_archive, write_archive
from generator.browser.once import key_of, once
from generator.browser.runtime import PACKED_LIBRARY, Runtime, build_runtime
from generator.browser.trim import GENERATED

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "generator" / "engine"
EXERCISE = ROOT / "generator" / "browser" / "exercise.json"


@pytest.fixture(scope="module")
def cache(fetched: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache apart from the site's, which has everything but the engine and the runtime."""
    place = tmp_path_factory.mktemp("cache")
    for name in ("npm", "compiler", "library"):
        shutil.copytree(fetched / name, place / name)
    return place


@pytest.fixture(scope="module")
def runtime(cache: Path) -> Runtime:
    """A runtime that is built."""
    return build_runtime(engine=ENGINE, data=EXERCISE, cache=cache, say=print)


def test_the_folder_holds_every_file_it_names(runtime: Runtime) -> None:
    """What is published is what the browser asks for."""
    assert all((runtime.directory / name).is_file() for name in runtime.files)


def test_no_python_is_compiled_in_the_browser(runtime: Runtime) -> None:
    """The archive holds bytecode, and the code that this would else generate from text."""
    names = packed_names(runtime)
    assert {Path(name).suffix for name in names - {GENERATED}} == {".pyc"}
    assert GENERATED in names


def test_every_module_of_the_engine_is_there(runtime: Runtime) -> None:
    """The browser imports generator.engine as the build does."""
    modules = {f"generator/engine/{file.stem}.pyc" for file in ENGINE.glob("*.py")}
    assert engine_names(runtime) == modules | {"generator/__init__.pyc"}


def test_modules_that_nothing_uses_are_left_out(runtime: Runtime, cache: Path) -> None:
    """Most of the standard library never leaves the cache."""
    kept = packed_names(runtime) - engine_names(runtime) - {GENERATED}
    whole = set(read_archive(cache / "library" / "python_stdlib.zip"))
    assert kept < whole
    assert len(kept) < len(whole) / 3


def packed_names(runtime: Runtime) -> set[str]:
    """The files of the archive that Python starts from."""
    packed = (runtime.directory / PACKED_LIBRARY).read_bytes()
    return set(ZipFile(BytesIO(gzip.decompress(packed))).namelist())


def engine_names(runtime: Runtime) -> set[str]:
    """Those of them that are ours."""
    return {name for name in packed_names(runtime) if name.startswith("generator/")}


def test_a_reader_on_a_slow_line_is_sent_less_than_the_goal(runtime: Runtime) -> None:
    """The runtime stays below 5.3 megabytes on a host that packs what it sends."""
    sent = (gzip.compress((runtime.directory / name).read_bytes()) for name in runtime.files)
    assert sum(map(len, sent)) < 5_300_000


def test_a_second_build_does_nothing(runtime: Runtime, cache: Path) -> None:
    """The same inputs say nothing and give the same runtime."""
    said: list[str] = []
    again = build_runtime(engine=ENGINE, data=EXERCISE, cache=cache, say=said.append)
    assert (again, said) == (runtime, [])


def test_a_rebuild_gives_the_same_bytes(runtime: Runtime, cache: Path) -> None:
    """A new folder's name means that something in it is new."""
    shutil.rmtree(cache / "engine")
    shutil.rmtree(cache / "runtime")
    again = build_runtime(engine=ENGINE, data=EXERCISE, cache=cache, say=print)
    assert again.digest == runtime.digest


def test_a_zip_depends_only_on_what_it_holds(tmp_path: Path) -> None:
    """Order and time leave no trace."""
    write_archive(tmp_path / "one.zip", {"a": b"1", "b": b"2"})
    write_archive(tmp_path / "two.zip", {"b": b"2", "a": b"1"})
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()


def test_a_folder_is_made_again_only_for_another_key(tmp_path: Path) -> None:
    """Work that was done is not done again, and old files do not linger."""
    once(tmp_path / "made", key="1", make=lambda folder: (folder / "old").touch())
    once(tmp_path / "made", key="1", make=lambda folder: (folder / "unwanted").touch())
    assert {file.name for file in (tmp_path / "made").iterdir()} == {"made-from", "old"}
    once(tmp_path / "made", key="2", make=lambda folder: (folder / "new").touch())
    assert {file.name for file in (tmp_path / "made").iterdir()} == {"made-from", "new"}


def test_a_build_that_stops_leaves_what_was_there(tmp_path: Path) -> None:
    """Half a folder is never taken for a whole one."""

    def stop(folder: Path) -> None:
        raise KeyboardInterrupt

    once(tmp_path / "made", key="1", make=lambda folder: (folder / "old").touch())
    with pytest.raises(KeyboardInterrupt):
        once(tmp_path / "made", key="2", make=stop)
    assert (tmp_path / "made" / "old").exists()
    assert [file.name for file in tmp_path.iterdir()] == ["made"]


def test_a_key_tells_names_from_contents(tmp_path: Path) -> None:
    """A file that is renamed or changed is another input."""
    (tmp_path / "a").write_bytes(b"1")
    (tmp_path / "b").write_bytes(b"1")
    assert len({key_of(tmp_path / "a"), key_of(tmp_path / "b"), key_of("a"), key_of()}) == 4
