"""Names and terms of the news as the lexicon has them: what of English is right for them, and what is told as before."""

import pytest

from summarize import Article, Paragraph
from summarize.glossary.naming import Naming
from summarize.translation.checks import Comparison, check
from summarize.translation.segment import segments_of, sentences_of_article

NAMES = {"name-missing", "name-unverified"}


def told(chinese: str, english: str) -> set[str]:
    text = Article("a.md", "消息", (Paragraph(chinese),))
    (segment,) = segments_of(text, sentences_of_article(text), Naming([text]))
    return NAMES & {problem.code for problem in check(Comparison(segment, english))}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("泽连斯基说停火只维持了两天。", "Zelenskyy said the cease-fire lasted only two days."),
        ("欧盟对自行车征收反倾销税。", "The EU imposed anti-dumping duties on bicycles."),
        ("七国集团就原油价格上限达成一致。", "The Group of Seven agreed on a price cap on crude."),
        ("青年失业率升至17%。", "The youth jobless rate rose to 17%."),
        ("通胀率降至3.4%。", "Inflation slowed to 3.4%."),
        ("工信部与住建部召开会议。", "The industry ministry and the housing ministry held a meeting."),
        ("捷克总理与厄瓜多尔外长会谈。", "The Czech prime minister held talks with the Ecuadorian foreign minister."),
        ("花旗下调了目标价。", "Citi cut its target price."),
        ("里约举行狂欢节。", "Rio held its carnival."),
        ("希腊人与埃及人共庆节日。", "Greeks and Egyptians celebrated the holiday together."),
        ("澳元升至半年高点。", "The Australian dollar rose to a six-month high."),
        ("气温将升至36度。", "Temperatures will rise to 36 degrees Celsius."),
        ("湘西与苏北普降大雨。", "Heavy rain fell in western Hunan and northern Jiangsu."),
        ("印度买家减少采购俄油。", "Indian buyers are purchasing less Russian oil."),
        ("吉利与福特商讨共用一座汽车工厂。", "Geely and Ford are discussing sharing a car plant."),
        ("神舟二十号载人飞船返回。", "The Shenzhou-20 crewed spacecraft returned."),
        ("安世半导体恢复供货。", "Nexperia resumed deliveries."),
        ("英美资源与必和必拓谈判破裂。", "Talks between Anglo American and BHP broke down."),
        ("陈志的太子集团遭到制裁。", "Chen Zhi's Prince Group was sanctioned."),
        ("格林达维克的居民再次撤离。", "Residents of Grindavik evacuated again."),
    ],
)
def test_right_english_is_let_pass(chinese: str, english: str) -> None:
    assert not told(chinese, english)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("双方谈妥停火条件。", "The two sides agreed on terms for a truce line and a parade in Warsaw."),
        ("欧盟对自行车征收反倾销税。", "The EU imposed anti-subsidy duties on bicycles."),
        ("通胀率降至3.4%。", "The unemployment rate fell to 3.4%."),
        ("七国集团发表声明。", "The Group of 20 issued a statement."),
        ("印度买家减少采购俄油。", "Indian buyers are purchasing less Iranian oil."),
        ("希腊人周日投票。", "Italians voted on Sunday."),
        ("澳元升至半年高点。", "The Canadian dollar rose to a six-month high."),
        ("湘西普降大雨。", "Heavy rain fell in western Hubei."),
        ("神舟二十号载人飞船返回。", "The Shenzhou-21 crewed spacecraft returned."),
        ("荷兰银行裁员两千人。", "ING cut 2,000 jobs."),
        ("核磁共振检查没有异常。", "A CT scan showed nothing unusual."),
        ("里约举行狂欢节。", "Sao Paulo held its carnival."),
        ("吉利发布新款汽车。", "BYD unveiled a new car."),
    ],
)
def test_wrong_english_is_still_told(chinese: str, english: str) -> None:
    assert told(chinese, english)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("大众希望本田降价。", "The public hopes Honda will cut prices."),
        ("大马士革传出爆炸声。", "Explosions were heard in Damascus."),
        ("英国石油产量去年下降。", "British oil output fell last year."),
        ("其中海外收入增长一成，以港元计算。", "Of that, overseas revenue grew 10% in Hong Kong dollars."),
        ("东北检察机关起诉了三名男子。", "Prosecutors in the northeast indicted three men."),
        ("可灵活移动的病床配有AI系统。", "The beds, which can be moved flexibly, have an AI system."),
        ("统一超过三成的税率引发不满。", "A uniform tax rate of more than 30% caused discontent."),
        ("政府在台湾建立院士工作站。", "The government set up an academician workstation in Taiwan."),
        ("他爱喝小米粥。", "He loves millet porridge."),
        ("造车是他的理想，零跑给了他机会。", "Building cars is his ideal, and Leapmotor gave him a chance."),
    ],
)
def test_words_that_only_contain_a_name(chinese: str, english: str) -> None:
    assert not told(chinese, english)


@pytest.mark.parametrize(
    ("chinese", "english", "repeated"),
    [
        (
            "天然气涨价，供气量下降，气站停业。",
            "Natural gas costs more, gas supplies fell and gas stations closed.",
            False,
        ),
        (
            "通胀率回落，通胀预期与核心通胀仍高。",
            "Inflation fell, but inflation expectations and core inflation stayed high.",
            False,
        ),
        ("吉利的汽车在欧洲上市。", "Geely cars of Geely and Geely went on sale in Europe.", True),
        ("天然气涨价。", "Natural gas, natural gas and natural gas costs more.", True),
    ],
)
def test_a_word_of_its_own_is_no_repetition(chinese: str, english: str, repeated: bool) -> None:
    text = Article("a.md", "消息", (Paragraph(chinese),))
    (segment,) = segments_of(text, sentences_of_article(text), Naming([text]))
    assert ("name-repeated" in {p.code for p in check(Comparison(segment, english))}) is repeated
