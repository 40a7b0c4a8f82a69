//! What each action does, and a report to do it with.

use super::edit::Edit;
use super::*;
use crate::app::statement::{Said, Voice};
use crate::engine::Report;
use crate::engine::anatomy::Part;
use crate::engine::document::{BlockKind, Entity, Excerpt, Keyword};
use crate::engine::report::ReportBlock;
use crate::engine::{Options, analyze, read};

const TEXT: &str = "Home\n\nThe Council, in Rabat, adopted the plan.\n\nThe Council left.";

/// A small report made by hand: what the app does with it must not hang on the engine.
pub(in crate::app) fn report() -> Report {
    let document = read("rabat.txt", TEXT.as_bytes()).expect("text");
    let mut report = analyze(document, &Options::default());
    assert_eq!(report.text, TEXT);
    let block =
        |start, end, part| ReportBlock { span: Span::new(start, end), kind: BlockKind::Paragraph, part };
    let entity = |name: &str, kind, spans: &[(usize, usize)]| Entity {
        name: name.into(),
        kind,
        aliases: Vec::new(),
        role: None,
        spans: spans.iter().map(|&(start, end)| Span::new(start, end)).collect(),
        gender_evidence: None,
        confidence: None,
    };
    (report.publisher, report.headline, report.subtitle, report.place, report.embargo) = Default::default();
    (report.date, report.core_subject, report.published) = Default::default();
    (report.summary, report.quotes, report.figures, report.related) = Default::default();
    report.blocks = vec![block(0, 4, Part::Navigation), block(6, 46, Part::Body), block(48, 65, Part::Body)];
    report.highlights = vec![Excerpt::statement(TEXT, [Span::new(6, 17), Span::new(28, 45)])];
    report.entities = vec![
        entity("Council", EntityType::Organization, &[(10, 17), (52, 59)]),
        entity("Rabat", EntityType::Location, &[(22, 27)]),
    ];
    report.keywords = vec![Keyword {
        text: "home".into(),
        score: 1.0,
        spans: vec![Span::new(0, 4)],
        mentions: vec![Span::new(0, 4)],
    }];
    report
}

pub(super) fn files(ids: &[u32]) -> Action {
    Action::Queue(ids.iter().map(|&id| (id, Rc::from(format!("{id}.txt")))).collect())
}

pub(super) fn done(id: u32) -> Action {
    // Each has a text of its own, as far as its key goes.
    Action::Finish(id, format!("{id}").into(), Analysed::new(report()))
}

fn broken(id: u32) -> Action {
    Action::Fail(id, Fault::Died)
}

pub(super) fn ours(said: Said) -> Statement {
    Voice::Ours.says(said)
}

/// The state after `actions`, drawn: releases (`.` waiting, `o` reading, `*` done, `x` failed, the one
/// shown in brackets), progress, number of problems.
#[track_caller]
fn check(actions: impl IntoIterator<Item = Action>, expected: &str) -> State {
    let state = actions.into_iter().fold(State::default(), State::after);
    let draw = |release: &Rc<Release>| {
        let status = match release.status {
            Status::Waiting => '.',
            Status::Reading => 'o',
            Status::Kept(_) => '~',
            Status::Done(_) => '*',
            Status::Failed(_) => 'x',
        };
        if Some(release.id) == state.current { format!("[{status}]") } else { status.to_string() }
    };
    let drawn: String = state.releases.iter().map(draw).collect();
    let Batch { done, total, .. } = state.batch;
    assert_eq!(format!("{drawn} {done}/{total} {}", state.problems.len()), expected);
    state
}

#[test]
fn the_first_of_the_files_is_shown() {
    check([files(&[1, 2])], "[.]. 0/2 0");
}

#[test]
fn files_opened_later_are_shown_and_counted_along() {
    check([files(&[1, 2]), done(1), files(&[3])], "*.[.] 1/3 0");
}

#[test]
fn the_count_starts_anew_once_all_is_read() {
    check([files(&[1]), done(1), files(&[2, 3]), Action::Start(2)], "*[o]. 0/2 0");
}

#[test]
fn a_broken_file_is_told_and_the_next_one_shown() {
    check([files(&[1, 2]), broken(1), Action::Start(2)], "x[o] 1/2 1");
}

#[test]
fn nothing_is_shown_of_a_single_broken_file() {
    let state = check([files(&[1]), broken(1)], "[x] 1/1 1");
    assert!(!state.is_reading());
}

fn enclosed(file: u32, id: u32) -> Action {
    Action::Enclose { file, id, name: format!("{file}.zip/{id}").into(), left: 0 }
}

#[test]
fn what_is_in_an_archive_takes_its_place() {
    let opened = || vec![files(&[1, 2]), Action::Start(1), enclosed(1, 3), done(3)];
    check(opened(), "o[*]. 1/3 0");
    let more = || opened().into_iter().chain([enclosed(1, 4), broken(4)]);
    check(more(), "o[*]x. 2/4 1");
    check(more().chain([Action::Exhaust(1)]), "[*]x. 2/3 1");
    check(more().chain([Action::Exhaust(1), done(2)]), "[*]x* 3/3 1");
}

#[test]
fn what_an_archive_still_holds_is_counted_until_it_is_done() {
    let inside = |actions: Vec<Action>| {
        [files(&[1, 2]), Action::Enclose { file: 1, id: 3, name: "a".into(), left: 7 }, done(3)]
            .into_iter()
            .chain(actions)
            .fold(State::default(), State::after)
            .batch
            .inside
    };
    assert_eq!(inside(vec![]), 7);
    assert_eq!(inside(vec![Action::Enclose { file: 1, id: 4, name: "b".into(), left: 6 }, broken(4)]), 6);
    for end in [Action::Exhaust(1), broken(1), Action::Remove(1), Action::Stop] {
        assert_eq!(inside(vec![end]), 0);
    }
}

