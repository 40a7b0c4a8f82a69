//! Romance names: the head comes first, complements follow, in capitals or not.

use super::{LONGEST, after_connectors, is_capital, is_year, kind_of, with_ordinal};
use crate::engine::entities::acronyms;
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::roles;
use crate::engine::entities::scan::Scan;
use crate::engine::language::lexicon;
use crate::engine::segment::{Case, Tag};

/// The most complements without a capital: more is a sentence, not a name.
const LOWERCASE_COMPLEMENTS: usize = 4;
/// Titles of those whom institutions are named after.
const PATRONS: [&str; 8] = ["roi", "reine", "prince", "princesse", "cheikh", "sultan", "imam", "emir"];
/// How many words a definition's acronym may stand behind what the grammar takes for the end.
const LONGEST_STRETCH: usize = 9;

/// Proposes the names of a Romance language.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    for index in 0..scan.len() {
        let Some(kind) = kind_of(scan, index) else { continue };
        if let Some(mention) = name(scan, index, kind) {
            proposals.push(mention);
        }
    }
}

/// The name that the head at `index` opens.
fn name(scan: &Scan, index: usize, kind: Kind) -> Option<Mention> {
    let start = match kind {
        Kind::Event => with_ordinal(scan, index),
        // *Haute école*, *Grand Conseil*.
        Kind::Organization if index > 0 && is_capital(scan, index - 1) && is_before_noun(scan.fold(index - 1)) => {
            index - 1
        }
        _ => index,
    };
    let ordinal = start < index && kind == Kind::Event;
    // *secrétaire d'État*: no state.
    if kind == Kind::Location
        && index >= 2
        && scan.is_function(index - 2)
        && scan.pack.connectors.contains(scan.fold(index - 1))
    {
        return None;
    }
    let capital = scan.case(index) != Case::Lower || start < index && !ordinal;
    let written_small = match kind {
        // *la guerre du Golfe*, *le sommet de Manama*.
        Kind::Event => ordinal || matches!(scan.fold(index), "guerre" | "sommet"),
        Kind::Organization => scan.pack.lowercase_heads.contains(scan.fold(index)),
        _ => true,
    };
    if !capital && !written_small {
        return None;
    }
    let wide = capital || ordinal || written_small && kind == Kind::Organization;
    let end = Complements { scan, head: index, kind, wide }.end();
    let end = if capital || ordinal { end } else { last_capital_end(scan, index, end) };
    let has_capital = (index + 1..end).any(|token| is_capital(scan, token));
    if end == index + 1 && !(kind == Kind::Event && ordinal && capital) {
        return None;
    }
    let sure = has_capital || capital && (scan.is_name_word(index) || start < index);
    let end = if kind == Kind::Organization { with_seat(scan, index, end) } else { end };
    if !sure || kind == Kind::Location && !has_capital || scan.is_shouted(index) {
        return None;
    }
    // *la ville de X*, *la mosquée de X*: the name is X; *lac Tchad* is one name.
    let small_unit = kind == Kind::Location && !capital && scan.is_lower(index + 1);
    let first = if small_unit { first_capital(scan, index + 1, end) } else { start };
    let strength = match kind {
        Kind::Location if small_unit => weight::LISTED - 5,
        Kind::Location => weight::LISTED + 2,
        _ if begins_with_listed(scan, index, end) => weight::HEAD + 6,
        _ => weight::HEAD,
    };
    Some(Mention::new(first..end, kind, strength))
}

/// *Organisation des Nations Unies pour la danse*: a listed name that goes on is a longer one.
fn begins_with_listed(scan: &Scan, start: usize, end: usize) -> bool {
    let longest = lexicon::organisation_words(scan.first_word(start)) * 2;
    (start + 2..end.min(start + longest)).any(|end| lexicon::organisation(&scan.key(start..end)).is_some())
}

