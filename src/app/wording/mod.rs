//! What the interface says, in its three languages. The language of the interface is not that of
//! the document.
//!
//! A language is one [`Wording`], all of it plain data: a text that is missing does not compile. In
//! the texts `{name}` and the like stand for what [`fill`] puts there.

mod ar;
mod checking;
mod correcting;
mod en;
mod fr;
mod keeping;
mod plural;
mod refusals;
mod seeking;

pub use checking::Checking;
pub use correcting::Correcting;
pub use keeping::Keeping;
pub use plural::{Counted, Form};
pub use seeking::Seeking;

use super::state::{Fault, Theme};
use crate::engine::anatomy::Part;
use crate::engine::document::{Damage, EntityType, GenderEvidence};
use crate::worker::Refusal;
use serde::{Deserialize, Serialize};

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tongue {
    /// Français.
    #[serde(rename = "fr")]
    French,
    /// English.
    #[default]
    #[serde(rename = "en")]
    English,
    /// العربية.
    #[serde(rename = "ar")]
    Arabic,
}

impl Tongue {
    /// All of them.
    pub const ALL: [Tongue; 3] = [Tongue::French, Tongue::English, Tongue::Arabic];

    /// Its BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Tongue::French => "fr",
            Tongue::English => "en",
            Tongue::Arabic => "ar",
        }
    }

    /// The language of a code such as `fr-CH`.
    pub fn from_code(tag: &str) -> Option<Tongue> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Tongue::ALL.into_iter().find(|tongue| tongue.code().eq_ignore_ascii_case(primary))
    }

    /// The direction of its script, for `dir`.
    pub fn direction(self) -> &'static str {
        if self == Tongue::Arabic { "rtl" } else { "ltr" }
    }

    /// Its texts.
    pub fn wording(self) -> &'static Wording {
        match self {
            Tongue::French => &fr::WORDING,
            Tongue::English => &en::WORDING,
            Tongue::Arabic => &ar::WORDING,
        }
    }

    /// `counted` for `n`, with the number as this language writes it.
    pub fn count(self, counted: &Counted, n: usize, number: &str) -> String {
        self.count_with(counted, n, &[("n", number)])
    }

    /// The same for a text that has more to fill in than the number.
    pub fn count_with(self, counted: &Counted, n: usize, values: &[(&str, &str)]) -> String {
        fill(counted.of(Form::of(self, n)), values)
    }
}

/// `text` with what stands for each name in braces.
pub fn fill(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, beyond)) = after.split_once('}') else { break };
        filled.push_str(before);
        filled.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = beyond;
    }
    filled + rest
}

/// The texts of a language. Named for where they stand.
#[expect(missing_docs, reason = "each is named for where it stands, and its texts say the rest")]
pub struct Wording {
    pub language_name: &'static str,
    pub skip_to_text: &'static str,
    pub skip_to_card: &'static str,
    pub open: &'static str,
    pub open_folder: &'static str,
    pub paste: &'static str,
    pub interface_language: &'static str,
    pub theme_label: &'static str,
    pub theme_system: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    pub keys: &'static str,
    pub close: &'static str,

    pub welcome: &'static str,
    pub welcome_open: &'static str,
    pub welcome_how: &'static str,
    pub welcome_private: &'static str,
    pub welcome_formats: &'static str,
    pub drop_here: &'static str,
    pub examples: &'static str,

    pub releases: &'static str,
    pub releases_count: Counted,
    pub remove: &'static str,
    pub remove_all: &'static str,
    pub removed: Counted,
    pub waiting: &'static str,
    pub reading: &'static str,
    pub failed: &'static str,
    pub progress: &'static str,
    pub stop: &'static str,
    pub read_one: &'static str,
    pub read_done: Counted,

    pub release: &'static str,
    pub card: &'static str,
    pub ways: &'static str,
    pub marks: &'static str,
    pub left_out_show: Counted,
    pub left_out_hide: &'static str,
    pub related: Counted,
    pub part_navigation: &'static str,
    pub part_notice: &'static str,
    pub part_published: &'static str,
    pub part_end: &'static str,

    pub publisher: &'static str,
    pub date: &'static str,
    pub place: &'static str,
    pub embargo: &'static str,
    pub summary: &'static str,
    pub highlights: &'static str,
    pub core_subject: &'static str,
    pub keywords: &'static str,
    pub entities: &'static str,
    pub quotes: &'static str,
    pub figures: &'static str,
    pub more: Counted,
    pub warnings: &'static str,
    pub lost_figures: &'static str,
    pub repaired_letters: &'static str,
    pub lost_letters: &'static str,
    pub cut_off: &'static str,
    pub lost_pages: &'static str,
    pub published: &'static str,
    pub published_note: &'static str,
    pub published_nothing: &'static str,
    pub found_nothing: &'static str,
    pub aliases: &'static str,
    pub mentions: Counted,
    pub kinds: [&'static str; 6],
    pub by_honorific: &'static str,
    pub by_title: &'static str,
    pub by_pronoun: &'static str,
    pub by_given_name: &'static str,
    pub unsure: &'static str,
    pub unsure_why: &'static str,

    pub checking: Checking,
    pub correcting: Correcting,
    pub keeping: Keeping,
    pub seeking: Seeking,

    pub trail: &'static str,
    pub position: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub back_to_card: &'static str,
    pub unmark: &'static str,

    pub copy: &'static str,
    pub copied: &'static str,
    pub save: &'static str,
    pub download: &'static str,
    pub print: &'static str,

    pub paste_title: &'static str,
    pub paste_label: &'static str,
    pub paste_hint: &'static str,
    pub paste_read: &'static str,
    pub pasted_name: &'static str,

    pub keys_title: &'static str,
    pub keys_single: &'static str,
    pub key_open: &'static str,
    pub key_paste: &'static str,
    pub key_next: &'static str,
    pub key_previous: &'static str,
    pub key_mention: &'static str,
    pub key_marks: &'static str,
    pub key_clear: &'static str,
    pub key_undo: &'static str,
    pub key_send: &'static str,
    pub key_help: &'static str,

    pub problems: &'static str,
    pub problems_count: Counted,
    pub dismiss: &'static str,
    pub dismiss_all: &'static str,
    /// By the engine's code.
    pub refusals: &'static [refusals::Sentence],
    pub fault_unreadable: &'static str,
    pub fault_unopened: &'static str,
    pub fault_died: &'static str,
    pub fault_too_long: &'static str,
    pub fault_no_worker: &'static str,
    pub fault_empty_folder: &'static str,
    pub fault_nothing: &'static str,
}

impl Wording {
    /// The name of a type of entity.
    pub fn kind(&self, kind: EntityType) -> &'static str {
        kind.among(self.kinds)
    }

