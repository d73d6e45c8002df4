"""Cantonese becomes written Chinese; what only looks like it stays."""

import pytest

from summarize.chinese.cantonese import is_cantonese, left_in_cantonese, written_chinese
from summarize.chinese.normalize import aligned, normalize
from summarize.chinese.script import to_simplified
from summarize.data import rows
from summarize.translation.annotation import put_in
from summarize.translation.hard_words import hard_words


@pytest.mark.parametrize(
    ("cantonese", "written"),
    [
        ("村民話嗰條橋斷咗半年，政府都唔理。", "村民表示那条桥断了半年,政府也不理。"),
        ("佢哋而家仲未搵到屋企人。", "他们现在还没有找到家人。"),
        ("佢話一日搵到六百蚊。", "他说一日赚到六百蚊。"),
        ("檔主話冇人買，請唔到伙計。", "档主表示没有人买,请不到员工。"),
        ("學生話唔識去嗰間學校。", "学生说不会去那家学校。"),
        ("佢話份糧好少，供唔起樓。", "他说工资很少,付不起房贷。"),
        ("師傅話架車仲未整好，聽日未必攞得。", "师傅表示那辆车还没有修好,明天未必拿得到。"),
        ("阿嫲話睇唔到醫生，等唔切就走咗。", "奶奶说看不到医生,等不及就离开了。"),
        ("佢話今次冇船搭，要行路返屋企。", "他说这次没有船坐,要走路回家。"),
        ("學生話唔識嗰個人，亦唔識游水。", "学生说不认识那个人,也不会游水。"),
        ("呢間茶餐廳執咗笠，佢冇咗份工。", "这家茶餐厅倒闭了,他没有了工作。"),
        ("嗰班人淨係得四個，冇得傾。", "那群人只有四个,没有商量的余地。"),
        ("嗰千五蚊邊夠使？", "那一千五蚊根本不够用?"),
        ("隔籬舖執咗成八個月。", "隔壁铺倒闭了足足八个月。"),
        ("佢買得起都唔肯買，做咗未夠三年。", "他就算买得起也不肯买,做了不到三年。"),
        ("店主話得返三箱，唔夠食。", "店主表示只剩三箱,不够吃。"),
        ("佢哋畀唔起租，蝕緊錢。", "他们付不起租,正在亏钱。"),
        ("今年魚貴過舊年，菜平過上個月。", "今年鱼比去年贵,菜比上个月便宜。"),
        ("檔主話今年魚貴過舊年，冇人買。", "档主表示今年鱼比去年贵,没有人买。"),
        ("司機話等咗兩個鐘先有客，淨係收到八十蚊。", "司机表示等了两个小时才有客,只收到八十蚊。"),
        ("學生話唔記得帶書，差啲入唔到課室。", "学生说忘记带书,差点进不了教室。"),
        ("阿婆話唔使驚，佢好返晒。", "老太太说不用怕,他完全好了。"),
        ("一個工人畀冧落嚟嘅棚架砸親，好彩走得切。", "一个工人被塌下来的脚手架砸伤,幸好及时逃脱。"),
        ("我哋執嘢走咗佬，去到嗰陣打唔通電話。", "我们收拾东西逃走了,到的时候打不通电话。"),
        ("被告爭佢兩個月租，爭啲俾人打。", "被告欠他两个月租,差点被人殴打。"),
        ("啲人喺度等緊，護士話要等成個半鐘。", "人在这里正在等,护士说要等足足一个半小时。"),
        ("今年啲菜貴過舊年三成。", "今年这些菜比去年贵三成。"),
        ("佢畀咗三千蚊我，我聽日還返畀佢。", "他给了我三千蚊,我明天还给他。"),
        ("司機話叫極都唔走。", "司机表示怎么叫也不走。"),
        ("隻狗咬親人，差人拉咗兩個人。", "那只狗咬伤人,警察逮捕了两个人。"),
        ("爸爸話後日先返，佢琴日先走。", "爸爸说后天再返,他昨天刚走。"),
        ("做乜嘢都冇用，邊個會買？", "做什么也没有用,谁会买?"),
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
        "公司亏损，而家庭消费仍在增长；王琴日前表示，专家阵容已定。",
        "部队撤出黎明镇，俾斯麦号沉没，他拴上门闩。",
        "他举起紧握的手，头发紧紧束着，输了也不打紧。",
        "该县系统响度过高，依家庭情况而定，未必都未必准。",
        "他加紧备考，母亲爱看书，个女生哭了。",
        "个人工资争取提高，两队争先。",
        "他今日先后会见了两国代表，今日先行公布名单。",
        "他喜欢听日本音乐，代表团听日方介绍情况。",
        "村民听朝鲜广播，学生听晚会节目，老人听晚课。",
        "后日先发投手是他，措施走得切实，两项政策侵蚀紧缩效果。",
        "学校得返5所学校的捐款，收容所下令执返还程序。",
        "时间紧，施工紧，任务重，夜晚黑漆漆的。",
        "北极都未融化，城市还为晚会增添色彩，他自己系好安全带。",
        "党员话今年发展，村民话家常，小卒之间没有胜负。",
        "往返黎巴嫩的航班推出黎家专线。",
    ],
)
def test_written_chinese_stays(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.translation.annotation.in_plain_words", lambda source: ())
    assert not is_cantonese(normalize(text).text)
    assert put_in(text, (), lambda a: None) == normalize(text).text


@pytest.mark.parametrize(
    ("cantonese", "written"),
    [
        ("嗰對兩公婆唔捨得搬。", "这对夫妻不愿意搬。"),
        ("球場起咗五年都未起好。", "球场建了五年还没有建成。"),
        ("業主鬧管理處乜都唔理。", "业主批评管理处什么都不理。"),
        ("佢嚇到企都唔敢企。", "他吓得站都不敢站。"),
        ("商店話下個禮拜四先開返。", "商店表示下星期四恢复开。"),
        ("我有三個仔，個個都識揸車。", "我有三个儿子,人人都会开车。"),
        ("佢話成間舖嘅貨俾人搶清。", "他说整间铺的货被人抢光。"),
    ],
)
def test_grammar_of_news_quotes(cantonese: str, written: str) -> None:
    assert put_in(cantonese, (), lambda a: None) == written


def test_two_hints_make_a_sentence_cantonese_and_one_does_not() -> None:
    assert is_cantonese("司机话朝早收工。")
    assert is_cantonese("几时返工?")
    assert not is_cantonese("渔船几时返航?")
    assert not is_cantonese("他在夜晚回家。")


@pytest.mark.parametrize(
    ("cantonese", "left"),
    [("佢執咗半日。", []), ("佢話嗰條魚要十六個半。", ["要十六个半"]), ("他执行任务，边境安静。", [])],
)
def test_words_that_are_left_are_told(cantonese: str, left: list[str]) -> None:
    assert left_in_cantonese(to_simplified(normalize(cantonese).text)) == left


@pytest.mark.parametrize(
    "words",
    [
        "身边有人",
        "左边日照时间长",
        "打开档案",
        "打交道",
        "提供楼宇",
        "买飞机",
        "讲数据",
        "旧时代",
        "没有得到",
        "所有得奖者",
        "形成地区特色",
        "首期工程",
        "进入波兰",
        "落实会有帮助",
        "市场波动",
        "补水产品",
        "阿伯克龙比受伤",
        "连得2分",
        "得三等奖",
        "净收益上升",
        "隔离治疗",
        "部署成一个阵地",
        "表现得一无所知",
        "单车道",
        "多过境旅客",
    ],
)
def test_mandarin_words_are_not_cut_in_cantonese(words: str) -> None:
    assert written_chinese(f"{words}，佢唔去。").text == f"{words}，他不去。"
    assert written_chinese(f"佢唔去，{words}。").text == f"他不去，{words}。"


@pytest.mark.parametrize(
    ("cantonese", "written"),
    [
        ("嗰邊有人。", "那边有人。"),
        ("佢搵食好辛苦，喺碼頭搵錢。", "他谋生很辛苦,在码头赚钱。"),
        ("佢仲未有錢，從未有過工作。", "他还没有钱,从未有过工作。"),
        ("佢捱唔住，張枱俾人搬走咗。", "他撑不住,张台被人搬走了。"),
        ("佢夠薑行入去。", "他有胆走进去。"),
        ("隻狗咬親人，佢唔理。", "那只狗咬伤人,他不管。"),
    ],
)
def test_words_that_are_written_in_several_ways(cantonese: str, written: str) -> None:
    assert put_in(cantonese, (), lambda a: None) == written


def test_the_table_is_in_simplified_characters_and_its_rows_are_distinct() -> None:
    patterns = [row["cantonese"] for row in rows("summarize.chinese", "cantonese.tsv")]
    assert [to_simplified(pattern) for pattern in patterns] == patterns
    assert len(set(patterns)) == len(patterns)


def test_no_row_of_the_table_is_a_hard_word_too() -> None:
    assert not {row["cantonese"] for row in rows("summarize.chinese", "cantonese.tsv")} & set(hard_words())


def test_what_is_kept_moves_as_a_whole() -> None:
    text = "佢畀咗三千蚊我。"
    written = written_chinese(text, ((3, 6),))
    assert written.text == "他给了我三千蚊。"
    assert written.original_span(4, 7) == (3, 6)
    assert written_chinese("佢寻日走咗。", ((2, 3),)).text == "他寻日走了。"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("佢執到三皮嘢。", ["三皮"]),
        ("架車塞咗四個骨，佢孭鑊。", ["骨"]),
        ("佢話個場好揦鮓。", ["揦"]),
        ("佢琴日執到個銀包，冇錢。", []),
        ("警方返回现场，晒太阳的人被遮挡，切实处理。", []),
    ],
)
def test_what_is_left_in_cantonese(text: str, left: list[str]) -> None:
    assert left_in_cantonese(aligned(text)) == left
