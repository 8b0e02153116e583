"""The outline of a single sign of a font, where a picture wants the shape and not the character."""

from functools import lru_cache

import uharfbuzz as hb

from journey.scene.fonts import font
from journey.scene.items import Bend, Close, Move, Step, To


@lru_cache(maxsize=64)
def outline(character: str, key: str) -> tuple[tuple[Step, ...], float]:
    """A character's outline and its advance, in em; y grows downwards from the baseline."""
    one = font(key)
    glyph = one.shaper.get_nominal_glyph(ord(character)) or 0
    steps: list[Step] = []
    one.shaper.draw_glyph(glyph, _pencil(one.upem), steps)
    return tuple(steps), one.shaper.get_glyph_h_advance(glyph) / one.upem


def _pencil(upem: int) -> hb.DrawFuncs:
    """Draws a glyph as the steps of a path; quadratic curves become cubic ones."""

    def move(x: float, y: float, steps: list[Step]) -> None:
        steps.append(Move(x / upem, -y / upem))

    def line(x: float, y: float, steps: list[Step]) -> None:
        steps.append(To(x / upem, -y / upem))

    def bend(
        x1: float, y1: float, x2: float, y2: float, x: float, y: float, steps: list[Step]
    ) -> None:
        steps.append(Bend(x1 / upem, -y1 / upem, x2 / upem, -y2 / upem, x / upem, -y / upem))

    def bow(x1: float, y1: float, x: float, y: float, steps: list[Step]) -> None:
        last = steps[-1]
        x0, y0 = (last.x * upem, -last.y * upem) if not isinstance(last, Close) else (x1, y1)
        first = (x0 + (x1 - x0) * 2 / 3, y0 + (y1 - y0) * 2 / 3)
        second = (x + (x1 - x) * 2 / 3, y + (y1 - y) * 2 / 3)
        bend(*first, *second, x, y, steps)

    def close(steps: list[Step]) -> None:
        steps.append(Close())

    pencil = hb.DrawFuncs()
    pencil.set_move_to_func(move)
    pencil.set_line_to_func(line)
    pencil.set_cubic_to_func(bend)
    pencil.set_quadratic_to_func(bow)
    pencil.set_close_path_func(close)
    return pencil
