"""A bare 元 is yuan in simplified text, and in traditional text what the article names, or where it is from; 克朗 is that of the country named."""

from __future__ import annotations

import pytest

from summarize.figures.chinese.currency import in_currency, in_sentence, is_left_open, local_currency
from summarize.figures.chinese.quantities import find_quantities
from summarize.figures.compare.match import match_figures


@pytest.mark.parametrize(
    ("text", "script", "url", "code"),
    [
        ("补助500元", "hans", None, "CNY"),
        ("補助500元", "hant", None, None),
        ("新台幣走強，補助500元", "hant", None, "TWD"),
        ("港元走強，補助500元", "hant", None, "HKD"),
        ("港元和新台幣走強，補助500元", "hant", None, None),
        ("派發澳門元，學生500元", "hant", None, "MOP"),
        ("補助500元", "hant", "https://example.com.tw/news/1", "TWD"),
        ("補助500元", "hant", "https://example.hk/news/1", "HKD"),
        ("補助500元", "hant", "https://example.com/tw", None),
        # What the article notes of all its sums.
        ("判赔300万元（新台币，下同），另缴50万元", "hans", None, "TWD"),
        ("新台币（下同）300万元", "hans", "https://example.cn/1", "TWD"),
        ("捐出80万元(美元,以下同)，又捐3万元", "hans", None, "USD"),
        ("房價800萬元（港幣，下同）", "hant", "https://example.com.tw/news/1", "HKD"),
        ("5万元（马币，下同），一说5万元（新元，下同）", "hans", None, None),
        ("新台币升值，公司捐500元", "hans", None, "CNY"),
    ],
)
def test_local_currency(text: str, script: str, url: str | None, code: str | None) -> None:
    assert local_currency(text, script, url) == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("男子被罚5000元", "SGD"),
        ("组屋每间50万元，约合37万新元", "SGD"),
        ("中国地方政府补助500元", None),
        ("新元走强，人民币走软，票价500元", None),
        ("高雄地院裁定被告50万元交保", None),
        ("吉隆坡男子被罚5000元", None),
        ("票价500元人民币", None),
        ("新元素发现者获奖500元，人民币走软", None),
    ],
)
def test_a_paper_of_singapore_means_its_own_dollars_unless_it_is_about_others(text: str, code: str | None) -> None:
    assert local_currency(text, "hans", home="Singapore") == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("高雄地院裁定被告50万元交保", None),
        ("新加坡法院判他罚款5000元", None),
        ("行政院编列预算20亿元", None),
        ("工人党秘书长被罚款1.4万元", None),
        ("高雄地院裁定被告50万元人民币交保", "CNY"),
        ("北京法院判他罚款5000元", "CNY"),
        ("中国行政学院获捐5000元", "CNY"),
        ("香港游客在深圳消费5000元", "CNY"),
    ],
)
def test_a_court_or_government_elsewhere_leaves_a_bare_yuan_open(text: str, code: str | None) -> None:
    assert in_sentence("CNY", text) == code


