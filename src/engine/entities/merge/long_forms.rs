//! What the acronyms of a text stand for, so that *Conseil de l'OIT* and *Conseil de l'Organisation
//! internationale du travail* are compared as one name.

use crate::engine::entities::mention::{Kind, Known, Mention};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use std::collections::BTreeMap;

/// By acronym, the words that it stands for.
pub(super) struct LongForms(BTreeMap<String, String>);

impl LongForms {
    /// What the text defines, and where it writes out what the lists know.
    pub fn of(scan: &Scan, mentions: &[Mention]) -> Self {
        let mut forms = BTreeMap::new();
        if scan.pack.language == Language::Arabic {
            return Self(forms);
        }
        let organisations = || mentions.iter().filter(|mention| mention.kind == Kind::Organization);
        let mut written_out: BTreeMap<Known, String> = BTreeMap::new();
        for mention in organisations().filter(|mention| mention.tokens.len() > 1) {
            if let Some(known) = mention.known {
                written_out.entry(known).or_insert_with(|| scan.key(mention.tokens.clone()));
            }
        }
        for short in organisations().filter(|mention| is_acronym(scan, mention)) {
            let long = match &short.stands_for {
                Some(long) => Some(scan.key(long.clone())),
                None => short.known.and_then(|known| written_out.get(&known).cloned()),
            };
            if let Some(long) = long {
                forms.entry(scan.fold(short.tokens.start).to_owned()).or_insert(long);
            }
        }
        Self(forms)
    }

    /// `key` with its acronyms written out, but for one that is the whole of it or that stands beside its
    /// own long form.
    pub fn write_out(&self, key: String) -> String {
        if self.0.is_empty() || !key.contains(' ') {
            return key;
        }
        let parts = key.split(' ').map(|word| {
            let (article, bare) =
                word.rsplit_once('\'').map_or(("", word), |(article, bare)| (article, bare));
            match self.0.get(bare).filter(|long| !key.contains(long.as_str())) {
                Some(long) if article.is_empty() => long.clone(),
                Some(long) => format!("{article}'{long}"),
                None => word.to_owned(),
            }
        });
        parts.collect::<Vec<_>>().join(" ")
    }
}

fn is_acronym(scan: &Scan, mention: &Mention) -> bool {
    mention.tokens.len() == 1 && matches!(scan.case(mention.tokens.start), Case::Upper | Case::Mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(key: &str, written_out: &str) {
        let forms = [("obv", "office des berges")].map(|(short, long)| (short.to_owned(), long.to_owned()));
        assert_eq!(LongForms(forms.into()).write_out(key.to_owned()), written_out, "{key}");
    }

    #[test]
    fn an_acronym_within_a_name_is_written_out() {
        check("conseil de l'obv", "conseil de l'office des berges");
        check("obv council", "office des berges council");
    }

    #[test]
    fn one_alone_or_beside_its_long_form_is_not() {
        check("obv", "obv");
        check("office des berges obv", "office des berges obv");
    }
}
