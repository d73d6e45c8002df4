"""English names of China's administrative divisions: 桂阳县 is Guiyang County, 海南藏族自治州 Hainan Tibetan Autonomous Prefecture.

Hanyu Pinyin after GB/T 28039 with an apostrophe before a vowel, the readings that characters have in place names, and the own spelling of
Mongolian, Tibetan and Uyghur names, as tabled in `spellings.tsv`. Generic parts are translated, cities have none (烟台市 Yantai).
"""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.data import lines

# Longest first. The second part is what English has for it; a city's is empty.
_SUFFIXES = (
    ("特别行政区", ""),
    ("自治州", "Autonomous Prefecture"),
    ("自治县", "Autonomous County"),
    ("自治旗", "Autonomous Banner"),
    ("自治区", ""),
    ("路街道", "Road Subdistrict"),
    ("街道", "Subdistrict"),
    ("地区", "Prefecture"),
    ("省", ""),
    ("市", ""),
    ("盟", "League"),
    ("县", "County"),
    ("旗", "Banner"),
    ("区", "District"),
    ("镇", "Town"),
    ("乡", "Township"),
)

_PEOPLES = {
    "壮族": "Zhuang", "回族": "Hui", "苗族": "Miao", "土家族": "Tujia", "侗族": "Dong", "瑶族": "Yao", "彝族": "Yi", "藏族": "Tibetan",
    "羌族": "Qiang", "布依族": "Buyei", "蒙古族": "Mongol", "蒙古": "Mongol", "哈萨克族": "Kazakh", "哈萨克": "Kazakh",
    "柯尔克孜": "Kyrgyz", "朝鲜族": "Korean", "哈尼族": "Hani", "傣族": "Dai", "白族": "Bai", "景颇族": "Jingpo", "傈僳族": "Lisu",
    "纳西族": "Naxi", "拉祜族": "Lahu", "佤族": "Va", "布朗族": "Blang", "独龙族": "Derung", "怒族": "Nu", "普米族": "Pumi",
    "仡佬族": "Gelao", "仫佬族": "Mulao", "毛南族": "Maonan", "水族": "Shui", "畲族": "She", "黎族": "Li", "满族": "Manchu",
    "鄂温克族": "", "达斡尔族": "Daur", "锡伯": "Xibe", "塔吉克": "Tajik", "撒拉族": "Salar", "土族": "Tu", "保安族": "Bonan",
    "东乡族": "Dongxiang", "裕固族": "Yugur", "维吾尔": "Uyghur", "各族": "Various Nationalities",
}  # fmt: skip
_PEOPLE = re.compile("(?:" + "|".join(sorted(_PEOPLES, key=len, reverse=True)) + ")")

_READINGS = {
    "都": "du",
    "长": "chang",
    "朝": "chao",
    "尾": "wei",
    "什": "shi",
    "佛": "fo",
    "圩": "xu",
    "蚌": "beng",
    "曾": "zeng",
    "堡": "bu",
}
"""Characters that pypinyin, which goes by frequency, reads otherwise than place names do."""


@lru_cache(maxsize=1)
def _spellings() -> dict[str, str]:
    return dict(line.split("\t") for line in lines("summarize.glossary.places", "spellings.tsv"))


def romanize_place(name: str, *, own: bool = True) -> str:
    """A place name without generic parts, as one word: 六安 gives "Lu'an", 呼和浩特 "Hohhot" (without its `own` spelling "Huhehaote")."""
    if own and (spelled := _spellings().get(name)):
        return spelled
    from pypinyin import Style, lazy_pinyin

    syllables: list[str] = lazy_pinyin(name, style=Style.NORMAL, v_to_u=True)
    syllables = [_READINGS.get(c, s) for c, s in zip(name, syllables, strict=True)]
    word = "".join("'" + s if i and s[:1] in "aeo" else s for i, s in enumerate(syllables))
    return word[:1].upper() + word[1:]


def parts(name: str) -> tuple[str, str, str]:
    """The proper name, the peoples and the generic part of a division: 秀山, 土家族苗族, 自治县."""
    suffix = next((s for s, _ in _SUFFIXES if name.endswith(s) and len(name) > len(s)), "")
    stem = name.removesuffix(suffix)
    if suffix.startswith("自治") or suffix == "乡":
        found = _PEOPLE.search(stem, 2)
        while found:
            rest = stem[found.start() :]
            if not _PEOPLE.sub("", rest):
                return stem[: found.start()], rest, suffix
            found = _PEOPLE.search(stem, found.start() + 1)
    return stem, "", suffix


def bare_english(name: str) -> str:
    """The English of the proper name alone: 桂阳县 gives "Guiyang"."""
    return romanize_place(parts(name)[0])


def english_of(name: str, *, own: bool = True) -> str:
    """What English calls a division of China given in full: 正蓝旗 gives "Zhenglan Banner", 泾县 "Jing County"."""
    if own and (spelled := _spellings().get(name)):
        return spelled
    stem, peoples, suffix = parts(name)
    names = [english for people in _PEOPLE.findall(peoples) if (english := _PEOPLES[people])]
    joined = names[0] if len(names) == 1 else " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
    generic = dict(_SUFFIXES).get(suffix, "")
    return " ".join(filter(None, [romanize_place(stem, own=own), joined, generic]))
