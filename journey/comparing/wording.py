"""What a comparison says, in the language that is asked for."""

from collections.abc import Sequence

from journey.comparing.changes import ChangeKind
from journey.comparing.comparison import (
    Caution,
    CautionKind,
    Cell,
    Comparison,
    Delta,
    Row,
    RowKind,
    State,
    Verdict,
)
from journey.comparing.match import Match, Reason, ReasonKind
from journey.comparing.standing import PhaseStanding, phase_standings
from journey.locales import Words
from journey.model import SCALES


def kind_name(kind: RowKind, words: Words) -> str:
    """What a touchpoint is to us beside the others."""
    return {
        RowKind.PARITY: words("all have it"),
        RowKind.GAP: words("only others have it"),
        RowKind.DIFFERENCE: words("only we have it"),
        RowKind.PARTIAL: words("some of the others have it"),
        RowKind.UNKNOWN: words("not known of all"),
    }[kind]


def state_name(state: State, words: Words) -> str:
    """Whether an organisation has a touchpoint."""
    return {
        State.HAS: words("has it"),
        State.HAS_NOT: words("has not"),
        State.UNKNOWN: words("unknown"),
    }[state]


def cell_text(cell: Cell, comparison: Comparison, words: Words) -> str:
    """A cell in a word: its score on our scale, or that there is none, or not the touchpoint."""
    if cell.is_planned:
        return words("planned")
    if cell.state is not State.HAS:
        return state_name(cell.state, words)
    if cell.level is None:
        return words("other scale") if cell.is_unconverted else words("no score")
    return score(cell.level, comparison, words)


def score(level: float, comparison: Comparison, words: Words) -> str:
    """A level of 0 to 100 on the scale that our map is drawn on, with one digit."""
    scale = SCALES[comparison.maps[0].scale]
    return words.number(round(scale.denormalise(level), 1), 1)


def having(row: Row, comparison: Comparison, words: Words) -> str:
    """Who has a touchpoint, as a phrase: all, or the names of those that have it."""
    if row.kind is RowKind.PARITY:
        return words("all")
    return words.listing([comparison.maps[at].name for at in row.having])


def verdict_text(delta: Delta, words: Words) -> str:
    """How sure the difference of two scores is, and whether they stand on the same basis."""
    beyond = words("beyond the margins")
    said = {
        Verdict.AHEAD: beyond,
        Verdict.BEHIND: beyond,
        Verdict.NO_CLEAR_DIFFERENCE: words("no clear difference"),
        Verdict.UNPROVEN: words("not proven: margins are not known"),
    }[delta.verdict]
    return said if delta.has_same_basis else words("{said}; not on the same basis", said=said)


def standing_lines(comparison: Comparison, words: Words) -> list[str]:
    """In which phases others are clearly better or we are, each with the means; then the rest."""
    stood = list(phase_standings(comparison))
    level = Verdict.NO_CLEAR_DIFFERENCE
    lines: list[str] = []
    for is_ahead in (False, True):
        for phase in comparison.phases:
            clear = [
                one
                for one in stood
                if one.phase is phase and one.verdict is not level and (one.points > 0) is is_ahead
            ]
            if clear:
                lines.append(_standing_line(clear, comparison, words, is_ahead=is_ahead))
    same = [
        phase.name
        for phase in comparison.phases
        if (own := [one for one in stood if one.phase is phase])
        and all(one.verdict is level for one in own)
    ]
    if same:
        lines.append(words("No clear difference in {phases}", phases=words.listing(same)))
    return lines


def _standing_line(
    clear: Sequence[PhaseStanding], comparison: Comparison, words: Words, *, is_ahead: bool
) -> str:
    """Our mean in a phase and those of the others from which it differs clearly."""
    phase = clear[0].phase
    means = [own.mean or 0.0 for own in phase.figures]
    theirs = [
        words(
            "{score} at {name}",
            score=score(means[one.at], comparison, words),
            name=comparison.maps[one.at].name,
        )
        for one in clear
    ]
    told = {
        "phase": phase.name,
        "ours": score(means[0], comparison, words),
        "theirs": words.listing(theirs),
    }
    said = (
        words("Ahead in {phase}: {ours} here, {theirs}", **told)
        if is_ahead
        else words("Behind in {phase}: {ours} here, {theirs}", **told)
    )
    if all(one.verdict is Verdict.UNPROVEN for one in clear):
        said = words("{said} (not proven: margins are not known)", said=said)
    return said


