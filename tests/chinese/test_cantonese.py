"""Cantonese becomes written Chinese; what only looks like it stays."""

import pytest

from summarize.chinese.cantonese import is_cantonese
from summarize.chinese.normalize import normalize
from summarize.translation.annotation import put_in


@pytest.mark.parametrize(
    ("cantonese", "written"),
    [
        ("村民話嗰條橋斷咗半年，政府都唔理。", "村民说那条桥断了半年,政府也不理。"),
        ("佢哋而家仲未搵到屋企人。", "他们现在还没有找到家人。"),
        ("檔主話冇人買，請唔到伙計。", "档主说没有人买,请不到员工。"),
        ("學生話唔識去嗰間學校。", "学生说不会去那间学校。"),
        ("佢話份糧好少，供唔起樓。", "他说工资好少,付不起房贷。"),
        ("師傅話架車仲未整好，聽日未必攞得。", "师傅说那辆车还没有修好,明天未必拿得到。"),
        ("阿嫲話睇唔到醫生，等唔切就走咗。", "奶奶说看不到医生,等不及就走了。"),
        ("佢話今次冇船搭，要行路返屋企。", "他说这次没有船坐,要走路回家。"),
        ("學生話唔識嗰個人，亦唔識游水。", "学生说不认识那个人,也不会游水。"),
        ("呢間茶餐廳執咗笠，佢冇咗份工。", "这间茶餐厅倒闭了,他没有了工作。"),
        ("店主話得返三箱，唔夠食。", "店主说只剩三箱,不够吃。"),
        ("佢哋畀唔起租，蝕緊錢。", "他们付不起租,正在亏钱。"),
        ("今年魚貴過舊年，菜平過上個月。", "今年鱼贵过旧年,菜平过上个月。"),
        ("檔主話今年魚貴過舊年，冇人買。", "档主说今年鱼比旧年贵,没有人买。"),
        ("司機話等咗兩個鐘先有客，淨係收到八十蚊。", "司机说等了两个钟才有客,只收到八十蚊。"),
        ("學生話唔記得帶書，差啲入唔到課室。", "学生说忘记带书,差点进不了课室。"),
        ("阿婆話唔使驚，佢好返晒。", "阿婆说不用惊,他完全好了。"),
    ],
)
def test_what_a_model_is_asked(cantonese: str, written: str) -> None:
    assert put_in(cantonese, (), lambda a: None) == written


@pytest.mark.parametrize(
    "text",
    [
        "双方关系良好，电话会谈已经结束。",
        "仲裁庭裁定公司赔偿，联系人没有回应。",
        "他的笑话没人听懂，系统随后关闭。",
        "净利润增长，净资产下降。",
        "未来亦庄将建新站，巴士司机罢工。",
        "他先有计划，后有行动。",
        "宜家在两个城市开店，村民获得返还款。",
        "她在店里买了两个钟，说话不多。",
        "蚊帐已发放四千顶，完成三成。",
    ],
)
def test_written_chinese_stays(text: str) -> None:
    assert not is_cantonese(normalize(text).text)
    assert put_in(text, (), lambda a: None) == normalize(text).text
