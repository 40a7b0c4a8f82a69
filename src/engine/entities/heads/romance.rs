//! Romance names: the head comes first, complements follow, in capitals or not.

use super::complements::{Complements, is_patron};
use super::nouns::{is_adjective, is_appended, is_before_noun};
use super::{begins_with_listed, kind_of, with_ordinal};
use crate::engine::entities::mention::{Kind, Known, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::Case;

/// Proposes the names of a Romance language.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    for index in 0..scan.len() {
        let Some(kind) = kind_of(scan, index) else { continue };
        let Some(mention) = name(scan, index, kind) else { continue };
        let acronym = mention.tokens.end;
        if kind == Kind::Organization && mention.tokens.len() > 2 && is_appended(scan, acronym) {
            let mut short = Mention::new(acronym..acronym + 1, kind, weight::HEAD);
            short.stands_for = Some(mention.tokens.clone());
            proposals.push(short);
        }
        if let Some(seat) = seat(scan, &mention) {
            proposals.push(seat);
        }
        proposals.push(mention);
    }
}

/// The place that an organisation's name ends with, after *en* or *à*: it is named too.
fn seat(scan: &Scan, mention: &Mention) -> Option<Mention> {
    let place = mention.tokens.end - 1;
    let head = scan.fold(mention.tokens.start);
    // *guerre en Ukraine*: the war and the country.
    let located = (mention.kind == Kind::Organization && SENT.contains(&head)
        || mention.kind == Kind::Event && head == "guerre")
        && mention.tokens.len() > 2
        && matches!(scan.fold(place - 1), "a" | "en" | "au")
        && scan.is_lower(place - 1);
    let id = scan.place(place).filter(|_| located)?.id;
    let mut seat = Mention::new(place..place + 1, Kind::Location, weight::DEFINED);
    seat.known = Some(Known::Place(id));
    Some(seat)
}

/// The name that the head at `index` opens.
fn name(scan: &Scan, index: usize, kind: Kind) -> Option<Mention> {
    let start = match kind {
        Kind::Event => with_ordinal(scan, index),
        // *Haute école*, *Grand Conseil*.
        Kind::Organization
            if index > 0 && scan.is_capital(index - 1) && is_before_noun(scan.fold(index - 1)) =>
        {
            index - 1
        }
        _ => index,
    };
    let ordinal = start < index && kind == Kind::Event;
    // *secrétaire d'État*: no state.
    if kind == Kind::Location
        && index >= 2
        && scan.is_function(index - 2)
        && scan.is_in(index - 1, &scan.pack.connectors)
    {
        return None;
    }
    let capital = scan.case(index) != Case::Lower || start < index && !ordinal;
    let written_small = match kind {
        // *la guerre du Golfe*, *le sommet de Manama*.
        Kind::Event => {
            ordinal && !is_mere_count(scan, start, index)
                || matches!(scan.fold(index), "guerre" | "sommet" | "genocide" | "bataille")
        }
        Kind::Organization => {
            scan.is_in(index, &scan.pack.lowercase_heads)
                && !is_of_a_function(scan, index)
                && (scan.fold(index) != "centre" || is_staffed(scan, index))
        }
        _ => true,
    };
    if !capital && !written_small {
        return None;
    }
    let wide = capital || ordinal || written_small && kind == Kind::Organization;
    let end = Complements { scan, head: index, kind, wide }.end();
    let end = if capital || ordinal { end } else { last_capital_end(scan, index, end) };
    // *le génocide arménien*: whose it is makes it one.
    let of_a_people = scan.fold(index) == "genocide" && scan.is_demonym(index + 1);
    let end = if of_a_people { end.max(index + 2) } else { end };
    let has_capital = of_a_people || (index + 1..end).any(|token| scan.is_capital(token));
    if end == index + 1 && !(kind == Kind::Event && ordinal && capital) {
        return None;
    }
    let sure = has_capital || capital && (scan.is_name_word(index) || start < index);
    let end = if kind == Kind::Organization {
        if is_dedicated(scan, index, end) {
            without_town(scan, index, end)
        } else {
            with_seat(scan, index, end)
        }
    } else {
        end
    };
    // *Programme de rénovation* over a paragraph: a subject; with an acronym behind it, a name.
    let subject = kind == Kind::Organization
        && !has_capital
        && scan.is_heading(index)
        && scan.opens_sentence(start)
        && !scan.is(end, "(");
    if !sure || subject || kind == Kind::Location && !has_capital || scan.is_shouted(index) {
        return None;
    }
    // *la ville de X*, *la mosquée de X*: the name is X; *lac Tchad* is one name.
    let small_unit = kind == Kind::Location && !capital && scan.is_lower(index + 1);
    let built = small_unit && is_built(scan, index);
    let end = if built { without_town(scan, index, end) } else { end };
    let first = if small_unit && !built { first_capital(scan, index + 1, end) } else { start };
    let strength = match kind {
        Kind::Location if built => weight::HEAD + 1,
        Kind::Location if small_unit => weight::LISTED - 5,
        Kind::Location => weight::LISTED + 2,
        // *Université Cheikh Arvid Sorrel*: more than the person under the title.
        _ if is_patron(scan, index + 1) => weight::HONORIFIC + 5,
        _ if begins_with_listed(scan, index, end) => weight::HEAD + 6,
        // *tribunal judiciaire de Lyon*: its town proves a head in lower case, where no other name begins.
        Kind::Organization
            if !capital
                && scan.place(end - 1).is_some()
                && !(index + 1..end)
                    .any(|token| scan.is_capital(token) && kind_of(scan, token).is_some()) =>
        {
            weight::HEAD + 1
        }
        _ => weight::HEAD,
    };
    Some(Mention::new(first..end, kind, strength))
}

