//! The root: the state, what the browser tells, and the page's frame.

use super::{
    corrections::Corrections, header::Header, keeping::Keeping, keys::Keys, paste::Paste, problems::Problems,
    room::Room, status::Status, toast::Toast,
};
use crate::app::browser::{self, Analyst, Happening, Offer, Refuge, Shelf};
use crate::app::keys::Command;
use crate::app::state::edit::{Edit, Notice};
use crate::app::state::{self, Action, Dialog, Kin, Seek, State};
use std::rc::Rc;
use yew::prelude::*;

/// A hand that types rests for so many milliseconds before the next word.
const REST_MS: u32 = 80;

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        Rc::new(Rc::unwrap_or_clone(self).after(action))
    }
}

#[component]
pub fn App() -> Html {
    let state = use_reducer(|| {
        let notebook = Rc::new(browser::kept_notebook());
        State { settings: browser::kept(), notebook, shelf: browser::awaited(), ..State::default() }
    });
    let settings = state.settings;
    let tongue = settings.tongue;

    let (shelf, analyst) = {
        let dispatcher = state.dispatcher();
        let memo = use_memo((), move |()| {
            let tell = Callback::from(move |action| dispatcher.dispatch(action));
            let shelf = Shelf::new(settings.keep, tell.clone());
            (shelf.clone(), Analyst::new(shelf, tell))
        });
        (*memo).clone()
    };
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((analyst.clone(), shelf.clone()), move |action: Action, (analyst, shelf)| {
            analyst.heed(&action);
            shelf.heed(&action);
            dispatcher.dispatch(action);
        })
    };
    let offer =
        use_callback((analyst, tongue), |offer: Offer, (analyst, tongue)| analyst.take(offer, *tongue));
    let heard = use_callback(
        (act.clone(), offer.clone(), shelf.clone()),
        |happening: Happening, (act, offer, shelf)| {
            if matches!(happening, Happening::Rewritten) {
                shelf.refresh();
            }
            hear(happening, act, offer);
        },
    );

    let headline =
        state.report().and_then(|report| report.headline.as_ref().map(|headline| headline.text.clone()));
    use_effect_with((settings, headline.clone()), |(settings, headline)| {
        browser::set_page(*settings, headline.as_deref())
    });
    use_effect_with(settings, |settings| browser::keep(*settings));
    use_effect_with((state.notebook.clone(), act.clone()), |(notebook, act)| {
        if !browser::keep_notebook(notebook) {
            act.emit(Action::Edit(Edit::Unkept));
        }
    });
    // Another release is read from its beginning.
    use_effect_with(state.current, |current| {
        if current.is_some() {
            browser::go_to_top();
        }
    });
    // What is kept is read when it is shown.
    let shown = state.shown().and_then(|release| Some((release.id, release.key.clone()?)));
    let wanted = state.shown().is_some_and(|release| release.is_kept());
    use_effect_with((shown, wanted, shelf.clone()), |(shown, wanted, shelf)| {
        if let (Some((id, key)), true) = (shown, wanted) {
            shelf.fetch(*id, key);
        }
    });
    let shown = state.shown().and_then(|release| release.key.clone());
    use_effect_with((shown, state.shelf), |(shown, shelf)| {
        // Until what is kept is listed, the one that was shown is still wanted.
        if *shelf == state::Shelf::Open {
            browser::remember_shown(shown.as_deref());
        }
    });
    let removed = matches!(state.notice, Some(Notice::Closed(_)));
    use_effect_with((removed, shelf.clone()), |(removed, shelf)| {
        if !removed {
            shelf.settle();
        }
    });
    // What is typed is looked for once the hand rests.
    let sought = state.search.is_asked().then(|| (state.search.clone().unfound(), state.revision));
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
    let settled = state.batch.done == state.batch.total;
    let like = state.report().and(state.shown()).and_then(|release| release.key.clone()).filter(|_| settled);
    use_effect_with((like, state.revision, shelf.clone(), act.clone()), |(like, _, shelf, act)| {
        let (like, shelf, act) = (like.clone(), shelf.clone(), act.clone());
        let looking = browser::later(REST_MS, move || {
            let kin = like.map(|of| Rc::new(Kin { releases: shelf.related(&of), of }));
            act.emit(Action::Kin(kin));
        });
        move || drop(looking)
    });
    use_effect_with(state.focus, |focus| {
        if focus.number > 0 {
            browser::focus_entity(focus.entity);
        }
    });
    use_effect_with((settings.keys, heard), |(letters, heard)| {
        let listeners = browser::listen(*letters, heard);
        move || drop(listeners)
    });
    let looked = state.look.map(|look| look.at.id());
    use_effect_with(state.journey, move |journey| {
        if let (true, Some(statement)) = (journey.number > 0, looked) {
            browser::travel(journey.to, &statement);
        }
    });

    let refuge = use_memo((), |()| Refuge::new());
    use_effect(move || refuge.restore());

    let wording = tongue.wording();
    html! {
        <div class="app" data-dragging={state.dragging.to_string()}>
            <Header {settings} alone={state.is_reading() && !state.has_list()} act={&act} offer={&offer} />
            <Problems problems={state.problems.clone()} {tongue} act={&act} />
            <Room state={(*state).clone()} act={&act} offer={&offer} />
            <Paste open={state.dialog == Some(Dialog::Paste)} {tongue} act={&act} offer={&offer} />
            <Keys open={state.dialog == Some(Dialog::Keys)} {settings} act={&act} />
            <Corrections open={state.dialog == Some(Dialog::Corrections)} report={state.report().cloned()}
                notebook={state.notebook.clone()} {tongue} act={&act} />
            <Keeping open={state.dialog == Some(Dialog::Keeping)} {settings} kept={state.kept()} act={&act} />
            <Toast notice={state.notice.clone()} {tongue} act={&act} />
            <Status batch={state.batch} {headline} look={state.look} {tongue} />
            <div class="veil" aria-hidden="true"><p>{ wording.drop_here }</p></div>
        </div>
    }
}

/// Does what a happening on the page asks for.
fn hear(happening: Happening, act: &Callback<Action>, offer: &Callback<Offer>) {
    let action = match happening {
        Happening::Transfer(transfer) => {
            offer.emit(Offer::Transfer(transfer));
            Action::Drag(false)
        }
        Happening::Key(Command::Open) => return browser::choose_files(),
        Happening::Key(Command::Paste) => Action::Dialog(Some(Dialog::Paste)),
        Happening::Key(Command::Search) => return browser::go_to("search"),
        Happening::Key(Command::Help) => Action::Dialog(Some(Dialog::Keys)),
        Happening::Key(Command::Step(by)) => Action::Step(by),
        Happening::Key(Command::Turn(by)) => Action::Turn(by),
        Happening::Key(Command::Escape) => Action::Escape,
        Happening::Key(Command::Undo) => Action::Edit(Edit::Undo),
        Happening::Key(Command::Redo) => Action::Edit(Edit::Redo),
        Happening::Drag(over) => Action::Drag(over),
        Happening::Selected(words) => Action::Edit(Edit::Select(words)),
        Happening::Rewritten => Action::Edit(Edit::Recall(Rc::new(browser::kept_notebook()))),
    };
    act.emit(action);
}
