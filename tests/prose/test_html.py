"""Submitted Markdown: whatever it holds, nothing comes out but a few harmless elements."""

from __future__ import annotations

import sys
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.prose.html import render_prose
from site_builder.prose.limits import MAX_INDENT, excess

ALLOWED = {
    "p", "br", "strong", "em", "del", "sub", "sup", "ul", "ol", "li", "blockquote", "code", "pre",
    "hr", "a", "h3", "h4", "table", "thead", "tbody", "tr", "th", "td",
}  # fmt: skip
ATTRIBUTES = {"a": {"href", "rel"}, "ol": {"start"}}
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//x></SCRIPT>",
    "<iframe src=https://x></iframe>",
    "<meta http-equiv=refresh content=0>",
    "<base href=//x>",
    "<svg/onload=alert(1)>",
    "<style>body{display:none}</style>",
    "<form action=//x><input name=q></form>",
    "<div style='position:fixed'>",
    "</div></article><h1>",
    "<!-- -->--!><script>",
    "<![CDATA[<script>]]>",
    "<?php echo 1 ?>",
    "[点我](javascript:alert(1))",
    "[点我](JaVaScRiPt:alert(1))",
    "[点我](java\tscript:alert(1))",
    "[点我](&#106;avascript:alert(1))",
    "[点我](data:text/html;base64,PHNjcmlwdD4=)",
    "[点我](vbscript:x)",
    "[点我](file:///etc/passwd)",
    "[点我](../../guide/)",
    "[点我](//example.org)",
    '[点我](https://x"onclick=alert(1))',
    "<javascript:alert(1)>",
    "![图](https://x/y.png)",
    "![图](x){onclick=alert(1)}",
    "段落{onclick=alert(1) .kp-hidden}",
    "## 标题 {#kp-content onclick=x}",
    "# 一级",
    "[TOC]",
    '--8<-- ".env"',
    "{% include 'x' %} {{ config }} {{ x }}",
    "{!README.md!}",
    "*[HTML]: x\nHTML",
    "[^1]\n\n[^1]: 脚注",
    "```html\n<script>alert(1)</script>\n```",
    "    <script>alert(1)</script>",
    "`<script>`",
    "[x]: javascript:alert(1)\n\n[x]",
    "&lt;script&gt; &#60;script&#62;",
    "\x02klzzwxh:0000\x03",
    "\x02wzxhzdk:0\x03",
    "|a|b|\n|-|-|\n|<script>|[x](javascript:1)|",
]


class _Elements(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, attrs))

    def handle_comment(self, data: str) -> None:
        self.found.append(("!", [("comment", data)]))

    def handle_decl(self, decl: str) -> None:
        self.found.append(("!", [("declaration", decl)]))

    def handle_pi(self, data: str) -> None:
        self.found.append(("!", [("instruction", data)]))


def harmless(html: str) -> bool:
    parser = _Elements()
    parser.feed(html)
    parser.close()
    for tag, attributes in parser.found:
        if tag not in ALLOWED or not {n for n, _ in attributes} <= ATTRIBUTES.get(tag, set()):
            return False
        links = [v or "" for n, v in attributes if n == "href"]
        if not all(v.lower().startswith(("http://", "https://")) for v in links):
            return False
    return True


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile(text: str) -> None:
    html = render_prose(text)
    assert harmless(html), html
    assert harmless(through_the_site(text))


def through_the_site(text: str) -> str:
    """What mkdocs makes of the block, wrapped as on a page."""
    engine = markdown.Markdown(extensions=["tables", "attr_list", "toc"])
    whole = engine.convert(f'# 标题\n\n<div class="kp-prose">\n{render_prose(text)}\n</div>\n')
    start = whole.index('<div class="kp-prose">') + len('<div class="kp-prose">')
    end = whole.rindex("</div>")
    assert render_prose(text) in whole
    return whole[start:end]


