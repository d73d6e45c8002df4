"""An article whose numbers were cut out before it was saved says so: what a model makes of 月日 and 亿元 is no figure."""

from pathlib import Path

import pytest

from summarize import read_article

_MORE = (
    "公司表示，今后将继续做好主业，回报广大股东，并按照规定及时披露信息。市场人士认为，行业的景气程度仍将维持一段时间。"
)


def codes(folder: Path, text: str) -> set[str]:
    page = folder / "a.md"
    page.write_text(f"# 江城重工发布公告\n\n{text}\n\n{_MORE}\n\n{_MORE}\n", encoding="utf-8")
    return {w.code for w in read_article(page).warnings}


@pytest.mark.parametrize(
    "text",
    [
        "年月日，江城重工公告，上半年营收亿元，同比增长%，净利润万元。",
        "截至月日，股价上涨%，成交亿元，换手率达%，创下新高。",
        "据统计，月日至月日，全市接待游客万人次，收入亿元，下降%。",
        "股东甲减持万股，占总股本的%，套现万元，持股比例降至%。",
        "该行不良率为%，较年初下降，拨备为%，贷款余额亿元。",
    ],
)
def test_units_without_numbers_are_told(tmp_path: Path, text: str) -> None:
    assert "figures-stripped" in codes(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "2024年5月6日，江城重工公告，上半年营收3亿元，同比增长5%，净利润900万元。",
        "二〇二四年五月六日，公司公告营收三亿元，增长百分之五，减持十万股。",
        "公司营收达数亿元，个别月份超过几万元，每年月均收入上亿元。",
        "营收约２０亿元，增长５％，占比１０％，减持３０万股。",
        "年月日三个字写在表头，金额以亿元为单位，其余照旧。",
    ],
)
def test_numbers_that_are_there_are_not(tmp_path: Path, text: str) -> None:
    assert "figures-stripped" not in codes(tmp_path, text)
