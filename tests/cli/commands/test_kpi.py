"""`journey kpi` works figures out, explains them, and says everything that is wrong at once."""

import json
from collections.abc import Callable

from click.testing import Result

from journey.kpis import KPIS


def test_it_lists_every_figure_with_its_formula(call: Callable[..., Result]) -> None:
    lines = call("kpi").stdout.splitlines()
    assert [line.split()[0] for line in lines] == list(KPIS)
    assert "lost / ((start + end) / 2)" in call("kpi").stdout


def test_json_has_value_unit_formula_inputs_interval_and_caveats(
    call: Callable[..., Result],
) -> None:
    result = call("kpi", "nps", "promoters=60", "passives=25", "detractors=15", "--json")
    worked = json.loads(result.stdout)
    assert (worked["value"], worked["unit"]) == (45, "points")
    assert [round(end, 2) for end in worked["interval"]] == [29.34, 58.04]
    assert worked["inputs"] == {"promoters": 60, "passives": 25, "detractors": 15}
    assert worked["formula"].startswith("(promoters - detractors)")
    assert worked["caveats"]


def test_what_cannot_be_worked_out_is_no_zero(call: Callable[..., Result]) -> None:
    result = call("kpi", "click-through-rate", "clicks=0", "impressions=0", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout)["value"] is None
    assert "not computable" in call("kpi", "bounce-rate", "bounces=0", "visits=0").stdout


def test_a_figure_alone_is_explained(call: Callable[..., Result]) -> None:
    told = call("kpi", "churn-rate").stdout
    assert "variant=start" in told
    assert "9.76 %" in told


def test_wrong_use_is_told_with_every_fault(call: Callable[..., Result]) -> None:
    result = call("kpi", "nps", "promoters=-1", "passives=x")
    assert result.exit_code == 2
    for said in ("promoters is negative", "“x” is not a number", "detractors is missing"):
        assert said in result.stderr
    assert call("kpi", "luck").exit_code == 2
    assert call("kpi", "nps", "promoters").exit_code == 2
    assert call("kpi", "nps", "promoters=1", "promoters=2").exit_code == 2
