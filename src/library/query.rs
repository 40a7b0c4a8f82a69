//! What a reader types and chooses → a [`Query`]: which releases are wanted, and in which order.
//!
//! ```
//! use communique::library::Query;
//! let query = Query::parse("ministre \"affaires étrangères\" -budget gen");
//! let wanted: Vec<String> = query.wanted.iter().map(|wanted| wanted.terms.join(" ")).collect();
//! assert_eq!(wanted, ["ministre", "affaires etrangeres", "gen"]);
//! assert!(query.wanted[1].is_exact && query.wanted[2].is_open);
//! assert_eq!(query.excluded[0].terms, ["budget"]);
//! ```

use super::facets::Facet;
use super::terms::{terms, terms_of};
use crate::engine::document::Span;
use serde::{Deserialize, Serialize};

/// What is looked for. All of it must be met.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// What must occur.
    pub wanted: Vec<Wanted>,
    /// What must not.
    pub excluded: Vec<Wanted>,
    /// Values of facets: of each facet that has any, one of them must be there.
    pub choices: Vec<Choice>,
    /// No release before this day, or month, or year, in ISO 8601.
    pub from: Option<String>,
    /// No release after it.
    pub to: Option<String>,
    /// The order of what is found.
    pub order: Order,
}

/// A word, or several one after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Folded.
    pub terms: Vec<String>,
    /// Whether only these very words are meant, and no other form of them.
    pub is_exact: bool,
    /// Whether the last is still being typed: words that begin with it are meant, too.
    pub is_open: bool,
}

/// A value of a facet that was chosen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Choice {
    /// Of which facet.
    pub facet: Facet,
    /// The key of the value.
    pub key: String,
}

/// In which order releases are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Order {
    /// Those that speak of it most; where nothing is looked for, those added last.
    #[default]
    Relevance,
    /// By date, the newest first.
    Newest,
    /// By date, the oldest first.
    Oldest,
    /// By title.
    Title,
}

impl Order {
    /// All of them.
    pub const ALL: [Order; 4] = [Order::Relevance, Order::Newest, Order::Oldest, Order::Title];
}

impl Query {
    /// Reads what was typed: words, `"exact phrases"`, `-excluded`. The last word may be the beginning of
    /// one, unless a space follows it.
    pub fn parse(typed: &str) -> Query {
        let mut query = Query::default();
        let mut rest = typed;
        loop {
            rest = rest.trim_start();
            let negated =
                rest.strip_prefix(['-', '−', '–']).filter(|after| !after.starts_with(char::is_whitespace));
            let is_excluded = negated.is_some();
            let body = negated.unwrap_or(rest);
            let Some(first) = body.chars().next() else { break };
            let (words, after, is_exact) = match closing_quote(first) {
                Some(close) => {
                    let inner = body.get(first.len_utf8()..).unwrap_or("");
                    let end = inner.find(close).unwrap_or(inner.len());
                    let after = inner.get(end..).unwrap_or("").trim_start_matches(close);
                    (inner.get(..end).unwrap_or(""), after, true)
                }
                None => {
                    let end =
                        body.find(|letter: char| letter.is_whitespace() || closing_quote(letter).is_some());
                    let end = end.unwrap_or(body.len()).max(number_end(body));
                    (body.get(..end).unwrap_or(""), body.get(end..).unwrap_or(""), false)
                }
            };
            rest = after;
            let terms = if is_exact { terms_of(words) } else { without_elision(words) };
            let is_open = !is_exact && after.is_empty() && words.ends_with(|letter: char| !is_pause(letter));
            if terms.is_empty() {
                continue;
            }
            let wanted =
                Wanted { terms, is_exact: is_exact || is_excluded, is_open: is_open && !is_excluded };
            if is_excluded {
                query.excluded.push(wanted);
            } else {
                query.wanted.push(wanted);
            }
        }
        query.leave_function_words();
        query
    }

    /// Whether nothing is looked for: no words, no choices, no dates.
    pub fn is_empty(&self) -> bool {
        let Query { wanted, excluded, choices, from, to, .. } = self;
        wanted.is_empty() && excluded.is_empty() && choices.is_empty() && from.is_none() && to.is_none()
    }

    /// The words of `text` that are wanted, in order: what is marked in a release that was found.
    pub fn marks(&self, text: &str) -> Vec<Span> {
        super::snippet::marks(self, text)
    }

