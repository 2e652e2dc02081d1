"""What looks like somebody's data, and what only resembles it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import SURVEY, judge

from site_builder.check.rules.personal import personal_data, suspects


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("13812345678", "mobile"),
        ("138-1234-5678", "mobile"),
        ("138.1234.5678", "mobile"),
        ("+86 13812345678", "mobile"),
        ("１３８１２３４５６７８", "mobile"),
        ("电话13812345678（张）", "mobile"),
        ("138－1234－5678", "mobile"),
        ("138　1234　5678", "mobile"),
        ("138–1234—5678", "mobile"),
        ("138·1234·5678", "mobile"),
        ("138 - 1234 - 5678", "mobile"),
        ("138\n1234\n5678", "mobile"),
        ("11010519491231002X", "identity"),
        ("11010519491231002Ｘ", "identity"),
        ("(138)12345678", "mobile"),
        ("138_1234_5678", "mobile"),
        ("138/1234/5678", "mobile"),
        ("1 3 8 1 2 3 4 5 6 7 8", "mobile"),
        ("110105 19491231 002X", "identity"),
        ("6222021234567890128", "card"),
        ("6222 0212 3456 7890 128", "card"),
        ("kepu@example.com", "email"),
        ("kepu＠example.com", "email"),
        ("kepu @ example．com", "email"),
        ("QQ：12345678", "account"),
        ("加ＱＱ群 12345678", "account"),
        ("微信号：kepu_2021", "account"),
        ("VX:kepu2021", "account"),
        ("QQ：123456789", "account"),
        ("QQ123456789", "account"),
        ("QQ 12345678", "account"),
        ("微信号：kepu_2022x", "account"),
        ("微信：lisi12345", "account"),
        ("微信lisi12345", "account"),
        ("微信 wxid_abc123", "account"),
        ("加微信zhangsan_88", "account"),
        ("VX:abc1234", "account"),
        ("vx abc12345", "account"),
        ("WeChat: lisi_kepu", "account"),
        ("微信号zhangsan", "account"),
        ("微信号 zhangsan", "account"),
        ("微信: zhangsan", "account"),
        ("QQ号12345678", "account"),
        ("QQ群号123456789", "account"),
        ("QQ群：123456789", "account"),
        ("微信号是zhangsanli", "account"),
        ("qq 1234567", "account"),
    ],
)
def test_suspected(text: str, reason: str) -> None:
    (found,) = suspects(f"前文{text}后文")
    assert found.reason == reason


@pytest.mark.parametrize(
    "text",
    [
        "0371-65908000",
        "12345",
        "400-650-1234",
        "110105194912310021",
        "6222021234567890129",
        "12.5万元，2021年9月",
        "2021-09-15",
        "受益12345678901人次",
        "@科普中国",
        "微信公众号：kexie2021",
        "微信12000人次阅读",
        "其中微信 36000余次点击，抖音2万次",
        "通过微信Android客户端发布",
        "WeChat Official Account",
        "C:\\Users\\kepu\\Documents\\WeChat Files\\wxid\\a.jpg",
        "QQ music 频道",
        "微信video频道",
        "QQ群12000人",
        "微信：10000人，微博：8000人",
        "微信 12,000人次",
        "微信HTML5页面",
        "微信Windows版",
        "QQ直播观看 56000人",
        "微信56000人、快手3000人",
        "QQ15000人参加",
        "微信是12000人使用的平台",
        "微信为36000户居民推送",
        "微信粉丝12000人",
        "QQ空间阅读45000次",
        "微信、QQ 20000多条",
        "微信10500元",
        "微信群50000多人",
        "微信群23个，QQ群5个",
        "微信推送1200条",
        "关注“科普中原”微信",
        "2021—2022年度15—20场",
        "13 2021-09-15 300",
        "1.2 13.5 20.25 1800",
        "410102198001011234567890",
    ],
)
def test_not_suspected(text: str) -> None:
    assert suspects(text) == ()


@given(st.text())
def test_the_place_is_in_the_text(text: str) -> None:
    written = f"{text}，13812345678"
    found = suspects(written)
    assert found
    assert all(0 <= s.start < s.start + s.length <= len(written) for s in found)


@pytest.mark.parametrize(
    "unit", ["1", "a", "a.", "1 ", "a@", "138001380", "11010119900101", "@", "微信"]
)
def test_a_long_line_is_read_in_one_go(unit: str) -> None:
    """A pattern that goes back at each place would take hours here."""
    found = suspects(unit * (300_000 // len(unit)))
    assert all(s.length <= 300_000 for s in found)


SETTINGS = "schema/settings.yml"


@pytest.mark.parametrize(
    ("path", "text", "reasons"),
    [
        (SETTINGS, "contact:\n  mailbox: kepu-bu@example.org\n", []),
        (SETTINGS, 'contact:\n  mailbox: "kepu-bu@example.org"\n', []),
        (SETTINGS, "contact:\n  mailbox: 13812345678@example.org\n", ["mobile"]),
        (SETTINGS, "contact:\n  telephone: 0371-60000000\n", []),
        (SETTINGS, "contact:\n  telephone: 13812345678\n", ["mobile"]),
        (SETTINGS, "contact:\n  office: kepu-bu@example.org\n", ["email"]),
        (SETTINGS, "# kepu-bu@example.org\ncontact:\n  office: 科普部\n", ["email"]),
        (SURVEY, "contact:\n  mailbox: kepu-bu@example.org\n", ["email"]),
    ],
)
def test_the_office_alone_has_a_mailbox(path: str, text: str, reasons: list[str]) -> None:
    assert [f.facts["reason"] for f in judge(personal_data, text, path)] == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("13812345678、13912345678", ["mobile", "mobile"]),
        ("kepu@example.com；13912345678", ["email", "mobile"]),
        ("QQ:12345678，微信：kepu_2021，13812345678", ["account", "account", "mobile"]),
        ("QQ:13812345678", ["mobile"]),
        ("13812345678@example.com", ["mobile"]),
        ("110101199003070417 13812345678", ["identity", "mobile"]),
    ],
)
def test_all_of_a_line_is_named(text: str, reasons: list[str]) -> None:
    found = suspects(text)
    assert [s.reason for s in found] == reasons
    assert [s.start for s in found] == sorted({s.start for s in found})


def test_each_has_its_own_place() -> None:
    text = "problems: 甲13812345678，乙13912345678\nnote: kepu@example.com\n"
    found = judge(personal_data, text)
    places = [(f.pointer, f.span.line, f.span.column) for f in found if f.span]
    assert places == [("/problems", 1, 12), ("/problems", 1, 25), ("/note", 2, 7)]


class _Counted(str):
    """A text that counts how many of its characters are searched."""

    __slots__ = ("searched",)

    def __str__(self) -> str:
        return self

    def find(self, text: str, start: int = 0) -> int:  # type: ignore[override] # str has an end too
        found = super().find(text, start)
        self.searched = getattr(self, "searched", 0) + (found if found >= 0 else len(self)) - start
        return found


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (" ".join(f"kepu{n}@example.com" for n in range(2000)), ""),
        ("甲" * 50_000, "".join(f"# kepu{n}@example.com\n" for n in range(2000))),
    ],
)
def test_a_value_is_searched_once(text: str, body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    value = _Counted(text)
    monkeypatch.setattr("site_builder.check.rules.personal.look_up", lambda *_: value)
    found = judge(personal_data, f"problems: {text}\n{body}")
    assert len([f for f in found if f.span and f.facts["reason"] == "email"]) >= 2000
    assert value.searched <= 101 * len(text)
