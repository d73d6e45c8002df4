"""A day without its month: what is to come is the next such day, what is past the latest one, and what is open has no month."""

from __future__ import annotations

from datetime import date

import pytest

from summarize import Article, Paragraph
from summarize.figures.chinese.dates import find_dates
from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import ChineseDate
from summarize.glossary.naming import Naming
from summarize.translation.segment import segments_of, sentences_of_article

# The day of the article, the text, and the months and days that are meant; "?" where the month is open.
_CASES = [
    ("2025-12-30", "缆车4日至9日停运，10日上午恢复", "? ? ?"),
    ("2025-12-30", "缆车将于4日停运，10日恢复", "1-4 1-10"),
    ("2025-09-10", "议会将于15日表决预算案", "9-15"),
    ("2025-09-10", "参议院预计18日投票", "9-18"),
    ("2025-09-10", "新规自20日起实行", "9-20"),
    ("2025-09-10", "车主须在25日前登记", "9-25"),
    ("2025-09-10", "報名持續到30日", "9-30"),
    ("2025-09-10", "演唱会门票21日将正式发售", "9-21"),
    ("2025-09-10", "总统拟于22日动身", "9-22"),
    ("2025-09-10", "董事会定于12日、19日两次开会", "9-12 9-19"),
    ("2025-11-27", "球队将于30日出发，3日抵达", "11-30 12-3"),
    ("2025-12-30", "關稅將於1日生效", "1-1"),
    ("2025-12-29", "大赛计划2日开幕，8日闭幕", "1-2 1-8"),
    ("2024-02-27", "水厂预计29日停机，1日恢复供水", "2-29 3-1"),
    ("2025-06-03", "消防员28日赶到，30日撲滅山火", "5-28 5-30"),
    ("2025-06-03", "记者29日获悉，项目将于9日开工", "5-29 6-9"),
    ("2025-10-31", "车展将于30日至2日举行", "10-30 11-2"),
    ("2025-07-14", "工会16号开始罢工，17号和18号举行集会", "7-16 7-17 7-18"),
    ("2025-01-04", "搜救人员30日找到残骸", "12-30"),
    ("2025-01-04", "邮轮28日离港，2日返回", "12-28 1-2"),
    ("2025-09-10", "发言人8日说，代表团将于20日来访", "9-8 9-20"),
    ("2025-09-10", "他24日离开了家乡", "8-24"),
    ("2025-09-10", "警方10日通报，8日发生的火灾造成两人受伤", "9-10 9-8"),
    ("2025-09-03", "警方2日通报，29日发生的爆炸已查明原因", "9-2 8-29"),
    ("2025-09-10", "6日，市长将文件退回", "9-6"),
    ("2025-09-10", "9日将证据送交法院", "9-9"),
    ("2025-09-10", "截至9日，已有12人获救", "9-9"),
    ("2025-09-10", "展览26日", "?"),
    ("2025-09-10", "法院26日审理此案", "?"),
    ("2025-09-10", "会议将于9日举行", "?"),
    ("2025-09-10", "峰会将于25日开幕，注册须在18日前完成", "9-25 9-18"),
    ("2025-09-10", "使团11月28日启程，2日到达", "11-28 12-2"),
    ("2025-09-10", "他7月3日入院，21日出院", "7-3 7-21"),
    ("2025-09-10", "2018年10月5日至7日", "10-5 10-7"),
    ("2025-11-25", "手机将于5日上市，预售29日截止", "12-5 ?"),
    ("2025-02-27", "比赛28日落幕，选手3日回国", "2-28 3-3"),
    ("2025-08-15", "登记18日开始，截止日期为29日", "8-18 8-29"),
    ("2025-09-10", "剧院将于14、15日上演新戏", "9-14 9-15"),
    ("2025-09-10", "他将在9日至12日出访", "9-9 9-12"),
    ("2025-09-10", "歌手的葬礼13日举行，她2日去世", "9-13 ?"),
    ("2025-09-10", "罢工4日结束，地铁从5日起恢复", "9-4 9-5"),
    ("2025-09-10", "截至26日，报名人数不限", "?"),
    ("2025-09-10", "宇航员16号进入空间站", "9-16"),
    ("2025-09-10", "票15号开抢", "9-15"),
    ("2025-03-02", "28日深夜停电，1日清晨恢复供水", "2-28 3-1"),
    ("2025-10-02", "地震29日发生，2日又有餘震", "9-29 10-2"),
    ("2025-03-20", "他28日出院，1日已回到岗位", "? 3-1"),
    ("2025-12-30", "隧道4日零时起封闭", "1-4"),
    ("2025-10-30", "画展从8日持续至15日", "11-8 11-15"),
    ("2025-09-10", "工厂每月15日发薪，30日报税", "? ?"),
    ("2025-09-10", "集市每個月5號開放", "?"),
    ("2025-09-10", "每逢18日打折，会员日定于20日", "? ?"),
    ("2025-09-10", "本月15日发薪，30日报税", "9-15 9-30"),
    ("2025-09-10", "公司每月盘点，下次定于15日", "?"),
    ("", "议会将于15日表决", "?"),
    ("", "8月30日起火，31日扑灭，2日清点", "8-30 8-31 9-2"),
]


