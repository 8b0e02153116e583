"""The words of touchpoints and channels, English and German, by what they mean.

A line is one meaning: `key: English words | German words`. A word may stand in several lines; it
then may mean any of them. To add a synonym, add the word to its line; forms that only differ in
their ending need not be named.
"""

ACTIONS = """
inform/see: see, sees, seen, notice, look, looks, look at, watch, view, discover, spot
    | sieht, sehen, sah, sieht an, schaut, schauen, schaut an, bemerkt, entdeckt, betrachtet,
    erblickt
inform/read: read, browse, study, leaf through
    | liest, lesen, gelesen, blättert, stöbert, studiert
inform/hear: hear, heard, listen, learn, is told, told, tell, inform, rave
    | hört, hören, erfährt, erfahren, erzählt, erzählen, informiert, benachrichtigt
inform/search: search, look for, look up, find, found, research, check, browse
    | sucht, suchen, suche, findet, finden, recherchiert, nachschlagen, schlägt nach, prüft, check
inform/compare: compare, comparison, study, check | vergleicht, vergleichen, vergleich
inform/calculate: calculate, work out, estimate | rechnet, berechnet, rechner, schätzen, kalkuliert
speak/ask: ask, asked, enquire, inquire, enquiry, question, request
    | fragt, fragen, anfrage, anfragen, erkundigt, nachfrage, frage, fordert an, anfordern
speak/talk: talk, speak, conversation, discuss, chat | spricht, sprechen, gespräch, redet
speak/advise: advise, advice, consult, consultation, recommendation
    | berät, beraten, beratung, beratungsgespräch, beratungstermin
speak/answer: answer, reply, respond | antwortet, beantwortet, antwort
speak/complain: complain, complaint | beschwert, beschwerde, reklamation, reklamiert
speak/report: report, notify, notification | meldet, melden, meldung, mitteilung
speak/write: write, written, in writing | schreibt, schreiben, schriftlich
get/receive: get, receive, obtain, is given, is sent, arrive
    | bekommt, bekommen, erhält, erhalten, empfängt, kriegt, kommt, geschickt
get/collect: collect, pick up, fetch, pick-up, take, pull
    | holt, holen, abholen, abholung, abgeholt, holt ab, nimmt mit, zieht
hand/put: put, add, place | setzt, legt, stellt ein, hinzufügen, fügt hinzu
hand/hand-over: hand, hand in, hand over, turn in, drop off, drop, submit, deposit
    | gibt ab, abgeben, abgabe, gibt auf, annahme, übergabe, übergibt, einreichen
hand/send: send, sends, sent, upload, ship, dispatch | schickt, sendet, geschickt, verschickt
order/book: book, booking, reserve, reservation, arrange, schedule
    | bucht, buchung, reserviert, reservierung, vereinbart, vereinbarung, vorbestellt
order/order: order, ordering, places the order | bestellt, bestellen, bestellung, auftrag,
    fordert an, anfordern
order/buy: buy, bought, purchase, upgrade | kauft, kaufen, kauf, einkauf, erwirbt, verkauf
order/pay: pay, paid, payment, paying | bezahlt, bezahlen, zahlt, zahlung, bezahlung, begleicht
order/transfer: transfer, bank transfer | überweist, überweisung
commit/register: register, registration, sign up, open, join, enrol, subscribe, check in,
    check-in, become a member, create an account, log in
    | registriert, registrierung, anmeldung, anmelden, meldet an, abonniert, beitritt, tritt bei,
    legt an, eröffnet, einchecken, check-in
commit/sign: sign, signature, conclude | unterschreibt, unterschrift, unterzeichnet, abschluss
commit/identify: identify, identification, prove identity | weist aus, ident, legitimiert
commit/apply: apply, application | beantragt, antrag, bewirbt, fordert, forderung
commit/fill: fill in, fill out, complete, enter, type in
    | füllt, ausfüllen, füllt aus, trägt ein, gibt ein, eingeben
end/cancel: cancel, cancellation, unsubscribe, terminate, close, sign off, opt out
    | kündigt, kündigung, storniert, stornierung, abbestellt, abmeldung, meldet ab,
    absage, sagt ab, widerruf, schließt
end/block: block, lock | sperren, sperrung, gesperrt, sperrt
end/return: return, send back, bring back | rückgabe, retoure, rücksendung, zurückgeben,
    schickt zurück, zurückschicken
end/refund: refund, refunded, repayment, reimburse, money back, compensation, payout
    | erstattung, rückerstattung, entschädigung, geld zurück, auszahlung
end/check-out: check out, check-out, departure | abreise, reist ab, auschecken
go/arrive: arrive, arrival, come, reach, get to | kommt, ankunft, anreise, trifft, erreicht
go/leave: leave, way out, exit, go home | verlässt, verlassen, heimweg, nachhauseweg, ausgang
go/enter: enter, entrance, walk in, move into, checks into | betritt, betreten, bezieht, eingang
go/pass: pass, walk past, pass by | geht vorbei, kommt vorbei, vorbei
go/home: go home, goes home, way home | fährt nach hause, geht nach hause, heimweg, nachhauseweg
go/drive: drive, ride | fährt, fahren, fahrt
stay/wait: wait, waiting, queue, line, hold | wartet, warten, wartezeit, warteschlange, ansteht,
    steht an, warteschleife
stay/sit: sit, seated | sitzt, sitzen
stay/visit: visit, attend, take part, takes part, join, walk through
    | besucht, besuch, nimmt teil, teilnahme, geht durch
stay/use: use, usage, enjoy, work with | nutzt, nutzen, benutzt, verwendet, nutzung
stay/eat: eat, dine, enjoy, meal | isst, essen, speist, mahlzeit
stay/experience: experience, enjoy | erlebt, erleben, genießt, erlebnis
stay/follow: follow | folgt, folgen
stay/drink: drink | trinkt, trinken
care/welcome: welcome, greet, greeting | begrüßt, begrüßung, willkommen
care/show: show | zeigt, zeigen
care/inspect: inspect, inspection, check, checked, control, scan
    | kontrolle, kontrolliert, prüfung, prüft, scannt
care/repair: repair, fix, mend, maintenance | reparatur, repariert, wartung, inspektion
care/deliver: deliver, delivery, shipping, dispatch, ship, hand over, on its way
    | liefert, lieferung, zustellung, versand, zugestellt
care/activate: activate, activation, unlock, set up | freischaltung, schaltet, freischalten,
    aktiviert, einrichtung
care/configure: configure, configuration, set up, sets it up, put together, customise, customize
    | konfiguriert, konfigurieren, stellt zusammen, zusammenstellen, richtet ein, in betrieb
care/instruct: instruct, instructed, instruction, onboarding
    | eingewiesen, einweisung, weist ein, schult, schulung
care/unpack: unpack, unbox | packt aus, auspacken
care/recruit: recruit | wirbt, werben, geworben
care/thank: thank, thanks, thank-you | dankt, dank, dankeschön, bedankt
care/remind: remind, reminder | erinnert, erinnerung, erinnern
change/change: change, update, modify, adjust | ändert, änderung, wechsel, wechselt, aktualisiert,
    anpassen, passt an
change/extend: extend, renew, renewal, extension | verlängert, verlängerung, erneuert
change/install: install, download | installiert, lädt herunter, herunterladen
change/try: try, tries, tries on, tries out, trial, test
    | testet, probe, ausprobieren, probiert, probiert aus, anprobieren, anprobe
"""
"""What is done: `family/action`. Actions of one family are near to each other, but not the same."""

