"""The PNG has the pixels that were asked for."""

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from PIL import Image, ImageChops

from journey.errors import RenderError
from journey.renderers import RENDERERS, RenderOptions, pixels
from journey.renderers.png import MOST_PIXELS
from journey.scene.items import Rect
from journey.scene.scene import Page, Scene
from tests.scene.scenes import LATIN, NAUGHTY, WORLD, every_item, page_of, scene_of


def picture(scene: Scene, options: RenderOptions) -> Image.Image:
    image = Image.open(io.BytesIO(RENDERERS["png"].render(scene, options)))
    image.load()
    return image


@pytest.mark.parametrize("scale", [0.5, 1.0, 2.0, 3.5])
def test_the_scale_is_pixels_per_pt(scale: float) -> None:
    assert picture(every_item(), RenderOptions(scale=scale)).size == (300 * scale, 200 * scale)


def test_shapes_stand_where_they_were_put() -> None:
    red = Rect(10, 20, 30, 40, fill="#ff0000")
    image = picture(Scene("", "", "en", (Page(100, 100, "#ffffff", (red,)),)), RenderOptions())
    assert image.convert("RGB").getpixel((20, 40)) == (255, 0, 0)
    assert image.convert("RGB").getpixel((79, 119)) == (255, 0, 0)
    assert image.convert("RGB").getpixel((80, 120)) == (255, 255, 255)
    assert image.convert("RGB").getpixel((19, 40)) == (255, 255, 255)


def test_what_comes_later_covers_what_came_first() -> None:
    under, over = Rect(0, 0, 50, 50, fill="#ff0000"), Rect(0, 0, 50, 50, fill="#0000ff")
    scene = Scene("", "", "en", (Page(50, 50, "#ffffff", (under, over)),))
    assert picture(scene, RenderOptions()).convert("RGB").getpixel((50, 50)) == (0, 0, 255)


def test_a_transparent_picture_lets_the_ground_through() -> None:
    assert picture(every_item(), RenderOptions()).getpixel((2, 2)) == (0xFA, 0xFB, 0xFC)
    assert picture(every_item(), RenderOptions(transparent=True)).getpixel((2, 2))[3] == 0


def test_pages_stand_one_below_another_or_alone() -> None:
    dark, light = page_of(background="#111111"), page_of("words", background="#ffffff")
    scene = Scene("Two", "", "en", (dark, light))
    both = picture(scene, RenderOptions(scale=1))
    assert both.height == dark.height + light.height
    assert both.getpixel((5, 5))[0] == 0x11
    assert both.getpixel((5, dark.height + 5))[0] == 0xFF
    assert picture(scene, RenderOptions(scale=1, page=1)).getpixel((5, 5))[0] == 0xFF


def test_a_picture_too_large_for_the_memory_is_refused_with_a_way_out() -> None:
    huge = scene_of("a")
    huge = replace(huge, pages=(replace(huge.pages[0], width=MOST_PIXELS / 100),))
    with pytest.raises(RenderError, match="million pixels") as refused:
        RENDERERS["png"].render(huge, RenderOptions())
    assert "smaller scale" in refused.value.hint
    with pytest.raises(RenderError):
        RENDERERS["png"].render(scene_of("a"), RenderOptions(scale=0))


def test_words_leave_ink_in_every_script() -> None:
    blank = picture(scene_of(""), RenderOptions(scale=1)).convert("L")
    for words in ("word", "كلمة", "คำ", "शब्द", "★"):
        written = picture(scene_of(words), RenderOptions(scale=1)).convert("L")
        assert (
            sum(1 for a, b in zip(blank.tobytes(), written.tobytes(), strict=True) if a != b) > 20
        )


@pytest.mark.judge("emoji-font")
def test_emoji_are_in_colour() -> None:
    image = picture(scene_of("🍿🎬"), RenderOptions(scale=2)).convert("RGB")
    cut = image.crop((40, 50, 120, 90)).tobytes()
    colours = zip(cut[::3], cut[1::3], cut[2::3], strict=True)
    assert any(max(colour) - min(colour) > 100 for colour in colours)


def test_a_picture_painted_in_strips_is_the_same_to_the_pixel(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene = scene_of(*LATIN, *WORLD, *NAUGHTY, pages=2)
    for transparent in (False, True):
        options = RenderOptions(scale=1.5, transparent=transparent)
        whole = picture(scene, options)
        monkeypatch.setattr(pixels, "PIXELS_PER_STRIP", 20_000)
        stripped = picture(scene, options)
        monkeypatch.undo()
        assert stripped.size == whole.size
        difference = ImageChops.difference(stripped.convert("RGB"), whole.convert("RGB"))
        assert max(high for _, high in difference.getextrema()) <= 8


def test_pictures_drawn_at_once_are_not_mixed_up() -> None:
    """PDFium serves one thread: callers must wait for each other, and get their own."""
    scenes = [
        Scene("", "", "en", (Page(400, 300 + n, "#ffffff", (Rect(n, n, 40, 40, fill=colour),)),))
        for n, colour in enumerate(("#ff0000", "#00ff00", "#0000ff", "#123456"))
    ]
    alone = [RENDERERS["png"].render(scene, RenderOptions()) for scene in scenes]
    with ThreadPoolExecutor(4) as threads:
        for _ in range(3):
            assert (
                list(threads.map(lambda s: RENDERERS["png"].render(s, RenderOptions()), scenes))
                == alone
            )


def test_a_page_narrower_than_another_leaves_clear_ground_beside_it() -> None:
    wide, narrow = Page(80, 20, "#ff0000", ()), Page(40, 20, "#0000ff", ())
    image = picture(Scene("", "", "en", (wide, narrow)), RenderOptions(scale=1))
    assert image.getpixel((70, 5)) == (255, 0, 0, 255)
    assert image.getpixel((20, 30)) == (0, 0, 255, 255)
    assert image.getpixel((70, 30))[3] == 0
