//! Verbs that a tagger takes for nouns, in headlines above all: *Council Adopts Plan*, *جامعة الساحل تنظم دورة*.

use super::super::Input;
use super::super::signs::words;
use crate::engine::language::{Language, rarity};
use crate::engine::segment::{Tag, TokenKind};

/// How much rarer than the word its other verb forms may be, so that it is a verb more than a noun:
/// *changes* and *marks* are, *services* and *systems* are not.
const RARER: f64 = 0.06;
/// How rare its rarer form may be: what is rarer is no form at all (*investored*).
const RAREST: f64 = 0.88;
/// The fewest letters of an Arabic verb with its prefix.
const SHORTEST: usize = 4;

/// Whether the token is a verb, whatever its tag.
pub(super) fn is_verb(input: &Input, token: usize) -> bool {
    match input.pack.language {
        Language::English => is_english_verb(input, token),
        Language::Arabic => is_arabic_verb(input, token),
        _ => false,
    }
}

/// *replaces*, *opens* between a noun and another noun group.
fn is_english_verb(input: &Input, token: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let word = segments.fold(token);
    let tag = |token: usize| segments.tag(token);
    let after_noun = token.checked_sub(1).is_some_and(|before| {
        matches!(tag(before), Tag::Noun | Tag::Name)
            || is_named(input, before)
            || matches!(words(input, before), ")" | "\"" | "”" | ",")
    });
    if !after_noun || pack.action_nouns.contains(word) {
        return false;
    }
    let listed = pack.verbs.contains(word);
    if listed && word.ends_with("ed") {
        return true;
    }
    let number = segments.tokens.get(token + 1).is_some_and(|next| next.kind == TokenKind::Number);
    let before_group = number
        || matches!(tag(token + 1), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Form)
        || segments.is_in(token + 1, &pack.articles)
        || matches!(words(input, token + 1), "$" | "€" | "£" | "\"" | "“");
    let is_s_form = word.ends_with('s') && !word.ends_with("ss");
    let after_name = token.checked_sub(1).is_some_and(|before| is_named(input, before));
    is_s_form
        && (listed && words(input, token + 1) != "of" || (before_group || after_name) && has_verb_forms(word))
}

/// Whether *-ing* and *-ed* forms of the word are about as common as the word.
fn has_verb_forms(word: &str) -> bool {
    let rare = |stem: &str, ending: &str| rarity(Language::English, &format!("{stem}{ending}"));
    let own = rarity(Language::English, word);
    let doubled = |stem: &str| stem.chars().last().map(|last| format!("{stem}{last}")).unwrap_or_default();
    let plain = word.strip_suffix('s').unwrap_or(word);
    let stems = [
        word.strip_suffix("ies").map(|stem| format!("{stem}y")),
        word.strip_suffix("es").map(str::to_owned),
        Some(plain.to_owned()),
        Some(doubled(plain)),
    ];
    stems.into_iter().flatten().any(|stem| {
        let past = stem.strip_suffix('y').map_or_else(|| rare(&stem, "ed"), |bare| rare(bare, "ied"));
        let forms = [rare(&stem, "ing"), past];
        let rarest = forms[0].max(forms[1]);
        rarest <= RAREST && (forms[0] + forms[1]) / 2.0 <= own + RARER
    })
}

/// *تنظم* after a definite noun or a name: no noun without the article follows one; or before a number. What begins with the
/// prefix of *she* must be said with that of *he* too.
fn is_arabic_verb(input: &Input, token: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let word = segments.fold(token);
    if word.chars().count() < SHORTEST || word.ends_with(['ه', 'ي']) {
        return false;
    }
    let closed = token.checked_sub(1).is_some_and(|before| {
        segments.tag(before) == Tag::Name
            || segments.fold(before).starts_with("ال")
            || segments.fold(before).ends_with("يه")
            || matches!(words(input, before), "»" | "\"" | "”" | ")")
            || is_named(input, before)
    });
    let counts = segments.tokens.get(token + 1).is_some_and(|next| next.kind == TokenKind::Number);
    // *تفتتحان* as *تفتتح*.
    let is_said = |form: String| {
        let bare = form.strip_suffix("ان").or_else(|| form.strip_suffix("ون")).unwrap_or(&form);
        [form.as_str(), bare].iter().any(|form| rarity(pack.language, form) < RAREST)
    };
    let imperfect = match word.strip_prefix('ت') {
        Some(rest) => is_said(format!("ي{rest}")),
        None => word.strip_prefix('ي').is_some_and(|rest| is_said(format!("ت{rest}"))),
    };
    (closed || counts) && imperfect
}

fn is_named(input: &Input, token: usize) -> bool {
    input.names.iter().any(|(name, ..)| name.contains(&token))
}
