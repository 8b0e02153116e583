"""Pictures that were looked at stay as they are, to a hundredth of a point."""

import pytest

from journey.scene.snapshot import snapshot
from tests.golden.maps import CASES, FOLDER


@pytest.mark.parametrize("name", CASES)
def test_the_scene_is_the_one_that_was_looked_at(name: str) -> None:
    kept = (FOLDER / f"{name}.json").read_text(encoding="utf-8").splitlines()
    drawn = snapshot(CASES[name]()).splitlines()
    changed = [pair for pair in zip(kept, drawn, strict=False) if pair[0] != pair[1]]
    assert not changed[:3], f"{len(changed)} lines differ; see tests/golden/maps.py"
    assert len(kept) == len(drawn)


def test_no_kept_scene_is_left_over() -> None:
    assert {path.stem for path in FOLDER.glob("*.json")} == set(CASES)
