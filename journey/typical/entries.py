"""The typical touchpoints, read from `touchpoints.csv` in the order of a journey."""

import csv
from pathlib import Path

from journey.model import ChannelKind
from journey.typical.typical import Stage, Typical

_FILE = Path(__file__).parent / "touchpoints.csv"


def _read() -> tuple[Typical, ...]:
    """All rows; what does not fit is a mistake in the product and raises ValueError."""
    with _FILE.open(encoding="utf-8", newline="") as file:
        return tuple(
            Typical(
                en=row["en"],
                de=row["de"],
                stage=Stage(row["stage"]),
                channels=tuple(ChannelKind(kind) for kind in row["channels"].split(" or ")),
                department=row["department"],
            )
            for row in csv.DictReader(file)
        )


TYPICAL: tuple[Typical, ...] = _read()
"""All of them, from becoming known to coming again."""
