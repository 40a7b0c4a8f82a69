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
        let length = self.longest_honorific(index);
        let addresses = length > 0
            && !self.is_of_office(index, length)
            && !self.is_saint_in_place(index, length)
            && !self.is_of_a_head(index, length);
        if addresses { length } else { 0 }
    }

    /// How many tokens the longest listed honorific has that begins at `index`, with its stops.
    fn longest_honorific(&self, index: usize) -> usize {
        /// The most tokens of one.
        const MOST: usize = 7;
        let limit = self.sentence(index).end.min(index + MOST);
        let mut best = 0;
        let mut phrase = String::new();
        for end in index..limit {
            if self.is(end, ".") && !phrase.is_empty() {
                // *transitional justice. Switzerland*, *Noor SA. Le …*: the stop ends a sentence.
                if self.ends_sentence(end) {
                    break;
                }
                best += usize::from(best == end - index);
                continue;
            }
            if !self.is_word(end) {
                break;
            }
            if !phrase.is_empty() && !phrase.ends_with('\'') {
                phrase.push(' ');
            }
            let letters = self.fold(end).chars().filter(|&letter| letter != '.');
            phrase.extend(letters.map(|letter| if letter == '-' { ' ' } else { letter }));
            if self.pack.honorifics.contains(&phrase) && self.is_written_as_title(index, &phrase) {
                best = end + 1 - index;
            }
        }
        best
    }

    /// Titles are often written small: *l'ambassadeur Dr X*, *le prince X*. Abbreviations are not, nor what is a
    /// noun or an adjective then: *mayor*, *general*.
    fn is_written_as_title(&self, index: usize, phrase: &str) -> bool {
        const SHORTEST: usize = 4;
        self.case(index) != Case::Lower
            || (self.pack.language == Language::Arabic || phrase.chars().count() >= SHORTEST)
                && !matches!(
                    phrase,
                    "general" | "chief" | "secretary" | "mayor" | "governor" | "me" | "major"
                )
    }

    /// *Department of Justice*, *Ministry of Hajj*, *Chief Sales Officer*, *MS Systems*: nobody is addressed.
    fn is_of_office(&self, index: usize, length: usize) -> bool {
        let linked = self.pack.language == Language::English
            && matches!(self.fold_before(index), "of" | "and" | "for");
        linked && matches!(self.words(index), "Justice" | "Hajj")
            || self.is(index, "MS") && !self.is_shouted(index)
            || self.fold(index + length) == "'s"
            || self.fold(index) == "chief"
                && (index + 1..index + 6).any(|token| self.fold(token) == "officer")
    }

    /// *General Assembly*, *Chief Inspectorate*: the head of a name follows, not a person.
    fn is_of_a_head(&self, index: usize, length: usize) -> bool {
        let next = index + length;
        length == 1
            && self.pack.language != Language::Arabic
            && (self.is_in(next, &self.pack.organisation_heads) || self.is_in(next, &self.pack.event_heads))
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
