//! Names that are found because they stand elsewhere too: word for word (in a headline in capitals,
//! at the start of a sentence, without a title), or in a shorter form (a surname, an acronym,
//! *l'Organisation*).

use super::mention::{Kind, Mention, may_nest, weight};
use super::scan::Scan;
use super::{acronyms, arabic};
use crate::engine::language::Language;
use crate::engine::segment::Case;
use rustc_hash::{FxHashMap, FxHashSet};
use std::cmp::Reverse;
use std::ops::Range;

/// Adds the places where what `mentions` name is named again.
pub(super) fn add(scan: &Scan, mentions: &mut Vec<Mention>) {
    add_whole(scan, mentions);
    add_same(scan, mentions);
    add_short_forms(scan, mentions);
}

/// Adds the short name in brackets after a name, whatever its letters: *Inspection des installations
/// (ESTI)*, *la conférence sur le climat (COP27)*, *Société pour le stockage des déchets (Nagra)*.
pub(super) fn add_abbreviations(scan: &Scan, mentions: &mut Vec<Mention>) {
    if scan.pack.language == Language::Arabic {
        return;
    }
    let mut found: Vec<(usize, Kind, Range<usize>)> = Vec::new();
    let mut pairs: Vec<Mention> = Vec::new();
    for name in mentions.iter().filter(|name| {
        matches!(name.kind, Kind::Organization | Kind::Event)
            && name.tokens.len() > 1
            && name.weight >= weight::LISTED
    }) {
        let open = name.tokens.end + usize::from(acronyms::is_quote(scan, name.tokens.end));
        let acronym = open + 1;
        let bracketed = scan.is(open, "(") && scan.is(acronym + 1, ")");
        let short = acronyms::is_acronym(scan, acronym) || is_brand(scan, name, acronym);
        if bracketed && short && scan.words(acronym).len() >= SHORTEST_ACRONYM {
            found.push((acronym, name.kind, name.tokens.clone()));
        }
        // *(Swiss TPH)*, *(EU PVSEC)*: its letters after whose it is.
        let owned = scan.is(open, "(")
            && scan.is(open + 3, ")")
            && scan.is_capital(acronym)
            && acronyms::is_acronym(scan, acronym + 1);
        if owned {
            let mut short = Mention::new(acronym..acronym + 2, name.kind, weight::DEFINED);
            short.stands_for = Some(name.tokens.clone());
            pairs.push(short);
        }
    }
    mentions.retain(|mention| {
        !pairs
            .iter()
            .any(|pair| pair.tokens.start <= mention.tokens.start && mention.tokens.end <= pair.tokens.end)
    });
    mentions.append(&mut pairs);
    // The first mention that holds a token, for each of them.
    let mut holders: FxHashMap<usize, usize> = FxHashMap::default();
    for (at, mention) in mentions.iter().enumerate().filter(|_| !found.is_empty()) {
        for token in mention.tokens.clone() {
            holders.entry(token).or_insert(at);
        }
    }
    for (acronym, kind, name) in found {
        match holders.get(&acronym).and_then(|&at| mentions.get_mut(at)) {
            Some(short) if short.kind == kind && short.tokens.len() == 1 => {
                short.stands_for.get_or_insert(name);
            }
            // The tagger takes it for someone or somewhere.
            Some(other)
                if other.tokens.len() == 1 && other.known.is_none() && other.weight < weight::DEFINED =>
            {
                other.kind = kind;
                other.weight = weight::DEFINED;
                other.stands_for = Some(name);
            }
            Some(_) => {}
            None => {
                let mut short = Mention::new(acronym..acronym + 1, kind, weight::DEFINED);
                short.stands_for = Some(name);
                mentions.push(short);
            }
        }
    }
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// *(Nagra)*: a capital word that is a name of nothing else, after an organisation of several words.
fn is_brand(scan: &Scan, name: &Mention, word: usize) -> bool {
    const FEWEST_WORDS: usize = 3;
    name.kind == Kind::Organization
        && name.tokens.len() >= FEWEST_WORDS
        && scan.case(word) == Case::Capitalized
        && scan.is_name_word(word)
        && scan.place(word).is_none()
        && !scan.is_function(word)
        && !scan.is_demonym(word)
        && !scan.is_common_word(word)
        && !scan.is_in(word, &scan.pack.documents)
        && !scan.is_in(word, &scan.pack.organisation_heads)
}

/// A name of several words where a part of it alone was seen: *the Office of the Sound of Sorrelby* as a whole in
/// each sentence, though one of them gave *Sorrelby* away.
fn add_whole(scan: &Scan, mentions: &mut Vec<Mention>) {
    if scan.pack.language == Language::Arabic {
        return;
    }
    let word = |index: usize| scan.token(index).map(|token| token.word);
    let mut names: FxHashMap<Option<u32>, Vec<&Mention>> = FxHashMap::default();
    let mut known = FxHashSet::default();
    for name in mentions.iter().filter(|name| {
        matches!(name.kind, Kind::Organization | Kind::Event)
            && name.tokens.len() > 1
            && name.weight >= weight::HEAD
    }) {
        // One of those that are written alike says enough.
        let written: Vec<_> = name.tokens.clone().map(|token| (word(token), scan.case(token))).collect();
        if !known.insert((written, name.weight)) {
            continue;
        }
        names.entry(word(name.tokens.start)).or_default().push(name);
    }
    if names.is_empty() {
        return;
    }
    let mut whole: Vec<Mention> = Vec::new();
    let mut index = 0;
    while index < scan.len() {
        let found = names.get(&word(index)).into_iter().flatten().filter(|name| {
            index != name.tokens.start
                && (0..name.tokens.len()).all(|offset| {
                    word(index + offset) == word(name.tokens.start + offset)
                        && keeps_capital(scan, index + offset, name.tokens.start + offset)
                })
                && holds_parts(mentions, index..index + name.tokens.len(), name.weight)
        });
        match found.max_by_key(|name| name.tokens.len()) {
            Some(name) => {
                let mut echo = Mention::new(index..index + name.tokens.len(), name.kind, name.weight);
                echo.known = name.known;
                index = echo.tokens.end;
                whole.push(echo);
            }
            None => index += 1,
        }
    }
    // They stand one after the other.
    mentions.retain(|part| {
        let after = whole.partition_point(|name| name.tokens.start <= part.tokens.start);
        let around = after.checked_sub(1).and_then(|at| whole.get(at));
        !around.is_some_and(|name| part.tokens.end <= name.tokens.end && !may_nest(name, part))
    });
    mentions.append(&mut whole);
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// Whether the mentions within `tokens` are parts of it, and weaker than what names the whole.
fn holds_parts(mentions: &[Mention], tokens: Range<usize>, weight: u32) -> bool {
    let first = mentions.partition_point(|mention| mention.tokens.end <= tokens.start);
    let over = mentions
        .get(first..)
        .unwrap_or_default()
        .iter()
        .take_while(|mention| mention.extent().start < tokens.end);
    let mut parts = 0;
    for mention in over.filter(|mention| mention.tokens.end > tokens.start) {
        let extent = mention.extent();
        let inside = tokens.start <= extent.start && extent.end <= tokens.end && extent.len() < tokens.len();
        if !inside || mention.weight > weight || mention.honorific.is_some() {
            return false;
        }
        parts += 1;
    }
    parts > 0
}

/// Two letters in brackets are more often where someone is from: *(BE)*, *(UK)*.
const SHORTEST_ACRONYM: usize = 3;

/// The same words again.
fn add_same(scan: &Scan, mentions: &mut Vec<Mention>) {
    let taken = taken(scan, mentions);
    let word = |index: usize| scan.token(index).map(|token| token.word);
    // By the numbers of their first two words: many names may begin alike.
    let mut names: FxHashMap<(Option<u32>, Option<u32>), Vec<&Mention>> = FxHashMap::default();
    let by_itself = |mention: &Mention| {
        mention.kind == Kind::Organization
            && scan.pack.language != Language::Arabic
            && mention.weight > weight::CAPITALS
            && !scan.is_common_word(mention.tokens.start)
    };
    // The last of those that are written alike stands for all of them.
    let written = |mention: &Mention| -> Vec<(Option<u32>, Case)> {
        mention.tokens.clone().map(|token| (word(token), scan.case(token))).collect()
    };
    let mut known = FxHashSet::default();
    let repeated = mentions.iter().filter(|mention| mention.tokens.len() >= 2 || by_itself(mention));
    for mention in repeated.rev().filter(|mention| known.insert(written(mention))) {
        let second = (mention.tokens.len() >= 2).then(|| word(mention.tokens.start + 1)).flatten();
        names.entry((word(mention.tokens.start), second)).or_default().push(mention);
    }
    let mut echoes = Vec::new();
    let mut index = 0;
    while index < scan.len() {
        let begun = [(word(index), word(index + 1)), (word(index), None)];
        let same = begun.iter().filter_map(|words| names.get(words)).flatten();
        let echo = same.filter(|name| {
            let length = name.tokens.len();
            (0..length).all(|offset| {
                taken.get(index + offset) == Some(&false)
                    && word(index + offset) == word(name.tokens.start + offset)
                    && (keeps_capital(scan, index + offset, name.tokens.start + offset)
                        || offset > 0 && scan.pack.language != Language::English)
            }) && (length > 1 || scan.case(index) == scan.case(name.tokens.start))
        });
        match echo.min_by_key(|name| Reverse(name.tokens.len())) {
            Some(name) => {
                let end = index + name.tokens.len();
                let mut echo = Mention::new(index..end, name.kind, weight::GIVEN_NAME);
                echo.known = name.known;
                echoes.push(echo);
                index = end;
            }
            None => index += 1,
        }
    }
    mentions.extend(echoes);
    mentions.sort_by_key(|mention| (mention.tokens.start, mention.tokens.end));
}

/// What is a capital in the name is one again: *Protection des données* is a unit, *protection des
/// données* is not. Outside English a further word may be written small: *Nations unies*.
fn keeps_capital(scan: &Scan, index: usize, of: usize) -> bool {
    scan.case(index) != Case::Lower || scan.case(of) == Case::Lower
}

/// What is only a name because of another mention: surnames alone, acronyms used again,
/// *l'Organisation* after the organisation's name, a name's words in a shouted headline.
fn add_short_forms(scan: &Scan, mentions: &mut Vec<Mention>) {
    let taken = taken(scan, mentions);
    let forms = Forms::of(scan, mentions);
    for index in 0..scan.len() {
        if taken.get(index).copied().unwrap_or(true) || !scan.is_word(index) {
            continue;
        }
        let arabic = scan.pack.language == Language::Arabic;
        if !arabic && !scan.is_capital(index) {
            continue;
        }
        let kind = if forms.is_surname(scan, index) {
            Some(Kind::Person)
        } else if let Some(&kind) = forms.single.get(scan.fold(index)).filter(|_| !arabic) {
            Some(kind)
        } else if head_word(scan, index).is_some_and(|head| forms.heads.contains(head))
            && is_definite(scan, index)
            && (arabic || !scan.is_name_word(index + 1))
        {
            Some(Kind::Organization)
        } else {
            None
        };
        if let Some(kind) = kind {
            // *آل عويضة*, *آيت الطالب*: with the particle of the family.
            let led = arabic
                && kind == Kind::Person
                && index.checked_sub(1).is_some_and(|before| {
                    taken.get(before) == Some(&false)
                        && matches!(scan.fold(before), "ال" | "ايت" | "بن" | "ابو" | "ابا" | "بو")
                });
            mentions.push(Mention::new(index - usize::from(led)..index + 1, kind, weight::CAPITALS));
        }
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

fn taken(scan: &Scan, mentions: &[Mention]) -> Vec<bool> {
    let mut taken = vec![false; scan.len()];
    for token in mentions.iter().flat_map(Mention::extent) {
        if let Some(slot) = taken.get_mut(token) {
            *slot = true;
        }
    }
    taken
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
    const ARTICLES: [&str; 18] = [
        "l'", "la", "le", "du", "au", "the", "il", "el", "o", "a", "del", "al", "do", "da", "dell'", "della",
        "der", "die",
    ];
    const LINKS: [&str; 13] =
        ["de", "du", "des", "d'", "of", "for", "pour", "di", "del", "della", "do", "da", "dos"];
    let article = scan.fold_before(index);
    (ARTICLES.contains(&article) || article == "das") && !LINKS.contains(&scan.fold(index + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::Span;
    use crate::engine::language::pack;
    use crate::engine::segment::segment;

    /// What is added to `name`, found where it stands first.
    #[track_caller]
    fn check(text: &str, name: &str, kind: Kind, added: &[&str]) {
        let segments = segment(text, &[Span::new(0, text.len())], pack(Language::French));
        let scan = Scan::new(text, &segments, pack(Language::French));
        let first = text.find(name).map(|start| Span::new(start, start + name.len()));
        let tokens: Vec<usize> = (0..scan.len())
            .filter(|&token| {
                let span = scan.span(token..token + 1);
                first.is_some_and(|name| name.start <= span.start && span.end <= name.end)
            })
            .collect();
        let (start, end) = (tokens[0], tokens[tokens.len() - 1] + 1);
        let mut mentions = vec![Mention::new(start..end, kind, weight::HEAD)];
        add(&scan, &mut mentions);
        let found: Vec<&str> = mentions
            .iter()
            .filter(|mention| mention.tokens.start != start)
            .map(|mention| scan.span(mention.tokens.clone()).of(text))
            .collect();
        assert_eq!(found, added, "{text}");
    }

    #[test]
    fn a_name_is_found_again_in_capitals_and_by_its_surname() {
        check(
            "Anna Dervaux est élue. ANNA DERVAUX parle et M. Dervaux sort.",
            "Anna Dervaux",
            Kind::Person,
            &["ANNA DERVAUX", "Dervaux"],
        );
    }

    #[test]
    fn a_whole_takes_the_place_of_its_part() {
        let text = "Le Conseil des rives siège. Hier, le Conseil des rives a voté.";
        let segments = segment(text, &[Span::new(0, text.len())], pack(Language::French));
        let scan = Scan::new(text, &segments, pack(Language::French));
        let part = (0..scan.len()).rev().find(|&token| scan.is(token, "rives")).unwrap_or(0);
        let mut mentions = vec![
            Mention::new(1..4, Kind::Organization, weight::HEAD),
            Mention::new(part..part + 1, Kind::Location, weight::GIVEN_NAME),
        ];
        add(&scan, &mut mentions);
        let found: Vec<_> = mentions.iter().map(|mention| mention.tokens.clone()).collect();
        assert_eq!(found, [1..4, part - 2..part + 1]);
    }

    #[test]
    fn words_in_lower_case_are_no_echo() {
        check(
            "Il dirige l'unité Protection des données. La protection des données avance.",
            "Protection des données",
            Kind::Organization,
            &[],
        );
    }

    #[test]
    fn the_head_with_its_article_points_back() {
        check(
            "Le Conseil des rives siège. Les avis du Conseil suivent.",
            "Conseil des rives",
            Kind::Organization,
            &["Conseil"],
        );
    }

    #[test]
    fn an_article_is_no_surname() {
        check("Yves Le Drian parle. Les gens et Le Havre aussi.", "Yves Le", Kind::Person, &[]);
    }
}
