//! Where a name ends that a head noun opens: the construct state.
//!
//! A head and the tokens behind it come in, out comes the token behind the name. A head without article takes
//! a complement, then adjectives with the article; a head with it, adjectives at once. Word for word it is
//! asked whether the name goes on: what stands against it first, then what the word may be in it.

use super::super::mention::Kind;
use super::super::scan::Scan;
use super::bounds::{disagrees, ends, has_fields, is_adverbial, is_field, names_after};
use super::names::{is_joined, name_end};
use super::{has_article, has_known_place, is_function, is_listed, looks_present, stem_in, stops, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::stems;
use std::ops::ControlFlow::{self, Break, Continue};

/// Nouns after ل that go on with a name (*مجلس التعاون لدول الخليج*); other words after ل are most
/// often a purpose (*لمناقشة*).
#[rustfmt::skip]
const OF_NOUNS: [&str; 22] = [
    "كره", "دول", "شؤون", "حقوق", "مكافحه", "تنسيق", "رعايه", "حمايه", "دعم", "تنميه", "تعليم", "طاقه",
    "منظمات", "وزراء", "رجال", "شباب", "طب", "علوم", "ابحاث", "دراسات", "ادارات", "منطقه",
];

/// The most words that an organisation's, event's or place's name may have.
const LONGEST: usize = 11;
/// The most nouns without article in a row.
const MOST_BARE: usize = 2;

/// A head noun that may open a name.
pub(super) struct Construct<'s, 'a> {
    pub scan: &'s Scan<'a>,
    pub head: usize,
    /// Whether the head has the article.
    pub definite: bool,
    pub kind: Kind,
}

/// The name goes on at a token, or is over before one.
type Step = ControlFlow<usize, usize>;

impl Construct<'_, '_> {
    /// Where the name ends.
    pub fn end(&self) -> usize {
        let limit = self.scan.sentence(self.head).end.min(self.head + LONGEST);
        let mut end = self.head + 1;
        let mut bare = 0;
        while end < limit {
            match self.step(end, &mut bare) {
                Continue(next) => end = next,
                Break(last) => return last,
            }
        }
        end
    }

    fn is_first(&self, at: usize) -> bool {
        at == self.head + 1
    }

    /// What the word at `at` does to the name; `bare` counts the nouns without article in it.
    fn step(&self, at: usize, bare: &mut usize) -> Step {
        if self.is_seat(at) {
            return Continue(at + 2);
        }
        if let Some(subject) = self.subject_end(at) {
            return Break(subject);
        }
        let told = self.stop(at).or_else(|| self.eponym(at)).or_else(|| self.sitting(at));
        if let Some(step) = told {
            return step;
        }
        if self.is_over(at) {
            return Break(at);
        }
        let scan = self.scan;
        // *قاعة ابن ياسين*
        if self.is_first(at) && self.kind == Kind::Location && scan.fold(at) == "ابن" && scan.is_word(at + 1)
        {
            return Break(at + 2);
        }
        if self.is_of_event(at) {
            return Continue(at + 1);
        }
        if let Some(end) = self.aim_end(at).or_else(|| self.host_end(at)) {
            return Break(end);
        }
        if self.is_second_field(at) {
            Continue(at + 2)
        } else if self.is_complement(at) {
            Continue(at + 1)
        } else if self.is_bare_noun(at, *bare) {
            *bare += 1;
            Continue(at + 1)
        } else {
            Break(at)
        }
    }

    /// *بعثة المنظمة في كابول*, *سفارة … لدى …*: where who is sent somewhere sits.
    fn is_seat(&self, at: usize) -> bool {
        let scan = self.scan;
        let is_post = |bare: &str| matches!(bare, "بعثه" | "مكتب" | "ممثليه");
        let locative = match scan.fold(at) {
            "في" => stems(scan.fold(self.head)).any(|stem| !stem.article && is_post(stem.bare)),
            "لدي" => stem_in(scan, self.head, &scan.pack.organisation_heads)
                .is_some_and(|head| head.bare == "سفاره"),
            _ => false,
        };
        locative && !self.is_first(at) && has_known_place(scan, at + 1)
    }

    /// What is no noun ends a name, but for an event's number or year.
    fn stop(&self, at: usize) -> Option<Step> {
        let number = self.scan.is_number(at);
        if stops(self.scan, at) && !(self.kind == Kind::Event && number) {
            return Some(Break(at));
        }
        number.then(|| Break(at + usize::from(self.scan.words(at).chars().count() == 4)))
    }

    /// *المؤتمر الوزاري حول المرأة*: what an event is about, a noun and what has the article behind it.
    fn subject_end(&self, about: usize) -> Option<usize> {
        /// The most words of the subject.
        const LONGEST_SUBJECT: usize = 5;
        let scan = self.scan;
        if self.kind != Kind::Event
            || self.is_first(about)
            || scan.fold(about) != "حول"
            || stops(scan, about + 1)
            || is_adverbial(scan, about + 1)
        {
            return None;
        }
        let limit = scan.sentence(about).end.min(about + 1 + LONGEST_SUBJECT);
        let goes_on = |&token: &usize| {
            let word = scan.fold(token);
            let article = word.strip_prefix('و').unwrap_or(word).starts_with("ال");
            scan.is_word(token) && !stops(scan, token) && !ends(scan, token) && article
        };
        Some((about + 2..limit).take_while(goes_on).last().unwrap_or(about + 1) + 1)
    }

    /// *مركز الملك سلمان*: whom it is named after, with his title; *مؤسسة سالم بن راشد*: with a father's name.
    fn eponym(&self, at: usize) -> Option<Step> {
        if !self.is_first(at) || self.definite {
            return None;
        }
        if self.kind == Kind::Organization && !names_after(self.scan, at) && is_descended(self.scan, at) {
            return Some(Continue(eponym_end(self.scan, at)));
        }
        if !names_after(self.scan, at) {
            return None;
        }
        let name = self.scan.honorifics_end(at);
        let borne = !stops(self.scan, name) && !is_function(self.scan, name);
        borne.then(|| Continue(eponym_end(self.scan, name)))
    }

    /// *الدورة الخامسة عشرة*, *الدورة الخامسة لمؤتمر القمة*: the event that the sitting is of.
    fn sitting(&self, at: usize) -> Option<Step> {
        let scan = self.scan;
        if self.kind != Kind::Event || self.is_first(at) {
            return None;
        }
        if matches!(scan.fold(at), "عشر" | "عشره") && scan.is_in(at - 1, &scan.pack.ordinals) {
            return Some(Continue(at + 1));
        }
        if !scan.fold(at).starts_with('ل') {
            return None;
        }
        let head = stem_in(scan, at, &scan.pack.event_heads).filter(|stem| stem.clitics == 1)?;
        let event = Construct { scan, head: at, definite: head.article, kind: Kind::Event };
        Some(Break(event.end()))
    }

    /// Whether the name is over before the word.
    fn is_over(&self, at: usize) -> bool {
        let scan = self.scan;
        let first = self.is_first(at);
        let word = scan.fold(at);
        // *سفارة دولة الكويت*: a state, and no one's title.
        let state = || word == "دوله" && lexicon::place(scan.fold(at + 1)).is_some();
        let ended = || looks_present(scan, at) || ends(scan, at) || disagrees(scan, self.head, at);
        let function = || is_function(scan, at) && !word.starts_with("لل") && word != "الاعضاء";
        let and_another = || {
            word.starts_with('و')
                && stem_in(scan, at, &scan.pack.organisation_heads).is_some_and(|stem| stem.clitics > 0)
        };
        // *اللجنة | الشكر*: behind a feminine with article only what agrees goes on.
        let disagrees = first
            && self.definite
            && scan.fold(self.head).ends_with('ه')
            && word.starts_with("ال")
            && !word.ends_with(['ه', 'ا', 'ي']);
        is_adverbial(scan, at)
            || !first && (ended() || function())
            || scan.honorific(at) > 0 && !state()
            || and_another()
            || disagrees
    }

    /// *معرض … Expo*, *لدعم …* before an article: what an event's name takes in.
    fn is_of_event(&self, at: usize) -> bool {
        let scan = self.scan;
        let latin = !self.is_first(at) && scan.is_capital(at);
        let purpose = scan.fold(at).starts_with('ل') && scan.fold(at + 1).starts_with("ال");
        self.kind == Kind::Event && (latin || purpose)
    }

    /// *لإعادة إعمار غزة*: an event's aim in a row of nouns, which a place or an article closes.
    fn aim_end(&self, start: usize) -> Option<usize> {
        /// The most nouns between the aim and what closes it.
        const BETWEEN: usize = 2;
        let scan = self.scan;
        if self.kind != Kind::Event || self.is_first(start) {
            return None;
        }
        let aim = scan.fold(start).strip_prefix('ل')?;
        if aim.chars().count() <= 3 || aim.starts_with('ل') || !words::is_ordinary(aim) {
            return None;
        }
        let closes = |&token: &usize| has_article(scan, token) || has_known_place(scan, token);
        let row = start + 1..(start + 2 + BETWEEN).min(scan.sentence(start).end);
        Some(row.take_while(|&token| !stops(scan, token)).find(closes)? + 1)
    }

    /// *مؤتمر لمنظمة …*: where the organisation ends that an event is held for.
    fn host_end(&self, at: usize) -> Option<usize> {
        let scan = self.scan;
        let is_for = self.kind == Kind::Event && scan.fold(at).starts_with('ل');
        let host =
            stem_in(scan, at, &scan.pack.organisation_heads).filter(|stem| is_for && stem.clitics == 1)?;
        Some(Construct { scan, head: at, definite: host.article, kind: Kind::Organization }.end())
    }

    /// *وزارة البيئة وحماية الطبيعة*: a second field of an organisation, in two words.
    fn is_second_field(&self, at: usize) -> bool {
        let scan = self.scan;
        let field = |noun: &str| {
            OF_NOUNS.contains(&noun) || has_fields(scan, self.head, at) && is_field(scan, at, noun)
        };
        self.kind == Kind::Organization
            && scan.fold(at).strip_prefix('و').is_some_and(field)
            && has_article(scan, at - 1)
            && scan.fold(at + 1).starts_with("ال")
    }

    /// What has the article, a preposition that takes one, or is a place.
    fn is_complement(&self, at: usize) -> bool {
        let scan = self.scan;
        let first = self.is_first(at);
        let word = scan.fold(at);
        let closing_demonym = || !first && lexicon::demonym(word).is_some() && self.is_holders(at);
        let article = || word.starts_with("ال") && !closing_demonym();
        let and_article = || word.strip_prefix('و').is_some_and(|rest| rest.starts_with("ال")) && !first;
        let for_article = || word.starts_with("لل") && word.chars().count() > 3;
        let for_noun = || {
            let noun = word.strip_prefix('ل');
            noun.is_some_and(|noun| OF_NOUNS.contains(&noun) || lexicon::place(noun).is_some())
                // *نائب رئيس البنك | لشؤون الطاقة*: an office is for it, not the bank.
                && !(first && self.definite)
        };
        article()
            || self.kind != Kind::Location && (and_article() || for_article())
            || for_noun()
            || lexicon::place(word).is_some()
    }

    /// A noun without article in a row of nouns, of which the last has the article or is a place.
    fn is_bare_noun(&self, at: usize, bare: usize) -> bool {
        let scan = self.scan;
        let word = scan.fold(at);
        if self.definite {
            return false;
        }
        if self.is_first(at) {
            return !is_joined(word) || !word.starts_with(['ب', 'و']) || lexicon::given_name(word).is_some();
        }
        // *والتقنية | حرص المدينة*: what has the article closes the row.
        let open = !has_article(scan, at - 1) || word.starts_with('ل');
        open && bare < MOST_BARE
            && scan.token(at + 1).is_some()
            && (scan.fold(at + 1).starts_with("ال") || has_known_place(scan, at + 1))
            && !word.starts_with(['ب', 'و'])
    }

    /// *رئيس هيئة الأركان المصري سامي*: an adjective that agrees with the office and not with the head tells
    /// of who holds it.
    fn is_holders(&self, adjective: usize) -> bool {
        let scan = self.scan;
        let followed = scan.honorific(adjective + 1) > 0
            || lexicon::given_name(scan.fold(adjective + 1)).is_some_and(|name| !name.ambiguous);
        let feminine = |token: usize| scan.fold(token).ends_with('ه');
        followed && feminine(self.head) && !feminine(adjective)
    }
}

/// Where the name of whom something is named after ends: before the next head, *جامعة الملك سالم | ندوة*.
pub(super) fn eponym_end(scan: &Scan, name: usize) -> usize {
    let end = name_end(scan, name);
    let head = |token: &usize| {
        [&scan.pack.event_heads, &scan.pack.organisation_heads].into_iter().any(|heads| {
            stem_in(scan, *token, heads).is_some_and(|stem| !stem.article) && !is_listed(scan.fold(*token))
        })
    };
    (name + 1..end).find(head).unwrap_or(end)
}

/// *سالم بن راشد*: a given name and a particle of descent.
pub(super) fn is_descended(scan: &Scan, index: usize) -> bool {
    lexicon::given_name(scan.fold(index)).is_some() && matches!(scan.fold(index + 1), "بن" | "بنت")
}