#[test]
fn a_mail_stays_above_its_attachments() {
    check(
        [files(&[1, 2]), Action::Start(1), done(1), enclosed(1, 3), done(3), Action::Exhaust(1)],
        "[*]*. 2/3 0",
    );
}

#[test]
fn an_attachment_on_which_the_reader_dies_leaves_the_mail() {
    check([files(&[1]), done(1), broken(1)], "[*] 1/1 1");
}

#[test]
fn a_file_that_was_removed_cannot_finish() {
    check([files(&[1, 2]), Action::Remove(1), done(1), done(2)], "[*] 1/1 0");
}

#[test]
fn removing_the_last_shows_the_one_before() {
    check([files(&[1, 2]), done(1), done(2), Action::Show(2), Action::Remove(2)], "[*] 2/2 0");
}

#[test]
fn stopping_keeps_what_is_read() {
    check([files(&[1, 2, 3]), done(1), Action::Start(2), Action::Stop], "[*] 0/0 0");
}

#[test]
fn steps_end_at_the_ends() {
    check([files(&[1, 2]), Action::Step(5)], ".[.] 0/2 0");
    check([files(&[1, 2]), Action::Step(-1)], "[.]. 0/2 0");
}

#[track_caller]
fn look(actions: impl IntoIterator<Item = Action>) -> State {
    [files(&[1]), done(1)].into_iter().chain(actions).fold(State::default(), State::after)
}

#[test]
fn looking_again_goes_to_the_next_place_and_round() {
    let council = || Action::Look(ours(Said::Entity(0)));
    let turn = |state: State| state.look.map(|look| (look.turn, look.of));
    assert_eq!(turn(look([council()])), Some((0, 2)));
    assert_eq!(turn(look([council(), council()])), Some((1, 2)));
    assert_eq!(turn(look([council(), council(), council()])), Some((0, 2)));
    assert_eq!(turn(look([council(), Action::Turn(-1)])), Some((1, 2)));
}

#[test]
fn the_other_mentions_are_evidence_too() {
    let evidence = look([Action::Look(ours(Said::Entity(0)))]).evidence();
    assert_eq!(evidence.now, [Span::new(10, 17)]);
    assert_eq!(evidence.also, [Span::new(52, 59)]);
}

#[test]
fn from_the_card_to_the_text_and_back() {
    let there = look([Action::Look(ours(Said::Highlight(0)))]);
    assert_eq!((there.journey.to, there.journey.number), (Side::Text, 1));
    let back = there.after(Action::Return);
    assert_eq!((back.journey.to, back.journey.number), (Side::Card, 2));
    assert!(back.look.is_some(), "the words stay marked");
}

#[test]
fn escape_leads_back_and_then_unmarks() {
    let back = look([Action::Look(ours(Said::Highlight(0))), Action::Escape]);
    assert_eq!((back.journey.to, back.look.is_some()), (Side::Card, true));
    assert_eq!(back.after(Action::Escape).look, None);
}

#[test]
fn a_mention_leads_to_its_entry() {
    let state = look([Action::Trace(ours(Said::Entity(0)), 1)]);
    assert_eq!(state.look.map(|look| look.turn), Some(1));
    assert_eq!(state.journey.to, Side::Card);
}

#[test]
fn what_has_no_words_leads_nowhere() {
    let state = look([Action::Look(ours(Said::Publisher))]);
    assert_eq!((state.look, state.journey.number), (None, 0));
}

#[test]
fn words_in_a_menu_bring_the_menu_into_view() {
    assert!(!look([Action::Look(ours(Said::Entity(0)))]).left_out);
    assert!(look([Action::Look(ours(Said::Keyword(0)))]).left_out);
}

#[test]
fn another_release_has_no_marks_yet() {
    let state = look([Action::Look(ours(Said::Entity(0))), files(&[2])]);
    assert_eq!(state.look, None);
}

#[test]
fn a_type_is_muted_and_unmuted() {
    let muted = look([Action::Mute(EntityType::Location)]);
    assert!(muted.muted.contains(&EntityType::Location));
    assert!(muted.after(Action::Mute(EntityType::Location)).muted.is_empty());
}

#[test]
fn emptying_keeps_the_settings() {
    let settings = Settings { theme: Theme::Dark, ..Settings::default() };
    let state = look([Action::Set(settings), Action::Empty]);
    assert!(state.releases.is_empty());
    assert_eq!(state.settings.theme, Theme::Dark);
}

#[test]
fn what_was_closed_comes_back() {
    let closed = look([files(&[2]), done(2), Action::Remove(1)]);
    assert_eq!(closed.releases.len(), 1);
    let back = closed.after(Action::Edit(Edit::Undo));
    let ids: Vec<u32> = back.releases.iter().map(|release| release.id).collect();
    assert_eq!((ids, back.current, back.notice), (vec![1, 2], Some(1), None));
}

#[test]
fn all_that_was_closed_comes_back() {
    let closed = look([files(&[2, 3]), done(2), Action::Empty]);
    assert!(closed.releases.is_empty());
    // The third had not been read.
    assert_eq!(closed.after(Action::Edit(Edit::Undo)).releases.len(), 2);
}

#[test]
fn several_problems_are_dismissed_at_once() {
    let state = look([files(&[2, 3]), broken(2), broken(3)]);
    assert_eq!(state.problems.len(), 2);
    assert!(state.after(Action::DismissAll).problems.is_empty());
}
