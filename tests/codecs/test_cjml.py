"""CJML as others write it: read as meant, hostile XML refused, losses told before writing."""

from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, Phase, given, settings

import sample_maps
from journey import limits
from journey.codecs import CODECS
from journey.codecs.codec import Codec
from journey.errors import InvalidDocumentError
from journey.exchange import Decoded
from journey.model import Initiator, Journey, JourneyState, ScaleKey, TouchpointStatus
from journey.services import documents
from tests.codecs.strategies import whole_journeys

CODEC: Codec = CODECS["cjml"]


def read(text: str, language: str = "en") -> Decoded:
    return CODEC.read(text.encode(), "journey.cjml", language)


PUBLISHED = """\
<CJML version="2.0">
  <actualJourney>
    <journeyID>AJ1</journeyID>
    <actors>
      <endUser actorID="Carl">
        <actorName>Carl</actorName>
      </endUser>
      <serviceProvider actorID="Company A">
        <companyName>Bookis</companyName>
      </serviceProvider>
    </actors>
    <touchpoints>
      <actualCommunicationPoint>
        <touchpointID>TP1</touchpointID>
        <initiator>
          <refersTo actorIDref="Carl"/>
          <initiatorLabel>Customer creates account</initiatorLabel>
        </initiator>
        <receiver>
          <refersTo actorIDref="Bookis"/>
          <receiverLabel>Account registered</receiverLabel>
        </receiver>
        <channel>
          <channelName>Web</channelName>
        </channel>
      </actualCommunicationPoint>
    </touchpoints>
  </actualJourney>
</CJML>
"""
"""The example of the language's own site."""

WITH_ALL = """\
<CJML version="2.0">
 <plannedJourney><journeyID>PJ1</journeyID></plannedJourney>
 <actualJourney>
  <journeyTitle>A visit</journeyTitle>
  <journeyPhases>
   <journeyPhase phaseID="before"><phaseName>Before</phaseName>
    <phaseDescription>finds us</phaseDescription></journeyPhase>
   <journeyPhase phaseID="There"><phaseName>There</phaseName></journeyPhase>
  </journeyPhases>
  <journeyShortSummary>a short one</journeyShortSummary>
  <actors>
   <endUser actorID="Ann"/><endUser actorID="Ben"/>
   <serviceProvider actorID="Desk"/><serviceProvider actorID="Ward"/>
  </actors>
  <touchpoints>
   <actualAction>
    <belongsTo phaseIDref="before"/>
    <initiator><refersTo actorIDref="Ann"/><initiatorLabel>parks</initiatorLabel></initiator>
   </actualAction>
   <actualCommunicationPoint>
    <belongsTo phaseIDref="There"/><compliance>missing</compliance>
    <initiator><refersTo actorIDref="Desk"/><initiatorLabel>calls</initiatorLabel></initiator>
    <receiver><refersTo actorIDref="Ben"/><receiverLabel>is called</receiverLabel></receiver>
    <timestamps><timeConsumed>2026-05-04T10:00:00</timeConsumed></timestamps>
    <comment>too late</comment>
    <touchpointExperience><experienceDescription>at last</experienceDescription>
     <experienceRating>2</experienceRating></touchpointExperience>
   </actualCommunicationPoint>
   <actualCommunicationPoint>
    <belongsTo phaseIDref="before"/><compliance>adhoc</compliance>
    <initiator><refersTo actorIDref="Desk"/><initiatorLabel>asks</initiatorLabel></initiator>
    <receiver><refersTo actorIDref="Ward"/><receiverLabel/></receiver>
   </actualCommunicationPoint>
  </touchpoints>
 </actualJourney>
</CJML>
""".replace(" <plannedJourney><journeyID>PJ1</journeyID></plannedJourney>\n", "")


def test_the_published_example_is_read() -> None:
    decoded = read(PUBLISHED)
    journey = decoded.journey
    (touchpoint,) = journey.touchpoints
    assert (journey.title, journey.state) == ("AJ1", JourneyState.AS_IS)
    assert journey.organisation
    assert (journey.organisation.name, [p.name for p in journey.personas]) == ("Bookis", ["Carl"])
    assert (touchpoint.name, touchpoint.initiator) == (
        "Customer creates account", Initiator.CUSTOMER,
    )  # fmt: skip
    assert [c.name for c in touchpoint.channels] == ["Web"]
    assert [a.text for a in touchpoint.activities] == ["Account registered"]
    assert touchpoint.scores == ()
    assert [w.message for w in decoded.warnings] == []


