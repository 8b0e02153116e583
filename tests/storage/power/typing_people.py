"""Somebody types, and what is confirmed is noted: `typing_people.py FOLDER JOURNAL SYNC N`."""

import sys
from pathlib import Path

from journey.editing import AddTouchpoint, MoveTouchpoint, RemoveTouchpoint, SetProperty
from journey.model import Touchpoint
from journey.services.library import Library
from journey.storage import repository, sql_map, sqlite
from tests.journeys import plain

PLAIN = plain((3, 3))


def main(folder: Path, journal: str, synchronous: str, count: int) -> None:
    """Change a map so many times; the file `confirmed` says which revision was confirmed last."""
    sqlite.journal_rule = lambda: (journal, synchronous)
    sql_map.SNAPSHOT_EVERY = repository.SNAPSHOT_EVERY = 20
    library = Library(sqlite.open_sqlite(folder / "library.db"))
    library.add(PLAIN)
    first, second = (phase.id for phase in PLAIN.phases)
    with (folder / "confirmed").open("wb", buffering=0) as confirmed:
        confirmed.write(b"%08d" % 1)
        for number in range(count):
            new = f"new-{number // 4}"
            steps = (
                AddTouchpoint(phase=first, touchpoint=Touchpoint(id=new, name=new)),
                SetProperty(entity="touchpoint", id=new, field="note", value="n" * 900),
                MoveTouchpoint(touchpoint=new, phase=second, position=0),
                RemoveTouchpoint(touchpoint=new),
            )
            kept = library.apply(PLAIN.id, steps[number % 4])
            confirmed.seek(0)
            confirmed.write(b"%08d" % kept.revision)
    library.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]))
