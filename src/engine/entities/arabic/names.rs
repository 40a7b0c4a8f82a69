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
    let mut end = start + 1;
    let mut family = false;
    let mut parts = 1;
    if scan.fold(start) == "عبد" && end < limit && scan.is_word(end) {
        end += 1;
    }
    while end < limit && scan.is_word(end) && !family {
        let word = scan.fold(end);
        // *ـ طيب الله ثراه*: a lone tatweel is a dash.
        if word.is_empty() || is_adverbial(scan, end) {
            break;
        }
        // *فان دير مولن*, *ولد سيدي*: particles, and what they are of.
        let particles = (end..limit).take_while(|&token| scan.is_in(token, &scan.pack.particles)).count();
        let of = end + particles;
        if particles > 0 && of < limit && scan.is_word(of) && !is_function_word(scan, of) {
            // *آل ثاني* closes a name.
            family = word == "ال";
            end = of + 1;
            parts += 1;
            continue;
        }
        if end - start >= 2 && opens_office(scan, end) {
            break;
        }
        let listed = lexicon::given_name(word).is_some() || lexicon::arabic_family_name(word).is_some();
        // *صالح بن عبدالله القاضي أمس*: a title with no name behind it is the family's.
        let titles = scan.honorifics_end(end);
        let surname = parts >= 2 && titles == end + 1 && (titles >= limit || stops(scan, titles));
        if surname && word.starts_with("ال") {
            end += 1;
            break;
        }
        if !listed && (stops(scan, end) || is_function(scan, end) || titles > end) {
            break;
        }
        if is_verb(scan, end) || is_function_word(scan, end) {
            break;
        }
        if !listed && looks_present(scan, end) && !words::is_unknown(word) {
            break;
        }
        let ends_here = end + 1 >= limit || stops(scan, end + 1);
        let closed = end + 1 >= limit
            || stops(scan, end + 1)
            || scan.fold(end + 1).starts_with(['و', 'ب', 'ل'])
            || is_adverbial(scan, end + 1)
            || scan.honorific(end + 1) > 0;
        if word.starts_with("ال") {
            // A family name with article is the last word.
            let adjective = lexicon::demonym(word).is_some() && !closed;
            if adjective || !may_close_name(scan, end) {
                break;
            }
            // *الأحمدي الزهراني*: of the family and of the tribe; *الودغيري بنجلون*: and of the husband's.
            family = !(word.ends_with('ي') && is_tribe(scan, end + 1) || is_descent(scan, end + 1));
            end += 1;
        } else if listed {
            end += 1;
            parts += 1;
        } else if (!is_joined(word)
            || word.starts_with("بن")
            || ends_here && word.starts_with('ب') && !word.starts_with("بال"))
            && (parts == 1 || parts <= 3 && (closed || is_foreign(scan, end)))
            && lexicon::place(word).is_none()
            && stem_in(scan, end, &scan.pack.organisation_heads).is_none()
            && stem_in(scan, end, &scan.pack.place_heads).is_none()
            && stem_in(scan, end, &scan.pack.event_heads).is_none()
        {
            end += 1;
        } else {
            break;
        }
    }
    end
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
