//! Organisations by what they are called before their name: *l'entreprise Voesh*, *the carrier Voesh Air*.

use super::run_end;
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Tag;
use std::ops::Range;

/// What such an organisation is called, folded.
#[rustfmt::skip]
const NOUNS: [&str; 58] = [
    "contractor", "supplier", "subsidiary", "vendor", "operator", "compagnie", "cabinet", "exploitant",
    "organisation", "organization", "nonprofit", "charity", "agency", "platform", "group", "movement",
    "groupe", "mouvement", "brand", "entreprise", "societe", "start-up", "startup", "constructeur",
    "operateur", "ong", "asbl", "fabricant", "firme", "chaine", "quotidien", "magazine", "journal",
    "hebdomadaire", "revue", "parti", "syndicat", "mensuel", "assureur", "distributeur", "editeur",
    "company", "firm", "provider", "publisher", "newspaper", "maker", "manufacturer", "developer",
    "carrier", "retailer", "airline", "broadcaster", "insurer", "unternehmen", "firma", "azienda",
    "empresa",
];
/// Those that go by someone's name: *le cabinet Anna Dervaux*.
const HOUSES: [&str; 6] = ["cabinet", "studio", "maison", "marque", "galerie", "brand"];

/// *l'entreprise Voesh*, *le quotidien Rive Libre*, *the carrier Voesh Air*: what it is, then its name.
pub(super) fn called(scan: &Scan, noun: usize) -> Option<Range<usize>> {
    if !NOUNS.contains(&scan.fold(noun)) || scan.is_title_case(noun) {
        return None;
    }
    let letters = matches!(scan.words(noun), "ONG" | "NGO" | "ASBL");
    // *the umbrella organisation, Voesh, which …*: between commas.
    let parted = scan.is_comma(noun + 1);
    let start = noun + 1 + usize::from(parted || is_described(scan, noun));
    if !(scan.is_lower(noun) || letters) || !scan.is_capital(start) || !scan.sentence(noun).contains(&start) {
        return None;
    }
    let end = run_end(scan, start);
    let house = HOUSES.contains(&scan.fold(noun));
    let person = !house && scan.given_name(start).is_some() && end - start > 1 || scan.honorific(start) > 0;
    let closed = !parted || scan.is_comma(end);
    (closed && end > start && !person && scan.place(start).is_none()).then_some(start..end)
}

/// *la compagnie aérienne Voesh*: an adjective of one word behind the noun.
fn is_described(scan: &Scan, noun: usize) -> bool {
    scan.pack.language == Language::French
        && scan.is_lower(noun + 1)
        && (scan.segments.tag(noun + 1) == Tag::Adjective || scan.is_demonym(noun + 1))
}
