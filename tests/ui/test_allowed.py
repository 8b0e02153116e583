"""Screens offer what the visitor may do, and say why where something is not theirs."""

import json
from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

from journey.access import Action, Role
from journey.errors import NotAllowedError, NotFoundError
from journey.rounds import QuestionKind
from journey.services import asking
from journey.services.access import Visitor
from journey.services.audit import Result
from journey.services.library import Library
from journey.ui import shelf, visitors
from journey.ui.allowed import taken_along
from tests.journeys import cinema
from tests.ui.conftest import MAIN, checked, html_of

_NO = "To change something here you need another role on this map: ask one of its owners."
_SAMPLE = "Samples stay as they are. Duplicate one: the copy is yours."
_LINK = "A link is for looking. Sign in, and ask an owner of the map for a role."
As = Callable[..., AppTest]


def signed_in(name: str) -> Visitor:
    person = shelf.house().accounts.signed_in(
        "https://id.example", name, name=name.title(), email=f"{name}@example.org", verified=True
    )
    return Visitor(person, has_account=True)


@pytest.fixture
def olga(library: Library, monkeypatch: pytest.MonkeyPatch) -> Visitor:
    """The owner of the map `evening`, on which Vera is a viewer, Cora comments and Edda edits."""
    monkeypatch.setattr(shelf.house().access, "team", True)
    owner = signed_in("olga")
    journey = cinema().model_copy(update={"id": "evening"})
    assert shelf.house().library(owner).add(journey) == "evening"
    for name, role in (("vera", Role.VIEWER), ("cora", Role.COMMENTER), ("edda", Role.EDITOR)):
        signed_in(name)
        shelf.house().sharing.invite(owner, "evening", f"{name}@example.org", role)
    return owner


@pytest.fixture
def page(olga: Visitor) -> As:
    """Opens a page as somebody of these."""

    def open_page(visitor: Visitor, **query: str) -> AppTest:
        app = AppTest.from_file(str(MAIN), default_timeout=60)
        app.query_params["lang"] = "en"
        for name, value in query.items():
            app.query_params[name] = value
        app.session_state[visitors._VISITOR] = visitor  # pyright: ignore[reportPrivateUsage]
        return checked(app.run())

    return open_page


def off(app: AppTest) -> dict[str, str]:
    """What cannot be pressed, and why."""
    buttons = [*app.button, *app.get("download_button")]
    return {b.proto.label: b.proto.help for b in buttons if b.proto.disabled}


def on(app: AppTest) -> set[str]:
    buttons = [*app.button, *app.get("download_button")]
    return {b.proto.label for b in buttons if not b.proto.disabled}


@pytest.mark.parametrize("name", ["vera", "cora"])
def test_measures_are_read_by_those_who_may_not_change_them(page: As, name: str) -> None:
    app = page(signed_in(name), page="measures", map="evening")
    assert {"CSV", "ICS"} <= on(app), "a viewer may take a map along"
    next(b for b in app.button if b.label.startswith("second till")).click()
    app = checked(app.run())
    assert _NO in html_of(app)
    assert "box office" in html_of(app)
    assert not {"Keep the measure", "Delete"} & (on(app) | set(off(app)))
    assert [field.key for field in app.text_input] == ["you-name"]


def test_editors_have_the_form(page: As) -> None:
    app = page(signed_in("edda"), page="measures", map="evening")
    next(b for b in app.button if b.label.startswith("second till")).click()
    app = checked(app.run())
    assert {"Keep the measure", "Delete"} <= on(app)
    assert _NO not in html_of(app)


def test_who_came_by_a_link_takes_no_file_along(page: As, olga: Visitor) -> None:
    _, token = shelf.house().sharing.make_link(olga, "evening")
    opened = shelf.house().sharing.open(token, origin="1.2.3.4")
    assert opened.key is not None
    guest = Visitor("guest", keys=(opened.key,))
    app = page(guest, page="measures", map="evening")
    assert off(app)["CSV"] == off(app)["ICS"] == _LINK
    app = page(guest, page="data", map="evening", tab="questionnaire")
    assert not [b for b in app.get("download_button") if "Download" in b.proto.label]
    assert _LINK in html_of(app)
    app = page(guest, page="personas")
    assert off(app)["New persona"] == _LINK
    assert "No map yet." in html_of(page(guest, page="workshop"))


