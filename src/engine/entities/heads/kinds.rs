//! A head noun → what a name is that is built on it: an organisation, an event, a place.
//!
//! The lists say it, but for nouns that are of another kind by what stands beside them.

use super::nouns;
use super::ordinals::with_ordinal;
use crate::engine::entities::mention::Kind;
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;

/// What the noun at `index` is the head of.
pub(in crate::engine::entities) fn kind_of(scan: &Scan, index: usize) -> Option<Kind> {
    if is_annual_meeting(scan, index) || is_of_somewhere(scan, index) {
        Some(Kind::Event)
    } else if scan.is_in(index, &scan.pack.event_heads) {
        // *23e édition des Jeux*: only what is counted.
        if scan.fold(index) == "edition" && with_ordinal(scan, index) == index {
            return None;
        }
        Some(if is_standing_conference(scan, index) { Kind::Organization } else { Kind::Event })
    } else if scan.is_in(index, &scan.pack.organisation_heads) {
        // *Force multinationale mixte*, but not *Force d'innovation*.
        let strength = scan.fold(index) == "force" && scan.pack.language == Language::French;
        (!strength || nouns::is_adjective(scan, index + 1)).then_some(Kind::Organization)
    } else if scan.is_in(index, &scan.pack.place_heads) {
        Some(if is_municipality(scan, index) { Kind::Organization } else { Kind::Location })
    } else {
        None
    }
}

/// *Assemblée annuelle 2031*: when the members meet.
fn is_annual_meeting(scan: &Scan, index: usize) -> bool {
    scan.is_capital(index) && scan.fold(index) == "assemblee" && scan.fold(index + 1) == "annuelle"
}

/// *Riyadh Season*, *Australian Open*: what is an event only with its place.
fn is_of_somewhere(scan: &Scan, index: usize) -> bool {
    scan.is_capital(index)
        && matches!(scan.fold(index), "season" | "open")
        && index.checked_sub(1).is_some_and(|before| scan.place(before).is_some() || scan.is_demonym(before))
}

/// *la Ville de Montreval*: in capitals within a sentence it is who governs the town.
fn is_municipality(scan: &Scan, index: usize) -> bool {
    scan.is(index, "Ville")
        && scan.pack.language == Language::French
        && !scan.opens_sentence(index)
        && matches!(scan.words(index + 1), "de" | "d'" | "d’" | "du")
        && scan.is_capital(index + 2)
}

/// *Conférence des directeurs cantonaux*, *Conference of Cantonal Governments*: those who confer are
/// always the same, and the conference is their body. One that is counted is a meeting.
pub(super) fn is_standing_conference(scan: &Scan, index: usize) -> bool {
    /// How far the members may stand from the head.
    const REACH: usize = 7;
    #[rustfmt::skip]
    const MEMBERS: [&str; 33] = [
        "kantonsregierungen", "kantonalen", "chefs", "chanceliers", "chancellors", "delegues", "deleguees",
        "inspecteurs", "offices", "chief", "heads", "directeurs", "directrices", "directors", "gouvernements",
        "governments", "eveques", "bishops", "recteurs", "rectors", "secretaires", "presidents", "commandants",
        "commanders", "cantons", "prefets", "authorities", "pouvoirs", "cantonal", "cantonaux", "churches",
        "eglises", "episcopale",
    ];
    matches!(scan.fold(index), "conference" | "conferenza" | "konferenz" | "congress" | "congres")
        && (index + 1..index + REACH)
            .take_while(|&token| scan.is_word(token))
            .any(|token| MEMBERS.contains(&scan.fold(token)))
        && with_ordinal(scan, index) == index
}
