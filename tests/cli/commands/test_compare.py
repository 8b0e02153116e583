"""`journey compare`."""

import json

import pytest

from sample_maps import path

OTHERS = (path("lichtspielhaus"), path("cineplaza"))


def test_the_comparison_is_told_by_phase_with_gaps_first_to_close(call, cinema):
    result = call("compare", cinema, *OTHERS)
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[0] == "The New Cinema beside Lichtspielhaus and Cineplaza"
    website = next(line for line in lines if "looks up online" in line)
    assert website.split()[-6:] == ["1.6", "3.4", "4.3", "all", "have", "it"]
    thin = next(number for number, line in enumerate(lines) if line.startswith("  Information "))
    assert lines[thin + 1].strip() == "thinner than Lichtspielhaus and Cineplaza"
    told = " ".join(result.stdout.split())
    assert "- Behind in Information: 2.2 here, 3.6 at Lichtspielhaus" in told
    assert "- No clear difference in Activation" in told
    assert "(not proven: margins are not known" in told.split("Where others do better")[1]
    gaps = result.stdout.split("What only others have")[1]
    assert "- reads the programme in the city magazine" in gaps.splitlines()[1]
    assert "\x1b" not in result.stdout
    assert all(len(line) <= 100 for line in lines)


def test_json_holds_phases_and_rows(call, cinema):
    tree = json.loads(call("compare", cinema, *OTHERS, "--json").stdout)
    assert [phase["phase"] for phase in tree["phases"]] == [
        "Activation", "Information", "Action", "Retention",
    ]  # fmt: skip
    magazine = next(r for r in tree["rows"] if "city magazine" in r["touchpoint"])
    assert magazine["kind"] == "gap"
    stood = {(one["phase"], one["organisation"]): one["verdict"] for one in tree["standings"]}
    assert stood["Activation", "Cineplaza"] == "no_clear_difference"
    assert stood["Information", "Lichtspielhaus"] == "unproven"
    assert [cell["state"] for cell in magazine["organisations"].values()] == [
        "has_not", "has", "has",
    ]  # fmt: skip


def test_a_file_takes_the_same_json(call, cinema, tmp_path):
    told = call("compare", cinema, *OTHERS, "--json").stdout
    result = call("compare", cinema, *OTHERS, "-o", "c.json")
    assert result.exit_code == 0
    assert "c.json" in result.stderr
    assert (tmp_path / "c.json").read_text("utf-8") == told


def test_a_file_of_another_form_is_wrong_usage(call, cinema):
    result = call("compare", cinema, *OTHERS, "-o", "c.xls")
    assert result.exit_code == 2
    assert ".json" in result.stderr


def test_it_speaks_the_language_of_our_map_or_the_one_asked_for(call, cinema):
    assert "haben alle" in call("compare", path("cinema-de"), *OTHERS).stdout
    assert "haben alle" in call("compare", cinema, *OTHERS, "--language", "de").stdout


@pytest.mark.parametrize("others", [0, 6])
def test_fewer_than_two_maps_or_more_than_six_are_refused(call, cinema, others):
    result = call("compare", cinema, *[OTHERS[0]] * others)
    assert result.exit_code == (2 if not others else 1)
    assert result.stdout == ""


def test_no_option_is_named_that_comparing_does_not_have(call, cinema, tmp_path):
    other = tmp_path / "other.mmd"
    other.write_text("journey\n  section A\n  finds: 4\n  waits: 3\n  pays: 7\n")
    told = call("compare", cinema, str(other)).stderr
    assert "the score 7 lies outside 1 to 5" in told
    assert "--score-scale" not in told


def test_a_file_that_is_no_map_is_named_with_its_place(call, cinema, tmp_path):
    (tmp_path / "bad.yaml").write_text("title: t\nphases: 3\n")
    result = call("compare", cinema, "bad.yaml")
    assert result.exit_code == 1
    assert "bad.yaml:2: phases" in result.stderr


def test_maps_that_have_little_in_common_are_warned_of(call, cinema):
    result = call("compare", cinema, path("contact-management"), OTHERS[0])
    assert result.exit_code == 0
    assert result.stderr.startswith("Warning: Hardly a touchpoint of ours is found there")
    (warning,) = [line for line in result.stderr.splitlines() if line.startswith("Warning:")]
    assert "Lichtspielhaus" not in warning
    assert "Hint: Compare maps of the same business" in result.stderr
    told = json.loads(call("compare", cinema, path("razor"), "--json").stdout)
    assert "few_matches" in json.dumps(told["cautions"])


def test_pictures_of_several_forms_in_one_call(call, cinema, tmp_path):
    result = call("compare", cinema, *OTHERS, "-o", "p.pdf", "-o", "p.svg", "-o", "p.json")
    assert result.exit_code == 0
    assert (tmp_path / "p.pdf").read_bytes().startswith(b"%PDF")
    assert "Top gaps" in (tmp_path / "p.svg").read_text("utf-8")
    assert json.loads((tmp_path / "p.json").read_text("utf-8"))["gaps"]


@pytest.mark.parametrize("view", ["curves", "matrix", "differences"])
def test_a_view_gives_the_same_bytes_again(call, cinema, tmp_path, view):
    for name in ("a.svg", "b.svg"):
        assert call("compare", cinema, *OTHERS, "-o", name, "--view", view).exit_code == 0
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


@pytest.mark.parametrize("form", ["pdf", "png", "pptx"])
def test_a_poster_gives_the_same_bytes_again(call, cinema, tmp_path, form):
    names = f"a.{form}", f"b.{form}"
    for name in names:
        assert call("compare", cinema, *OTHERS, "-o", name).exit_code == 0
    one, other = ((tmp_path / name).read_bytes() for name in names)
    assert one == other


def test_what_changed_takes_two_versions(call, cinema):
    drawn = call("compare", cinema, path("cinema-to-be"), "-o", "c.svg", "--view", "changes")
    assert drawn.exit_code == 0
    refused = call("compare", cinema, *OTHERS, "-o", "c.svg", "--view", "changes")
    assert refused.exit_code == 1
    assert "two versions" in refused.stderr
