//! Small drawings: beside words, never in place of them.

use crate::engine::document::EntityType;
use yew::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, PartialEq)]
pub enum Sign {
    Entity(EntityType),
    File,
    Folder,
    Clipboard,
    Close,
    Back,
    Previous,
    Next,
    Copy,
    Download,
    Print,
    Pencil,
    Check,
    Theme,
    Search,
    Filter,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub sign: Sign,
}

#[component]
pub fn Icon(Props { sign }: &Props) -> Html {
    // Arrows follow the direction of the text.
    let turns = matches!(sign, Sign::Back | Sign::Previous | Sign::Next);
    html! {
        <svg class={classes!("icon", turns.then_some("icon--turns"))} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d={outline(*sign)} />
        </svg>
    }
}

/// In a square of 16, to be stroked.
fn outline(sign: Sign) -> &'static str {
    match sign {
        Sign::Entity(EntityType::PersonMale) => {
            "M8 7.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 14.2v-1.4a3.4 3.4 0 0 1 3.4-3.4h3.6a3.4 3.4 0 0 1 3.4 3.4v1.4M8 9.6v2.6"
        }
        Sign::Entity(EntityType::PersonFemale) => {
            "M8 7a2.6 2.6 0 1 0 0-5.2A2.6 2.6 0 0 0 8 7ZM5.4 4.4c0 1.6-.2 3-1 4M10.6 4.4c0 1.6.2 3 1 4M2.8 14.2c.4-3 2.4-4.8 5.2-4.8s4.8 1.8 5.2 4.8"
        }
        Sign::Entity(EntityType::Person) => {
            "M8 7.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4ZM2.8 14.2c.4-3 2.4-4.8 5.2-4.8s4.8 1.8 5.2 4.8"
        }
        Sign::Entity(EntityType::Organization) => {
            "M2 14h12M3.2 6.2h9.6M8 1.8 2.6 5v1.2h10.8V5ZM4.4 6.4V14M8 6.4V14M11.6 6.4V14"
        }
        Sign::Entity(EntityType::Location) => {
            "M8 14.4c3-3.4 4.6-5.8 4.6-8a4.6 4.6 0 0 0-9.2 0c0 2.2 1.6 4.6 4.6 8ZM8 8.2a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z"
        }
        Sign::Entity(EntityType::Event) => {
            "M2.4 3.4h11.2v10.4H2.4ZM2.4 6.6h11.2M5.4 1.8v3M10.6 1.8v3M5.2 10.2l1.8 1.6 3.6-3.2"
        }
        Sign::File => "M4 1.8h5.4L12.6 5v9.2H4ZM9.2 1.8V5.2h3.4M6 8.4h4.6M6 11h4.6",
        Sign::Folder => "M1.8 13V3.4h4.4l1.6 2h6.4V13Z",
        Sign::Clipboard => "M3.4 3h9.2v11.2H3.4ZM6 1.8h4v2.4H6ZM5.8 7.6h4.4M5.8 10.4h4.4",
        Sign::Close => "M4 4l8 8M12 4l-8 8",
        Sign::Back => "M13.4 8H3M7 3.6 2.6 8 7 12.4",
        Sign::Previous => "M10 3 5 8l5 5",
        Sign::Next => "M6 3l5 5-5 5",
        Sign::Copy => "M5.4 5.4h8v8.8h-8ZM10.6 5.4V2.2h-8V11h2.8",
        Sign::Download => "M8 1.8v8.4M4.6 7 8 10.4 11.4 7M2.4 13.8h11.2",
        Sign::Pencil => {
            "M2.6 13.4l.7-3L10.6 3.1a1.4 1.4 0 0 1 2 0l.3.3a1.4 1.4 0 0 1 0 2L5.6 12.7ZM9.4 4.3l2.3 2.3"
        }
        Sign::Search => "M7 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM10.8 10.8 14 14",
        Sign::Filter => "M2.4 4.4h11.2M4.6 8h6.8M6.6 11.6h2.8",
        Sign::Check => "M2.6 8.6 6.2 12.2 13.4 4.2",
        Sign::Theme => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2ZM8 2v12M10 2.6v10.8M12 4v8",
        Sign::Print => "M4.4 5.6V1.8h7.2v3.8M4.4 11.4H2V5.6h12v5.8h-2.4M4.4 9.4h7.2v4.8H4.4Z",
    }
}