OPPOSITES = """
commit/register - end/cancel
commit/register - end/check-out
commit/sign - end/cancel
order/order - end/cancel
order/book - end/cancel
order/buy - end/return
order/buy - end/cancel
order/pay - end/refund
change/extend - end/cancel
care/activate - end/block
care/deliver - end/return
go/enter - go/leave
go/arrive - go/leave
hand/hand-over - get/collect
end/return - get/collect
get/receive - order/pay
get/receive - hand/send
order/order - get/collect
order/order - care/deliver
order/book - care/deliver
order/book - care/inspect
order/buy - care/inspect
"""
"""Actions that are never the same contact, however much the rest of two names agrees."""

THINGS = """
provider: provider, supplier, vendor | anbieter, lieferant
sales: sales, salesperson, sales representative, field service | vertrieb, außendienst
product: product, goods, item | produkt, ware, artikel
building: building, premises | gebäude
place: place, venue, location | ort, standort, platz
stock: stock, in stock | bestand, lagerbestand, vorrätig
instructions: instructions, manual, user guide
    | anleitung, gebrauchsanweisung, bedienungsanleitung, handbuch
dunning: dunning, payment reminder | mahnung, zahlungserinnerung
accessory: accessory, accessories, spare part | zubehör, ersatzteil
wish list: wish list, watch list, favourites | merkliste, wunschliste, merkzettel
birthday: birthday | geburtstag
colleague: colleague, co-worker, workmate | kollege, kollegin, kollegenkreis
performance: performance, show | vorstellung, aufführung, auftritt
admission: admission, ticket check | einlass, einlasskontrolle
website: website, web site, site, homepage, web page, page, web, internet, online, net
    | webseite, website, internetseite, internet, netz, seite, homepage
app: app, mobile app | app, handy
social media: social media, social networks, social network, social, instagram, facebook, tiktok,
    story, influencer, post | soziale medien, soziale netzwerke, soziale
search engine: search engine, google | suchmaschine
comparison: comparison portal, comparison site | vergleichsportal
review: review, reviews, rating, rate, rated, stars, review portal
    | bewertung, bewertet, rezension, bewertungsportal, beurteilung
friend: word of mouth, friend, colleague, neighbour, neighbor, acquaintance, family, tip,
    recommend, recommendation, refer, referral
    | mundpropaganda, freund, freundin, kollege, kollegin, nachbar, nachbarin, bekannte, familie,
    tipp, empfiehlt, empfehlen, empfehlung, empfohlen, weiterempfehlung, geworben
newspaper: newspaper, press, paper | zeitung, presse
magazine: magazine, journal | zeitschrift, magazin, stadtmagazin
article: article, report, critique, blog | artikel, bericht, beitrag, kritik, blog
television: television, tv | fernsehen, tv
radio: radio, podcast | radio, podcast
advertising: advertisement, advertising, advert, ad, ads, banner, commercial, campaign
    | werbung, anzeige, inserat, werbespot, spot, kampagne, banner, werbe
poster: poster, billboard | plakat, aushang
flyer: flyer, leaflet, brochure, booklet, catalogue, prospectus
    | flyer, broschüre, prospekt, heft, katalog, handzettel
newsletter: newsletter, mailing | newsletter, rundbrief
e-mail: e-mail, email, mail | e-mail, email, mail
letter: letter, post, mail, letterbox, letter box
    | brief, anschreiben, post, schreiben, briefkasten
text message: text message, sms, message | sms, nachricht
chat: chat, messenger, whatsapp | chat, messenger
phone: phone, telephone, call, hotline, phone call, ring, callback, call back
    | telefon, telefonisch, anruf, ruft an, ruft, hotline, rückruf, angerufen
fair: fair, trade show, event, stand, webinar | messe, veranstaltung, stand
shop: shop, store, branch | laden, geschäft, filiale
shop window: shop window, window | schaufenster, fenster
price: price, fee, cost, charge, tariff, rate, plan, pricing
    | preis, gebühr, kosten, tarif, eintrittspreis
opening hours: opening hours, hours, open, times, timetable, schedule
    | öffnungszeit, geöffnet, sprechzeit, sprechstunde, fahrplan, uhrzeit, abfahrtszeit, zeiten
offer: offer, quote, estimate, quotation | angebot, kostenvoranschlag, kosten schätzen
form: form, questionnaire, application form | formular, bogen, fragebogen
contract: contract, agreement | vertrag, vertragsunterlagen
document: document, paper, papers | unterlagen, dokument, papiere
bill: bill, invoice, receipt | rechnung, quittung, beleg
confirmation: confirmation, confirm, acknowledgement | bestätigung, bestätigt
ticket: ticket, admission | ticket, karte, eintrittskarte, fahrkarte, eintritt
card: card | karte, kundenkarte, ausweis
pin: pin, password, code | pin, geheimzahl, passwort, kennwort
account: account, profile | konto, konten, profil, kundenkonto
membership: membership, member | mitglied, mitgliedschaft, verein, beitritt
loyalty: loyalty, bonus, points, club, reward, stamp, loyalty programme
    | bonus, punkte, treue, club, kundenclub, stempel
voucher: voucher, coupon, gift, discount | gutschein, rabatt, coupon, geschenk
survey: survey, feedback, satisfaction, satisfied, opinion, questionnaire
    | umfrage, befragung, zufriedenheit, zufrieden, feedback, meinung
appointment: appointment, date, slot, consultation | termin
staff: staff, assistant, employee, waiter, clerk, consultant, adviser, agent, handler
    | mitarbeiter, personal, berater, verkäufer, kellner, sachbearbeiter
reception: reception, front desk, desk, counter | rezeption, empfang, schalter, theke, tresen
till: till, cash desk, ticket desk, box office, checkout | kasse
customer service: customer service, customer care, support, help, faq, help centre
    | kundenservice, kundendienst, kundenbetreuung, support, hilfe
foyer: foyer, hall, lobby, entrance hall | foyer, halle, eingangshalle, saal
parking: parking, car park, park, parks, garage, underground car park
    | parkplatz, parken, parkt, parkhaus, tiefgarage, stellplatz
route: way, route, directions, directions | weg, route, anfahrt, wegbeschreibung
car: car, vehicle | auto, fahrzeug, wagen
room: room | zimmer, raum
seat: seat | platz, sitzplatz, sitz
table: table | tisch
cloakroom: cloakroom, coat, jacket | garderobe, mantel, jacke
changing room: changing room, locker room, locker, shower | umkleide, spind, dusche
toilet: toilet, restroom, washroom | toilette, wc
food: food, dish, meal, course | speise, gericht, essen
menu: menu | speisekarte, karte
breakfast: breakfast | frühstück, frühstückt
drinks: drink, drinks, beverage, wine, coffee, bar, café, cafe | getränk, wein, kaffee, bar, café
snack: snack, popcorn | snack, imbiss
parcel: parcel, package | paket, sendung, päckchen
basket: basket, cart, shopping cart, trolley | warenkorb, einkaufswagen
address: address | adresse, anschrift
details: details, data | daten, kundendaten
photo: photo, picture, image | foto, bild
video: video, clip, trailer, tutorial | video, film, trailer
film: film, movie, screening, show | film, vorstellung, vorführung
size: size, chart | größe
problem: problem, fault, malfunction, failure | störung, problem, defekt, panne, fehler
damage: damage, claim | schaden
delay: delay, late | verspätung
money: money, amount, price | geld, betrag
tracking: tracking, track, tracks, follow, status | sendungsverfolgung, verfolgt, status
demonstration: demo, demonstration, presentation | vorführung, demo, präsentation
trial: trial, free | probe, gratis, kostenlos
course: course, class, lesson, workout | kurs, stunde, unterricht
tour: tour, guided tour | führung, rundgang
exhibition: exhibition, exhibit | ausstellung
reference: reference, case study, testimonial | referenz, anwenderbericht
function: function, feature | funktion
wi-fi: wi-fi, wifi, wlan, internet | wlan, internet
luggage: luggage, baggage, suitcase | gepäck, koffer
result: result, finding | ergebnis, befund, resultat
programme: programme, program, schedule, listing | programm, programmheft
technician: technician, engineer | techniker, monteur
machine: machine, equipment | automat, gerät
courier: courier, driver, postman | kurier, bote, fahrer
availability: availability, available | verfügbarkeit, verfügbar
customer: customer, guest, visitor, buyer, client | kunde, kundin, gast, gäste, besucher, käufer
"""
"""What it is about, and through which channel."""

