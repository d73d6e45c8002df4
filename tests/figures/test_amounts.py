"""Amounts as Chinese says them: places held by a zero, units cut in half, change, traditional units, rates, records of games."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.figures.compare.match import match_figures
from summarize.figures.find import find_figures
from summarize.figures.types import Figure, Quantity

READ = """
福利彩票筹款7亿零4百万元 | 704 million yuan
水库蓄水2亿零900万立方米 | 209 million cubic meters
網站註冊用戶3億零20萬 | 300.2 million
外债减少6亿零8万美元 | $600.08 million
学费每年三万四五 | 34,000 to 35,000
鋪租由兩千七八加到四千一二 | 2,700 to 2,800; 4,100 to 4,200
村里有二千三四百户 | 2,300 to 2,400
下载量三年增长近百倍 | three years; nearly 100-fold
市值上涨超千倍 | more than 1,000-fold
手机销量增1.6倍 | up 160%
手机销量增长超过1.6倍 | up more than 160%
手机销量最高增长1.6倍 | up to 160%
产量增长三倍 | quadrupled
亏损率下降百分之六点一到二十五点三亿元 | 6.1%; 2.53 billion yuan
失业率在百分之四到百分之五之间 | 4%; 5%
入场费$12，250元的套票和€18 | $12; 250 yuan; 18 euros
酒店报价$18，500 | $18,500
种子站卖出八斤半绿豆和三吨半化肥 | 8.5 jin; 3.5 tons
河堤長九公里半，寬四米半 | 9.5 kilometers; 4.5 meters
每人分到一斤六两大米 | 1.6 jin
中药铺称了四两枸杞 | 4 liang
厨房用二两米粉和三两面粉 | 2 liang; 3 liang
车票加价三巴仙 | 3%
半斤瓜子要十二元 | 0.5 jin; 12 yuan
盐每包涨三角，酱油一瓶十七元四角 | 0.3 yuan; 17.4 yuan
豆浆一杯两块五毛 | 2.5 yuan
停车费每刻钟四角五分 | 0.45 yuan
煤气每立方米涨了两毛 | 0.2 yuan
每度电补贴6分 | 0.06 yuan
公司派中期股息每股7分 | 0.07 yuan
茶叶铺卖二十五元八角三分一两 | 25.83 yuan
马帮一天走六十里山路 | 30 kilometers
井水下降四尺，裁缝剪了二尺四布 | 4 chi; 2.4 chi
显示屏由九寸改为十二寸 | 9 inches; 12 inches
幼儿园买了三打鸡蛋 | 36
战机一周出动95架次 | 95 sorties
机场昨天起降730架次 | 730 flights
隧道日均通行1.8万辆次 | 18,000 vehicles
小区宽带由50兆升至500兆 | 50 Mbps; 500 Mbps
套餐含20兆流量 | 20 megabytes
海上风电装机90兆瓦 | 90 megawatts
預算規模達2.7兆元 | 2.7 trillion yuan
跳高选手越过2米28 | 2.28 meters
身高一米七六的门将 | 1.76 meters
以9秒97夺冠 | 9.97 seconds
客队22战13胜6平3负 | 22 games; 13 wins; 6 draws; 3 losses
主队近六场4胜2负 | last 6 games; 4 wins; 2 losses
女排客场三战不败 | unbeaten in three games
中锋罚球12罚10中 | hit 10 of 12
两队2比2战平 | drew 2-2
主队2比2战平客队 | drew 2-2 with
两队0比0战平后握手 | drew 0-0
主队1比1逼平了卫冕冠军 | drew 1-1 with
男队4x100米接力出局 | 100 meters
每斤降两到三角 | 0.2 to 0.3 yuan
采购四到六打毛巾 | 48 to 72
身高在1米62到1米7之间 | 1.62 to 1.7 meters
两车相距五到六里路 | 2.5 to 3 kilometers
拆息升至四厘半 | 4.5%
三成员工血压偏高 | 30%
定存年息三厘二五 | 3.25%
租金回报率为三厘 | 3%
末期息每股十二仙 | 12 Hong Kong cents
""".strip().splitlines()

LEFT_ALONE = """
半径三米半径内 | 3 meters
卸下二十吨半成品 | 20 tons
比赛距离21公里半程马拉松 | 21 kilometers
鲜肉三斤半价 | 3 jin
站台在三里屯，终点是八里桥 |
这20里的一半 | 20
长三角、珠三角一体化 |
三角形的两角相等 |
广场东北角的八角亭 |
他得了27分 | 27
冰山一角
两两配对，三两好友 |
他们打开五扇门 |
三打白骨精 |
一打就散 |
仓库宽2米30厘米 | 2 meters; 30 centimeters
跑100米10次 | 100 meters; 10
一百零五人 | 105
二十七八岁 | 27 to 28 years old
塔高三十米 | 30 meters
第3节比赛 |
用电500度，气温38度 | 500 kilowatt-hours; 38 degrees
厨房用掉两袋半面粉和一瓶半醋 | 2.5; 1.5
跑了六圈半 | 6.5
井深三丈六尺，绳长两丈五 | 3.6 zhang; 2.5 zhang
門樑寬二尺半 | 2.5 chi
每剂用茯苓四钱、甘草一两 | 4 qian
果農採收八百台斤荔枝 | 480 kilograms
店面三十坪 | 30 ping
货轮航速十六节，列车有九节车厢 | 16 knots
巡邏艇以每小時22節的速度靠近 | 22 knots
漁民每戶可領六千披索 | 6,000 pesos
一百幾蚊一斤，賣咗兩千幾斤 | more than 100 dollars or yuan; more than 2,000 jin
渔民一年赚三万几蚊 | more than 30,000 dollars or yuan
寬頻由兩百兆升到六百兆 | 200 Mbps; 600 Mbps
賣到四千零蚊 | more than 4,000 dollars or yuan
利率为3% | 3%
利率三厘半年后才调 | 3%
五成员国投票，三成员工作小组成立 |
年息两厘三千元起存 | 2%; 3,000 yuan
仙女下凡，十二仙女起舞 |
每人一两斤大米，三两天吃完 |
走了几十里路 |
展区面积为8.30万平方米 | 83,000 square meters
两场半决赛 |
三本半月刊，两车半成品 |
四条半价牛仔裤 |
停机坪两万平方米 | 20,000 square meters
百几乎没有 |
""".strip().splitlines()


def figures(text: str) -> list[Figure]:
    """What the product puts into the text or asks for in the English, small counts (三支, 第三) aside."""
    return [f for f in find_figures(text) if f.strict and (f.inject or (isinstance(f, Quantity) and f.kind != "count"))]


def rows(table: list[str]) -> list[tuple[str, list[str]]]:
    split = [line.partition("|") for line in table]
    return [(text.strip(), [e.strip() for e in english.split(";") if e.strip()]) for text, _, english in split]


@pytest.mark.parametrize(("text", "english"), rows(READ))
def test_amounts_are_read_in_one_piece(text: str, english: list[str]) -> None:
    found = [f for f in figures(text) if f.english in english or f.inject]
    assert [f.english for f in found] == english


@pytest.mark.parametrize(("text", "english"), rows(READ))
def test_its_own_english_is_right(text: str, english: list[str]) -> None:
    found = find_figures(text)
    told = "; ".join(f.english for f in found)
    assert match_figures(found, told.replace("each", ""), source=text.replace("每", "")).ok


@pytest.mark.parametrize(("text", "english"), rows(LEFT_ALONE))
def test_other_words_are_left_alone(text: str, english: list[str]) -> None:
    assert [f.english for f in figures(text) if f.inject or f.english in english] == english


@pytest.mark.parametrize(
    ("chinese", "right", "wrong"),
    [
        ("河水上涨三尺", "the river rose 3 chi", "the river rose three meters"),
        ("隧道长七公里半", "the tunnel is 7.5 km long", "the tunnel is seven kilometers long"),
        ("装机容量为90兆瓦", "a capacity of 90 MW", "a capacity of 90 trillion"),
        ("用电500度", "used 500 kWh", "used 500 kilowatts"),
        ("车间走了三十里路", "walked 15 kilometers", "walked 30 kilometers"),
        ("车间走了三十里路", "walked 30 li", "walked 30 miles"),
        ("白菜每斤四角五分", "cabbage costs 0.45 yuan per jin", "cabbage costs four corners five per jin"),
        ("后卫8投3中", "the guard went 3-for-8", "the guard went 8-3"),
        ("以9秒97夺冠", "won in 9.97 seconds", "won with 9 seconds 97"),
        ("房间面积为40平方米", "a room of 40 square meters", "a room of 40 meters"),
        ("酒价比去年贵一倍", "twice as expensive", "three times as expensive"),
    ],
)
def test_a_lost_or_changed_unit_is_told(chinese: str, right: str, wrong: str) -> None:
    found = find_figures(chinese)
    assert match_figures(found, right, source=chinese).ok
    assert not match_figures(found, wrong, source=chinese).ok


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("金店回收黄金三十两", "37.4 grams"),
        ("他们的销量达到3兆", "a million on the mainland"),
        ("外汇存底折合18兆元", ""),
        ("药铺称了四两枸杞", ""),
        ("硬盘提速到300兆", ""),
    ],
)
def test_a_unit_that_is_not_one_thing_is_told(text: str, doubt: str) -> None:
    [figure] = [f for f in find_figures(text) if isinstance(f, Quantity)]
    assert doubt in figure.doubt and bool(doubt) == bool(figure.doubt)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("工人拿5000元月薪。", "5,000 yuan"),
        ("店铺付三千元月租。", "3,000 yuan"),
        ("融资3亿元年内到位。", "300 million yuan"),
        ("他交了5万元首付。", "50,000 yuan"),
        ("四分之一世纪以来", "one-quarter"),
        ("占世界三分之一人口", "one-third"),
        ("他用了三分之一时间。", "one-third"),
    ],
)
def test_a_word_behind_a_sum_or_a_share_is_none_with_its_last_character(chinese: str, english: str) -> None:
    assert [f.english for f in find_figures(chinese)] == [english]


@pytest.mark.parametrize("chinese", ["他一时不知所措。", "大家一起出发。"])
def test_and_where_it_is_there_is_no_sum(chinese: str) -> None:
    assert not find_figures(chinese)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("上海上千名市民排队。", "at least 1,000"),
        ("每天上百人来访。", "at least 100"),
        ("河南上百家企业停产。", "at least 100"),
        ("海上百艘渔船返航。", "100"),
        ("网上百条留言被删。", "100"),
        ("街上千人游行。", "1,000"),
    ],
)
def test_at_least_a_hundred_and_a_hundred_on_something(chinese: str, english: str) -> None:
    assert [f.english for f in find_figures(chinese)] == [english]


@pytest.mark.parametrize(
    ("text", "english", "injection"),
    [
        ("营收增长1.4倍", "up 140%", "增长 140%"),
        ("订单增加一倍多", "more than doubled", "增加 more than 100%"),
        ("投诉激增近两倍", "nearly tripled", "激增 nearly 200%"),
        ("工资比邻厂高出两倍", "tripled", "高出 200%"),
        ("产量增长三倍", "quadrupled", "quadrupled"),
        ("用户翻了近两番", "nearly quadrupled", "nearly quadrupled"),
        ("产值翻了一番多", "more than doubled", "more than doubled"),
    ],
)
def test_a_rise_by_times_is_asked_as_a_model_takes_it(text: str, english: str, injection: str) -> None:
    [found] = figures(text)
    assert (found.english, found.injection) == (english, injection)


@pytest.mark.parametrize(("text", "hedge"), [("是去年的两倍多", "more than"), ("两倍多花的钱", None), ("两倍", None)])
def test_more_behind_times_belongs_to_it(text: str, hedge: str | None) -> None:
    assert [f.hedge for f in figures(text) if f.kind == "multiple"] == [hedge]


@pytest.mark.parametrize(
    ("chinese", "english", "missing"),
    [
        ("方圆一公里居民疏散", "residents were evacuated", ["1 kilometer"]),
        ("方圆一公里居民疏散", "residents within one kilometer were evacuated", []),
        ("水位上涨一米", "the water rose by a meter", []),
        ("长一公里的隧道通车", "a kilometer-long tunnel opened", []),
        ("每走一公里收费两元", "2 yuan are charged", []),
        ("毛巾每打售价30元", "towels sell for 30 yuan a dozen", []),
        ("一度缺水", "once lacked water", []),
        ("他一米八高", "he is 1.8 meters tall", []),
        ("打了一斤酒", "bought some liquor", []),
    ],
)
def test_one_kilometer_is_a_figure(chinese: str, english: str, missing: list[str]) -> None:
    found = match_figures(find_figures(chinese, date(2025, 9, 10)), english, source=chinese)
    assert [f.english for f in found.missing] == missing
