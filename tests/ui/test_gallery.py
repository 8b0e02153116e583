from journey.services.library import Library
from journey.ui import gallery


def test_reading_stops_when_its_moment_is_over_and_goes_on_later(library: Library) -> None:
    entries = library.entries()
    none = gallery.Reading(seconds=-1)
    assert [none.traits(entry) for entry in entries] == [None] * len(entries)
    assert not none.done
    all_of_them = gallery.Reading(seconds=600)
    assert all(all_of_them.traits(entry) for entry in entries)
    assert all_of_them.done


def test_a_map_that_has_gone_is_passed_over(library: Library) -> None:
    entry = library.entries()[0]
    library.delete(entry.id)
    reading = gallery.Reading()
    assert reading.traits(entry) is None
    assert reading.done
