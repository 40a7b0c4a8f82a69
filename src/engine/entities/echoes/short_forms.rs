//! Short forms of names that stand elsewhere: surnames, acronyms, *l'Organisation*.

use super::taken;
use crate::engine::entities::arabic;
use crate::engine::entities::mention::{Kind, Mention, weight};
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use rustc_hash::{FxHashMap, FxHashSet};

/// What is only a name because of another mention: surnames alone, acronyms used again,
/// *l'Organisation* after the organisation's name, a name's words in a shouted headline.
pub(super) fn add_short_forms(scan: &Scan, mentions: &mut Vec<Mention>) {
    let arabic = scan.pack.language == Language::Arabic;
    let taken = taken(scan, mentions);
    let is_free = |token: usize| taken.get(token) == Some(&false);
    let forms = Forms::of(scan, mentions);
    let may_be = |&index: &usize| is_free(index) && scan.is_word(index) && (arabic || scan.is_capital(index));
    for index in (0..scan.len()).filter(may_be) {
        let Some(kind) = forms.kind(scan, index) else { continue };
        // *آل عويضة*, *آيت الطالب*: with the particle of the family.
        let led = arabic
            && kind == Kind::Person
            && matches!(scan.fold_before(index), "ال" | "ايت" | "بن" | "ابو" | "ابا" | "بو")
            && is_free(index - 1);
        mentions.push(Mention::new(index - usize::from(led)..index + 1, kind, weight::CAPITALS));
    }
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// The words that can stand for a longer name.
struct Forms<'a> {
    surnames: FxHashSet<&'a str>,
    single: FxHashMap<&'a str, Kind>,
    heads: FxHashSet<&'a str>,
}

impl<'a> Forms<'a> {
    fn of(scan: &Scan<'a>, mentions: &[Mention]) -> Self {
        let mut forms = Self {
            surnames: FxHashSet::default(),
            single: FxHashMap::default(),
            heads: FxHashSet::default(),
        };
        for mention in mentions {
            match mention.kind {
                Kind::Person if mention.tokens.len() >= 2 || mention.honorific.is_some() => {
                    let surname = mention.tokens.end - 1;
                    if !scan.is_function_word(surname) {
                        forms.surnames.insert(scan.fold(surname));
                    }
                }
                Kind::Organization | Kind::Event if mention.tokens.len() == 1 => {
                    forms.single.insert(scan.fold(mention.tokens.start), mention.kind);
                }
                Kind::Organization => {
                    forms.heads.extend(mention.tokens.clone().filter_map(|token| head_word(scan, token)));
                }
                _ => {}
            }
        }
        forms
    }

    /// What the word stands for, if it is a short form of a name.
    fn kind(&self, scan: &Scan, index: usize) -> Option<Kind> {
        let arabic = scan.pack.language == Language::Arabic;
        if self.is_surname(scan, index) {
            return Some(Kind::Person);
        }
        if let Some(&kind) = self.single.get(scan.fold(index)).filter(|_| !arabic) {
            return Some(kind);
        }
        let points_back = head_word(scan, index).is_some_and(|head| self.heads.contains(head))
            && is_definite(scan, index)
            && (arabic || !scan.is_name_word(index + 1));
        points_back.then_some(Kind::Organization)
    }

    fn is_surname(&self, scan: &Scan, index: usize) -> bool {
        let word = scan.fold(index);
        let arabic = scan.pack.language == Language::Arabic;
        // *عبدالله الثاني* leaves *النائب الثاني* alone.
        if scan.is_function_word(index) || arabic && scan.is_in(index, &scan.pack.ordinals) {
            return false;
        }
        let bare = word.strip_prefix("لل").filter(|_| arabic).map(|rest| format!("ال{rest}"));
        let stripped = word.strip_prefix(['و', 'ل', 'ب', 'ف']).filter(|_| arabic);
        let known = [Some(word), bare.as_deref(), stripped]
            .into_iter()
            .flatten()
            .any(|form| self.surnames.contains(form));
        let joined = |index: usize| !arabic && scan.is_name_word(index) && !scan.is_function(index);
        known && !(index > 0 && joined(index - 1) && !scan.opens_sentence(index - 1)) && !joined(index + 1)
    }
}

/// The folded head noun at `index`, if it is one.
fn head_word<'a>(scan: &Scan<'a>, index: usize) -> Option<&'a str> {
    if scan.pack.language == Language::Arabic {
        return arabic::stem_in(scan, index, &scan.pack.organisation_heads).map(|stem| stem.bare);
    }
    scan.is_in(index, &scan.pack.organisation_heads).then(|| scan.fold(index))
}

/// Whether the head noun at `index` stands alone and points back: it has the definite article.
fn is_definite(scan: &Scan, index: usize) -> bool {
    if scan.pack.language == Language::Arabic {
        return crate::engine::segment::arabic::stems(scan.fold(index)).any(|stem| stem.article);
    }
    #[rustfmt::skip]
    const ARTICLES: [&str; 19] = [
        "l'", "la", "le", "du", "au", "the", "il", "el", "o", "a", "del", "al", "do", "da", "dell'", "della",
        "der", "die", "das",
    ];
    const LINKS: [&str; 13] =
        ["de", "du", "des", "d'", "of", "for", "pour", "di", "del", "della", "do", "da", "dos"];
    ARTICLES.contains(&scan.fold_before(index)) && !LINKS.contains(&scan.fold(index + 1))
}
