"""Names that come near and mean another contact, and names that differ and mean the same."""

import pytest

from journey.comparing import compare
from journey.model import Journey
from tests.comparing.maps import at, map_of

AROUND = (
    ("reads the newspaper", "newspaper"),
    ("enters the shop", "on site"),
    ("pays the bill", "on site"),
    ("gets a voucher", "e-mail"),
)


def around(id: str, name: str, channels: str) -> Journey:
    """A map with this touchpoint among four others."""
    held = [at(other, channel, id=f"t{n}") for n, (other, channel) in enumerate(AROUND)]
    language = "de" if not name.isascii() or name[0].isupper() else "en"
    return map_of(id, {"Visit": [*held, at(name, channels, id="x")]}, language=language)


def count_as_one(one: str, other: str, here: str, there: str) -> bool:
    comparison = compare((around("a", one, here), around("b", other, there)))
    return any([cell.touchpoints for cell in row.cells] == [("x",)] * 2 for row in comparison.rows)


@pytest.mark.parametrize(
    ("one", "other", "channels"),
    [
        ("orders a ticket", "cancels a ticket", "website"),
        ("signs up for the newsletter", "unsubscribes from the newsletter", "e-mail"),
        ("gets the order confirmation", "gets the shipping confirmation", "e-mail"),
        ("checks in at the hotel", "checks out of the hotel", "on site"),
        ("Newsletter-Anmeldung", "Newsletter-Abmeldung", "Website"),
        ("Vertragsabschluss", "Vertragskündigung", "Filiale"),
        ("Auftragsbestätigung", "Versandbestätigung", "E-Mail"),
        ("picks up the car", "returns the car", "on site"),
        ("opens an account", "closes the account", "website"),
        ("Rechnung erhalten", "Rechnung bezahlen", "E-Mail"),
        ("Beschwerde", "Bewerbung", "E-Mail"),
        ("Terminvereinbarung", "Terminabsage", "Telefon"),
        ("Parkplatz", "Sitzplatz", "vor Ort"),
        ("buys popcorn", "buys flowers", "on site"),
    ],
)
def test_near_names_are_not_taken_for_one(one: str, other: str, channels: str) -> None:
    assert not count_as_one(one, other, channels, channels)
    assert count_as_one(one, one, channels, channels), "the control: the very same is one"


@pytest.mark.parametrize(
    ("one", "other", "here", "there"),
    [
        ("orders a ticket online", "buys a ticket on the website", "website", "website"),
        ("Kasse", "pays at the till", "vor Ort", "on site"),
        ("Online-Reservierung", "books online", "Website", "website"),
        ("Stadtmagazin", "finds us in the city magazine", "Stadtmagazin", "city magazine"),
        ("Parkhaus", "drives into the car park", "vor Ort", "on site"),
        ("Empfehlung durch Freunde", "word of mouth", "Mundpropaganda", "word of mouth"),
        ("Website", "Homepage", "Website", "website"),
        ("Beschwerde-Hotline", "complains by phone", "Telefon", "phone"),
        ("Kundenbefragung", "customer survey", "E-Mail", "e-mail"),
        ("checks prices", "Preisvergleich", "website", "Website"),
        ("Fahrzeugübergabe", "gibt das Fahrzeug ab", "vor Ort", "vor Ort"),
        ("Größenberatung", "Groessenberatung", "Chat", "Chat"),
    ],
)
def test_other_words_for_the_same_are_taken_for_one(
    one: str, other: str, here: str, there: str
) -> None:
    assert count_as_one(one, other, here, there)


def test_a_rival_that_fits_as_well_makes_a_match_doubtful() -> None:
    ours = map_of("a", {"Visit": [at("asks about the ticket", "phone")]})
    theirs = map_of("b", {"Visit": [at("asks for a ticket", "phone"),
                                    at("enquires about tickets", "phone")]})  # fmt: skip
    comparison = compare((ours, theirs))
    assert all(len(row.having) == 1 for row in comparison.rows)
    (proposal,) = comparison.proposals
    assert "rival" in {reason.kind.value for reason in proposal.reasons}


def test_a_near_name_in_another_phase_does_not_count() -> None:
    ours = map_of("a", {"Before": [at("looks at the size chart")], "After": []})
    theirs = map_of("b", {"Before": [], "After": [at("checks the size chart")]})
    comparison = compare((ours, theirs))
    assert all(len(row.having) == 1 for row in comparison.rows)
