"""Sharing a map: who has which role in it, and links that open it without an account."""

import datetime
from functools import partial

import streamlit as st

from journey import settings
from journey.access import Action, Role
from journey.locales import Words
from journey.services.library import Kept
from journey.services.sharing import Link, Sharer
from journey.ui import changes, people_here, shelf, state
from journey.ui.escape import plain
from journey.ui.markup import show as show_markup
from journey.ui.markup import tag, text_of

_MADE = "share-made"
_DAYS = {"1": 1, "7": 7, "30": 30, "": None}


def offer(kept: Kept, key: str) -> None:
    """The button, for those who see the members of a map."""
    map = kept.journey.id
    if not (shelf.is_team() and shelf.may(Action.SEE_MEMBERS, map)):
        return
    words = state.speak()
    if st.button(words("Share"), icon=":material/person_add:", key=f"{key}-share"):
        st.session_state.pop(_MADE, None)
        st.dialog(words("Share “{title}”", title=kept.journey.title), width="medium")(body)(map)


def body(map: str) -> None:
    """Members, then links; what cannot be done is not offered."""
    words = state.speak()
    owns = shelf.may(Action.SHARE, map)
    said = state.take_notices()
    for kind, message in said:
        (st.error if kind == "fault" else st.success)(plain(message))
    if not shelf.may(Action.SEE_MEMBERS, map):
        st.caption(words("You are no member of this map any more."))
        return
    _members(map, owns, words)
    if owns:
        _invite(map, words)
        _links(map, words)


def role_names(words: Words) -> dict[Role, str]:
    """The roles in words, from the least to the most."""
    return {
        Role.VIEWER: words("may view"),
        Role.COMMENTER: words("may comment"),
        Role.EDITOR: words("may edit"),
        Role.OWNER: words.meaning("role", "owner"),
    }


def _members(map: str, owns: bool, words: Words) -> None:
    show_markup(tag("h2", words("People"), class_="jm-h2"))
    me = shelf.visitor().person
    for at, member in enumerate(shelf.house().sharing.members(shelf.visitor(), map)):
        with st.container(
            key=f"share-member-{at}", horizontal=True, vertical_alignment="center", wrap=False
        ):
            _who(member, words)
            if owns and member.person != me:
                _role(map, member, words)
            else:
                name = tag("span", role_names(words)[member.role], class_="jm-muted")
                st.html(text_of(name), width="content")
            if member.person == me:
                st.button(
                    words("Leave"), key="share-leave", on_click=_leave, args=(map,),
                    help=words("Give up your role in this map"),
                )  # fmt: skip


def _who(member: Sharer, words: Words) -> None:
    name = people_here.name_of(member.person, words) if member.has_come else member.email
    about = member.email if member.has_come else words("invited, has not signed in yet")
    show_markup(
        tag(
            "div", tag("strong", name or words("Somebody")), tag("br"),
            tag("span", about, class_="jm-muted jm-small"),
        )
    )  # fmt: skip


def _role(map: str, member: Sharer, words: Words) -> None:
    names = {role.value: name for role, name in role_names(words).items()}
    names[""] = words("Remove")
    box = f"share-role-{map}-{member.person}"
    st.session_state[box] = member.role.value
    st.selectbox(
        words("Role"), list(names), format_func=names.__getitem__, key=box, width=170,
        label_visibility="collapsed", on_change=_set_role, args=(map, member.person, box),
    )  # fmt: skip


def _set_role(map: str, person: str, box: str) -> None:
    chosen = str(st.session_state[box])
    role = Role(chosen) if chosen else None
    sharing, visitor = shelf.house().sharing, shelf.visitor()
    changes.attempt(partial(sharing.set_role, visitor, map, person, role))


def _leave(map: str) -> None:
    sharing, visitor = shelf.house().sharing, shelf.visitor()
    changes.attempt(partial(sharing.leave, visitor, map))


