//! What is wanted → a [`Pattern`] that says of a term whether it is meant, and how nearly.

use super::forms::{Forms, forms, root, with_particles};
use super::query::Wanted;
use crate::engine::segment::arabic::is_arabic;

/// Terms that stand one after the other.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// Those terms.
    pub pieces: Vec<Piece>,
}

/// A term with all that is meant by it.
#[derive(Clone, Debug)]
pub struct Piece {
    /// The term itself.
    pub term: String,
    /// Other forms of the word, where they are meant.
    pub forms: Option<Forms>,
    /// What words begin with that it is the beginning of; nothing where it is whole.
    pub starts: Vec<String>,
}

/// How a term of a text stands to one that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// It begins with it.
    Begins,
    /// It is another form of the word.
    Form,
    /// It is the same.
    Same,
}

impl Likeness {
    /// What such a term counts for beside one that is the same.
    pub fn weight(self) -> f64 {
        match self {
            Likeness::Begins => 0.5,
            Likeness::Form => 0.8,
            Likeness::Same => 1.0,
        }
    }
}

impl Pattern {
    /// The pattern of what is wanted.
    pub fn of(wanted: &Wanted) -> Pattern {
        let last = wanted.terms.len().saturating_sub(1);
        let piece = |(index, term): (usize, &String)| {
            let is_open = wanted.is_open && index == last;
            // In an exact phrase only what Arabic writes onto a word may differ.
            let takes_forms = !wanted.is_exact || is_arabic(term);
            let starts = match is_open {
                true if is_arabic(term) => with_particles(term),
                true => vec![term.clone()],
                false => Vec::new(),
            };
            Piece { term: term.clone(), forms: takes_forms.then(|| forms(term)), starts }
        };
        Pattern { pieces: wanted.terms.iter().enumerate().map(piece).collect() }
    }
}

impl Piece {
    /// How `term` stands to it; none where it is another word.
    pub fn likeness(&self, term: &str) -> Option<Likeness> {
        if self.term == term {
            return Some(Likeness::Same);
        }
        let is_form = self.forms.as_ref().is_some_and(|forms| match forms {
            Forms::Around { start, root: of } => {
                term.starts_with(start.as_str()) && root(term) == of.as_str()
            }
            Forms::Listed(forms) => forms.iter().any(|form| form == term),
        });
        if is_form {
            return Some(Likeness::Form);
        }
        self.starts.iter().any(|start| term.starts_with(start.as_str())).then_some(Likeness::Begins)
    }
}

#[cfg(test)]
mod tests {
    use super::super::query::Query;
    use super::*;

    #[track_caller]
    fn check(typed: &str, term: &str, expected: Option<Likeness>) {
        let pattern = Pattern::of(&Query::parse(typed).wanted[0]);
        assert_eq!(pattern.pieces[0].likeness(term), expected);
    }

    #[test]
    fn forms_and_beginnings_are_told() {
        check("ministres", "ministres", Some(Likeness::Same));
        check("ministres", "ministre", Some(Likeness::Form));
        check("minist", "ministre", Some(Likeness::Begins));
        check("الإسكند", "بالاسكندريه", Some(Likeness::Begins));
    }

    #[test]
    fn a_word_that_is_whole_begins_no_other() {
        check("minist ", "ministre", None);
    }

    #[test]
    fn an_exact_phrase_takes_no_form_but_what_arabic_writes_onto_a_word() {
        check("\"ministres\"", "ministre", None);
        check("\"الأمم المتحدة\"", "للامم", Some(Likeness::Form));
    }
}
