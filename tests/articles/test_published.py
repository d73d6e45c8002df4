"""Dates as outlets write them."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.articles.datelines import dateline_date
from summarize.articles.dates import (
    is_date_only,
    is_meta_row,
    minguo_end,
    parse_date,
    row_rest,
    script_date,
    stamp_date,
    url_date,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("05/08/2023 - 15:57", date(2023, 8, 5)),
        ("Thu, 03 Aug 2023 13:09:21 GMT", date(2023, 8, 3)),
        ("2020-09-30T01:28:46.119Z", date(2020, 9, 30)),
        ("2024年12月28日 09:16", date(2024, 12, 28)),
        ("2019-12/10", date(2019, 12, 10)),
        ("4/2/2024 1:00 PM UTC", date(2024, 4, 2)),
        ("Aug 12th 2020", date(2020, 8, 12)),
        ("20230316", date(2023, 3, 16)),
        ("中華民國109年10月25日", date(2020, 10, 25)),
        ("2013/12/85", None),
        ("2023年2月30日", None),
        ("第12345678号", None),
        ("8月4日", None),
    ],
)
def test_parse_date(text: str, expected: date | None) -> None:
    assert parse_date(text) == expected


def test_date_only_lines() -> None:
    assert is_date_only("Mon, 07 Sep 2020 07:44:14 GMT")
    assert is_date_only("2024年12月28日 09:16")
    assert not is_date_only("2024年12月28日，总统出访")


def test_meta_rows_and_what_they_name() -> None:
    assert is_meta_row("2025-09-26 10:56:28 晨星时报网")
    assert row_rest("2025-09-26 10:56:28 晨星时报网") == "晨星时报网"
    assert is_meta_row("发布时间：2025-05-18 来源：某学会")
    assert not is_meta_row("2025年5月18日，某学会在京举行年会，三百人出席。")


def test_datelines() -> None:
    assert dateline_date("【某某社2026年02月04日讯】（记者张三报导）今天") == date(2026, 2, 4)
    assert dateline_date("新华社北京12月9日电 今天") is None
    assert minguo_end("避免病毒傳播。（編輯：王小明）1091114") == date(2020, 11, 14)


def test_stamps_scripts_and_addresses() -> None:
    assert stamp_date("<!--1691246703000-->\n[标题](https://x)") == date(2023, 8, 5)
    assert script_date('var publish_time = "2020-02-11" || "";') == date(2020, 2, 11)
    assert script_date('var ct = "1581379200";') == date(2020, 2, 11)
    assert url_date("https://www.x.example/gb/26/2/4/n14691237.htm") == date(2026, 2, 4)
    assert url_date("https://www.x.example/mandarin/hc-10062020114338.html") == date(2020, 10, 6)
    assert url_date("https://www.x.example/zh/20230805-title") == date(2023, 8, 5)
    assert url_date("https://www.x.example/story?sid=66229") is None
