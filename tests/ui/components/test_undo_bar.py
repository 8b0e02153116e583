from journey.editing import SetProperty, SetScore
from journey.services.library import Library
from journey.services.replacing import replaced
from journey.ui.offers import Offer
from tests.ui.conftest import Run, checked, html_of


def test_a_measured_score_typed_over_is_said_and_brought_back_by_undo(
    run: Run, library: Library
) -> None:
    before = library.get("cinema").journey.touchpoint["confirmation"].score()
    for language, said in (
        ("en", "was customer survey (demo), n = 371; now own estimate."),
        ("de", "n = 371; jetzt eigene Einschätzung."),
    ):
        app = run(language, map="cinema", touchpoint="confirmation")
        field = next(n for n in app.number_input if n.value == 4.1)
        checked(field.set_value(4.3).run())
        assert said in html_of(app)
        after = library.get("cinema").journey.touchpoint["confirmation"].score()
        assert after is not None
        assert (after.value, after.evidence.n) == (4.3, None)
        app.button(key="undo-undo").click().run()
        assert library.get("cinema").journey.touchpoint["confirmation"].score() == before
        assert said not in html_of(checked(app))


def test_the_offer_outlasts_a_further_move_and_ends_with_another_change(library: Library) -> None:
    move = SetScore(touchpoint="confirmation", value=4.2)
    lost = replaced(move, library.get("cinema").journey)
    revision = library.apply("cinema", move).revision
    offer = Offer("said", "cinema", revision, replaced=lost)
    library.apply("cinema", SetScore(touchpoint="confirmation", value=4.3))
    assert offer.stands(library.get("cinema"))
    library.apply("cinema", SetProperty(entity="touchpoint", id="popcorn", field="name", value="x"))
    assert not offer.stands(library.get("cinema"))
