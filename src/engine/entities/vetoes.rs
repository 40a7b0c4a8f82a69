//! What can be no name, whoever proposed it: taken away, or cut to what can be one.
//!
//! Rules and tagger look for what speaks for a name. Here is what speaks against it. Arabic, which
//! writes no capitals, has its own.

use super::acronyms;
use super::arabic;
use super::mention::{Kind, Mention, weight};
use super::organisations;
use super::places;
use super::scan::Scan;
use super::trim;
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::Case;
use rustc_hash::FxHashSet;
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
            || mention.tokens.len() == 1 && is_code(scan, mention.tokens.start, &documents)
            || names_document(scan, mention)
            || ends_in_adjective(scan, mention)
            || modifies_defined(scan, mention, &defined)
        {
            return false;
        }
        match mention.kind {
            Kind::Person => !is_no_person(scan, mention),
            Kind::Organization => !is_no_organisation(scan, mention),
            Kind::Location => !is_no_place(scan, mention),
            Kind::Event => true,
        }
    });
}

/// *Arms Trade Treaty*, *Convention sur les armes*: what is written, planned or awarded. In French it
/// stands first, in English last before the first complement.
fn names_document(scan: &Scan, mention: &Mention) -> bool {
    if mention.known.is_some() || mention.kind == Kind::Person && mention.weight >= weight::FUNCTION - 5 {
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

/// The abbreviation of a law, or an exchange and its code: *(LRi)*, *(NASDAQ: VSH)*.
fn is_code(scan: &Scan, index: usize, documents: &FxHashSet<&str>) -> bool {
    documents.contains(scan.fold(index)) || is_traded_code(scan, index)
}

/// *(NASDAQ: VSH)*: neither the exchange nor the code is named.
fn is_traded_code(scan: &Scan, index: usize) -> bool {
    /// How far before the code the bracket may open.
    const REACH: usize = 5;
    (1..=REACH)
        .map_while(|back| index.checked_sub(back))
        .take_while(|&token| !scan.is(token, ")"))
        .any(|token| organisations::is_ticker(scan, token))
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
    let last = scan.words(mention.tokens.end - 1);
    scan.pack.language == Language::English
        && last
            .rsplit_once('-')
            .is_some_and(|(_, tail)| tail.chars().count() >= SHORTEST && tail.chars().all(char::is_lowercase))
        && mention.weight < weight::HONORIFIC
}

fn is_no_person(scan: &Scan, mention: &Mention) -> bool {
    // *Custodian of the Two Holy Mosques*: a title.
    if matches!(scan.fold(mention.tokens.end - 1), "mosques" | "mosquees") {
        return true;
    }
    let tokens = mention.tokens.clone();
    if is_title_part(scan, mention) || tokens.len() == 1 && scan.is_function_word(tokens.start) {
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
        scan.token(token).is_some_and(|word| word.is_capital())
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
        && scan.pack.connectors.contains(scan.fold(tokens.start + 1));
    let alone = tokens.len() == 1
        && scan.given_name(tokens.start).is_none()
        && (scan.pack.language == Language::English
            || matches!(scan.case(tokens.start), Case::Upper | Case::Mixed)
            || scan.is_common_word(tokens.start));
    article || thing || figure || complement || alone
}

/// *German Finance* Minister, Chief *Risk* and Compliance Officer: what comes before a function, with no
/// given name, says of what it is one.
fn is_title_part(scan: &Scan, mention: &Mention) -> bool {
    const GRADES: [&str; 6] = ["chief", "vice", "deputy", "senior", "assistant", "executive"];
    let Range { start, end } = mention.tokens.clone();
    let titled =
        |token: usize| scan.is_function(token) && scan.token(token).is_some_and(|word| word.is_capital());
    let named = scan.given_name(start).is_some_and(|name| !name.ambiguous);
    if scan.pack.language != Language::English || named || mention.honorific.is_some() {
        return false;
    }
    let graded = start.checked_sub(1).is_some_and(|before| GRADES.contains(&scan.fold(before)));
    let joined = graded && matches!(scan.fold(end), "and" | "&") && (end + 1..end + 4).any(titled);
    titled(end) || joined
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
    let code = alone && names_no_one(scan, tokens.start);
    // *Compliance Program of the Year*: a category.
    let category = tokens.len() > 3 && scan.fold(tokens.end - 1) == "year" && scan.is(tokens.end - 2, "the");
    let form = tokens.clone().all(|token| scan.pack.company_forms.contains(scan.fold(token)));
    // *Haut Représentant*, *European Union High* Representative.
    let office = mention.known.is_none()
        && scan.is_function(tokens.end - 1)
        && !tokens.clone().any(|token| scan.pack.organisation_heads.contains(scan.fold(token)));
    people
        || code
        || category
        || of_directors
        || secretariat
        || form
        || office
        || word && mention.known.is_none()
        || is_portfolio(scan, mention)
}

/// *Isenthal (UR)*, *FORT WORTH, TX*, *catégorie B*, *la TVA*: letters that stand for a state, a class or
/// a thing.
fn names_no_one(scan: &Scan, index: usize) -> bool {
    const THINGS: [&str; 54] = [
        "ai", "api", "avs", "ceo", "cfo", "chf", "crm", "csr", "ebitda", "emr", "erp", "esg", "etf", "etfs",
        "eur", "faq", "gbp", "gdp", "gnp", "gps", "hiv", "hpv", "hr", "ico", "icos", "ipo", "iot", "ip",
        "ivg", "kpi", "lgbt", "lpp", "ngo", "ngos", "nft", "nfts", "pib", "pin", "pme", "pr", "rca", "rh",
        "roi", "saas", "seo", "sme", "smes", "tic", "tva", "usd", "vat", "vih", "vr", "wifi",
    ];
    if matches!(scan.fold(index), "etat" | "etats" | "state" | "states") {
        return true;
    }
    if !matches!(scan.case(index), Case::Upper | Case::Mixed) || scan.is_shouted(index) {
        return false;
    }
    let enclosed = index.checked_sub(1).is_some_and(|before| {
        matches!(scan.words(before), "(" | "," | "/") || matches!(scan.fold(before), "et" | "und" | "e")
    });
    scan.words(index).chars().count() == 1
        || THINGS.contains(&scan.fold(index))
        || enclosed && places::is_state(scan, index)
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
    generic || title || letters || code || of_a_function || ends_longer_name(scan, mention)
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
