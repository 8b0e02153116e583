"""Maps in languages written from right to left run from right to left, everything in its place."""

import pytest

from journey.scene.items import Box, Circle, Line, Path, Picture, Rect, Text
from journey.scene.mirroring import is_leftward, mirrored
from journey.scene.scene import Scene
from journey.services import pictures
from tests.journeys import cinema


@pytest.mark.parametrize(
    ("language", "expected"),
    [("ar", True), ("he", True), ("fa-IR", True), ("ur", True), ("az-Arab", True),
     ("en", False), ("de", False), ("uz-Latn", False), ("ar-Latn", False), ("arn", False)],
)  # fmt: skip
def test_languages_that_run_leftward(language: str, expected: bool) -> None:
    assert is_leftward(language) is expected


def scene(form: str = "svg") -> Scene:
    return pictures.scene(cinema(), form=form)


@pytest.mark.parametrize("form", ["svg", "pptx", "html"])
def test_twice_mirrored_is_the_same(form: str) -> None:
    plain = scene(form)
    twice = mirrored(mirrored(plain))
    for before, after in zip(plain.pages, twice.pages, strict=True):
        for one, other in zip(before.items, after.items, strict=True):
            assert type(one) is type(other)
            assert _places(other) == pytest.approx(_places(one))


def _places(item: object) -> list[float]:
    match item:
        case Rect() | Text() | Picture() | Box():
            return [item.x, item.y, item.width]
        case Line():
            return [item.x1, item.y1, item.x2, item.y2]
        case Circle():
            return [item.x, item.y, item.radius]
        case Path():
            return [value for step in item.steps for value in _numbers(step)]
    raise AssertionError(item)


def _numbers(step: object) -> list[float]:
    return [getattr(step, name) for name in getattr(step, "__slots__", ())]


def test_the_first_phase_stands_at_the_right_and_nothing_leaves_the_sheet() -> None:
    arabic = cinema().model_copy(update={"language": "ar"})
    page = pictures.scene(arabic).pages[0]
    names = [i for i in page.items if isinstance(i, Text) and i.role == "phase-name"]
    wanted = [phase.name for phase in arabic.phases]
    assert [i.words for i in sorted(names, key=lambda i: -i.x)] == wanted
    for item in page.items:
        if isinstance(item, Rect | Text | Picture):
            assert -1 <= item.x <= page.width
            assert item.x + item.width <= page.width + 1


def test_what_can_be_visited_lies_over_its_column() -> None:
    arabic = cinema().model_copy(update={"language": "he"})
    drawn = pictures.scene(arabic, form="html")
    assert drawn.handout
    cards = {i.ref: i for i in drawn.pages[0].items if isinstance(i, Rect) and i.role == "card"}
    subjects = {subject.ref: subject.box for subject in drawn.handout.subjects}
    assert cards
    for ref, card in cards.items():
        assert subjects[ref].x <= card.x
        assert card.x + card.width <= subjects[ref].right


def test_words_and_numbers_are_not_turned() -> None:
    plain, turned = scene(), mirrored(scene())
    texts = [
        [(i.words, i.runs) for i in each.pages[0].items if isinstance(i, Text)]
        for each in (plain, turned)
    ]
    assert texts[0] == texts[1]
