"""A list of touchpoints, read anew, is one edit of the map."""

from hypothesis import given
from hypothesis import strategies as st

from journey.editing import MoveTouchpoint, Sequence
from journey.model import Journey
from journey.services import collecting
from journey.services.drafting import begin
from journey.services.templates import new_journey
from journey.services.typical import typical_touchpoints
from tests.services.test_suggesting import DE, EN, WORKSHOP


def collected(journey: Journey, text: str) -> Journey:
    edit = collecting.collect(journey, text, [t.id for t in journey.touchpoints])
    return edit.apply(journey) if edit else journey


def phases_of(journey: Journey) -> dict[str, list[str]]:
    return {phase.name: [t.name for t in phase.touchpoints] for phase in journey.phases}


def pasted() -> Journey:
    return collected(begin("en"), "\n".join(name for name, _, _ in EN))


def test_twelve_notes_are_one_edit_and_one_undo() -> None:
    empty = begin("en")
    edit = collecting.collect(empty, "\n".join(name for name, _, _ in EN), ())
    assert isinstance(edit, Sequence)
    full = edit.apply(empty)
    assert [len(phase.touchpoints) for phase in full.phases] == [4, 2, 5, 1]
    assert full.touchpoints[0].channels[0].name == "word of mouth"
    assert edit.inverse(empty).apply(full) == empty
    assert not any(touchpoint.scores for touchpoint in full.touchpoints)


def test_german_notes_get_german_channels() -> None:
    full = collected(begin("de"), "\n".join(name for name, _, _ in DE))
    assert full.touchpoints[0].channels[0].name == "Mundpropaganda"
    assert [len(phase.touchpoints) for phase in full.phases] == [4, 2, 5, 1]


def test_the_list_shows_the_map_and_changes_nothing_then() -> None:
    full = pasted()
    assert collecting.shows(collecting.as_list(full), full)
    assert collecting.collect(full, collecting.as_list(full), list(full.touchpoint)) is None


def test_a_line_more_is_one_touchpoint_more_and_one_less_one_less() -> None:
    full = pasted()
    text = collecting.as_list(full).replace("Buys popcorn\n", "") + "Writes a review\n"
    changed = collected(full, text)
    names = {touchpoint.name for touchpoint in changed.touchpoints}
    assert "Buys popcorn" not in names
    assert phases_of(changed)["Retention"][-1] == "Writes a review"
    assert len(changed.touchpoints) == 12


def test_notes_stay_in_the_order_in_which_they_are_typed() -> None:
    at_once = collected(begin("en"), "\n".join(WORKSHOP))
    assert [t.name for t in at_once.touchpoints] == WORKSHOP
    one_by_one = begin("en")
    for count in range(1, len(WORKSHOP) + 1):
        one_by_one = collected(one_by_one, "\n".join(WORKSHOP[:count]))
        assert [t.name for t in one_by_one.touchpoints] == WORKSHOP[:count]
    assert phases_of(one_by_one) == phases_of(at_once)


def test_a_line_between_others_comes_between_them() -> None:
    full = pasted()
    text = collecting.as_list(full).replace("Buys popcorn\n", "Xyzzy\nBuys popcorn\n")
    changed = collected(full, text)
    assert collecting.as_list(changed) == text


def test_what_was_put_into_another_phase_by_hand_stays_there() -> None:
    full = pasted()
    last = full.phases[-1].id
    moved = MoveTouchpoint(touchpoint="buys-popcorn", phase=last, position=0).apply(full)
    changed = collected(moved, collecting.as_list(moved) + "Writes a review\n")
    assert changed.phase_of["buys-popcorn"].id == last


def test_another_word_is_a_new_name_and_keeps_what_is_known() -> None:
    full = pasted()
    text = collecting.as_list(full).replace("Buys popcorn\n", "Buys popcorn and cola\n")
    changed = collected(full, text)
    id = next(t.id for t in full.touchpoints if t.name == "Buys popcorn")
    assert changed.touchpoint[id].name == "Buys popcorn and cola"
    assert changed.touchpoint[id].channels == full.touchpoint[id].channels


