"""Tables of currencies, measures, periods and classifiers: how they are written in Chinese and in English, and their canonical names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from summarize.chinese.words import words


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: ISO 4217 `code`, Chinese names, the English style ("${}" or "{} yuan"), and the English names and signs it is read by."""

    code: str
    chinese: tuple[str, ...]
    style: str
    english: tuple[str, ...]
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Measure:
    """A unit of measure or a period: canonical `name` (its English singular), plural, Chinese names, other English names."""

    name: str
    plural: str
    chinese: tuple[str, ...]
    english: tuple[str, ...] = ()
    kind: str = "measure"


def _currency(code: str, chinese: str, style: str, english: str, signs: str = "") -> Currency:
    return Currency(code, tuple(chinese.split()), style, tuple(english.split("|")), tuple(signs.split()))


def _measure(name: str, plural: str, chinese: str, english: str = "", kind: str = "measure") -> Measure:
    return Measure(name, plural, tuple(chinese.split()), tuple(e for e in english.split("|") if e), kind)


def measure_names(measure: Measure) -> str:
    """A pattern of the English names of a measure."""
    return "|".join(
        re.escape(n) for n in sorted((measure.name, measure.plural, *measure.english), key=len, reverse=True)
    )


CURRENCIES = (
    _currency(
        "USD",
        "美元 美金",
        "${}",
        "U.S. dollars|US dollars|U.S. dollar|US dollar|American dollars|dollars|dollar|USD",
        "US$ $",
    ),
    _currency("CNY", "元人民币 人民币 元 块钱 圆", "{} yuan", "Chinese yuan|yuan|renminbi|RMB|CNY", "RMB CN¥ ¥"),
    _currency("EUR", "欧元", "{} euros", "euros|euro|EUR", "€"),
    _currency("JPY", "日元 日圆 日币", "{} yen", "Japanese yen|yen|JPY", "JP¥"),
    _currency("GBP", "英镑", "{} pounds", "British pounds|pounds sterling|pounds|pound|GBP", "£"),
    _currency("HKD", "港元 港币 港圆", "HK${}", "Hong Kong dollars|HKD", "HK$"),
    _currency(
        "TWD",
        "新台币 新台幣 台币 元新台币 元台币",
        "NT${}",
        "New Taiwan dollars|Taiwan dollars|Taiwanese dollars|TWD|NTD",
        "NT$",
    ),
    _currency("KRW", "韩元 韩圆 韩币", "{} won", "South Korean won|won|KRW", "₩"),
    _currency("KPW", "朝鲜元", "{} North Korean won", "North Korean won"),
    _currency("RUB", "俄罗斯卢布 卢布", "{} rubles", "Russian rubles|rubles|roubles|ruble|rouble|RUB", "₽"),
    _currency("INR", "印度卢比 卢比", "{} rupees", "Indian rupees|rupees|rupee|INR", "₹"),
    _currency("CHF", "瑞士法郎 瑞郎", "{} Swiss francs", "Swiss francs|Swiss franc|francs|franc|CHF"),
    _currency("AUD", "澳元 澳币 澳大利亚元", "A${}", "Australian dollars|AUD", "A$ AU$"),
    _currency("CAD", "加元 加币 加拿大元", "C${}", "Canadian dollars|CAD", "C$ CA$"),
    _currency("NZD", "新西兰元 纽元", "NZ${}", "New Zealand dollars|NZD", "NZ$"),
    _currency("SGD", "新加坡元 新元 新币", "S${}", "Singapore dollars|Singaporean dollars|SGD", "S$"),
    _currency("MOP", "澳门元 澳门币", "{} patacas", "patacas|MOP"),
    _currency("THB", "泰铢 泰国铢", "{} baht", "Thai baht|baht|THB", "฿"),
    _currency("MYR", "马来西亚林吉特 林吉特 令吉 马币", "{} ringgit", "Malaysian ringgit|ringgit|MYR"),
    _currency(
        "IDR",
        "印度尼西亚盾 印尼盾 印度尼西亚卢比 印尼卢比",
        "{} rupiah",
        "Indonesian rupiahs|Indonesian rupiah|rupiahs|rupiah|IDR",
    ),
    _currency("VND", "越南盾 越盾", "{} dong", "Vietnamese dong|dong|VND"),
    _currency("PHP", "菲律宾比索", "{} Philippine pesos", "Philippine pesos|PHP"),
    _currency("MXN", "墨西哥比索 比索", "{} pesos", "Mexican pesos|pesos|peso|MXN"),
    _currency("MNT", "蒙古图格里克 图格里克", "{} tugriks", "tugriks|tugrik|tögrög|MNT"),
    _currency("TRY", "土耳其里拉 里拉", "{} lira", "Turkish lira|lira|liras|TRY"),
    _currency("BRL", "巴西雷亚尔 雷亚尔", "{} reais", "Brazilian reais|reais|real|BRL"),
    _currency("ZAR", "南非兰特 兰特", "{} rand", "South African rand|rand|ZAR"),
    _currency("SAR", "沙特里亚尔", "{} Saudi riyals", "Saudi riyals|SAR"),
    _currency("IRR", "伊朗里亚尔 里亚尔", "{} rials", "Iranian rials|rials|rial|riyals|IRR"),
    _currency("AED", "阿联酋迪拉姆 迪拉姆", "{} dirhams", "dirhams|dirham|AED"),
    _currency("SEK", "瑞典克朗", "{} Swedish kronor", "Swedish kronor|SEK"),
    _currency("NOK", "挪威克朗", "{} Norwegian kroner", "Norwegian kroner|NOK"),
    _currency("DKK", "丹麦克朗", "{} Danish kroner", "Danish kroner|DKK"),
    _currency("PKR", "巴基斯坦卢比", "{} Pakistani rupees", "Pakistani rupees|PKR"),
    _currency("KZT", "哈萨克斯坦坚戈 坚戈", "{} tenge", "tenge|KZT"),
    _currency("UAH", "乌克兰格里夫纳 格里夫纳", "{} hryvnias", "hryvnias|hryvnia|UAH"),
    _currency("MMK", "缅元 缅币", "{} kyats", "kyats|kyat|MMK"),
    _currency("BYN", "白俄罗斯卢布", "{} Belarusian rubles", "Belarusian rubles|BYN"),
    _currency("PLN", "波兰兹罗提 兹罗提", "{} zlotys", "Polish zlotys|zlotys|zloty|PLN"),
    _currency("HUF", "匈牙利福林 福林", "{} forints", "Hungarian forints|forints|forint|HUF"),
    _currency("CZK", "捷克克朗", "{} Czech crowns", "Czech crowns|Czech koruna|CZK"),
    _currency("RON", "罗马尼亚列伊 列伊", "{} lei", "Romanian lei|lei|leu|RON"),
    _currency("BGN", "保加利亚列弗 列弗", "{} leva", "Bulgarian leva|leva|lev|BGN"),
    _currency("ILS", "以色列谢克尔 新谢克尔 谢克尔", "{} shekels", "Israeli shekels|shekels|shekel|ILS"),
    _currency("EGP", "埃及镑", "{} Egyptian pounds", "Egyptian pounds|EGP"),
    _currency("NGN", "尼日利亚奈拉 奈拉", "{} naira", "Nigerian naira|naira|NGN"),
    _currency("KES", "肯尼亚先令", "{} Kenyan shillings", "Kenyan shillings|KES"),
    _currency("ETB", "埃塞俄比亚比尔", "{} birr", "Ethiopian birr|birr|ETB"),
    _currency("ARS", "阿根廷比索", "{} Argentine pesos", "Argentine pesos|ARS"),
    _currency("CLP", "智利比索", "{} Chilean pesos", "Chilean pesos|CLP"),
    _currency("COP", "哥伦比亚比索", "{} Colombian pesos", "Colombian pesos|COP"),
    _currency("CUP", "古巴比索", "{} Cuban pesos", "Cuban pesos|CUP"),
    _currency("VES", "委内瑞拉玻利瓦尔 玻利瓦尔", "{} bolivars", "Venezuelan bolivars|bolivars|bolivar|VES"),
    _currency("LAK", "老挝基普 基普", "{} kip", "Lao kip|kip|LAK"),
    _currency("KHR", "柬埔寨瑞尔 瑞尔", "{} riels", "Cambodian riels|riels|riel|KHR"),
    _currency("BDT", "孟加拉塔卡 孟加拉国塔卡 塔卡", "{} taka", "Bangladeshi taka|taka|BDT"),
    _currency("LKR", "斯里兰卡卢比", "{} Sri Lankan rupees", "Sri Lankan rupees|LKR"),
    _currency("NPR", "尼泊尔卢比", "{} Nepali rupees", "Nepali rupees|Nepalese rupees|NPR"),
    _currency("IQD", "伊拉克第纳尔", "{} Iraqi dinars", "Iraqi dinars|IQD"),
    _currency("KWD", "科威特第纳尔", "{} Kuwaiti dinars", "Kuwaiti dinars|KWD"),
    _currency("RSD", "塞尔维亚第纳尔", "{} Serbian dinars", "Serbian dinars|RSD"),
    _currency("QAR", "卡塔尔里亚尔", "{} Qatari riyals", "Qatari riyals|QAR"),
    _currency("UZS", "乌兹别克斯坦苏姆 苏姆", "{} sums", "Uzbek sums|UZS"),
    _currency("BTC", "比特币 枚比特币", "{} bitcoins", "bitcoins|bitcoin|BTC"),
)

