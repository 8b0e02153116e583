"""Words in the name of a touchpoint that clearly name a channel, English and German.

Only what can hardly be meant otherwise is here: a wrong channel costs more than none. Each line
is a pattern of whole words as `plain_words` has them. What one channel has found is taken out of
the name, so the telling phrase stands before the word that would mislead ("shop window" before
"in the shop").
"""

import re
from collections.abc import Iterator

from journey.model import ChannelKind as C
from journey.text import plain_words, same_name
from journey.typical.naming import CHANNEL_NAMES

_PEOPLE = (
    r"(?:friends?|colleagues?|neighbou?rs?|relatives?|acquaintances?|family|"
    r"freund(?:in|innen|e|en|es)?|kolleg(?:e|en|in|innen)|nachbar(?:n|in|innen)?|"
    r"bekannten?|verwandten?|familie)"
)
_SAYS = (
    r"(?:tells?|told|suggests?|recommends?|mentions?|raves?|advises?|"
    r"erzähl(?:t|en)|empfiehlt|empfehlen|schlägt|schlagen|schwärm(?:t|en)|rät|raten)"
)
_PLACE = (
    r"(?:foyer|lobby|(?:\w+ )?hall|auditorium|reception|(?:main )?entrance|(?:box|ticket) office|"
    r"till|cash desk|(?:\w+ )?counter|cloakroom|waiting (?:room|area)|car park|restaurant|café|"
    r"cafe|canteen|(?:\w+ )?bar|building|cinema|theat(?:re|er)|museum|hotel|hospital|clinic|"
    r"library|stadium|(?:train )?station|airport|showroom|table|queue)"
)
_PLATZ = (
    r"(?:foyer|(?:kino|konzert|theater)?saal|kino|theater|museum|hotel|restaurant|café|cafe|"
    r"wartezimmer|wartebereich|parkhaus|gebäude|stadion|schwimmbad|bahnhof|krankenhaus|"
    r"lobby|(?:eingangs)?halle|(?:warte)?schlange|tiefgarage|garderobe|praxis|klinik|bibliothek|"
    r"kantine|(?:kino|hotel|wein|cocktail)?bar|(?:abend|kino|theater|tages|museums)?kasse|theke|"
    r"rezeption|empfang|(?:haupt)?eingang|einlass|schalter|tresen|tisch)"
)

_NOTHING = r"""
(?:tele)?phone (?:numbers?|charger|case|bill|contract)
e-?mail[- ](?:address(?:es)?|adressen?)
magazine rack
family (?:doctor|room|ticket|card)
letters? of \w+
review meeting
"""
"""Looks like a channel and is none."""

