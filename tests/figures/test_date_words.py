"""What is said beside a date: before it or around it, which end of a period, which year from that of the article."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate

REFERENCE = date(2025, 9, 10)


def _dates(text: str, reference: date | None = REFERENCE) -> list[ChineseDate]:
    return [f for f in find_figures(text, reference) if isinstance(f, ChineseDate)]


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("政府承诺2045年前停用煤炭", ["before 2045"]),
        ("歐盟擬在2035年前禁售燃油車", ["before 2035"]),
        ("2033年之前完工", ["before 2033"]),
        ("货轮须在10月20日前离港", ["before Oct. 20"]),
        ("二〇三〇年以前脱贫", ["before 2030"]),
        ("最迟2030年完工", ["by 2030"]),
        ("至迟须在2030年前完工", ["by 2030"]),
        ("不晚于后天交回", ["by the day after tomorrow"]),
        ("周三前答复", ["before Wednesday"]),
        ("本月底前交付", ["before the end of this month"]),
        ("年底前投产，月底前招工", ["before the end of the year", "before the end of the month"]),
        ("明年3月前竣工", ["before March next year"]),
        ("2030年前后达峰", ["around 2030"]),
        ("1990年前後移居海外", ["around 1990"]),
        ("2017年前总理被捕", ["2017"]),
        ("今年前7个月", ["this year"]),
        ("2021年前三季度", ["2021"]),
        ("2019年前景黯淡", ["2019"]),
        ("周五前往南京", ["Friday"]),
        ("2024年前期投入", ["2024"]),
        ("三百年前的古树", []),
        ("五年前搬走", []),
    ],
)
def test_what_bounds_a_date(text: str, english: list[str]) -> None:
    assert [d.english for d in _dates(text)] == english


@pytest.mark.parametrize(
    ("text", "english", "put_in"),
    [
        ("去年底的存款", "the end of last year", "2024年底"),
        ("去年初成立", "early last year", "2024年初"),
        ("去年年中上市", "mid-last year", "2024年年中"),
        ("前年亏损", "2023", "2023年"),
        ("前年末减员", "late 2023", "2023年末"),
        ("大前年夏天", "2022", "2022年"),
        ("後年啟用", "2027", "2027年"),
        ("大后年完工", "2028", "2028年"),
        ("后年初投产", "early 2027", "2027年初"),
        ("明年底竣工", "the end of next year", "2026年底"),
        ("前年九月开学", "September 2023", "2023年9月"),
        ("大前年3月底合併", "the end of March 2022", "2022年3月底"),
        ("前年上半年减产", "the first half of 2023", "2023年上半年"),
        ("后年第二季度交付", "the second quarter of 2027", "2027年第二季度"),
        ("大后天开幕", "Sept. 13", "Sept 13"),
        ("大前天遞交", "Sept. 7", "Sept 7"),
        ("去年九月开学", "September last year", None),
        ("去年上半年减产", "the first half of last year", None),
        ("后天开幕", "the day after tomorrow", "the day after tomorrow"),
        ("今年底竣工", "the end of this year", None),
        ("去年的冬天", "last year", None),
    ],
)
def test_years_from_that_of_the_article(text: str, english: str, put_in: str | None) -> None:
    (found,) = _dates(text)
    assert (found.english, found.injection if found.inject else None) == (english, put_in)


def test_without_the_day_of_the_article_a_year_stays_in_words() -> None:
    (found,) = _dates("前年底裁员", None)
    assert (found.english, found.inject) == ("the end of the year before last", False)


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("距今2000年前的古城", False),
        ("约1500年前的佛像", False),
        ("距今約1800年的陶器", False),
        ("2000年前竣工的房屋", True),
        ("约在1900年前后", True),
        ("2030年前停产", True),
    ],
)
def test_a_span_of_years_is_no_year(text: str, *, dated: bool) -> None:
    assert bool(_dates(text)) is dated


@pytest.mark.parametrize("text", ["三年前年均降雨", "今后年均增长", "战后年轻一代", "90后年轻人", "此前年度报告"])
def test_no_year(text: str) -> None:
    assert _dates(text) == []


@pytest.mark.parametrize(
    ("text", "english", "ok"),
    [
        ("政府承诺2045年前停用煤炭", "The government will stop using coal by 2045.", True),
        ("政府承诺2045年前停用煤炭", "The government will stop using coal before 2045.", True),
        ("政府承诺2045年前停用煤炭", "The government will stop using coal in 2045.", False),
        ("政府承诺2045年前停用煤炭", "The government stopped using coal 2,045 years ago.", False),
        ("他1992年前一直务农", "He farmed until 1992.", True),
        ("他1992年前一直务农", "He farmed in 1992.", False),
        ("2026年前两个月减产", "Output fell in the first two months of 2026.", True),
        ("周三前答复", "Reply by Wednesday.", True),
        ("周三前答复", "Reply on Wednesday.", False),
        ("涨价最多五元，最迟下周三公布", "The rise of up to 5 yuan will be announced by next Wednesday.", True),
        ("涨价最多五元，最迟下周三公布", "Fares will rise by up to 5 yuan, to be announced next Wednesday.", False),
        ("票价降一成，最迟下周三公布", "Fares will be cut by 10%, to be announced next Wednesday.", False),
        ("年底前投产", "It goes into production by the end of the year.", True),
        ("年底前投产", "It goes into production at the end of the year.", False),
        ("2030年前后达峰", "It peaks around 2030.", True),
        ("2030年前后达峰", "It peaks after 2030.", False),
        ("前年亏损", "It lost money in 2023.", True),
        ("前年亏损", "It lost money the year before last.", True),
        ("前年亏损", "It lost money two years ago.", True),
        ("前年亏损", "It lost money last year.", False),
        ("前年亏损", "It lost money in 2024.", False),
        ("前年获奖的画家", "The 2023-year-old painter.", False),
        ("前年底合并", "They merged at the end of the year.", False),
        ("去年初成立", "It was founded early last year.", True),
        ("去年初成立", "It was founded in early 2024.", True),
        ("去年初成立", "It was founded at the beginning of the year.", False),
        ("去年底的存款", "Deposits in December 2024.", True),
        ("去年底的存款", "Deposits last year.", False),
        ("后年启用", "It opens the year after next.", True),
        ("后年启用", "It opens next year.", False),
        ("今年底竣工", "It will be done by the end of last year.", False),
        ("大桥后年才能通车", "The bridge will not open until 2027.", True),
        ("大桥后年才能通车", "The bridge will not open in 2027.", False),
        ("他去年离开", "He left in 2024.", True),
        ("他去年离开", "He leaves next year.", False),
    ],
)
def test_what_is_lost_or_changed_is_told(text: str, english: str, *, ok: bool) -> None:
    assert match_figures(find_figures(text, REFERENCE), english, source=text).ok is ok


@pytest.mark.parametrize(
    ("chinese", "english", "ok"),
    [
        ("上月中旬至本月初停工", "Work stopped from the middle of last month to early this month.", True),
        ("上月中旬至本月初停工", "Work stopped from mid-last month to the beginning of this month.", True),
        ("矿井2031年前关闭", "The mine will close before 2031.", True),
        ("矿井2031年前关闭", "The mine will close by 2031.", True),
        ("矿井2031年前关闭", "The mine will close by the end of 2031.", False),
        ("矿井2031年底前关闭", "The mine will close by the end of 2031.", True),
        ("草莓去年十二月初上架", "Strawberries went on sale last December.", False),
        ("草莓去年十二月初上架", "Strawberries went on sale early last December.", True),
        ("商务部11月初步裁定", "The ministry ruled in November.", True),
        ("九月中学生开学", "Pupils go back to school in September.", True),
        ("矿井在2031年前首相主持下关闭", "The mine closed in 2031 under the former prime minister.", True),
    ],
)
def test_parts_of_months_and_bounds_of_years(chinese: str, english: str, ok: bool) -> None:
    assert match_figures(find_figures(chinese, date(2025, 9, 10)), english, source=chinese).ok is ok