@given(st.lists(st.sampled_from([*HOSTILE, "文字", "\n", "\n\n", "- ", "> ", "*", "`", "    "])))
def test_mixed(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert harmless(render_prose(text))
    assert harmless(through_the_site(text))


@given(st.text(st.sampled_from("<>/!\"'=&;:#[](){}*_`|-+.\n\t abjs科普")))
def test_any_text(text: str) -> None:
    assert harmless(render_prose(text))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("普通一段。", "<p>普通一段。</p>"),
        ("[注]: 数据来自统计局", "<p>[注]: 数据来自统计局</p>"),
        ("# 一级\n\n###### 六级", "<h3>一级</h3>\n<h4>六级</h4>"),
        ("下面一行\n------", "<h3>下面一行</h3>"),
        (
            "做法如下：\n- 排班\n- 开讲",
            "<p>做法如下：</p>\n<ul>\n<li>排班</li>\n<li>开讲</li>\n</ul>",
        ),
        ("讲完走一遍避\n险图", "<p>讲完走一遍避险图</p>"),
        ("use the\nGPS", "<p>use the GPS</p>"),
        ("用\nGPS\n定位", "<p>用GPS定位</p>"),
        ("    首行缩进\n\n\t又一段", "<p>首行缩进</p>\n<p>又一段</p>"),
        ("3*4*5盆", "<p>3*4*5盆</p>"),
        ("**“重点”**内容", "<p><strong>“重点”</strong>内容</p>"),
        ("~~旧~~新，3~5天，8~10人", "<p><del>旧</del>新，3~5天，8~10人</p>"),
        ("甲<!-- 批示\n待补 -->乙", "<p>甲乙</p>"),
        ("<!-- 批示 -->\n\n甲", "<p>甲</p>"),
        ("<!-- 没有写完\n\n甲", ""),
        ("CO<sub>2</sub>，5m<SUP>2</SUP>", "<p>CO<sub>2</sub>，5m<sup>2</sup></p>"),
        ("<sub onclick=x>2</sub>", "<p>2</p>"),
        ("<table><tr><td>甲</td><td>乙</td></tr></table>", "<p>甲 乙</p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("- [ ] 未办\n- [x] 已办", "<ul>\n<li>☐ 未办</li>\n<li>☑ 已办</li>\n</ul>"),
        ("[甲](www.example.cn)", "<p>甲</p>"),
        ("[甲](javascript:alert(1))", "<p>甲</p>"),
        ("**要点**", "<p><strong>要点</strong></p>"),
        ("获奖的有王**、李**、张**等", "<p>获奖的有王**、李**、张**等</p>"),
        ("王**，李**。赵**；钱**", "<p>王**，李**。赵**；钱**</p>"),
        ("138****1234、139****5678", "<p>138****1234、139****5678</p>"),
        ("4101**********123，4102**********456", "<p>4101**********123，4102**********456</p>"),
        ("138***34或139***78", "<p>138***34或139***78</p>"),
        (
            "中央资金**18**万元、**5**万元",
            "<p>中央资金<strong>18</strong>万元、<strong>5</strong>万元</p>",
        ),
        ("前面**《指南》**后面", "<p>前面<strong>《指南》</strong>后面</p>"),
        ("本年**——重点**内容", "<p>本年<strong>——重点</strong>内容</p>"),
        ("- 甲\n- 乙", "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("<b>粗</b>", "<p><strong>粗</strong></p>"),
        ("{{ 变量 }}", "<p>{{ 变量 }}</p>"),
        (
            "[网](https://example.org/a?b=1&c=2)",
            (
                '<p><a href="https://example.org/a?b=1&amp;c=2" '
                'rel="nofollow noopener noreferrer">网</a></p>'
            ),
        ),
        ("", ""),
    ],
)
def test_what_is_shown(text: str, html: str) -> None:
    assert render_prose(text) == html


def test_nothing_is_remembered_between_texts() -> None:
    before = render_prose("[甲][1]")
    render_prose("[甲][1]\n\n[1]: https://example.org\n\n```\n未完")
    assert render_prose("[甲][1]") == before == "<p>[甲][1]</p>"


def test_no_blank_lines() -> None:
    html = render_prose("```\n甲\n\n乙\n```\n\n段落")
    assert "\n\n" not in html


_MANY = 600
WORST = {
    "brackets": "[" * _MANY,
    "pictures": "![" * (_MANY // 2),
    "stars": "*a_" * (_MANY // 2),
    "backslashes": "\\" * _MANY,
    "ticks": "`a``b" * (_MANY // 3),
    "openers": "<!--" * (_MANY // 2),
    "definitions": "[a]: b\n" * (_MANY // 2),
    "quotations": ("> " * (MAX_INDENT // 2) + "深\n") * 40,
    "lists": ("- " * (MAX_INDENT // 2) + "深\n") * 20,
    "lines": "甲\n" * 1000,
    "rows": "|".join("a" * 12) + "\n" + "|".join("-" * 12) + "\n" + "a\n" * 300,
}
"""What engines are known to stumble over."""


@pytest.mark.parametrize("text", WORST.values(), ids=WORST)
def test_the_engine_takes_steps_in_proportion(text: str) -> None:
    """Twice as much takes about twice the steps, counted as calls: no clock is asked."""
    assert excess(text) is None
    half, whole = (calls_for(text[: len(text) // n]) for n in (2, 1))
    assert whole < 3 * half


def calls_for(text: str) -> int:
    """Count the calls of functions that rendering a text takes."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        render_prose.__wrapped__(text)
    finally:
        sys.setprofile(before)
    return calls
