//! What can be no person: things, prizes, titles, everyday words.

use crate::engine::entities::mention::{Mention, weight};
use crate::engine::entities::people::{is_everyday, is_everyday_word};
use crate::engine::entities::scan::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;
use std::ops::Range;

/// Whether `mention` is none, whatever proposed it.
pub(super) fn is_no_person(scan: &Scan, mention: &Mention) -> bool {
    // *Custodian of the Two Holy Mosques*: a title. *P. O. Box*: an address.
    if matches!(scan.fold(mention.tokens.end - 1), "mosques" | "mosquees" | "box") {
        return true;
    }
    let tokens = mention.tokens.clone();
    // *Quai d'Orsay*: what a capital and a particle go on with.
    let cut = scan.is_lower(tokens.start)
        && tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| scan.is_capital(before) && !scan.is_function(before));
    if cut && mention.honorific.is_none() {
        return true;
    }
    // *German Federal* President: an adjective of the office.
    if matches!(scan.fold(tokens.end - 1), "federal" | "national") && mention.honorific.is_none() {
        return true;
    }
    if is_title_part(scan, mention)
        || tokens.len() == 1 && scan.is_function_word(tokens.start)
        || is_noun_with_complement(scan, mention)
        || mention.honorific.is_none() && (is_everyday(scan, tokens.clone()) || is_awarded(scan, &tokens))
    {
        return true;
    }
    if mention.weight >= weight::FUNCTION - 5 {
        return false;
    }
    let given = scan.given_name(tokens.start).is_some_and(|name| !name.ambiguous);
    // *du Sud*, *le 15 octobre*.
    let article = scan.is_function_word(tokens.start)
        && (scan.is_lower(tokens.start) && mention.honorific.is_none() || tokens.len() == 1);
    let is_thing = |token: usize| {
        let word = scan.fold(token);
        scan.is_capital(token)
            && (scan.pack.organisation_heads.contains(word)
                || scan.pack.event_heads.contains(word)
                || scan.pack.documents.contains(word)
                || scan.pack.company_forms.contains(word))
    };
    // *Creative Biosystems*, *Ada Lovell Productions*: a head closes the run of capitals.
    let street = matches!(scan.fold(tokens.end - 1), "drive" | "avenue" | "boulevard" | "road" | "highway");
    let thing = street
        || tokens.clone().skip(usize::from(given)).any(is_thing)
        || scan.pack.language == Language::English && is_thing(tokens.end) && !scan.is_function(tokens.end);
    let figure = tokens.clone().any(|token| scan.words(token).chars().any(|letter| letter.is_ascii_digit()));
    // *Vente de Rafale*: a sentence's first word and its complement.
    let complement = tokens.len() > 2
        && !given
        && scan.opens_sentence(tokens.start)
        && scan.is_lower(tokens.start + 1)
        && scan.is_in(tokens.start + 1, &scan.pack.connectors);
    // *Ninja Warrior Course* as an item of a list.
    let item = scan.is_heading(tokens.start)
        && !given
        && mention.honorific.is_none()
        && scan.pack.language == Language::English
        && scan.sentence(tokens.start).len() <= tokens.len() + 1
        && tokens.clone().all(|token| scan.given_name(token).is_none());
    let alone = tokens.len() == 1
        && scan.given_name(tokens.start).is_none()
        && (scan.pack.language == Language::English
            || matches!(scan.case(tokens.start), Case::Upper | Case::Mixed)
            || scan.is_common_word(tokens.start));
    article || thing || figure || complement || alone || item
}

/// *Tschichold Award*, *Fulbright Scholarship*, *des Nations Unies*: a document or a prize closes the run, or
/// a connector opens a listed name.
fn is_awarded(scan: &Scan, tokens: &Range<usize>) -> bool {
    let last = tokens.end - 1;
    let capital = scan.is_capital(last);
    // *Mrd. Franken*: money.
    let money = matches!(scan.fold(tokens.start), "mrd" | "mio" | "mrd." | "mio.");
    let thing = money
        || matches!(scan.words(last), "SpA" | "plc")
        || tokens.len() > 1
            && capital
            && (scan.is_in(last, &scan.pack.documents)
                || scan.is_in(last, &scan.pack.company_forms) && scan.given_name(last).is_none()
                || scan.is_in(last, &scan.pack.event_heads));
    let connected = scan.is_lower(tokens.start)
        && scan.is_in(tokens.start, &scan.pack.connectors)
        && (tokens.start + 1..tokens.end).any(|token| {
            scan.place(token).is_some()
                || lexicon::organisation(&scan.key(token..tokens.end)).is_some()
                || is_everyday_word(scan, token)
                    && scan.given_name(token).is_none()
                    && token + 1 == tokens.end
        });
    thing || connected
}

/// *German Finance* Minister, Chief *Risk* and Compliance Officer: what comes before a function, with no
/// given name, says of what it is one.
fn is_title_part(scan: &Scan, mention: &Mention) -> bool {
    const GRADES: [&str; 6] = ["chief", "vice", "deputy", "senior", "assistant", "executive"];
    let Range { start, end } = mention.tokens.clone();
    let titled = |token: usize| scan.is_function(token) && scan.is_capital(token);
    let named = scan.given_name(start).is_some_and(|name| !name.ambiguous);
    if scan.pack.language != Language::English || named || mention.honorific.is_some() {
        return false;
    }
    let graded = GRADES.contains(&scan.fold_before(start));
    let joined = graded && matches!(scan.fold(end), "and" | "&") && (end + 1..end + 4).any(titled);
    titled(end) || joined
}

/// *Nutzung von Synergien*: a German noun and what hangs on it.
fn is_noun_with_complement(scan: &Scan, mention: &Mention) -> bool {
    const ENDINGS: [&str; 6] = ["ung", "ungen", "heit", "keit", "schaft", "tion"];
    let Range { start, end } = mention.tokens.clone();
    let noun =
        is_everyday_word(scan, start) || ENDINGS.iter().any(|ending| scan.fold(start).ends_with(ending));
    scan.pack.language == Language::German
        && mention.honorific.is_none()
        && scan.given_name(start).is_none()
        && noun
        && (start..end).any(|token| scan.is_lower(token))
}
