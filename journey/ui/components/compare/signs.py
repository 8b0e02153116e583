"""The signs of compared maps on the screen: the shapes and colours that their curves have."""

from typing import Any
from xml.etree.ElementTree import Element

from journey.services.comparison_pictures import organisation_colours
from journey.ui.markup import tag, text_of
from journey.ui.theming import as_image

_PATHS = (
    "M -4.4 0 A 4.4 4.4 0 1 0 4.4 0 A 4.4 4.4 0 1 0 -4.4 0 Z",
    "M -3.8 -3.8 L 3.8 -3.8 L 3.8 3.8 L -3.8 3.8 Z",
    "M 0 -4.4 L 4.4 3.4 L -4.4 3.4 Z",
    "M 0 -5 L 5 0 L 0 5 L -5 0 Z",
    "M -1.7 -4.6 L 1.7 -4.6 L 1.7 -1.7 L 4.6 -1.7 L 4.6 1.7 L 1.7 1.7 L 1.7 4.6 L -1.7 4.6 "
    "L -1.7 1.7 L -4.6 1.7 L -4.6 -1.7 L -1.7 -1.7 Z",
    "M -4.2 0 A 4.2 4.2 0 1 0 4.2 0 A 4.2 4.2 0 1 0 -4.2 0 Z",
)


def marker(at: int) -> dict[str, Any]:
    """The sign of the map at a place: its outline, its colour, whether it is filled."""
    light, dark = organisation_colours(at)
    return {
        "path": _PATHS[at % len(_PATHS)],
        "colour": f"light-dark({light}, {dark})",
        "filled": at == 0,
    }


def sample(at: int) -> Element:
    """A piece of a map's line with its sign."""
    told = marker(at)
    style = f"stroke:{told['colour']};fill:none;stroke-width:{2.4 if at == 0 else 1.6}"
    filled = told["colour"] if told["filled"] else "light-dark(#ffffff, #11181f)"
    line = tag(
        "svg",
        tag("path", d="M -13 0 L 13 0", style=style),
        tag("path", d=str(told["path"]), style=f"{style};fill:{filled}"),
        xmlns="http://www.w3.org/2000/svg", viewBox="-14 -7 28 14", width="28", height="14",
    )  # fmt: skip
    return tag("img", src=as_image(text_of(line)), alt="", class_="jm-sample")
