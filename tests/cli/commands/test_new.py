"""`journey new` and `journey templates`."""

import pytest

from journey.services import documents, templates


def read(path):
    return documents.read(path.read_bytes(), path.name)


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("template", [template.key for template in templates.templates()])
def test_every_template_makes_a_file_that_can_be_opened(call, tmp_path, template, language):
    result = call("new", template, "-o", "my.yaml", "--language", language, "--title", "Meins")
    assert result.exit_code == 0
    journey = read(tmp_path / "my.yaml")
    assert journey.title == "Meins"
    assert journey.language == language
    assert call("check", "my.yaml").exit_code == 0


def test_a_file_that_exists_is_kept_unless_forced(call, tmp_path):
    (tmp_path / "my.yaml").write_text("mine")
    refused = call("new", "four-phases", "-o", "my.yaml")
    assert refused.exit_code == 1
    assert "--force" in refused.stderr
    assert (tmp_path / "my.yaml").read_text() == "mine"
    assert call("new", "four-phases", "-o", "my.yaml", "--force").exit_code == 0
    assert len(read(tmp_path / "my.yaml").phases) == 4


def test_an_unknown_template_is_wrong_usage_and_lists_those_there_are(call, tmp_path):
    result = call("new", "fourphases", "-o", "my.yaml")
    assert result.exit_code == 2
    assert "four-phases" in result.stderr
    assert not (tmp_path / "my.yaml").exists()


def test_a_yaml_file_says_how_to_go_on_and_a_json_file_is_a_journey_too(call, tmp_path):
    call("new", "four-phases", "-o", "my.yaml")
    assert "journey draw" in (tmp_path / "my.yaml").read_text("utf-8").split("title:")[0]
    assert call("new", "four-phases", "-o", "my.json").exit_code == 0
    assert read(tmp_path / "my.json") == read(tmp_path / "my.yaml")


def test_a_title_that_cannot_be_kept_is_refused(call, tmp_path):
    result = call("new", "blank", "-o", "my.yaml", "--title", "x" * 1000)
    assert result.exit_code == 1
    assert "200" in result.stderr
    assert not (tmp_path / "my.yaml").exists()


def test_templates_are_listed_with_what_they_are_for(call):
    english = call("templates").stdout
    german = call("templates", "--language", "de").stdout
    keys = [template.key for template in templates.templates()]
    assert [line.split()[0] for line in english.splitlines()] == keys
    assert [line.split()[0] for line in german.splitlines()] == keys
    assert english != german
