"""`journey check`."""

import json

import pytest


def test_findings_are_told_worst_first_with_evidence_and_question(call, cinema):
    result = call("check", cinema)
    assert result.exit_code == 0
    assert result.stderr == ""
    lines = result.stdout.splitlines()
    assert lines[0] == "An evening at the cinema: 6 findings, the worst first"
    assert "looks up online where the film runs" in lines[2]
    assert (
        result.stdout.index(" high ")
        < result.stdout.index(" medium ")
        < result.stdout.index(" low ")
    )
    assert "1.6 of 5" in result.stdout
    assert "→ " in result.stdout
    assert "\x1b" not in result.stdout, "no colours where nobody looks"
    assert all(len(line) <= 100 for line in lines)


def test_json_lists_the_same_findings_as_objects(call, cinema):
    result = call("check", cinema, "--json")
    assert result.exit_code == 0
    findings = json.loads(result.stdout)
    for finding in findings:
        keys = {"kind", "severity", "phase", "touchpoint", "message", "evidence", "question"}
        assert keys <= finding.keys()
    assert (findings[0]["kind"], findings[0]["number"]) == ("weak_touchpoint", 5)
    thin = [finding for finding in findings if finding["kind"] == "thin_phase"]
    assert [finding["phase"] for finding in thin] == ["Information"]
    assert len([f for f in findings if f["kind"] == "missing_touchpoint"]) == 1


def test_findings_come_in_the_language_asked_for(call, cinema):
    german = call("check", cinema, "--language", "de").stdout
    assert "Befunde" in german
    assert "1,6 von 5" in german


def test_findings_come_in_the_language_of_the_map_where_none_is_asked(call):
    from sample_maps import path

    assert "Befunde" in call("check", path("cinema-de")).stdout


def test_a_map_without_fault_is_told_so(call):
    text = b"title: t\nphases:\n  - name: a\n    role: action\n    touchpoints: []\n"
    result = call("check", "-", "--json", input=text)
    assert result.exit_code == 0
    assert isinstance(json.loads(result.stdout), list)


def test_a_map_comes_from_standard_input(call, cinema):
    assert call("check", "-", input=cinema.read_bytes()).stdout == call("check", cinema).stdout


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"title: [\n", ":"),
        (b"title: t\nphases:\n  - nmae: a\n", "bad.yaml:3: phase 1, nmae: "),
        (b"\x00\x01\x02\xff", "bad.yaml:1: "),
        (b"", "bad.yaml:1: "),
        (b"title: t\nphases: 3\nstate: x\n", "bad.yaml:2: phases"),
    ],
)
def test_an_invalid_document_ends_with_1_and_its_place(call, tmp_path, content, said):
    (tmp_path / "bad.yaml").write_bytes(content)
    result = call("check", "bad.yaml")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert said in result.stderr
    assert "Hint: " in result.stderr


def test_every_problem_has_its_own_line(call, tmp_path):
    (tmp_path / "bad.yaml").write_text("title: t\nstate: x\nscale: y\nphases:\n  - nmae: a\n")
    lines = call("check", "bad.yaml").stderr.splitlines()
    places = [line.split(":")[1] for line in lines if line.startswith("bad.yaml:")]
    assert places[:3] == ["2", "3", "5"]


def test_json_lists_the_problems_of_an_invalid_document(call, tmp_path):
    (tmp_path / "bad.yaml").write_text("title: t\nphases:\n  - nmae: a\n  - name: b: c\n")
    result = call("check", "bad.yaml", "--json")
    assert (result.exit_code, result.stderr) == (1, "")
    unknown, slip = json.loads(result.stdout)
    assert unknown == {
        "file": "bad.yaml",
        "line": 3,
        "path": "phases[0].nmae",
        "message": "`nmae` is not a key that is known here",
        "hint": "Did you mean `name`?",
    }
    assert (slip["line"], slip["path"]) == (4, "")


def test_json_lists_what_else_is_wrong_too(call):
    (problem,) = json.loads(call("check", "none.yaml", "--json").stdout)
    assert problem["message"] == "There is no file none.yaml"
    assert problem["line"] is None


def test_the_line_of_a_slip_is_shown_with_a_caret(call, tmp_path):
    (tmp_path / "bad.yaml").write_text("title: t\nnote: a: b\n")
    lines = call("check", "bad.yaml").stderr.splitlines()
    assert lines[0].startswith("bad.yaml:2: has a colon")
    assert lines[1:3] == ["    note: a: b", "           ^"]


@pytest.mark.parametrize(
    ("name", "said"), [("none.yaml", "no file none.yaml"), (".", "is a folder")]
)
def test_a_file_that_cannot_be_read_ends_with_1_and_a_hint(call, name, said):
    result = call("check", name)
    assert result.exit_code == 1
    assert said in result.stderr
    assert "Hint: " in result.stderr


def test_problems_are_told_in_german_where_the_machine_speaks_it(call, monkeypatch):
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    result = call("check", "none.yaml")
    assert "Fehler: Es gibt keine Datei none.yaml" in result.stderr
