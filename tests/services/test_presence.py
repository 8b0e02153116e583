"""Who is here: once each, with what they selected, until their last tab is closed."""

from journey.services.presence import Presence, Visitor


def test_a_person_is_there_once_and_until_the_last_tab_is_closed() -> None:
    presence = Presence()
    presence.join("cinema", "one", "lena")
    presence.join("cinema", "two", "lena")
    presence.join("cinema", "three", "tim")
    presence.join("razor", "four", "tim")
    assert presence.here("cinema") == (Visitor("lena"), Visitor("tim"))
    presence.leave("cinema", "one")
    assert presence.here("cinema") == (Visitor("lena"), Visitor("tim"))
    presence.leave("cinema", "two")
    assert presence.here("cinema") == (Visitor("tim"),)
    assert presence.here("razor") == (Visitor("tim"),)


def test_what_somebody_selected_goes_with_them() -> None:
    presence = Presence()
    presence.join("cinema", "one", "lena")
    presence.select("cinema", "lena", "popcorn")
    assert presence.here("cinema") == (Visitor("lena", "popcorn"),)
    presence.leave("cinema", "one")
    presence.join("cinema", "two", "lena")
    assert presence.here("cinema") == (Visitor("lena"),)


def test_listeners_hear_of_what_can_be_seen_and_of_nothing_else() -> None:
    presence, heard = Presence(), list[str]()
    presence.watch(heard.append)
    presence.join("cinema", "one", "lena")
    presence.join("cinema", "two", "lena")
    presence.leave("cinema", "one")
    assert (heard, presence.turn("cinema")) == (["cinema"], 1)
    presence.select("cinema", "lena", "popcorn")
    presence.select("cinema", "lena", "popcorn")
    assert (heard, presence.turn("cinema")) == (["cinema"] * 2, 2)
    presence.select("cinema", "somebody who is not there", "popcorn")
    presence.leave("cinema", "never opened")
    assert len(heard) == 2
    assert presence.turn("razor") == 0


def test_a_new_name_is_told_where_the_person_is() -> None:
    presence, heard = Presence(), list[str]()
    presence.join("cinema", "one", "lena")
    presence.join("razor", "two", "tim")
    presence.watch(heard.append)
    presence.refresh("lena")
    assert (heard, presence.turn("cinema"), presence.turn("razor")) == (["cinema"], 2, 1)
