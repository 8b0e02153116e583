"""The page about comparing gives the thresholds and kinds of the code."""

from pathlib import Path

from journey.comparing import RowKind, Verdict
from journey.comparing.confidence import LEAST, MARGIN, SURE

PAGE = (Path(__file__).parents[2] / "docs/comparing.md").read_text(encoding="utf-8")


def test_every_kind_and_verdict_is_explained() -> None:
    assert [kind.value for kind in RowKind if f"| `{kind.value}` |" not in PAGE] == []
    assert [verdict.value for verdict in Verdict if f"`{verdict.value}`" not in PAGE] == []


def test_the_thresholds_are_those_of_the_code() -> None:
    assert f"\n   {LEAST:g} two touchpoints have nothing to do" in PAGE
    assert f"from {SURE:g} on a match counts at once" in PAGE
    assert MARGIN == 2
    assert "half its odds" in PAGE
