"""Tables that people bring along: read as meant, doubts told with the row."""

import io
from collections.abc import Sequence

import pytest
import xlsxwriter

from journey import limits
from journey.errors import InvalidDocumentError
from journey.model import EvidenceKind, Initiator, ScaleKey, TouchpointStatus
from tests.codecs.tables import CSV, XLSX, cinema, read, told


def workbook(*sheets: Sequence[Sequence[object]]) -> bytes:
    buffer = io.BytesIO()
    made = xlsxwriter.Workbook(buffer, {"in_memory": True})
    for rows in sheets:
        sheet = made.add_worksheet()
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell is not None:
                    sheet.write(row, column, cell)
    made.close()
    return buffer.getvalue()


GERMAN = """\
Phase;Kontaktpunkt;Kanal;Abteilung;Wichtigkeit;Zufriedenheit (1-5);Schmerzpunkte;Moment der Wahrheit
Aktivierung;sieht das Plakat;Plakat;Marketing;3;3,6;;
;hört davon;Mundpropaganda;;;4;;
Information;sucht die Zeiten;Website, Telefon;Online-Marketing;5;1,6;"- nicht zu finden
- veraltet";ja
"""


def test_a_german_table_is_understood() -> None:
    decoded = read(GERMAN, "Kino Abend.csv", "de")
    journey = decoded.journey
    assert decoded.warnings == ()
    assert (journey.title, journey.language, journey.scale) == (
        "Kino Abend",
        "de",
        ScaleKey.ONE_TO_FIVE,
    )
    assert [(p.name, [t.name for t in p.touchpoints]) for p in journey.phases] == [
        ("Aktivierung", ["sieht das Plakat", "hört davon"]),
        ("Information", ["sucht die Zeiten"]),
    ]
    last = journey.touchpoints[-1]
    assert [channel.name for channel in last.channels] == ["Website", "Telefon"]
    assert (last.department, last.importance, last.moment_of_truth) == ("Online-Marketing", 5, True)
    assert [point.text for point in last.pain_points] == ["nicht zu finden", "veraltet"]
    assert [t.scores[0].value for t in journey.touchpoints] == [3.6, 4, 1.6]


def test_a_workbook_with_a_title_above_the_headings_is_understood() -> None:
    data = workbook(
        [["nothing here"]],
        [
            ["Our journey 2026"],
            [],
            ["Stage", "Step", "Score (0-10)"],
            ["Find", "search", 9],
            [None, "ask", 3],
        ],
    )
    journey = XLSX.read(data, "find.xlsx").journey
    assert journey.scale is ScaleKey.ZERO_TO_TEN
    assert [(t.name, t.scores[0].value) for t in journey.touchpoints] == [("search", 9), ("ask", 3)]
    assert [phase.name for phase in journey.phases] == ["Find"]


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ("a,x,", "the score x is not a number, so its satisfaction is unknown"),
        ("a,7,", "the score 7 lies outside 1 to 5, so its satisfaction is unknown"),
        ("a,3,very", "importance cannot be very; the cell was left out"),
        ("a,3,9", "importance cannot be 9; the cell was left out"),
        (",3,2", "has no touchpoint; it was left out"),
    ],
)
def test_what_a_cell_cannot_mean_is_told_with_its_row(cells: str, message: str) -> None:
    decoded = read(f"Touchpoint,Satisfaction (1-5),Importance\nfirst,2,1\n{cells}\n")
    assert (3, message) in told(decoded)
    assert decoded.journey.touchpoints[0].scores[0].value == 2


def test_without_headings_the_contents_tell_and_that_is_told() -> None:
    decoded = read("Find,sees it,3\nFind,hears it,4\nBuy,pays,2\n")
    assert [(t.name, t.scores[0].value) for t in decoded.journey.touchpoints] == [
        ("sees it", 3),
        ("hears it", 4),
        ("pays", 2),
    ]
    assert [phase.name for phase in decoded.journey.phases] == ["Find", "Buy"]
    assert told(decoded) == [
        (1, "column 1 was taken for Phase"),
        (1, "column 2 was taken for Touchpoint"),
        (1, "column 3 was taken for Satisfaction"),
    ]


