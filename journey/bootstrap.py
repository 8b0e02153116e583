"""The one place that wires the parts together: settings, repository, samples, library."""

import hashlib
import threading
from pathlib import Path

import personas
import sample_maps
from journey import settings as environment
from journey.services import documents
from journey.services.house import House
from journey.services.library import Sample
from journey.services.steady import SteadyLibrary
from journey.settings import Settings
from journey.storage import backup, sqlite
from journey.storage.repository import Repository
from journey.storage.sqlite import open_sqlite

_opening = threading.Lock()
_opened: dict[Settings, House] = {}


def library(settings: Settings | None = None) -> SteadyLibrary:
    """The library that the settings name, as `house` opens it: whole, whoever asks."""
    return house(settings).whole


def house(settings: Settings | None = None) -> House:
    """The library that the settings name and all around it, opened once in this process.

    Raises StorageUnavailableError where it cannot be used and InvalidSettingsError where the
    settings are at fault.
    """
    asked = settings or environment.read()
    with _opening:
        if asked not in _opened:
            _opened[asked] = _open(asked)
        return _opened[asked]


def back_up(target: Path, settings: Settings | None = None) -> None:
    """Write a whole copy of the library to a file, while others go on working with it.

    Raises StorageUnavailableError where there is no library or the file cannot be written.
    """
    asked = settings or environment.read()
    if asked.database_url is None:
        backup.back_up(asked.library_file, target)
        return
    from journey.storage.postgresql import postgresql_engine
    from journey.storage.transfer import write_backup

    engine = postgresql_engine(asked.database_url)
    try:
        write_backup(engine, target)
    finally:
        engine.dispose()


def restore(source: Path, settings: Settings | None = None) -> Path | None:
    """Put a backup in the place of the library, all of it or nothing.

    Returns the file in which the library stays as it was before, None where there was none. A
    running app goes on with what is restored; only pictures that it has drawn may be old.
    """
    from journey.storage import transfer

    asked = settings or environment.read()
    transfer.check_backup(source)
    before = _set_aside(asked)
    if asked.database_url is None:
        engine = sqlite.open_engine(asked.library_file)
    else:
        from journey.storage.postgresql import postgresql_engine

        engine = postgresql_engine(asked.database_url)
    try:
        transfer.restore_backup(source, engine)
    finally:
        engine.dispose()
    return before


def _set_aside(settings: Settings) -> Path | None:
    """Keep the library as it is in a file beside it; one that is damaged is moved away."""
    settings.home.mkdir(parents=True, exist_ok=True)
    library = settings.library_file
    if settings.database_url is None:
        if not library.exists():
            return None
        if not backup.is_sound(library):
            return backup.move_away(library)
    # A name of its own each time: it may be the next thing that is restored.
    before = backup.free_name(library, "before-restore")
    back_up(before, settings)
    return before


def samples() -> tuple[Sample, ...]:
    """The maps that come with the product, the one to show first at the start."""
    people = Path(personas.__file__).parent / "library"
    # A sample may name a persona of the library, so that it changes when the persona does.
    print_of_people = hashlib.sha256(
        b"".join(p.read_bytes() for p in sorted(people.glob("*.yaml")))
    )
    return tuple(_sample(name, print_of_people.digest()) for name in sample_maps.SAMPLES)


def _open(settings: Settings) -> House:
    repository = _repository(settings)
    opened = SteadyLibrary(repository, samples())
    opened.seed()
    return House(repository, opened, team=settings.is_team)


def _repository(settings: Settings) -> Repository:
    if settings.database_url is None:
        return open_sqlite(settings.library_file)
    from journey.storage.postgresql import open_postgresql  # its driver is slow to import

    return open_postgresql(settings.database_url)


def _sample(name: str, print_of_people: bytes) -> Sample:
    path = sample_maps.path(name)
    contents = path.read_bytes()
    fingerprint = hashlib.sha256(print_of_people + contents).hexdigest()
    return Sample(name, fingerprint, lambda: documents.read(contents, path.name))
