"""What a page paints of a map before Streamlit is there, and for whom."""

import re
from functools import partial
from pathlib import Path

import pytest
from starlette.applications import Starlette

from journey.model import Journey
from journey.services.access import Visitor
from journey.services.library import Library
from journey.ui import cache, first_sight, shelf, visitors
from tests.services.houses import Town
from tests.ui.live.asgi import Answer, ask, to_its_end

_AHEAD = '<div id="first-sight"'


def answer(path: str, **headers: str) -> Answer:
    return to_its_end(ask(Starlette(routes=[first_sight.route()]), path, **headers))


def who(visitor: Visitor, *_: object) -> Visitor:
    """Stands in for who is at a browser."""
    return visitor


def page(path: str, **headers: str) -> str:
    return answer(path, **headers).body.decode()


def test_a_link_to_a_map_brings_its_picture_along(library: Library) -> None:
    told = answer("/?map=cinema")
    body = told.body.decode()
    assert body.index(_AHEAD) < body.index('<div id="root">')
    assert "looks up online" in body
    assert told.headers["cache-control"] == "no-store"
    assert page("/?page=map&map=cinema").count(_AHEAD) == 1


@pytest.mark.parametrize("path", ["/", "/?map=nothing", "/?page=present&map=cinema", "/?map="])
def test_other_pages_are_as_streamlit_has_them(library: Library, path: str) -> None:
    assert page(path) == first_sight.index()


def test_a_map_without_touchpoints_has_no_picture_to_bring(library: Library) -> None:
    library.add(Journey(id="bare", title="Bare"))
    assert page("/?map=bare") == first_sight.index()


def test_it_speaks_and_is_coloured_as_the_page_will_be(library: Library) -> None:
    assert "very satisfied" in page("/?map=cinema")
    assert "sehr zufrieden" in page("/?map=cinema&lang=de", accept_language="en")
    assert "sehr zufrieden" in page("/?map=cinema", accept_language="de-AT,de;q=0.9")
    kept = page("/?map=cinema", accept_language="en", cookie="journey_language=de")
    assert "sehr zufrieden" in kept
    assert "color-scheme: light dark;" in kept
    assert "color-scheme: dark;" in page("/?map=cinema", cookie="journey_theme=dark")
    assert "color-scheme: light dark;" in page("/?map=cinema", cookie="journey_theme=</style>")


def test_only_who_may_edit_a_map_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    town = Town()
    monkeypatch.setattr(shelf, "house", lambda: town.house)

    def is_seen_by(visitor: Visitor) -> bool:
        monkeypatch.setattr(visitors, "of_request", partial(who, visitor))
        return _AHEAD in page("/?map=cinema")

    assert is_seen_by(town.olga)
    assert is_seen_by(town.edda)
    assert not is_seen_by(town.vera), "she is shown the page for reading"
    assert not is_seen_by(town.sam)
    assert not is_seen_by(town.guest())


@pytest.mark.parametrize("map", ["cinema", "razor", "service-blueprint"])
def test_the_sheet_is_as_large_as_the_picture_makes_it(library: Library, map: str) -> None:
    staged = cache.stage(map, library.get(map).revision, "en", "")
    opening = first_sight.opening_of(staged.svg, staged.stage)
    found = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', staged.svg)
    assert found
    width = float(found[1])
    columns = len(staged.stage.frame.columns)
    column = sum(box.width for box in staged.stage.frame.columns.values()) / columns
    assert opening.largest / width == pytest.approx(1.6)
    assert opening.narrow / width * column == pytest.approx(40), "below, names are illegible"
    assert opening.readable / width * column >= 60
    assert opening.to_lanes < opening.to_cards, "with all lanes in sight it is smaller"
    assert 0 < opening.above < 100


def test_it_is_as_high_as_the_picture_will_be(library: Library) -> None:
    """One sheet says it: to the page painted ahead, to the page, to the component."""
    assets = Path(first_sight.__file__).parent / "assets"
    room = (assets / "picture.css").read_text("utf-8")
    assert "--jm-picture:" in room
    assert room in page("/?map=cinema")
    component = assets.parent / "components" / "journey_map" / "assets" / "journey_map.css"
    assert "height: var(--jm-picture)" in component.read_text("utf-8")
