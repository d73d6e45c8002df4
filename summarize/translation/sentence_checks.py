"""Signs that a translation says something else than its source: negation, quotation marks, the number of sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.translation.negations import uncalled, untold
from summarize.translation.typography import NO_END

# Words with a negating character that negate nothing, or not the sentence.
_NOT_NEGATIVE = re.compile(
    r"不(?:[得能会可该应]|可能)不|[无莫]不|(?:并?不是|并非)(?:没有|不(?![是可])|完全不)|不[仅但过断少久得管论平满安错可足惜禁禁懈朽]|不同(?!意)|不可避免|不无|无[论不非疑线数所偿锡机形限]|未[来必免婚知成遂]|非[常洲法营政典遗裔盈机]"
    r"|除非|并非不|莫[斯非桑迪尔大]|没收|埋没|淹没|出没|差别|特别|分别|级别|类别|个别|性别|识别|区别|别[人的墅]|是[不否]是|是否|能否|可否|与否"
    r"|(?P<same>[\u4e00-\u9fff])不(?P=same)|居高不下|僵持不下|相持不下|不容易|不完[全整]|坚持不[下住]|[了对大少免]不[起了得]|少不了|忍不住|不了了之|巴不得|恨不得|动不动|差不多|用不着|来不及|离不开|说不定|好不容易"
    r"|争执不下|按兵不动|雷打不动|[若如]无(?:意外|例外)|(?:分钟|秒钟?|小时|[天年月周岁米里元])不到|否则|不到(?=[\d〇零一二两三四五六七八九十百千万亿半])|无人机|无缝|南非|北非|中非|西非|东非|不丹|不列颠|不锈|不动产|不明|不久前|从不久|了不起|对不起|不好意思|不知不觉|有没有|要不要|不见得|不妨"
)
_STRONG = re.compile(
    r"供不应求|(?:(?P<twice>[\u4e00-\u9fff])(?P=twice)|[\u4e00-\u9fff])(?<![要可是能])不(?:起|到|了(?!解)|动(?!产|摇)|出(?!现|席|台|口|手)|下(?!降|滑|调)|完|住(?!在)|着(?!急))"
    r"|没能|没钱|没法|没人|没得|不肯|不敢|不必|不用(?!说)|不许|不让|不准(?!确)|不知道|不清楚|别(?=再|说是)|没有|不会|不能|不是|不愿|不想|不允许|不应|不该|并不|绝不|从未|尚未|未能|无法|并未|没能|(?<![判裁议])决不|不再|不支持|不同意|不接受|不存在|不承认|否认|拒绝"
    r"|不知(?![道所何怎为如名几谁哪是多])|并非|绝非|未[经有被就对达见提回获予曾作做向说]|毫无|无人(?![驾区艇潜店超值不])|无[权需须]|无意(?![中间])|不透露|不予|不需要|不构成"
    r"|未(?:会[面见晤]|出席|参加|回应|签[署约]|披露|透露|公布|宣布|完成|支付|缴|通过|批准|到[场案]|发现|采取|遵守|承认|公开|说明|表态|改变"
    r"|放弃|收到|受[伤影]|列入)|不属于|不符|不代表|不涉及|不包括|不具备|不够|不受|不稳|不信|不确定|不希望|不实|不参[加与]|不赞成|不认同|无关|无罪|[尚并]无|从[不没]|失败"
)
_ENGLISH = re.compile(
    r"\b(?:not|no|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|unable|fail(?:s|ed|ing|ure)?|den(?:y|ies|ied|ying|ials?)|"
    r"refus\w+|reject\w*|declin\w+|lack\w*|ban(?:s|ned|ning)?|prohibit\w*|forbid\w*|forbade|avoid\w*|prevent\w*|protect\w*|defeat\w*|los(?:t|es?|ing)|oppos\w+|stop\w*|end(?:s|ed)?|"
    r"hardly|barely|rarely|few|little|less|unlikely|impossible|absen\w+|missing|yet to|far from|rather than|instead of|"
    r"free of|rule[ds]? out|exclud\w+|"
    r"against|withdr\w+|cancel\w*|dismiss\w*|only|unless|until|except|but|otherwise|difficult|harder?|too|afraid|scared|resist\w*|struggl\w*|anonym\w+|"
    r"non-?\w{4,}|un(?!der|ion|it|iq|iver|til|ify|iform)\w{4,}|"
    r"dis(?:agree|allow|appear|approv|associat|band|connect|continu|credit|honest|like|obey|prov|qualif|regard|respect|satisf|trust)\w*|"
    r"in(?:abilit|accura|action|adequa|applicab|capab|compat|complet|consisten|correct|definite|direct|effective|efficien|eligib|evitab|"
    r"flexib|frequen|humane|justice|secur|sensitiv|separab|significan|stabil|sufficien|toleran|valid|visib|voluntar|vulnerab)\w*|"
    r"im(?:balanc|matur|measur|mobil|moral|mun|partial|patien|perfect|permissib|polite|possib|practica|prison|proper|prudent)\w*|"
    r"i(?:l(?:legal|legitim|litera|logic)|r(?:ration|regular|relevan|replac|resist|respons|revers))\w*)\b|n['’]t\b|\w+less\b",
    re.IGNORECASE,
)
_CANTONESE_NOT = re.compile(r"唔(?!单[止只]|止|该|好意思|通|觉意|小心)|冇")
_CLEARLY_NOT = re.compile(
    r"\b(?:no|not|no one|never|none|nor|neither|nobody|nothing|nowhere|without|cannot|unable|fail\w*|den(?:y|ies|ied|ying)|"
    r"refus\w+|reject\w*|declin\w+|lack\w*|forg[eo]t\w*|hardly|barely|few|unlikely|impossible|yet to|rather than|instead of|"
    r"too(?= \w)|afraid|scared|difficult|lost|missing|gone|vanish\w*|disappear\w*|stopped|avoid\w*|"
    r"un(?!der|ion|it|iq|iver|til|ify|iform)\w{4,}|"
    r"in(?:suffici|adequa|abil|capab|sign)\w+|dis(?:agree|like|satisf)\w*)\b|n['’]t\b|\w+less\b",
    re.IGNORECASE,
)
_PLAIN_NOT = re.compile(r"\b(?:not|never|cannot|nobody|nothing)\b|n['’]t\b", re.IGNORECASE)
_NOT_ONLY = re.compile(
    r"\bnot (?:only|just|merely|least|surprisingly)\b|\bwhether or not\b|\bif not\b|\bwhy not\b", re.IGNORECASE
)
_BROAD = re.compile(
    r"[不没未无非否勿莫拒反禁缺失难免别绝休甭毋弗匪罕少零空停断]|以外|除了|只有|才能|吗|再也|谁|哪|在逃"
)
_NEGATIVE_WORD = re.compile(
    r"\b(?:dis(?:agree|allow|approv|respect|satisf)\w*|dishonest|i(?:llegal|mmoral|mpossible|mproper|rrelevant|rresponsible)|"
    r"in(?:accurate|adequate|appropriate|capable|complete|correct|effective|efficient|sufficient|valid)|un(?:able|acceptable|aware|certain\w*|"
    r"clear|convinc\w+|cooperative|equal|fair|fit|friendly|happy|healthy|just|likely|necessary|pleasant|popular|predictable|prepared|profitable|"
    r"qualified|realistic|reasonable|related|reliable|safe|satisf\w+|stable|successful|suitable|sustainable|welcome|willing))(?:ly)?\b",
    re.IGNORECASE,
)
_ADVERSE = re.compile(r"[黑违犯弱低差恶坏错误乱左]|意外|遗憾|忧虑|怀疑")
_QUOTED = re.compile(r"[“「『\"]([^“”「」『』\"]{12,})[”」』\"]")
_ENGLISH_QUOTES = frozenset("\"“”‘’'")
_ENDS = re.compile(r"[。!]+|(?<=[吗呢吧么])\?+|\?+(?![\w])")
_ENGLISH_ENDS = re.compile(r"[.!?]+[\"'”’)]*(?= +[\"“(]?[A-Z0-9]|$)")


def negation_lost(source: str, target: str) -> Iterable[str]:
    """A clear negation in the Chinese (没有, 不会, 拒绝) and none of any kind in the English."""
    if _STRONG.search(_NOT_NEGATIVE.sub("", source)) and not _ENGLISH.search(target):
        found = _STRONG.search(_NOT_NEGATIVE.sub("", untold(source, target)))
        if found:
            yield found[0]


def cantonese_negation_lost(source: str, target: str) -> Iterable[str]:
    """The same for 唔 and 冇, which always negate, in a Cantonese sentence, where "the last stop" denies nothing (唔停)."""
    found = _CANTONESE_NOT.search(source)
    if found and not _CLEARLY_NOT.search(target):
        yield found[0]


def negation_invented(source: str, target: str) -> Iterable[str]:
    """A plain "not", or a word that says no to another (inappropriate), in the English, and nothing that could be one in the Chinese."""
    if _BROAD.search(source):
        return
    target = uncalled(source, target)
    found = _PLAIN_NOT.search(_NOT_ONLY.sub("", target))
    if not (found or _ADVERSE.search(source)):
        found = _NEGATIVE_WORD.search(target)
    if found:
        yield found[0]


def quotation(source: str, target: str) -> Iterable[str]:
    """Quotation marks that are opened and not closed, or a quotation of some length whose marks are gone."""
    if target.count('"') % 2 or target.count("“") != target.count("”"):
        if source.count('"') % 2 == 0 and source.count("“") == source.count("”"):
            yield "they do not pair"
    elif _QUOTED.search(source) and not _ENGLISH_QUOTES & set(target):
        yield "the Chinese quotes somebody, the English does not"


def sentence_count(source: str, target: str) -> Iterable[str]:
    """Several Chinese sentences in one segment (a quotation), and fewer than half as many in English."""
    chinese = len(_ENDS.findall(source.rstrip('。!?”"」』 '))) + 1
    ends = [m for m in _ENGLISH_ENDS.finditer(target) if not NO_END.search(target[: m.start() + 1])]
    if chinese >= 3 and len(ends) * 2 < chinese:
        yield f"{len(ends)} sentence{'' if len(ends) == 1 else 's'} in English for {chinese} in Chinese"