@pytest.mark.parametrize(("day", "text", "meant"), _CASES)
def test_the_month_of_a_day_without_one(day: str, text: str, meant: str) -> None:
    found = find_dates(text, date.fromisoformat(day) if day else None)
    months = [f"{d.resolved.month}-{d.resolved.day}" if d.resolved.month else "?" for d in found if d.resolved.day]
    assert " ".join(months) == meant


@pytest.mark.parametrize(
    "text",
    ["5号楼", "3号线将于明年开通", "神舟15号在轨", "人民路12号在施工", "2号选手", "7号文件", "5号开关", "为期3日"],
)
def test_no_day(text: str) -> None:
    assert [d for d in find_dates(text, date(2025, 9, 10)) if d.explicit.day] == []


@pytest.mark.parametrize(
    ("text", "english", "ok"),
    [
        ("议会将于15日表决", "Parliament will vote on the 15th.", True),
        ("议会将于15日表决", "Parliament will vote on Sept. 15.", True),
        ("议会将于15日表决", "Parliament will vote on Aug. 15.", False),
        ("议会将于15日表决", "Parliament will vote on Monday.", False),
        ("法院26日审理此案", "The court hears the case on the 26th.", True),
        ("法院26日审理此案", "The court heard the case on Aug. 26.", False),
        ("剧团12号在市体育馆首演，13号加演一场", "It premieres on Sept. 12, and again on the 13th.", True),
        ("剧团12号在市体育馆首演，13号加演一场", "It premieres on Oct. 12, and again on the 13th.", False),
    ],
)
def test_a_wrong_month_is_told(text: str, english: str, *, ok: bool) -> None:
    assert match_figures(find_figures(text, date(2025, 9, 10)), english, source=text).ok is ok


@pytest.mark.parametrize(
    ("day", "paragraphs", "meant"),
    [
        # Goes on from a day told before.
        ("2020-09-07", ["6月14日，船主停航。", "15日，码头关闭。16日，渔民离港。"], "6-14 6-15 6-16"),
        ("2025-08-05", ["7月28日，暴雨来袭。29日，水库泄洪。2日，道路恢复通行。"], "7-28 7-29 8-2"),
        ("2025-03-10", ["去年12月28日，工厂停产。", "30日，工人返乡。"], "12-28 12-30"),
        # Told lately, to come, or too far from that day.
        ("2025-09-10", ["8月20日，双方签署协议。", "发言人5日表示欢迎。"], "8-20 9-5"),
        ("2025-09-10", ["9月1日开学。", "结果将于15日公布。"], "9-1 9-15"),
        ("2025-03-10", ["去年12月28日，工厂停产。", "9日，警方立案。"], "12-28 3-9"),
        ("2020-09-07", ["6月14日，船主停航。", "居民感到意外。", "随后没有消息。", "15日，码头关闭。"], "6-14 9-15"),
        # May be either.
        ("2025-01-08", ["去年12月28日，工厂停产。", "3日，老板失联。"], "12-28 1-3"),
        ("2025-03-10", ["2月28日，工厂停产。", "3日，老板失联。"], "2-28 3-3"),
        ("2025-06-08", ["4月28日，工厂停产。", "3日，老板失联。"], "4-28 ?"),
    ],
)
def test_a_day_goes_on_from_the_sentences_before(day: str, paragraphs: list[str], meant: str) -> None:
    article = Article("a.md", "消息", tuple(map(Paragraph, paragraphs)), published=date.fromisoformat(day))
    segments = segments_of(article, sentences_of_article(article), Naming([article]))
    found = [a.figure.resolved for s in segments for a in s.annotations if isinstance(a.figure, ChineseDate)]
    assert " ".join(f"{d.month}-{d.day}" if d.month else "?" for d in found) == meant


@pytest.mark.parametrize(
    ("title", "day", "month"),
    [
        ("郵輪8日首航", date(2025, 6, 25), None),
        ("新館3日启用", date(2025, 6, 25), None),
        ("新館3日启用", date(2025, 6, 28), None),
        ("地铁18日开通", date(2025, 9, 10), 9),
        ("电影9日上映", date(2025, 9, 14), 9),
        ("警方8日逮捕两人", date(2025, 6, 25), 6),
    ],
)
def test_what_is_planned_and_told_without_a_tense(title: str, day: date, month: int | None) -> None:
    [found] = [f for f in find_figures(title, day) if isinstance(f, ChineseDate)]
    assert found.resolved.month == month
