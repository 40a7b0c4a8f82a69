//! Whether an Arabic statement names who does what its verb tells.
//!
//! An Arabic verb stands first, with its doer after it, and does without one where the sentence before has
//! named it: *وأضاف أن …*, *وبحث سبل التعاون*, *وفي الختام كرم الداعمين*. Alone, these say nothing of whom
//! they speak. A doer is the first noun phrase after the verb that hangs on no preposition and can't be
//! its object.

use super::signs::{is_comma, is_quotation_mark, words};
use super::{Input, compress};
use crate::engine::keywords::clitics;
use crate::engine::language::Language;
use crate::engine::segment::arabic::{Stem, stems};
use crate::engine::segment::{Tag, TokenKind};
use std::ops::Range;

/// Within so many tokens a sentence has said its verb and its doer.
const REACH: usize = 40;

/// What opens what is said, folded.
const THAT: &str = "ان انه انها انهم انهما بان بانه بانها لو ما";

/// What opens a relative clause, in which the doer may be looked for in vain, folded.
const RELATIVES: &str = "الذي التي الذين اللذين اللتين حيث";

/// Prepositions and what is used like them, folded.
const PREPOSITIONS: &str = "في من الي علي عن مع خلال بعد قبل منذ ضمن لدي عند حول بين عقب اثر امام تحت فوق نحو عبر حتي وسط اثناء \
    وفق ضد دون حسب بحسب بشان ازاء تجاه جراء بمناسبه ب";

/// Words of time that no preposition needs, folded.
const TIMES: &str = "اليوم امس غدا الليله مساء صباح ظهر عصر فجر الان";

/// Verbs that need no doer, or whose doer is what is done: *تم خلال اللقاء بحث …*, *يذكر أن …*; folded.
const IMPERSONAL: &str = "تم تمت يتم سيتم ستتم تتم جري جرت يجري تجري كان كانت يكون تكون سيكون ستكون ليس ليست يذكر يشار يجب \
    ينبغي يمكن يجوز يجدر تجدر يتوقع يوجد";

/// Verbs that say where one stands, beside those of saying, folded.
const STANCES: &str = "اعرب اعربت عبر عبرت اشاد اشادت دعا دعت رحب رحبت ثمن ثمنت نوه نوهت حث جدد جددت سال تطرق تطرقت تابعت عرجت اخبرت انبات واكبت نص نصت اولت رصدت سلطت لفتت";

/// Verbs whose object says how much there is of something, folded: *وتضم 20 لوحة*.
const MEASURING: &str = "ضم ضمت يضم تضم شمل شملت يشمل تشمل تضمن تضمنت يتضمن تتضمن بلغ بلغت يستهدف تستهدف";

/// What is said, meant and talked about rather than who says it, folded.
const TOPICS: &str = "اهميه ضروره حرص الحرص شكر تقدير سعاده تمسك التمسك موقف مواقف وقوف التزام الالتزام استعداد الاستعداد \
    رغبه تطلع ثقه امل اعتزاز رفض سبل السبل اوجه افاق مجمل جهود الجهود دور الدور عمق متانه خطوره اخر \
    مستجدات نتائج عدد الله المولي تعالي الانتباه النظر الضوء";

/// Who says something without an article: an Arabic verb of saying has other nouns for its object. Folded.
const SAYERS: &str = "مصدر مصادر بيان تقرير صحف صحيفه وسائل شهود دراسه خبراء مراقبون ناشطون محللون اعضاء عدد مسوول مسوولون مسيول \
    مسيولون علماء اهالي سكان فريق كل احد جميع بعض اكثر";

/// Nouns in -ة of several men, which a verb in the masculine may have for its doer, folded.
const MEN: &str = "القاده الساده الطلبه الاساتذه الاخوه القضاه الدعاه الرعاه الولاه الخليفه";

