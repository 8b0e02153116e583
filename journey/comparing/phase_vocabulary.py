"""The usual names of phases, English and German, by where they lie on the way of a customer.

A line is a rung: `place: English words | German words`; the place runs from 0 (first hears of it)
to 1 (is a customer for long). The names of the templates lie where their purposes put them.
"""

RUNGS = """
0.05: awareness, aware, activation, attention, discover, discovery, inspiration, trigger, attract,
    curiosity, hearing, prospecting, reach
    | aktivierung, aufmerksamkeit, aufmerksam, entdecken, entdeckung, auslöser, anlass, neugier,
    neugierig, wahrnehmung, interessentenfindung, inspiration, bewusstsein
0.18: favorability, favourability, interest, qualification, need, desire
    | interesse, qualifizierung, bedarf, wunsch
0.25: before, prior | vor, vorher
0.27: information, research, search, finding out, find out, learn
    | information, informieren, informationsbeschaffung, suche, recherche, orientierung
0.32: consideration, evaluation, compare, comparison, planning, plan, choice, decide, nurturing
    | abwägung, erwägung, vergleich, vergleichen, planung, auswahl, entscheidung, entscheiden,
    interessentenbetreuung, überlegung, bewertung
0.44: intent, intention, trial, appointment, preparation
    | absicht, kaufabsicht, termin, terminvereinbarung, vorbereitung, probe, anfrage
0.56: action, purchase, buy, buying, booking, order, ordering, conversion, sign-up, join, joining,
    contract, checkout, transaction, acquisition
    | aktion, kauf, kaufen, buchung, bestellung, bestellen, abschluss, abschließen, vertrag,
    anmeldung, konversion, handlung
0.68: delivery, onboarding, arrival, handling, processing, start
    | lieferung, einstieg, ankunft, bearbeitung, start, inbetriebnahme
0.74: visit, stay, use, usage, experience, service, during, consumption, journey, ride
    | besuch, aufenthalt, nutzung, nutzen, erlebnis, während, reise, fahrt, gebrauch
0.88: after-sales, after, afterwards, follow-up, support, settlement, closing, aftercare
    | nachbetreuung, danach, nachher, nachkaufphase, betreuung, regulierung, nach
0.95: retention, loyalty, advocacy, membership, relationship, recommendation, renewal
    | kundenbindung, bindung, treue, loyalität, mitgliedschaft, dabeibleiben, empfehlung
"""
"""A stem of these words in a phase's name puts it on the rung."""

RELATIVE = "before prior after vor nach"
"""Where one of these begins the name, the rest says of what: before the visit is not the visit."""
