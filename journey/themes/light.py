"""The everyday look: a calm white sheet."""

from journey.themes.theme import PhaseColours, Theme

THEME = Theme(
    key="light",
    name="Light",
    order=1,
    sheet="#ffffff",
    soft="#f4f6f8",
    run="#f1f4f6",
    ink="#17222d",
    ink2="#4a5662",
    ink3="#5f6b76",
    curve="#2c3b49",
    neutral="#aeb8c1",
    line="#d9dfe5",
    grid="#e9edf0",
    weak="#a63a12",
    weak_soft="#fae3d8",
    missing="#5f3f91",
    missing_soft="#f6f3fa",
    planned="#2f6b3c",
    planned_soft="#eff7f0",
    area_above="#edf4f9",
    area_below="#fbefe8",
    ramp=("#a63a12", "#d4702a", "#7e878e", "#3f8fc0", "#0b5a94"),
    phases=(
        PhaseColours("#6b5287", "#eee9f3"),
        PhaseColours("#5e6b2e", "#edf0e0"),
        PhaseColours("#1f706b", "#dff0ee"),
        PhaseColours("#93485f", "#f6e7ec"),
        PhaseColours("#86651f", "#f5eedc"),
        PhaseColours("#4d6074", "#e7ecf1"),
    ),
    organisations=("#17222d", "#007a78", "#9c6300"),
    passed="#0b5a94",
    passed_soft="#e6f1f8",
)
