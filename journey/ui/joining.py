"""Under which address phones reach this app, and the QR code of it."""

from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlsplit

import segno
import streamlit as st

from journey.rounds import Workshop
from journey.settings import own_number
from journey.ui import routes

_LOCAL = ("localhost", "127.0.0.1", "[::1]", "::1")


@dataclass(frozen=True, slots=True)
class Address:
    """The address of the page on which people join."""

    base: str
    """With scheme and host, and without an end: http://maps.example:8501."""

    @property
    def typed(self) -> str:
        """What people type."""
        return f"{self.base.partition('://')[2]}/join"

    @property
    def is_of_this_machine(self) -> bool:
        """Whether no other machine can reach it."""
        return (urlsplit(self.base).hostname or "") in _LOCAL

    def link(self, workshop: Workshop) -> str:
        """What the QR code carries: with a key that nobody can guess, in place of the number."""
        return f"{self.base}/join?k={workshop.key}"

    def picture(self, workshop: Workshop) -> str:
        """The QR code as an SVG."""
        return _picture(self.link(workshop))


def address() -> Address:
    """The address at which this page was opened.

    Where that is of this machine alone while the app listens to the network, as where the host sits
    at the machine itself, the machine's number in the network stands for it.
    """
    parts = urlsplit(st.context.url or "http://localhost:8501")
    end = routes.base()
    opened = Address(f"{parts.scheme}://{parts.netloc}{end}")
    if not opened.is_of_this_machine or listens_to_this_machine():
        return opened
    listens_at = _listens_at()
    number = own_number() if listens_at in ("", "0.0.0.0", "::") else listens_at
    port = f":{parts.port}" if parts.port else ""
    return Address(f"{parts.scheme}://{number}{port}{end}") if number else opened


def listens_to_this_machine() -> bool:
    """Whether the app was started for this machine alone."""
    return _listens_at() in _LOCAL


def _listens_at() -> str:
    return str(st.get_option("server.address") or "")


@lru_cache(maxsize=32)
def _picture(link: str) -> str:
    return segno.make(link, error="m", micro=False).svg_inline(
        border=2, dark="#17222d", light="#ffffff", omitsize=True
    )
