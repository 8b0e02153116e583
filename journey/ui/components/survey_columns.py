"""What each column of a survey is for: guessed, with what stands in it, to be put right."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

import streamlit as st

from journey.locales import Words
from journey.model import EvidenceKind, Journey, ScaleKey
from journey.services.surveys import Role, Use
from journey.ui import helped, state
from journey.ui.apart import apart
from journey.ui.escape import bare
from journey.ui.markup import Part, icon, tag
from journey.ui.markup import show as show_markup
from journey.ui.surveying import Survey
from journey.ui.vocabulary import SCALES

_AT = {Role.SCORE: "at:", Role.IMPORTANCE: "important:"}
"""What the choice of a touchpoint begins with: how satisfied with it, how important it is."""
_MOST = 80
"""Columns that can be put right by hand; more are as they were guessed."""


def show(survey: Survey, journey: Journey, key: str, on_count: Callable[[Survey], None]) -> None:
    """The columns at the left; scale, persona, day and the next step at the right."""
    words = state.speak()
    left, right = st.columns([800, 352], gap="medium")
    with left:
        _columns(survey, journey, words, key)
    with right:
        _about(survey, journey, words, key)
        lacks = survey.plan.lacks
        if lacks:
            show_markup(tag("p", icon("error"), words(lacks), class_="jm-row jm-small jm-fault"))
        st.button(
            words("Count the answers"),
            type="primary",
            icon=":material/functions:",
            width="stretch",
            disabled=bool(lacks),
            key=f"{key}-count",
            on_click=on_count,
            args=(survey,),
            shortcut="Ctrl+Enter",
        )
        said = words("Nothing on the map is changed by this.")
        show_markup(tag("p", said, class_="jm-small jm-muted"))


def _columns(survey: Survey, journey: Journey, words: Words, key: str) -> None:
    """What is read first, then what is left out; a column keeps its place while it is changed."""
    shown = survey.plan.uses[:_MOST]
    asked = [use for use in shown if survey.guessed[use.column]]
    rest = [use for use in shown if use not in asked]
    doubtful = sum(not use.sure for use in shown)
    head = tag("h2", words("What each column is for"), class_="jm-h2")
    count = words.plural("{count} column", "{count} columns", len(survey.plan.uses))
    about: list[Part] = [tag("span", count, class_="jm-muted jm-small")]
    if doubtful:
        said = words.plural("{count} to look at", "{count} to look at", doubtful)
        about.append(tag("span", icon("help"), said, class_="jm-tag accent"))
    show_markup(tag("div", head, about, class_="jm-row"))
    options = _options(journey, words)
    for use in asked:
        _column(survey, use, options, words, key)
    if rest:
        personal = sum(use.role is Role.PERSONAL for use in rest)
        label = words("Left out: {left} · never read: {personal}", left=len(rest) - personal,
                      personal=personal)  # fmt: skip
        with st.expander(label, expanded=not asked or len(rest) <= 4, key=f"{key}-rest"):
            for use in rest:
                _column(survey, use, options, words, key)
    if more := len(survey.plan.uses) - len(shown):
        said = words("{count} more columns are as they were guessed.", count=more)
        show_markup(tag("p", said, class_="jm-small jm-muted"))


def _column(survey: Survey, use: Use, options: dict[str, str], words: Words, key: str) -> None:
    """A column: its head, what stands in it, what it is for."""
    left, right = st.columns([5, 4], vertical_alignment="center")
    with left:
        show_markup(_told(survey, use, words))
    place = next(at for at, one in enumerate(survey.plan.uses) if one.column == use.column)
    field = f"{key}-{survey.token}-{place}"
    st.session_state[field] = _chosen(use)
    with right:
        st.selectbox(
            bare(words("Column {name} is", name=use.column)),
            list(options),
            format_func=options.__getitem__,
            key=field,
            label_visibility="collapsed",
            on_change=_change,
            args=(survey, use.column, field),
        )


def _told(survey: Survey, use: Use, words: Words) -> Element:
    if use.role is Role.PERSONAL:
        why = words(use.reason) if use.reason else words("marked by hand")
        below: Part = tag("span", icon("shield_person"), words("never read"), ": ", why)
    else:
        below = tag("span", survey.examples.get(use.column) or words("empty"))
    sign = tag("span", icon("help"), words("look at this"), class_="jm-tag accent")
    reason = f" · {words(use.reason)}" if use.reason and use.role is Role.LEFT_OUT else None
    return tag(
        "div",
        tag("div", tag("strong", use.column), None if use.sure else sign, class_="jm-row"),
        tag("div", below, reason, class_="jm-muted jm-small"),
        class_="jm-clip",
    )


def _change(survey: Survey, column: str, field: str) -> None:
    chosen = str(st.session_state[field])
    for role, begins in _AT.items():
        if chosen.startswith(begins):
            survey.plan = survey.plan.changed(column, role, chosen.removeprefix(begins))
            return
    survey.plan = survey.plan.changed(column, Role(chosen))


def _chosen(use: Use) -> str:
    return f"{_AT[use.role]}{use.touchpoint}" if use.touchpoint else use.role.value


def _options(journey: Journey, words: Words) -> dict[str, str]:
    """All that a column can be for."""
    names = {one.id: f"{journey.numbers[one.id]} {one.name}" for one in journey.existing}
    return {
        Role.LEFT_OUT.value: words("left out"),
        Role.PERSONAL.value: words("says who answered: never read"),
        **{f"{_AT[Role.SCORE]}{id}": name for id, name in names.items()},
        Role.OVERALL.value: words("the journey as a whole"),
        Role.RECOMMEND.value: words("whether they recommend us, 0 to 10 (NPS)"),
        Role.EFFORT.value: words("whether it was easy, 1 to 7 (CES)"),
        Role.LOYALTY.value: words("a question on loyalty, 1 to 6 (CLI)"),
        Role.CHANNEL.value: words("the channel that they prefer"),
        Role.PERSONA.value: words("which persona they are like"),
        Role.SEGMENT.value: words("a group of customers (segment)"),
        Role.DATE.value: words("the day of the answer"),
        Role.WEIGHT.value: words("a weight"),
        Role.TOUCHPOINT.value: words("names the touchpoint of the row"),
        Role.SCORE.value: words("the answer of the row"),
        **{
            f"{_AT[Role.IMPORTANCE]}{id}": words("how important: {name}", name=name)
            for id, name in names.items()
        },
    }


def _about(survey: Survey, journey: Journey, words: Words, key: str) -> None:
    """Scale, stand-ins, persona, day."""
    plan = survey.plan
    show_markup(tag("h2", words("The answers"), class_="jm-h2"))
    _asked(survey, words, key)
    scale, blanks = f"{key}-{survey.token}-scale", f"{key}-{survey.token}-blanks"
    st.session_state[scale] = plan.scale
    st.selectbox(
        words("Scale"),
        list(SCALES),
        format_func=lambda each: _scale(each, words),
        key=scale,
        on_change=_rescale,
        args=(survey, scale),
    )
    if not plan.scale_sure:
        said = words("Guessed from the answers: is it right?")
        show_markup(tag("p", tag("span", icon("help"), said, class_="jm-tag accent")))
    _in_words(survey, words, key)
    values = sorted({*plan.blanks, *survey.seen})
    st.session_state[blanks] = sorted(plan.blanks)
    st.multiselect(
        words("Numbers that mean “not applicable”"),
        values,
        format_func=words.number,
        key=blanks,
        on_change=_stand_in,
        args=(survey, blanks),
        placeholder=words("no such number"),
        help=helped.about(
            "stand-in", words("They are no answers: a 99 would lift every mean."), words
        ),
    )
    if plan.of(Role.IMPORTANCE):
        rated = f"{key}-{survey.token}-rated"
        st.session_state[rated] = plan.importance_scale
        st.selectbox(
            words("Scale of the importance"),
            list(SCALES),
            format_func=lambda each: _scale(each, words),
            key=rated,
            on_change=_rerate,
            args=(survey, rated),
        )
    _whose(survey, journey, words, key)
    if not plan.of(Role.DATE):
        day = f"{key}-{survey.token}-day"
        st.session_state[day] = plan.date
        st.date_input(
            words("Asked on"), key=day, on_change=_redate, args=(survey, day),
            format="DD.MM.YYYY" if words.language == "de" else "YYYY/MM/DD",
        )  # fmt: skip
    form = survey.source.form
    if not survey.name.lower().endswith((".xlsx", ".xlsm")):
        sign = {"\t": words("tab")}.get(form.delimiter, form.delimiter)
        said = words(
            "Read as {encoding}, cells parted by “{sign}”, decimals by “{mark}”",
            encoding=form.encoding.upper().replace("-SIG", ""), sign=sign, mark=form.decimal,
        )  # fmt: skip
        show_markup(tag("p", said, class_="jm-small jm-muted"))


def _in_words(survey: Survey, words: Words, key: str) -> None:
    """How answers in words are read: which steps they are of, from the worst to the best."""
    every = survey.plan.steps
    if not every:
        return
    field = f"{key}-{survey.token}-steps"
    st.session_state[field] = every[0]
    st.selectbox(
        words("Answers in words, from the worst to the best"),
        every,
        format_func=lambda steps: words(
            "{count} steps: {steps}", count=len(steps.words), steps=" · ".join(steps.said)
        ),
        key=field,
        on_change=_step,
        args=(survey, field),
        help=words("The steps are taken to be equally far apart on the scale."),
    )


def _step(survey: Survey, field: str) -> None:
    survey.plan = survey.plan.worded(st.session_state[field])


def _asked(survey: Survey, words: Words, key: str) -> None:
    """Customers or our own people: what both say stays beside each other."""
    field = f"{key}-{survey.token}-asked"
    st.session_state[field] = survey.plan.asked
    st.segmented_control(
        words("Who was asked"),
        [EvidenceKind.CUSTOMER_SURVEY, EvidenceKind.STAFF_SURVEY],
        format_func=lambda each: (
            words("Our own people") if each is EvidenceKind.STAFF_SURVEY else words("Customers")
        ),
        required=True,
        key=field,
        on_change=_ask,
        args=(survey, field),
        help=helped.about(
            "perception-gap",
            words(
                "What our own people think is kept beside what customers say: the difference is "
                "the perception gap."
            ),
            words,
        ),
    )


def _whose(survey: Survey, journey: Journey, words: Words, key: str) -> None:
    names = apart({"": words("Everybody"), **{one.id: one.name for one in journey.personas}})
    if len(names) < 2:
        return
    field = f"{key}-{survey.token}-persona"
    st.session_state[field] = survey.plan.persona if survey.plan.persona in names else ""
    st.selectbox(
        words("Whose scores they become"),
        list(names),
        format_func=names.__getitem__,
        key=field,
        on_change=_give,
        args=(survey, field),
    )


def _scale(scale: ScaleKey, words: Words) -> str:
    return words(SCALES[scale])


def _rescale(survey: Survey, field: str) -> None:
    survey.plan = survey.plan.on(st.session_state[field])


def _rerate(survey: Survey, field: str) -> None:
    survey.plan = replace(survey.plan, importance_scale=st.session_state[field])


def _ask(survey: Survey, field: str) -> None:
    survey.plan = replace(survey.plan, asked=EvidenceKind(st.session_state[field]))


def _stand_in(survey: Survey, field: str) -> None:
    chosen: Sequence[float] = st.session_state[field]
    survey.plan = survey.plan.on(survey.plan.scale, frozenset(chosen))


def _give(survey: Survey, field: str) -> None:
    survey.plan = replace(survey.plan, persona=st.session_state[field] or None)


def _redate(survey: Survey, field: str) -> None:
    survey.plan = replace(survey.plan, date=st.session_state[field])
