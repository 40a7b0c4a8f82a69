//! What a reader sets once: the language, the colours, whether keys and keeping are wanted.

use crate::app::wording::Tongue;
use serde::{Deserialize, Serialize};

/// What is kept from one visit to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The language of the interface.
    pub tongue: Tongue,
    /// Light or dark.
    pub theme: Theme,
    /// Whether single letters are shortcuts. Speech input types them, so they can be turned off.
    pub keys: bool,
    /// Whether releases are kept on the machine.
    pub keep: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { tongue: Tongue::default(), theme: Theme::default(), keys: true, keep: true }
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// Its name, as it is kept and as the style sheet knows it.
    pub fn name(self) -> &'static str {
        match self {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of a name.
    pub fn from_name(name: &str) -> Option<Theme> {
        Theme::ALL.into_iter().find(|theme| theme.name() == name)
    }
}
