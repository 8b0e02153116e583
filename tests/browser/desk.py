"""A map that a browser test edits on its picture, and what the library holds of it."""

from collections.abc import Callable
from itertools import count

from playwright.sync_api import Locator, Page, expect

from journey.model import Journey, Phase, SatisfactionScore, ScaleKey, Touchpoint
from journey.services.library import Library
from tests.browser.conftest import Visit, eventually

_numbers = count(1)


def touchpoint(id: str, *values: float, **more: object) -> Touchpoint:
    """A touchpoint with a score, or one for each of two personas."""
    people = ("ann", "bob") if len(values) > 1 else (None,)
    return Touchpoint(
        id=id,
        name=f"asks {id}",
        scores=tuple(
            SatisfactionScore(value=value, scale=ScaleKey.ONE_TO_FIVE, persona=persona)
            for value, persona in zip(values, people, strict=False)
        ),
        **more,  # type: ignore[arg-type]
    )


def journey() -> Journey:
    """Three phases with two, three and one touchpoints."""
    return Journey(
        id=f"edited-{next(_numbers)}",
        title="Edited",
        phases=(
            Phase(id="before", name="Before", touchpoints=(touchpoint("a", 3), touchpoint("b", 4))),
            Phase(
                id="during",
                name="During",
                touchpoints=(touchpoint("c", 2), touchpoint("d", 3.5), touchpoint("e", 4.5)),
            ),
            Phase(id="after", name="After", touchpoints=(touchpoint("f", 3),)),
        ),
    )


class Desk:
    """A map in a browser, and the same map in the library."""

    def __init__(self, page: Page, library: Library, map: str) -> None:
        self.page, self.library, self.map = page, library, map

    @property
    def journey(self) -> Journey:
        return self.library.get(self.map).journey

    def option(self, id: str) -> Locator:
        return self.page.locator(f".jm-column[data-id={id}]")

    def card(self, id: str) -> Locator:
        return self.option(id).locator(".jm-card")

    def dot(self, id: str, curve: str = "") -> Locator:
        return self.page.locator(f".jm-handle[data-id={id}][data-curve='{curve}']")

    def head(self, id: str) -> Locator:
        return self.page.locator(f".jm-phase-head[data-phase={id}]")

    def field(self) -> Locator:
        return self.page.locator(".jm-naming textarea")

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def until(self, told: Callable[[Journey], object], wanted: object) -> None:
        """Wait until the library says so; then the browser must have heard of it too."""
        eventually(self.page, lambda: told(self.journey), wanted)
        self.settled()

    def settled(self) -> None:
        """Until the picture is the server's again."""
        expect(self.page.locator(".jm-map")).to_have_attribute("data-settled", "true")

    def drag(self, what: Locator, to: tuple[float, float], *, by: bool = False) -> None:
        box = what.bounding_box()
        assert box
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        target = (x + to[0], y + to[1]) if by else to
        mouse = self.page.mouse
        mouse.move(x, y)
        mouse.down()
        mouse.move((x + target[0]) / 2, (y + target[1]) / 2)
        mouse.move(*target, steps=3)
        mouse.up()

    def height(self, level: float) -> float:
        """How far up a score of 1 to 5 lies above 1, in pixels of the screen."""
        low, high = (self.dot(id).bounding_box() for id in ("c", "d"))
        assert low
        assert high
        return (low["y"] - high["y"]) / 1.5 * level


def middle(what: Locator) -> float:
    """How far down the window the middle of something lies."""
    box = what.bounding_box()
    assert box
    return box["y"] + box["height"] / 2


def scores(journey: Journey) -> dict[str, float]:
    return {t.id: t.scores[0].value for t in journey.touchpoints if t.scores}


def order(journey: Journey) -> list[list[str]]:
    return [[t.id for t in phase.touchpoints] for phase in journey.phases]


def names(journey: Journey) -> list[str]:
    return [t.name for t in journey.touchpoints]


START = [["a", "b"], ["c", "d", "e"], ["f"]]


def open_desk(visit: Visit, library: Library, map: str) -> Desk:
    page = visit(f"/?map={map}")
    desk = Desk(page, library, map)
    desk.settled()
    return desk
