import pytest

from summarize.articles.datelines import without_dateline


@pytest.mark.parametrize(
    "dateline",
    [
        "【大纪元2026年02月04日讯】（大纪元记者李言综合报导）",
        "【大纪元2020年10月26日讯】",
        "（中央社記者張謙香港14日電）",
        "（法新社新德里3日综合外电报导）",
        "(德国之声中文网) ",
        "新华社巴黎12月9日电（记者唐霁）",
        "路透东京1月14日 - ",
        "央视网消息（新闻联播）：",
        "长江网10月4日讯（记者陈智 整合） ",
    ],
)
def test_datelines(dateline: str) -> None:
    assert without_dateline(f"{dateline}法国9日再次爆发罢工。") == "法国9日再次爆发罢工。"


@pytest.mark.parametrize(
    "text",
    [
        "据路透社8月4日报导，美国官员表示。",
        "【独家】法国爆发罢工。",
        "（完）",
        "中国商务部7月3日宣布。",
        "法新社说，罢工继续。",
        "新华社北京消息人士说，谈判继续。",
        "路透社9日电",
    ],
)
def test_what_is_none(text: str) -> None:
    assert without_dateline(text) == text
