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
