"""The look for paper: hardly any toner, strong lines, and a ramp that also reads in grey.

The ramp runs from a dark vermilion to a lighter blue, so that weak scores stay the
darkest on a printer that has only black.
"""

from journey.themes.theme import PhaseColours, Theme

THEME = Theme(
    key="print",
    name="Print",
    order=3,
    sheet="#ffffff",
    soft="#f3f4f5",
    run="#f1f2f3",
    ink="#000000",
    ink2="#2f343a",
    ink3="#464c52",
    curve="#000000",
    neutral="#7d858c",
    line="#9aa1a8",
    grid="#d5d9dd",
    weak="#7a2806",
    weak_soft="#f1e4dd",
    missing="#452a73",
    missing_soft="#ffffff",
    planned="#1d4f2a",
    planned_soft="#ffffff",
    area_above="#f3f7fa",
    area_below="#f6f1ee",
    ramp=("#6b2203", "#95501f", "#72777c", "#4c86b2", "#5e93bc"),
    phases=(
        PhaseColours("#4b3664", "#f1eef5"),
        PhaseColours("#444f1b", "#f0f2e6"),
        PhaseColours("#0f524e", "#e7f2f1"),
        PhaseColours("#70304a", "#f7edf1"),
        PhaseColours("#614710", "#f5f0e4"),
        PhaseColours("#35465a", "#edf0f4"),
    ),
    organisations=("#000000", "#005a58", "#7a4c00"),
    passed="#0a4a7a",
    passed_soft="#f2f6f9",
)