/// *centre de santé de X*, *centre hospitalier de X*: those who work there are meant, and no middle.
fn is_staffed(scan: &Scan, centre: usize) -> bool {
    const WORKS: [&str; 14] = [
        "sante",
        "soins",
        "recherche",
        "recherches",
        "formation",
        "secours",
        "accueil",
        "depistage",
        "vaccination",
        "hospitalier",
        "medical",
        "culturel",
        "universitaire",
        "social",
    ];
    let of = usize::from(matches!(scan.fold(centre + 1), "de" | "d'"));
    WORKS.contains(&scan.fold(centre + 1 + of))
}

/// *cheffe de mission*, *chargé de mission*: what kind of function it is.
fn is_of_a_function(scan: &Scan, index: usize) -> bool {
    index >= 2 && matches!(scan.fold(index - 1), "de" | "d'") && scan.is_function(index - 2)
}

/// *première journée de la visite*, *première réunion du Comité*: the ordinal only counts.
fn is_mere_count(scan: &Scan, ordinal: usize, head: usize) -> bool {
    let first = matches!(
        scan.fold(ordinal),
        "premier" | "premiere" | "prima" | "primo" | "primera" | "primeiro" | "primeira"
    );
    scan.is_lower(ordinal)
        && scan.is_lower(head)
        && match scan.fold(head) {
            "jour" | "journee" | "semaine" | "mois" | "annee" | "campagne" | "manifestation" | "exercice"
            | "atelier" => true,
            "reunion" | "rencontre" | "seminaire" | "dialogue" => first,
            _ => false,
        }
}

/// In lower case a name goes as far as its last capital.
fn last_capital_end(scan: &Scan, index: usize, end: usize) -> usize {
    (index + 1..end)
        .rev()
        .find(|&token| scan.is_capital(token))
        .map_or(index + 1, |last| (last + 1..end).find(|&token| !is_adjective(scan, token)).unwrap_or(end))
}

/// Who is sent somewhere, and has the place in its name.
const SENT: [&str; 8] =
    ["ambassade", "mission", "consulat", "delegation", "bureau", "representation", "embajada", "ambasciata"];

/// *Ambassade des États-Unis en Arménie*.
fn with_seat(scan: &Scan, head: usize, end: usize) -> usize {
    let locative = matches!(scan.fold(end), "a" | "au" | "aux" | "en");
    let seated = SENT.contains(&scan.fold(head)) && locative && scan.place(end + 1).is_some();
    if seated { end + 2 } else { end }
}

/// *Lycée Ada Lovell | de Montreval*: a house with a person's name and the town that it stands in.
fn is_dedicated(scan: &Scan, head: usize, end: usize) -> bool {
    const HOUSES: [&str; 8] =
        ["ecole", "universite", "lycee", "hopital", "institut", "college", "theatre", "clinique"];
    HOUSES.contains(&scan.fold(head))
        && (head + 1..end.saturating_sub(2)).any(|token| {
            // What stands there without a preposition.
            scan.is_capital(token)
                && !scan.is_in(token - 1, &scan.pack.connectors)
                && scan.case(token) != Case::Upper
                && scan.place(token).is_none()
                && token > head + 1
                || token == head + 1 && scan.is_capital(token) && scan.given_name(token).is_some()
        })
}

/// *stade de la Réunification*, *palais du Vent*: its name is what it is and of whom.
fn is_built(scan: &Scan, head: usize) -> bool {
    const BUILDINGS: [&str; 14] = [
        "stade",
        "palais",
        "aeroport",
        "gare",
        "pont",
        "parc",
        "rue",
        "avenue",
        "boulevard",
        "esplanade",
        "mausolee",
        "hippodrome",
        "barrage",
        "chateau",
    ];
    // *gare de Montreval*, *aéroport international de Montreval*: where it is; *parc national de Montreval* is its name.
    let adjectives = (head + 1..head + 3).take_while(|&token| is_adjective(scan, token)).count();
    let link = head + 1 + if scan.fold(head) == "parc" { 0 } else { adjectives };
    let bare = matches!(scan.fold(link), "de" | "d'") && scan.is_capital(link + 1);
    // *sur la place de l'Indépendance*, but not *la place de la Suisse dans le monde*.
    let square = scan.fold(head) == "place"
        && head >= 2
        && matches!(scan.fold(head - 2), "sur" | "jusqu'a" | "vers" | "depuis")
        && (head + 1..head + 5)
            .all(|token| scan.place(token).is_none_or(|place| place.kind != lexicon::PlaceKind::Country));
    square
        || BUILDINGS.contains(&scan.fold(head)) && (!bare || matches!(scan.fold(head), "palais" | "chateau"))
}

/// *stade de la Réunification | de Douala*: without the town that it stands in.
fn without_town(scan: &Scan, head: usize, end: usize) -> usize {
    let of = end.saturating_sub(2);
    let named = (head + 1..of).any(|token| scan.is_capital(token));
    if named && matches!(scan.fold(of), "de" | "d'" | "a") && scan.place(end - 1).is_some() {
        of
    } else {
        end
    }
}

fn first_capital(scan: &Scan, start: usize, end: usize) -> usize {
    (start..end).find(|&token| scan.is_capital(token)).unwrap_or(start)
}