@pytest.mark.parametrize(
    "heading", ["NPS", "Score (NPS)", "NPS: Lena", "Emotion", "Customer effort score", "nps_score"]
)
def test_a_figure_that_is_no_satisfaction_is_left_out_and_named(heading: str) -> None:
    decoded = read(f"Step,{heading}\nsearch,0\nask,9\n")
    assert [(t.name, t.scores) for t in decoded.journey.touchpoints] == [
        ("search", ()),
        ("ask", ()),
    ]
    (warning,) = decoded.warnings
    assert (warning.line, warning.message) == (1, f"column {heading} was left out")
    assert warning.hint == "It is no satisfaction score: bring it in as a figure or a survey"


def test_what_is_felt_is_kept_where_the_heading_is_known() -> None:
    decoded = read("Touchpoint,Remarks on the mood\na,cheerful\n")
    assert decoded.journey.touchpoints[0].note == "cheerful"


@pytest.mark.parametrize(
    ("headings", "left_out", "meaning"),
    [
        ("Satisfaction,Rating", "Rating", "Satisfaction"),
        ("Score: Lena,Rating: lena", "Rating: lena", "Satisfaction"),
        ("Department,Responsible", "Responsible", "Department"),
    ],
)
def test_of_two_columns_for_one_field_the_second_is_left_out_and_named(
    headings: str, left_out: str, meaning: str
) -> None:
    decoded = read(f"Touchpoint,{headings}\na,4,2\n")
    touchpoint = decoded.journey.touchpoints[0]
    assert [score.value for score in touchpoint.scores] == ([4] if meaning[0] == "S" else [])
    assert touchpoint.department == ("4" if meaning[0] == "D" else None)
    (warning,) = decoded.warnings
    assert warning.message == f"column {left_out} was left out"
    assert warning.hint == f"Another column is read as {meaning} already"


def test_who_is_responsible_is_the_department() -> None:
    for heading in ("Verantwortlich", "Owner", "Responsible"):
        decoded = read(f"Touchpoint,{heading}\na,sales\n")
        assert (decoded.journey.touchpoints[0].department, decoded.warnings) == ("sales", ())


def test_columns_that_hold_nothing_are_not_named() -> None:
    assert read("Phase,Touchpoint,Colour\nb,a,\n").warnings == ()


@pytest.mark.parametrize(
    ("cells", "hint"),
    [
        ("gut", "Write 1 to 5, or leave the cell empty where nothing is known"),
        ('"6,5"', "Write 1 to 5, or leave the cell empty where nothing is known"),
        (",hoch", "Write 1 to 5, or leave the cell empty where nothing is known"),
        (",,later", "Write existing, planned, or leave the cell empty where nothing is known"),
        (",,,maybe", "Write yes, or leave the cell empty where nothing is known"),
    ],
)
def test_what_may_stand_in_a_cell_is_told(cells: str, hint: str) -> None:
    decoded = read(f"Touchpoint,Satisfaction (1-5),Importance,Status,Moment of truth\na,{cells}\n")
    assert [warning.hint for warning in decoded.warnings] == [hint]


def test_a_heading_with_a_name_makes_a_persona() -> None:
    journey = read("Touchpoint,Score: Lena,Score: Tom\na,4,\nb,2,3\n").journey
    assert [persona.name for persona in journey.personas] == ["Lena", "Tom"]
    assert [[(s.persona, s.value) for s in t.scores] for t in journey.touchpoints] == [
        [("lena", 4)],
        [("lena", 2), ("tom", 3)],
    ]


def test_words_of_both_languages_are_understood_in_cells() -> None:
    journey = read(
        "Touchpoint,Status,Initiator,Score,Evidence,Answers\n"
        "a,geplant,Kunde,3,Kundenbefragung,12\nb,planned,third party,4,Interviews,\n"
    ).journey
    first, second = journey.touchpoints
    assert first.status is second.status is TouchpointStatus.PLANNED
    assert (first.initiator, second.initiator) == (Initiator.CUSTOMER, Initiator.THIRD_PARTY)
    evidence = first.scores[0].evidence
    assert (evidence.kind, evidence.n) == (EvidenceKind.CUSTOMER_SURVEY, 12)


@pytest.mark.parametrize(
    "data",
    [
        "Touchpoint\tScore\na\t3\n".encode("utf-16"),
        b"sep=|\nTouchpoint|Score\na|3\n",
        b"\xef\xbb\xbfTouchpoint,Score\r\na,3\r\n",
        b"Touchpoint;Score\ra;3\r",
    ],
)
def test_files_of_other_programs_are_read(data: bytes) -> None:
    journey = CSV.read(data, "map.csv").journey
    assert [(t.name, t.scores[0].value) for t in journey.touchpoints] == [("a", 3)]


