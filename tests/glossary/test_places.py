"""The gazetteer: places of China in the spelling they have in English, cities of the world, and ordinary words left alone."""

from __future__ import annotations

import csv
from collections import Counter
from importlib.resources import files

import pytest

from summarize.glossary.matching import Matcher
from summarize.glossary.merge import merge
from summarize.glossary.places import all_places, entries_of, rows_in
from summarize.glossary.places.rules import english_of, romanize_place
from summarize.glossary.sources import builtin_glossary, gazetteer_of, whole_gazetteer


def found(text: str) -> dict[str, str]:
    """The names in a text and their English, as a run over an article with this text finds them."""
    matches = Matcher(merge([gazetteer_of(rows_in(text)), builtin_glossary()]).glossary).find(text)
    return {match.source: match.target for match in matches if match.entry.type == "place"}


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("桂阳县", "Guiyang County"),
        ("泾县", "Jing County"),
        ("海淀区", "Haidian District"),
        ("正蓝旗", "Zhenglan Banner"),
        ("锡林郭勒盟", "Xilingol League"),
        ("和田地区", "Hotan Prefecture"),
        ("烟台市", "Yantai"),
        ("海南藏族自治州", "Hainan Tibetan Autonomous Prefecture"),
        ("秀山土家族苗族自治县", "Xiushan Tujia and Miao Autonomous County"),
        ("双江拉祜族佤族布朗族傣族自治县", "Shuangjiang Lahu, Va, Blang and Dai Autonomous County"),
        ("隆林各族自治县", "Longlin Various Nationalities Autonomous County"),
        ("莫力达瓦达斡尔族自治旗", "Morin Dawa Daur Autonomous Banner"),
        ("海西蒙古族藏族自治州", "Haixi Mongol and Tibetan Autonomous Prefecture"),
        ("佛堂镇", "Fotang Town"),
        ("青年路街道", "Qingnian Road Subdistrict"),
        ("核桃彝族白族乡", "Hetao Yi and Bai Township"),
        ("平安区", "Ping'an District"),
        ("浦东新区", "Pudong New Area"),
    ],
)
def test_a_division_is_named_by_its_proper_and_its_generic_part(chinese: str, english: str) -> None:
    assert english_of(chinese) == english


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        *(
            ("陕西", "Shaanxi"),
            ("山西", "Shanxi"),
            ("蚌埠", "Bengbu"),
            ("六安", "Lu'an"),
            ("台州", "Taizhou"),
            ("厦门", "Xiamen"),
        ),
        *(
            ("亳州", "Bozhou"),
            ("盱眙", "Xuyi"),
            ("涡阳", "Guoyang"),
            ("洪洞", "Hongtong"),
            ("长子", "Zhangzi"),
            ("长治", "Changzhi"),
        ),
        *(
            ("都匀", "Duyun"),
            ("什邡", "Shifang"),
            ("荥阳", "Xingyang"),
            ("荥经", "Yingjing"),
            ("珲春", "Hunchun"),
            ("乐清", "Yueqing"),
        ),
        *(
            ("番禺", "Panyu"),
            ("佛冈", "Fogang"),
            ("吕梁", "Lüliang"),
            ("柞水", "Zhashui"),
            ("朝阳", "Chaoyang"),
            ("莘县", "Shen County"),
        ),
        *(
            ("呼和浩特", "Hohhot"),
            ("拉萨", "Lhasa"),
            ("喀什", "Kashgar"),
            ("伊犁", "Ili"),
            ("日喀则", "Shigatse"),
            ("和田", "Hotan"),
        ),
        *(
            ("鄂尔多斯", "Ordos"),
            ("格尔木", "Golmud"),
            ("香格里拉", "Shangri-La"),
            ("霍尔果斯", "Khorgos"),
            ("阿克苏", "Aksu"),
        ),
    ],
)
def test_places_have_the_spelling_of_maps(chinese: str, english: str) -> None:
    assert (english_of(chinese) if chinese.endswith("县") else romanize_place(chinese)) == english


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("湖南郴州桂阳县发生山洪，桂阳已疏散居民", {"郴州": "Chenzhou", "桂阳县": "Guiyang County", "桂阳": "Guiyang"}),
        ("新疆喀什地区疏附县", {"喀什地区": "Kashgar Prefecture", "疏附县": "Shufu County"}),
        ("內蒙古錫林浩特市", {"錫林浩特市": "Xilinhot"}),
        ("海西州德令哈市", {"海西州": "Haixi Prefecture", "德令哈市": "Delingha"}),
        ("浙江省义乌市佛堂镇", {"佛堂镇": "Fotang Town"}),
        ("深圳罗湖区法院", {"罗湖区": "Luohu District"}),
        ("英国汉普郡贝辛斯托克", {"贝辛斯托克": "Basingstoke"}),
        ("密歇根州兰辛市的居民", {"兰辛市": "Lansing"}),
        ("香港港铁太子站外有人聚集", {"太子站": "Prince Edward station"}),
        ("香港罗湖口岸明日重开", {"罗湖口岸": "Lo Wu Control Point"}),
    ],
)
def test_places_of_an_article_are_found(text: str, expected: dict[str, str]) -> None:
    assert expected.items() <= found(text).items()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("家住桂阳的表弟来信", "桂阳"),  # no word of place near
        ("专业公司将负责路桥建设", "路桥"),
        ("延长会议时间，并建立新城区", "新城区"),
        ("他们在云南山区支教", "南山区"),
        ("今年会是大丰收之年", "大丰"),
        ("解放区的文艺", "解放区"),
        ("市和县都要落实", "和县"),
        ("水资源县级管理", "资源县"),
        ("矿区和郊区的居民", "矿区"),
        ("球队的中卫受伤", "中卫"),
        ("总经理李永兴在湖南说", "永兴"),
        ("小镇和家乡的变化", "小镇"),
        ("我们来聊一聊城市的未来", "聊城市"),
        ("沿海城市和相应城市", "海城市"),
        ("沿海城市和相应城市", "海城"),
        ("市中心街道上的行人", "中心街道"),
        ("面向城镇居民", "向城镇"),
        ("墨尔本市场上涨", "墨尔本市"),
        ("义乌市场的商户", "义乌市"),
        ("安徽黄山区域合作", "黄山区"),
    ],
)
def test_ordinary_words_are_left_alone(text: str, word: str) -> None:
    assert word not in found(text)


