//! Complements that *et* and commas join: *Ministère de l'Économie et des Finances*, *sciences agronomiques,
//! forestières et alimentaires*.

use super::Complements;
use crate::engine::entities::heads::nouns::{is_actor, is_adjective, is_small_noun};
use crate::engine::entities::heads::{after_connectors, kind_of};
use crate::engine::entities::mention::Kind;
use crate::engine::segment::Case;

/// How the heads begin whose complements *et* may join.
#[rustfmt::skip]
const JOINING: [&str; 29] = [
    "minist", "comit", "commis", "direc", "direz", "depart", "dipart", "agen", "organis", "office", "secretar",
    "divis", "inspec", "institut", "centre", "federation", "societ", "admin", "service", "union", "confer",
    "forum", "salon", "laborat", "haut", "facult", "association", "chambre", "ecole",
];
/// How those begin that may have a list of complements.
#[rustfmt::skip]
const LISTING: [&str; 12] = [
    "minist", "secretar", "depart", "dipart", "direc", "office", "commis", "comit", "institut", "organis",
    "faculte", "conseil",
];

impl Complements<'_, '_> {
    /// *Ministère de l'Économie et des Finances*, but not *le Conseil et les États*.
    pub(super) fn joins(&self, and: usize, next: usize) -> bool {
        let scan = self.scan;
        // *Conférence des chefs d'État et de gouvernement*.
        let heads_of_state =
            scan.fold(and - 1).starts_with("etat") && scan.fold(next).starts_with("gouvernement");
        heads_of_state || !self.is_listed(and) && (self.is_pair(and, next) || self.is_second(and, next))
    }

    /// *affaires économiques et sociales*, *directrices et directeurs cantonaux*: two words of one complement.
    fn is_pair(&self, and: usize, next: usize) -> bool {
        let scan = self.scan;
        let before = and - 1;
        let several = |token: usize| is_small_noun(scan, token) && scan.fold(token).ends_with('s');
        let adjectives = || {
            is_adjective(scan, before)
                && is_adjective(scan, next)
                && !is_small_noun(scan, next + 1)
                && !scan.is_function(next + 1)
        };
        let nouns =
            || several(before) && several(next) && (is_adjective(scan, next + 1) || self.is_tie(next + 1));
        next == and + 1 && self.wide && (adjectives() || nouns())
    }

    /// *et des Finances*: a complement of the head itself, linked as the first.
    fn is_second(&self, and: usize, next: usize) -> bool {
        let scan = self.scan;
        let before = and - 1;
        let named = self.head..and;
        // After *pour* an article links it.
        let linked = (and + 1..next).any(|token| self.is_tie(token))
            || named.clone().any(|token| self.is_purpose_word(token) || scan.fold(token) == "contre");
        let complemented = is_adjective(scan, before)
            // *Institut Tropical et de Santé Publique*
            || before > self.head && scan.is_capital(before)
            || named.skip(1).any(|token| {
                self.is_tie(token) || matches!(scan.fold(token), "pour" | "sur" | "contre")
            });
        let another_name = kind_of(scan, next).is_some() && !scan.is_lower(next);
        JOINING.iter().any(|stem| scan.fold(self.head).starts_with(stem))
            && linked
            && complemented
            && (!another_name || scan.fold(next) == "croissant-rouge")
            && self.is_thing(next)
    }

    /// Whether the word may be what an office is for: no one's name, nobody, nowhere.
    fn is_thing(&self, word: usize) -> bool {
        let scan = self.scan;
        scan.honorific(word) == 0
            && scan.place(word).is_none()
            && scan.given_name(word).is_none_or(|name| name.ambiguous)
            && scan.case(word) != Case::Upper
            && !scan.is_verb(word)
            && !is_actor(scan, word)
    }

    fn is_tie(&self, token: usize) -> bool {
        matches!(
            self.scan.fold(token),
            "de" | "du" | "des" | "d'" | "di" | "del" | "do" | "da" | "a" | "aux" | "au"
        )
    }

    fn is_purpose_word(&self, token: usize) -> bool {
        matches!(self.scan.fold(token), "pour" | "sur" | "per" | "para")
    }

    /// *Ministère de la Jeunesse, de la Culture et de la Communication*: the end of the list that the
    /// comma at `comma` goes on with.
    pub(super) fn listed_end(&self, comma: usize, limit: usize) -> Option<usize> {
        let scan = self.scan;
        let lists = || LISTING.iter().any(|stem| scan.fold(self.head).starts_with(stem));
        if !scan.is_comma(comma) || !self.wide || self.kind != Kind::Organization || !lists() {
            return None;
        }
        let mut index = comma;
        while index < limit {
            let last = matches!(scan.fold(index), "et" | "e" | "y");
            if !last && !scan.is_comma(index) {
                return None;
            }
            index = self.member_end(after_connectors(scan, index + 1, limit)?, limit)?;
            if last {
                return Some(index);
            }
        }
        None
    }

    /// Where the complement ends that begins at `noun`: behind its adjectives and a noun of its own.
    fn member_end(&self, noun: usize, limit: usize) -> Option<usize> {
        let scan = self.scan;
        let may_be = scan.is_capital(noun) || is_small_noun(scan, noun);
        if !may_be || scan.honorific(noun) > 0 || is_actor(scan, noun) {
            return None;
        }
        let end = (noun + 1..limit).find(|&token| !is_adjective(scan, token)).unwrap_or(limit.max(noun + 1));
        let inner = after_connectors(scan, end, limit).filter(|&inner| {
            matches!(scan.fold(end), "de" | "du" | "des" | "d'") && is_small_noun(scan, inner)
        });
        Some(inner.map_or(end, |inner| inner + 1))
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
