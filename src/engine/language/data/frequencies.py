"""Makes `frequencies.LANG.bin`, how common the commonest words of a language are.

    python -m venv venv && venv/bin/pip install wordfreq==3.1.1
    venv/bin/python frequencies.py

The words are wordfreq's (CC BY-SA), folded as `fold.rs` folds. Of each word three things are kept: 24 bits
of its FNV-1a hash, sorted, as the distance to the one before (LEB128), and a byte with its Zipf value times
32 (the tenth logarithm of how often it stands in a billion words). Same package in, same bytes out.
"""

import math
import pathlib
import unicodedata

import wordfreq

HERE = pathlib.Path(__file__).parent
# How many words: more where the reader is at home.
WORDS = {"fr": 12_000, "en": 12_000, "ar": 12_000, "de": 8_000, "it": 8_000, "es": 8_000, "pt": 8_000}
SPECIAL = {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "ı": "i", "ł": "l", "đ": "d", "’": "'", "أ": "ا", "إ": "ا",
           "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "ؤ", "ئ": "ئ", "ـ": ""}


def folded(word):
    letters = (SPECIAL.get(letter) or unicodedata.normalize("NFD", letter) for letter in word.lower())
    plain = "".join(letters)
    return "".join(letter for letter in plain if not unicodedata.combining(letter) and letter != "ـ")


def hashed(word):
    value = 0x811C9DC5
    for byte in word.encode():
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value >> 8


def distance(value):
    while value > 127:
        yield value & 127 | 128
        value >>= 7
    yield value


for language, count in WORDS.items():
    shares = {}
    for word in wordfreq.top_n_list(language, count * 3 // 2):
        key = folded(word)
        shares[key] = shares.get(key, 0.0) + wordfreq.word_frequency(word, language)
    common = sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:count]
    levels = {}
    for word, share in common:
        level = min(255, round(32 * (math.log10(share) + 9)))
        levels[hashed(word)] = max(level, levels.get(hashed(word), 0))
    data = bytearray()
    last = 0
    for value, level in sorted(levels.items()):
        data += bytes(distance(value - last)) + bytes([level])
        last = value
    (HERE / f"frequencies.{language}.bin").write_bytes(bytes(data))
    print(language, len(levels), len(data), min(levels.values()) / 32)
