//! Complements that *et* and commas join: *Ministère de l'Économie et des Finances*, *sciences agronomiques,
//! forestières et alimentaires*.

use super::Complements;
use crate::engine::entities::heads::nouns::{is_actor, is_adjective, is_small_noun};
use crate::engine::entities::heads::{after_connectors, is_standing_conference, kind_of};
use crate::engine::entities::mention::Kind;
use crate::engine::segment::Case;

impl Complements<'_, '_> {
    /// *Ministère de l'Économie et des Finances*, but not *le Conseil et les États*.
    pub(super) fn joins(&self, and: usize, next: usize) -> bool {
        const JOINING: [&str; 29] = [
            "minist",
            "comit",
            "commis",
            "direc",
            "direz",
            "depart",
            "dipart",
            "agen",
            "organis",
            "office",
            "secretar",
            "divis",
            "inspec",
            "institut",
            "centre",
            "federation",
            "societ",
            "admin",
            "service",
            "union",
            "confer",
            "forum",
            "salon",
            "laborat",
            "haut",
            "facult",
            "association",
            "chambre",
            "ecole",
        ];
        let scan = self.scan;
        let tied = |token: usize| {
            matches!(
                scan.fold(token),
                "de" | "du" | "des" | "d'" | "di" | "del" | "do" | "da" | "a" | "aux" | "au"
            )
        };
        let before = and - 1;
        // *affaires économiques et sociales*, *directrices et directeurs cantonaux*.
        let bare = next == and + 1;
        let pair = bare
            && self.wide
            && (is_adjective(scan, before)
                && is_adjective(scan, next)
                && !is_small_noun(scan, next + 1)
                && !scan.is_function(next + 1)
                || is_small_noun(scan, before)
                    && is_small_noun(scan, next)
                    && scan.fold(before).ends_with('s')
                    && scan.fold(next).ends_with('s')
                    && (is_adjective(scan, next + 1) || tied(next + 1)));
        // *Conférence des chefs d'État et de gouvernement*, *Fondation Anna et Urs Dervaux*.
        let heads_of_state =
            scan.fold(before).starts_with("etat") && scan.fold(next).starts_with("gouvernement");
        let couple = scan.fold(self.head) == "fondation"
            && bare
            && before == self.head + 1
            && scan.given_name(before).is_some()
            && scan.given_name(next).is_some();
        if heads_of_state || couple {
            return true;
        }
        if self.is_listed(and) {
            return false;
        }
        if pair && (!is_actor(scan, next) || is_standing_conference(scan, self.head)) {
            return true;
        }
        let headed = JOINING.iter().any(|stem| scan.fold(self.head).starts_with(stem));
        // The second complement is linked as the first: *et des Finances*; after *pour* an article does.
        let linked = (and + 1..next).any(tied)
            || (self.head..and)
                .any(|token| matches!(scan.fold(token), "pour" | "per" | "para" | "sur" | "contre"));
        let complemented = is_adjective(scan, before)
            // *Institut Tropical et de Santé Publique*
            || before > self.head && scan.is_capital(before)
            || (self.head + 1..and)
                .any(|token| tied(token) || matches!(scan.fold(token), "pour" | "sur" | "contre"));
        headed
            && linked
            && complemented
            && (kind_of(scan, next).is_none_or(|_| scan.is_lower(next))
                || scan.fold(next) == "croissant-rouge")
            && scan.honorific(next) == 0
            && scan.place(next).is_none()
            && scan.given_name(next).is_none_or(|name| name.ambiguous)
            && scan.case(next) != Case::Upper
            && !scan.is_verb(next)
            && !is_actor(scan, next)
    }

    /// *Ministère de la Jeunesse, de la Culture et de la Communication*: the end of the list that the
    /// comma at `comma` goes on with.
    pub(super) fn listed_end(&self, comma: usize, limit: usize) -> Option<usize> {
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
            let noun = scan.is_capital(next) || is_small_noun(scan, next);
            if !noun || scan.honorific(next) > 0 || is_actor(scan, next) {
                return None;
            }
            index = next + 1;
            while index < limit && is_adjective(scan, index) {
                index += 1;
            }
            if let Some(inner) = after_connectors(scan, index, limit).filter(|&inner| {
                matches!(scan.fold(index), "de" | "du" | "des" | "d'") && is_small_noun(scan, inner)
            }) {
                index = inner + 1;
            }
            if last {
                return Some(index);
            }
        }
        None
    }

    /// *sciences agronomiques, forestières et alimentaires*.
    pub(super) fn adjectives_end(&self, comma: usize, limit: usize) -> Option<usize> {
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
}
