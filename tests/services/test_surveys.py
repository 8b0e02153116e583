"""A survey becomes scores with their evidence, in one step, and never shows a few people."""

import pytest

from journey.model import EvidenceKind, Journey
from journey.services import checks, contrasts, documents, surveyed, surveys
from journey.services.library import Library
from journey.storage.memory import MemoryRepository
from sample_maps import path


@pytest.fixture(scope="module")
def cinema() -> Journey:
    file = path("cinema")
    return documents.read(file.read_bytes(), file.name)


def edit_for(text: str, journey: Journey):
    source = surveys.look_at(text.encode(), "s.csv")
    plan = surveys.plan_for(source, journey)
    counted = surveys.count(source, plan, journey)
    return counted, plan, surveyed.taken_over(counted, plan, journey)


def test_means_become_scores_with_n_spread_and_interval(cinema: Journey) -> None:
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    answers = "T5,T13\n" + "1,5\n2,4\n" * 20
    _, _, edit = edit_for(answers, cinema)
    assert edit is not None
    after = edit.apply(cinema)
    score = next(t for t in after.touchpoints if t.id == ids[4]).scores[0]
    assert score.value == 1.5
    assert score.evidence.kind is EvidenceKind.CUSTOMER_SURVEY
    assert score.evidence.n == 40
    assert score.evidence.spread == pytest.approx(0.5064, abs=1e-4)
    assert score.evidence.interval == pytest.approx((1.338, 1.662), abs=1e-3)
    weak = [one for one in checks.check(after) if ids[4] in one.touchpoints]
    assert any("40" in one.evidence for one in weak)


def test_fewer_than_five_answers_are_neither_shown_nor_taken_over(cinema: Journey) -> None:
    counted, plan, edit = edit_for("T5,T13\n1,5\n2,4\n1,\n2,\n1,\n", cinema)
    found = surveys.outcomes(counted, plan, cinema)
    assert [(one.n, one.hidden) for one in found] == [(5, False), (2, True)]
    assert edit is not None
    taken = edit.apply(cinema)
    survey = EvidenceKind.CUSTOMER_SURVEY
    asked = [t.id for t in taken.existing if any(s.evidence.kind is survey for s in t.scores)]
    assert asked == [cinema.existing[4].id]


def test_one_undo_brings_all_old_scores_back(cinema: Journey) -> None:
    library = Library(MemoryRepository())
    id = library.add(cinema)
    _, _, edit = edit_for("T5,T13\n" + "1,5\n" * 6, cinema)
    assert edit is not None
    changed = library.apply(id, edit)
    assert changed.journey.touchpoints[4].scores != cinema.touchpoints[4].scores
    assert library.undo(id).journey.touchpoints == cinema.touchpoints


def test_nothing_is_taken_over_from_nobody(cinema: Journey) -> None:
    assert edit_for("T5\n1\n2\n", cinema)[2] is None


def test_groups_that_judge_otherwise_are_told_apart_and_small_ones_are_not(
    cinema: Journey,
) -> None:
    rows = "".join(f"{1 + at % 2},{3 + at % 2},young\n{4 + at % 2},{3 + at % 2},old\n"
                   for at in range(40))  # fmt: skip
    rows += "5,1,other\n" * 9
    counted, _, _ = edit_for(f"T5,T13,age\n{rows}", cinema)
    found = contrasts.apart(counted, cinema)
    ids = [touchpoint.id for touchpoint in cinema.touchpoints]
    told = {(one.segment.value, one.touchpoint): one.difference.by for one in found}
    assert told[("young", ids[4])] == pytest.approx(1.5 - (180 + 45) / 49)
    assert ("old", ids[4]) in told
    assert {value for value, _ in told} == {"young", "old"}
    assert all(one.difference.clear for one in found)
    assert contrasts.apart(edit_for("T5\n" + "1\n2\n" * 20, cinema)[0], cinema) == ()
