//! Verbs that a tagger takes for nouns, in headlines above all: *Council Adopts Plan*, *جامعة الساحل تنظم دورة*.

use super::super::Input;
use super::super::compress;
use super::super::signs::words;
use crate::engine::language::{Language, Order, rarity};
use crate::engine::segment::{Sentence, Tag, TokenKind};

/// How much rarer than the word its other verb forms may be, so that it is a verb more than a noun:
/// *changes* and *marks* are, *services* and *systems* are not.
const RARER: f64 = 0.06;
/// How rare its rarer form may be: what is rarer is no form at all (*investored*).
const RAREST: f64 = 0.88;
/// How many words before a plain verb its second subject may take.
const SUBJECTS: usize = 5;
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

/// Whether a token that is tagged as a verb is none: the first word of a headline, with its verb to come; an
/// Arabic verbal noun or plural.
pub(super) fn is_noun(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    let verb = |at: usize| compress::is_verb(input, at) || is_verb(input, at);
    let opens = sentence_at(input, token).filter(|sentence| {
        let first = sentence.tokens.start == token || token > 0 && words(input, token - 1) == ":";
        first && sentence.part < input.body
    });
    if input.pack.language == Language::Arabic {
        // A headline that opens with a verb has one that is known: *أعلن*.
        let unknown = || !input.pack.verbs.contains(word) && !word.starts_with(['ي', 'ت']);
        // *يفتتح ملتقى*, *ضفاف وادي*: no verb follows another, and few end so.
        let listed = input.pack.verbs.contains(word);
        let is_tagged_verb = |at: usize| input.segments.tag(at) == Tag::Verb && !begins_as_noun(input, at);
        let follows_verb = || token.checked_sub(1).is_some_and(is_tagged_verb);
        return !listed && (begins_as_noun(input, token) || is_in_head(input, token) && follows_verb())
            || word.ends_with("ات")
            || is_verbal_noun(word)
            || opens.is_some() && (unknown() || verb(token + 1));
    }
    // *on Endangered Manuscripts*.
    let Input { segments, pack, .. } = *input;
    let is_modifier = token.checked_sub(1).is_some_and(|before| {
        [&pack.articles, &pack.complement_links, &pack.place_prepositions]
            .into_iter()
            .any(|set| segments.is_in(before, set))
            && matches!(segments.tag(token + 1), Tag::Noun | Tag::Name | Tag::Adjective)
    });
    // *Council Adapts Copyright Law*: one verb right after another is none.
    let follows_verb = || token.checked_sub(1).is_some_and(|before| is_headline_verb(input, before));
    if pack.order == Order::HeadLast && (is_modifier || is_in_head(input, token) && follows_verb()) {
        return true;
    }
    // *Hausse des prix*.
    let governs = || input.segments.is_in(token + 1, &input.pack.complement_links);
    opens.is_some_and(|sentence| governs() || (token + 1..sentence.tokens.end).any(verb))
}

/// *وادي*, *مواني*: what ends as a verb in the present does, and does not begin so.
fn begins_as_noun(input: &Input, token: usize) -> bool {
    let word = input.segments.fold(token);
    word.ends_with('ي') && !word.starts_with(['ي', 'ت', 'س']) && !input.pack.verbs.contains(word)
}

/// *تدشين*, *تعزيز*: the verbal noun of the second form.
fn is_verbal_noun(word: &str) -> bool {
    let mut letters = word.chars();
    word.chars().count() == 5 && letters.next() == Some('ت') && letters.nth(2) == Some('ي')
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
    if is_in_head(input, token) && is_headline_verb(input, token) {
        return true;
    }
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
        && !is_after_headline_verb(input, token)
        && (listed && words(input, token + 1) != "of" || (before_group || after_name) && has_verb_forms(word))
}

/// The sentence that holds the token.
fn sentence_at<'a>(input: &Input<'a>, token: usize) -> Option<&'a Sentence> {
    input.segments.sentences.get(input.segments.sentence_of(token))
}

/// Whether the token stands in headline or subtitle.
fn is_in_head(input: &Input, token: usize) -> bool {
    sentence_at(input, token).is_some_and(|sentence| sentence.part < input.body)
}

/// *Group Launches New*, *A and B Sign Agreement*: the verb of a headline, which is its first, or one that
/// is joined to it: *Opens Office, Names Director*.
pub(super) fn is_headline_verb(input: &Input, token: usize) -> bool {
    if input.pack.headline_verbs.is_empty() || !may_be_headline_verb(input, token) {
        return false;
    }
    let start = sentence_at(input, token).map_or(token, |sentence| sentence.tokens.start);
    let start = (start..token)
        .rev()
        .find(|&before| matches!(words(input, before), ":" | "-" | "–" | "—"))
        .map_or(start, |sign| sign + 1);
    let joined = input.segments.is_in(token.saturating_sub(1), &input.pack.conjunctions)
        || words(input, token.saturating_sub(1)) == ",";
    token > start && (joined || !(start + 1..token).any(|before| may_be_headline_verb(input, before)))
}

/// Whether the verb of the headline stands before the token: *Highlights Growth of QR Codes*.
fn is_after_headline_verb(input: &Input, token: usize) -> bool {
    let start = sentence_at(input, token).map_or(token, |sentence| sentence.tokens.start);
    is_in_head(input, token) && (start + 1..token).any(|before| is_headline_verb(input, before))
}

/// A listed verb before a noun group. In the plain form its subjects must be several.
fn may_be_headline_verb(input: &Input, token: usize) -> bool {
    let Input { segments, pack, .. } = *input;
    let word = segments.fold(token);
    let next = segments.fold(token + 1);
    if next.is_empty()
        || matches!(next, "of" | "," | "." | ":")
        || segments.is_in(token + 1, &pack.conjunctions)
    {
        return false;
    }
    let listed = |form: &str| pack.headline_verbs.contains(form);
    let third_person = word.strip_suffix('s').is_some_and(listed)
        || word.strip_suffix("es").is_some_and(listed)
        || word.strip_suffix("ies").is_some_and(|stem| listed(&format!("{stem}y")));
    let several = || {
        let last = segments.fold(token.saturating_sub(1));
        let pair = (token.saturating_sub(SUBJECTS)..token)
            .any(|before| segments.is_in(before, &pack.conjunctions) || words(input, before) == "&");
        pair && segments.tag(token - 1) != Tag::Function || last.ends_with('s') && !last.ends_with("ss")
    };
    third_person || listed(word) && token > 0 && several()
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
    if word.chars().count() < SHORTEST || word.ends_with(['ه', 'ي']) || is_verbal_noun(word) {
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
    input.names.iter().any(|name| name.tokens.contains(&token))
}
