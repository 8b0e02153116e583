"""The channels through which a customer meets us: a name, and a kind that gives it its sign."""

from enum import StrEnum
from functools import lru_cache

from journey.model.record import Record
from journey.text import Name, same_name


class ChannelKind(StrEnum):
    """What sort of channel it is."""

    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"
    WORD_OF_MOUTH = "word_of_mouth"
    NEWSPAPER = "newspaper"
    MAGAZINE = "magazine"
    PRINT = "print"
    POSTER = "poster"
    PHONE = "phone"
    EMAIL = "email"
    ON_SITE = "on_site"
    APP = "app"
    CHAT = "chat"
    POST = "post"
    SEARCH = "search"
    REVIEW_PORTAL = "review_portal"
    SHOP = "shop"
    TV_RADIO = "tv_radio"
    EVENT = "event"
    FIELD_VISIT = "field_visit"
    OTHER = "other"


class Channel(Record):
    """One channel by the name people use; its kind is read from the name where it is not given."""

    name: Name
    kind: ChannelKind

    @property
    def key(self) -> str:
        """What makes two channels the same: the kind, or the name where the kind says nothing."""
        return same_name(self.name) if self.kind is ChannelKind.OTHER else self.kind.value


# Looked up in this order: the first kind of which a word stands in the name is the one. Words are
# written as `same_name` has them: small, ß as ss.
_WORDS: dict[ChannelKind, tuple[str, ...]] = {
    ChannelKind.WORD_OF_MOUTH: (
        "word of mouth",
        "mundpropaganda",
        "empfehlung",
        "friend",
        "freund",
        "bekannte",
        "referral",
    ),
    ChannelKind.REVIEW_PORTAL: (
        "review",
        "bewertung",
        "comparison portal",
        "vergleichsportal",
        "rating",
    ),
    ChannelKind.SOCIAL_MEDIA: (
        "social",
        "soziale",
        "facebook",
        "instagram",
        "tiktok",
        "youtube",
        "linkedin",
        "blog",
        "community",
        "forum",
        "netzwerk",
    ),
    ChannelKind.SEARCH: ("search", "suchmaschine", "google", "suche"),
    ChannelKind.MAGAZINE: ("magazine", "magazin", "zeitschrift"),
    ChannelKind.PRINT: (
        "brochure",
        "broschüre",
        "flyer",
        "leaflet",
        "catalogue",
        "katalog",
        "print",
        "booklet",
        "programmheft",
        "prospekt",
    ),
    ChannelKind.NEWSPAPER: ("newspaper", "zeitung", "press", "presse"),
    ChannelKind.POSTER: (
        "poster",
        "plakat",
        "shop window",
        "schaufenster",
        "billboard",
        "aushang",
        "litfass",
    ),
    ChannelKind.EMAIL: ("e-mail", "email", "mailing", "newsletter"),
    ChannelKind.CHAT: ("chat", "messenger", "whatsapp", "sms"),
    ChannelKind.PHONE: ("phone", "telefon", "hotline", "call"),
    ChannelKind.APP: ("app", "mobile app"),
    ChannelKind.POST: ("post", "letter", "brief", "parcel", "paket", "fax"),
    ChannelKind.WEBSITE: (
        "website",
        "web site",
        "webseite",
        "homepage",
        "online",
        "internet",
        "web",
        "landing page",
        "portal",
    ),
    ChannelKind.TV_RADIO: ("tv", "television", "fernsehen", "radio", "kino", "podcast"),
    ChannelKind.EVENT: ("event", "veranstaltung", "fair", "messe", "trade show", "webinar"),
    ChannelKind.FIELD_VISIT: (
        "field visit",
        "visit",
        "besuch",
        "aussendienst",
        "technician",
        "techniker",
    ),
    ChannelKind.SHOP: ("shop", "store", "laden", "geschäft", "filiale", "branch", "counter"),
    ChannelKind.ON_SITE: ("on site", "on-site", "vor ort", "in person", "persönlich", "personal"),
}


@lru_cache(maxsize=4096)
def channel_kind(name: str) -> ChannelKind:
    """The kind that a channel's name speaks of, in English or German; OTHER where it says nothing.

    Short words must stand alone ("app" is not in "happy"); longer ones may be part of a compound.
    """
    folded = same_name(name)
    alone = set(folded.replace(",", " ").replace("/", " ").split())
    for kind, words in _WORDS.items():
        if any(word in alone if len(word) <= 5 else word in folded for word in words):
            return kind
    return ChannelKind.OTHER


def channel(name: str) -> Channel:
    """A channel from its name alone."""
    return Channel(name=name, kind=channel_kind(name))
