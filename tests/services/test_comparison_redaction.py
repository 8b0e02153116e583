"""A comparison that leaves the house: names gone from every map, the same rows, a client's look."""

import pytest

import sample_maps
from journey.comparing import Decision, DecisionKind, Decisions, MapTouchpoint
from journey.model import Journey
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
