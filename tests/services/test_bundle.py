import io
import zipfile

import pytest

from journey.errors import NotFoundError
from journey.services import documents
from journey.services.bundle import bundle
from tests.journeys import cinema


def unpacked(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_each_map_is_a_file_of_its_own_that_can_be_opened_again() -> None:
    here = unpacked(bundle([cinema(), cinema()], "yaml"))
    assert len(here) == 2
    assert all(documents.read(file, name) == cinema() for name, file in here.items())


def test_pictures_are_packed_too_and_the_same_maps_give_the_same_bytes() -> None:
    here = bundle([cinema()], "svg")
    assert all(file.startswith(b"<svg") for file in unpacked(here).values())
    assert here == bundle([cinema()], "svg")


def test_a_form_that_there_is_not() -> None:
    with pytest.raises(NotFoundError):
        bundle([cinema()], "docx")
