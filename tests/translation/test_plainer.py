"""Plainer words that a model is asked: the examples of plainer.tsv, and words that it has to leave alone."""

from __future__ import annotations

from datetime import date

import pytest

from summarize import Article, Paragraph
from summarize.data import rows
from summarize.glossary.naming import Naming
from summarize.translation.annotation import put_in
from summarize.translation.plainer import plainer, plainer_rows
from summarize.translation.segment import segments_of, sentences_of_article


@pytest.mark.parametrize("example", [row["example"] for row in rows("summarize.translation", "plainer.tsv")])
def test_it_is_asked_in_plainer_words(example: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("summarize.translation.annotation.in_plain_words", lambda source: ())  # these rows alone
    chinese, _, wanted = example.partition(" = ")
    assert wanted in put_in(chinese, (), lambda a: None).replace(", ", ",")


@pytest.mark.parametrize(
    "chinese",
    [
        # Words that only look like those of a row.
        "我方寡不敌众，只好撤退。",
        "她说她还不确定，科学家还不确定病因。",
        "政府针对游客推出方案，警方针对诈骗展开调查，并指出嫌犯是惯犯。",
        "护航编队启航，三艘军舰编队航行。",
        "公司回收旧手机，政府回收违规占用的土地，车厂回收三千辆报废汽车。",
        "海关加快货物通关，口岸延长通关时间。",
        "激光作用于真皮层。",
        "防长由外长暂代，外长率团出访。",
        "学习贯彻在大会上的重要讲话精神。",
        "在巴中国工程师撤离，巴西足球队访问巴基斯坦。",
        "大臣返朝，朝方向大海的房间。",
        "制药企业扩大生产。",
        "利比亚军方发表声明。",
        "他封死跌停板，涨停股增多。",
        "菜市场每天五点收市。",
        "农业转移人口进城，病人被转移到另一家医院，公司把资产转移到海外。",
        "两国外长期合作，球队主教练机场发言，列车冲进车站。",
        "演员走钢索，公司收回成本，他收回自己的话。",
        "嫌犯在逃跑途中受伤，监狱看守被打伤，医生误杀了一只猫。",
        "湖北市场需求上升，台风向西北方向移动，救援人员从北方向南方推进。",
        "法院判他胜诉，法院判公司无须赔偿，上届政府曾承诺减税。",
        "他站上三号月台。",
        "公司向市民出租房屋。",
        "租客拒绝向其他继续住下去的人收租。",
        "她在检方起诉后被捕，并被正式起诉。",
        "摩托车主要停在路边。",
        "他肩负于国有利的使命。",
        "法官宣布胜诉率上升，败诉方上诉。",
        "水库开闸放水。",
        "胎儿胎死腹中，孕妇送医。",
        "停供自来水两小时，业主抱怨。",
        "双方停车泊位不足，锚泊地已满。",
        "软件昨天下线，平台也下线。",
        "客机冲出机场跑道。",
        "小行星撞击的隐情无人知晓，并无隐情。",
        "唐僧西天取经。",
        "中国大妈抢购黄金。",
        "围棋复盘。",
        "路上百辆车被堵，晚上千人合唱。",
        "其中将有一人出席，会上将宣布结果，每年减少将近一成。",
        "陆军中将士气高昂，海军中将有三艘舰退役。",
        "博物馆开放，该馆有领事馆旧址的藏品，该馆提醒中国公民。",
        "他捧着机器零件一图一文。",
        "无轨电车站。",
        "本校车辆管理规定公布，铠甲车间开工。",
        "赛车手夺冠，骑士队获胜。",
        "机上无人操作。",
        "学生缺席课堂，被告缺席审判。",
        "军校拥有震度仪，图利思想有害。",
        "工厂更换设备，公司更换负责人。",
        "总理府发言人说，法国选举新总理。",
        "央行准备降息，设备降价。",
        "双方和解，法院接受和解。",
        "他搭上末班车，她赶上末班车。",
        "大部队抵达，西北大部分地区有雨。",
        "学校消除大班额。",
        "他全程陪同代表团参观。",
        "药品分为二类，达到二类人才标准。",
        "中国海警发布通告，海警解除扣押。",
        "成千上万名球迷到场，山姆大叔不敢相信。",
        "流水线厨师说答案“高大上”，历经一波三折。",
        "他在公园打太极。",
        "孩子们放飞鸽子。",
        "学生下课铃响后离开。",
        "一两天后开馆，一两个人到场。",
        "瓦房店的五间仓库受损。",
        "检方决定不起诉诈骗犯罪三人。",
        "选举前后花了三天清点，登记者须到场，他不用加班。",
        "选票作废三张，另有作废票两张。",
        "她推开半打开的窗户，把月饼分给邻居。",
        "但是今年的三倍奖金已发放，他是去年的冠军。",
        "队长没有评论反超前的失误。",
        "她在连跌三天后离场。",
        "他是不是不知道此事，价格不可能不断上涨。",
        "如果不是没有证人，这已不是第一次判他有罪。",
        "他不能不断加班，要么还不能不去。",
        "客场观众鼓掌。",
        "鱿鱼丝降价。",
        "那条鱼成了漏网之鱼。",
        "球员在主场练习罚球。",
        "电视剧《抢七》开播。",
        "环保发电厂确保发电。",
        "新股发行价公布。",
        "比赛点评员到场。",
        "老太太和老太爷都来了。",
        "选手们并列站成一排。",
        "湖面上云很多，多云的日子游客少。",
        "工人升级了系统。",
        "骑电单车的警员赶到。",
        "在权值股领涨下，指数走高。",
        "其中一学生获奖。",
        "工人没有马上修建该桥，房屋在很大程度上修复，章程由大会上修订。",
        "数据向下修正百分之三，管道在地下修建。",
        "北欧股市上涨，生产者出厂价格指数上升。",
        "三月升百分之三，本季增百分之八，首季增长百分之三。",
        "第一、二、三线城市都有，一座二线城市除外。",
        "两伙人打架，警方拘捕十伙歹徒。",
        "红绿灯连三红。",
        "我们应占的盈利没有入账。",
        "网店预售卖超三万件。",
        "楼市低水位，水库高水位六十米。",
        "我国一生产线投产。",
        "小三生下孩子。",
        "学校师资难补时可外聘。",
        "消防员破门而入救人。",
        "马来西亚全马各地下雨。",
        "鞋店送出两双鞋和三双筷子。",
        "列车铺位出租。",
        "篮球队三分炮火全开。",
        "他办事公公正正，前夫佩服。",
        "她的手机支架热销。",
        "他凭保送上了大学，投手也是。",
        "中国乒乓球协会和中国羽毛球协会开会。",
        "中国足球迷失望。",
        "欧洲央行副行长辞职。",
        "他攻入两球。",
        "客车翻倒，司机失三分之一驾照分。",
        "市监狱发生骚动。",
        "气温在三度以下。",
        "雪藏毒酒在西藏毒性测试后销毁。",
        "他按月缴费。",
        "中期利息收入增加，中期息税前利润持平。",
        "法院判决其胜诉。",
        "银行批出贷款三亿元。",
        "军队遭重创，她三日缓刑期满。",
        "学生写作文题材广泛。",
        "草地皮革制品出口。",
        "五百户停电用户获赔。",
        "个人破产申请人增加，续航能力强。",
        "小货车和客货车相撞。",
        # Words that begin or end within others.
        "陈晓明早前说过，部门将扩大规模，他在庄园里长大。",
        "慕尼黑工业大学开学，两军开火警告对方，全国羽球赛开打。",
        # Names, and what the model reads better as it is.
        "共享单车和小黄单车停满路边。",
        "瑞典租到一手房要排队。",
        "差饷物业估价署公布数字。",
        "居民被火警吵醒。",
        # What has not happened yet, and what stands before a noun.
        "公司正被前员工起诉。",
        "她作证以免被起诉。",
        "卷款潜逃的老板被捕，离席抗议的议员回来，不欢而散的会谈。",
        "球队被红牌罚下一人，议员放了记者鸽子。",
        "无缘奖牌的选手落泪，攻入首都的叛军撤退。",
        "她是书画家，在书画院任教。",
        "电动车属非机动车保有量统计之外。",
        "他获得一等奖，奖品由公司获得的赞助支付。",
        "电影上映首日观众20万人次。",
        "伤者轻重伤级别待鉴定。",
        "国产手机销量上升，台湾国产客机停产。",
        "学校取消大班额，幼儿园小班招生。",
        "他的豆瓣评分很高，豆瓣网友给出评分。",
        "队伍未能以全胜卫冕。",
        "两人共租双人房，床宽十米。",
        "雨林面积去年减少。",
        "将被困者家属救出后，队员返回。",
        "刚果金矿坍塌。",
        # Words that another reading of the same characters makes.
        "全厂每天五个小时工作，十个月台湾停产，两个月台铁停运，三个月饼干降价，三个月嫂子没来。",
        "基金持有评级较低的债券，投资者买入评级公司的报告。",
        "北京一中学生和天津一小学生到场。",
        "汽车冲进全球销量前十，该队转移群众视线。",
        "法院判死者家属可得赔偿款，法官判断公司须赔偿。",
        "外长代总理出席会议，清代省长留下日记。",
        "就连五月都创新高，起诉书列明林某等7人。",
        "收入倒退十年，单日流水约两百万立方米。",
        # What is only suspected, and what is to come.
        "一名女子涉嫌醉驾,被拘留。",
        "公务员明年加薪4%，员工将加薪3%。",
        "枪手持枪伤人案开审。",
        "驱逐舰明年下水，球队下周三卫冕，他涉嫌收回扣。",
        "议会通过选举产生总理人选，政府通过协商确定主席人选，银行收回扣款，总统险些遇刺。",
        "渡轮停运6日、7日两天，停飞2日和3日的航班恢复。",
        "他有海军上校军衔，海军少将周五发言，她因涉禁药被查。",
        "会谈全程约两小时，音乐会全程90分钟，学校在站前街。",
        "台风过后，海军和海警参与搜救，台风委员会开会。",
        "监测点按水质分为三类，六项指标被划为二类。",
        "下一个工作日9时前答复，非工作日上午9时不受理。",
        "股东会批准公司回购80万股，董事会计划回购5万股。",
        "骑士未能晋级，他收到通讯后依然出发。",
        "租约展期至明年，报名截止9月20日已有三千人。",
        "该局辖下有20个站，规定限制水域使用。",
        "分析师料恒指低开80点，亚洲股市预计全线低开。",
        "全年共120艘次进入海域，乘用车出口三十多个国家。",
        # A double negative, a murder, a question, and a rescue to come.
        "总统从未缺席庭审，证人不得缺席庭审。",
        "总统遇刺，民众悼念。",
        "有无人员伤亡，尚不清楚，矿工将很快被救出。",
        "禁止医生收取回扣，两党通过谈判敲定总理人选，第三车追撞前车。",
        "市一医院开诊，新生代市长上任，陪审团裁定公司毋须赔偿。",
        "转移居民收入的税改，立委投下否决票。",
        "被警方逮捕的王某等3人出庭，食甚时间为21时。",
        "警方捣毁5伙，银行单月流水达3万元，公司拟给员工加薪5%。",
        "资金将净流入50亿元，总理决定更换财长，他曾署任处长。",
        "战胜预期，谦逊预期，两个局点头同意，两个月饼状图。",
        "海军上将告诉记者演习结束，海军上校下令开火，陆军准将阵亡。",
        "财政部否认操纵汇率，美军否认介入冲突。",
        "近5日累计净流入30亿元，外资买超3亿元的个股下跌。",
        "护卫舰海军上将戈尔什科夫号出航。",
        "两车高速发生相撞，他每天做五个小时工，801房单位空置。",
    ],
)
def test_other_words_stay(chinese: str) -> None:
    assert list(plainer(chinese)) == []


def test_a_row_may_ask_for_words_elsewhere_in_the_sentence() -> None:
    assert [plain for *_, plain in plainer("加息前联储按兵不动。")] == ["维持利率不变"]
    assert [plain for *_, plain in plainer("两支敌军按兵不动。")] == ["没有行动"]


def test_a_word_may_stand_within_a_longer_one() -> None:
    assert [plain for *_, plain in plainer("中国女排夺冠。")] == ["women's volleyball team"]


def test_what_is_only_aimed_at_is_not_told_as_past() -> None:
    told = ["球队晋级四强。", "球队争取晋级四强。", "如果球队晋级四强。", "晋级四强的球队。"]
    assert [plain for text in told for *_, plain in plainer(text)] == [
        "reached the semifinals",
        *["晋级 the semifinals"] * 3,
    ]


def test_a_word_that_only_holds_a_negating_character_aims_at_nothing() -> None:
    told = [
        "消防局球队晋级四强。",
        "模拟赛后球队晋级四强。",
        "若干球队晋级四强。",
        "为防落后球队晋级四强。",
        "若赢球队晋级四强。",
    ]
    assert [plain for text in told for *_, plain in plainer(text)] == [
        *["reached the semifinals"] * 3,
        *["晋级 the semifinals"] * 2,
    ]


def test_with_a_subject_it_is_told_as_past() -> None:
    assert [plain for *_, plain in plainer("叛军攻入首都的总统府。")] == ["stormed"]


def test_hands_are_shaken_over_a_draw_and_over_a_peace() -> None:
    assert [plain for *_, plain in plainer("两国停火谈判中双方握手言和。")] == ["和解"]
    assert [plain for *_, plain in plainer("比分定格，双方握手言和。")] == ["打平"]


def test_a_number_is_told_by_one_row() -> None:
    told = {
        "投手失七分后退场。": "gave up seven runs",
        "客队十局上敲出安打。": "in the top of the 10th inning",
        "主队4局下敲出安打。": "in the bottom of the fourth inning",
        "四线城市新盘滞销。": "fourth-tier cities",
        "三房单位成交。": "three-bedroom unit",
        "该校研三学生获奖。": "third-year master's",
        "她兑现第三个赛点。": "match point",
    }
    assert {text: [plain for *_, plain in plainer(text)] for text in told} == {text: [p] for text, p in told.items()}


def test_a_rank_is_that_of_its_service() -> None:
    ranks = [
        plain for text in ("海军少将", "陆军少将", "海军上校", "陆军中校") for *_, plain in plainer(f"{text}李明到任。")
    ]
    assert ranks == ["Navy Rear Adm.", "Maj. Gen.", "Navy Capt.", "Lt. Col."]


def test_figures_stay_where_words_beside_them_are_put_plainer() -> None:
    article = Article("a.md", "消息", (Paragraph("指数涨势未歇，收市升1200点。"),), published=date(2025, 9, 10))
    [segment] = segments_of(article, sentences_of_article(article), Naming([article]))
    asked = put_in(segment.text, segment.annotations, lambda a: a.asked, segment.cuts)
    assert asked == "指数继续上涨,收盘升 1,200 点。"


def test_every_row_has_been_counted() -> None:
    counted = {row["chinese"] for row in rows("summarize.translation", "plainer_rates.tsv")}
    assert counted == {row.chinese.pattern for row in plainer_rows()}, "run `python examples/benchmark.py plainer`"