/// In lower case a name goes as far as its last capital.
fn last_capital_end(scan: &Scan, index: usize, end: usize) -> usize {
    (index + 1..end).rev().find(|&token| is_capital(scan, token)).map_or(index + 1, |last| {
        if last + 1 < end && is_adjective(scan, last + 1) { last + 2 } else { last + 1 }
    })
}

/// *Ambassade des États-Unis en Arménie*: what is sent somewhere has the place in its name.
fn with_seat(scan: &Scan, head: usize, end: usize) -> usize {
    const SENT: [&str; 10] = [
        "ambassade",
        "mission",
        "consulat",
        "delegation",
        "bureau",
        "representation",
        "embassy",
        "consulate",
        "embajada",
        "ambasciata",
    ];
    let locative = matches!(scan.fold(end), "a" | "au" | "aux" | "en");
    let seated = SENT.contains(&scan.fold(head)) && locative && scan.place(end + 1).is_some();
    if seated { end + 2 } else { end }
}

fn first_capital(scan: &Scan, start: usize, end: usize) -> usize {
    (start..end).find(|&token| is_capital(scan, token)).unwrap_or(start)
}

/// What follows a head.
struct Complements<'s, 'a> {
    scan: &'s Scan<'a>,
    head: usize,
    kind: Kind,
    /// The head is in capitals or counted, so that complements in lower case belong to it.
    wide: bool,
}

impl Complements<'_, '_> {
    /// Where the name ends.
    fn end(&self) -> usize {
        let scan = self.scan;
        let limit = scan.sentence(self.head).end.min(self.head + LONGEST);
        let mut end = self.head + 1;
        let mut small = 0;
        while end < limit {
            if scan.is_word(end) && is_capital(scan, end) {
                // *Université Roi Arvid*: named after him.
                let patron = end == self.head + 1 && PATRONS.contains(&scan.fold(end));
                if !patron && (scan.honorific(end) > 0 || scan.is_function(end) && end > self.head + 1) {
                    break;
                }
                end += 1;
            } else if is_adjective(scan, end) || self.kind == Kind::Event && is_year(scan, end) {
                end += 1;
            } else if let Some(listed) = self.adjectives_end(end, limit).or_else(|| self.listed_end(end, limit)) {
                end = listed;
            } else if let Some(partner) = self.partner_end(end, limit) {
                end = partner;
            } else if let Some(next) = after_connectors(scan, end, limit).filter(|&next| self.links(end, next)) {
                if is_capital(scan, next) {
                    if scan.honorific(next) > 0 || scan.is_never_name(next) {
                        break;
                    }
                    end = next + 1;
                } else if self.wide && small < LOWERCASE_COMPLEMENTS && is_small_noun(scan, next) {
                    small += 1;
                    end = next + 1;
                    // *des hautes écoles*, *de haut niveau*: an adjective that stands before its noun.
                    if is_before_noun(scan.fold(next)) && is_small_noun(scan, end) {
                        end += 1;
                    }
                } else {
                    break;
                }
            } else {
                break;
            }
        }
        if self.wide { self.stretched(end, limit) } else { end }
    }

    /// *Journée de solidarité avec le peuple palestinien*: after *avec*.
    fn partner_end(&self, with: usize, limit: usize) -> Option<usize> {
        let scan = self.scan;
        let meant = self.kind == Kind::Event
            && scan.fold(with) == "avec"
            && matches!(scan.fold(with - 1), "solidarite" | "dialogue" | "partenariat" | "cooperation");
        let next = with + 1 + usize::from(matches!(scan.fold(with + 1), "le" | "la" | "les" | "l'"));
        (meant && next < limit && (is_capital(scan, next) || is_small_noun(scan, next))).then_some(next + 1)
    }

    /// Whether the connectors at `end` tie `next` to the name.
    fn links(&self, end: usize, next: usize) -> bool {
        let scan = self.scan;
        match scan.fold(end) {
            "et" | "e" | "y" => self.joins(end, next),
            "sur" | "contre" | "pour" | "per" | "para" | "su" => self.is_purpose(end, next),
            "a" | "au" | "aux" => self.is_field(next) || self.is_object(end, next),
            "en" => self.is_region(end, next),
            "al" => false,
            _ => true,
        }
    }

