"""Whose journey is looked at, in pictures too."""

from xml.etree import ElementTree as ET

import pytest

from journey.errors import NotFoundError
from journey.services import pictures
from journey.services.perspectives import seen_by
from journey.services.pictures import PictureOptions
from tests.journeys import five_personas


def test_nobody_in_particular_is_everybody() -> None:
    journey = five_personas()
    assert seen_by(journey, None) is journey
    assert seen_by(journey, "") is journey


def test_who_is_not_on_the_map_is_refused_with_those_there_are() -> None:
    with pytest.raises(NotFoundError) as error:
        seen_by(five_personas(), "otto")
    assert "lena, karim, mara" in error.value.hint


@pytest.mark.parametrize("view", pictures.views())
def test_a_picture_speaks_of_the_persona_that_was_chosen(view: str) -> None:
    drawn = pictures.draw(five_personas(), "svg", view, PictureOptions(persona="mara"))
    told = "".join(ET.fromstring(drawn).itertext())
    assert "Karim" not in told
    assert view not in ("map", "persona") or "Mara" in told


def test_a_card_of_a_persona_on_no_map() -> None:
    mara = five_personas().personas[2]
    card = pictures.persona_card(mara, None, PictureOptions(language="de"))
    (page,) = card.pages
    assert page.title == "Mara"
    assert card.language == "de"


def test_a_map_without_personas_has_no_card() -> None:
    empty = five_personas().model_copy(update={"personas": (), "phases": ()})
    with pytest.raises(NotFoundError):
        pictures.scene(empty, "persona")