_WORDS: dict[C, str] = {
    C.SOCIAL_MEDIA: r"""
social (?:media|networks?)
soziale[nrs]? (?:medien|netzwerke?n?)
instagram|facebook|tiktok|youtube|linkedin|twitter|pinterest|snapchat
influencer(?:s|in|innen)?""",
    C.REVIEW_PORTAL: r"""
(?:review|comparison|rating) (?:portal|site|platform)s?
(?:bewertungs|vergleichs)(?:portal|plattform)\w*
tripadvisor|trustpilot|yelp|holidaycheck|jameda
(?:online|customer|google|amazon)[- ](?:reviews?|ratings?|bewertung(?:en)?|rezension(?:en)?)
(?:reads?|writes?|leaves?|compares|checks) (?:\w+ ){0,2}reviews?(?: on google)?(?! (?:in|of) )
(?:liest|schreibt|hinterlässt|vergleicht) (?:\w+ ){0,2}bewertung(?:en)?(?: bei google)?
bewertung(?:en)? (?:im netz|im internet|online|bei google|auf google|lesen|schreiben)
(?:kunden|produkt)bewertung(?:en)?|rezension(?:en)?""",
    C.SEARCH: r"""
search engines?|suchmaschinen?
googl(?:es|ed|ing)(?! maps)|googelt|googeln
(?:searche?s?|looks|finds? it|ads?|sucht|findet|anzeigen?) (?:\w+ ){0,2}(?:on|in|bei|mit|auf) google
google-?(?:suche|anzeigen?)|google (?:search|ads?)""",
    C.APP: r"""
app[- ]stores?
apps?|(?:smartphone|handy)-?apps?""",
    C.CHAT: r"""
(?:live|online|web|support)[- ]?chats?|chat ?bots?|chat window
(?:in|by|via|im|per|über) (?:the |a |den )?chat
whatsapp|messenger|sms|text messages?""",
    C.EMAIL: r"""
e-?mails?|newsletters?|per mail
(?:confirmation|reminder|welcome|follow-up|thank-you) mails?
(?:bestätigungs|erinnerungs|willkommens|dankes|werbe)-?mails?""",
    C.WEBSITE: r"""
web ?sites?|home ?pages?|(?:landing|start|product|web) pages?|web ?shops?|faqs?
online[- ]?(?:shops?|stores?|catalogues?|kataloge?)
(?:web|start|produkt|internet)seiten?""",
    C.PHONE: r"""
(?:by|over the|on the) (?:tele)?phone|phone calls?|(?:tele)?phone queue
hotlines?|service-?hotline|help ?line|call cent(?:re|er)
^calls(?= )(?! (?:for|it|off|out|on|back|(?:the |an? )?(?:waiter|waitress|taxi|lift|nurse))\b)
(?:gets|receives) (?:a |the )?(?:\w+ )?call(?: from .*)?
(?:per|am) telefon|telefonisch|telefonat|telefonate|telefoniert|telefongespräch
anruf|anrufe|rückruf|ruft (?:\w+ ){0,4}an""",
    C.TV_RADIO: r"""
on (?:the )?(?:tv|television|radio)|watches (?:tv|television)
(?:tv|television|radio) (?:spot|ad|advert|commercial|report)s?
im (?:fernsehen|radio)|(?:tv|radio|fernseh)-?(?:spot|werbung|bericht)
podcasts?""",
    C.NEWSPAPER: r"""
newspapers?|(?:in|from) the (?:local |daily )?paper|press (?:article|report)s?|in the press
(?:tages|wochen|lokal|sonntags)?zeitung(?:en)?|zeitungs(?:artikel|anzeige|bericht|inserat)
in der presse|presse(?:artikel|bericht)""",
    C.MAGAZINE: r"""
(?:city |trade |customer )?magazines?
(?:stadt|fach|kunden|frauen)magazin|(?:fach|kunden)?zeitschrift(?:en)?|zeitschriftenartikel""",
    C.POSTER: r"""
posters?|billboards?|(?:kino|film|werbe|gross)?plakate?n?|plakatwand|litfasssäulen?
shop windows?|schaufenster|aushang""",
    C.PRINT: r"""
flyers?|leaflets?|brochures?|catalogu?e?s?|(?:programme )?booklets?
(?:instruction|user) manuals?|reads the (?:instructions|manual)
broschüren?|prospekte?|faltblatt|kataloge?|programmheft
(?:gebrauchs|bedienungs)anleitung|liest die anleitung""",
    C.POST: r"""
by post|per post|mit der post|letter ?box|briefkasten|postwurfsendung
(?:gets|receives|opens|sends|writes) (?:a |the )?(?:\w+ )?(?:letter|parcel)
(?:parcel|letter) (?:arrives|comes)
(?:bekommt|erhält|öffnet|schickt|schreibt) (?:\w+ ){0,2}(?:brief|paket)
(?:brief|paket) kommt""",
    C.FIELD_VISIT: r"""
field (?:visit|service)s?|aussendienst\w*
technicians? (?:comes|come|visits)|techniker(?:in)? kommt""",
    C.EVENT: r"""
trade fairs?|webinars?|auf (?:der|einer) (?:fach)?messe|messestand|fachmesse
(?:kunden|werbe|info)veranstaltung(?:en)?|customer events?""",
    C.SHOP: r"""
(?:in|at) (?:the|a|our) (?:\w+ )?(?:shop|store|branch)
(?:enters|leaves|visits) the (?:shop|store|branch)
fitting rooms?|umkleidekabine
in (?:der|einer) filiale|im (?:laden|geschäft)|besucht (?:den laden|das geschäft|die filiale)""",
    C.WORD_OF_MOUTH: rf"""
word of mouth|mundpropaganda|hearsay|hörensagen
{_PEOPLE} (?:\w+ ){{0,2}}{_SAYS}
(?:tells?|erzähl(?:t|en)) (?:\w+ ){{0,2}}{_PEOPLE}
(?:hears|heard|learns|advice) (?:\w+ ){{0,3}}from (?:an? |the |some )?{_PEOPLE}
hört (?:\w+ ){{0,3}}von (?:\w+ )?{_PEOPLE}
asks (?:\w+ )?(?:friends?|family|neighbou?rs?)|fragt (?:\w+ )?(?:freund(?:e|in)|familie|nachbarn)
recommended by (?:an? )?{_PEOPLE}""",
}  # fmt: skip
"""The words of each channel, the telling ones first; several channels may be meant at once."""

