//! Tokens with tags → natural text with spans.

use super::{Class, Named, Sample, class, outermost};
use communique::engine::document::Span;
use communique::engine::language::Language;

/// What Arabic writes onto the next word, and some sets part from it.
const PREFIXES: [&str; 6] = ["و", "ف", "ب", "ل", "ك", "س"];
/// What it writes onto the word before.
const SUFFIXES: [&str; 8] = ["ه", "ها", "هم", "هما", "نا", "ني", "كم", "هن"];

/// A sentence in the making.
pub struct Joiner {
    language: Language,
    /// The text as it was, where the set tells it.
    pub given: Option<String>,
    text: String,
    position: usize,
    /// Whether the next token follows without a space.
    glue: bool,
    quoted: bool,
    /// Names that may go on: where each began, its label, its class.
    open: Vec<(String, Span, Option<Class>)>,
    names: Vec<Named>,
}

impl Joiner {
    pub fn new(language: Language) -> Self {
        Self {
            language,
            given: None,
            text: String::new(),
            position: 0,
            glue: true,
            quoted: false,
            open: Vec::new(),
            names: Vec::new(),
        }
    }

    /// Adds a token; several tags are names within names.
    pub fn push(&mut self, form: &str, tags: &[&str]) {
        let Some(span) = self.place(form) else { return };
        let mut going: Vec<(String, Span, Option<Class>)> = Vec::new();
        for tag in tags {
            let Some((position, label)) = tag.split_once('-') else { continue };
            match self.open.iter().position(|(open, ..)| open == label).filter(|_| position == "I") {
                Some(index) => {
                    let (label, begun, class) = self.open.swap_remove(index);
                    going.push((label, Span::new(begun.start, span.end), class));
                }
                None => going.push((label.to_owned(), span, class(label))),
            }
        }
        self.close();
        self.open = going;
    }

    fn close(&mut self) {
        let done = std::mem::take(&mut self.open);
        self.names.extend(done.into_iter().filter_map(|(_, span, class)| class.map(|class| (span, class))));
    }

    /// Where the token stands.
    fn place(&mut self, form: &str) -> Option<Span> {
        if let Some(given) = &self.given {
            let at = given.get(self.position..)?.find(form)? + self.position;
            self.position = at + form.len();
            return Some(Span::new(at, self.position));
        }
        let form = if matches!(form, "''" | "``") { "\"" } else { form };
        let closes = matches!(
            form,
            "," | "."
                | ";"
                | ":"
                | "!"
                | "?"
                | ")"
                | "]"
                | "}"
                | "»"
                | "”"
                | "…"
                | "%"
                | "،"
                | "؛"
                | "؟"
                | "'s"
                | "’s"
                | "n't"
                | "'"
        ) || form == "\"" && self.quoted
            || matches!(form, "'re" | "'ve" | "'ll" | "'d" | "'m") && self.language == Language::English
            || SUFFIXES.contains(&form) && self.language == Language::Arabic;
        if !self.glue && !closes {
            self.text.push(' ');
        }
        let start = self.text.len();
        self.text.push_str(form);
        let elided = form.chars().count() > 1
            && form.ends_with(['\'', '’'])
            && matches!(self.language, Language::French | Language::Italian);
        let clitic = PREFIXES.contains(&form) && self.language == Language::Arabic;
        self.glue =
            matches!(form, "(" | "[" | "{" | "«" | "“") || form == "\"" && !self.quoted || elided || clitic;
        if form == "\"" {
            self.quoted = !self.quoted;
        }
        Some(Span::new(start, self.text.len()))
    }

    /// The sample, if there was a token.
    pub fn finish(mut self) -> Option<Sample> {
        self.close();
        self.names.retain(|(span, _)| span.start < span.end);
        // The classes that all sets agree on come first: a person within his function is the person.
        outermost(&mut self.names);
        let text = self.given.unwrap_or(self.text);
        (!text.trim().is_empty()).then_some(Sample { text, names: self.names })
    }
}
