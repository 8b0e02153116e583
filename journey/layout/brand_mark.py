"""A client's mark at the right of a header: the logo, or the name where there is none."""

from collections.abc import Iterator
from typing import NamedTuple

from journey.lanes.lane import Desk
from journey.scene.items import Item, Picture
from journey.scene.typesetting import Line

_MOST_WIDE = 120.0
_SIZE = 11.0
_BESIDE = 16.0


class BrandMark(NamedTuple):
    """The mark, ready to stand anywhere; `room` is what a title beside it must leave free."""

    desk: Desk
    width: float
    height: float
    name: Line | None = None

    @property
    def room(self) -> float:
        """Its width with the gap beside it; nothing where there is no mark."""
        return self.width + _BESIDE if self.width else 0.0

    def draw(self, right: float, top: float) -> Iterator[Item]:
        """The mark with its right upper corner there."""
        brand = self.desk.theme.brand
        if brand is None or not self.width:
            return
        if self.name:
            tone = self.desk.theme.phases[0].tone
            yield self.name.text(right, top + _SIZE, _SIZE, tone, "end", bold=True, role="brand")
        elif brand.logo:
            yield Picture(
                right - self.width, top, self.width, self.height,
                brand.logo.data, brand.logo.media_type,
                brand.name or self.desk.words("Logo"), role="brand",
            )  # fmt: skip


def brand_mark(desk: Desk, height: float) -> BrandMark:
    """The mark of the theme's brand at most that high; one without extent where there is none."""
    brand = desk.theme.brand
    if brand is None or not (brand.logo or brand.name):
        return BrandMark(desk, 0.0, 0.0)
    if brand.logo is None:
        name = desk.line(brand.name, _SIZE, bold=True)
        return BrandMark(desk, name.width, _SIZE, name)
    by = min(height / brand.logo.height, _MOST_WIDE / brand.logo.width)
    return BrandMark(desk, brand.logo.width * by, brand.logo.height * by)
