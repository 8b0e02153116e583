"""Words in the name of a touchpoint that speak of a channel or of a stage, English and German.

A word of up to four letters must stand alone, a longer one may begin a word (`reserv`), `~` lets
it stand anywhere in a compound, and several words are a phrase. Written as `same_name` has them.
"""

from collections.abc import Mapping
from typing import Generic, TypeVar

from journey.model import ChannelKind as C
from journey.text import same_name
from journey.typical.typical import Stage

K = TypeVar("K")

CHANNEL_CUES: dict[C, str] = {
    C.WORD_OF_MOUTH: "friend,colleague,neighbour,family,word of mouth,hearsay,freund,bekannte,"
    "kolleg,nachbar,familie,mundpropaganda,hörensagen",
    C.REVIEW_PORTAL: "review,comparison portal,tripadvisor,trustpilot,~bewertung,vergleichsportal,"
    "rezension",
    C.SOCIAL_MEDIA: "social,instagram,facebook,tiktok,youtube,linkedin,influencer,blog,forum,foren,"
    "soziale,sozialen,twitter",
    C.SEARCH: "search engine,google,googles,googelt,googeln,suchmaschine",
    C.MAGAZINE: "magazine,~magazin,~zeitschrift,test report,testbericht",
    C.PRINT: "flyer,leaflet,brochure,~broschüre,catalogue,catalog,~katalog,booklet,~heft,prospekt,"
    "instructions,manual,anleitung",
    C.NEWSPAPER: "newspaper,paper,~zeitung,press article,presse",
    C.POSTER: "poster,billboard,shop window,~plakat,~schaufenster,litfass,aushang",
    C.EMAIL: "e-mail,email,mail,newsletter,e-mails,mailing",
    C.CHAT: "chat,chats,chatbot,whatsapp,messenger,sms",
    C.PHONE: "phone,telephone,hotline,calls,call,~telefon,anruf,ruft an",
    C.APP: "app,apps,smartphone-app",
    C.POST: "parcel,letter,by post,~paket,~brief,per post,delivery,delivered,~lieferung",
    C.WEBSITE: "website,web site,homepage,online,internet,landing page,start page,web shop,"
    "online shop,webshop,looks up,schaut nach,~webseite,startseite,im netz,faq",
    C.TV_RADIO: "television,radio,podcast,fernseh,werbespot",
    C.EVENT: "event,trade fair,webinar,messe,~veranstaltung,stand at",
    C.FIELD_VISIT: "sales representative,field visit,technician,aussendienst,~techniker",
    C.SHOP: "shop,store,branch,laden,~filiale,geschäft,fitting room,umkleide",
    C.ON_SITE: "on site,arriv,foyer,lobby,entrance,reception,queue,till,cash desk,checkout counter,"
    "popcorn,bar,restaurant,toilet,car park,parks,seat,cloakroom,waiting room,check-in,checks in,"
    "checks out,leaves the,enters,vor ort,kommt an,ankunft,~eingang,einlass,empfang,rezeption,"
    "schlange,~kasse,theke,~bar,parkhaus,parkt,sitzplatz,garderobe,wartezimmer,betritt,verlässt,"
    "toilette,saal,kommt am",
}  # fmt: skip
"""The words of each channel; several channels may be meant at once."""

STAGE_CUES: dict[Stage, str] = {
    Stage.AWARE: "hears,heard,tells me,notices,advert,commercial,sponsor,influencer,article,poster,"
    "billboard,flyer,radio,television,sees a,word of mouth,sample,friend,hört,erfährt,erzählt,"
    "bemerkt,anzeige,werbung,werbespot,artikel,~plakat,schaufenster,shop window,gratisprobe,freund,"
    "mundpropaganda,beitrag,~zeitung,wird aufmerksam,kommt vorbei,passes by,colleague,kolleg",
    Stage.INFORM: "search,looks up,look up,look for,looks for,finds out,googles,googelt,google,faq,"
    "website,homepage,brochure,catalogue,visits the website,information,sucht,schaut nach,"
    "informier,broschüre,~katalog,liest über,webseite,start page,startseite,öffnungszeiten,"
    "opening hours,fahrplan,timetable",
    Stage.DECIDE: "compar,review,test,quote,advice,consult,demo,demonstration,trial,weighs,decides,"
    "wish list,configur,vergleich,~bewertung,beratung,berät,angebot,vorführung,probiert,"
    "testversion,entscheide,merkliste,probefahrt,test drive,viewing,besichtig",
    Stage.ACT: "books,booking,buys,buy,order,reserv,pays,payment,cart,checkout,sign,contract,"
    "register,registration,confirm,ticket,arriv,enters,foyer,queue,parking,check-in,checks in,"
    "appointment,bucht,buchung,kauft,kauf,bestell,bezahl,zahlt,warenkorb,unterschreib,vertrag,"
    "registrier,anmeld,bestätigung,kommt an,ankunft,betritt,schlange,~parkplatz,parkt,einlass,"
    "termin,holt ab,~karte,delivery,lieferung,applies,application,fills in,fills out,signs up,"
    "antrag,beantragt,füllt,schliesst ab",
    Stage.SERVICE: "invoice,complain,return,hotline,repair,support,help,unpack,instruction,"
    "technician,customer service,leaves,drives home,goes home,way home,service desk,warranty,~bar,"
    "rechnung,beschwer,reklam,zurück,reparier,hilfe,packt aus,anleitung,~techniker,kundenservice,"
    "kundendienst,verlässt,heimweg,fährt heim,nach hause,garantie,reminder,mahnung,afterwards,"
    "checks out,abreise,departure",
    Stage.LOYAL: "newsletter,again,loyalty,recommend,voucher,feedback,thank-you,thank you,points,"
    "birthday,renew,cancels the contract,writes a review,tells friends,tells others,anniversary,"
    "club,subscri,wieder,treue,empfiehlt,empfehl,gutschein,rückmeldung,dankeschön,danke,punkte,"
    "geburtstag,verlänger,kündig,schreibt eine bewertung,erzählt freunden,weitersagen,stammkund,"
    "review,~bewertung,survey,umfrage,zufriedenheit,photos of it,next visit,nächster besuch,"
    "programme booklet,programmheft",
}  # fmt: skip
"""The words of each stage; the more of them, the surer."""


class Cues(Generic[K]):
    """The words of several keys, ready to be found in names."""

    def __init__(self, words: Mapping[K, str]) -> None:
        self._words = {
            key: tuple(same_name(word) for word in listed.split(","))
            for key, listed in words.items()
        }

    def found(self, name: str) -> dict[K, int]:
        """For each key how many of its words stand in the name; keys without any are left out."""
        text = _plain(name)
        tokens = text.split()
        counts = {
            key: sum(_stands(word, text, tokens) for word in words)
            for key, words in self._words.items()
        }
        return {key: count for key, count in counts.items() if count}


def _plain(name: str) -> str:
    """The name folded, with spaces for all but letters, digits and hyphens inside words."""
    kept = "".join(sign if sign.isalnum() or sign == "-" else " " for sign in same_name(name))
    return f" {' '.join(kept.split())} "


def _stands(word: str, text: str, tokens: list[str]) -> bool:
    if word.startswith("~"):
        # Short words only end compounds: a bar is in „Kinobar“, not in „Barometer“.
        part = word[1:]
        return any(t.endswith(part) if len(part) <= 4 else part in t for t in tokens)
    if " " in word:
        return f" {word} " in text or (len(word) > 8 and f" {word}" in text)
    if len(word) <= 4:
        return word in tokens or any(word in token.split("-") for token in tokens)
    return any(token.startswith(word) for token in tokens)