_THERE = rf"""
on[- ]site|vor ort
(?:in|at|enters|leaves) the {_PLACE}|queues|^(?:queue|foyer|cloakroom|garderobe|wartezimmer)$
takes (?:a|the|his|her|their) seat|finds (?:a|the|his|her|their) seat
^arrives?(?= (?:at|in|and|is) |$)|^arrival$
popcorn|(?:buys|gets) (?:a )?(?:drinks?|snacks?)
(?:im|in der|an der|am|betritt (?:das|den|die)|verlässt (?:das|den|die)) {_PLATZ}
(?:kino|hotel)bar|abendkasse|kinokasse|warteschlange|nimmt platz|setzt sich (?:hin|an|in)
^kommt (?:(?:am|im|beim|in der|bei der) \w+ )?an$|^ankunft$
"""
"""Being there, where nothing else is named."""
_BEFOREHAND = r"""
books?|booking|reserv\w+|search\w*|look(?:s|ing)? (?:up|for)|compar\w+|plans?|cancel\w*|hears?|reads
asks? (?:about|for)|bucht|buchen|reserviert|sucht|suchen|vergleicht|plant|storniert|hört|liest
schaut nach
"""
"""Is done from afar, whatever place is named."""
_ONLINE = r"online|im netz|im web|(?:on|over|via) the internet|(?:im|übers) internet"
_LOOKS_UP = r"looks? up(?! (?:to|at) )|schaut nach"
_DIGITAL = {C.SOCIAL_MEDIA, C.REVIEW_PORTAL, C.SEARCH, C.APP, C.CHAT, C.EMAIL, C.WEBSITE}


def _pattern(lines: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(lines.strip().splitlines())})(?!\w)")


_NO_CHANNEL, _IS_THERE, _FROM_AFAR = _pattern(_NOTHING), _pattern(_THERE), _pattern(_BEFOREHAND)
_IS_ONLINE, _IS_LOOKED_UP = _pattern(_ONLINE), _pattern(_LOOKS_UP)
_PATTERNS = {kind: _pattern(lines) for kind, lines in _WORDS.items()}
_NAMES = {same_name(name): kind for kind, names in CHANNEL_NAMES.items() for name in names}


def channels_in(name: str) -> frozenset[C]:
    """The channels that a name clearly speaks of, such as e-mail in "Confirmation e-mail"."""
    text = plain_words(name)
    if text in _NAMES:
        return frozenset({_NAMES[text]})
    found = frozenset(_found(text))
    if not found & _DIGITAL and _IS_ONLINE.search(text):
        found |= {C.WEBSITE}
    if found:
        return found
    if _IS_LOOKED_UP.search(text):
        return frozenset({C.WEBSITE})
    is_there = _IS_THERE.search(text) and not _FROM_AFAR.search(text)
    return frozenset({C.ON_SITE}) if is_there else frozenset()


def _found(text: str) -> Iterator[C]:
    """The channels of a name, each with its words taken out of what is left for the next."""
    text = _NO_CHANNEL.sub("·", text)
    for kind, pattern in _PATTERNS.items():
        text, count = pattern.subn("·", text)
        if count:
            yield kind
