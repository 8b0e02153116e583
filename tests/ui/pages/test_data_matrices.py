"""Channels, engagement and the perception gap on the page of data; figures with their history."""

import random

from journey.editing import SetProperty, SetScore
from journey.model import (
    ChannelRating,
    EngagementForm,
    Initiator,
    Journey,
)
from journey.services.library import Library
from journey.ui.components.channel_matrix import rated
from tests.ui.conftest import Run, checked, html_of
from tests.ui.pages.test_data import dropped, press


def survey(journey: Journey) -> bytes:
    """80 people: two months, two ages; the popcorn is bad in May; importance, channel, NPS."""
    chance = random.Random(7)
    names = [touchpoint.name for touchpoint in journey.existing]
    rows = [
        f"Date;{names[4]};{names[12]};Importance of {names[12]};Overall;NPS;Preferred channel;Age"
    ]
    for person in range(80):
        month = 5 + person % 2
        popcorn = chance.choice((1, 2) if month == 5 else (4, 5))
        rows.append(
            f"2026-0{month}-11;{chance.choice((3, 4))};{popcorn};5;{popcorn};"
            f"{chance.choice((9, 10, 3))};{'phone' if person % 4 else 'website'};"
            f"{'old' if person % 3 else 'young'}"
        )
    return "\n".join(rows).encode()


def test_a_survey_is_shown_in_views_and_groups_are_laid_beside_each_other(
    run: Run, library: Library
) -> None:
    journey = library.get("cinema").journey
    app = press(dropped(run, library, survey(journey)), "Count the answers")
    shown = html_of(app)
    assert "Net Promoter Score" in shown
    assert "2 touchpoints" in shown
    app.selectbox(key="data-survey-contrast-column").set_value("Date")
    shown = html_of(checked(app.run()))
    assert "1 of 2 touchpoints differs clearly" in shown
    view = next(group for group in app.get("button_group") if "Middle half" in str(group.proto))
    view.set_value("middle")
    assert "Disagreement, rank" in html_of(checked(app.run()))
    press(app, "Take over into the map")
    after = library.get("cinema").journey
    assert after.existing[12].importance == 5
    assert {one.key: one.preference for one in after.channel_ratings} == {
        "phone": 75.0,
        "website": 25.0,
    }
    press(app, "Undo")
    assert library.get("cinema").journey.channel_ratings == ()


def test_the_channels_are_drawn_with_what_to_do(run: Run, library: Library) -> None:
    journey = library.get("cinema").journey
    assert "not asked" in html_of(run(page="data", map="cinema", tab="channels"))
    ratings = tuple(
        ChannelRating(name=name, preference=share, n=50)
        for name, share in (("website", 60), ("on site", 30), ("newspaper", 5))
    )
    library.apply("cinema", SetProperty(entity="journey", field="channel_ratings", value=ratings))
    shown = html_of(run(page="data", map="cinema", tab="channels"))
    assert "Repair" in shown
    assert "data:image/svg+xml" in shown
    assert "60 % (n = 50)" in shown
    assert rated(journey, {"website": {"preference": None}}) is None


def test_what_is_typed_of_a_channel_is_kept_on_the_scale_of_the_map(library: Library) -> None:
    journey = library.get("cinema").journey
    edit = rated(journey, {"website": {"preference": 40, "n": 80, "satisfaction": 2.5}})
    assert edit is not None
    (rating,) = edit.apply(journey).channel_ratings
    assert (rating.preference, rating.n) == (40.0, 80)
    assert (rating.scores[0].value, rating.scores[0].scale) == (2.5, journey.scale)
    after = edit.apply(journey)
    emptied = rated(after, {"website": {"preference": None, "n": None, "satisfaction": None}})
    assert emptied is not None
    assert emptied.apply(after).channel_ratings == ()


