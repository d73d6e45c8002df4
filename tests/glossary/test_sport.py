"""Clubs, cups and athletes: found by every name they go by, and a club named by a common word only where a match is told."""

import pytest

from summarize.glossary.matching import Matcher
from summarize.glossary.sources import builtin_glossary

MATCHER = Matcher(builtin_glossary().entries)


def found(text: str) -> list[str]:
    """The English of the names in `text`."""
    return [match.target for match in MATCHER.find(text)]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("NBA周二上演三场比赛，太阳客场击败火箭", ["Suns", "Rockets"]),
        ("NBA常规赛，湖人主场不敌勇士", ["Lakers", "Warriors"]),
        ("國王隊在季後賽擊敗拓荒者隊", ["Kings", "Trail Blazers"]),
        ("老鹰队四分卫在超级碗中受伤", ["Eagles"]),
        ("老鹰队后卫在NBA赛场受伤", ["Hawks", "guard"]),
        ("凯尔特人队在格拉斯哥赢得苏格兰杯", ["Celtic"]),
        ("凯尔特人队在波士顿赢得第三场", ["Celtics"]),
        ("国安在中超客场战胜申花", ["Guoan", "Chinese Super League", "Shenhua"]),
        ("泰山队球员在亚冠比赛中受伤", ["Shandong Taishan", "AFC Champions League"]),
        ("味全龍與樂天桃猿爭奪臺灣大賽冠軍", ["Wei Chuan Dragons", "Rakuten Monkeys", "Taiwan Series"]),
        ("阿仙奴作客小勝車路士", ["Arsenal", "Chelsea"]),
        ("罗马队击败那不勒斯队", ["Roma", "Napoli"]),
        ("曼联队长和曼城队友发生争执", ["Manchester United", "Manchester City"]),
        ("她在法网八强赛中失利", ["quarterfinals"]),
        ("湖人和火箭的比赛推迟", ["Lakers", "Rockets"]),
        ("江旻憓在重剑决赛中取胜", ["Vivian Kong", "épée"]),
    ],
)
def test_a_match_names_its_clubs(text: str, targets: list[str]) -> None:
    assert set(targets) <= set(found(text))


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("太阳落山以后，NBA球员才离开训练场", "Suns"),
        ("NBA停赛那天，武装分子向边境发射了火箭弹", "Rockets"),
        ("几名NBA球迷在海边晒太阳", "Suns"),
        ("勇士们把村民救出山谷", "Warriors"),
        ("这支76人的代表团抵达日内瓦", "76ers"),
        ("国安警察拘捕了三名足球评论员", "Guoan"),
        ("泰山景区和海港城的游客都增加了", "Shandong Taishan"),
        ("其中超过三支球队来自欧洲", "Chinese Super League"),
        ("球队年中超预期完成目标", "Chinese Super League"),
        ("篮球公司引入天使投资人", "Angels"),
        ("中职学校组建了足球队", "Chinese Professional Baseball League"),
        ("他在罗马举行的意甲颁奖礼上发言", "Roma"),
        ("梅德韦杰夫在莫斯科会见记者", "Daniil Medvedev"),
        ("外长约翰·科尔周三抵达", "Steve Kerr"),
        ("证监会的范中超主持发布会", "Chinese Super League"),
        ("泰坦尼克斯号的故事登上NBA赛场", "Knicks"),
        ("沃特福德位于爱尔兰东南部", "Watford"),
        ("副院长林书豪博士发表演讲", "Jeremy Lin"),
    ],
)
def test_ordinary_words_stay_words(text: str, wrong: str) -> None:
    assert wrong not in found(text)
