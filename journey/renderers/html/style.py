"""The part of a page's style that depends on what is on it: colours, and where things lie."""

from collections.abc import Sequence
from itertools import accumulate

from journey.renderers.drawing import TEXT_AS_MEASURED
from journey.scene.handout import Handout, Palette
from journey.scene.scene import Page, Scene


def style_of(handout: Handout, dark: Scene | None, pages: Sequence[Page]) -> str:
    """Colours as variables, dark ones where a reader prefers them, and the places of subjects."""
    light = _variables(handout.palette)
    rules = [f":root{{{light}}}", f"svg.picture{{{TEXT_AS_MEASURED}}}"]
    if dark and dark.handout:
        night = _variables(dark.handout.palette)
        rules += [
            f"@media screen and (prefers-color-scheme:dark){{:root:not([data-colours])"
            f"{{{night}}}:root:not([data-colours]) .light{{display:none}}"
            f":root:not([data-colours]) svg.dark{{display:block}}}}",
            f"@media screen{{:root[data-colours=dark]{{{night}}}"
            ":root[data-colours=dark] svg.light{display:none}"
            ":root[data-colours=dark] svg.dark{display:block}}",
        ]
    return "".join(rules + list(_places(handout, pages)))


def _variables(palette: Palette) -> str:
    named = {
        "sheet": palette.sheet,
        "soft": palette.soft,
        "ink": palette.ink,
        "ink2": palette.ink2,
        "line": palette.line,
        "weak": palette.weak,
        "weak-soft": palette.weak_soft,
        "missing": palette.missing,
        "missing-soft": palette.missing_soft,
        "accent": palette.accent,
    }
    scheme = "dark" if palette.dark else "light"
    colours = "".join(f"--{name}:{colour};" for name, colour in named.items())
    return f"{colours}color-scheme:{scheme}"


def _places(handout: Handout, pages: Sequence[Page]) -> list[str]:
    """Each subject lies over its place in the picture, in shares of the whole."""
    width = max((page.width for page in pages), default=0.0)
    tops = [0.0, *accumulate(page.height for page in pages)]
    height = tops[-1]
    rules = [f".stage{{aspect-ratio:{width:.2f}/{height:.2f};--natural:{width:.0f}px}}"]
    for number, subject in enumerate(handout.subjects):
        if subject.page >= len(pages):
            continue
        box = subject.box
        shares = {
            "left": box.x / width,
            "top": (box.y + tops[subject.page]) / height,
            "width": box.width / width,
            "height": box.height / height,
        }
        said = ";".join(f"{name}:{share * 100:.3f}%" for name, share in shares.items())
        rules.append(f"#spot-{number}{{{said}}}")
    return rules
