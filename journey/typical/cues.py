"""Words in the name of a touchpoint that speak of a stage of the journey, English and German.

A word of up to four letters must stand alone, a longer one may begin a word (`reserv`), `~` lets
it stand anywhere in a compound, and several words are a phrase. Written as `plain_words` has them.
"""

from journey.text import plain_words
from journey.typical.typical import Stage

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


_WORDS = {stage: tuple(listed.split(",")) for stage, listed in STAGE_CUES.items()}


def stages_in(name: str) -> dict[Stage, int]:
    """For each stage how many of its words stand in the name; stages without any are left out."""
    text = f" {plain_words(name)} "
    tokens = text.split()
    counts = {
        stage: sum(_stands(word, text, tokens) for word in words) for stage, words in _WORDS.items()
    }
    return {stage: count for stage, count in counts.items() if count}


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