def _invite(map: str, words: Words) -> None:
    with (
        st.form("share-invite", clear_on_submit=True, border=False),
        st.container(horizontal=True, vertical_alignment="bottom", wrap=False),
    ):
        st.text_input(words("E-mail address"), key="share-email", max_chars=254)
        names = role_names(words)
        st.selectbox(
                words("Role"), list(names), format_func=names.__getitem__, index=2,
                key="share-invited-role", width=170,
            )  # fmt: skip
        st.form_submit_button(words("Add"), on_click=_add, args=(map,))


def _add(map: str) -> None:
    email, role = str(st.session_state["share-email"]), Role(st.session_state["share-invited-role"])
    sharing, visitor = shelf.house().sharing, shelf.visitor()
    if changes.attempt(partial(sharing.invite, visitor, map, email, role)):
        words = state.speak()
        state.notice(
            words("{email} has the role now, and sees the map after signing in.", email=email)
        )


def _links(map: str, words: Words) -> None:
    show_markup(tag("h2", words("Links without an account"), class_="jm-h2"))
    for link in shelf.house().sharing.links(shelf.visitor(), map):
        with st.container(
            key=f"share-link-{link.id}", horizontal=True, vertical_alignment="center", wrap=False
        ):
            show_markup(tag("div", _about(link, words)))
            st.button(
                words("Revoke"), key=f"share-revoke-{link.id}", on_click=_revoke,
                args=(map, link.id), help=words("Whoever has it open sees nothing more"),
            )  # fmt: skip
    made = st.session_state.get(_MADE)
    if made:
        st.caption(words("This is the link. It is shown this once: copy it now."))
        st.code(str(made), language=None)
    _new_link(map, words)


def _about(link: Link, words: Words) -> str:
    zone = state.time_zone()
    parts = [words("may comment") if link.comments else words("may view")]
    if link.expires is not None:
        ended = link.expires <= datetime.datetime.now(datetime.UTC)
        day = words.date(link.expires.astimezone(zone).date())
        parts.append(words("ended {day}", day=day) if ended else words("until {day}", day=day))
    if link.password:
        parts.append(words("with a password"))
    parts.append(words("made {day}", day=words.date(link.created.astimezone(zone).date())))
    return " · ".join(parts)


def _new_link(map: str, words: Words) -> None:
    ends = {
        "1": words("for a day"),
        "7": words("for a week"),
        "30": words("for 30 days"),
        "": words("without an end"),
    }
    with st.form("share-new-link", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom", wrap=False):
            rights = {False: words("may view"), True: words("may comment")}
            st.selectbox(
                words("Whoever has it"), list(rights), format_func=rights.__getitem__,
                key="share-comments",
            )  # fmt: skip
            st.selectbox(
                words("It holds"), list(ends), format_func=ends.__getitem__, index=1,
                key="share-ends",
            )  # fmt: skip
            st.text_input(
                words("Password, if you like"), type="password", key="share-password",
                max_chars=200, autocomplete="new-password",
            )  # fmt: skip
        st.form_submit_button(
            words("Make a link"), icon=":material/add_link:", on_click=_make, args=(map,)
        )


def _make(map: str) -> None:
    days = _DAYS[str(st.session_state["share-ends"])]
    now = datetime.datetime.now(datetime.UTC)
    comments, password = (
        bool(st.session_state["share-comments"]),
        st.session_state["share-password"],
    )

    def make() -> None:
        _, token = shelf.house().sharing.make_link(
            shelf.visitor(),
            map,
            comments=comments,
            expires=now + datetime.timedelta(days=days) if days else None,
            password=str(password),
        )
        login = settings.read().login
        st.session_state[_MADE] = f"{login.public_url if login else ''}/share#{token}"

    st.session_state.pop(_MADE, None)
    changes.attempt(make)


def _revoke(map: str, link: str) -> None:
    sharing, visitor = shelf.house().sharing, shelf.visitor()
    changes.attempt(partial(sharing.revoke, visitor, map, link))
