"""The page on how to write a scenario: what stands on it holds."""

import re
from pathlib import Path
from shutil import copytree

from tests.command_line.typed import run

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "content/pages/about/write-a-scenario.md"


def test_the_examples_on_the_page_hold_in_this_very_project(tmp_path):
    """Who copies them below the last scenario and judgement of a module gets no problem."""
    for folder in ("content", "decision_trees"):
        copytree(ROOT / folder, tmp_path / folder)
    scenario, judgement = re.findall("```yaml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    module = tmp_path / "content/induction/who-to-ask.yml"
    text = module.read_text(encoding="utf-8")
    assert text.count("judgements:\n") == 1
    both = text.replace("judgements:\n", f"{scenario}judgements:\n") + judgement
    module.write_text(both, encoding="utf-8")

    output, code = run(tmp_path, "check")

    assert ("No problems." in output, code) == (True, 0)