    /// *Forum mondial sur la migration*, *Office contre la drogue*, *Fonds pour le climat*.
    fn is_purpose(&self, end: usize, next: usize) -> bool {
        /// *sur la base de*, *sur proposition*: no subject of a name.
        const ADVERBIAL: [&str; 14] = [
            "base", "proposition", "demande", "fond", "plan", "place", "sujet", "question", "invitation",
            "initiative", "cette", "ce", "ces", "son",
        ];
        const STUDYING: [&str; 6] = ["groupe", "commission", "comite", "observatoire", "institut", "programme"];
        let scan = self.scan;
        if ADVERBIAL.contains(&scan.fold(next)) {
            return false;
        }
        match scan.fold(end) {
            // *haute représentante de l'Union pour les affaires étrangères*: the office's, not the Union's.
            "pour" | "per" | "para" => {
                self.kind != Kind::Location && !(end == self.head + 1 && roles::function_leads(scan, self.head))
            }
            _ if !self.wide || !scan.is_lower(next) && self.kind == Kind::Location => false,
            "contre" => self.kind != Kind::Location,
            _ => {
                self.kind == Kind::Event
                    || matches!(scan.fold(end - 1), "recherche" | "recherches" | "etudes" | "information" | "travail")
                    || self.kind == Kind::Organization
                        && STUDYING.contains(&scan.fold(self.head))
                        && !(self.head..end).any(|token| matches!(scan.fold(token), "de" | "des" | "du" | "d'"))
            }
        }
    }

    /// *Secrétariat d'État à l'économie*, *Délégation aux réfugiés*: what an office is for.
    fn is_field(&self, next: usize) -> bool {
        const OFFICES: [&str; 8] = [
            "secretariat", "haut-commissariat", "commissariat", "delegation", "direction", "ministere",
            "inspection", "mediateur",
        ];
        OFFICES.contains(&self.scan.fold(self.head))
            && self.scan.place(next).is_none()
            && !self.scan.is_function(next)
    }

    /// *Conférence pour le soutien à Al-Qods*, *Conférence islamique au sommet*.
    fn is_object(&self, end: usize, next: usize) -> bool {
        const TAKING: [&str; 9] = [
            "soutien", "appui", "aide", "assistance", "acces", "droit", "droits", "adaptation", "contribution",
        ];
        self.wide
            && self.kind == Kind::Event
            && (TAKING.contains(&self.scan.fold(end - 1)) || self.scan.fold(next) == "sommet")
    }

    /// *Organisation pour la sécurité et la coopération en Europe*, *Conférence sur les femmes en Islam*.
    fn is_region(&self, end: usize, next: usize) -> bool {
        let scan = self.scan;
        let purpose = (self.head..end).any(|token| matches!(scan.fold(token), "pour" | "sur"));
        purpose
            && match scan.place(next) {
                Some(place) => place.kind == lexicon::PlaceKind::Area && self.kind == Kind::Organization,
                None => self.kind == Kind::Event && is_capital(scan, next),
            }
    }

