"""What channels and departments are called, in English and in German."""

from journey.model import ChannelKind as C

CHANNEL_NAMES: dict[C, tuple[str, str]] = {
    C.WEBSITE: ("website", "Website"),
    C.SEARCH: ("search engine", "Suchmaschine"),
    C.SOCIAL_MEDIA: ("social media", "soziale Medien"),
    C.WORD_OF_MOUTH: ("word of mouth", "Mundpropaganda"),
    C.REVIEW_PORTAL: ("review portal", "Bewertungsportal"),
    C.PHONE: ("phone", "Telefon"),
    C.EMAIL: ("e-mail", "E-Mail"),
    C.CHAT: ("chat", "Chat"),
    C.APP: ("app", "App"),
    C.ON_SITE: ("on site", "vor Ort"),
    C.SHOP: ("shop", "Laden"),
    C.FIELD_VISIT: ("field visit", "Außendienst"),
    C.EVENT: ("event", "Veranstaltung"),
    C.POST: ("post", "Post"),
    C.POSTER: ("poster", "Plakat"),
    C.PRINT: ("print", "Print"),
    C.NEWSPAPER: ("newspaper", "Zeitung"),
    C.MAGAZINE: ("magazine", "Zeitschrift"),
    C.TV_RADIO: ("TV and radio", "TV und Radio"),
}
"""The channels to choose from, the frequent ones first; OTHER is what people name themselves."""

_DEPARTMENTS: dict[str, str] = {
    "third party": "Dritte",
    "marketing": "Marketing",
    "online marketing": "Online-Marketing",
    "public relations": "Öffentlichkeitsarbeit",
    "sales": "Vertrieb",
    "customer service": "Kundenservice",
    "operations": "Betrieb",
    "logistics": "Logistik",
    "accounting": "Buchhaltung",
    "customer relationship management": "Kundenbeziehungsmanagement",
}


def channel_name(kind: C, language: str) -> str:
    """What a kind of channel is called in a language of the product; empty for OTHER."""
    english, german = CHANNEL_NAMES.get(kind, ("", ""))
    return german if language == "de" else english


def department_name(department: str, language: str) -> str:
    """What a department of a typical touchpoint is called; KeyError where there is none such."""
    german = _DEPARTMENTS[department]
    return german if language == "de" else department
