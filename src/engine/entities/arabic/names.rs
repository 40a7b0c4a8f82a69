//! Where an Arabic person's name ends: after its particles and what they are of, a family name with article, what
//! is foreign or rare.
//!
//! The token that a name begins with comes in, the one after its last word goes out: *عبد الحق آيت الهاشمي |
//! إن العمل*.

use super::super::scan::Scan;
use super::bounds::{is_adverbial, is_possessed};
use super::{
    is_function, is_function_word, is_listed, is_verb, looks_present, may_close_name, opens_office, stem_in,
    stops, words,
};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;

/// The most words that a person's name may have.
const LONGEST_PERSON: usize = 8;

/// Where a person's name ends that begins at `start`.
pub(super) fn name_end(scan: &Scan, start: usize) -> usize {
    let limit = scan.sentence(start).end.min(start + LONGEST_PERSON);
    let mut name = Name { scan, start, limit, end: start + 1, parts: 1, closed: false };
    if scan.fold(start) == "عبد" && name.end < limit && scan.is_word(name.end) {
        name.end += 1;
    }
    while name.end < limit && scan.is_word(name.end) && !name.closed && name.goes_on() {}
    name.end
}

/// A name as far as it is read.
struct Name<'s, 'a> {
    scan: &'s Scan<'a>,
    start: usize,
    limit: usize,
    end: usize,
    /// How many names it has: given ones, and what particles lead to.
    parts: usize,
    /// Whether a family name closes it.
    closed: bool,
}

impl Name<'_, '_> {
    /// Takes in what is a part of the name; whether there was any.
    fn goes_on(&mut self) -> bool {
        let (scan, at) = (self.scan, self.end);
        let word = scan.fold(at);
        // *ـ طيب الله ثراه*: a lone tatweel is a dash.
        if word.is_empty() || is_adverbial(scan, at) {
            return false;
        }
        if self.takes_particles() {
            return true;
        }
        if at - self.start >= 2 && opens_office(scan, at) {
            return false;
        }
        if self.is_surname_like_title() {
            self.end += 1;
            self.closed = true;
            return true;
        }
        let listed = is_listed(word);
        let stopped = stops(scan, at) || is_function(scan, at) || scan.honorifics_end(at) > at;
        let sentence = is_verb(scan, at) || is_function_word(scan, at);
        let present = looks_present(scan, at) && !words::is_unknown(word);
        if sentence || !listed && (stopped || present) {
            return false;
        }
        if word.starts_with("ال") {
            return self.takes_family_name();
        }
        let part = listed || self.is_unlisted_part();
        self.end += usize::from(part);
        self.parts += usize::from(listed);
        part
    }

    /// *فان دير مولن*, *ولد سيدي*: particles, and what they are of. *آل ثاني* closes a name.
    fn takes_particles(&mut self) -> bool {
        let scan = self.scan;
        let of = (self.end..self.limit)
            .find(|&token| !scan.is_in(token, &scan.pack.particles))
            .unwrap_or(self.limit);
        let taken = of > self.end && of < self.limit && scan.is_word(of) && !is_function_word(scan, of);
        if taken {
            self.closed = scan.fold(self.end) == "ال";
            self.end = of + 1;
            self.parts += 1;
        }
        taken
    }

    /// *صالح بن عبدالله القاضي أمس*: a title with no name behind it is the family's.
    fn is_surname_like_title(&self) -> bool {
        let titles = self.scan.honorifics_end(self.end);
        self.parts >= 2
            && titles == self.end + 1
            && (titles >= self.limit || stops(self.scan, titles))
            && self.scan.fold(self.end).starts_with("ال")
    }

    /// Takes in a family name with article: it is the last word.
    fn takes_family_name(&mut self) -> bool {
        let (scan, at) = (self.scan, self.end);
        let word = scan.fold(at);
        let adjective = lexicon::demonym(word).is_some() && !self.is_closed_at(at);
        if adjective || !may_close_name(scan, at) {
            return false;
        }
        // *الأحمدي الزهراني*: of the family and of the tribe; *الودغيري بنجلون*: and of the husband's.
        self.closed = !(word.ends_with('ي') && is_tribe(scan, at + 1) || is_descent(scan, at + 1));
        self.end += 1;
        true
    }

    /// Whether what stands behind the word at `at` is none of the name.
    fn is_closed_at(&self, at: usize) -> bool {
        let (scan, next) = (self.scan, at + 1);
        next >= self.limit
            || stops(scan, next)
            || scan.fold(next).starts_with(['و', 'ب', 'ل'])
            || is_adverbial(scan, next)
            || scan.honorific(next) > 0
    }

    /// A word that no list has as a name: behind the given name, or where nothing follows it.
    fn is_unlisted_part(&self) -> bool {
        let (scan, at) = (self.scan, self.end);
        let word = scan.fold(at);
        let last = || at + 1 >= self.limit || stops(scan, at + 1);
        let whole = !is_joined(word)
            || word.starts_with("بن")
            || word.starts_with('ب') && !word.starts_with("بال") && last();
        let pack = scan.pack;
        let heads = [&pack.organisation_heads, &pack.place_heads, &pack.event_heads];
        whole
            && (self.parts == 1 || self.parts <= 3 && (self.is_closed_at(at) || is_foreign(scan, at)))
            && lexicon::place(word).is_none()
            && heads.into_iter().all(|heads| stem_in(scan, at, heads).is_none())
    }
}

/// Where a name of one word ends with the family name that may stand behind it: *عبدالله العراف*.
pub(in crate::engine::entities) fn with_surname(scan: &Scan, given: usize) -> usize {
    let surname = given + 1;
    let plain = scan.fold(surname).starts_with("ال") && lexicon::given_name(scan.fold(given)).is_some();
    if plain && name_end(scan, given) == surname + 1 { surname + 1 } else { surname }
}

/// A second family name: *الزهراني* in *الأحمدي الزهراني*.
fn is_tribe(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    word.starts_with("ال")
        && word.ends_with('ي')
        && lexicon::demonym(word).is_none()
        && (words::is_name(word) || lexicon::arabic_family_name(word).is_some())
}

/// *دا كوستا نهامبي*: a word of which nothing is known, behind another.
pub(super) fn is_foreign(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    words::is_unknown(word) && words::is_unknown(scan.fold(index - 1)) && !is_possessed(word)
}

/// A family name that begins with *بن*: *بنجلون*.
fn is_descent(scan: &Scan, index: usize) -> bool {
    /// *بنات*, *بنود* and their like are shorter.
    const SHORTEST: usize = 6;
    let word = scan.fold(index);
    word.starts_with("بن")
        && word.chars().count() >= SHORTEST
        && (words::is_unknown(word) || words::is_name(word) || is_listed(word))
}

/// Whether a word begins with a particle that is written onto another: *وفهد*, *بوزارة*; not *فايل*.
pub(super) fn is_joined(word: &str) -> bool {
    !words::is_name(word)
        && word
            .strip_prefix(['و', 'ب', 'ل', 'ف'])
            .is_some_and(|bare| stems(bare).any(|stem| !words::is_unknown(stem.bare) || is_listed(stem.bare)))
}
