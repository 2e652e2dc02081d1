"""What a file really is, by its first bytes: its name may say anything."""

from __future__ import annotations

import codecs
import re

_HEAD = 4096
"""Bytes that are enough to tell."""
_CONTROL = re.compile(r"[\0-\x08\x0e-\x1f\x7f]")
"""What is in no text."""
_KINDS: tuple[tuple[str, re.Pattern[bytes]], ...] = tuple(
    (kind, re.compile(pattern, re.DOTALL))
    for kind, pattern in (
        ("empty", rb"\Z"),
        ("zeros", rb"\0+\Z"),
        ("pointer", rb"(?:\xef\xbb\xbf)?version https?://(?:git-lfs|hawser|git-media)\.\w+"),
        ("annex", rb"(?:\.\./)*(?:\.git)?/annex/obj"),
        ("jpeg", rb"\xff\xd8\xff"),
        ("spoilt", rb"(?:\xef\xbb\xbf|\s)+\xff\xd8\xff|\xc3\xbf\xc3\x98\xc3\xbf"),
        ("spoilt", rb"(?:\xef\xbf\xbd|\?){2,4}.{0,8}(?:JFIF|Exif)\0"),
        ("png", rb"\x89PNG\r\n\x1a\n"),
        ("gif", rb"GIF8[79]a"),
        ("webp", rb"RIFF.{4}WEBP"),
        ("bmp", rb"BM.{4}\0\0\0\0.{4}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0"),
        ("raw", rb"II\*\0.{4}CR|.{4}ftypcrx |FUJIFILMCCD-RAW|IIRO|IIU\0"),
        ("tiff", rb"II[*+]\0|MM\0[*+]"),
        ("heic", rb".{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)"),
        ("avif", rb".{4}ftypavi[fs]"),
        ("other_picture", rb"8BPS|\0\0\0\x0c(?:jP  |JXL )|\xff\x0a|\xff\x4f\xff\x51|.{0,512}<svg"),
        ("other_picture", rb"II\xbc|%!PS|\xd7\xcd\xc6\x9a"),
        ("sound", rb".{4}ftypM4[ABP] "),
        ("film", rb".{4}(?:ftyp|moov|mdat|wide)|\x1aE\xdf\xa3|RIFF.{4}AVI |FLV\x01|\.RMF"),
        ("film", rb"\0\0\x01[\xb3\xba]|\x30\x26\xb2\x75\x8e\x66\xcf\x11"),
        ("film", rb"G.{187}G.{187}G"),
        ("sound", rb"ID3|RIFF.{4}WAVE|OggS|fLaC|#!AMR|\xff[\xf1\xf9\xfb]"),
        ("pdf", rb"\s*%PDF-"),
        ("office", rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("office", rb"PK\x03\x04.{0,4000}(?:\[Content_Types\]|mimetypeapplication/vnd\.oasis)"),
        ("ofd", rb"PK\x03\x04.{0,4000}OFD\.xml"),
        ("program", rb"MZ.\0|\x7fELF"),
        ("archive", rb"PK\x03\x04|Rar!|7z\xbc\xaf|\x1f\x8b"),
        ("web_page", rb"(?:\xef\xbb\xbf)?\s*<(?i:!doctype|html|head|script)"),
    )
)
"""The first that fits: an empty file is not one of noughts."""


OTHER_PICTURES = frozenset(
    ("png", "gif", "webp", "bmp", "raw", "tiff", "heic", "avif", "other_picture")
)
"""Kinds that a program for pictures opens, and saves as JPEG."""


def kind_of(data: bytes) -> str:
    """Return what the first bytes of a file show it to be; `other` if they show nothing."""
    head = data[:_HEAD]
    kind = next((kind for kind, pattern in _KINDS if pattern.match(head)), "other")
    if kind == "zeros" and data.count(0) < len(data):
        return "other"
    return "text" if kind == "other" and _is_text(head) else kind


def _is_text(head: bytes) -> bool:
    """Whether it is text in UTF-8, of which the last letter may be cut."""
    try:
        text = codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return not _CONTROL.search(text)
