//! What follows the head of a Romance name: adjectives, complements, lists of them, and where they end.

mod lists;

use super::nouns::{is_adjective, is_appended, is_before_noun, is_small_noun};
use super::{LONGEST, after_connectors, is_year, kind_of};
use crate::engine::entities::mention::Kind;
use crate::engine::entities::scan::Scan;
use crate::engine::entities::{acronyms, roles};
use crate::engine::language::lexicon;
use crate::engine::segment::Tag;

/// The most complements without a capital: more is a sentence, not a name.
const LOWERCASE_COMPLEMENTS: usize = 4;
/// Titles of those whom institutions are named after.
const PATRONS: [&str; 8] = ["roi", "reine", "prince", "princesse", "cheikh", "sultan", "imam", "emir"];
/// Whether the word is the title of someone whom the institution before it is named after.
pub(super) fn is_patron(scan: &Scan, index: usize) -> bool {
    scan.is_capital(index) && PATRONS.contains(&scan.fold(index))
}

/// How many words a definition's acronym may stand behind what the grammar takes for the end.
const LONGEST_STRETCH: usize = 9;

/// What follows a head.
pub(super) struct Complements<'s, 'a> {
    pub scan: &'s Scan<'a>,
    pub head: usize,
    pub kind: Kind,
    /// The head is in capitals or counted, so that complements in lower case belong to it.
    pub wide: bool,
}

