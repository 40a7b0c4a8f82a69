//! What can be no name, whoever proposed it: taken away, or cut to what can be one.
//!
//! Rules and tagger look for what speaks for a name. Here is what speaks against it. Arabic, which
//! writes no capitals, has its own.

mod codes;
mod persons;

use super::acronyms;
use super::arabic;
use super::mention::{Kind, Mention, weight};
use super::people;
use super::scan::Scan;
use super::trim;
use crate::engine::language::currencies::currency;
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
        if mention.tokens.is_empty()
            || is_everyday_noun(scan, mention)
            || is_date(scan, mention)
            || mention.tokens.len() == 1 && codes::is_code(scan, mention.tokens.start, &documents)
            || names_document(scan, mention)
            || ends_in_adjective(scan, mention)
            || modifies_defined(scan, mention, &defined)
        {
            return false;
        }
        match mention.kind {
            Kind::Person => !persons::is_no_person(scan, mention),
            Kind::Organization => !is_no_organisation(scan, mention),
            Kind::Location => !is_no_place(scan, mention),
            Kind::Event => true,
        }
    });
}

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
                    && !scan.pack.organisation_heads.contains(scan.fold(word))
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
        && scan.pack.never_names.contains(scan.fold(mention.tokens.start))
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
        && scan.token(mention.tokens.start + 1).is_some_and(|token| token.is_capital());
    if mention.known.is_some()
        || race
        || given
        || mention.kind == Kind::Person && mention.weight >= weight::FUNCTION - 5
    {
        return false;
    }
    let tokens = mention.tokens.clone();
    let is_document_noun = |token: usize| scan.pack.documents.contains(scan.fold(token));
    let is_document =
        |token: usize| is_document_noun(token) && scan.token(token).is_some_and(|word| word.is_capital());
    if scan.pack.language != Language::English {
        // *Grand Prix suisse de théâtre*.
        let grand = matches!(scan.fold(tokens.start), "grand" | "premier" | "second");
        return is_document_noun(tokens.start) || grand && is_document_noun(tokens.start + 1);
    }
    let last = tokens.clone().find(|&token| scan.is_lower(token)).unwrap_or(tokens.end) - 1;
    let last = tokens.clone().take_while(|&token| token <= last).filter(|&token| scan.is_word(token)).last();
    // *International Code of Conduct Association*: the last word tells.
    let headed = scan.pack.organisation_heads.contains(scan.fold(tokens.end - 1));
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

/// *Geneva-based*, *AI-driven*: the hyphen makes an adjective.
fn ends_in_adjective(scan: &Scan, mention: &Mention) -> bool {
    const SHORTEST: usize = 3;
    let is_adjective = |token: usize| {
        scan.words(token)
            .rsplit_once('-')
            .is_some_and(|(_, tail)| tail.chars().count() >= SHORTEST && tail.chars().all(char::is_lowercase))
    };
    // *Shariah-compliant SME* is no one; in an organisation's name such a word may stand.
    let first = mention.kind == Kind::Person && is_adjective(mention.tokens.start);
    scan.pack.language == Language::English
        && (first || is_adjective(mention.tokens.end - 1))
        && mention.weight < weight::HONORIFIC
}

