"""`journey convert`."""

from journey.services import documents


def test_a_map_goes_to_json_and_back_without_loss(call, cinema, tmp_path):
    assert call("convert", cinema, "-o", "m.json").exit_code == 0
    assert call("convert", "m.json", "-o", "m.yaml").exit_code == 0
    before, after = (
        documents.read(file.read_bytes(), file.name) for file in (cinema, tmp_path / "m.yaml")
    )
    assert after == before


def test_results_are_told_on_stderr(call, cinema):
    result = call("convert", cinema, "-o", "m.json")
    assert result.stdout == ""
    assert result.stderr == "Written: m.json\n"


def test_a_map_is_not_written_over_itself_unless_forced(call, cinema, tmp_path):
    file = tmp_path / "m.yaml"
    file.write_bytes(cinema.read_bytes())
    refused = call("convert", "m.yaml", "-o", "./m.yaml")
    assert refused.exit_code == 2
    assert file.read_bytes() == cinema.read_bytes()
    assert call("convert", "m.yaml", "-o", "m.yaml", "--force").exit_code == 0
    assert b"#" not in file.read_bytes()


def test_an_unknown_form_is_wrong_usage(call, cinema, tmp_path):
    result = call("convert", cinema, "-o", "m.docx")
    assert result.exit_code == 2
    assert ".yaml" in result.stderr
    assert not (tmp_path / "m.docx").exists()


def test_nothing_is_written_of_an_invalid_map(call, tmp_path):
    (tmp_path / "bad.yaml").write_text("title: [")
    assert call("convert", "bad.yaml", "-o", "m.json").exit_code == 1
    assert not (tmp_path / "m.json").exists()


def test_what_a_form_cannot_hold_is_told_before_it_is_written(call, cinema, tmp_path):
    result = call("convert", cinema, "-o", "m.mmd")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert result.stderr.startswith("m.mmd does not hold:\n  - the organisation\n")
    assert result.stderr.endswith("Written: m.mmd\n")


def test_what_was_guessed_in_reading_is_told_with_its_line(call, tmp_path):
    (tmp_path / "d.mmd").write_text("journey\n section A\n  a: x: Me\n")
    result = call("convert", "d.mmd", "-o", "m.yaml")
    assert result.exit_code == 0
    assert result.stderr.startswith("d.mmd:3: warning: the score x is not a number")


def test_columns_that_were_left_out_are_told(call, tmp_path):
    (tmp_path / "t.csv").write_text("Touchpoint;Abteilung;Verantwortlich\na;Vertrieb;Ada\n")
    told = "t.csv:1: warning: column Verantwortlich was left out (Another column is read as"
    assert told in call("convert", "t.csv", "-o", "m.yaml").stderr
    assert told in call("check", "t.csv").stderr


def test_a_workbook_holds_everything(call, cinema, tmp_path):
    result = call("convert", cinema, "-o", "m.xlsx")
    assert result.stderr == "Written: m.xlsx\n"
    assert call("convert", "m.xlsx", "-o", "m.yaml").exit_code == 0
    before, after = (
        documents.read(file.read_bytes(), file.name) for file in (cinema, tmp_path / "m.yaml")
    )
    assert after == before


def test_a_file_that_exists_is_kept_unless_forced(call, cinema, tmp_path):
    (tmp_path / "m.json").write_text("mine")
    refused = call("convert", cinema, "-o", "m.json")
    assert refused.exit_code == 1
    assert "m.json exists already" in refused.stderr
    assert "--force" in refused.stderr
    assert (tmp_path / "m.json").read_text() == "mine"
    assert call("convert", cinema, "-o", "m.json", "--force").exit_code == 0
    assert (tmp_path / "m.json").read_text().startswith("{")


def test_what_is_left_out_is_gone_and_no_loss(call, cinema, tmp_path):
    result = call("convert", cinema, "-o", "a.json", "--without", "people,notes")
    assert result.exit_code == 0
    assert "Brandt" not in (tmp_path / "a.json").read_text()
    assert "does not hold" not in result.stderr
