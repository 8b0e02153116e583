import re
from dataclasses import replace

import pytest
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


def test_a_card_counts_touchpoints_as_its_map_does_now(
    run: Run, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was counted when a map was last written may have been counted by another rule."""
    old = tuple(replace(entry, touchpoints=77) for entry in library.entries())
    monkeypatch.setattr(type(library), "entries", lambda _: old)
    shown = html_of(run())
    assert "77 touchpoints" not in shown
    assert "18 touchpoints" in shown


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


def picked(app: AppTest, *ids: str) -> AppTest:
    """The gallery with these maps selected, as a click on their boxes does it."""
    for id in ids:
        app.checkbox(key=f"pick-{id}").check().run()
    return checked(app)


def ids_of(library: Library, *, archived: bool = False) -> set[str]:
    return {entry.id for entry in library.entries() if entry.archived is archived}


def test_selected_maps_are_deleted_together_and_brought_back_together(
    run: Run, library: Library
) -> None:
    before = ids_of(library)
    app = picked(run(), "razor", "cineplaza")
    assert "2 selected" in html_of(app)
    app.button(key="selection-delete").click().run()
    assert before - ids_of(library) == {"razor", "cineplaza"}
    assert "Deleted 2 maps" in html_of(checked(app))
    assert "selected" not in html_of(app)
    app.button(key="undo-undo").click().run()
    checked(app)
    assert ids_of(library) == before


def test_selected_maps_are_archived_and_taken_out_again(run: Run, library: Library) -> None:
    app = picked(run("de"), "razor", "cineplaza")
    app.button(key="selection-archive").click().run()
    assert ids_of(library, archived=True) == {"razor", "cineplaza"}
    app.get("button_group")[0].set_value("archived").run()
    picked(app, "razor")
    assert "Aus dem Archiv holen" in [button.label for button in app.button]
    app.button(key="selection-archive").click().run()
    checked(app)
    assert ids_of(library, archived=True) == {"cineplaza"}


def test_selected_maps_are_duplicated(run: Run, library: Library) -> None:
    app = picked(run(), "razor", "cineplaza")
    app.button(key="selection-duplicate").click().run()
    checked(app)
    copies = [entry.title for entry in library.entries() if entry.title.endswith("(copy)")]
    assert len(copies) == 2


def test_a_search_does_not_let_go_of_what_is_selected(run: Run) -> None:
    app = picked(run(), "razor")
    app.text_input(key="filter-search").set_value("Ein Abend im Kino").run()
    assert "1 selected" in html_of(checked(app))
    app.text_input(key="filter-search").set_value("").run()
    assert checked(app).checkbox(key="pick-razor").value is True


def test_of_many_maps_the_first_are_shown_and_more_on_demand(run: Run, library: Library) -> None:
    for number in range(30):
        library.duplicate("razor", title=f"Copy {number}")
    app = run()
    assert html_of(app).count("jm-mini") == 24
    app.button(key="gallery-more").click().run()
    assert html_of(checked(app)).count("jm-mini") == len(library.entries()) == 38


def test_maps_can_be_ordered_by_their_touchpoints(run: Run) -> None:
    app = run()
    app.selectbox(key="filter-order-en").set_value("touchpoints").run()
    counts = [int(n) for n in re.findall(r"(\d+) touchpoints", html_of(checked(app)))][1:]
    assert counts == sorted(counts, reverse=True)