    /// What a gender was told from.
    pub fn evidence(&self, evidence: &GenderEvidence) -> String {
        let (text, words) = match evidence {
            GenderEvidence::Honorific(words) => (self.by_honorific, words),
            GenderEvidence::Title(words) => (self.by_title, words),
            GenderEvidence::Pronoun(words) => (self.by_pronoun, words),
            GenderEvidence::GivenName(words) => (self.by_given_name, words),
        };
        fill(text, &[("words", words)])
    }

    /// The name of a theme.
    pub fn theme(&self, theme: Theme) -> &'static str {
        match theme {
            Theme::System => self.theme_system,
            Theme::Light => self.theme_light,
            Theme::Dark => self.theme_dark,
        }
    }

    /// What a part of the page that was left out is called.
    pub fn left_out(&self, part: Part) -> &'static str {
        match part {
            Part::Navigation => self.part_navigation,
            Part::Published => self.part_published,
            Part::EndMark => self.part_end,
            _ => self.part_notice,
        }
    }

    /// What happened to a text on its way here.
    pub fn damage(&self, damage: Damage) -> &'static str {
        match damage {
            Damage::LostFigures => self.lost_figures,
            Damage::RepairedLetters => self.repaired_letters,
            Damage::LostLetters => self.lost_letters,
            Damage::CutOff => self.cut_off,
            Damage::LostPages => self.lost_pages,
        }
    }

    /// A sentence that names the file and says what to do.
    pub fn fault(&self, fault: &Fault, name: &str) -> String {
        let (text, why) = match fault {
            Fault::Unreadable(refusal) => self.unreadable(refusal),
            Fault::Unopened => (self.fault_unopened, ""),
            Fault::Died => (self.fault_died, ""),
            Fault::TooLong => (self.fault_too_long, ""),
            Fault::NoWorker => (self.fault_no_worker, ""),
            Fault::EmptyFolder => (self.fault_empty_folder, ""),
            Fault::Nothing => (self.fault_nothing, ""),
            Fault::Lost => (self.keeping.lost, ""),
            Fault::Keeping(trouble) => return self.trouble(*trouble),
        };
        fill(text, &[("name", name), ("why", why)])
    }

    /// By the code of the engine's error; a code without words here has the engine's own.
    fn unreadable<'a>(&'a self, Refusal { code, message }: &'a Refusal) -> (&'a str, &'a str) {
        match self.refusals.iter().find(|(known, _)| known == code) {
            Some((_, sentence)) => (sentence, ""),
            None => (self.fault_unreadable, message),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_in_what_it_knows() {
        assert_eq!(fill("« {name} » : {why}", &[("name", "{a}.txt"), ("why", "vide")]), "« {a}.txt » : vide");
        assert_eq!(fill("{who}?", &[]), "?");
        assert_eq!(fill("a { b", &[]), "a { b");
    }

    #[test]
    fn a_regional_code_is_its_language() {
        assert_eq!(Tongue::from_code("fr-CH"), Some(Tongue::French));
        assert_eq!(Tongue::from_code("AR_ae"), Some(Tongue::Arabic));
        assert_eq!(Tongue::from_code("fro"), None);
    }

    fn unreadable(code: &str) -> Fault {
        Fault::Unreadable(Refusal { code: code.into(), message: "No.".into() })
    }

    #[test]
    fn a_refusal_is_told_in_the_language_of_the_interface() {
        let sentence = Tongue::French.wording().fault(&unreadable("foreign_sheet"), "a.xlsx");
        assert!(sentence.contains("a.xlsx") && sentence.contains("feuille de calcul"), "{sentence}");
    }

    #[test]
    fn every_fault_names_the_file_in_every_language() {
        let faults = [
            unreadable("locked"),
            unreadable("of a later version"),
            Fault::Unopened,
            Fault::Died,
            Fault::TooLong,
            Fault::NoWorker,
            Fault::EmptyFolder,
            Fault::Lost,
        ];
        for tongue in Tongue::ALL {
            for fault in &faults {
                let sentence = tongue.wording().fault(fault, "x.txt");
                assert!(sentence.contains("x.txt"), "{tongue:?} {fault:?}: {sentence}");
                assert!(!sentence.contains(['{', '}']), "{tongue:?} {fault:?}: {sentence}");
            }
        }
    }
}