MEASURES = (
    _measure("ton", "tons", "公吨 吨", "metric tons|metric ton|metric tonnes|tonnes|tonne|mt"),
    _measure("kilogram", "kilograms", "公斤 千克 kg", "kilos|kilo|kg|kgs|kilogrammes"),
    _measure("gram", "grams", "克 公克", "g|grammes"),
    _measure("milligram", "milligrams", "毫克 mg", "mg"),
    _measure("microgram", "micrograms", "微克 μg", "μg|mcg"),
    _measure("jin", "jin", "市斤 斤", "catties|catty"),
    _measure("ounce", "ounces", "盎司", "oz"),
    _measure("pound (weight)", "pounds", "磅", "lb|lbs"),
    _measure("carat", "carats", "克拉"),
    _measure("kilometer", "kilometers", "公里 千米 km", "kilometres|kilometre|km|kms"),
    _measure("meter", "meters", "公尺 米", "metres|metre|m"),
    _measure("centimeter", "centimeters", "厘米 公分 cm", "centimetres|centimetre|cm"),
    _measure("millimeter", "millimeters", "毫米 mm", "millimetres|millimetre|mm"),
    _measure("micrometer", "micrometers", "微米", "microns|micron|micrometres|μm"),
    _measure("nanometer", "nanometers", "纳米 奈米 nm", "nanometres|nanometre|nm"),
    _measure("nautical mile", "nautical miles", "海里 浬"),
    _measure("mile", "miles", "英里 哩"),
    _measure("foot", "feet", "英尺", "ft"),
    _measure("inch", "inches", "英寸 吋"),
    _measure("li", "li", "华里"),
    _measure("knot", "knots", ""),
    _measure("light-year", "light-years", "光年", "light years|light year"),
    _measure(
        "square kilometer",
        "square kilometers",
        "平方公里 平方千米 km2",
        "square kilometres|square kilometre|sq km|sq. km|km2|km²",
    ),
    _measure("square meter", "square meters", "平方米 平方公尺 平米 m2", "square metres|square metre|sq m|sq. m|m2|m²"),
    _measure(
        "square centimeter",
        "square centimeters",
        "平方厘米 平方公分 cm2",
        "square centimetres|square centimetre|cm2|cm²",
    ),
    _measure("square mile", "square miles", "平方英里"),
    _measure("square foot", "square feet", "平方英尺"),
    _measure("hectare", "hectares", "公顷 ha", "ha"),
    _measure("mu", "mu", "亩 市亩", "mus"),
    _measure("acre", "acres", "英亩"),
    _measure("cubic meter", "cubic meters", "立方米 立方公尺 m3", "cubic metres|cubic metre|m3|m³"),
    _measure("cubic centimeter", "cubic centimeters", "立方厘米 cm3", "cubic centimetres|cubic centimetre|cm3|cm³|cc"),
    _measure("cubic kilometer", "cubic kilometers", "立方公里"),
    _measure("cubic foot", "cubic feet", "立方英尺"),
    _measure("liter", "liters", "公升 升", "litres|litre|l"),
    _measure("milliliter", "milliliters", "毫升 ml", "millilitres|millilitre|ml"),
    _measure("gallon", "gallons", "加仑"),
    _measure("barrel", "barrels", "桶", "bbl"),
    _measure("TEU", "TEU", "标准箱 标箱", "TEUs|standard containers|twenty-foot equivalent units"),
    _measure("degree Celsius", "degrees Celsius", "摄氏度 ℃ °C", "degrees centigrade|degree centigrade|°C|℃|C|celsius"),
    _measure("degree Fahrenheit", "degrees Fahrenheit", "华氏度 °F", "°F|fahrenheit"),
    _measure("degree", "degrees", "度"),
    _measure("kilowatt-hour", "kilowatt-hours", "千瓦时 千瓦小时 度电 kWh", "kilowatt hours|kilowatt hour|kWh|kwh"),
    _measure("megawatt-hour", "megawatt-hours", "兆瓦时 MWh", "megawatt hours|MWh"),
    _measure("gigawatt-hour", "gigawatt-hours", "吉瓦时 GWh", "gigawatt hours|GWh"),
    _measure("kilowatt", "kilowatts", "千瓦 kW", "kW|kw"),
    _measure("megawatt", "megawatts", "兆瓦 MW", "MW|mw"),
    _measure("gigawatt", "gigawatts", "吉瓦 GW", "GW|gw"),
    _measure("watt", "watts", "瓦特 瓦", "W"),
    _measure("volt", "volts", "伏特 伏", "V"),
    _measure("kilovolt", "kilovolts", "千伏 kV", "kV|kv"),
    _measure("millivolt", "millivolts", "毫伏 mV", "mV"),
    _measure("ampere", "amperes", "安培", "amps|amp"),
    _measure("milliampere", "milliamperes", "毫安 mA", "milliamps|mA"),
    _measure("milliampere-hour", "milliampere-hours", "毫安时 mAh", "milliamp hours|milliamp-hours|mAh"),
    _measure("pascal", "pascals", "帕斯卡 帕", "Pa"),
    _measure("hectopascal", "hectopascals", "百帕 hPa", "hPa"),
    _measure("kilopascal", "kilopascals", "千帕 kPa", "kPa"),
    _measure("megapascal", "megapascals", "兆帕 MPa", "MPa"),
    _measure("millimeter of mercury", "millimeters of mercury", "毫米汞柱 mmHg", "mmHg"),
    _measure("joule", "joules", "焦耳 焦"),
    _measure("kilojoule", "kilojoules", "千焦 kJ", "kJ"),
    _measure("kilocalorie", "kilocalories", "千卡 大卡 kcal", "kcal|calories|calorie"),
    _measure("calorie", "calories", "卡路里"),
    _measure("mole", "moles", "摩尔"),
    _measure("horsepower", "horsepower", "马力", "hp"),
    _measure("hertz", "hertz", "赫兹", "Hz"),
    _measure("kilohertz", "kilohertz", "千赫 千赫兹 kHz", "kHz"),
    _measure("megahertz", "megahertz", "兆赫 兆赫兹 MHz", "MHz"),
    _measure("gigahertz", "gigahertz", "吉赫 吉赫兹 GHz", "GHz"),
    _measure("megabit per second", "megabits per second", "兆比特每秒 Mbps", "Mbps|megabits a second"),
    _measure("gigabit per second", "gigabits per second", "吉比特每秒 Gbps", "Gbps|gigabits a second"),
    _measure("lumen", "lumens", "流明"),
    _measure("bushel", "bushels", "蒲式耳"),
    _measure("pint", "pints", "品脱"),
    _measure("gigabyte", "gigabytes", "GB", "GB|gb"),
    _measure("terabyte", "terabytes", "TB", "TB|tb"),
    _measure("megabyte", "megabytes", "兆字节 MB", "MB|mb"),
    _measure("decibel", "decibels", "分贝", "dB"),
    _measure("basis point", "basis points", "个基点 基点", "bps|bp"),
    _measure(
        "kilometer per hour",
        "kilometers per hour",
        "公里每小时 公里/小时 公里/时",
        "kilometres per hour|kilometers an hour|kilometres an hour|km/h|kph|kmh",
    ),
    _measure("magnitude", "magnitude earthquake", "级地震 级强震 级大地震 级强烈地震 级余震", "magnitude"),
    _measure("year", "years", "年 周年 年间 载", "yrs|years-old", "duration"),
    _measure("month", "months", "个月", "", "duration"),
    _measure("week", "weeks", "周 星期 个星期 个礼拜 礼拜", "", "duration"),
    _measure("day", "days", "天 日 昼夜", "", "duration"),
    _measure("hour", "hours", "小时 个小时 钟头 个钟头", "hrs|hr", "duration"),
    _measure("minute", "minutes", "分钟", "mins|min", "duration"),
    _measure("second", "seconds", "秒 秒钟", "secs|sec", "duration"),
    _measure("millisecond", "milliseconds", "毫秒", "ms", "duration"),
    _measure("microsecond", "microseconds", "微秒", "μs", "duration"),
    _measure("decade", "decades", "", "", "duration"),
    _measure("century", "centuries", "个世纪", "", "duration"),
)