    /// *Ministère de l'Économie et des Finances*, but not *le Conseil et les États*.
    fn joins(&self, and: usize, next: usize) -> bool {
        const JOINING: [&str; 29] = [
            "minist", "comit", "commis", "direc", "direz", "depart", "dipart", "agen", "organis", "office",
            "secretar", "divis", "inspec", "institut", "centre", "federation", "societ", "admin", "service",
            "union", "confer", "forum", "salon", "laborat", "haut", "facult", "association", "chambre", "ecole",
        ];
        let scan = self.scan;
        let tied = |token: usize| {
            matches!(scan.fold(token), "de" | "du" | "des" | "d'" | "di" | "del" | "do" | "da" | "a" | "aux" | "au")
        };
        let before = and - 1;
        // *affaires économiques et sociales*, *directrices et directeurs cantonaux*.
        let bare = next == and + 1;
        let pair = bare
            && self.wide
            && (is_adjective(scan, before) && is_adjective(scan, next)
                || is_small_noun(scan, before)
                    && is_small_noun(scan, next)
                    && scan.fold(before).ends_with('s')
                    && scan.fold(next).ends_with('s')
                    && (is_adjective(scan, next + 1) || tied(next + 1)));
        if pair && !is_actor(scan, next) {
            return true;
        }
        let headed = JOINING.iter().any(|stem| scan.fold(self.head).starts_with(stem));
        // The second complement is linked as the first: *et des Finances*; after *pour* an article does.
        let linked = (and + 1..next).any(tied)
            || (self.head..and).any(|token| matches!(scan.fold(token), "pour" | "per" | "para" | "sur" | "contre"));
        let complemented = is_adjective(scan, before)
            || (self.head + 1..and)
                .any(|token| tied(token) || matches!(scan.fold(token), "pour" | "sur" | "contre"));
        headed
            && linked
            && complemented
            && (kind_of(scan, next).is_none_or(|_| scan.is_lower(next)) || scan.fold(next) == "croissant-rouge")
            && scan.honorific(next) == 0
            && scan.place(next).is_none()
            && scan.given_name(next).is_none_or(|name| name.ambiguous)
            && scan.case(next) != Case::Upper
            && !scan.is_verb(next)
            && !is_actor(scan, next)
    }

    /// *Ministère de la Jeunesse, de la Culture et de la Communication*: the end of the list that the
    /// comma at `comma` goes on with.
    fn listed_end(&self, comma: usize, limit: usize) -> Option<usize> {
        const LISTING: [&str; 12] = [
            "minist", "secretar", "depart", "dipart", "direc", "office", "commis", "comit", "institut",
            "organis", "faculte", "conseil",
        ];
        let scan = self.scan;
        if !scan.is_comma(comma)
            || !self.wide
            || self.kind != Kind::Organization
            || !LISTING.iter().any(|stem| scan.fold(self.head).starts_with(stem))
        {
            return None;
        }
        let mut index = comma;
        while index < limit {
            let last = matches!(scan.fold(index), "et" | "e" | "y");
            if !last && !scan.is_comma(index) {
                return None;
            }
            let purpose =
                (self.head..comma).any(|token| matches!(scan.fold(token), "pour" | "sur" | "per" | "para"));
            let article = matches!(scan.fold(index + 1), "la" | "le" | "les" | "l'");
            let next = match after_connectors(scan, index + 1, limit) {
                None if purpose && article && index + 2 < limit => index + 2,
                next => next?,
            };
            let noun = is_capital(scan, next) || is_small_noun(scan, next);
            if !noun || scan.honorific(next) > 0 || is_actor(scan, next) {
                return None;
            }
            index = next + 1;
            while index < limit && is_adjective(scan, index) {
                index += 1;
            }
            if let Some(inner) = after_connectors(scan, index, limit)
                .filter(|&inner| matches!(scan.fold(index), "de" | "du" | "des" | "d'") && is_small_noun(scan, inner))
            {
                index = inner + 1;
            }
            if last {
                return Some(index);
            }
        }
        None
    }

    /// *sciences agronomiques, forestières et alimentaires*.
    fn adjectives_end(&self, comma: usize, limit: usize) -> Option<usize> {
        let scan = self.scan;
        let mut index = comma;
        if !self.wide || !scan.is_comma(comma) {
            return None;
        }
        while index < limit && is_adjective(scan, index - 1) && is_adjective(scan, index + 1) {
            match scan.fold(index) {
                "," => index += 2,
                "et" | "e" | "y" => return Some(index + 2),
                _ => return None,
            }
        }
        None
    }

