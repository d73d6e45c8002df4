"""Which country a character stands for that several share."""

import pytest

from summarize.glossary.countries import abbreviated
from summarize.glossary.namesakes import meant_in


def told(text: str, article: str = "") -> list[tuple[str, str]]:
    found = abbreviated(text, meant_in(text, f"{article}\n{text}"))
    return [(text[i], entry.target) for i, entry in found]


@pytest.mark.parametrize(
    ("text", "article", "found"),
    [
        ("巴方拒绝评论。", "巴西总统今天发表讲话。", [("巴", "Brazil")]),
        ("巴方拒绝评论。", "巴基斯坦外长今天抵达。", [("巴", "Pakistan")]),
        ("阿方拒绝评论。", "阿根廷央行加息。", [("阿", "Argentina")]),
        ("中阿两国签署协议。", "阿尔及利亚总理访问北京。", [("中", "China"), ("阿", "Algeria")]),
        ("中尼关系良好。", "尼加拉瓜与中国复交。", [("中", "China"), ("尼", "Nicaragua")]),
        ("中新双方举行会谈。", "新西兰总理抵达北京。", [("中", "China"), ("新", "New Zealand")]),
        ("乌方愿扩大贸易。", "乌兹别克斯坦总统说。乌兹别克斯坦是内陆国。", [("乌", "Uzbekistan")]),
        ("乌方否认。", "", [("乌", "Ukraine")]),
        ("澳方将加强巡逻。", "澳门居民投票。澳门特首讲话。", [("澳", "Macau")]),
        ("伊方拒绝。", "", [("伊", "Iran")]),
        ("苏中关系破裂。", "赫鲁晓夫访问北京。", [("苏", "Soviet Union"), ("中", "China")]),
        ("中俄外长通话。", "", [("中", "China"), ("俄", "Russia")]),
        ("总统召见驻华大使。", "", [("华", "China")]),
        ("俄乌双方交火。", "乌拉圭队获胜。乌拉圭球迷庆祝。", [("俄", "Russia"), ("乌", "Ukraine")]),
        ("阿巴西说，巴方同意。", "巴基斯坦总理阿巴西访问北京。", [("巴", "Pakistan")]),
        ("巴以冲突造成巴方人员伤亡。", "", [("巴", "Palestine"), ("以", "Israel"), ("巴", "Palestine")]),
        ("印巴双方停火。", "巴西总统发表讲话。", [("印", "India"), ("巴", "Pakistan")]),
    ],
)
def test_the_article_decides(text: str, article: str, found: list[tuple[str, str]]) -> None:
    assert told(text, article) == found


@pytest.mark.parametrize(
    ("text", "article"),
    [
        ("巴方拒绝评论。", ""),
        ("巴方拒绝评论。", "巴西和巴拿马都表示反对。"),
        ("印方代表出席。", "印尼总统发表讲话。"),
        ("澳方将加强巡逻。", "澳门和澳大利亚签署协议。"),
        ("巴方支持巴勒斯坦人民。", "巴基斯坦总理访问北京，巴基斯坦外长随行，巴基斯坦媒体报道。"),
        ("苏中地区连降暴雨。", "苏联解体。"),
        ("阿波罗新方案出台。", "新加坡和阿根廷。"),
        ("中新网报道。", "新加坡总理。"),
        ("官方马上回应。", "马来西亚总理。"),
        ("1月20日新总统就职。", "新加坡总理。"),
        ("当日新两国协议生效。", "新加坡总理。"),
    ],
)
def test_what_is_open_is_left_open(text: str, article: str) -> None:
    assert told(text, article) == []


def test_indonesia_is_no_india() -> None:
    assert told("中印尼双方签署协议。", "印度总理。尼泊尔总理。") == []
    assert told("印军越界。", "印度外长和印尼外长会谈。") == [("印", "India")]