def test_phases_compliance_experience_and_staff_find_their_place() -> None:
    decoded = read(WITH_ALL)
    journey = decoded.journey
    assert [(p.id, p.name, p.purpose) for p in journey.phases] == [
        ("before", "Before", "finds us"), ("there", "There", None),
    ]  # fmt: skip
    assert [[t.name for t in p.touchpoints] for p in journey.phases] == [
        ["parks", "asks"], ["is called"],
    ]  # fmt: skip
    parks, asks, called = journey.touchpoints
    assert (parks.initiator, parks.department) == (None, None)
    assert (called.initiator, called.department) == (Initiator.COMPANY, "Desk")
    assert called.status is TouchpointStatus.PLANNED
    assert (called.note, called.quotes[0].text) == ("too late", "at last")
    assert [(s.persona, s.value) for s in called.scores] == [("ben", 2)]
    assert asks.note == "CJML: not planned (ad hoc)"
    assert [(w.line, w.message) for w in decoded.warnings] == [
        (19, "times of touchpoints are left out"),
        (28, "stands after a later phase; the touchpoints were sorted into phases"),
        (28, "takes place without the end user; it was read as a touchpoint"),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<!DOCTYPE a [<!ENTITY b "c">]><CJML>&b;</CJML>', "has a document type declaration"),
        ('<!DOCTYPE a SYSTEM "file:///etc/passwd"><CJML/>', "has a document type declaration"),
        ('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]><a/>',
         "has a document type declaration"),
        ("<CJML>&b;</CJML>", "cannot be read as XML: undefined entity"),
        ("<CJML><a></CJML>", "cannot be read as XML: mismatched tag"),
        ("<a>" * 200_000, "is nested deeper than 32 levels"),
        ("<CJML>" + "<a/>" * 600_000 + "</CJML>", "has more than 500000 elements"),
        ("<bpmn/>", "is not CJML: it begins with <bpmn>"),
        ("<CJML version='2.0'/>", "holds no planned or actual journey"),
        ("hello", "cannot be read as XML: syntax error"),
        ("<CJML>\ufffe</CJML>", "cannot be read as XML"),
        (" ", "is empty"),
        ("<CJML>" + " " * limits.MAP_FILE_BYTES, "is larger than the 5 MB allowed"),
    ],
)  # fmt: skip
def test_what_is_no_cjml_or_would_do_harm_is_refused(text: str, message: str) -> None:
    with pytest.raises(InvalidDocumentError) as caught:
        read(text)
    assert caught.value.problems[0].message.startswith(message)
    assert caught.value.problems[0].line


@pytest.mark.parametrize(
    ("rating", "message", "hint"),
    [
        ("good", "the score good is not a number", "Write 1 to 5, or leave <experienceRating> out"),
        ("0", "the score 0 lies outside 1 to 5", "Write 1 to 5, or leave <experienceRating> out"),
        ("7", "the score 7 lies outside 1 to 5", "or choose the scale 0 to 10 for all scores"),
    ],
)
def test_a_rating_that_is_none_is_told_with_what_to_try(
    rating: str, message: str, hint: str
) -> None:
    rated = "<touchpointExperience><experienceRating>2</experienceRating></touchpointExperience>"
    text = WITH_ALL.replace("<compliance>adhoc</compliance>", rated.replace("2", rating))
    decoded = read(text)
    assert decoded.journey.scale is ScaleKey.ONE_TO_FIVE
    (warning,) = [warning for warning in decoded.warnings if "the score" in warning.message]
    assert warning.line == 28
    assert warning.message == f"{message}, so its satisfaction is unknown"
    assert hint in warning.hint


def test_an_unnamed_end_keeps_what_is_known() -> None:
    decoded = read(
        '<CJML version="1.1"><plannedJourney><touchpoints>\n<plannedAction/>\n<other/>\n'
        "</touchpoints></plannedJourney></CJML>"
    )
    assert decoded.journey.state is JourneyState.TO_BE
    assert [(w.line, w.message) for w in decoded.warnings] == [
        (1, "is of version 1.1; it was read as 2.0"),
        (2, "has no name"),
        (3, "<other> was passed over"),
    ]


@settings(
    max_examples=60,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(journey=whole_journeys())
def test_what_is_written_is_xml_that_is_read_again(journey: Journey) -> None:
    written = CODEC.encode(journey)
    assert fromstring(written).tag == "CJML"
    back = CODEC.read(written, "x.cjml").journey
    assert [p.id for p in back.phases] == [p.id for p in journey.phases]
    assert [t.id for t in back.touchpoints] == [t.id for t in journey.touchpoints]
    assert CODEC.losses(journey) or back == journey


@pytest.mark.parametrize("name", sample_maps.SAMPLES)
def test_samples_keep_names_channels_and_who_starts(name: str) -> None:
    journey = documents.read(sample_maps.path(name).read_bytes(), f"{name}.yaml")
    decoded = CODEC.read(CODEC.encode(journey), "x.cjml")
    assert decoded.warnings == ()
    for before, after in zip(journey.touchpoints, decoded.journey.touchpoints, strict=True):
        assert after.name == before.name
        assert after.initiator is (before.initiator or after.initiator)
        assert after.is_planned == before.is_planned or journey.state is JourneyState.TO_BE
    assert documents.read(CODEC.encode(journey), "nameless").title == journey.title
