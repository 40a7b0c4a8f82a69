//! What the state asks of the shelf: the report of what is shown, what is looked for, what is about the same.

use crate::app::browser::{self, Shelf};
use crate::app::state::edit::Notice;
use crate::app::state::{self, Action, Kin, Seek, State};
use std::rc::Rc;
use yew::prelude::*;

/// A hand that types rests for so many milliseconds before the next word.
const REST_MS: u32 = 80;

/// While files are read, it is searched again after so many of them.
const MORE: u32 = 64;

/// Asks it at each change, and gives the answers to `act`.
#[hook]
pub fn use_shelf(state: &State, shelf: &Shelf, act: &Callback<Action>) {
    // What is kept is read when it is shown.
    let shown = state.shown().and_then(|release| Some((release.id, release.key.clone()?)));
    let wanted = state.shown().is_some_and(|release| release.is_kept());
    use_effect_with((shown, wanted, shelf.clone()), |(shown, wanted, shelf)| {
        if let (Some((id, key)), true) = (shown, wanted) {
            shelf.fetch(*id, key);
        }
    });
    let shown = state.shown().and_then(|release| release.key.clone());
    use_effect_with((shown, state.shelf), |(shown, opened)| {
        // Until what is kept is listed, the one that was shown is still wanted.
        if *opened == state::Shelf::Open {
            browser::remember_shown(shown.as_deref());
        }
    });
    let removed = matches!(state.notice, Some(Notice::Closed(_)));
    use_effect_with((removed, shelf.clone()), |(removed, shelf)| {
        if !removed {
            shelf.settle();
        }
    });
    // What is typed is looked for once the hand rests; again, when there is more to be found.
    let settled = state.batch.done == state.batch.total;
    let revision = if settled { state.revision } else { state.revision / MORE };
    let sought = state.search.is_asked().then(|| (state.search.sought(), revision));
    use_effect_with((sought, shelf.clone(), act.clone()), |(sought, shelf, act)| {
        let (sought, shelf, act) = (sought.clone(), shelf.clone(), act.clone());
        let search = sought.map(|(search, _)| {
            browser::later(REST_MS, move || {
                act.emit(Action::Search(Seek::Found(Rc::new(shelf.search(&search)))));
            })
        });
        move || drop(search)
    });
    // What is about the same, once all is read.
    let like = state.report().and(state.shown()).and_then(|release| release.key.clone());
    let like = like.filter(|_| settled).map(|key| (key, state.revision));
    use_effect_with((like, shelf.clone(), act.clone()), |(like, shelf, act)| {
        let looking = like.clone().map(|(of, _)| {
            let (shelf, act) = (shelf.clone(), act.clone());
            browser::later(REST_MS, move || {
                act.emit(Action::Kin(Rc::new(Kin { releases: shelf.related(&of), of })));
            })
        });
        move || drop(looking)
    });
}
