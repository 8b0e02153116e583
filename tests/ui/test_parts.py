"""Parts of a page are made anew alone, unless the page is."""

from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.forward_msg_queue import ForwardMsgQueue

from journey.ui import parts
from tests.ui.conftest import Run


@pytest.mark.parametrize(
    ("running", "asked"), [(["the line"], [["picture", "tabs"]]), (None, [])], ids=["part", "page"]
)
def test_a_run_of_the_page_that_was_asked_for_is_not_cut_down_to_parts(
    monkeypatch: pytest.MonkeyPatch, running: list[str] | None, asked: list[list[str]]
) -> None:
    """Streamlit makes one run of two that are asked for in one moment."""
    runs: list[Any] = []
    context = SimpleNamespace(fragment_ids_this_run=running)
    monkeypatch.setattr(parts, "get_script_run_ctx", lambda: context)
    monkeypatch.setattr(parts.st, "rerun", runs.append)
    parts.repaint(parts.PICTURE, parts.TABS)
    assert runs == asked


def test_every_part_has_a_place_that_the_page_keeps(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What of a part is not sent yet is dropped when it is made anew: its place must not be."""
    told: list[ForwardMsg] = []
    enqueue = ForwardMsgQueue.enqueue

    def listen(queue: ForwardMsgQueue, message: ForwardMsg) -> None:
        told.append(message)
        enqueue(queue, message)

    monkeypatch.setattr(ForwardMsgQueue, "enqueue", listen)
    run(map="cinema")
    deltas = [message for message in told if message.HasField("delta")]
    pages_own: set[tuple[int, ...]] = set()
    first: dict[str, tuple[int, ...]] = {}
    for one in deltas:
        place = tuple(one.metadata.delta_path)
        if one.delta.fragment_id:
            first.setdefault(one.delta.fragment_id, place)
        else:
            pages_own.add(place)
    assert len(first) == 6
    for place in first.values():
        assert place[:-1] in pages_own, "the part lies in a container of the page's own"
        assert place[-1] == 0, "and alone in it"
