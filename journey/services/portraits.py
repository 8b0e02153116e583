"""A picture from outside as the portrait of a persona: looked at, cut square, written anew.

The file's name says nothing: its first bytes tell what it is. Its extent is read before its
pixels are; what is kept is made of the pixels alone, so nothing else that the file carries
(place, camera, profile, text, a second file behind the first) comes along.
"""

import base64
from io import BytesIO
from typing import TYPE_CHECKING

from journey import limits
from journey.errors import InvalidEditError

if TYPE_CHECKING:
    from PIL.Image import Image

_SIGNATURES = {b"\x89PNG\r\n\x1a\n": "PNG", b"\xff\xd8\xff": "JPEG"}
_REFUSED = {b"GIF8": "GIF", b"BM": "BMP", b"II*\x00": "TIFF", b"MM\x00*": "TIFF", b"%PDF": "PDF"}
_HINT = "Choose a picture as PNG, JPEG or WebP"
_TOP = 0.2
"""Of what is cut from a tall picture, so much is cut above: faces stand in the upper part."""


def portrait(content: bytes) -> str:
    """The portrait as the address of data, square, at most `limits.PORTRAIT_SIDE` pixels wide.

    Takes PNG, JPEG and WebP. Raises InvalidEditError that says what is wrong with the file.
    """
    return _written(_square(opened(content)))


def opened(content: bytes) -> "Image":
    """A picture from outside with its pixels; raises InvalidEditError as `portrait` does."""
    if len(content) > limits.IMAGE_BYTES:
        raise InvalidEditError(
            "The picture has {size} MB, more than the {limit} MB allowed",
            "Make it smaller and try again",
            size=f"{len(content) / 1e6:.1f}",
            limit=f"{limits.IMAGE_BYTES / 1e6:g}",
        )
    return _opened(content, _kind(content))


def _kind(content: bytes) -> str:
    """What the first bytes say that it is."""
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature):
            return kind
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    for signature, kind in _REFUSED.items():
        if content.startswith(signature):
            raise InvalidEditError("The picture cannot be a {kind} file", _HINT, kind=kind)
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<svg", b"<?xml", b"<!doctype svg")) or b"<svg" in head:
        raise InvalidEditError("The picture cannot be a {kind} file", _HINT, kind="SVG")
    raise InvalidEditError("This file is no picture that we know", _HINT)


def _opened(content: bytes, kind: str) -> "Image":
    """The picture with its pixels, the first of several; its extent is judged before them."""
    # Loaded late: only an upload needs it.
    import PIL.Image
    import PIL.ImageOps

    try:
        picture = PIL.Image.open(BytesIO(content), formats=(kind,))
        width, height = picture.size
        if width * height > limits.IMAGE_PIXELS:
            raise _too_many(width, height)
        picture.draft("RGB", (2 * limits.PORTRAIT_SIDE, 2 * limits.PORTRAIT_SIDE))
        picture.load()
        return PIL.ImageOps.exif_transpose(picture)
    except (PIL.Image.DecompressionBombError, PIL.Image.DecompressionBombWarning):
        raise InvalidEditError(
            "The picture has more than the {limit} megapixels allowed",
            "Make it smaller and try again",
            limit=f"{limits.IMAGE_PIXELS / 1e6:g}",
        ) from None
    except (OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError) as error:
        raise InvalidEditError(
            "The picture cannot be read: it is damaged, or not what it says it is", _HINT
        ) from error


def _too_many(width: int, height: int) -> InvalidEditError:
    return InvalidEditError(
        "The picture has {width} × {height} pixels, more than the {limit} megapixels allowed",
        "Make it smaller and try again",
        width=str(width),
        height=str(height),
        limit=f"{limits.IMAGE_PIXELS / 1e6:g}",
    )


def _square(picture: "Image") -> "Image":
    """The largest square of it: its middle, of a tall picture rather the upper part."""
    import PIL.Image

    width, height = picture.size
    side = min(width, height)
    left, top = (width - side) // 2, int((height - side) * _TOP)
    small = min(side, limits.PORTRAIT_SIDE)
    has_alpha = "A" in picture.getbands() or "transparency" in picture.info
    cut = picture.convert("RGBA" if has_alpha else "RGB").resize(
        (small, small), PIL.Image.Resampling.LANCZOS, box=(left, top, left + side, top + side)
    )
    plain = PIL.Image.new(cut.mode, cut.size)
    plain.paste(cut)
    return plain


def _written(picture: "Image") -> str:
    """The picture as the address of data: PNG where parts are see-through, else JPEG."""
    packed = BytesIO()
    if picture.mode == "RGBA":
        picture.save(packed, "PNG", optimize=True)
        kind = "png"
    else:
        picture.save(packed, "JPEG", quality=88, optimize=True)
        kind = "jpeg"
    return f"data:image/{kind};base64,{base64.b64encode(packed.getvalue()).decode()}"
