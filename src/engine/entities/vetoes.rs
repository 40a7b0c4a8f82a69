//! What can be no name, whoever proposed it: taken away, or cut to what can be one.
//!
//! Rules and tagger look for what speaks for a name. Here is what speaks against it. Arabic, which
//! writes no capitals, has its own.

mod codes;
mod organisations;
mod persons;
mod places;

use super::acronyms;
use super::arabic;
use super::mention::{Kind, Mention, weight};
use super::people;
use super::scan::Scan;
use super::trim;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;
use std::ops::Range;

/// Cuts `proposals` to what can be a name, and drops those that can be none.
pub(super) fn apply(scan: &Scan, proposals: &mut Vec<Mention>) {
    if scan.pack.language == Language::Arabic {
        return arabic::vetoes::apply(scan, proposals);
    }
    let documents = acronyms::documents(scan);
    let defined: Vec<Range<usize>> = proposals
        .iter()
        .filter(|mention| mention.weight >= weight::DEFINED && mention.tokens.len() > 1)
        .map(|mention| mention.tokens.clone())
        .collect();
    proposals.retain_mut(|mention| {
        trim::trim(scan, mention);
        let vetoes: &[Veto] = match mention.kind {
            Kind::Person => &persons::AGAINST,
            Kind::Organization => &organisations::AGAINST,
            Kind::Location => &places::AGAINST,
            Kind::Event => &[],
        };
        let is_code = || mention.tokens.len() == 1 && codes::is_code(scan, mention.tokens.start, &documents);
        !mention.tokens.is_empty()
            && !AGAINST.iter().chain(vetoes).any(|speaks| speaks(scan, mention))
            && !is_code()
            && !modifies_defined(scan, mention, &defined)
    });
}

/// What speaks against a mention, if it does.
type Veto = fn(&Scan, &Mention) -> bool;

/// What speaks against a mention of any kind.
const AGAINST: [Veto; 5] = [is_everyday_noun, is_date, names_document, ends_in_adjective, is_ship];

/// *in Kraft*, *Cantoni*, *Zukunft*: a word of every day that no list knows. English writes its capitals more
/// sparely, and its surnames are words.
fn is_everyday_noun(scan: &Scan, mention: &Mention) -> bool {
    let word = mention.tokens.start;
    scan.pack.language != Language::English
        && mention.tokens.len() == 1
        && mention.known.is_none()
        && mention.honorific.is_none()
        && mention.weight < weight::FUNCTION - 5
        && scan.case(word) == Case::Capitalized
        && scan.given_name(word).is_none()
        && match mention.kind {
            Kind::Person => true,
            Kind::Location => !is_place_in_part(scan, word),
            // *der Bund*, *das Parlament*.
            Kind::Organization => {
                scan.pack.language == Language::German
                    && !scan.is_in(word, &scan.pack.organisation_heads)
                    && scan.fold(word) != "bund"
            }
            Kind::Event => false,
        }
        && people::is_everyday_word(scan, word)
}

/// *au Caire*, *Deutschlands*, *le Golfe*, *in Zug*: of what the lists know, without its article, with the
/// genitive's ending, or an ordinary word too.
fn is_place_in_part(scan: &Scan, index: usize) -> bool {
    const WATERS: [&str; 5] = ["golfe", "golfo", "pacifique", "pacifico", "atlantique"];
    let word = scan.fold(index);
    scan.place(index).is_some()
        || WATERS.contains(&word)
        || word.strip_suffix('s').is_some_and(|bare| lexicon::place(bare).is_some())
        || lexicon::place(&format!("le {word}")).is_some()
}

/// *Oktober 2015*: a month or a day and a number.
fn is_date(scan: &Scan, mention: &Mention) -> bool {
    mention.known.is_none()
        && mention.honorific.is_none()
        && mention.weight < weight::FUNCTION - 5
        && mention.kind != Kind::Event
        && scan.is_in(mention.tokens.start, &scan.pack.never_names)
        && mention.tokens.clone().skip(1).all(|token| scan.is_number(token))
}

