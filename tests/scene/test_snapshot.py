"""A snapshot tells whether two pictures are the same, and where they differ."""

import json
from dataclasses import replace

from journey.scene.snapshot import snapshot
from tests.scene.scenes import every_item


def test_a_snapshot_is_json_with_every_item() -> None:
    scene = every_item()
    read = json.loads(snapshot(scene))
    (page,) = read["pages"]
    assert [item["kind"] for item in page["items"]] == [
        type(item).__name__.lower() for item in scene.pages[0].items
    ]
    assert page["items"][0]["words"] == "An evening & <more>"
    assert page["items"][0]["ref"] == "map"


def test_equal_scenes_have_equal_snapshots() -> None:
    assert snapshot(every_item()) == snapshot(every_item())


def test_one_item_stands_on_one_line_so_that_a_change_shows_in_one_line() -> None:
    scene = every_item()
    page = scene.pages[0]
    moved = replace(page.items[4], x=41)  # type: ignore[call-arg]
    other = replace(scene, pages=(replace(page, items=(*page.items[:4], moved, *page.items[5:])),))
    pairs = zip(snapshot(scene).splitlines(), snapshot(other).splitlines(), strict=True)
    assert sum(one != two for one, two in pairs) == 1


def test_rounding_noise_does_not_show() -> None:
    scene = every_item()
    page = scene.pages[0]
    noisy = replace(page.items[4], x=40 + 1e-9)  # type: ignore[call-arg]
    items = (*page.items[:4], noisy, *page.items[5:])
    assert snapshot(replace(scene, pages=(replace(page, items=items),))) == snapshot(scene)