def test_a_touchpoint_and_an_activity_are_placed_and_taken_away(run: Run, library: Library) -> None:
    app = run(page="data", map="cinema", tab="engagement")
    assert "9 of 9 cells are empty" in html_of(app)
    app.text_input(key="data-engagement-name").set_value("customers protest")
    checked(app.run())
    press(app, "Place it")
    (made,) = library.get("cinema").journey.engagements
    assert (made.name, made.form) == ("customers protest", EngagementForm.OFFER)
    assert "customers protest" in html_of(app)
    touchpoint = library.get("cinema").journey.existing[4]
    app.selectbox(key="data-engagement-cinema-what").set_value(touchpoint.id)
    checked(app.run())
    press(app, "Place it")
    there = library.get("cinema").journey.existing[4]
    assert there.engagement is EngagementForm.OFFER
    assert there.initiator in set(Initiator)
    press(app, "Take it away")
    press(app, "Take it away")
    after = library.get("cinema").journey
    assert (after.engagements, after.existing[4].engagement) == ((), None)


def test_the_gap_between_us_and_our_customers_is_shown(run: Run, library: Library) -> None:
    assert "No gap is known yet" in html_of(run(page="data", map="cinema", tab="perception"))
    site = library.get("cinema").journey.existing[4]
    persona = site.scores[0].persona
    library.apply("cinema", SetScore(touchpoint=site.id, persona=persona, value=4.5))
    app = dropped(run, library, b"T5\n" + b"1\n2\n" * 20)
    press(app, "Count the answers")
    press(app, "Take over into the map")
    shown = html_of(run(page="data", map="cinema", tab="perception"))
    assert "we overrate it" in shown
    assert "+3.0" in shown


def test_a_target_holds_for_the_figure_for_which_it_was_typed(run: Run) -> None:
    app = run(page="data", map="cinema", tab="figures", kpi="bounce-rate")
    app.number_input(key="data-figures-bounce-rate-target").set_value(40.0)
    checked(app.run())
    app.selectbox(key="data-figures-kpi").set_value("referral-rate")
    checked(app.run())
    targets = [one.value for one in app.number_input if one.label.startswith("Target")]
    assert targets == [None]


def test_the_matrices_of_a_map_stand_beside_one_another_on_its_page(
    run: Run, library: Library
) -> None:
    app = run(page="map", map="cinema")
    app.session_state["tabs-cinema"] = "Matrix"
    checked(app.run())
    which = next(one for one in app.get("button_group") if one.key == "tabs-cinema-matrix-which")
    checked(which.set_value("channels").run())
    assert "Which channels to expand, repair, keep" in html_of(app)
    which = next(one for one in app.get("button_group") if one.key == "tabs-cinema-matrix-which")
    checked(which.set_value("engagement").run())
    assert "9 of 9 cells are empty" in html_of(app)
    app.text_input(key="tabs-cinema-matrix-engagement-name").set_value("customers protest")
    checked(app.run())
    press(app, "Place it")
    (made,) = library.get("cinema").journey.engagements
    assert made.name == "customers protest"


def test_a_figure_of_a_phase_keeps_its_history(run: Run, library: Library) -> None:
    phase = library.get("cinema").journey.phases[0]
    app = run(page="data", map="cinema", tab="figures", kpi="bounce-rate")
    place = "data-figures-at-cinema"
    for bounces in (450, 300):
        app.selectbox(key=place).set_value(f"phase:{phase.id}")
        app.number_input(key="data-figures-bounce-rate-bounces").set_value(bounces)
        app.number_input(key="data-figures-bounce-rate-visits").set_value(1000)
        app.number_input(key="data-figures-bounce-rate-benchmark").set_value(40.0)
        checked(app.run())
        app.text_input(key="data-figures-bounce-rate-source").set_value("a study, 2026")
        app.date_input(key="data-figures-day").set_value(f"2026-0{5 if bounces == 450 else 6}-01")
        checked(app.run())
        press(app, "Attach")
    (indicator,) = library.get("cinema").journey.phases[0].indicators
    assert (indicator.value, [one.value for one in indicator.readings]) == (30.0, [45.0])
    assert indicator.benchmark is not None
    assert (indicator.benchmark.value, indicator.benchmark.source) == (40.0, "a study, 2026")
    assert indicator.benchmark.holds_for is None
    shown = html_of(app)
    assert "45\u00a0% (1 May 2026) → 30\u00a0%" in shown
    assert "nobody knows whom" in shown
