from journey.services.library import Library
from tests.ui.conftest import Run, html_of


def test_all_personas_are_shown_once_with_the_number_of_their_maps(run: Run) -> None:
    app = run(page="personas")
    assert "on 4 maps" in html_of(app)
    assert "on no map yet" in html_of(app)


def test_the_profile_shows_what_is_open(run: Run) -> None:
    shown = html_of(run(page="personas", persona="lena"))
    assert "1 of 4 problems has no benefit" in shown
    assert "3 of 3 triggers meet a touchpoint" in shown
    assert "1 of 5 channels is not on the map" in shown
    assert "No benefit yet" in shown
    assert "map=cinema&amp;touchpoint=website" in shown


def test_a_persona_on_no_map_says_so(run: Run) -> None:
    shown = html_of(run(page="personas", persona="alberto"))
    assert "No map to check against yet" in shown


def test_the_profile_in_german(run: Run, library: Library) -> None:
    shown = html_of(run("de", page="personas", persona="lena"))
    assert "1 von 4 Problemen hat keinen Nutzen" in shown
    assert "Verhalten (DiSG)" in shown


def test_an_unknown_persona_is_named_beside_those_known(run: Run) -> None:
    app = run(page="personas", persona="nobody")
    assert "There is no persona “nobody”." in html_of(app)
    assert "Lena Hofmann" in [link.proto.label for link in app.get("page_link")]
