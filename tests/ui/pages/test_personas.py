import json

from streamlit.testing.v1 import AppTest

from journey.editing import SetProperty
from journey.services import documents
from journey.services.drafting import begin
from journey.services.library import Library
from personas import Persona
from tests.ui.conftest import Run, checked, html_of


def profile_of(app: AppTest) -> str:
    """The markup of the profile that is edited in place."""
    told = [json.loads(each.proto.json) for each in app.get("bidi_component")]
    (profile,) = [one["html"] for one in told if "faults" in one]
    return profile


def test_all_personas_are_shown_once_with_the_number_of_their_maps(run: Run) -> None:
    app = run(page="personas")
    assert "on 5 maps" in html_of(app)
    assert "on no map yet" in html_of(app)


def test_the_profile_shows_what_is_open_and_what_to_do(run: Run) -> None:
    shown = profile_of(run(page="personas", persona="lena", map="cinema"))
    assert "1 of 4 problems has no benefit" in shown
    assert 'data-open="problems/1/benefit"' in shown
    assert "3 of 3 triggers meet a touchpoint" in shown
    assert "1 of 5 channels is not on the map" in shown
    assert "No benefit yet" in shown
    assert "map=cinema&amp;touchpoint=website" in shown
    assert ">fictional<" in shown


def test_every_field_of_the_model_can_be_changed(run: Run) -> None:
    shown = profile_of(run(page="personas", persona="lena", map="cinema"))
    said = {part.split('"', 1)[0] for part in shown.split('data-edit="')[1:]}
    plain = set(Persona.model_fields) - {
        "id", "picture", "context", "behaviour", "triggers", "customer", "problems",
        "communication", "empathy",
    }  # fmt: skip
    assert plain <= said
    assert {
        "context/0/kind", "context/0/text", "context/new/text", "behaviour/dominance",
        "triggers/2/text", "triggers/new/text", "customer/kind", "customer/0/heading",
        "customer/0/text", "problems/0/todo", "problems/0/problem", "problems/1/benefit",
        "problems/new/problem", "communication/4/channel", "communication/4/how",
        "communication/new/channel", "empathy/says", "empathy/gains",
    } <= said  # fmt: skip
    assert "data-picture" in shown


def test_a_persona_of_the_library_is_read_and_can_be_taken_over(run: Run) -> None:
    app = run(page="personas", persona="alberto")
    assert "No map to check against yet" in html_of(app)
    assert "data-edit" not in html_of(app)
    assert "Add to a map" in [button.label for button in app.button]


def test_the_profile_in_german(run: Run) -> None:
    shown = profile_of(run("de", page="personas", persona="lena", map="cinema"))
    assert "1 von 4 Problemen hat keinen Nutzen" in shown
    assert "Verhalten (DiSG)" in shown
    assert "Nutzen schreiben" in shown


def test_an_unknown_persona_is_named_beside_those_known(run: Run) -> None:
    app = run(page="personas", persona="nobody")
    assert "There is no persona “nobody”." in html_of(app)
    assert "Lena Hofmann" in [link.proto.label for link in app.get("page_link")]


def test_the_profile_is_that_of_the_map_of_the_address(run: Run) -> None:
    german = profile_of(run(page="personas", persona="lena", map="cinema-de"))
    assert "Filmwoche der Stadt im November" in german
    assert 'href="./?map=cinema-de' in german


def test_undo_takes_the_last_change_of_the_map_back(run: Run, library: Library) -> None:
    edit = SetProperty(entity="persona", id="lena", field="quote", value="Ah!")
    app = run(page="personas", persona="lena", map="cinema")
    library.apply("cinema", edit, actor=app.session_state["actor"])
    app.run()
    assert "Ah!" in profile_of(app)
    checked(app.button(key="head-undo").click().run())
    assert "Ah!" not in profile_of(app)


def test_who_comes_with_the_product_is_labelled_a_sample_and_nobody_else(
    run: Run, library: Library
) -> None:
    given = {(one.id, one.name) for one in documents.persona_library().values()}
    library.add(begin("en", "Repair of a bicycle", Persona(id="ann", name="Ann")))
    said = html_of(run(page="personas"))
    assert said.count("sample persona</span>") == len(given)