    /// Where an acronym in brackets stands a few words on, the name reaches to it:
    /// *Inspection fédérale des installations à courant fort (ESTI)*.
    fn stretched(&self, end: usize, limit: usize) -> usize {
        let scan = self.scan;
        let mut token = end;
        let connects = |token: usize| scan.pack.connectors.contains(scan.fold(token));
        if self.kind == Kind::Location {
            return end;
        }
        while token < limit && token - end < LONGEST_STRETCH {
            if scan.is(token, "(") {
                let defines = acronyms::is_acronym(scan, token + 1) && scan.is(token + 2, ")");
                return if defines && !connects(token - 1) { token } else { end };
            }
            let goes_on = scan.is_lower(token)
                && (connects(token)
                    || !scan.is_verb(token)
                        && !scan.is_function_word(token)
                        && !matches!(scan.segments.tag(token), Tag::Verb | Tag::Adverb));
            if !goes_on {
                return end;
            }
            token += 1;
        }
        end
    }
}

/// Nouns for those who act, which are not what an organisation is for.
fn is_actor(scan: &Scan, index: usize) -> bool {
    const ACTORS: [&str; 26] = [
        "autorites", "pays", "etats", "representants", "membres", "experts", "organisations", "partenaires",
        "institutions", "delegations", "ministres", "entreprises", "populations", "gouvernements", "acteurs",
        "agences", "associations", "milieux", "cantons", "services", "delegues", "participants", "responsables",
        "pouvoirs", "parties", "organismes",
    ];
    let word = scan.fold(index);
    ACTORS.contains(&word)
        || scan.is_function(index)
        || word.strip_suffix('s').is_some_and(|singular| scan.pack.functions.contains(singular))
            && !matches!(word, "directeurs" | "directrices" | "secretaires")
}

fn is_before_noun(word: &str) -> bool {
    const BEFORE: [&str; 18] = [
        "haut", "haute", "hauts", "hautes", "grand", "grande", "grands", "grandes", "petit", "petite", "petites",
        "bonne", "bonnes", "libre", "premiers", "premieres", "jeunes", "nouvelles",
    ];
    BEFORE.contains(&word)
}

/// Endings of adjectives of names that the language's list, made for other ends too, leaves out.
const ADJECTIVES_OF_NAMES: [&str; 12] = [
    "rieur", "rieure", "rieurs", "rieures", "icole", "icoles", "civil", "civile", "civils", "civiles", "commune",
    "communes",
];

/// Endings of participles that are adjectives where the tagger says so: *travailleurs âgés*.
const PARTICIPLES: [&str; 4] = ["é", "ée", "és", "ées"];

/// A word in lower case with the ending of an adjective.
fn is_adjective(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    scan.is_lower(index)
        && !scan.is_function_word(index)
        && !scan.is_verb(index)
        && !word.ends_with("ment")
        // *demandant*, *visant*: a participle opens a clause.
        && !(word.ends_with("ant") && word != "constituant")
        && (scan.pack.adjective_endings.iter().any(|ending| {
            // *permanent* is listed as a whole, *fournissent* only ends like it.
            word.ends_with(ending.as_str())
                && (word == ending || scan.segments.tag(index) != Tag::Verb)
        }) || scan.segments.tag(index) == Tag::Adjective && PARTICIPLES.iter().any(|ending| scan.words(index).ends_with(ending))
            || ADJECTIVES_OF_NAMES.iter().any(|ending| word.ends_with(ending))
            || scan.is_demonym(index))
}

fn is_small_noun(scan: &Scan, index: usize) -> bool {
    scan.is_lower(index)
        && !matches!(scan.segments.tag(index), Tag::Verb | Tag::Form | Tag::Adverb)
        && !scan.is_function_word(index)
        && !scan.is_verb(index)
        && (!scan.is_function(index) || scan.fold(index).ends_with('s'))
        && scan.fold(index).chars().count() > 2
}
