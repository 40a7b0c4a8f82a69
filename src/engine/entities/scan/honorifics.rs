//! Titles before a name: *S.E. M. l'Ambassadeur*, *His Excellency Dr*, and where they end.

use super::Scan;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;

impl Scan<'_> {
    /// How many tokens an honorific at `index` has, its full stops included; 0 if there is none.
    /// Honorifics follow one another (*S.E. M. l'Ambassadeur*): this is one of them.
    pub fn honorific(&self, index: usize) -> usize {
        if !self.is_in(index, &self.pack.honorific_openers) {
            return 0;
        }
        self.honorifics.get(index).map_or(0, |cell| *cell.get_or_init(|| self.opened_honorific(index)))
    }

    /// How many tokens the honorific has that the word at `index` may open.
    fn opened_honorific(&self, index: usize) -> usize {
        let limit = self.sentence(index).end;
        let mut best = 0;
        let mut phrase = String::new();
        let mut end = index;
        while end < limit && end - index < 7 {
            if self.is(end, ".") && !phrase.is_empty() {
                // *transitional justice. Switzerland*, *Noor SA. Le …*: the stop ends a sentence.
                if self.ends_sentence(end) {
                    break;
                }
                end += 1;
                if best == end - 1 - index {
                    best = end - index;
                }
                continue;
            }
            if !self.is_word(end) {
                break;
            }
            if !phrase.is_empty() && !phrase.ends_with('\'') {
                phrase.push(' ');
            }
            phrase.extend(
                self.fold(end)
                    .chars()
                    .map(|letter| if letter == '-' { ' ' } else { letter })
                    .filter(|&letter| letter != '.'),
            );
            end += 1;
            let written = self.case(index) != Case::Lower || self.pack.language == Language::Arabic;
            let plural_title = matches!(
                phrase.as_str(),
                "general" | "chief" | "secretary" | "mayor" | "governor" | "me" | "major"
            );
            if self.pack.honorifics.contains(&phrase)
                && (written || self.is_title_in_lower_case(&phrase))
                && !(plural_title && self.case(index) == Case::Lower)
            {
                best = end - index;
            }
        }
        // *Department of Justice*, *Ministry of Hajj*, *Chief Sales Officer*, *MS Systems*: nobody is addressed.
        let linked = index.checked_sub(1).is_some_and(|before| {
            self.pack.language == Language::English && matches!(self.fold(before), "of" | "and" | "for")
        });
        let office = linked && matches!(self.words(index), "Justice" | "Hajj")
            || self.is(index, "MS") && !self.is_shouted(index)
            || self.fold(index + best) == "'s"
            || self.fold(index) == "chief"
                && (index + 1..index + 6).any(|token| self.fold(token) == "officer");
        if best > 0 && (office || self.is_saint_in_place(index, best)) {
            return 0;
        }
        // *General Assembly*, *Chief Inspectorate*: the head of a name follows, not a person.
        let next = self.fold(index + best);
        let of_a_head = best == 1
            && (self.pack.organisation_heads.contains(next) || self.pack.event_heads.contains(next))
            && self.pack.language != Language::Arabic;
        if of_a_head { 0 } else { best }
    }

    /// *St. Gallen*, *St. Louis, Missouri*, *St. Patrick's Day*: a saint who is a place or a feast.
    fn is_saint_in_place(&self, index: usize, length: usize) -> bool {
        if !matches!(self.fold(index), "st" | "saint" | "sainte" | "san" | "santa") {
            return false;
        }
        let next = index + length;
        lexicon::place(&self.key(index..next + 1)).is_some()
            || self.is_comma(next + 1)
            || self.fold(next + 1) == "'s"
            || index.checked_sub(1).is_some_and(|before| self.is_in(before, &self.pack.place_prepositions))
    }

    /// Whether the stop at `stop` is none of a title's abbreviation: after a word in lower case written
    /// out, or a company's legal form.
    fn ends_sentence(&self, stop: usize) -> bool {
        const LONGEST_ABBREVIATION: usize = 4;
        let Some(word) = stop.checked_sub(1) else { return false };
        let written_out = self.is_lower(word) && self.words(word).chars().count() > LONGEST_ABBREVIATION;
        let form = self.case(word) == Case::Upper
            && self.words(word).chars().count() > 1
            && self.is_in(word, &self.pack.company_forms);
        written_out || form
    }

    /// Titles are often written small: *l'ambassadeur Dr X*, *le prince X*. Abbreviations are not.
    fn is_title_in_lower_case(&self, phrase: &str) -> bool {
        phrase.chars().count() > 3
    }

    /// All honorifics from `index` on: where they end. A run of more is no one's, and asked for at each of
    /// its words it would be walked to its end each time.
    pub fn honorifics_end(&self, index: usize) -> usize {
        const MOST: usize = 8;
        let mut end = index;
        for _ in 0..MOST {
            let length = self.honorific(end);
            if length == 0 {
                break;
            }
            end += length;
        }
        end
    }
}