    /// Function words are wanted only where nothing else is: a release speaks of the minister of health in
    /// other ones.
    fn leave_function_words(&mut self) {
        let is_function = |wanted: &Wanted| {
            !wanted.is_exact && !wanted.is_open && wanted.terms.iter().all(|term| is_function_word(term))
        };
        if !self.wanted.iter().all(is_function) {
            self.wanted.retain(|wanted| !is_function(wanted));
        }
    }
}

/// Where a number in groups ends that `typed` begins with: *21 400 tonnes*.
fn number_end(typed: &str) -> usize {
    if !typed.starts_with(char::is_numeric) {
        return 0;
    }
    let mut end = None;
    terms(typed, |_, span| {
        end.get_or_insert(span.end);
    });
    end.unwrap_or(0)
}

/// The mark that closes a quotation; none where `letter` opens none.
fn closing_quote(letter: char) -> Option<char> {
    match letter {
        '"' => Some('"'),
        '«' => Some('»'),
        '“' => Some('”'),
        '„' => Some('“'),
        _ => None,
    }
}

/// Whether who types this has ended a word.
fn is_pause(letter: char) -> bool {
    matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | '،' | '؛' | '؟')
}

/// The terms of a typed word without what elision writes before it (*l'accord*) and the English *'s*.
fn without_elision(word: &str) -> Vec<String> {
    /// *qu'*.
    const LONGEST: usize = 2;
    let mut found: Vec<(String, Span)> = Vec::new();
    terms(word, |term, span| found.push((term.to_owned(), span)));
    let apostrophe = |at: usize| word.get(at..).is_some_and(|rest| rest.starts_with(['\'', '’', 'ʼ']));
    let before = |at: usize| word.get(..at).is_some_and(|head| head.ends_with(['\'', '’', 'ʼ']));
    let many = found.len() > 1;
    if many && found.first().is_some_and(|(term, span)| term.len() <= LONGEST && apostrophe(span.end)) {
        found.remove(0);
    }
    if many && found.last().is_some_and(|(term, span)| term == "s" && before(span.start)) {
        found.pop();
    }
    found.into_iter().map(|(term, _)| term).collect()
}

/// The commonest words of French, English and Arabic, folded: those that people type between others.
fn is_function_word(term: &str) -> bool {
    const WORDS: &str = " a an and as at by for from in is of on or the to with \
        au aux ce ces d dans de des du en et l la le les ou par pour que qui sur un une \
        ان او الي الذي التي ب ثم عن على علي في ف ل ما مع من هذا هذه و ";
    let mut words = WORDS.split(' ');
    words.any(|word| word == term)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What is wanted: `=` before exact phrases, `…` after what is being typed, `-` before what is excluded.
    #[track_caller]
    fn check(typed: &str, expected: &[&str]) {
        let query = Query::parse(typed);
        let draw = |sign: &str, wanted: &Wanted| {
            let exact = if wanted.is_exact && sign.is_empty() { "=" } else { "" };
            let open = if wanted.is_open { "…" } else { "" };
            format!("{sign}{exact}{}{open}", wanted.terms.join(" "))
        };
        let wanted = query.wanted.iter().map(|wanted| draw("", wanted));
        let drawn: Vec<String> =
            wanted.chain(query.excluded.iter().map(|wanted| draw("-", wanted))).collect();
        assert_eq!(drawn, expected);
    }

    #[test]
    fn words_phrases_and_what_is_excluded() {
        check("Élections fédérales", &["elections", "federales…"]);
        check("\"Conseil fédéral\" vote ", &["=conseil federal", "vote"]);
        check("budget -impôt -\"taux directeur\"", &["budget", "-impot", "-taux directeur"]);
        check("«مجلس الوزراء» -ميزانية", &["=مجلس الوزراء", "-ميزانيه"]);
        check("\"not closed", &["=not closed"]);
    }

    #[test]
    fn what_is_not_typed_to_be_found_is_left_out() {
        check("l'accord de Paris", &["accord", "paris…"]);
        check("the Council's plan ", &["council", "plan"]);
        check("of the ", &["of", "the"]);
        check("vice-president", &["vice president…"]);
        check("- a -", &["a"]);
    }

    #[test]
    fn a_number_is_one_word() {
        check("21 400 tonnes ", &["21400", "tonnes"]);
        check("٢١٬٤٠٠ ", &["21400"]);
        check("2024 300 ", &["2024", "300"]);
        check("1 200 000 ", &["1200000"]);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read(typed in "\\PC{0,40}") {
            let query = Query::parse(&typed);
            prop_assert!(query.wanted.iter().chain(&query.excluded).all(|wanted| !wanted.terms.is_empty()));
            query.marks(&typed);
        }
    }
}
