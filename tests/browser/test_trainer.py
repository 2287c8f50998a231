"""What a trainer uses: a plan that fits, and a view for a room."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from playwright.sync_api import Page, expect

from generator.learning.cases import parts
from generator.learning.plan import SESSIONS, plan
from generator.load import load

from .conftest import settle

ROOT = Path(__file__).parents[2]


def test_the_plan_of_the_page_is_the_one_on_paper(page: Page, address: str) -> None:
    """For all parts the script chooses what Python does; fewer parts and nothing else are shown."""
    course = parts(load(ROOT, today=date(2026, 11, 22), home="").library, "medway")
    page.goto(f"{address}/induction/medway/pack/")
    settle(page)
    for minutes in SESSIONS:
        page.get_by_label("Minutes").fill(str(minutes))
        titles = [each.situation.title for each in plan(course, minutes).items]
        expect(page.locator("[data-slot=plan] a")).to_have_text(titles)

    for part in course[1:]:
        page.get_by_label(part.file.module.title, exact=True).uncheck()
    page.get_by_label("Show and print only what is in the plan").check()
    page.get_by_label("Minutes").fill("20")

    expect(page.locator("[data-slot=sum]")).to_have_text("2 situations in 20 of 20 minutes.")
    expect(page.locator("[data-minutes]:visible h3")).to_have_text(
        [case.scenario.title for case in course[0].cases[:2]]
    )


def test_a_room_sees_one_situation_and_its_answers_on_a_key(page: Page, address: str) -> None:
    """Arrows lead on and back, Enter shows what holds at each chosen council, Escape ends it."""
    page.goto(f"{address}/induction/medway/screen/")
    settle(page)
    page.get_by_label("North East Derbyshire").check()
    page.get_by_role("button", name="Start").click()
    shown = page.locator(".screen__case:visible")
    expect(shown.locator("h2")).to_have_text(["A demand at midnight"])
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(shown.locator("h2")).to_have_text(["The hole in the fence"])
    expect(shown.locator("h3:visible")).to_have_count(0)

    page.keyboard.press("Enter")
    expect(shown.locator("h3:visible")).to_have_text(["Medway", "North East Derbyshire"])
    page.keyboard.press("Escape")
    expect(page.locator(".screen__case:visible")).to_have_count(58)
