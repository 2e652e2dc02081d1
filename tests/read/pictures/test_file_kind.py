"""A file is what its first bytes say, whatever it is called."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from site_builder.check.wording.catalogue import phrases
from site_builder.read.pictures.file_kind import kind_of

HEADS = {
    b"": "empty",
    bytes(5000): "zeros",
    b"version https://git-lfs.github.com/spec/v1\noid": "pointer",
    b"/annex/objects/SHA256E-s1": "annex",
    b"../../.git/annex/objects/a": "annex",
    b"%!PS-Adobe-3.0 EPSF-3.0": "other_picture",
    (b"G" + bytes(187)) * 4: "film",
    b"PK\x03\x04" + bytes(26) + b"OFD.xml": "ofd",
    b"MZ\x90\0\3\0": "program",
    b"\x7fELF\2": "program",
    b"\0\0\0\x18ftypheic\0\0": "heic",
    b"\0\0\0\x18ftypmif1\0\0": "heic",
    b"\0\0\0\x18ftypavif\0\0": "avif",
    bytes(5000) + b"\1": "other",
    b"\0\0\0\x20ftypM4A \0\0": "sound",
    b"\0\0\0\x20ftypM4B \0\0": "sound",
    b"\0\0\0\x18ftypmp42\0\0": "film",
    b"\0\0\0\x18ftypqt  \0\0": "film",
    b"\x1aE\xdf\xa3": "film",
    b"RIFF\0\0\0\0AVI ": "film",
    b"%PDF-1.7": "pdf",
    b"PK\x03\x04" + bytes(26) + b"[Content_Types].xml": "office",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "office",
    b"PK\x03\x04" + bytes(26) + b"photos/": "archive",
    b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text": "office",
    b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/x-krita": "archive",
    b"Rar!\x1a\x07": "archive",
    b"<!DOCTYPE html><title>404": "web_page",
    b"8BPS\0\1": "other_picture",
    b"II\xbc\1": "other_picture",
    b"version https://hawser.github.com/spec/v1\noid": "pointer",
    b"version http://git-media.io/v/2\noid": "pointer",
    b"\xef\xbb\xbfversion https://git-lfs.github.com/spec/v1\r\noid": "pointer",
    b"\n\xff\xd8\xff\xe0": "spoilt",
    b"\xef\xbb\xbf\xff\xd8\xff\xe0": "spoilt",
    b"\xff\xd8\xff\xe0\0\x10JFIF\0".decode("utf-8", "replace").encode(): "spoilt",
    b"\xff\xd8\xff\xe1\x03\x9cExif\0".decode("ascii", "replace").encode(): "spoilt",
    b"\xff\xd8\xff\xe0\0\x10JFIF\0".decode("latin-1").encode(): "spoilt",
    "图片".encode(): "text",
    ("字" * 2000).encode(): "text",
    b'{"code": 403}': "text",
    b"<?xml version='1.0'?><Error/>": "text",
    b"data:image/jpeg;base64,/9j/4AAQ": "text",
    "照片说明".encode("gbk"): "other",
}


@pytest.mark.parametrize("head", HEADS)
def test_by_its_head(head: bytes) -> None:
    assert kind_of(head) == HEADS[head]


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF"])
def test_as_programs_write_it(form: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (20, 20), "red").save(out, form)
    assert kind_of(out.getvalue()) == form.lower()


@given(st.binary(max_size=200))
def test_every_kind_has_a_name(head: bytes) -> None:
    assert kind_of(head) in phrases()["kinds"]
