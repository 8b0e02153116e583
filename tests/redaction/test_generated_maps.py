"""What is left out of any map is in no layer of any file: a token stands in every such place."""

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from journey.model import Journey
from journey.redaction import Redaction
from journey.services import documents, pictures
from journey.services.pictures import PictureOptions
from tests.redaction.planted import LEFT_OUT, everywhere, tokens, unpacked
from tests.strategies import journeys

MAPS = {
    "svg": 40,
    "html": 40,
    "pdf": 20,
    "pptx": 20,
    **dict.fromkeys(("yaml", "json", "csv", "xlsx", "mermaid", "cjml"), 60),
}
"""How many maps each form is searched for: pictures take longer than documents."""
NAMES = {"words", "personas"}


def _made(journey: Journey, form: str, redaction: Redaction) -> str:
    if form in pictures.forms():
        return unpacked(pictures.draw(journey, form, options=PictureOptions(redaction=redaction)))
    return unpacked(documents.write(journey, form, redaction))


@pytest.mark.parametrize("form", MAPS)
def test_nothing_left_out_of_any_map_is_in_its_file(form: str) -> None:
    seen: set[str] = set()

    @settings(
        max_examples=MAPS[form],
        phases=[Phase.explicit, Phase.reuse, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(journeys(most=3))
    def search(journey: Journey) -> None:
        marked = everywhere(journey)
        assert tokens(_made(marked, form, LEFT_OUT)) == set()
        if not seen >= NAMES:
            seen.update(tokens(_made(marked, form, Redaction())))

    search()
    assert seen >= NAMES  # the same search finds what is not left out
