"""A survey in a real browser: dropped, put right, seen, taken over, taken back."""

import random
import re
from pathlib import Path

from playwright.sync_api import expect

from journey.services.library import Library
from tests.browser.conftest import Visit


def survey(names: list[str]) -> str:
    """300 people: the website is fine, the popcorn (under a name of its own) is bad."""
    chance = random.Random(5)
    rows = [f"E-Mail;{names[4]};maize stand;Overall"]
    for person in range(300):
        site, maize = chance.choice((4, 4, 5)), chance.choice((1, 1, 2))
        rows.append(f"p{person}@example.org;{site};{maize};{(site + maize) // 2}")
    return "\n".join(rows)


def test_a_survey_moves_scores_and_findings_and_one_undo_brings_them_back(
    visit: Visit, library_of_server: Library, tmp_path: Path
) -> None:
    before = library_of_server.get("cinema").journey
    file = tmp_path / "answers.csv"
    file.write_text(survey([touchpoint.name for touchpoint in before.existing]))
    page = visit("/?page=map&map=cinema")
    finding = page.locator(".st-key-map-tabs")
    expect(finding).to_contain_text("looks up online where the film runs”")
    popcorn, site = (before.existing[at].id for at in (12, 4))
    dot, whisker = ".jm-handle[data-id={}]", ".jm-map .whisker[data-id={}]"
    expect(page.locator(dot.format(site))).to_have_attribute("aria-valuenow", "1.6")
    expect(page.locator(whisker.format(popcorn))).to_have_count(0)
    page = visit("/?page=data&map=cinema")
    page.locator("input[type=file]").set_input_files(file)
    column = page.get_by_role("combobox", name="Column maize stand is")
    column.click()
    page.keyboard.type("popcorn")
    page.get_by_role("option", name="13 buys popcorn", exact=True).click()
    page.get_by_role("button", name="Count the answers").click()
    table = page.locator(".jm-survey").first
    row = table.locator("tr", has_text="13 buys popcorn")
    expect(row).to_contain_text("300")
    expect(row.locator(".jm-tag.weak")).to_have_text("trending_downweak")
    drivers = page.locator(".jm-survey", has_text="Part of R²")
    expect(drivers).to_contain_text("buys popcorn")
    expect(page.locator("body")).not_to_contain_text("example.org")
    assert library_of_server.get("cinema").journey.touchpoints == before.touchpoints
    page.get_by_role("button", name="Take over into the map").click()
    expect(page.locator(".st-key-undo-bar")).to_contain_text("2 scores were taken over")

    after = library_of_server.get("cinema").journey
    scores = {id: after.touchpoint[id].scores[0] for id in (popcorn, site)}
    assert {score.evidence.n for score in scores.values()} == {300}
    assert scores[popcorn].value < 2 < 4 < scores[site].value
    on_map = visit("/?page=map&map=cinema")
    weak = on_map.locator(".st-key-map-tabs")
    expect(weak).to_contain_text("Touchpoint 13 “buys popcorn” is weak")
    expect(weak).not_to_contain_text("Touchpoint 5 “looks up online where the film runs” is weak")
    expect(weak).to_contain_text(re.compile(r"95 %\sinterval"))

    for id, score in scores.items():
        now = re.compile(rf"^{int(score.value * 10) / 10}")
        expect(on_map.locator(dot.format(id))).to_have_attribute("aria-valuenow", now)
        expect(on_map.locator(whisker.format(id))).to_have_count(3)

    page.get_by_role("button", name="Undo").click()
    expect(page.locator(".st-key-undo-bar")).to_have_count(0)
    assert library_of_server.get("cinema").journey.touchpoints == before.touchpoints
    expect(on_map.locator(dot.format(site))).to_have_attribute("aria-valuenow", "1.6")
    expect(on_map.locator(whisker.format(popcorn))).to_have_count(0)
