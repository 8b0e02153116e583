"""The host's page of a workshop: from the empty room to scores in the map, and back."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from journey.model import Touchpoint
from journey.rounds import QuestionKind
from journey.services import asking
from journey.services.ballots import Word
from journey.services.library import Library
from journey.ui import joining
from tests.ui.conftest import Run, checked, html_of


def press(app: AppTest, label: str) -> AppTest:
    button = next(each for each in app.button if each.label == label)
    return checked(button.click().run())


def labels(app: AppTest) -> list[str]:
    return [button.label for button in app.button]


def told(app: AppTest) -> str:
    """What the beamer shows."""
    return "".join(str(json.loads(each.proto.json)) for each in app.get("bidi_component"))


def begun(
    run: Run, library: Library, language: str = "en", button: str = "Open the room"
) -> tuple[AppTest, list[str]]:
    """The page with an open room, and the tokens of the three phones in it."""
    app = press(run(language, page="workshop", map="cinema"), button)
    (room,) = library.workshops.of("cinema")
    return app, [library.workshops.join(room.number) or "" for _ in range(3)]


def vote(library: Library, phones: list[str], *values: float) -> None:
    current = library.workshops.of("cinema")[0].current
    assert current is not None
    for phone, value in zip(phones, values, strict=True):
        words = [Word(subject.id, value) for subject in current.question.subjects]
        library.workshops.vote(phone, current.id, words)


_SAID = {
    "en": ("Open the room", "Open round 1", "Reveal the votes", "Take over into the map", "Undo",
           "4 scores from a workshop", "Taken over"),
    "de": ("Raum öffnen", "Runde 1 öffnen", "Stimmen aufdecken", "In die Map übernehmen",
           "Rückgängig", "4 Werte aus einem Workshop", "Übernommen"),
}  # fmt: skip


@pytest.mark.parametrize("language", _SAID)
def test_a_round_from_the_first_button_to_scores_and_back(
    run: Run, library: Library, language: str
) -> None:
    open_room, open_round, reveal, take_over, undo, message, taken = _SAID[language]
    app, phones = begun(run, library, language=language, button=open_room)
    app = press(app, open_round)
    assert reveal in labels(app)
    vote(library, phones, 1, 2, 5)
    app = press(app, reveal)
    before = library.get("cinema").journey
    app = press(app, take_over)
    first = library.get("cinema").journey.phases[0].touchpoints[0].score("lena")
    assert first is not None
    assert (first.value, first.evidence.kind, first.evidence.n) == (2, "workshop", 3)
    assert message in html_of(app)
    assert taken in told(app)
    app = press(app, undo)
    assert library.get("cinema").journey == before
    assert taken not in told(app)
    press(app, take_over)
    assert library.get("cinema").journey.phases[0].touchpoints[0].score("lena") == first


@pytest.mark.parametrize(
    ("listens", "number", "said"),
    [
        ("127.0.0.1", "10.0.0.7", "<code>make workshop</code>"),
        ("0.0.0.0", "", "this machine is in no network"),
        ("0.0.0.0", "10.0.0.7", ""),
    ],
)
def test_where_phones_cannot_join_it_says_before_the_room_is_open_what_to_do(
    run: Run, monkeypatch: pytest.MonkeyPatch, listens: str, number: str, said: str
) -> None:
    monkeypatch.setattr(joining, "_listens_at", lambda: listens)
    monkeypatch.setattr(joining, "own_number", lambda: number)
    app = run("en", page="workshop", map="cinema")
    assert "Open the room" in labels(app)
    assert ("Phones cannot join yet" in html_of(app)) == bool(said)
    assert said in html_of(app)


def test_from_a_map_one_comes_to_its_room(run: Run) -> None:
    app = press(run("en", page="map", map="cinema"), "Workshop")
    assert "Open the room" in labels(app)
    assert next(box.value for box in app.selectbox if box.label == "Map") == "cinema"


def test_notes_that_became_a_pain_point_can_be_taken_again_after_undo(
    run: Run, library: Library
) -> None:
    app, phones = begun(run, library)
    room = library.workshops.of("cinema")[0]
    round = library.workshops.ask(room.id, asking.notes("What hurts?"))
    library.workshops.jot(phones[0], round.id, "n1", "no parking")
    library.workshops.reveal(room.id, round.id)
    (note,) = library.workshops.notes(room.id)
    library.workshops.put_note(room.id, note.model_copy(update={"cluster": "Parking"}))
    app = press(checked(app.run()), "Take over")
    assert "Take over" not in labels(app)
    app = press(app, "Undo")
    assert "Take over" in labels(app)
    assert press(app, "Take over").button


def test_voting_again_is_about_what_the_room_disagrees_on(run: Run, library: Library) -> None:
    app, phones = begun(run, library)
    app = press(app, "Open round 1")
    current = library.workshops.of("cinema")[0].current
    assert current is not None
    for phone, value in zip(phones, (1, 5, 5), strict=True):
        words = [Word(one.id, 4) for one in current.question.subjects[1:]]
        first = Word(current.question.subjects[0].id, value)
        library.workshops.vote(phone, current.id, [first, *words])
    app = press(press(app, "Reveal the votes"), "Ask again")
    again = library.workshops.of("cinema")[0].current
    assert again is not None
    assert [one.id for one in again.question.subjects] == [current.question.subjects[0].id]
    assert again.repeats == current.id


def test_what_is_chosen_last_counts_however_soon_the_button_is_pressed(
    run: Run, library: Library
) -> None:
    """Both arrive at once where the server is slow."""
    app, phones = begun(run, library)
    app.button_group[0].set_value(QuestionKind.IMPORTANCE)
    app = press(app, "Open round 1")
    current = library.workshops.of("cinema")[0].current
    assert current is not None
    assert current.question.kind is QuestionKind.IMPORTANCE
    vote(library, phones, 1, 2, 5)
    app = press(app, "Reveal the votes")
    before = library.get("cinema").journey
    first, *others = [one.id for one in current.question.subjects]
    next(box for box in app.multiselect if box.label == "Take over").set_value([first])
    press(app, "Take over into the map")
    after = library.get("cinema").journey
    assert after.touchpoint[first].importance == 2
    assert [after.touchpoint[id] for id in others] == [before.touchpoint[id] for id in others]


def test_dots_on_nothing_say_why_no_round_can_be_opened(run: Run, library: Library) -> None:
    def bare(touchpoint: Touchpoint) -> Touchpoint:
        return touchpoint.model_copy(update={"pain_points": ()})

    journey = library.get("cinema").journey
    phases = tuple(
        phase.model_copy(update={"touchpoints": tuple(map(bare, phase.touchpoints))})
        for phase in journey.phases
    )
    library.add(journey.model_copy(update={"id": "bare", "title": "Bare", "phases": phases}))
    app = press(run("en", page="workshop", map="bare"), "Open the room")
    app = checked(app.button_group[0].set_value(QuestionKind.DOTS).run())
    assert next(one.disabled for one in app.button if one.label == "Open round 1")
    assert "No pain points yet: take some from notes, or choose ideas" in html_of(app)
    on = next(box for box in app.selectbox if box.label == "Dots on")
    app = checked(on.set_value("ideas").run())
    assert "Type the ideas first" in html_of(app)
    app = checked(app.button_group[0].set_value(QuestionKind.NOTES).run())
    assert "first, one a line" not in html_of(app)
    assert not next(one.disabled for one in app.button if one.label == "Open round 1")


def test_medians_of_two_rounds_say_and_keep_how_many_voted_on_each(
    run: Run, library: Library
) -> None:
    app, phones = begun(run, library)
    app = press(app, "Open round 1")
    vote(library, phones, 1, 5, 5)
    app = press(app, "Reveal the votes")
    room = library.workshops.of("cinema")[0]
    first, second, *_ = [one.id for one in room.rounds[0].question.subjects]
    again = library.workshops.again(room.id, room.rounds[0].id, [first])
    vote(library, phones[:2], 4, 4)
    library.workshops.reveal(room.id, again.id)
    app = checked(app.run())
    assert "evidence: workshop, n = 2 to 3" in html_of(app)
    press(app, "Take over into the map")
    kept = library.get("cinema").journey
    scores = [kept.touchpoint[id].score("lena") for id in (first, second)]
    assert [score and score.evidence.n for score in scores] == [2, 3]


def test_the_next_question_is_about_the_next_phase(run: Run, library: Library) -> None:
    app, phones = begun(run, library)

    def about() -> str:
        return next(box.value for box in app.selectbox if box.label == "About")

    first, second, *_ = [phase.id for phase in library.get("cinema").journey.phases]
    assert about() == first
    app = press(app, "Open round 1")
    vote(library, phones, 1, 2, 5)
    app = press(app, "Reveal the votes")
    assert about() == second
    app = checked(app.button_group[0].set_value(QuestionKind.IMPORTANCE).run())
    assert about() == first, "of importance nothing has been asked"


def test_a_workshop_that_is_over_can_be_deleted_with_its_votes(run: Run, library: Library) -> None:
    app, phones = begun(run, library)
    app = press(app, "Open round 1")
    vote(library, phones, 1, 2, 5)
    app = press(press(app, "Reveal the votes"), "End the workshop")
    assert "Open the room" in labels(app)
    assert "1 round" in html_of(app)
    press(app, "Delete its votes")
    assert library.workshops.of("cinema") == ()
