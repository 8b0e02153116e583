"""The disk as a power cut may leave it, at random moments of what was recorded.

Durable is what was flushed: bytes of a file by its own fsync, names by that of the folder, and, as
ext4, XFS and Btrfs do it, the name of a new file by the first fsync of that file, with all that was
done to names before. Of what was not flushed, names are kept in their order up to some point, and
writes as chance has it: wholly, not at all, or some of their sectors of 512 bytes.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

SECTOR = 512
HEAD = struct.Struct("<HQQ")


class Call(NamedTuple):
    """One recorded call."""

    tag: str
    path: str
    offset: int
    data: bytes


@dataclass
class Cut:
    """What is on the disk after a cut, and which revision was confirmed before it."""

    confirmed: int
    files: dict[str, bytes]


@dataclass
class Disk:
    """What is durable and what is only pending, call by call."""

    folder: str
    chance: random.Random
    bytes_of: dict[int, bytearray] = field(default_factory=dict)
    pending: dict[int, list[Call]] = field(default_factory=dict)
    names: dict[str, int] = field(default_factory=dict)
    durable: dict[str, int] = field(default_factory=dict)
    changes: list[tuple[str, str, int | str | None]] = field(default_factory=list)
    files: int = 0

    def do(self, call: Call) -> None:
        """One call more."""
        match call.tag:
            case "C":
                self.files += 1
                self.names[call.path] = self.files
                self.changes.append(("C", call.path, self.files))
            case "W" | "T":
                self.pending.setdefault(self._file(call.path), []).append(call)
            case "S" if call.path == self.folder:
                self._settle(len(self.changes))
            case "S":
                self._flush(self._file(call.path))
            case "U":
                self.names.pop(call.path, None)
                self.changes.append(("U", call.path, None))
            case _:
                source = call.data.decode()
                self.names[call.path] = self.names.pop(source)
                self.changes.append(("N", call.path, source))

    def cut(self) -> dict[str, bytes]:
        """What is there when the power comes back."""
        survivors = 0
        while survivors < len(self.changes) and self.chance.random() < 0.5:
            survivors += 1
        names = dict(self.durable)
        for change in self.changes[:survivors]:
            _rename(names, change)
        return {Path(path).name: self._left(file) for path, file in names.items()}

    def _left(self, file: int) -> bytes:
        content = bytearray(self.bytes_of.get(file, b""))
        for call in self.pending.get(file, ()):
            if self.chance.random() < 0.5:
                _write(content, call, None if self.chance.random() < 0.5 else self.chance)
        return bytes(content)

    def _file(self, path: str) -> int:
        if path not in self.names:
            self.files += 1
            self.names[path] = self.durable[path] = self.files
        return self.names[path]

    def _flush(self, file: int) -> None:
        content = self.bytes_of.setdefault(file, bytearray())
        for call in self.pending.pop(file, ()):
            _write(content, call)
        for index, (what, _, made) in enumerate(self.changes):
            if what == "C" and made == file:
                self._settle(index + 1)
                return

    def _settle(self, count: int) -> None:
        for change in self.changes[:count]:
            _rename(self.durable, change)
        del self.changes[:count]


def _rename(names: dict[str, int], change: tuple[str, str, int | str | None]) -> None:
    what, path, other = change
    if what == "C":
        assert isinstance(other, int)
        names[path] = other
    elif what == "U":
        names.pop(path, None)
    elif other in names:
        names[path] = names.pop(str(other))


def _write(content: bytearray, call: Call, torn: random.Random | None = None) -> None:
    if call.tag == "T":
        del content[call.offset :]
        content.extend(bytes(call.offset - len(content)))
        return
    for start in range(0, len(call.data), SECTOR if torn else len(call.data)):
        if torn and torn.random() < 0.5:
            continue
        part = call.data[start : start + SECTOR] if torn else call.data
        at = call.offset + start
        content.extend(bytes(max(0, at + len(part) - len(content))))
        content[at : at + len(part)] = part


def recorded(log: Path) -> list[Call]:
    """The calls that the recorder wrote down."""
    content = log.read_bytes()
    calls: list[Call] = []
    at = 0
    while at < len(content):
        tag = chr(content[at])
        path_length, offset, length = HEAD.unpack_from(content, at + 1)
        at += 1 + HEAD.size
        path = content[at : at + path_length].decode()
        at += path_length
        data = b""
        if tag in "WN":
            data = content[at : at + length]
            at += length
        calls.append(Call(tag, path, offset, data))
    return calls


def cuts(calls: list[Call], folder: Path, count: int, seed: int = 11) -> Iterator[Cut]:
    """So many cuts after the first confirmation, at moments that chance has chosen."""
    chance = random.Random(seed)
    is_note = [call.path.endswith("/confirmed") for call in calls]
    first = next(i for i, call in enumerate(calls) if is_note[i] and call.tag == "W")
    moments = sorted(chance.randrange(first + 1, len(calls)) for _ in range(count))
    disk = Disk(str(folder), chance)
    confirmed = 0
    for index, call in enumerate(calls):
        while moments and moments[0] == index:
            moments.pop(0)
            yield Cut(confirmed, disk.cut())
        if is_note[index]:
            confirmed = int(call.data) if call.tag == "W" else confirmed
        else:
            disk.do(call)
