import json
from typing import Any

from streamlit.testing.v1 import AppTest

from journey.editing import SetProperty
from journey.services.library import Library
from journey.services.templates import new_journey
from tests.ui.conftest import Run, checked, html_of


def payload(app: AppTest) -> dict[str, Any]:
    """What the presentation is told."""
    told = [json.loads(each.proto.json) for each in app.get("bidi_component")]
    return next(each for each in told if "slides" in each)


def test_a_link_opens_the_presentation_at_a_slide(run: Run) -> None:
    told = payload(run(page="present", map="cinema", slide="3"))
    titles = [slide["title"] for slide in told["slides"]]
    assert titles[0] == "An evening at the cinema"
    assert list(dict.fromkeys(titles[1:])) == ["Activation", "Information", "Action", "Retention"]
    assert told["start"] == 2
    assert "5 of 18, looks up online where the film runs" in told["slides"][2]["notes"]
    assert "light-dark(" in told["slides"][0]["svg"]
    assert told["slides"][0]["svg"].replace("http://www.w3.org/2000/svg", "").count("http") == 0


def test_a_slide_that_there_is_not_is_the_last_or_the_first(run: Run) -> None:
    for asked in ("99", "0", "x", "²"):
        told = payload(run(page="present", map="cinema", slide=asked))
        assert 0 <= told["start"] < len(told["slides"])


def test_what_others_change_is_on_the_slides_of_the_next_run(run: Run, library: Library) -> None:
    app = run(page="present", map="cinema")
    before = payload(app)["revision"]
    name = SetProperty(entity="phase", id="action", field="name", value="Doing it")
    library.apply("cinema", name, actor="someone else")
    told = payload(checked(app.run()))
    assert told["revision"] == before + 1
    assert "Doing it" in [slide["title"] for slide in told["slides"]]


def test_an_empty_map_says_so_and_leads_back(run: Run, library: Library) -> None:
    id = library.add(new_journey("four-phases", "en", "Empty"))
    assert "There is nothing to present yet." in html_of(run(page="present", map=id))


def test_a_map_that_there_is_not(run: Run) -> None:
    assert "There is no map" in html_of(run(page="present", map="nowhere"))