/// Whether the statement's verb leaves its doer to a sentence before.
pub(super) fn is_hidden(input: &Input, kept: &[Range<usize>]) -> bool {
    if input.pack.language != Language::Arabic {
        return false;
    }
    let mut verb: Option<&str> = None;
    let mut place = Place::Free;
    // *أعربت …، مسلطة الضوء على …*, *دعا الله عز وجل*: after a comma or an object only a title or a name is
    // sure to be the doer.
    let mut unsure = false;
    for token in kept.iter().cloned().flatten().take(REACH) {
        match part(input, token, place, verb) {
            Part::Pause => {
                place = Place::Free;
                unsure |= verb.is_some();
            }
            Part::Said => break,
            // After *الذي* anything may be the doer, but of a verb of saying.
            Part::Relative => return verb.is_some_and(|verb| says(input, verb)),
            Part::Verb(found) if is_among(IMPERSONAL, found) => return false,
            Part::Verb(found) if is_of_several(input, found) => return true,
            Part::Verb(found) => verb = Some(found),
            Part::Preposition => place = Place::AfterPreposition,
            Part::Time => place = Place::Free,
            Part::Bound => place = Place::Free.with(input, token),
            Part::Noun if place.takes(input, token) => place = place.with(input, token),
            Part::Noun => {
                let Some(verb) = verb else { return false };
                if may_do(input, verb, token) && (!unsure || is_person(input, token)) {
                    return false;
                }
                unsure = true;
                place = Place::Free.with(input, token);
            }
            Part::Other => {}
        }
    }
    verb.is_some()
}

/// What an Arabic verb says of its doer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Agreement {
    Masculine,
    Feminine,
    /// *تلقى*, *تترأس*: what begins so may be either.
    Either,
}

/// What the verb at `token` says of its doer, if it is a verb that has one, and one alone.
pub(super) fn verb_at(input: &Input, token: usize) -> Option<Agreement> {
    let Part::Verb(verb) = part(input, token, Place::Free, None) else { return None };
    if is_among(IMPERSONAL, verb) || is_of_several(input, verb) {
        return None;
    }
    let present = verb.strip_prefix('س').unwrap_or(verb);
    Some(match (verb.ends_with('ت'), present.starts_with('ت')) {
        (true, _) => Agreement::Feminine,
        (false, true) => Agreement::Either,
        (false, false) => Agreement::Masculine,
    })
}

/// What a token is where the doer of a verb is looked for.
enum Part<'a> {
    /// A comma.
    Pause,
    /// What was said begins.
    Said,
    /// A relative clause begins.
    Relative,
    /// The sentence's verb, without its conjunction.
    Verb(&'a str),
    Preposition,
    Time,
    /// A noun with a preposition written onto it.
    Bound,
    Noun,
    Other,
}

fn part<'a>(input: &Input<'a>, token: usize, place: Place, verb: Option<&str>) -> Part<'a> {
    let word = input.segments.fold(token);
    let bare = word.strip_prefix(['و', 'ف']).unwrap_or(word);
    // *في* is no conjunction before *ي*.
    let is_in = |list| is_among(list, word) || is_among(list, bare);
    let named = name_at(input, token).is_some();
    let is_verb = || compress::is_verb(input, token) || says(input, bare);
    if is_comma(input, token) {
        Part::Pause
    } else if words(input, token) == ":" || is_quotation_mark(input, token) && place == Place::Free {
        Part::Said
    } else if is_sign(input, token) {
        Part::Other
    } else if verb.is_some() && !named && is_in(THAT) {
        Part::Said
    } else if !named && is_in(RELATIVES) {
        Part::Relative
    } else if verb.is_none() && place != Place::AfterPreposition && is_verb() {
        Part::Verb(if input.pack.verbs.contains(word) { word } else { bare })
    } else if !named && is_in(PREPOSITIONS) {
        Part::Preposition
    } else if is_in(TIMES) {
        Part::Time
    } else if named {
        Part::Noun
    } else if !is_nominal(input, token) {
        Part::Other
    } else if clitics::has_any(input.pack, bare) {
        Part::Bound
    } else {
        Part::Noun
    }
}

/// Where in a sentence the next noun stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// It hangs on nothing.
    Free,
    /// A preposition waits for it.
    AfterPreposition,
    /// A phrase that is no doer ends with this noun so far; whether it has a title, which names follow.
    Phrase(usize, bool),
}

impl Place {
    /// The place after the noun at `token`, which is no doer.
    fn with(self, input: &Input, token: usize) -> Self {
        let titled = matches!(self, Self::Phrase(_, true)) || is_person(input, token);
        Self::Phrase(token, titled)
    }

    /// Whether the noun at `token` is part of what stands before it.
    fn takes(self, input: &Input, token: usize) -> bool {
        let Self::Phrase(last, titled) = self else { return self == Self::AfterPreposition };
        let named = name_at(input, token);
        let joined = input.segments.fold(token).starts_with('و') && named.is_none_or(|name| name != token);
        if joined || named.is_some() && name_at(input, last) == named {
            return true;
        }
        // *رئيس الوزراء نواز شريف*.
        if is_person(input, token) {
            return titled || !is_complete(input, last) && name_at(input, last).is_none();
        }
        // *اللقاء الثاني*, *ختام اللقاء*.
        has_article(input, token) || !is_complete(input, last) && name_at(input, last).is_none()
    }
}