def change_name(kind: ChangeKind, words: Words) -> str:
    """What happened to a touchpoint from one version to the next."""
    return {
        ChangeKind.ADDED: words("added"),
        ChangeKind.REMOVED: words("removed"),
        ChangeKind.MOVED: words("moved"),
        ChangeKind.RESCORED: words("rescored"),
        ChangeKind.RENAMED: words("renamed"),
        ChangeKind.REALISED: words("planned before, there now"),
    }[kind]


def confidence_name(match: Match, words: Words) -> str:
    """How sure a match is, in a word."""
    if match.confidence >= _CERTAIN:
        return words("certain")
    if match.confidence >= _LIKELY:
        return words("likely")
    return words("unsure")


_CERTAIN, _LIKELY = 0.95, 0.6


def reasons_text(match: Match, words: Words) -> str:
    """Why two touchpoints may be the same, in one line."""
    said = [reason_text(reason, words) for reason in match.reasons]
    return ", ".join([confidence_name(match, words), *said])


def reason_text(reason: Reason, words: Words) -> str:
    """One thing that speaks for or against a match."""
    return {
        ReasonKind.DECIDED: words("said so by people"),
        ReasonKind.SAME_ID: words("two versions of one touchpoint"),
        ReasonKind.SAME_NAME: words("same name"),
        ReasonKind.SHARED_WORDS: words("agree in {words}", words=_agreeing(reason, words)),
        ReasonKind.OTHER_WORDS: words("words differ"),
        ReasonKind.OTHER_ACTION: words("something else is done"),
        ReasonKind.SAME_CHANNEL: words("same channel"),
        ReasonKind.NEAR_CHANNEL: words("channels near to each other"),
        ReasonKind.OTHER_CHANNEL: words("other channel"),
        ReasonKind.SAME_PHASE: words("same phase"),
        ReasonKind.OTHER_PHASE: words("other phase"),
        ReasonKind.RIVAL: words("another one fits nearly as well"),
        ReasonKind.PART: words("a part of it, beside “{name}”", name=" ".join(reason.theirs)),
    }[reason.kind]


def _agreeing(reason: Reason, words: Words) -> str:
    """The words that agree, both sides where they differ: ticket; reserves/books."""
    ours, theirs = " ".join(reason.ours), " ".join(reason.theirs)
    quoted = [words("“{quote}”", quote=said) for said in dict.fromkeys((ours, theirs))]
    return " / ".join(quoted)


def caution_text(caution: Caution, comparison: Comparison, words: Words) -> str:
    """Why figures are to be read with care, with the names of the maps."""
    called = {map.key: map.name for map in comparison.maps}
    names = words.listing([called[key] for key in caution.maps])
    return {
        CautionKind.DEMO_VALUES: words("Scores invented for illustration: {names}", names=names),
        CautionKind.MIXED_SCALES: words("Scores were asked on different scales and are converted"),
        CautionKind.NOT_CONVERTED: words(
            "Scores on another scale than ours are left out: {names}", names=names
        ),
        CautionKind.MIXED_METHODS: words(
            "Scores rest on other methods than ours: {names}", names=names
        ),
        CautionKind.FEW_ANSWERS: words(
            "Some scores rest on fewer than 10 answers and stand in no ranking: {names}",
            names=names,
        ),
        CautionKind.INCOMPLETE: words(
            "Not complete, what is not on the map may still be there: {names}", names=names
        ),
        CautionKind.COMPLETENESS_NOT_SAID: words(
            "Nobody has said how complete it is, what is not on the map counts as not there: "
            "{names}",
            names=names,
        ),
        CautionKind.PHASES_MAPPED: words(
            "The phases differ and were mapped onto one another: look at the mapping"
        ),
        CautionKind.OTHER_PERSONAS: words(
            "Drawn for other personas than ours: {names}", names=names
        ),
        CautionKind.OTHER_LANGUAGE: words(
            "Written in another language than ours: {names}", names=names
        ),
        CautionKind.FEW_MATCHES: words(
            "Hardly a touchpoint of ours is found there, it may be another business: {names}",
            names=names,
        ),
    }[caution.kind]
