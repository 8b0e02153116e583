"""Channels are suggested where the words are clear; a wrong one is worse than none."""

import pytest

from journey.model import ChannelKind as C
from journey.services.suggesting import suggest, suggest_channels
from journey.services.templates import new_journey

_NONE: dict[str, list[str]] = {
    "en": [
        "watches the film", "watches the trailers", "the film begins", "walks home",
        "meets friends in the city", "friendly staff", "family doctor", "calls the waiter",
        "papers are checked", "presses the button", "enters the address", "enters the competition",
        "leaves the contract as it is", "reviews the offer", "signs the letter of intent",
        "stores the data", "food arrives", "looks for the shop", "gets help",
        "reserves a table at the restaurant", "tells the family doctor", "call to action",
    ],
    "de": [
        "schaut den Film", "der Film läuft", "nimmt das Rad mit", "freundliche Bedienung",
        "Familienfeier", "bekannte Marke", "lädt Freunde ein", "Laden der Daten",
        "Geschäftsbericht lesen", "wunderbar empfangen", "dankbar für den Rat",
        "Beitrag der Krankenkasse", "Eingangsbestätigung", "Zahlungseingang", "Messer kaufen",
        "Briefing mit dem Team", "verlässt sich darauf", "reserviert einen Tisch im Restaurant",
        "Bewertungsbogen ausfüllen", "kauft ein neues Telefon", "kommt gut an",
        "setzt sich damit auseinander",
    ],
}  # fmt: skip
_CLEAR: dict[str, list[tuple[str, C]]] = {
    "en": [
        ("friend recommends it", C.WORD_OF_MOUTH), ("tells her friends about it", C.WORD_OF_MOUTH),
        ("sees an ad on Instagram", C.SOCIAL_MEDIA), ("reads reviews", C.REVIEW_PORTAL),
        ("leaves a review on Google", C.REVIEW_PORTAL), ("googles opening hours", C.SEARCH),
        ("confirmation e-mail", C.EMAIL), ("orders in the app", C.APP),
        ("asks in the online chat", C.CHAT), ("pays online", C.WEBSITE),
        ("finds the website", C.WEBSITE), ("calls customer service", C.PHONE),
        ("orders by phone", C.PHONE), ("article in the newspaper", C.NEWSPAPER),
        ("sees a poster at the bus stop", C.POSTER), ("passes the shop window", C.POSTER),
        ("finds a flyer at home", C.PRINT), ("gets a letter", C.POST),
        ("tries it on in the shop", C.SHOP), ("waits in the queue", C.ON_SITE),
    ],
    "de": [
        ("Freundin erzählt davon", C.WORD_OF_MOUTH), ("erzählt Freunden davon", C.WORD_OF_MOUTH),
        ("Kommentar bei Instagram", C.SOCIAL_MEDIA), ("liest Bewertungen", C.REVIEW_PORTAL),
        ("Bewertung im Netz", C.REVIEW_PORTAL), ("sucht bei Google", C.SEARCH),
        ("Bestätigung per E-Mail", C.EMAIL), ("nutzt die App", C.APP),
        ("fragt im Chat nach", C.CHAT), ("bucht online", C.WEBSITE),
        ("sieht die Startseite an", C.WEBSITE), ("ruft die Hotline an", C.PHONE),
        ("bestellt am Telefon", C.PHONE), ("Artikel in der Zeitung", C.NEWSPAPER),
        ("kommt am Kinoplakat vorbei", C.POSTER), ("Werbung im Radio", C.TV_RADIO),
        ("Katalog", C.PRINT), ("bekommt einen Brief", C.POST),
        ("sieht sich im Laden um", C.SHOP), ("wartet in der Schlange", C.ON_SITE),
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_suggested_where_the_words_are_not_clear(language: str) -> None:
    names = _NONE[language]
    assert len(names) >= 20
    found = {name: suggest_channels(name) for name in names}
    assert {name: channels for name, channels in found.items() if any(channels)} == {}


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_channel_of_a_clear_name_is_suggested(language: str) -> None:
    wanted = {name: ((kind,), ()) for name, kind in _CLEAR[language]}
    assert len(wanted) >= 20
    assert {name: suggest_channels(name) for name in wanted} == wanted


def test_what_lies_between_two_contacts_in_one_place_is_there_and_only_there() -> None:
    phases = new_journey("four-phases").phases

    def channels(*names: str) -> list[tuple[C, ...]]:
        return [one.channels for one in suggest(names, phases[2:3])]

    there, online = (C.ON_SITE,), (C.WEBSITE,)
    assert channels("buys popcorn", "the film", "queues again") == [there] * 3
    assert channels("looks it up online", "thinks about it", "pays online") == [online, (), online]
    far = ("buys popcorn", "sleeps", "works", "sleeps again", "queues")
    assert channels(*far) == [there, (), (), (), there]
