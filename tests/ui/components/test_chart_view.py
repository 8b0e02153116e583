"""The charts under a map on which nothing stands yet."""

from journey.services.library import Library
from journey.services.templates import new_journey
from tests.ui.conftest import Run, checked, html_of


def test_the_matrix_of_an_empty_map_is_a_sentence(run: Run, library: Library) -> None:
    id = library.add(new_journey("four-phases", "en", "Going by train"))
    app = run(map=id)
    app.session_state[f"tabs-{id}"] = "Matrix"
    app.run()
    assert "There is nothing to draw here yet." in html_of(checked(app))
    assert app.get("plotly_chart") == []