CHANNELS = """
website, app, social media, search engine, comparison, newspaper, magazine, television, radio,
poster, flyer, e-mail, letter, text message, chat, phone, shop
"""
"""Meanings that name a channel. They tell little in a name: the channels of a touchpoint are
compared by themselves."""

PARTICLES = """
in up out back over off down
an ab auf aus ein mit nach bei vor zu zurück teil herunter vorbei frei weg um ein
"""
"""What may stand apart from its verb: sends the shoes back, meldet sich an."""

EMPTY_WORDS = """
a an the this that these those his her its their our your my he she it they we you one
of to in on at by for from with without into onto over under about after before during and or but
as is are be been was were has have had do does not no when where which what who how if then than
so there up out off down again also very more most some any all both other others another each
every s via per next first second new own just still only
ein eine einer eines einem einen der die das den dem des dieser diese dieses sein seine ihr ihre
ihren ihrem unser unsere er sie es wir man sich von vom zu zum zur in im ins an am auf aus bei beim
mit ohne für nach vor über unter um durch und oder aber als ist sind war wird werden wurde hat haben
nicht kein keine wenn wo was wer wie weil dass ob noch schon auch sehr mehr alle andere anderen
anderer jeder jede jedes lässt per pro mal sich wieder
neu neue neuen neuer erste ersten erster eigenen gibt
"""
"""Words that say nothing about which touchpoint it is."""
