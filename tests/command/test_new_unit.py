"""`kepu new unit`: one more entry in a roster, and nothing else is touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.read import strict_yaml

if TYPE_CHECKING:
    from kepu_command import Kepu


def test_a_unit_is_added_and_the_rest_stays(kepu: Kepu) -> None:
    path = kepu.folder / "schema/units/zhengzhou.yml"
    before = path.read_text(encoding="utf-8")
    line = "new unit --city zhengzhou --id zhengzhou-new --name 新馆 --kind undertaker"
    status, _ = kepu(f"{line} --division 410103")
    after = path.read_text(encoding="utf-8")
    assert status == 0
    assert after.startswith(before.rstrip("\n"))
    parsed = strict_yaml.parse(after)
    added = {"id": "zhengzhou-new", "name": "新馆", "kind": "undertaker", "division": "410103"}
    assert parsed.value["units"][-1] == added
    assert kepu("new survey --unit zhengzhou-new")[0] == 0


def test_first_unit_of_a_city(kepu: Kepu) -> None:
    line = "new unit --city zhengzhou --id zhengzhou-a --name 甲 --kind county --division 二七区"
    path = kepu.folder / "schema/units/zhengzhou.yml"
    for text in ("# 名册\nunits: []\n", "units:\n", "# 名册\n", "", None):
        path.unlink()
        if text is not None:
            path.write_text(text, encoding="utf-8")
        assert kepu(line)[0] == 0
        parsed = strict_yaml.parse(path.read_text(encoding="utf-8"))
        assert [u["division"] for u in parsed.value["units"]] == ["410103"]


def test_only_the_added_lines_are_new(kepu: Kepu) -> None:
    """In a roster with a BOM and mixed line ends, comments at its end and spaces behind values."""
    path = kepu.folder / "schema/units/zhengzhou.yml"
    lines = path.read_bytes().splitlines()
    ends = (b"\r\n", b"\n", b"\r\n", b"\r\n")
    text = b"".join(line + ends[i % 4] for i, line in enumerate(lines))
    tail = "\r\n# 待核：\n# 无\t\r\n\n".encode()
    path.write_bytes(b"\xef\xbb\xbf" + text + tail)
    line = "new unit --city zhengzhou --id zhengzhou-new --name 新馆 --kind undertaker"
    assert kepu(f"{line} --division 410103")[0] == 0
    end = ends[(len(lines) - 1) % 4]
    added = end.join(
        line.encode()
        for line in (
            "  - id: zhengzhou-new", "    name: 新馆", "    kind: undertaker",
            '    division: "410103"', "",
        )
    )  # fmt: skip
    assert path.read_bytes() == b"\xef\xbb\xbf" + text + added + tail


@pytest.mark.parametrize(
    "text",
    [
        "units：\n  - id: zhengzhou-a\n",  # the colon is full-width: nothing in it can be read
        'units: [{id: zhengzhou-a, name: 甲馆, kind: county, division: "410103"}]\n',
        "units: [{id: zhengzhou-a, name: 甲馆",
        "units: 7\n",
        "- id: zhengzhou-a\n",
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_a_roster_with_problems_is_left_as_it_is(kepu: Kepu, text: str, encoding: str) -> None:
    path = kepu.folder / "schema/units/zhengzhou.yml"
    path.unlink()
    before = f"# 名册\n{text}".encode(encoding)
    path.write_bytes(before)
    status, said = kepu(
        "new unit --city zhengzhou --id zhengzhou-new --name 新馆 --kind undertaker"
        " --division 410103"
    )
    assert status == 2
    assert "没有写任何文件：schema/units/zhengzhou.yml " in said
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (("--city zhengzhou", "--city zz"), "没有名为 zz 的市"),
        (("--id zhengzhou-new", "--id new"), "以“zhengzhou-”开头"),
        (("--id zhengzhou-new", "--id zhengzhou-kexie"), "已经用过"),
        (("--kind undertaker", "--kind school"), "没有“school”这种类型"),
        (("--division 410103", "--division 999999"), "没有“999999”这个县区"),
    ],
)
def test_misuse(kepu: Kepu, change: tuple[str, str], message: str) -> None:
    line = (
        "new unit --city zhengzhou --id zhengzhou-new --name 新馆 --kind undertaker"
        " --division 410103"
    )
    status, said = kepu(line.replace(*change))
    assert status == 2
    assert message in said


def test_no_link_is_written_through(kepu: Kepu) -> None:
    path = kepu.folder / "schema/units/zhengzhou.yml"
    there = kepu.folder.parent / "there.yml"
    path.rename(there)
    before = there.read_bytes()
    try:
        path.symlink_to(there)
    except OSError:
        pytest.skip("这里不能建立链接")
    line = "new unit --city zhengzhou --id zhengzhou-new --name 新馆 --kind undertaker"
    assert kepu(f"{line} --division 410103")[0] == 2
    assert there.read_bytes() == before


def test_the_provinces_own_unit(kepu: Kepu) -> None:
    path = kepu.folder / "schema/units/henan.yml"
    path.unlink()
    line = "new unit --city henan --id henan-kexie --name 河南省科学技术协会 --kind province"
    status, said = kepu(f"{line} --division 河南省")
    assert status == 0, said
    added = {"id": "henan-kexie", "name": "河南省科学技术协会", "kind": "province"}
    written = strict_yaml.parse(path.read_text(encoding="utf-8")).value["units"]
    assert written == [{**added, "division": "410000"}]
    assert kepu("check")[0] == 0


@pytest.mark.parametrize(("city", "kind"), [("zhengzhou", "province"), ("henan", "city")])
def test_associations_stand_in_their_own_area(kepu: Kepu, city: str, kind: str) -> None:
    line = f"new unit --city {city} --id {city}-x --name 甲 --kind {kind} --division 410102"
    status, said = kepu(line)
    assert (status, "省级科协登记在 henan 里" in said) == (2, True), said
