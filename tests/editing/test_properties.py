"""Setting a property: what is read, what is refused, and what happens when somebody was faster."""

import datetime

import pytest
from pydantic import ValidationError

from journey.editing import SetProperty, decode_edit, encode_edit, properties
from journey.editing.property_names import property_name
from journey.errors import ConflictError, InvalidEditError
from journey.locales import words
from journey.model import Channel, ChannelKind, Initiator
from tests.journeys import cinema

CINEMA = cinema()


def test_values_are_those_of_json_or_of_the_model() -> None:
    for value in ("company", Initiator.COMPANY):
        edit = SetProperty(entity="touchpoint", id="popcorn", field="initiator", value=value)
        assert edit.apply(CINEMA).touchpoint["popcorn"].initiator is Initiator.COMPANY
    day = SetProperty(entity="journey", field="date", value=datetime.date(2027, 1, 31))
    assert day.value == "2027-01-31"
    assert day.apply(CINEMA).date == datetime.date(2027, 1, 31)


def test_a_name_is_cleaned_and_its_inverse_waits_for_the_clean_one() -> None:
    edit = SetProperty(entity="touchpoint", id="popcorn", field="name", value=" sweet\n popcorn ")
    after = edit.apply(CINEMA)
    assert after.touchpoint["popcorn"].name == "sweet popcorn"
    assert edit.inverse(CINEMA).old == "sweet popcorn"
    assert edit.inverse(CINEMA).apply(after) == CINEMA


def test_what_is_untouched_is_shared_and_what_was_derived_is_derived_anew() -> None:
    assert CINEMA.touchpoint["popcorn"].name
    edit = SetProperty(entity="touchpoint", id="popcorn", field="status", value="planned")
    after = edit.apply(CINEMA)
    assert after.phases[0] is CINEMA.phases[0]
    assert len(after.existing) == len(CINEMA.existing) - 1
    assert after.numbers["screening"] == CINEMA.numbers["screening"] - 1


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("importance", 6, "importance: at most 5, not 6"),
        ("importance", "3", "importance: must be a whole number, not "),
        ("name", "  ", "is empty"),
        ("name", None, "name: must not be empty"),
        ("name", "half \x00", "NUL"),
        ("serves", ["hunger"], "hunger, which is not there"),
        ("channels", [{"name": "web", "kind": "smoke signal"}], "channels: "),
        ("id", "other", "not a property"),
        ("nothing", 1, "not a property"),
    ],
)
def test_a_value_that_does_not_fit_is_refused_with_its_reason(
    field: str, value: object, said: str
) -> None:
    edit = SetProperty(entity="touchpoint", id="popcorn", field=field, value=value)
    with pytest.raises(InvalidEditError, match=said) as refused:
        edit.apply(CINEMA)
    assert refused.value.hint


def test_a_refusal_is_said_in_german_too() -> None:
    edit = SetProperty(entity="touchpoint", id="popcorn", field="name", value="x" * 254)
    with pytest.raises(InvalidEditError) as refused:
        edit.apply(CINEMA)
    assert refused.value.message == "This does not fit: name: at most 200 characters, not 254"
    assert "Name: höchstens 200 Zeichen, nicht 254" in refused.value.said(words("de"))[0]


def test_an_unknown_touchpoint_is_refused_and_those_that_there_are_named() -> None:
    edit = SetProperty(entity="touchpoint", id="nachos", field="name", value="x")
    with pytest.raises(InvalidEditError, match="no touchpoint nachos") as refused:
        edit.apply(CINEMA)
    assert "friend-tells" in refused.value.hint


def test_a_value_that_somebody_changed_meanwhile_is_not_overwritten() -> None:
    edit = SetProperty(
        entity="touchpoint", id="popcorn", field="department", value="sales", old="catering"
    )
    assert edit.apply(CINEMA).touchpoint["popcorn"].department == "sales"
    other = SetProperty(entity="touchpoint", id="popcorn", field="department", value="bar")
    with pytest.raises(
        ConflictError, match=r"“buys popcorn” was changed .*: department is now “bar”"
    ):
        edit.apply(other.apply(CINEMA))


def test_nothing_as_the_old_value_is_told_from_no_old_value() -> None:
    popcorn = {"entity": "touchpoint", "id": "popcorn", "field": "department", "value": "sales"}
    waits = SetProperty(**popcorn, old=None)
    assert waits.compares
    assert not SetProperty(**popcorn).compares
    for edit in (waits, SetProperty(**popcorn)):
        assert getattr(decode_edit(encode_edit(edit)), "compares") is edit.compares  # noqa: B009
    with pytest.raises(ConflictError):
        waits.apply(CINEMA)


def test_an_edit_names_its_entity_and_holds_no_nan() -> None:
    with pytest.raises(ValidationError, match="has no id"):
        SetProperty(entity="journey", id="cinema", field="title", value="x")
    with pytest.raises(ValidationError, match="any other has one"):
        SetProperty(entity="phase", field="name", value="x")
    with pytest.raises(ValidationError, match="not JSON compliant"):
        SetProperty(entity="journey", field="title", value=float("nan"))


def test_channels_are_kept_with_their_kinds() -> None:
    channels = (Channel(name="Kasse", kind=ChannelKind.ON_SITE),)
    edit = SetProperty(entity="touchpoint", id="popcorn", field="channels", value=channels)
    assert decode_edit(encode_edit(edit)).apply(CINEMA).touchpoint["popcorn"].channels == channels


@pytest.mark.parametrize("entity", ["journey", "phase", "touchpoint", "persona"])
def test_every_property_has_a_name_in_both_languages(entity: str) -> None:
    for field in properties(entity):
        if field not in ("name", "title"):
            english, german = (property_name(field).said(words(one)) for one in ("en", "de"))
            assert english
            assert german
            same = {"name", "status", "motive", "generation", "demo"}
            assert english != german or english.casefold() in same


def test_a_change_is_told_in_the_words_of_the_reader() -> None:
    rename = SetProperty(entity="touchpoint", id="popcorn", field="name", value="queues")
    assert rename.label(words("en"), CINEMA) == "Renamed “buys popcorn” to “queues”"
    assert rename.label(words("de"), CINEMA) == "„buys popcorn“ in „queues“ umbenannt"
    weight = SetProperty(entity="touchpoint", id="popcorn", field="importance", value=1)
    assert weight.label(words("de"), CINEMA) == "„buys popcorn“: Wichtigkeit von „3“ auf „1“"
