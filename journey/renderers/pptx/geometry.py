"""Outlines, fills and places of shapes in the XML of DrawingML; lengths in EMU (12,700 a pt)."""

from collections.abc import Iterable, Sequence

from journey.scene.items import Bend, Box, Close, Move, Pen, Step, To

EMU = 12_700
_ROUND_MOST = 50_000
"""The roundest corner, in 100,000ths of the shorter side."""


def emu(length: float) -> int:
    """A length in pt as whole EMU."""
    return round(length * EMU)


def placed(box: Box, *, flipped: bool = False) -> str:
    """Where a shape lies; `flipped` turns it upside down."""
    flip = ' flipV="1"' if flipped else ""
    return f"<a:xfrm{flip}>{_corner('off', 'ext', box)}</a:xfrm>"


def placed_group(box: Box) -> str:
    """Where a group lies; its shapes keep the slide's own measure."""
    inner = _corner("chOff", "chExt", box)
    return f"<a:xfrm>{_corner('off', 'ext', box)}{inner}</a:xfrm>"


def _corner(at: str, extent: str, box: Box) -> str:
    width, height = max(0, emu(box.width)), max(0, emu(box.height))
    return f'<a:{at} x="{emu(box.x)}" y="{emu(box.y)}"/><a:{extent} cx="{width}" cy="{height}"/>'


def preset(name: str) -> str:
    """One of the outlines that the format knows by name."""
    return f'<a:prstGeom prst="{name}"><a:avLst/></a:prstGeom>'


def rounded(box: Box, radius: float) -> str:
    """A rectangle with round corners."""
    shorter = min(box.width, box.height)
    if radius <= 0 or shorter <= 0:
        return preset("rect")
    share = min(_ROUND_MOST, round(radius / shorter * 100_000))
    adjusted = f'<a:gd name="adj" fmla="val {share}"/>'
    return f'<a:prstGeom prst="roundRect"><a:avLst>{adjusted}</a:avLst></a:prstGeom>'


def bounds(steps: Iterable[Step]) -> Box:
    """The box around all points of a path, control points too."""
    xs: list[float] = []
    ys: list[float] = []
    for step in steps:
        match step:
            case Move(x, y) | To(x, y):
                xs.append(x)
                ys.append(y)
            case Bend(x1, y1, x2, y2, x, y):
                xs += (x1, x2, x)
                ys += (y1, y2, y)
            case Close():
                pass
    if not xs:
        return Box(0, 0, 0, 0)
    return Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))


def freeform(steps: Sequence[Step], box: Box) -> str:
    """A path as an outline of its own; the first step must move."""

    def point(x: float, y: float) -> str:
        return f'<a:pt x="{emu(x - box.x)}" y="{emu(y - box.y)}"/>'

    drawn: list[str] = []
    for step in steps:
        match step:
            case Move(x, y):
                drawn.append(f"<a:moveTo>{point(x, y)}</a:moveTo>")
            case To(x, y):
                drawn.append(f"<a:lnTo>{point(x, y)}</a:lnTo>")
            case Bend(x1, y1, x2, y2, x, y):
                points = point(x1, y1) + point(x2, y2) + point(x, y)
                drawn.append(f"<a:cubicBezTo>{points}</a:cubicBezTo>")
            case Close():
                drawn.append("<a:close/>")
    extent = f'w="{emu(box.width)}" h="{emu(box.height)}"'
    return (
        "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
        '<a:rect l="0" t="0" r="r" b="b"/>'
        f"<a:pathLst><a:path {extent}>{''.join(drawn)}</a:path></a:pathLst></a:custGeom>"
    )


def filled(colour: str | None) -> str:
    """What a shape is filled with."""
    return solid(colour) if colour else "<a:noFill/>"


def solid(colour: str) -> str:
    """One opaque colour."""
    return f'<a:solidFill><a:srgbClr val="{colour.removeprefix("#").upper()}"/></a:solidFill>'


def outlined(pen: Pen | None) -> str:
    """The line around a shape."""
    if pen is None:
        return "<a:ln><a:noFill/></a:ln>"
    cap = "rnd" if pen.round_caps else "flat"
    dash = _dashed(pen) if pen.dash and pen.width > 0 else ""
    return f'<a:ln w="{emu(pen.width)}" cap="{cap}">{solid(pen.colour)}{dash}<a:round/></a:ln>'


def _dashed(pen: Pen) -> str:
    """Dashes, whose lengths the format counts in widths of the line."""
    lengths = pen.dash if len(pen.dash) % 2 == 0 else pen.dash * 2
    shares = [max(1, round(length / pen.width * 100_000)) for length in lengths]
    pairs = zip(shares[::2], shares[1::2], strict=True)
    stops = "".join(f'<a:ds d="{line}" sp="{gap}"/>' for line, gap in pairs)
    return f"<a:custDash>{stops}</a:custDash>"
