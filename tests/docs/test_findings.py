"""The page about findings names every kind and gives the figures of the code."""

from pathlib import Path

from journey.analyses import Criteria
from journey.analyses.weighing import TRUST
from journey.model import FindingKind

PAGE = (Path(__file__).parents[2] / "docs/findings.md").read_text(encoding="utf-8")


def test_every_kind_of_finding_has_its_rule() -> None:
    assert [kind.value for kind in FindingKind if f"| `{kind.value}` |" not in PAGE] == []


def test_the_thresholds_and_the_trust_are_those_of_the_code() -> None:
    criteria = Criteria()
    assert f"under {criteria.weak_below:g} " in PAGE
    assert f"is under {criteria.thin_below:g}" in PAGE
    assert f"exceed {criteria.least_margin:g} points" in PAGE
    assert f"Fewer than {criteria.few_answers} answers" in PAGE
    for kind, factor in TRUST.items():
        name = kind.value.replace("_", " ").removesuffix(" demo")
        row = next(line for line in PAGE.splitlines() if line.startswith("| ") and name in line)
        assert str(factor) in row
