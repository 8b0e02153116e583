"""A comparison that leaves the house: names gone from every map, the same rows, a client's look."""

import pytest

import sample_maps
from journey.comparing import Decision, DecisionKind, Decisions, MapTouchpoint
from journey.model import Journey, JourneyState
from journey.redaction import Kind, Redaction
from journey.services import comparison, comparison_pictures, documents
from journey.services.comparison_pictures import PictureOptions
from journey.services.comparison_redaction import kept_of
from journey.themes import Brand
from tests.redaction.planted import unpacked

NAMES = ("lichtspielhaus", "cineplaza", "the new cinema")


@pytest.fixture(scope="module")
def maps() -> list[Journey]:
    houses = ("cinema", "lichtspielhaus", "cineplaza")
    ours, *others = [documents.read(sample_maps.path(h).read_bytes(), h) for h in houses]
    # Ours speaks of a rival: its name must go there too.
    return [ours.model_copy(update={"title": "An evening, beside Lichtspielhaus"}), *others]


@pytest.mark.parametrize("form", ["svg", "pdf", "pptx", "html"])
def test_names_of_all_maps_are_gone_from_every_layer(maps: list[Journey], form: str) -> None:
    def said(redaction: Redaction) -> str:
        options = PictureOptions(redaction=redaction)
        return unpacked(comparison_pictures.draw(maps, form, options=options)).lower()

    whole, left = said(Redaction()), said(Redaction.of(Kind))
    assert "lichtspielhaus" in whole
    assert [name for name in NAMES if name in left] == []


@pytest.mark.parametrize(("language", "word"), [(None, "Competitor"), ("de", "Wettbewerber")])
def test_competitors_are_lettered_and_their_titles_gone(
    maps: list[Journey], language: str | None, word: str
) -> None:
    titled = [maps[0], *(map.model_copy(update={"title": "Golden nights"}) for map in maps[1:])]
    kept = kept_of(titled, Redaction.of(["competitors"]), language=language)
    called = [map.name for map in comparison.compare(*kept).maps]
    assert called == ["The New Cinema", f"{word} A", f"{word} B"]
    options = PictureOptions(redaction=Redaction.of(["competitors"]), language=language)
    drawn = unpacked(comparison_pictures.draw(titled, "html", options=options))
    assert f"{word} B" in drawn
    assert "Golden nights" not in drawn


def test_two_maps_of_one_competitor_share_its_letter(maps: list[Journey]) -> None:
    planned = maps[1].model_copy(update={"id": "planned", "state": JourneyState.TO_BE})
    kept = kept_of([maps[0], maps[1], planned, maps[2]], Redaction.of(["competitors"]))
    owners = [map.organisation.name for map in kept.journeys if map.organisation]
    assert owners == ["The New Cinema", "Competitor A", "Competitor A", "Competitor B"]
    assert len({map.id for map in kept.journeys}) == 4


def test_without_names_the_rows_stay_those_of_the_whole_maps(maps: list[Journey]) -> None:
    whole = comparison.compare(maps)
    names = ("personas", "people", "organisation", "competitors", "quotes")
    left = comparison.compare(*kept_of(maps, Redaction.of(names)))
    assert [[c.state for c in row.cells] for row in left.rows] == [
        [c.state for c in row.cells] for row in whole.rows
    ]
    assert [[c.level for c in row.cells] for row in left.rows] == [
        [c.level for c in row.cells] for row in whole.rows
    ]


def test_what_people_decided_holds_under_new_ids(maps: list[Journey]) -> None:
    ends = tuple(
        MapTouchpoint(map=map.id, touchpoint=map.touchpoints[at].id)
        for map, at in zip(maps[:2], (0, -1), strict=True)
    )
    decided = Decision(kind=DecisionKind.CONFIRM, touchpoints=ends, by="Anna", note="we met")
    words = (maps[0].id, *(end.touchpoint for end in ends))
    kept = kept_of(maps, Redaction(words=words), Decisions(touchpoints=(decided,)))
    assert kept.journeys[0].id != maps[0].id
    (left,) = kept.decisions.touchpoints
    assert (left.by, left.note) == (None, None)
    rows = comparison.compare(*kept).rows
    named = tuple(end.touchpoint for end in left.touchpoints)
    assert any(
        [row.cells[0].touchpoints, row.cells[1].touchpoints] == [(named[0],), (named[1],)]
        for row in rows
    )


def test_nothing_left_out_changes_nothing(maps: list[Journey]) -> None:
    assert kept_of(maps, Redaction()).journeys == tuple(maps)


@pytest.mark.parametrize("view", list(comparison_pictures.VIEWS))
def test_a_client_s_name_colour_and_footer_stand_on_every_view(
    maps: list[Journey], view: str
) -> None:
    brand = Brand(name="Kino & Co.", colours=("#0a4f70",), footer="Confidential")
    shown = maps[:2] if view == "changes" else maps
    what = comparison_pictures.compared(shown, view)
    drawn = comparison_pictures.scene(what, view, PictureOptions(brand=brand))
    roles = {item.role: item for item in drawn.pages[0].items}
    assert "brand" in roles
    svg = comparison_pictures.render(drawn, "svg").decode()
    assert "#0a4f70" in svg
    assert "Confidential" in svg
