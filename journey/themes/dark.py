"""The look for dark rooms and screens."""

from journey.themes.theme import PhaseColours, Theme

THEME = Theme(
    key="dark",
    name="Dark",
    order=2,
    dark=True,
    sheet="#11181f",
    soft="#1a232c",
    run="#1a242d",
    ink="#eef2f5",
    ink2="#bac4cd",
    ink3="#98a5b1",
    curve="#d5dee6",
    neutral="#586673",
    line="#33404c",
    grid="#222d37",
    weak="#ff8a5c",
    weak_soft="#43251a",
    missing="#c6aeef",
    missing_soft="#1c1d2b",
    area_above="#14242f",
    area_below="#2a1e1a",
    ramp=("#ff7b47", "#e6a06c", "#95a0aa", "#7db9e2", "#3fa7f5"),
    phases=(
        PhaseColours("#c9b3e3", "#2b2538"),
        PhaseColours("#bfcb89", "#282d1b"),
        PhaseColours("#82cec7", "#152e2d"),
        PhaseColours("#ebaabd", "#38222a"),
        PhaseColours("#dfc17c", "#332a17"),
        PhaseColours("#aebfce", "#222d38"),
    ),
    organisations=("#f2f5f7", "#5ccfc6", "#e5b04a"),
    passed="#7db9e2",
    passed_soft="#16293a",
)