/// *Arms Trade Treaty*, *Convention sur les armes*: what is written, planned or awarded. In French it
/// stands first, in English last before the first complement.
fn names_document(scan: &Scan, mention: &Mention) -> bool {
    // *Grand Prix de Monaco*: a race.
    let race = mention.kind == Kind::Event && mention.weight > weight::HEAD;
    // *Manuel Sorrel*: a given name that is a book too.
    let given = mention.kind == Kind::Person
        && mention.tokens.len() > 1
        && scan.given_name(mention.tokens.start).is_some()
        && scan.is_capital(mention.tokens.start + 1);
    if mention.known.is_some()
        || race
        || given
        || mention.kind == Kind::Person && mention.weight >= weight::FUNCTION - 5
    {
        return false;
    }
    let tokens = mention.tokens.clone();
    let is_document_noun = |token: usize| scan.is_in(token, &scan.pack.documents);
    let is_document = |token: usize| is_document_noun(token) && scan.is_capital(token);
    if scan.pack.language != Language::English {
        // *Grand Prix suisse de théâtre*.
        let grand = matches!(scan.fold(tokens.start), "grand" | "premier" | "second");
        return is_document_noun(tokens.start) || grand && is_document_noun(tokens.start + 1);
    }
    let last = tokens.clone().find(|&token| scan.is_lower(token)).unwrap_or(tokens.end) - 1;
    let last = tokens.clone().take_while(|&token| token <= last).filter(|&token| scan.is_word(token)).last();
    // *International Code of Conduct Association*: the last word tells.
    let headed = scan.is_in(tokens.end - 1, &scan.pack.organisation_heads);
    let closed = last.is_some_and(is_document) && tokens.len() > 1 && !headed;
    // *Act on Mutual Assistance*, *Convention on the Rights of the Child*: what it is about.
    let start = tokens.start;
    let link =
        if start >= 2 && matches!(scan.fold(start - 1), "the") { start - 2 } else { start.saturating_sub(1) };
    let object = mention.kind == Kind::Organization
        && mention.weight < weight::DEFINED
        && link > 0
        && matches!(scan.fold(link), "on" | "against" | "for" | "to")
        && is_document(link - 1);
    // *Innovation Promotion Agency Act*; *UN Convention* leaves the UN.
    let goes_on = tokens.len() > 1 && is_document(tokens.end);
    closed || goes_on || object
}

/// *OIC Council of Foreign Ministers*, where the text defines *Council of Foreign Ministers (CFM)*: the
/// same, with a modifier before it.
fn modifies_defined(scan: &Scan, mention: &Mention, defined: &[Range<usize>]) -> bool {
    mention.known.is_none()
        && mention.kind == Kind::Organization
        && defined.iter().any(|name| {
            name.end == mention.tokens.end
                && mention.tokens.start < name.start
                && !scan.is_lower(name.start - 1)
        })
}

/// *MT Golden Sorrel*, *the tanker Sorrel*: neither someone nor somewhere.
fn is_ship(scan: &Scan, mention: &Mention) -> bool {
    const LETTERS: [&str; 11] = ["MT", "MV", "M/V", "SS", "HMS", "USS", "RV", "BRP", "HMAS", "HMNZS", "HMCS"];
    const SHIPS: [&str; 9] =
        ["tanker", "vessel", "frigate", "ferry", "yacht", "navire", "fregate", "paquebot", "voilier"];
    matches!(mention.kind, Kind::Person | Kind::Location)
        && mention.honorific.is_none()
        && mention.tokens.start.checked_sub(1).is_some_and(|before| {
            LETTERS.contains(&scan.words(before))
                || scan.is_lower(before) && SHIPS.contains(&scan.fold(before))
        })
}