impl Complements<'_, '_> {
    /// Where the name ends.
    pub fn end(&self) -> usize {
        let scan = self.scan;
        let limit = scan.sentence(self.head).end.min(self.head + LONGEST);
        let mut end = self.head + 1;
        let mut small = 0;
        while end < limit {
            if scan.is_word(end) && scan.is_capital(end) {
                // *Université Roi Arvid*: named after him.
                let patron = end == self.head + 1 && is_patron(scan, end);
                if !patron && (scan.honorific(end) > 0 || scan.is_function(end) && end > self.head + 1) {
                    break;
                }
                // *Département fédéral des sports DFS*: its acronym.
                if end > self.head + 2 && is_appended(scan, end) {
                    break;
                }
                end += 1;
            } else if is_adjective(scan, end)
                || self.kind == Kind::Event && is_year(scan, end)
                || self.is_juxtaposed(end)
            {
                end += 1;
            } else if let Some(listed) =
                self.adjectives_end(end, limit).or_else(|| self.listed_end(end, limit))
            {
                end = listed;
            } else if let Some(partner) = self.partner_end(end, limit) {
                end = partner;
            } else if let Some(next) = self.regarded(end).filter(|&next| next < limit) {
                end = next + 1;
            } else if let Some(next) =
                after_connectors(scan, end, limit).filter(|&next| self.links(end, next))
            {
                if scan.is_capital(next) {
                    if scan.honorific(next) > 0 || scan.is_never_name(next) {
                        break;
                    }
                    end = next + 1;
                } else if self.wide
                    && small < LOWERCASE_COMPLEMENTS
                    && (is_small_noun(scan, next) || self.is_of_people(next))
                {
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

    /// *Journée investisseurs*, *Salon arts ménagers*: whose it is, without a preposition.
    fn is_juxtaposed(&self, end: usize) -> bool {
        const DAYS: [&str; 5] = ["journee", "journees", "semaine", "salon", "forum"];
        let scan = self.scan;
        self.kind == Kind::Event
            && end == self.head + 1
            && scan.is_capital(self.head)
            && DAYS.contains(&scan.fold(self.head))
            && scan.segments.tag(end) == Tag::Noun
            && is_small_noun(scan, end)
            && scan.fold(end).ends_with('s')
    }

    /// *discrimination à l'égard des femmes*: the noun after *à l'égard de*, where the name tells what it is for.
    fn regarded(&self, end: usize) -> Option<usize> {
        let scan = self.scan;
        let words = ["a", "l'", "egard"];
        let said = words.iter().enumerate().all(|(offset, word)| scan.fold(end + offset) == *word);
        let next = end + words.len() + 1;
        let purpose = (self.head..end).any(|token| matches!(scan.fold(token), "pour" | "sur" | "contre"));
        (said && purpose && self.wide && matches!(scan.fold(next - 1), "des" | "de" | "d'" | "du"))
            .then_some(next)
    }

    /// *Journée mondiale du réfugié*, *Fête des Mères*: a day is of those whose it is.
    fn is_of_people(&self, next: usize) -> bool {
        const DAYS: [&str; 6] = ["journee", "semaine", "mois", "annee", "fete", "decennie"];
        self.kind == Kind::Event
            && DAYS.contains(&self.scan.fold(self.head))
            && self.scan.is_function(next)
            && self.scan.is_lower(next)
    }

    /// *Journée de solidarité avec le peuple palestinien*: after *avec*.
    fn partner_end(&self, with: usize, limit: usize) -> Option<usize> {
        let scan = self.scan;
        let meant = self.kind == Kind::Event
            && scan.fold(with) == "avec"
            && matches!(scan.fold(with - 1), "solidarite" | "dialogue" | "partenariat" | "cooperation");
        let next = with + 1 + usize::from(matches!(scan.fold(with + 1), "le" | "la" | "les" | "l'"));
        (meant && next < limit && (scan.is_capital(next) || is_small_noun(scan, next))).then_some(next + 1)
    }

    /// Whether the connectors at `end` tie `next` to the name.
    fn links(&self, end: usize, next: usize) -> bool {
        let scan = self.scan;
        if self.is_whole(end, next) {
            return false;
        }
        match scan.fold(end) {
            "et" | "e" | "y" => self.joins(end, next),
            "sur" | "contre" | "pour" | "per" | "para" | "su" => self.is_purpose(end, next),
            "a" | "au" | "aux" => self.is_field(next) || self.is_object(end, next) || self.is_war(next),
            "en" => self.is_region(end, next) || self.is_war(next),
            "al" => false,
            _ => true,
        }
    }

    /// *la Confédération pour …*, *Conseil des ministres du Royaume de …*: what hangs on these is the sentence's
    /// or a place.
    fn is_whole(&self, end: usize, next: usize) -> bool {
        let scan = self.scan;
        let bare = end == self.head + 1;
        match scan.fold(self.head) {
            "confederation" => bare && !matches!(scan.fold(end), "de" | "des" | "du" | "d'"),
            "conseil" => {
                scan.fold(end - 1) == "ministres"
                    && (scan.place(next).is_some() || scan.is_in(next, &scan.pack.place_heads))
            }
            _ => false,
        }
    }

    /// *Forum mondial sur la migration*, *Office contre la drogue*, *Fonds pour le climat*.
    fn is_purpose(&self, end: usize, next: usize) -> bool {
        /// *sur la base de*, *sur proposition*: no subject of a name.
        const ADVERBIAL: [&str; 14] = [
            "base",
            "proposition",
            "demande",
            "fond",
            "plan",
            "place",
            "sujet",
            "question",
            "invitation",
            "initiative",
            "cette",
            "ce",
            "ces",
            "son",
        ];
        const STUDYING: [&str; 6] =
            ["groupe", "commission", "comite", "observatoire", "institut", "programme"];
        let scan = self.scan;
        if ADVERBIAL.contains(&scan.fold(next)) || self.is_listed(end) {
            return false;
        }
        match scan.fold(end) {
            // *haute représentante de l'Union pour les affaires étrangères*: the office's, not the Union's.
            "pour" | "per" | "para" => {
                self.kind != Kind::Location
                    && !(end == self.head + 1 && roles::function_leads(scan, self.head))
            }
            _ if !self.wide || !scan.is_lower(next) && self.kind == Kind::Location => false,
            "contre" => self.kind != Kind::Location,
            _ => {
                self.kind == Kind::Event
                    || matches!(
                        scan.fold(end - 1),
                        "recherche" | "recherches" | "etudes" | "information" | "travail"
                    )
                    || self.kind == Kind::Organization
                        && STUDYING.contains(&scan.fold(self.head))
                        && !(self.head..end)
                            .any(|token| matches!(scan.fold(token), "de" | "des" | "du" | "d'"))
            }
        }
    }

    /// *Secrétariat d'État à l'économie*, *Délégation aux réfugiés*: what an office is for.
    fn is_field(&self, next: usize) -> bool {
        const OFFICES: [&str; 8] = [
            "secretariat",
            "haut-commissariat",
            "commissariat",
            "delegation",
            "direction",
            "ministere",
            "inspection",
            "mediateur",
        ];
        OFFICES.contains(&self.scan.fold(self.head))
            && self.scan.place(next).is_none()
            && !self.scan.is_function(next)
    }

    /// *Conférence pour le soutien à Al-Qods*, *Conférence islamique au sommet*.
    fn is_object(&self, end: usize, next: usize) -> bool {
        const TAKING: [&str; 9] = [
            "soutien",
            "appui",
            "aide",
            "assistance",
            "acces",
            "droit",
            "droits",
            "adaptation",
            "contribution",
        ];
        // *Organisation d'aide aux pêcheurs*.
        let helping = self.kind == Kind::Organization
            && matches!(self.scan.fold(end - 1), "aide" | "assistance" | "soutien");
        self.wide
            && (helping
                || self.kind == Kind::Event
                    && (TAKING.contains(&self.scan.fold(end - 1)) || self.scan.fold(next) == "sommet"))
    }

    /// *Organisation pour la sécurité et la coopération en Europe*, *Conférence sur les femmes en Islam*.
    fn is_region(&self, end: usize, next: usize) -> bool {
        let scan = self.scan;
        let purpose = (self.head..end).any(|token| matches!(scan.fold(token), "pour" | "sur"));
        purpose
            && match scan.place(next) {
                Some(place) => place.kind == lexicon::PlaceKind::Area && self.kind == Kind::Organization,
                None => self.kind == Kind::Event && scan.is_capital(next),
            }
    }

    /// *guerre en Ukraine*, *guerre au Soudan*: where it is fought is its name.
    fn is_war(&self, next: usize) -> bool {
        self.scan.fold(self.head) == "guerre" && self.scan.place(next).is_some()
    }

    /// Whether what stands before `end` is a listed name: the lists know where it ends.
    fn is_listed(&self, end: usize) -> bool {
        let longest = lexicon::organisation_words(self.scan.first_word(self.head));
        longest > 1 && lexicon::organisation(&self.scan.key(self.head..end)).is_some()
    }

    /// Where an acronym in brackets stands a few words on, the name reaches to it:
    /// *Inspection fédérale des installations à courant fort (ESTI)*.
    fn stretched(&self, end: usize, limit: usize) -> usize {
        let scan = self.scan;
        let mut token = end;
        let connects = |token: usize| scan.is_in(token, &scan.pack.connectors);
        if self.kind == Kind::Location {
            return end;
        }
        while token < limit && token - end < LONGEST_STRETCH {
            if scan.is(token, "(") {
                let defines = acronyms::is_acronym(scan, token + 1) && scan.is(token + 2, ")");
                return if defines && !connects(token - 1) { token } else { end };
            }
            // *Fondation Connaissance | et Liberté (FCL)*: what *et* joins, where no other name begins.
            let joined = (end..token).any(|and| matches!(scan.words(and), "et" | "e" | "y"))
                && scan.is_capital(token)
                && kind_of(scan, token).is_none()
                && scan.honorific(token) == 0;
            let goes_on = joined
                || scan.is_lower(token)
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
