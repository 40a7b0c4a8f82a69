//! A group of blocks as the element that its kind and part ask for.

use super::words::{Marks, words};
use crate::app::flow::{Group, cells, is_left_out};
use crate::engine::anatomy::Part;
use crate::engine::document::BlockKind;
use crate::engine::report::ReportBlock;
use yew::prelude::*;

/// Lays out a group.
pub fn block(group: &Group, marks: &Marks<'_>) -> Html {
    let part = group.part().name();
    let key = group.start();
    let note = is_left_out(group.part()).then(|| marks.tongue.wording().left_out(group.part()));
    match group {
        Group::Single(block) => single(block, part, note, marks),
        Group::List(items) => html! {
            <ul {key} data-part={part} data-note={note}>
                { for items.iter().map(|item| html! { <li key={item.span.start} data-start={item.span.start.to_string()}>{ words(item.span, marks) }</li> }) }
            </ul>
        },
        Group::Table(rows) => html! {
            <div {key} class="release__table" data-part={part} data-note={note}>
                <table><tbody>{ for rows.iter().map(|row| html! {
                    <tr key={row.span.start}>
                        { for cells(&marks.report.text, row.span).into_iter().map(|cell| html! {
                            <td key={cell.start} data-start={cell.start.to_string()}>{ words(cell, marks) }</td>
                        }) }
                    </tr>
                }) }</tbody></table>
            </div>
        },
    }
}

fn single(block: &ReportBlock, part: &'static str, note: Option<&'static str>, marks: &Marks<'_>) -> Html {
    let key = block.span.start;
    let said = words(block.span, marks);
    // Selected words are found again by it.
    let start = block.span.start.to_string();
    match (block.part, block.kind) {
        (Part::Headline, _) => {
            let long = long(block.span.of(&marks.report.text));
            html! { <h1 {key} data-part={part} data-start={start} data-long={long}>{ said }</h1> }
        }
        (Part::Body | Part::Boilerplate | Part::Contact, BlockKind::Heading(_)) => {
            html! { <h2 {key} data-part={part} data-start={start}>{ said }</h2> }
        }
        (_, BlockKind::Quotation) => {
            html! { <blockquote {key} data-part={part} data-note={note}><p data-start={start}>{ said }</p></blockquote> }
        }
        _ => html! { <p {key} data-part={part} data-note={note} data-start={start}>{ said }</p> },
    }
}

/// A headline of more characters fills half a screen in the size of a headline.
const LONG: usize = 110;

/// The mark of a headline that is set smaller, because it is long.
pub fn long(headline: &str) -> Option<&'static str> {
    (headline.chars().count() > LONG).then_some("true")
}
