//! Names that the lists know, under the particles written onto them.

use super::super::mention::{Kind, Known, Mention, weight};
use super::super::scan::Scan;
use super::{is_function, stem_in, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;

pub(super) fn propose(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    let limit = scan.sentence(index).end;
    // *خادم الحرمين الشريفين* is a title.
    if index.checked_sub(1).is_some_and(|before| stems(scan.fold(before)).any(|stem| stem.bare == "خادم"))
    {
        return;
    }
    for stem in stems(scan.fold(index)) {
        let first = if stem.article { format!("ال{}", stem.bare) } else { stem.bare.to_owned() };
        let longest =
            lexicon::organisation_words(&first).max(lexicon::place_words(&first)).min(limit - index);
        for length in (1..=longest).rev() {
            let range = index..index + length;
            // *مجلس الأمن | التابع للأمم المتحدة*: whose it is.
            let ends = |token| !scan.is_word(token) || matches!(scan.fold(token), "التابع" | "التابعه");
            if range.clone().any(ends) {
                continue;
            }
            let rest = scan.key(index + 1..range.end);
            let key = if rest.is_empty() { first.clone() } else { format!("{first} {rest}") };
            if let Some(found) = lexicon::organisation(&key)
                .filter(|found| length > 1 || stem.clitics == 0 && !found.ambiguous)
            {
                let mut mention = Mention::new(
                    range,
                    Kind::Organization,
                    if length == 1 { weight::LISTED } else { weight::HEAD + 5 },
                );
                mention.known = Some(Known::Organisation(found.id));
                proposals.push(mention);
                return;
            }
            if let Some(found) = lexicon::place(&key) {
                // *بعسير*: in it, where no other word is written so.
                let within = stem.clitics > 0
                    && scan.fold(index).starts_with('ب')
                    && words::is_unknown(scan.fold(index))
                    && stem.bare.chars().count() > 3;
                let placed = within
                    || index.checked_sub(1).is_some_and(|before| {
                        scan.is_in(before, &scan.pack.place_prepositions)
                            || stem_in(scan, before, &scan.pack.place_heads).is_some()
                    });
                // *سفيرة* is a town too.
                let office = length == 1 && is_function(scan, index) && !placed;
                if office
                    || length == 1
                        && (found.ambiguous && !placed || stem.clitics > 0 && stem.bare.chars().count() < 3)
                {
                    continue;
                }
                let mut mention = Mention::new(
                    range,
                    Kind::Location,
                    if length > 1 { weight::HEAD } else { weight::LISTED },
                );
                mention.known = Some(Known::Place(found.id));
                proposals.push(mention);
                return;
            }
        }
    }
}

/// Whether the word at `index` goes on with the title *خادم الحرمين الشريفين*.
pub(in crate::engine::entities) fn is_title(scan: &Scan, index: usize) -> bool {
    index.checked_sub(1).is_some_and(|before| stems(scan.fold(before)).any(|stem| stem.bare == "خادم"))
}
