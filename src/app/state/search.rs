//! What is looked for in the list, and what is found.

use super::{Release, State};
use crate::library::{Choice, Order, Query, Related, Snippet, Values};
use std::collections::BTreeMap;
use std::rc::Rc;

/// What is looked for in the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Search {
    /// What is typed.
    pub words: Rc<str>,
    /// What is chosen of the facets.
    pub choices: Vec<Choice>,
    /// The order of what is found.
    pub order: Order,
    /// Whether the facets are shown.
    pub is_open: bool,
    /// What was found; none where nothing is looked for.
    pub found: Option<Rc<Finding>>,
}

/// What a search has found. Two are equal where they are the same one: comparing them at each rendering
/// would be slow.
#[derive(Clone, Debug, Default)]
pub struct Finding {
    /// Which search of this visit it was, counted from 1.
    pub number: u32,
    /// The keys of the releases, in order.
    pub hits: Vec<Rc<str>>,
    /// A line of those that come first.
    pub lines: BTreeMap<Rc<str>, Snippet>,
    /// By which they can be told apart.
    pub facets: Vec<Values>,
}

impl PartialEq for Finding {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Finding {
    /// What a value that is chosen is called.
    pub fn label(&self, choice: &Choice) -> Option<&str> {
        let facet = self.facets.iter().find(|values| values.facet == choice.facet)?;
        Some(&facet.values.iter().find(|value| value.key == choice.key)?.label)
    }
}

/// What a reader does about a search.
#[derive(Clone, Debug)]
pub enum Seek {
    /// Type words.
    Words(Rc<str>),
    /// Choose a value of a facet, or no longer.
    Choose(Choice),
    /// Set the order.
    Order(Order),
    /// Show the facets, or don't.
    Open(bool),
    /// Look for nothing.
    End,
    /// It was searched.
    Found(Rc<Finding>),
}

/// What is about the same as the release that is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Kin {
    /// The key of the release that is shown.
    pub of: Rc<str>,
    /// The others, most alike first.
    pub releases: Vec<Related>,
}

impl Search {
    /// What is looked for, as the library reads it.
    pub fn query(&self) -> Query {
        let (choices, order) = (self.choices.clone(), self.order);
        Query { choices, order, ..Query::parse(&self.words) }
    }

    /// What is looked for, without what was found.
    pub fn unfound(self) -> Search {
        Search { found: None, ..self }
    }

    /// Whether the list shows what was found, rather than all.
    pub fn is_on(&self) -> bool {
        !self.words.trim().is_empty() || !self.choices.is_empty() || self.order != Order::default()
    }

    /// Whether it has to be searched.
    pub fn is_asked(&self) -> bool {
        self.is_on() || self.is_open
    }

    /// What was found, where the list shows it.
    pub fn shown(&self) -> Option<&Rc<Finding>> {
        self.found.as_ref().filter(|_| self.is_on())
    }
}

impl State {
    /// The releases that the list shows, in its order.
    pub fn listed(&self) -> Vec<Rc<Release>> {
        let Some(found) = self.search.shown() else { return self.releases.clone() };
        let named = |release: &Rc<Release>| Some((release.key.clone()?, release.clone()));
        let by_key: BTreeMap<Rc<str>, Rc<Release>> = self.releases.iter().filter_map(named).collect();
        found.hits.iter().filter_map(|key| by_key.get(key).cloned()).collect()
    }

    /// The release of this key.
    fn keyed(&self, key: &str) -> Option<&Rc<Release>> {
        self.releases.iter().find(|release| release.key.as_deref() == Some(key))
    }

    /// What is about the same as the release that is shown, as far as it is listed.
    pub fn kindred(&self) -> Vec<(Rc<Release>, Related)> {
        let shown = self.shown().and_then(|release| release.key.as_ref());
        let kin = self.kin.iter().filter(|kin| Some(&kin.of) == shown).flat_map(|kin| &kin.releases);
        kin.filter_map(|related| Some((self.keyed(&related.key)?.clone(), related.clone()))).collect()
    }

    pub(super) fn seek(&mut self, seek: Seek) {
        let search = &mut self.search;
        match seek {
            Seek::Words(words) => search.words = words,
            Seek::Choose(choice) => match search.choices.iter().position(|chosen| *chosen == choice) {
                Some(at) => drop(search.choices.remove(at)),
                None => search.choices.push(choice),
            },
            Seek::Order(order) => search.order = order,
            Seek::Open(open) => search.is_open = open,
            Seek::End => *search = Search { is_open: search.is_open, ..Search::default() },
            Seek::Found(found) => search.found = Some(found),
        }
        if !search.is_asked() {
            search.found = None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{done, files};
    use super::super::{Action, State};
    use super::*;
    use crate::library::Facet;

    fn found(keys: &[&str]) -> Action {
        let hits = keys.iter().map(|key| Rc::from(*key)).collect();
        Action::Search(Seek::Found(Rc::new(Finding { hits, ..Finding::default() })))
    }

    fn typed(words: &str) -> Action {
        Action::Search(Seek::Words(words.into()))
    }

    /// The numbers in the list after `actions` on three releases that were read.
    #[track_caller]
    fn check(actions: impl IntoIterator<Item = Action>, expected: &[u32]) -> State {
        let read = [files(&[1, 2, 3]), done(1), done(2), done(3)];
        let state = read.into_iter().chain(actions).fold(State::default(), State::after);
        assert_eq!(state.listed().iter().map(|release| release.id).collect::<Vec<_>>(), expected);
        state
    }

    #[test]
    fn the_list_shows_what_was_found_in_its_order() {
        check([typed("plan"), found(&["3", "1"])], &[3, 1]);
        check([typed("plan"), found(&["3", "unknown"])], &[3]);
        check([typed("plan"), found(&[])], &[]);
    }

    #[test]
    fn until_it_is_searched_the_list_stays() {
        check([typed("plan")], &[1, 2, 3]);
        check([typed("plan"), found(&["3"]), typed("plans")], &[3]);
    }

    #[test]
    fn all_is_listed_again_once_nothing_is_looked_for() {
        let state = check([typed("plan"), found(&["3"]), typed(" ")], &[1, 2, 3]);
        assert_eq!(state.search.found, None);
        check([typed("plan"), found(&["3"]), Action::Search(Seek::End)], &[1, 2, 3]);
    }

    #[test]
    fn facets_are_counted_without_narrowing_the_list() {
        let state = check([Action::Search(Seek::Open(true)), found(&["3", "1"])], &[1, 2, 3]);
        assert!(state.search.found.is_some());
    }

    #[test]
    fn a_value_is_chosen_and_let_go() {
        let choose = || Action::Search(Seek::Choose(Choice { facet: Facet::Language, key: "fr".into() }));
        check([choose(), found(&["2"])], &[2]);
        check([choose(), found(&["2"]), choose()], &[1, 2, 3]);
    }

    #[test]
    fn one_steps_through_what_was_found() {
        let state = check([Action::Show(1), typed("plan"), found(&["1", "3"]), Action::Step(1)], &[1, 3]);
        assert_eq!(state.current, Some(3));
    }
}
