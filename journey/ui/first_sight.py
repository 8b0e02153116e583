"""The map that a link names, painted by the page itself while Streamlit is still being loaded.

It lies where the picture will be, as the picture will open, and goes when that is seen
(docs/editor.md). Who may not edit the map is shown another page and gets nothing ahead.
"""

import re
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import streamlit
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from journey.access import Action
from journey.errors import JourneyError
from journey.locales import first_spoken, spoken
from journey.services.stage import Stage
from journey.ui import cache, routes, shelf, state
from journey.ui.components import perspective

_READABLE, _LEGIBLE, _LARGEST, _ABOVE, _BELOW = 60.0, 40.0, 1.6, 8.0, 16.0
"""How the picture opens: as in components/journey_map/assets/viewport.js."""
_NEVER = 1e6
"""A size that no stage has."""
_PAGE = Path(streamlit.__file__).parent / "static" / "index.html"
_ASSETS = Path(__file__).parent / "assets"


def route() -> Route:
    """The page in which the app runs, under the path where it is served."""
    return Route(f"{routes.base()}/", _answer)


async def _answer(request: Request) -> Response:
    ahead = await run_in_threadpool(_ahead, request)
    cached = "no-store" if ahead else "no-cache"
    page = index().replace('<div id="root">', f'{ahead}<div id="root">', 1)
    return HTMLResponse(page, headers={"Cache-Control": cached})


@lru_cache(maxsize=1)
def index() -> str:
    """The page as Streamlit has it."""
    return _PAGE.read_text("utf-8")


def _ahead(request: Request) -> str:
    """The picture of the map that the address names; empty where there is none to be seen."""
    asked = request.query_params
    map = asked.get(state.MAP, "")
    if not map or asked.get("page", "map") != "map":
        return ""
    try:
        library = shelf.library_for(request)
        if not library.may(Action.EDIT, map):
            return ""
        kept = library.get(map)
        if not kept.journey.touchpoints:
            return ""
        persona = perspective.known(kept.journey, asked.get(state.PERSONA, ""))
        with shelf.own_work():
            staged = cache.stage(map, kept.revision, _language(request), persona)
    except JourneyError:
        return ""  # the page itself says what is the matter
    return _painted(staged.svg, staged.stage, request.cookies.get(state.THEME_COOKIE, ""))


def _language(request: Request) -> str:
    """The language that the screens will speak, as far as a request tells."""
    asked = request.query_params.get("lang") or request.cookies.get(state.LANGUAGE_COOKIE)
    return spoken(asked) if asked else first_spoken(request.headers.get("accept-language", ""))


def _painted(svg: str, stage: Stage, theme: str) -> str:
    filled = {
        "scheme": theme if theme in {"light", "dark"} else "light dark",
        **asdict(opening_of(svg, stage)),
        "picture": svg,
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda found: str(filled[found[1]]), _template())


@lru_cache(maxsize=1)
def _template() -> str:
    """It brings along how high the picture will be, which the app's style sheets say later."""
    room = (_ASSETS / "picture.css").read_text("utf-8")
    return (_ASSETS / "first_sight.html").read_text("utf-8").replace("{{room}}", room)


@dataclass(frozen=True, slots=True)
class Opening:
    """How a sheet opens on a stage: whole, or at a readable size where that is small; in pixels."""

    width: float
    """Of the sheet at its own size."""
    to_lanes: float
    """How wide it is, by the height of the stage, where all its lanes fill that."""
    to_cards: float
    """The same where its phases, curve and cards do."""
    largest: float
    narrow: float
    """A stage that is narrower shows it at the readable width."""
    low: float
    """So does one that is lower."""
    readable: float
    above: float
    """The share of the sheet, in percent, that lies above the stage."""


def opening_of(svg: str, stage: Stage) -> Opening:
    """How the picture opens, by the rules of viewport.js."""
    width, height = _extent(svg)
    frame = stage.frame
    top = min(box.y for box in frame.phases.values())
    card = max(box.y + box.height for box in frame.cards.values())
    lanes = max([card, *(box.y + box.height for box in frame.lanes.values())])
    to_cards, to_lanes = card - top + _BELOW, lanes - top + _BELOW
    column = sum(box.width for box in frame.columns.values()) / len(frame.columns)
    legible = _LEGIBLE / column if column * _LARGEST >= _LEGIBLE else _NEVER
    return Opening(
        width=width,
        to_lanes=width / to_lanes,
        to_cards=width / to_cards,
        largest=_LARGEST * width,
        narrow=legible * width,
        low=legible * (to_cards if legible <= 1 else to_lanes),
        readable=_READABLE / column * width,
        above=(top - _ABOVE) / height * 100,
    )


def _extent(svg: str) -> tuple[float, float]:
    found = re.search(r'viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"', svg)
    assert found
    return float(found[1]), float(found[2])
