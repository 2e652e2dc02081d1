"""Files by themselves: those that can be made are, and the others are told with their reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from site_builder.command.export.each_file import ExportFile, make_each
from site_builder.office.refusal import NotMadeError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kepu_command import Kepu
    from repository import Repository

CITY = "submissions/2021/zhengzhou/zhengzhou-kexie/survey.yml"
CASE = "cases/2021/zhengzhou/metro-bookroom/index.md"


def refusing(why: str) -> Callable[[], bytes]:
    def make() -> bytes:
        raise NotMadeError(why)

    return make


def test_one_that_cannot_be_made_takes_no_other_with_it() -> None:
    made = make_each(
        [
            ExportFile("甲", bytes),
            ExportFile("乙", refusing("坏了"), "a.yml"),
            ExportFile("丙", bytes),
        ]
    )
    assert list(made.files) == ["甲", "丙"]
    assert made.reasons == ["乙（a.yml）：坏了"]
    assert made.missing == 1


def test_where_none_can_be_made_nothing_is_written() -> None:
    with pytest.raises(NotMadeError, match=r"^甲、乙：没有字体；丙：坏了$"):
        make_each(
            [
                ExportFile("甲", refusing("没有字体")),
                ExportFile("乙", refusing("没有字体")),
                ExportFile("丙", refusing("坏了")),
            ]
        )


def test_of_very_many_some_are_named() -> None:
    many = [ExportFile(f"{n}.pdf", refusing("没有字体")) for n in range(300)]
    made = make_each([ExportFile("甲", bytes), *many])
    assert len(made.reasons) == 1
    assert "等300个文件：没有字体" in made.reasons[0]
    apart = [ExportFile(f"{n}.pdf", refusing(f"第{n}种")) for n in range(300)]
    reasons = make_each([ExportFile("甲", bytes), *apart]).reasons
    assert (len(reasons), reasons[-1]) == (21, "另有280种原因")


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("form --round 2021", f"郑州市科学技术协会-调查表.pdf（{CITY}）"),
        ("transcription --round 2021", f"郑州市科学技术协会-录入单.pdf（{CITY}）"),
        ("cases --pdf --xlsx --round 2021", f".pdf（{CASE}）"),
    ],
)
def test_an_emoji_leaves_out_one_paper_alone(
    kepu: Kepu, repository: Repository, line: str, refused: str
) -> None:
    repository.replace(CITY, "problems: ", "problems: \U0001f388")
    repository.replace(CASE, "每月排一次班", "每月排一次\U0001f388班")
    status, said = kepu(f"export {line} --out out")
    assert status == 1
    assert "有1个文件没有生成" in said
    assert f"{refused}：" in said
    assert "U+1F388" in said
    made = [file.name for file in (repository.root / "out").iterdir()]
    assert made
    assert not any(name.endswith(refused.partition("（")[0]) for name in made)
