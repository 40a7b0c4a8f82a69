"""Tells of Arabic words whether they are ordinary or names: makes words.ar.bin, for the tagger of names.

    python -m venv venv && venv/bin/pip install wordfreq==3.1.1
    venv/bin/pip install --no-deps arabic-name-romanizer==0.2.0 arabnamer==0.1.3
    venv/bin/python words.py words.ar.bin

Arabic has no capitals. What stands in their place: how frequent a word is (wordfreq, CC BY-SA 4.0), whether
it takes the article and the endings that a name doesn't take (the same counts tell), and whether people
bear it (arabic-name-romanizer, from Wikidata, CC0: given names and surnames; arabnamer, CC BY 4.0: names
from all over the world as Arabic writes them). Each word has a class of eight bits; the file holds, in the
order of the words' hashes, the distance to the last one (255: 255 and more) and the class. No word can be
read from it. The same packages give the same bytes.
"""

import collections
import importlib.util
import json
import pathlib
import re
import sqlite3
import sys

import wordfreq

FOLD = dict.fromkeys([chr(c) for c in range(0x64B, 0x660)] + [chr(0x670), chr(0x640)], "")
FOLD |= dict.fromkeys("أإآٱ", "ا") | {"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"}
# How rare (Zipf) a word may be that is no name; where the four ranges of frequency begin.
RAREST, RANGES = 3.0, [2.8, 3.6, 4.4]
# As many rows as the tagger has.
ROWS = 1 << 22


def fold(word):
    return "".join(FOLD.get(letter, letter) for letter in word)


def row(word):
    """The word's hash, as `tagger/words.rs` makes it."""
    value = 0x811C9DC5
    for letter in word:
        value = (value ^ ord(letter)) * 0x9E3779B1 & 0xFFFFFFFF
        value ^= value >> 15
    return value % ROWS


def package(name):
    return pathlib.Path(importlib.util.find_spec(name).origin).parent


def frequencies():
    counts = collections.Counter()
    for word, share in wordfreq.get_frequency_dict("ar", wordlist="large").items():
        if re.fullmatch("[ء-ي]+", fold(word)):
            counts[fold(word)] += share
    return counts


def bearers():
    """How often people bear a word as given name and as surname; which words are foreign names."""
    given, surname = collections.Counter(), collections.Counter()
    names = sqlite3.connect(package("arabic_name_romanizer") / "resources/names.sqlite3")
    for key, role, count in names.execute("select arabic_key, role, sum(count) from units group by 1, 2"):
        (surname if role == "surname" else given)[fold(key)] += count
    foreign = {fold(name) for name in json.loads((package("arabnamer") / "data/dict_FINAL.json").read_text()).values()}
    return given, surname, foreign


def main():
    share = frequencies()
    given, surname, foreign = bearers()

    def zipf(word):
        return wordfreq.freq_to_zipf(share[word]) if word in share else 0

    def kind(word):
        """0 nobody's, 1 given, 2 surname, 3 foreign; then whether often."""
        first, last = given[word], surname[word]
        if first + last < 2:
            return (3, word not in share) if word in foreign else (0, False)
        return (1 if first >= last else 2), first + last >= 8

    def inflected(word):
        """Whether it takes the article, and the endings of possession or of a verb."""
        stem = word[:-1] + "ت" if word.endswith("ه") else word
        endings = sum(share[stem + ending] for ending in ("ها", "هم", "نا", "كم", "هما"))
        return share["ال" + word] > 0.1 * share[word], endings > 0.02 * share[word]

    def is_bound(word):
        """Whether the word is a commoner one with a particle or article written onto it."""
        for prefix in ("و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "كال", "لل"):
            bare = word.removeprefix(prefix)
            if bare != word and len(bare) > 2 and (share[bare] > 2 * share[word] or prefix.endswith("ال") and bare in share):
                return True
        return False

    classes = {}
    for word in sorted(share.keys() | given.keys() | surname.keys() | foreign):
        which, often = kind(word)
        if not re.fullmatch("[ء-ي]{2,}", word) or not which and (zipf(word) < RAREST or is_bound(word)):
            continue
        range_ = sum(zipf(word) >= start for start in RANGES)
        article, endings = inflected(word)
        classes[row(word)] = 1 + (range_ | article << 2 | endings << 3 | which << 4 | often << 6)
    data, last = bytearray(), 0
    for place in sorted(classes):
        gap = place - last
        data += bytes([255] * (gap // 255) + [gap % 255, classes[place]])
        last = place
    pathlib.Path(sys.argv[1]).write_bytes(data)
    print(len(classes), "words", len(data), "bytes", collections.Counter(classes.values()).most_common(12))


main()