def test_every_county_of_china_is_known() -> None:
    entries = all_places()
    known = {source for entry in [*entries, *builtin_glossary()] for source in entry.sources}
    counties = [s for s in known if s.endswith(("县", "旗")) and len(s) < 16]
    assert len(counties) >= 1400
    assert len([s for s in known if s.endswith("区")]) >= 900
    assert {"桂阳县", "墨脱县", "三沙市", "和康县", "雨花台区", "额济纳旗", "克孜勒苏柯尔克孜自治州"} <= known


def test_only_what_stands_in_the_text_is_made() -> None:
    entries = entries_of(rows_in("福建省莆田市仙游县榜头镇"))
    assert {e.source for e in entries} == {"莆田市", "仙游县", "榜头镇"}
    assert len(whole_gazetteer()) > 9000


def test_a_short_name_needs_a_word_of_place_near() -> None:
    for entry in all_places():
        for source in entry.sources:
            if len(source) == 2 and source != "吉林":  # a province
                assert entry.context is not None and source not in entry.context.words, source


def test_no_form_has_two_targets_under_one_condition() -> None:
    targets: dict[tuple[str, str], set[str]] = {}
    for entry in all_places():
        for source in entry.sources:
            targets.setdefault((source, str(entry.context)), set()).add(entry.target)
    assert [key for key, several in targets.items() if len(several) > 1] == []


def test_tables_are_sorted_and_without_repetitions() -> None:
    for name in ("divisions.tsv", "cities.tsv", "hongkong.tsv"):
        with files("summarize.glossary.places").joinpath(name).open(encoding="utf-8") as file:
            keys = [
                (row["source"], row["context"]) for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
            ]
        assert [k for k, count in Counter(keys).items() if count > 1] == []
        assert [source for source, _ in keys] == sorted(source for source, _ in keys)
