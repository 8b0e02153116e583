"""The look for eyes that need much contrast: 7:1 or more for everything that says something."""

from journey.themes.theme import PhaseColours, Theme

THEME = Theme(
    key="contrast",
    name="High contrast",
    order=4,
    dark=True,
    sheet="#000000",
    soft="#0d0d0d",
    run="#141414",
    ink="#ffffff",
    ink2="#f2f2f2",
    ink3="#dcdcdc",
    curve="#ffffff",
    neutral="#b4b4b4",
    line="#9e9e9e",
    grid="#5c5c5c",
    weak="#ffa37a",
    weak_soft="#3a1400",
    missing="#e0c8ff",
    missing_soft="#14081f",
    area_above="#001a2b",
    area_below="#2b1000",
    ramp=("#ff8f5e", "#ffc49c", "#d8d8d8", "#a5d6ff", "#4fb4ff"),
    phases=(
        PhaseColours("#e3cfff", "#1d1029"),
        PhaseColours("#e0ee9e", "#1b2007"),
        PhaseColours("#8ff0e6", "#04211f"),
        PhaseColours("#ffc2d4", "#2a0d17"),
        PhaseColours("#ffdc8a", "#271c02"),
        PhaseColours("#cfe2f5", "#10202e"),
    ),
    organisations=("#ffffff", "#6ff0e6", "#ffc44d"),
    passed="#8fd0ff",
    passed_soft="#001f36",
)