def test_a_file_asks_when_it_is_made(olga: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    house, vera = shelf.house(), signed_in("vera")
    monkeypatch.setattr(shelf, "library", lambda: house.library(vera))
    make = taken_along(lambda: b"file", "evening")
    assert make() == b"file"
    house.sharing.set_role(olga, "evening", vera.person, None)
    with pytest.raises(NotFoundError):
        make()
    lines = [line.deed for line in house.audit.entries(50) if line.deed.actor == vera.person]
    told = [(deed.action, deed.result) for deed in lines if deed.action == Action.EXPORT]
    assert told == [(Action.EXPORT, Result.REFUSED), (Action.EXPORT, Result.DONE)]


@pytest.mark.parametrize(
    ("tab", "gone"),
    [("figures", "Attach"), ("engagement", "Place it"), ("engagement", "Take it away")],
)
def test_data_offers_viewers_nothing_that_changes_the_map(page: As, tab: str, gone: str) -> None:
    seen = page(signed_in("vera"), page="data", map="evening", tab=tab)
    assert gone not in on(seen) | set(off(seen))
    assert _NO in html_of(seen)
    edited = page(signed_in("edda"), page="data", map="evening", tab=tab)
    assert _NO not in html_of(edited)


def test_what_customers_say_of_channels_is_fixed_for_viewers(page: As) -> None:
    for name, fixed in (("vera", True), ("edda", False)):
        app = page(signed_in(name), page="data", map="evening", tab="channels")
        (table,) = app.dataframe
        assert table.proto.disabled is fixed
        assert (_NO in html_of(app)) is fixed


def test_a_profile_is_read_by_those_who_may_not_change_it(page: As) -> None:
    app = page(signed_in("vera"), page="personas", persona="lena", map="evening")
    assert _NO in html_of(app)
    assert "jm-field" not in html_of(app)
    assert 'class="jm-profile"' in html_of(app), "as words, not as fields"
    assert not app.get("menu_button")
    assert "Undo" not in html_of(app)


def test_a_persona_is_added_to_maps_that_one_may_change(page: As) -> None:
    for name, titles in (("vera", set[str]()), ("edda", {cinema().title})):
        app = page(signed_in(name), page="personas")
        next(b for b in app.button if b.label == "New persona").click()
        app = checked(app.run())
        maps = [box for box in app.selectbox if box.label == "On the map"]
        assert {option for box in maps for option in box.options} == titles


def test_samples_say_that_a_copy_would_be_ones_own(page: As) -> None:
    app = page(signed_in("vera"), page="data", map="cinema", tab="figures")
    assert _SAMPLE in html_of(app)
    app = page(signed_in("vera"), page="new", map="cinema")
    assert _SAMPLE in html_of(app)


def test_viewers_see_the_room_and_do_not_lead_it(page: As, olga: Visitor) -> None:
    app = page(signed_in("vera"), page="workshop", map="evening")
    assert off(app)["Open the room"] == _NO
    workshops = shelf.house().library(olga).workshops
    room = workshops.begin("evening", "Evening")
    journey = shelf.whole().get("evening").journey
    subjects = [journey.existing[0].id]
    round = workshops.ask(room.id, asking.rating(journey, QuestionKind.SATISFACTION, subjects))
    workshops.reveal(room.id, round.id)
    app = page(signed_in("vera"), page="workshop", map="evening")
    assert _NO in html_of(app)
    assert not {"Hide", "Ask again", "Take over into the map", "Open round 2", "Park it",
                "End the workshop"} & (on(app) | set(off(app)))  # fmt: skip
    assert any(label.startswith("1  ") for label in off(app)), "steps of the agenda"
    app = page(signed_in("edda"), page="workshop", map="evening")
    assert {"Hide", "Take over into the map", "Park it"} <= on(app) | set(off(app))


def test_a_link_that_has_ended_is_said_to_have(page: As, olga: Visitor) -> None:
    link, token = shelf.house().sharing.make_link(olga, "evening")
    opened = shelf.house().sharing.open(token, origin="1.2.3.4")
    assert opened.key is not None
    guest = Visitor("guest", keys=(opened.key,))
    assert "jm-readonly" in html_of(page(guest, page="map", map="evening"))
    shelf.house().sharing.revoke(olga, "evening", link.id)
    app = page(guest, page="map", map="evening")
    assert "There is no map here that you may see" in html_of(app)
    assert "a link may have ended" in html_of(app)
    assert "jm-readonly" not in html_of(app)


def test_no_key_answers_matches_for_those_who_may_not(page: As, olga: Visitor) -> None:
    other = shelf.house().library(olga).duplicate("evening", "Another")
    shelf.house().sharing.invite(olga, other, "vera@example.org", Role.VIEWER)
    for visitor, answers in ((signed_in("vera"), False), (olga, True)):
        app = page(visitor, page="compare", maps=f"evening,{other}")
        told = [json.loads(each.proto.json) for each in app.get("bidi_component")]
        assert [one["answers"] for one in told if "answers" in one] == [answers]


def test_the_way_to_the_room_is_for_those_who_may_lead_it(page: As) -> None:
    for name, there in (("vera", False), ("edda", True)):
        assert ("Workshop" in on(page(signed_in(name), page="map", map="evening"))) is there


def test_who_is_called_in_a_comment_sees_it_in_the_gallery_and_beside_the_comment(
    page: As, olga: Visitor
) -> None:
    cora, vera = signed_in("cora"), signed_in("vera")
    comments = shelf.house().comments
    said = comments.say(olga, "evening", f"@{{{cora.person}}} what do you think?")
    assert "calls you" in html_of(page(cora))
    assert html_of(page(cora, page="map", map="evening")).count("calls you") == 2
    assert "calls you" not in html_of(page(vera)) + html_of(page(vera, page="map", map="evening"))
    comments.resolve(olga, "evening", said.id)
    assert "calls you" not in html_of(page(cora))
    assert comments.calls(Visitor()) == frozenset()


def test_what_screens_offer_is_still_asked_for(olga: Visitor) -> None:
    vera = shelf.house().library(signed_in("vera"))
    with pytest.raises(NotAllowedError):
        vera.require(Action.EDIT, "evening")