def test_what_others_added_meanwhile_stays() -> None:
    empty = begin("en")
    theirs = collected(empty, "Theirs")
    edit = collecting.collect(theirs, "Mine", shown=())
    assert edit is not None
    assert {t.name for t in edit.apply(theirs).touchpoints} == {"Theirs", "Mine"}


def test_pasted_phases_take_the_place_of_empty_ones() -> None:
    journey = collected(begin("en"), "Before: hears, searches\nIn the bar: drinks, pays")
    assert phases_of(journey) == {
        "Before": ["hears", "searches"], "In the bar": ["drinks", "pays"],
    }  # fmt: skip


def test_a_list_pasted_once_more_with_phases_puts_what_is_there_into_them() -> None:
    first = collected(begin("en"), "hears\nsearches\ndrinks\npays")
    again = collected(first, "Before:\nhears\nsearches\nIn the bar:\ndrinks\npays\ntips")
    assert phases_of(again) == {
        "Before": ["hears", "searches"], "In the bar": ["drinks", "pays", "tips"],
    }  # fmt: skip
    assert again.touchpoint[first.touchpoints[0].id].name == "hears", "it is the same touchpoint"


def test_a_phase_with_what_others_added_meanwhile_stays() -> None:
    empty = begin("en")
    theirs = collected(empty, "Action:\nTheirs")
    edit = collecting.collect(theirs, "Before:\nMine", shown=())
    assert edit is not None
    assert phases_of(edit.apply(theirs)) == {"Action": ["Theirs"], "Before": ["Mine"]}


def test_phases_that_are_known_keep_the_others() -> None:
    journey = collected(begin("en"), "Action: buys, pays\nRetention: leaves, returns")
    assert list(phases_of(journey)) == ["Activation", "Information", "Action", "Retention"]
    assert phases_of(journey)["Action"] == ["buys", "pays"]


def test_scores_and_channels_of_a_spreadsheet_are_taken_over() -> None:
    journey = collected(begin("de"), "kauft\tAktion\tKasse, App\t3,5\ngeht\tAktion\t\t?")
    buys, goes = journey.touchpoints
    assert [channel.name for channel in buys.channels] == ["Kasse", "App"]
    assert [score.value for score in buys.scores] == [3.5]
    assert goes.scores == ()


def test_a_map_without_phases_gets_a_first_one() -> None:
    journey = collected(new_journey("blank"), "hears of it")
    assert phases_of(journey) == {"Phase 1": ["hears of it"]}


def test_the_same_name_twice_stays_twice_until_asked() -> None:
    journey = collected(begin("en"), "Buys popcorn\nBuys popcorn")
    assert len(journey.touchpoints) == 2
    assert collecting.shows("Buys popcorn\nBuys popcorn", journey)


def test_typical_touchpoints_are_picked_once() -> None:
    chosen = [one for one in typical_touchpoints("en") if "popcorn" in one.name or
              one.name in ("buys again", "sees a poster")]  # fmt: skip
    empty = begin("en")
    edit = collecting.picked(empty, chosen)
    assert edit is not None
    full = edit.apply(empty)
    assert phases_of(full)["Activation"] == ["sees a poster"]
    assert phases_of(full)["Retention"] == ["buys again"]
    poster = full.touchpoints[0]
    assert (poster.department, poster.channels[0].name) == ("marketing", "poster")
    assert collecting.picked(full, chosen) is None


_LISTS = st.lists(
    st.sampled_from([n for n, _, _ in EN] + ["Xyzzy", "Action: a, b", "Nowhere:"]), max_size=12
)


@given(_LISTS, _LISTS)
def test_the_map_always_says_what_the_list_says(first: list[str], second: list[str]) -> None:
    journey = collected(begin("en"), "\n".join(first))
    edit = collecting.collect(journey, "\n".join(second), list(journey.touchpoint))
    after = edit.apply(journey) if edit else journey
    named = {"Action: a, b": ["a", "b"], "Nowhere:": []}
    listed = [name for line in second for name in named.get(line, [line])]
    assert sorted(t.name for t in after.touchpoints) == sorted(listed)
    if edit:
        assert edit.inverse(journey).apply(after) == journey
