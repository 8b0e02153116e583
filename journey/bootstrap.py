"""The one place that wires the parts together: settings, repository, samples, library."""

import hashlib
import threading
from pathlib import Path

import personas
import sample_maps
from journey import settings as environment
from journey.errors import InvalidSettingsError
from journey.services import documents
from journey.services.library import Library, Sample
from journey.settings import Settings
from journey.storage.sqlite import open_sqlite

_opening = threading.Lock()
_opened: dict[Settings, Library] = {}


def library(settings: Settings | None = None) -> Library:
    """The library that the settings name, opened once in this process, with the samples in it.

    Raises StorageUnavailableError where it cannot be used and InvalidSettingsError where the
    settings are at fault.
    """
    asked = settings or environment.read()
    with _opening:
        if asked not in _opened:
            _opened[asked] = _open(asked)
        return _opened[asked]


def samples() -> tuple[Sample, ...]:
    """The maps that come with the product, the one to show first at the start."""
    people = Path(personas.__file__).parent / "library"
    # A sample may name a persona of the library, so that it changes when the persona does.
    print_of_people = hashlib.sha256(
        b"".join(p.read_bytes() for p in sorted(people.glob("*.yaml")))
    )
    return tuple(_sample(name, print_of_people.digest()) for name in sample_maps.SAMPLES)


def _open(settings: Settings) -> Library:
    if settings.database_url is not None:
        raise InvalidSettingsError(
            "This version keeps the library in a file of its own and uses no database server",
            "Leave JOURNEY_DATABASE_URL out; the folder of the file is JOURNEY_HOME",
        )
    opened = Library(open_sqlite(settings.library_file), samples())
    opened.seed()
    return opened


def _sample(name: str, print_of_people: bytes) -> Sample:
    path = sample_maps.path(name)
    contents = path.read_bytes()
    fingerprint = hashlib.sha256(print_of_people + contents).hexdigest()
    return Sample(name, fingerprint, lambda: documents.read(contents, path.name))
