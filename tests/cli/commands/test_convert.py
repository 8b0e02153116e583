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


DIAGRAM = "journey\n  section A\n  finds: 4\n  waits: 3\n  pays: 7\n"


def test_a_score_on_another_scale_is_told_and_the_scale_can_be_chosen(call, tmp_path):
    source, target = tmp_path / "a.mmd", tmp_path / "a.json"
    source.write_text(DIAGRAM)
    told = call("convert", str(source), "-o", str(target)).stderr
    assert f"{source}:5: warning: the score 7 lies outside 1 to 5" in told
    assert "--score-scale names the scale of all scores: 1-5, -2..2, 0-10" in told
    assert '"scale"' not in target.read_text()
    force = (str(source), "-o", str(target), "--force")
    told = call("convert", *force, "--score-scale", "0-10").stderr
    assert "warning" not in told
    assert '"scale": "0-10"' in target.read_text()
    assert call("convert", *force, "--score-scale", "-2..2").exit_code == 0
    wrong = call("convert", *force, "--score-scale", "1-7")
    assert wrong.exit_code == 2
    assert "is not one of 1-5, -2..2, 0-10, 0-100, school-grades" in wrong.stderr


def test_a_map_file_says_its_scale_itself(call, cinema, tmp_path):
    told = call("convert", cinema, "-o", str(tmp_path / "a.json"), "--score-scale", "0-10")
    assert told.exit_code == 1
    assert "is a map file, which says itself on what scale its scores are" in told.stderr


def test_a_table_is_a_map_in_the_language_of_its_headings_or_the_one_asked_for(call, tmp_path):
    source, target = tmp_path / "a.csv", tmp_path / "a.json"
    source.write_text("Phase;Kontaktpunkt;Zufriedenheit\nKauf;zahlt;3\n")
    call("convert", str(source), "-o", str(target))
    assert '"language": "de"' in target.read_text()
    call("convert", str(source), "-o", str(target), "--force", "--lang", "en")
    assert '"language": "de"' not in target.read_text()


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