fn is_no_organisation(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    // *ministres des Affaires étrangères*: those who meet, not where.
    let people = matches!(scan.fold(tokens.start), "ministres" | "ministers" | "chefs" | "heads")
        && mention.known.is_none();
    let word =
        tokens.len() == 1 && scan.is_function_word(tokens.start) && scan.case(tokens.start) != Case::Upper;
    // *Secrétariat général de l'OCI*, *Board of Directors*: a part that stands for the whole.
    let of_directors = tokens.len() > 2
        && (scan.fold(tokens.start + 2) == "directors" || scan.fold(tokens.start + 2) == "administration")
        && matches!(scan.fold(tokens.start), "board" | "conseil");
    let secretariat = tokens.clone().any(|token| {
        let general = |other: usize| scan.fold(other).starts_with("general");
        scan.fold(token).starts_with("secretaria") && (general(token + 1) || token > 0 && general(token - 1))
    });
    let alone = tokens.len() == 1 && mention.known.is_none() && mention.weight < weight::DEFINED;
    let code = alone && codes::names_no_one(scan, tokens.start);
    // *Compliance Program of the Year*: a category.
    // *the UAE Federal export credit company*: the capital is an adjective's.
    let adjective =
        matches!(scan.fold(tokens.end - 1), "federal" | "national" | "regional" | "cantonal" | "joint")
            && scan.pack.language == Language::English
            && mention.known.is_none()
            && (scan.is_lower(tokens.end) || scan.is_function(tokens.end));
    // *Deputy Group* Leader: a grade of whom it leads to.
    let graded = scan.pack.language == Language::English
        && mention.known.is_none()
        && matches!(
            scan.fold(tokens.start),
            "deputy" | "assistant" | "vice" | "associate" | "acting" | "senior"
        )
        && scan.is_function(tokens.end);
    // *Schweizer Bevölkerung*: a people's adjective and an everyday noun.
    let of_a_people = scan.pack.language == Language::German
        && tokens.len() == 2
        && mention.weight < weight::HEAD
        && scan.is_demonym(tokens.start)
        && people::is_everyday_word(scan, tokens.end - 1)
        && !scan.pack.organisation_heads.contains(scan.fold(tokens.end - 1));
    let category = tokens.len() > 3 && scan.fold(tokens.end - 1) == "year" && scan.is(tokens.end - 2, "the");
    let form = tokens.clone().all(|token| scan.pack.company_forms.contains(scan.fold(token)));
    // *Swiss Francs*: money.
    let money = tokens.len() == 2
        && currency(scan.fold(tokens.end - 1)).is_some()
        && (scan.is_demonym(tokens.start) || scan.place(tokens.start).is_some());
    // *the Swiss delegation*: whoever is sent this time.
    let sent = tokens.len() == 2
        && scan.is_demonym(tokens.start)
        && scan.is_lower(tokens.end - 1)
        && matches!(
            scan.fold(tokens.end - 1),
            "delegation" | "side" | "team" | "people" | "officials" | "authorities"
        );
    // *Haut Représentant*, *European Union High* Representative.
    let office = mention.known.is_none()
        && scan.is_function(tokens.end - 1)
        && !tokens.clone().any(|token| scan.pack.organisation_heads.contains(scan.fold(token)));
    people
        || code
        || category
        || adjective
        || graded
        || of_a_people
        || of_directors
        || secretariat
        || form
        || money
        || sent
        || office
        || word && mention.known.is_none()
        || is_portfolio(scan, mention)
}

/// *Minister for International Development*, *Professor of Climate Dynamics*, also as one of a list:
/// what an office is for.
fn is_portfolio(scan: &Scan, mention: &Mention) -> bool {
    const OFFICES: [&str; 12] = [
        "minister",
        "ministers",
        "secretary",
        "professor",
        "lecturer",
        "undersecretary",
        "ministre",
        "professeur",
        "professeure",
        "ministres",
        "chair",
        "minister-delegate",
    ];
    /// How far back the office may stand.
    const REACH: usize = 10;
    let tokens = mention.tokens.clone();
    let headed = scan.pack.language != Language::English
        && scan.pack.organisation_heads.contains(scan.fold(tokens.start));
    if mention.known.is_some() || mention.weight >= weight::DEFINED || headed {
        return false;
    }
    let first = scan.sentence(tokens.start).start.max(tokens.start.saturating_sub(REACH));
    let mut linked = false;
    for token in (first..tokens.start).rev() {
        let word = scan.fold(token);
        if OFFICES.contains(&word) {
            return linked && scan.fold(token + 1) != "general";
        }
        let link = matches!(word, "of" | "for" | "de" | "des" | "du" | "d'" | "l'" | "la" | "et" | "and");
        linked |= link;
        // *Secretary of the Board*: with its article it is a body.
        if !(link || scan.is_comma(token) || scan.token(token).is_some_and(|word| word.is_capital())) {
            return false;
        }
    }
    false
}

