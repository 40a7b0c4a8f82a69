//! What a capital says of its word: part of a name, none of one, a headline's verb.

use super::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;

impl Scan<'_> {
    /// A capitalised word that can be part of a name: not a word that merely opens a sentence.
    pub fn is_name_word(&self, index: usize) -> bool {
        let Some(token) = self.token(index).filter(|token| token.is_capital()) else { return false };
        if self.is_in(index, &self.pack.never_names) {
            return false;
        }
        if self.opens_sentence(index) {
            if self.is_function_word(index) {
                return false;
            }
            if token.case == Case::Capitalized && self.is_common_word(index) {
                return false;
            }
        } else if token.case == Case::Capitalized && self.is_function_word(index) {
            return false;
        }
        true
    }

    /// Whether the capital at `index` is none of a name: a month, a greeting. What is no name alone
    /// may stand in one: *World Press Freedom Day*, *Islamic Summit*.
    pub fn is_never_name(&self, index: usize) -> bool {
        #[rustfmt::skip]
        const PARTS: [&str; 22] = [
            "contact", "islamic", "islam", "islamique", "press", "presse", "media", "internet", "ramadan",
            "quran", "coran", "christmas", "noel", "paques", "easter", "blockchain", "source", "article",
            "covid", "new", "etat", "etats",
        ];
        let word = self.fold(index);
        self.pack.never_names.contains(word) && !PARTS.contains(&word)
    }

    /// A verb that headlines write large after the name that does it: *Voesh Launches Sails*.
    pub fn is_headline_verb(&self, index: usize) -> bool {
        self.case(index) == Case::Capitalized && self.is_verb_of_headlines(index)
    }

    /// The same, however it is written.
    pub fn is_verb_of_headlines(&self, index: usize) -> bool {
        #[rustfmt::skip]
        const VERBS: [&str; 70] = [
            "named", "appointed", "honored", "announces", "launches", "unveils", "introduces", "celebrates",
            "receives", "appoints", "releases", "expands", "signs", "joins", "reports", "wins", "opens",
            "hosts", "offers", "presents", "secures", "completes", "acquires", "welcomes", "earns", "becomes",
            "brings", "closes", "delivers", "enhances", "enters", "gains", "helps", "highlights", "honors",
            "issues", "leads", "makes", "meets", "provides", "raises", "recognizes", "selects", "showcases",
            "strengthens", "takes", "transforms", "addresses", "affirms", "attends", "chairs", "commends",
            "concludes", "condemns", "congratulates", "denounces", "discusses", "emphasizes", "expresses",
            "hails", "holds", "inaugurates", "inspects", "mourns", "participates", "praises", "stresses",
            "thanks", "urges", "visits",
        ];
        self.pack.language == Language::English && VERBS.contains(&self.fold(index))
    }
}
