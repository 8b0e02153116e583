import re

from streamlit.testing.v1 import AppTest

from journey.editing import SetProperty
from journey.services.library import Library
from journey.ui.offers import Offer
from tests.ui.conftest import Run, checked, html_of

NAUGHTY = (
    '![x](http://evil.example/a.png) <img src="http://evil.example/b.png"> :material/home: $x$'
)


def titles(app: AppTest) -> list[str]:
    """The labels of all links."""
    return [link.proto.label for link in app.get("page_link")]


def test_the_first_start_shows_three_doors_and_the_samples(run: Run, library: Library) -> None:
    app = run()
    assert [button.label for button in app.button][:3] == [
        "New map",
        "Open a file",
        "See an example",
    ]
    assert html_of(app).count("jm-mini") == len(library.entries()) >= 8
    assert "1 weak" in html_of(app)
    assert "18 touchpoints" in html_of(app)


def test_the_gallery_speaks_german(run: Run) -> None:
    app = run("de")
    assert "Beispiel ansehen" in [button.label for button in app.button]
    assert "18 Touchpoints" in html_of(app)
    assert "1 schwach" in html_of(app)


def test_search_finds_a_map_by_one_of_its_touchpoints(run: Run) -> None:
    app = run()
    app.text_input(key="filter-search").set_value("asks about PARKING").run()
    assert 0 < html_of(checked(app)).count("jm-mini") < 8


def test_a_search_that_finds_nothing_says_so_and_can_be_cleared(run: Run) -> None:
    app = run()
    app.text_input(key="filter-search").set_value("zeppelin").run()
    assert "No map has “zeppelin”." in html_of(checked(app))
    app.button(key="filter-clear").click().run()
    assert html_of(checked(app)).count("jm-mini") >= 8


def test_archived_maps_are_shown_on_demand(run: Run, library: Library) -> None:
    library.archive("razor")
    app = run()
    assert html_of(app).count("jm-mini") == len(library.entries()) - 1
    app.get("button_group")[0].set_value("archived").run()
    assert html_of(checked(app)).count("jm-mini") == 1


def test_a_title_is_shown_letter_by_letter(run: Run, library: Library) -> None:
    library.apply("razor", SetProperty(entity="journey", field="title", value=NAUGHTY))
    app = run()
    (label,) = [link for link in titles(app) if "evil" in link]
    assert not re.search(r"[!\[\]()<>:$]", label)
    assert "evil" not in html_of(app).replace("<title>", "")


def test_a_deleted_map_can_be_brought_back(run: Run, library: Library) -> None:
    app = run()
    library.delete("razor")
    app.session_state["undo-offered"] = Offer("Deleted “Razor”", "razor", None)
    checked(app.run())
    assert "Deleted “Razor”" in html_of(app)
    app.button(key="undo-undo").click().run()
    checked(app)
    assert "razor" in {entry.id for entry in library.entries()}
    assert "Deleted" not in html_of(app)


def test_the_example_is_the_cinema_even_after_it_was_deleted(run: Run, library: Library) -> None:
    library.delete("cinema")
    app = run()
    app.button(key="enter-example").click().run()
    checked(app)
    assert "cinema" in {entry.id for entry in library.entries()}
    assert "An evening at the cinema" in html_of(app)


def test_the_order_stays_and_speaks_the_language_that_is_chosen(run: Run) -> None:
    app = run()
    app.selectbox(key="filter-order-en").set_value("title").run()
    app.session_state["language"] = "de"
    app.run()
    order = checked(app).selectbox(key="filter-order-de")
    assert order.value == "title"
    assert "Zuletzt geändert" in order.options
