"""Answers without end, which carry server-sent events, and how a server ends them to stop."""

import asyncio
import contextlib
import signal
import threading
from collections.abc import AsyncGenerator, Callable, Generator
from types import FrameType
from typing import cast

from starlette.responses import StreamingResponse
from starlette.types import Send

_HEADERS = {"Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no"}


class EndlessAnswer(StreamingResponse):
    """What comes is sent as it comes; whoever hangs up is gone at once."""

    def __init__(self, told: AsyncGenerator[str]) -> None:
        super().__init__(told, media_type="text/event-stream", headers=_HEADERS)

    async def stream_response(self, send: Send) -> None:
        """Send what comes, and close what it comes from however this ends."""
        body = cast("AsyncGenerator[str]", self.body_iterator)
        async with contextlib.aclosing(body):
            await super().stream_response(send)


@contextlib.contextmanager
def before_stopping(act: Callable[[], None]) -> Generator[None]:
    """Do it when a signal asks the server to stop, which then waits for open answers to end."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    loop = asyncio.get_running_loop()
    earlier = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def stop(number: int, frame: FrameType | None) -> None:
        loop.call_soon_threadsafe(act)
        there = earlier[signal.Signals(number)]
        if callable(there):
            there(number, frame)

    for number, there in earlier.items():
        if callable(there):
            signal.signal(number, stop)
    try:
        yield
    finally:
        for number, there in earlier.items():
            if signal.getsignal(number) is stop:
                signal.signal(number, there)
