"""Several maps as one archive of files."""

import io
import zipfile
from collections.abc import Sequence

from journey.model import Journey
from journey.services import documents, pictures
from journey.text import slug


def bundle(journeys: Sequence[Journey], form: str) -> bytes:
    """A ZIP with a file of each map, a document or a picture; the same maps give the same bytes.

    A picture of several sheets that its form cannot hold is as many files. Raises NotFoundError
    for a form that there is not, RenderError for a picture that cannot be made.
    """
    packed = io.BytesIO()
    taken: set[str] = set()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for journey in journeys:
            for contents in _files(journey, form):
                name = _free(slug(journey.title, "map"), taken)
                archive.writestr(zipfile.ZipInfo(f"{name}.{form}"), contents)
    return packed.getvalue()


def _files(journey: Journey, form: str) -> list[bytes]:
    if form not in pictures.forms():
        return [documents.write(journey, form)]
    drawn = pictures.scene(journey, form=form)
    return [pictures.render(each, form) for each in pictures.files(drawn, form)]


def _free(name: str, taken: set[str]) -> str:
    """The name, with a number where it is taken; case does not tell two files apart everywhere."""
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free