def test_the_journey_itself_can_be_changed_on_its_sheet() -> None:
    before = cinema()
    data = workbook(
        [["Touchpoint"], ["a"]],
        [["Titel der Karte", "Neuer Titel"], ["Organisation", "Wir"], ["Szenario", "ein Abend"]],
    )
    journey = XLSX.read(data, "a.xlsx").journey
    assert (journey.title, journey.scenario) == ("Neuer Titel", "ein Abend")
    assert journey.organisation
    assert journey.organisation.name == "Wir"
    assert XLSX.read(XLSX.encode(before), "a.xlsx").journey == before


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("Price,Colour\n1,2\n3,4\n", "has no column with the names of touchpoints"),
        ("\n\n", "is empty"),
        ("Touchpoint\n" + "a\n" * (limits.TOUCHPOINTS + 1), "is beyond the 10000 touchpoints"),
        ("," * limits.TABLE_COLUMNS + "\n", "has more than 200 columns"),
        ("Phase,Touchpoint\n" + "".join(f"{n}p,t\n" for n in range(101)), "is beyond the 100"),
        ('Touchpoint\n"' + "x" * 200_000 + '"\n', "cannot be read as CSV"),
    ],
)  # fmt: skip
def test_what_is_no_map_is_refused(data: str, message: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        read(data)
    assert caught.value.problems[0].message.startswith(message)


def test_as_many_touchpoints_as_a_map_may_have_are_read() -> None:
    journey = read("Touchpoint\n" + "a\n" * limits.TOUCHPOINTS).journey
    assert len(journey.touchpoints) == limits.TOUCHPOINTS


@pytest.mark.parametrize(
    ("table", "language"),
    [
        ("Phase;Kontaktpunkt;Kanal;Zufriedenheit (1-5)\nKauf;zahlt;Kasse;3\n", "de"),
        ("Phase;Touchpoint;Bewertung: Lena\nKauf;zahlt;3\n", "de"),
        ("Stage;Step;Score\nbuy;pays;3\n", "en"),
    ],
)
def test_a_map_has_the_language_of_its_headings(table: str, language: str) -> None:
    other = {"de": "en", "en": "de"}[language]
    assert read(table, language=other).journey.language == language


def test_headings_of_both_languages_leave_the_language_to_the_reader() -> None:
    table = "Phase;Touchpoint;Status\nbuy;pays;\n"
    assert [read(table, language=each).journey.language for each in ("en", "de")] == ["en", "de"]
    german = "Schritt;Zufriedenheit\nzahlt;3\n"
    assert read(german).journey.phases[0].name == "Ohne Phase"


def test_one_score_outside_1_to_5_moves_no_other_and_several_are_told() -> None:
    one = read("Stage,Step,Score\nFind,asks,2\nFind,looks,3\nBuy,pays,7\n")
    assert one.journey.scale is ScaleKey.ONE_TO_FIVE
    assert told(one) == [(4, "the score 7 lies outside 1 to 5, so its satisfaction is unknown")]
    several = read("Stage,Step,Score\nFind,asks,2\nFind,looks,8\nBuy,pays,7\n")
    assert several.journey.scale is ScaleKey.ZERO_TO_TEN
    assert told(several) == [
        (3, "the score 8 lies outside 1 to 5, so all scores were read on the scale 0 to 10")
    ]
    chosen = CSV.read(b"Step,Score\nasks,2\nlooks,8\n", scale=ScaleKey.ZERO_TO_HUNDRED)
    assert (chosen.journey.scale, told(chosen)) == (ScaleKey.ZERO_TO_HUNDRED, [])


def test_names_that_are_written_almost_alike_are_told_and_kept() -> None:
    decoded = read(
        "Phase,Touchpoint,Department,Channel\n"
        'Information,asks,Service,"Kiosk, Website"\n'
        "Infromation,looks,Sevrice,Kisok\n"
        "Information,reads,Service,Kiosk\n"
    )
    assert told(decoded) == [
        (3, "the phase “Infromation” is written almost like “Information” (line 2)"),
        (3, "the department “Sevrice” is written almost like “Service” (line 2)"),
        (3, "the channel “Kisok” is written almost like “Kiosk” (line 2)"),
    ]
    assert [phase.name for phase in decoded.journey.phases] == ["Information", "Infromation"]


@pytest.mark.parametrize(
    ("table", "answers"),
    [
        ("Touchpoint;Zufriedenheit;Antworten\na;4,2;{n}\n", ["1.204", "1 204", "1'204", "1204"]),
        ("Touchpoint;Zufriedenheit;Antworten\na;4;{n}\n", ["1.204", "1.204.000", "1\u202f204"]),
        ('Touchpoint,Satisfaction,Answers\na,4.2,"{n}"\n', ["1,204", "1 204", "1’204"]),
        ('Touchpoint,Score,n\na,"4,2","{n}"\n', ["1.204"]),
    ],
)
def test_thousands_of_answers_are_parted_as_the_table_parts_them(
    table: str, answers: list[str]
) -> None:
    for written in answers:
        decoded = read(table.format(n=written))
        whole = int("".join(sign for sign in written if sign.isdigit()))
        assert decoded.warnings == ()
        assert decoded.journey.touchpoints[0].scores[0].evidence.n == whole


@pytest.mark.parametrize(
    "table",
    [
        "Touchpoint;Zufriedenheit;Antworten\na;4,2;1,000\n",
        "Touchpoint,Satisfaction,Answers\na,4.2,1.000\n",
        "Touchpoint,Score,n\na,4,1.000\n",
    ],
)
def test_a_number_of_answers_that_may_have_decimals_is_told_and_left_out(table: str) -> None:
    decoded = read(table)
    assert decoded.journey.touchpoints[0].scores[0].evidence.n is None
    (warning,) = decoded.warnings
    assert "may be 1000 or a number with decimals" in warning.message
    assert warning.hint == "Write 1000 where that is meant"


@pytest.mark.parametrize(
    "written", ["k. A.", "k.A.", "keine Angabe", "n/a", "N/A", "n. a.", "-", "–"]
)
def test_no_answer_in_a_cell_of_a_figure_is_unknown_without_a_warning(written: str) -> None:
    decoded = read(
        "Phase;Kontaktpunkt;Note;Wichtigkeit;Antworten\n"
        f"Kauf;zahlt;{written};{written};5\nKauf;geht;2;3;{written}\n"
    )
    first, second = decoded.journey.touchpoints
    assert decoded.warnings == ()
    assert (first.scores, first.importance) == ((), None)
    assert (second.scores[0].value, second.scores[0].evidence.n) == (2, None)


def test_a_column_that_is_left_out_is_told_with_headings_that_are_known() -> None:
    english = read("Touchpoint,Channel,Colour\na,web,deep blue\n")
    assert [warning.hint for warning in english.warnings] == [
        "To have it read, give it a heading such as “Department”, “Satisfaction”, “Importance”"
    ]
    german = read("Phase;Kontaktpunkt;Farbe\nb;a;tiefblau\n", language="de")
    assert [warning.hint for warning in german.warnings] == [
        "Damit sie gelesen wird, ihr eine Überschrift wie „Kanäle“, „Abteilung“, „Zufriedenheit“ "
        "geben"
    ]


@pytest.mark.parametrize("heading", ["Wo", "Where"])
def test_a_column_of_channels_is_known_by_what_stands_in_it(heading: str) -> None:
    decoded = read(
        f"Phase;Touchpoint;{heading};Farbe\n"
        "A;sucht;App, Website;rot\nA;fragt;E-Mail;\nB;kauft;vor Ort;\n"
    )
    names = [[channel.name for channel in t.channels] for t in decoded.journey.touchpoints]
    assert names == [["App", "Website"], ["E-Mail"], ["vor Ort"]]
    assert told(decoded) == [
        (1, f"column {heading} was taken for Channels"),
        (1, "column Farbe was left out"),
    ]


def test_the_sheet_that_is_read_is_told_where_there_are_several() -> None:
    table = [["Touchpoint", "Score"], ["a", 3]]
    decoded = XLSX.read(workbook([["other"], ["x"]], table), "a.xlsx")
    (warning,) = decoded.warnings
    assert warning.message == "the sheet “Sheet2” was read, and not “Sheet1”"
    assert warning.hint == "To read another, save it as a file of its own"
    about = [["Title", "T"], ["Organisation", "Us"], ["Scenario", "an evening"]]
    assert XLSX.read(workbook(table, about), "a.xlsx").warnings == ()
    assert XLSX.read(workbook(table), "a.xlsx").warnings == ()
