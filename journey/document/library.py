"""The personas of the library: files in `personas/library`, named as map files name them."""

from collections.abc import Iterator, Mapping
from importlib.resources import files

from journey.document.reader import read_persona
from personas import Persona


class PersonaLibrary(Mapping[str, Persona]):
    """Personas by the name of their file; each is read when it is first asked for."""

    def __init__(self) -> None:
        self._folder = files("personas") / "library"
        self._read: dict[str, Persona] = {}

    def __getitem__(self, name: str) -> Persona:
        if name not in self._read:
            if name not in list(self):
                raise KeyError(name)
            file = self._folder / f"{name}.yaml"
            self._read[name] = read_persona(file.read_bytes(), file.name)
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        if self._folder.is_dir():
            files = (file.name for file in self._folder.iterdir())
            yield from sorted(name[:-5] for name in files if name.endswith(".yaml"))

    def __len__(self) -> int:
        return sum(1 for _ in self)


LIBRARY = PersonaLibrary()
