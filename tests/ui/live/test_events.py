"""The line to a tab: what it says, who may listen, and that nothing stays when it is closed."""

import asyncio
import json
from collections.abc import Callable, Coroutine
from typing import Any

import pytest
from starlette.applications import Starlette

from journey.editing import SetProperty
from journey.errors import StorageUnavailableError
from journey.services.library import Kept, Library
from journey.services.presence import Presence
from journey.storage.memory import MemoryRepository
from journey.ui.live import events, hub
from journey.ui.live.events import Events, anybody
from journey.ui.live.identity import COOKIE, actor_in
from tests.journeys import cinema
from tests.ui.live.asgi import ask, asking, to_its_end

LENA, TIM = f"{COOKIE}={'a' * 32}", f"{COOKIE}={'b' * 32}"
WHERE = "/api/maps/cinema/events?tab="


class Room:
    """A library with one map, and the route over it."""

    def __init__(self, repository: MemoryRepository | None = None) -> None:
        self.repository = repository or MemoryRepository()
        self.library = Library(self.repository)
        if repository is None:
            self.library.add(cinema())
        self.presence = Presence()
        self.events = Events(lambda: self.library, lambda: self.presence, anybody)
        self.app = Starlette(routes=[self.events.route])

    def listen(self, tab: str = "tab-one-1", cookie: str = LENA) -> Any:
        return asking(self.app, WHERE + tab, cookie=cookie)


def told(body: str) -> list[dict[str, Any]]:
    return [json.loads(line[6:]) for line in body.splitlines() if line.startswith("data: ")]


def in_room(act: Callable[[Room], Coroutine[Any, Any, None]]) -> None:
    async def whole() -> None:
        room = Room()
        async with room.events.open():
            await act(room)
        assert room.events.listening == 0

    to_its_end(whole())


def test_a_line_begins_with_where_the_map_stands_and_goes_on_with_each_change() -> None:
    async def act(room: Room) -> None:
        async with room.listen() as answer:
            await answer.says('"revision": 1')
            assert answer.headers["content-type"].startswith("text/event-stream")
            assert "no-store" in answer.headers["cache-control"]
            await asyncio.to_thread(room.library.rename, "cinema", "Another", actor="tim")
            await answer.says('"revision": 2')
            assert told(answer.body.decode())[-1]["by"] == "tim"

    in_room(act)


def test_a_change_is_told_with_how_the_map_stands_then_and_it_is_read_once_for_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def act(room: Room) -> None:
        reads: list[str] = []
        get = room.library.get

        def counted(map: str) -> Kept:
            reads.append(map)
            return get(map)

        async with room.listen() as ours, room.listen("tab-two-2", TIM) as theirs:
            await ours.says('"turn": 2')
            await theirs.says('"turn": 2')
            assert all(one["stands"] is None for one in told(ours.body.decode()))
            monkeypatch.setattr(room.library, "get", counted)
            name = SetProperty(entity="touchpoint", id="website", field="name", value="Another")
            await asyncio.to_thread(room.library.apply, "cinema", name)
            for line in (ours, theirs):
                await line.says('"revision": 2')
                stands = told(line.body.decode())[-1]["stands"]
                assert stands["revision"] == 2
                assert stands["facts"]["points"]["website"]["name"] == "Another"
            assert reads == ["cinema"]

    in_room(act)


def test_where_a_map_cannot_be_read_its_news_come_without_it() -> None:
    async def act(room: Room) -> None:
        async with room.listen() as answer:
            await answer.says('"turn": 1')
            events_hub = room.events._hub
            assert events_hub is not None
            assert await events_hub.standing.at("nowhere", 2) == "null"

    in_room(act)


def test_whoever_listens_is_there_and_whoever_closes_the_tab_is_gone() -> None:
    async def act(room: Room) -> None:
        async with room.listen() as ours:
            await ours.says("turn")
            async with room.listen("tab-two-2", TIM) as theirs:
                await theirs.says("turn")
                await ours.says('"turn": 2')
                assert len(room.presence.here("cinema")) == 2
                assert room.events.listening == 2
            await ours.says('"turn": 3')
            assert [v.actor for v in room.presence.here("cinema")] == [actor_in({COOKIE: "a" * 32})]
            assert room.events.listening == 1
        assert room.presence.here("cinema") == ()

    in_room(act)


def test_many_tabs_opened_and_closed_leave_nothing_behind() -> None:
    async def act(room: Room) -> None:
        for _ in range(20):
            async with room.listen("tab-one-1"), room.listen("tab-two-2", TIM) as answer:
                await answer.says("turn")
        assert room.events.listening == 0
        assert room.presence.here("cinema") == ()
        assert len(asyncio.all_tasks()) <= 2, "the test itself and the look at the store"

    in_room(act)


def test_what_another_process_writes_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.01)

    async def act(room: Room) -> None:
        other = Library(room.repository)
        async with room.listen() as answer:
            await answer.says('"revision": 1')
            other.rename("cinema", "Another")
            await answer.says('"revision": 2')

    in_room(act)


def test_a_quiet_line_gives_signs_of_life(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "BEAT_SECONDS", 0.01)

    async def act(room: Room) -> None:
        async with room.listen() as answer:
            await answer.says("event: beat")

    in_room(act)


def test_lines_end_when_the_server_is_to_stop() -> None:
    async def run() -> None:
        room = Room()
        async with room.events.open(), room.listen() as answer:
            await answer.says("turn")
            room.events._close()
            async with asyncio.timeout(5):
                while room.events.listening:
                    await asyncio.sleep(0.01)

    to_its_end(run())


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/api/maps/nothing/events?tab=tab-one-1", {}, 204),
        ("/api/maps/cinema/events", {}, 400),
        ("/api/maps/cinema/events?tab=<script>", {}, 400),
        (WHERE + "tab-one-1", {"sec-fetch-site": "cross-site"}, 403),
    ],
)
def test_strangers_and_nonsense_are_refused(
    path: str, headers: dict[str, str], status: int
) -> None:
    async def act(room: Room) -> None:
        assert (await ask(room.app, path, **headers)).status == status

    in_room(act)


def test_a_person_can_open_many_tabs_but_not_any_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hub, "MOST_OF_ONE", 1)

    async def act(room: Room) -> None:
        async with room.listen() as answer:
            await answer.says("turn")
            assert (await ask(room.app, WHERE + "tab-two-2", cookie=LENA)).status == 429
            async with room.listen("tab-two-2", TIM) as theirs:
                await theirs.says("turn")

    in_room(act)


def test_a_store_that_is_away_is_said_and_lines_wait_for_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(hub, "LOOK_SECONDS", 0.01)

    async def act(room: Room) -> None:
        there = room.repository.revisions

        def away(_: object) -> dict[str, int]:
            raise StorageUnavailableError("away")

        async with room.listen() as answer:
            await answer.says('"revision": 1')
            monkeypatch.setattr(room.repository, "revisions", away)
            assert (await ask(room.app, WHERE + "tab-two-2")).status == 503
            await asyncio.sleep(0.05)
            monkeypatch.setattr(room.repository, "revisions", there)
            Library(room.repository).rename("cinema", "Another")
            await answer.says('"revision": 2')

    in_room(act)
