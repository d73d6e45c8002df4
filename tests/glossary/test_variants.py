"""Other renderings of a name that stand for the same thing count; those that do not are missing names still."""

from __future__ import annotations

import pytest

from summarize.glossary.matching import Matcher
from summarize.glossary.mentions import find_mentions
from summarize.glossary.sources import builtin_glossary

MATCHER = Matcher(builtin_glossary())


def missing(chinese: str, english: str) -> set[str]:
    """The English of names of the Chinese that no form of stands in the English."""
    entries = [m.entry for m in MATCHER.find(chinese)]
    found = {m.target for m in find_mentions(english, entries)}
    return {e.target for e in entries} - found


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("失业率升至5%", "The jobless rate rose to 5%."),
        ("加拿大对钢材启动反倾销调查", "Canada opened an anti-dumping probe into steel."),
        ("泽连斯基说", "Zelenskyy said"),
        ("联合国难民署呼吁捐款", "UNHCR appealed for money."),
        ("花旗下调评级", "Citi cut its rating."),
        ("日经指数收高", "The Nikkei closed higher."),
        ("通胀率降到3%", "Inflation slowed to 3%."),
        ("雅鲁藏布江水位上涨", "The Yarlung Zangbo rose."),
        ("双方同意停火", "The two sides agreed to a cease-fire."),
        ("春节客流增长", "Spring Festival travel grew."),
        ("捷克议员访台", "Czech lawmakers visited"),
        ("原油库存下降", "Crude stocks fell."),
        ("证监会立案调查", "The securities regulator opened a probe."),
        ("黄岩岛附近", "near Huangyan Island"),
        ("东非货币贬值", "East African currencies weakened."),
        ("一名参议员辞职", "Sen. Lopez resigned."),
        ("罗马硬币", "Roman coins"),
        ("诺贝尔奖得主", "a Nobel laureate"),
        ("外交部发言人说", "a Foreign Ministry spokesperson said"),
        ("那不勒斯主帅下课", "The Napoli coach was fired."),
    ],
)
def test_a_variant_counts(chinese: str, english: str) -> None:
    assert not missing(chinese, english)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("失业率升至5%", "The inflation rate rose to 5%."),
        ("加拿大对钢材启动反倾销调查", "Canada opened an anti-subsidy probe into steel."),
        ("泽连斯基说", "Putin said"),
        ("花旗下调评级", "Goldman cut its rating."),
        ("日经指数收高", "The Hang Seng closed higher."),
        ("通胀率降到3%", "Unemployment slowed to 3%."),
        ("双方同意停火", "The two sides agreed to a meeting."),
        ("原油库存下降", "Gasoline stocks fell."),
        ("东非货币贬值", "West African currencies weakened."),
        ("一名参议员辞职", "Rep. Lopez resigned."),
        ("证监会立案调查", "The banking regulator opened a probe."),
        ("英美资源同意合并", "The U.K. and the U.S. agreed to a merger."),
        ("阿联酋环球铝业停产", "The UAE halted output."),
    ],
)
def test_another_name_is_told(chinese: str, english: str) -> None:
    assert missing(chinese, english)