CLASSIFIERS = frozenset(
    words("""
    季度 季
    个 名 位 人 种 家 项 条 件 只 头 辆 艘 架 座 场 份 枚 部 支 张 所 倍 票 席
    层 楼 户 队 组 批 类 款 株 棵 间 套 台 幢 栋 处 颗 粒 把 根 匹 门 发 次 起
    宗 例 笔 篇 本 册 封 段 句 字 届 轮 步 级 班 堂 节 集 幅 首 方面 国 省 市 县
    州 区 城 村 镇 岛 校 党 方 大 人次 人份 只股 个人 公斤级 对 双 副 名额 岁 点 盒
    瓶 杯 包 箱 袋 片 块 剂 针 道 口 盏 尊 扇 面 顶 场次 架次 台次 车次 万 期 代
    任 路 线 股 手 员 将 死 伤 连 年级 胎 孩 女 子 男 兄弟 姐妹 夫妇 天 年 周
""")
)

# What a price or a rate is per, after a slash (元/吨, 元/人): the Chinese, the English noun, and what else says so in English.
PER: dict[str, tuple[str, str]] = {
    "人": ("person", r"person|people|capita|passengers?|head|each|travell?ers?|adults?"),
    "人次": ("person", r"person|people|passengers?|head|each|visits?"),
    "户": ("household", r"households?|famil(?:y|ies)|each"),
    "月": ("month", r"month\w*"),
    "年": ("year", r"years?|yearly|annual\w*|per annum"),
    "季": ("quarter", r"quarter\w*"),
    "周": ("week", r"week\w*"),
    "天": ("day", r"day|daily|days"),
    "日": ("day", r"day|daily|days"),
    "晚": ("night", r"nights?|nightly"),
    "时": ("hour", r"hour\w*"),
    "小时": ("hour", r"hour\w*"),
    "分钟": ("minute", r"minutes?"),
    "秒": ("second", r"seconds?"),
    "股": ("share", r"shares?|apiece|each"),
    "张": ("ticket", r"tickets?|sheets?|each|apiece|cards?"),
    "件": ("item", r"items?|pieces?|each|apiece|parcels?"),
    "个": ("unit", r"units?|pieces?|each|apiece"),
    "台": ("unit", r"units?|sets?|each|apiece"),
    "辆": ("vehicle", r"vehicles?|cars?|units?|each|apiece"),
    "次": ("time", r"times?|each|trips?|visits?|occasions?|doses?"),
    "平": ("square meter", r"square met(?:er|re)s?|sq ?m|ping"),
}
PER |= {name: (m.name, measure_names(m)) for m in MEASURES if m.kind == "measure" for name in m.chinese}
PER_NAMES = dict(PER.values())

CURRENCY_BY_CODE = {c.code: c for c in CURRENCIES}
CURRENCY_BY_CHINESE = {name: c for c in CURRENCIES for name in c.chinese}
CURRENCY_BY_ENGLISH = {name.lower(): c.code for c in CURRENCIES for name in c.english}
CURRENCY_BY_SIGN = {sign: c.code for c in CURRENCIES for sign in c.signs}
MEASURE_BY_NAME = {m.name: m for m in MEASURES}
MEASURE_BY_CHINESE = {name: m for m in MEASURES for name in m.chinese}
MEASURE_BY_ENGLISH = {name: m.name for m in MEASURES for name in (m.name, m.plural, *m.english)}
MEASURE_BY_ENGLISH["pounds"] = "pound (weight)"

DURATIONS_IN = {
    "second": 1,
    "minute": 60,
    "hour": 3600,
    "day": 86_400,
    "week": 604_800,
    "month": 1,
    "year": 12,
    "decade": 120,
    "century": 1200,
}
"""Lengths of time in seconds, those of the calendar in months: between the two there is no exact sum."""