/// *États riverains*, *région parisienne*: a noun for places and what kind, but no name; *Lennox Asia*:
/// the end of a longer name.
fn is_no_place(scan: &Scan, mention: &Mention) -> bool {
    let tokens = mention.tokens.clone();
    let capital = |token: usize| scan.token(token).is_some_and(|word| word.is_capital());
    let generic = mention.known.is_none()
        && (scan.pack.place_heads.contains(scan.fold(tokens.start)) || scan.fold(tokens.start) == "etats")
        && !tokens.clone().skip(1).any(capital)
        && (tokens.len() > 1 || matches!(scan.fold(tokens.start), "etat" | "etats" | "state" | "states"));
    // *Custodian of the Two Holy Mosques*: a title.
    let title = mention.known.is_none() && matches!(scan.fold(tokens.end - 1), "mosques" | "mosquees");
    // *NIL*, *DeFi*: letters that no list knows.
    let letters = tokens.len() == 1
        && mention.known.is_none()
        && mention.weight < weight::LISTED
        && !scan.is_shouted(tokens.start)
        && (scan.case(tokens.start) == Case::Upper
            || scan.case(tokens.start) == Case::Mixed
                && scan.words(tokens.start).chars().count() <= trim::LONGEST_ABBREVIATION
            || matches!(scan.fold(tokens.start), "jr" | "jr." | "sr"));
    // *A16*, *P120*, *catégorie B*.
    let code = tokens.len() == 1
        && (scan.words(tokens.start).chars().any(|letter| letter.is_ascii_digit())
            || scan.words(tokens.start).chars().count() == 1);
    // *Federal Councillor*: what a function is of.
    let of_a_function = scan.pack.language == Language::English
        && tokens.len() == 1
        && scan.place(tokens.start).is_some_and(|place| place.ambiguous)
        && capital(tokens.end)
        && scan.is_function(tokens.end);
    // *Les Italiens*: a people.
    let people = mention.known.is_none()
        && tokens.len() == 1
        && scan.fold(tokens.start).strip_suffix('s').is_some_and(|one| lexicon::demonym(one).is_some())
        && tokens
            .start
            .checked_sub(1)
            .is_some_and(|article| matches!(scan.fold(article), "les" | "des" | "aux"));
    people
        || generic
        || title
        || letters
        || code
        || of_a_function
        || is_clock(scan, &tokens)
        || ends_longer_name(scan, mention)
}

/// *6 p.m. Mecca time*, *13 h, heure de La Mecque*: whose clock it is.
fn is_clock(scan: &Scan, tokens: &Range<usize>) -> bool {
    let article = |token: usize| matches!(scan.fold(token), "de" | "d'" | "du" | "la" | "l'");
    let hour = (scan.sentence(tokens.start).start..tokens.start).rev().find(|&token| !article(token));
    scan.pack.language == Language::English && scan.fold(tokens.end) == "time" && scan.is_lower(tokens.end)
        || hour.is_some_and(|hour| hour + 1 < tokens.start && matches!(scan.fold(hour), "heure" | "heures"))
}

/// Whether an unknown capital right before the place makes it a part of a longer name.
fn ends_longer_name(scan: &Scan, mention: &Mention) -> bool {
    const PARTS: [&str; 14] = [
        "north", "south", "east", "west", "central", "northern", "southern", "eastern", "western", "greater",
        "upper", "lower", "downtown", "new",
    ];
    let start = mention.tokens.start;
    let Some(before) = start.checked_sub(1).filter(|&before| scan.sentence(start).contains(&before)) else {
        return false;
    };
    let word = scan.fold(before);
    scan.pack.language == Language::English
        && mention.tokens.len() == 1
        && matches!(scan.case(before), Case::Upper | Case::Mixed | Case::Capitalized)
        && scan.is_name_word(before)
        && !scan.opens_sentence(before)
        && !scan.is_title_case(before)
        && !scan.is_shouted(before)
        && !PARTS.contains(&word)
        && !scan.is_function(before)
        && scan.honorific(before) == 0
        && !scan.is_demonym(before)
        && lexicon::place(word).is_none()
        && !scan.pack.place_heads.contains(word)
        && !scan.pack.never_names.contains(word)
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