/// *Geneva-based*, *AI-driven*: the hyphen makes an adjective.
fn ends_in_adjective(scan: &Scan, mention: &Mention) -> bool {
    const SHORTEST: usize = 3;
    let is_adjective = |token: usize| {
        scan.words(token)
            .rsplit_once(['-', '‑'])
            .is_some_and(|(_, tail)| tail.chars().count() >= SHORTEST && tail.chars().all(char::is_lowercase))
    };
    // *Shariah-compliant SME* is no one; in an organisation's name such a word may stand.
    let first = mention.kind == Kind::Person && is_adjective(mention.tokens.start);
    scan.pack.language == Language::English
        && (first || is_adjective(mention.tokens.end - 1))
        && mention.weight < weight::HONORIFIC
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::language::pack;
    use crate::engine::segment::segment;

    /// What is left of `name`, proposed as `kind` by the tagger.
    #[track_caller]
    fn check(language: Language, text: &str, name: &str, kind: Kind, left: Option<(&str, Kind)>) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        let scan = Scan::new(text, &segments, pack(language));
        let start = text.find(name).unwrap_or(0);
        let tokens: Vec<usize> = (0..scan.len())
            .filter(|&token| {
                let span = scan.span(token..token + 1);
                start <= span.start && span.end <= start + name.len()
            })
            .collect();
        let mut proposals = vec![Mention::new(tokens[0]..tokens[tokens.len() - 1] + 1, kind, weight::LISTED)];
        apply(&scan, &mut proposals);
        let found =
            proposals.first().map(|mention| (scan.span(mention.tokens.clone()).of(text), mention.kind));
        assert_eq!(found, left, "{text}");
    }

    #[test]
    fn a_title_is_no_part_of_a_name() {
        check(
            Language::English,
            "Today Federal Councillor Urs Manteau spoke.",
            "Federal Councillor Urs Manteau",
            Kind::Organization,
            Some(("Urs Manteau", Kind::Person)),
        );
    }

    #[test]
    fn who_presides_a_council_is_no_part_of_it() {
        let text = "La présidente de la Confédération Claire Manteau a parlé.";
        let left = Some(("Confédération", Kind::Organization));
        check(Language::French, text, "Confédération Claire Manteau", Kind::Organization, left);
    }

    #[test]
    fn treaties_laws_and_prizes_are_no_entities() {
        let english = |text, name, kind| check(Language::English, text, name, kind, None);
        english("They joined the Arms Trade Treaty.", "Arms Trade Treaty", Kind::Event);
        english("It won the Lovell Science Prize.", "Lovell Science Prize", Kind::Event);
        english("He cited the Sound Agency Act.", "Sound Agency", Kind::Organization);
        let text = "Elle a signé la Convention sur les armes à Berne.";
        check(Language::French, text, "Convention", Kind::Event, None);
    }

    #[test]
    fn a_portfolio_is_no_organisation() {
        let english = |text, name| check(Language::English, text, name, Kind::Organization, None);
        english("She is Professor of Climate Systems in Bern.", "Climate Systems");
        english("the Minister of Foreign Affairs and International Services", "International Services");
    }

    #[test]
    fn a_noun_with_an_adjective_is_no_place() {
        check(Language::French, "Les États riverains négocient.", "États riverains", Kind::Location, None);
    }

    #[test]
    fn what_ends_a_longer_name_is_no_place() {
        check(Language::English, "They met Lennox Asia yesterday.", "Asia", Kind::Location, None);
        check(
            Language::English,
            "They met in South Asia yesterday.",
            "Asia",
            Kind::Location,
            Some(("Asia", Kind::Location)),
        );
    }

    #[test]
    fn a_company_is_no_person() {
        let text = "It was made by Ada Lovell Productions in May.";
        check(Language::English, text, "Ada Lovell", Kind::Person, None);
    }

    #[test]
    fn an_adjective_with_a_hyphen_is_no_name() {
        check(Language::English, "the Geneva-based firm", "Geneva-based", Kind::Location, None);
    }
}
