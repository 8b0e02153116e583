"""A persona changed field by field, as people read and write it."""

import pytest

from journey.editing import AddPersona, MovePersona, decode_edit, encode_edit
from journey.editing.persona_fields import persona_edit, persona_value
from journey.errors import ConflictError, InvalidEditError
from journey.model import Journey, Phase
from journey.services import documents
from personas import Persona
from tests.journeys import touchpoint


def lena() -> Persona:
    return documents.persona_library()["lena"]


def map_of(*people: Persona) -> Journey:
    served = touchpoint("t", "T", serves=("poster",))
    return Journey(
        id="m", title="M", personas=people, phases=(Phase(id="p", name="P", touchpoints=(served,)),)
    )


def changed(path: str, text: str, seen: str | None = None) -> Persona:
    """Lena after a change of one field; its way back is checked too."""
    journey = map_of(lena())
    before = persona_value(lena(), path) if seen is None else seen
    edit = persona_edit(journey, lena(), path, text, before)
    assert edit is not None
    assert decode_edit(encode_edit(edit)) == edit
    after = edit.apply(journey)
    assert edit.inverse(journey).apply(after) == journey
    return after.personas[0]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("name", "Helena"),
        ("age", "30"),
        ("quote", ""),
        ("goals", "rest\nfriends"),
        ("generation", "Generation Y"),
        ("context/0/text", "spring"),
        ("context/0/kind", "weather"),
        ("behaviour/influence", "5"),
        ("triggers/1/text", "a banner"),
        ("customer/kind", "business"),
        ("customer/0/text", "owns a firm"),
        ("problems/1/benefit", "a car park nearby"),
        ("communication/0/how", "before sleep"),
        ("empathy/says", "one\ntwo"),
    ],
)
def test_a_field_says_what_was_written(path: str, text: str) -> None:
    assert persona_value(changed(path, text), path) == text


def test_what_is_new_stands_behind_the_last() -> None:
    after = changed("problems/new/problem", "too loud")
    assert [p.problem for p in after.problems][-1] == "too loud"
    assert len(after.problems) == len(lena().problems) + 1
    assert changed("context/new/text", "strike").context[-1].kind == "other"
    assert changed("communication/new/channel", "Radio").communication[-1].channel == "Radio"


def test_a_new_trigger_has_an_id_of_its_own() -> None:
    after = changed("triggers/new/text", "Poster")
    assert [t.id for t in after.triggers] == ["suggestion", "poster", "free-evening", "poster-2"]


def test_an_emptied_main_field_takes_the_part_away() -> None:
    assert len(changed("problems/0/problem", "").problems) == len(lena().problems) - 1
    assert "Weather" not in [
        c.channel for c in changed("communication/0/channel", "").communication
    ]


def test_with_a_trigger_goes_what_served_it() -> None:
    journey = map_of(lena())
    edit = persona_edit(journey, lena(), "triggers/1/text", "", "Poster on the way home")
    assert edit is not None
    after = edit.apply(journey)
    assert after.touchpoint["t"].serves == ()
    assert edit.inverse(journey).apply(after) == journey


def test_the_last_word_of_the_empathy_map_takes_it_away() -> None:
    only = lena().model_copy(update={"empathy": lena().empathy})
    for field in ("says", "thinks", "does", "feels", "pains", "gains"):
        path = f"empathy/{field}"
        edit = persona_edit(map_of(only), only, path, "", persona_value(only, path))
        assert edit is not None
        only = edit.apply(map_of(only)).personas[0]
    assert only.empathy is None


def test_an_empty_field_of_the_empathy_map_reads_as_nothing() -> None:
    shy = lena().model_copy(update={"empathy": changed("empathy/says", "").empathy})
    assert persona_value(shy, "empathy/says") == ""
    assert persona_value(Persona(id="x", name="X"), "empathy/says") == ""


def test_nothing_new_is_no_edit() -> None:
    for path in ("name", "goals", "problems/1/benefit", "empathy/says", "problems/new/problem"):
        before = persona_value(lena(), path)
        assert persona_edit(map_of(lena()), lena(), path, before, before) is None


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("age", "old", "whole number"),
        ("age", "200", "at most 120"),
        ("name", "", "must not be empty"),
        ("behaviour/influence", "6", "at most 5"),
        ("name", "x" * 201, "at most 200 characters"),
        ("context/0/kind", "gossip", "none of the choices"),
    ],
)
def test_what_cannot_stand_there_is_refused_in_words(path: str, text: str, said: str) -> None:
    with pytest.raises(InvalidEditError, match=said):
        changed(path, text)


@pytest.mark.parametrize("path", ["picture/0", "colour", "problems", "problems/0", "goals/0/1/2"])
def test_an_unknown_field_is_refused(path: str) -> None:
    with pytest.raises(InvalidEditError):
        persona_value(lena(), path)


def test_what_somebody_else_has_changed_is_not_overwritten() -> None:
    with pytest.raises(ConflictError):
        changed("name", "Helena", seen="Lena")
    with pytest.raises(ConflictError):
        changed("problems/0/problem", "mine", seen="what stood there")


def test_a_part_is_found_again_where_others_have_gone() -> None:
    journey = map_of(lena())
    first = persona_edit(journey, lena(), "problems/0/problem", "", lena().problems[0].problem)
    assert first is not None
    after = first.apply(journey)
    (now,) = after.personas
    edit = persona_edit(after, now, "problems/3/problem", "better", lena().problems[3].problem)
    assert edit is not None
    assert edit.apply(after).personas[0].problems[2].problem == "better"


def test_what_was_taken_away_meanwhile_is_said() -> None:
    with pytest.raises(InvalidEditError, match="taken away"):
        persona_edit(map_of(lena()), lena(), "problems/9/problem", "x", "gone")


def test_a_persona_is_moved_and_back() -> None:
    others = [lena().model_copy(update={"id": id, "name": id}) for id in ("a", "b")]
    journey = map_of(lena(), *others)
    edit = MovePersona(persona="b", position=0)
    after = edit.apply(journey)
    assert [persona.id for persona in after.personas] == ["b", "lena", "a"]
    assert edit.inverse(journey).apply(after) == journey
    assert edit.moves() == {"persona:b"}
    assert AddPersona(persona=others[0]).apply(map_of(lena())).personas[1] == others[0]
