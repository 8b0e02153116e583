"""What holds for every edit, whatever the journey and whatever the edit."""

from hypothesis import given, settings
from hypothesis import strategies as st

from journey.editing import Edit, decode_edit, encode_edit
from journey.errors import ConflictError, InvalidEditError
from journey.locales import words
from journey.model import Journey
from tests.editing.strategies import edits_of, journeys, journeys_and_edits

FULL = settings(max_examples=120, deadline=None)


def applied(edit: Edit, journey: Journey) -> Journey | None:
    """The journey after the edit, or None where it is refused."""
    try:
        return edit.apply(journey)
    except (InvalidEditError, ConflictError):
        return None


@FULL
@given(journeys_and_edits())
def test_an_edit_gives_a_valid_journey_or_is_refused(both: tuple[Journey, Edit]) -> None:
    journey, edit = both
    before = journey.model_dump_json()
    after = applied(edit, journey)
    if after is not None:
        assert Journey.model_validate_json(after.model_dump_json()) == after
        assert after.id == journey.id
        assert after.touchpoints == tuple(t for phase in after.phases for t in phase.touchpoints)
    assert journey.model_dump_json() == before, "the journey given is kept"


@FULL
@given(journeys_and_edits())
def test_the_inverse_gives_exactly_the_journey_before(both: tuple[Journey, Edit]) -> None:
    journey, edit = both
    after = applied(edit, journey)
    if after is not None:
        back = edit.inverse(journey)
        assert back.apply(after) == journey
        assert back.inverse(after).apply(journey) == after, "and redo gives the journey after"


@FULL
@given(journeys_and_edits())
def test_an_edit_and_its_inverse_are_read_as_they_were_written(both: tuple[Journey, Edit]) -> None:
    journey, edit = both
    written = [edit] if applied(edit, journey) is None else [edit, edit.inverse(journey)]
    for one in written:
        read = decode_edit(encode_edit(one))
        assert read == one
        assert encode_edit(read) == encode_edit(one)


@FULL
@given(journeys_and_edits())
def test_every_edit_says_what_it_does_in_both_languages(both: tuple[Journey, Edit]) -> None:
    journey, edit = both
    if applied(edit, journey) is not None:
        for language in ("en", "de"):
            said = edit.label(words(language), journey)
            assert said
            assert "\n" not in said


@settings(max_examples=50, deadline=None)
@given(journeys(), st.data())
def test_many_edits_are_taken_back_one_by_one(journey: Journey, data: st.DataObject) -> None:
    states = [journey]
    inverses: list[Edit] = []
    for _ in range(6):
        edit = data.draw(edits_of(states[-1]))
        after = applied(edit, states[-1])
        if after is not None:
            inverses.append(edit.inverse(states[-1]))
            states.append(after)
    for back in reversed(inverses):
        now = states.pop()
        assert back.apply(now) == states[-1]
