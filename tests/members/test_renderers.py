"""What every renderer keeps to, whichever there are."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given, settings

from journey.errors import NotFoundError, RenderError
from journey.renderers import RENDERERS, Renderer, RenderOptions
from journey.scene.items import Picture
from journey.scene.scene import Scene
from tests.scene.scenes import EMOJI, LATIN, NAUGHTY, WORLD, every_item, png, scene_of, texts

every_renderer = pytest.mark.parametrize("renderer", RENDERERS.values(), ids=RENDERERS)
PLAIN = RenderOptions()


def test_there_are_these_formats() -> None:
    assert list(RENDERERS) == ["svg", "png", "pdf", "pptx", "html"]
    assert all(one.key == one.extension for one in RENDERERS.values())


@every_renderer
def test_the_same_scene_gives_the_same_bytes(renderer: Renderer) -> None:
    first = renderer.render(every_item(), PLAIN)
    assert renderer.render(every_item(), PLAIN) == first
    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: renderer.render(every_item(), PLAIN), range(8))) == {first}


@every_renderer
def test_threads_get_their_own_pictures(renderer: Renderer) -> None:
    scenes = [scene_of(f"number {place}", *LATIN) for place in range(12)]
    alone = [renderer.render(scene, PLAIN) for scene in scenes]
    assert len(set(alone)) == len(alone)
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda scene: renderer.render(scene, PLAIN), scenes)) == alone


@every_renderer
@settings(max_examples=40)
@given(texts, texts)
def test_no_text_breaks_a_picture(renderer: Renderer, words: str, title: str) -> None:
    assert renderer.render(scene_of(words, title=title), PLAIN)


@every_renderer
def test_all_the_naughty_texts_of_the_world_on_one_sheet(renderer: Renderer) -> None:
    assert renderer.render(scene_of(*LATIN, *WORLD, EMOJI, *NAUGHTY), PLAIN)


@every_renderer
def test_a_page_that_is_not_there_is_said(renderer: Renderer) -> None:
    with pytest.raises(NotFoundError, match="no page 3"):
        renderer.render(scene_of("a", pages=2), RenderOptions(page=2))
    with pytest.raises(NotFoundError):
        renderer.render(scene_of("a"), RenderOptions(page=-1))


def with_picture(content: bytes, media_type: str) -> Scene:
    scene = every_item()
    picture = Picture(10, 10, 20, 20, content, media_type, "A face")
    page = replace(scene.pages[0], items=(picture,))
    return replace(scene, pages=(page,))


@pytest.mark.parametrize("key", ["png", "pdf", "pptx"])
def test_a_picture_that_is_none_is_refused(key: str) -> None:
    with pytest.raises(RenderError):
        RENDERERS[key].render(with_picture(b"no picture", "image/png"), PLAIN)
    with pytest.raises(RenderError, match="image/x-unknown"):
        RENDERERS[key].render(with_picture(png(), "image/x-unknown"), PLAIN)
    assert RENDERERS[key].render(with_picture(png(), "image/png"), PLAIN)