/// Whether a noun can have no genitive after it: it has the article or a possessive.
fn is_complete(input: &Input, token: usize) -> bool {
    has_article(input, token) || has_possessive(input, token)
}

/// Whether the noun may be who does what `verb` tells.
fn may_do(input: &Input, verb: &str, token: usize) -> bool {
    let word = input.segments.fold(token);
    let surface = words(input, token);
    let number = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    // *سعادة*, *سماحة* are feminine, and those who bear them are not.
    let titled = name_at(input, token).is_some() || input.pack.honorifics.contains(word);
    let article = has_article(input, token);
    // *بحث العلاقات*, *طالب المحكمة*: the verb would be in the feminine.
    let masculine = !verb.starts_with('ت') && !verb.ends_with('ت');
    let feminine = (article || is_person(input, token))
        && (word.ends_with('ه') || word.ends_with("ات"))
        && !is_among(MEN, word);
    if !titled && masculine && feminine {
        return false;
    }
    if is_person(input, token) {
        return true;
    }
    // *كرم الداعمين*: several men, or two, as an object.
    let oblique = article && word.ends_with("ين");
    // *أكد دونيس أن*: a name that isn't known as one.
    let next = input.segments.fold(token + 1);
    let topic = || {
        is_among(TOPICS, word)
            || input.pack.action_nouns.contains(word)
            || !article && !is_among(SAYERS, word) && !is_agent(word) && !is_among(THAT, next)
    };
    !(clitics::is_bound(input.pack, surface, word)
        || has_possessive(input, token)
        || oblique
        || number && is_among(MEASURING, verb)
        || says(input, verb) && topic())
}

/// *مخرج*, *مسؤولون*: an active participle, for those who do something.
fn is_agent(word: &str) -> bool {
    const SHORTEST: usize = 4;
    word.starts_with('م') && !word.ends_with('ه') && word.chars().count() >= SHORTEST
}

/// A name, a function, a title, an organisation.
fn is_person(input: &Input, token: usize) -> bool {
    let pack = input.pack;
    let listed = |stem: Stem| {
        stem.clitics == 0
            && (pack.functions.contains(stem.bare) || pack.organisation_heads.contains(stem.bare))
    };
    let word = input.segments.fold(token);
    name_at(input, token).is_some() || pack.honorifics.contains(word) || stems(word).any(listed)
}

/// Where the name or the honorific begins that the token belongs to.
fn name_at(input: &Input, token: usize) -> Option<usize> {
    let next = input.names.partition_point(|name| name.tokens.start <= token);
    let near = input.names.get(next.saturating_sub(1)..input.names.len().min(next + 1))?;
    let found = near.iter().find(|name| name.tokens.contains(&token) || name.honorific.contains(&token));
    found.map(|name| if name.honorific.is_empty() { name.tokens.start } else { name.honorific.start })
}

fn is_among(words: &str, word: &str) -> bool {
    words.split(' ').any(|known| known == word)
}

fn says(input: &Input, verb: &str) -> bool {
    let pack = input.pack;
    pack.speech_verbs.contains(verb) || pack.topic_verbs.contains(verb) || is_among(STANCES, verb)
}

/// *استعرضا*, *اطلعوا*: the two or the many that were named before.
fn is_of_several(input: &Input, verb: &str) -> bool {
    verb.ends_with("وا") || verb.strip_suffix('ا').is_some_and(|verb| input.pack.verbs.contains(verb))
}

fn has_article(input: &Input, token: usize) -> bool {
    stems(input.segments.fold(token)).any(|stem| stem.article)
}

/// *شكره*, *فعالياتها*.
pub(super) fn has_possessive(input: &Input, token: usize) -> bool {
    let surface = words(input, token);
    clitics::has_possessive(surface) || surface.ends_with('ه')
}

fn is_sign(input: &Input, token: usize) -> bool {
    input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Punctuation)
}

fn is_nominal(input: &Input, token: usize) -> bool {
    let number = input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number);
    // *كل من*, *أكثر من 80*, *جميع*: Arabic quantifiers stand as nouns do.
    let quantifier =
        matches!(input.segments.fold(token), "كل" | "اكثر" | "جميع" | "بعض" | "احد" | "احدي" | "عدد");
    number
        || quantifier
        || matches!(input.segments.tag(token), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Form | Tag::Verb)
}