@pytest.mark.parametrize(
    ("text", "code", "english", "unit"),
    [
        ("新增3亿元", "TWD", "NT$300 million", "TWD"),
        ("约10至15万元", "TWD", "about NT$100,000 to NT$150,000", "TWD"),
        ("数千万元", "HKD", "tens of millions of Hong Kong dollars", "HKD"),
        ("3亿元", None, "300 million yuan", None),
        ("3亿元人民币", "TWD", "300 million yuan", "CNY"),
        ("3亿美元", "TWD", "$300 million", "USD"),
        ("500块钱", "TWD", "NT$500", "TWD"),
        ("￥500", "TWD", "500 yuan", "CNY"),
    ],
)
def test_in_currency(text: str, code: str | None, english: str, unit: str | None) -> None:
    [found] = find_quantities(text)
    got = in_currency(found, code)
    assert (got.english, got.unit) == (english, unit)


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("挪威主权基金买入70亿克朗股票", "7 billion Norwegian kroner"),
        ("丹麥藥企投資90億克朗", "9 billion Danish kroner"),
        ("捷克计划投资600亿克朗", "60 billion Czech crowns"),
        ("利雅得地铁耗资4亿里亚尔", "400 million Saudi riyals"),
        ("德黑兰物价上涨，鸡蛋卖到300万里亚尔", "3 million rials"),
        ("卡塔尔出资2亿里亚尔", "200 million Qatari riyals"),
        ("河内地铁造价32万亿盾", "32 trillion dong"),
        ("雅加达防洪工程获拨6万亿盾", "6 trillion rupiah"),
        ("约旦预算为110亿第纳尔", "11 billion Jordanian dinars"),
        ("内罗毕市政府欠薪5亿先令", "500 million Kenyan shillings"),
        ("瑞士银行业缴税8亿法郎", "800 million Swiss francs"),
        ("喀麥隆發行500億法郎債券", "50 billion CFA francs"),
        ("智利铜矿公司捐款3亿比索", "300 million Chilean pesos"),
        ("埃及央行投放20亿镑", "2 billion Egyptian pounds"),
        ("香港茶餐廳套餐賣五十蚊", "HK$50"),
        ("存款30亿瑞典克朗", "3 billion Swedish kronor"),
        ("这枚戒指重十二克", "12 grams"),
        ("英国政府借款120亿英镑", "12 billion pounds"),
    ],
)
def test_the_country_tells_the_currency(text: str, english: str) -> None:
    [found] = find_quantities(text)
    assert (found.english, found.doubt) == (english, "")


def test_each_clause_has_its_country() -> None:
    found = find_quantities("越南批准9万亿盾贷款，印尼追加4万亿盾。")
    assert [q.unit for q in found] == ["VND", "IDR"]


@pytest.mark.parametrize(
    "text",
    ["央行买入15亿克朗国债", "瑞典向挪威支付5亿克朗", "商人付了三千第纳尔", "沙特和伊朗各出1亿里亚尔", "罚款900万法郎"],
)
def test_no_country_or_two_leave_it_open(text: str) -> None:
    [found] = [q for q in find_quantities(text) if q.kind == "money"]
    assert "may be" in found.doubt and "/" in (found.unit or "")


def test_the_text_near_tells_what_the_sentence_leaves_open() -> None:
    [found] = find_quantities("央行买入约15亿克朗国债")
    assert in_currency(found, "CNY", near="瑞典央行出手").english == "about 1.5 billion Swedish kronor"
    assert in_currency(found, "CNY", near="欧洲央行出手") == found


@pytest.mark.parametrize(("code", "english"), [(None, "HK$50"), ("HKD", "HK$50"), ("CNY", "50 dollars or yuan")])
def test_cantonese_dollars(code: str | None, english: str) -> None:
    [found] = find_quantities("卖五十蚊")
    assert in_currency(found, code).english == english


@pytest.mark.parametrize("text", ["三只蚊子", "盾构机三台", "二元论", "五圆桌"])
def test_other_words_are_no_money(text: str) -> None:
    assert not [q for q in find_quantities(text) if q.kind == "money"]


@pytest.mark.parametrize(
    ("english", "told"),
    [
        ("bought 7 billion Norwegian kroner of shares", False),
        ("bought 7 billion kroner of shares", False),
        ("bought 7 billion crowns of shares", False),
        ("bought 7 billion Swedish kronor of shares", True),
        ("bought 7 billion grams of shares", True),
        ("bought 7 billion of shares", True),
    ],
)
def test_a_currency_of_another_country_is_told(english: str, told: bool) -> None:
    chinese = "挪威主权基金买入70亿克朗股票"
    found = find_quantities(chinese)
    assert match_figures(found, english, source=chinese, names=["Norwegian"]).ok is not told


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("居民派一万澳门元,学生六千元", True),
        ("香港车票五十港元,儿童二十元", True),
        ("手机售价五千港元,约四千六百元", False),
        ("公司投资一亿港元,另付三千万元人民币", False),
        ("公司投资一亿美元,纳税三千万元", False),
        ("学生六千元,居民一万澳门元", False),
    ],
)
def test_a_bare_yuan_after_the_dollars_of_a_place_is_left_open(text: str, is_open: bool) -> None:
    sums = find_quantities(text)
    assert any(is_left_open(q, sums, text) for q in sums) == is_open
