"""Lines at the edges of a page that say nothing of its article: menus, toolbars, the weather, neighbouring articles, greetings."""

from __future__ import annotations

import re

from summarize.articles.patterns import MENU_WORDS
from summarize.chinese.normalize import DIVIDERS
from summarize.chinese.script import to_simplified

_MAX = 160
_SEPARATORS = re.compile(r"[\s|｜丨│·•>›»＞/／,，、\[\]【】（）()]+")
_SENTENCE = re.compile("[。！？；]")
_NEIGHBOUR = re.compile(
    r"^\W{0,3}(?:[上下前后]一?(?:篇|条|则|页|章)(?:文章|新闻)?)\s*[】\]）)]?\s*[:：>»]|^[上下]一[篇条则]\s+[^。，！？]{2,60}$"
)
_GREETING = re.compile(
    r"^[您你]好[，,！!]?\s?请?先?登[录入].{0,20}$|^(?:[您你]好[，,！!]?\s?)?欢迎(?:[您你])?(?:光临|访问|来到|登录|浏览|关注)[^。，]{0,24}$|^请输入.{0,20}$|^第?\s?[A-Z]?\d{1,3}\s?版\s*[:：].{0,12}$|^(?:热搜|热词|热门搜索|搜索热词|热门标签)\s*[:：]"
)
_SKY = re.compile(
    r"^(?:今[天日]|明[天日])?(?:晴|阴|多云|[小中大暴阵雷]{1,2}[雨雪]|雨|雪|雾|霾|晴间多云)(?:[转时间].{1,4})?$"
)
_TEMPERATURE = re.compile(r"\d\s?(?:℃|°C?|度)(?![\u3400-\u9fff])", re.I)
_AIR = re.compile(r"[东南西北]{1,2}风|风力|\d级$|空气|湿度|PM2|AQI|紫外线|降[雨水][机概几]率", re.I)


def is_furniture(text: str) -> bool:
    """Whether a line is a menu, a toolbar, the weather, a pointer to the article before or after, or a greeting."""
    if len(text) > _MAX:
        return False
    text = to_simplified(text)
    if _NEIGHBOUR.search(text) or _GREETING.search(text):
        return True
    tokens = [t.strip("：:") for t in _SEPARATORS.split(text) if t]
    return not _SENTENCE.search(text) and (_is_menu(tokens) or (not _LISTED.search(text) and _is_weather(tokens)))


def _is_menu(tokens: list[str]) -> bool:
    known = sum(t in MENU_WORDS for t in tokens)
    if len(tokens) < 2 or max(map(len, tokens)) > 8:
        return False
    return known == len(tokens) or (len(tokens) >= 4 and known >= 0.6 * len(tokens))


# ◎海湾：晴，21至29度◎东山：雨 is a list of a text about the weather; a page has blanks there.
_LISTED = re.compile(f"^[{''.join(sorted(DIVIDERS))}]|[，、]")


def _is_weather(tokens: list[str]) -> bool:
    marks = [any(p.search(t) for t in tokens) for p in (_SKY, _TEMPERATURE, _AIR)]
    return len(tokens) >= 3 and sum(marks) >= 2
