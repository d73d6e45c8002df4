"""Makes summarize/glossary/common_words.txt from CC-CEDICT: words of three characters that begin like a Chinese person's name.

    python tests/glossary/make_common_words.py cedict.tsv > summarize/glossary/common_words.txt

The table has a word and its English in its first two columns, in simplified characters. A word one of whose meanings has a capital
(滑铁卢 Waterloo, 梁静茹 Fish Leong) is left out.
"""

import sys
from collections import defaultdict
from pathlib import Path

from summarize.chinese.romanize import surnames

HEADER = """\
# Words that begin with a surname and are no names (白皮书, 东道主), which a segmenter's dictionary may call persons.
# From CC-CEDICT (https://www.mdbg.net/chinese/dictionary?page=cc-cedict), CC BY-SA 4.0, by tests/glossary/make_common_words.py.
"""
_LETTERS = 3

meanings: dict[str, list[str]] = defaultdict(list)
for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines():
    word, english = line.split("\t")[:2]
    meanings[word].append(english)
names = surnames().readings
words = sorted(
    word
    for word, senses in meanings.items()
    if len(word) == _LETTERS and word[0] in names and word.isalpha() and not any(s[:1].isupper() for s in senses)
)
print(HEADER + "\n".join(words))
