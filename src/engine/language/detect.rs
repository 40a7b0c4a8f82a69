//! Which language a document is in.
//!
//! Told from its running text: a page's menus are often in three languages, its release in one.
//! What the file declares (`<html lang>`) is wrong too often to decide; it only breaks ties.

use super::fold::fold_into;
use super::{Language, fold, headed};
use crate::engine::document::letters::is_alphabetic;
use crate::engine::document::{Document, Region};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use whatlang::{Detector, Lang, Script, detect_script};

/// A block of fewer characters is a title or a menu sooner than running text.
const RUNNING_CHARS: usize = 120;

/// Trigrams are certain well before this many characters; the rest of a long text tells nothing new.
const ENOUGH_CHARS: usize = 2_000;

/// Running text has a function word in four at least; a language of which it has so many is it, if no
/// other comes near. That is quicker than trigrams, which are left the cases in doubt.
const FUNCTION_SHARE: f64 = 0.25;

/// How many words are looked at for that, and how many they must be.
const FUNCTION_SAMPLE: std::ops::RangeInclusive<usize> = 40..=160;

/// How many times the function words of the next language there must be.
const CLEAR_LEAD: f64 = 1.4;

/// Below this confidence of whatlang (0 to 1) the file's own word and the seven packs come first:
/// its figure is that low on titles of a few words, and on text in two languages.
const UNSURE: f64 = 0.5;

/// The language of `document`.
pub fn detect(document: &Document) -> Language {
    let sample = sample(document);
    let declared = document.metadata.language.as_deref().map(Language::from_code).unwrap_or_default();
    detect_in(&sample, declared)
}

/// The language of `text`; `declared` where the text leaves it open.
fn detect_in(text: &str, declared: Language) -> Language {
    let Some(script) = script_of(text) else { return declared };
    if !matches!(script, Script::Latin | Script::Arabic) {
        return Language::Other;
    }
    let told = match script {
        Script::Arabic => (!text.contains(is_foreign)).then_some(Language::Arabic),
        _ => by_function_words(text),
    };
    if let Some(language) = told {
        return language;
    }
    let Some(guess) = Detector::new().detect(text) else { return declared };
    if guess.confidence() >= UNSURE {
        return language_of(guess.lang());
    }
    if script == Script::Arabic {
        // Short text without the letters that no keyboard has for Arabic is Arabic.
        let foreign = text.contains(|letter| is_foreign(letter) && !matches!(letter, 'ک' | 'ی'));
        return if foreign { language_of(guess.lang()) } else { Language::Arabic };
    }
    if declared != Language::Other && declared != Language::Arabic {
        return declared;
    }
    let packs = vec![Lang::Fra, Lang::Eng, Lang::Deu, Lang::Ita, Lang::Spa, Lang::Por];
    let among_packs = Detector::with_allowlist(packs).detect(text);
    among_packs.map_or(Language::Other, |guess| language_of(guess.lang()))
}

/// Letters of Persian and Urdu that Arabic doesn't have. Some write an Arabic kaf and yeh with theirs.
fn is_foreign(letter: char) -> bool {
    matches!(letter, 'پ' | 'چ' | 'گ' | 'ٹ' | 'ڈ' | 'ں' | 'ے' | 'ک' | 'ی')
}

/// The script that most characters are of. Whatlang looks at them one by one; where more than half
/// are plain Latin letters, as nearly always, counting these is enough.
fn script_of(text: &str) -> Option<Script> {
    let latin = text.bytes().filter(u8::is_ascii_alphabetic).count();
    if latin * 2 > text.len() { Some(Script::Latin) } else { detect_script(text) }
}

/// The language of a few words: that most of whose function words they have, `likely` if it has no
/// fewer than any other.
pub fn detect_few(text: &str, likely: Language) -> Language {
    let Some(script) = script_of(text) else { return likely };
    if script == Script::Arabic {
        return Language::Arabic;
    }
    let (_, counts) = function_words(text, usize::MAX);
    // Of equals the earlier, which more releases are in.
    let most = counts.into_iter().rev().max_by_key(|&(count, language)| (count, language == likely));
    most.filter(|&(count, _)| count > 0).map_or(likely, |(_, most)| most)
}

/// The language most of whose function words the text has, where there is no doubt.
fn by_function_words(text: &str) -> Option<Language> {
    let (words, mut counts) = function_words(text, *FUNCTION_SAMPLE.end());
    counts.iter_mut().filter(|(_, language)| *language == Language::Arabic).for_each(|(count, _)| *count = 0);
    if !FUNCTION_SAMPLE.contains(&words) {
        return None;
    }
    counts.sort_unstable_by(|a, b| b.cmp(a));
    let [(first, language), (second, _), ..] = counts.as_slice() else { return None };
    let enough = *first as f64 >= FUNCTION_SHARE * words as f64;
    (enough && *first as f64 >= CLEAR_LEAD * *second as f64).then_some(*language)
}

/// How many words `text` has, up to `most`, and how many of them are function words of each language.
fn function_words(text: &str, most: usize) -> (usize, [(usize, Language); Language::ALL.len()]) {
    let mut counts = Language::ALL.map(|language| (0, language));
    let mut words = 0;
    let mut folded = String::new();
    let pieces = text.split(|letter: char| !is_alphabetic(letter)).filter(|word| !word.is_empty());
    for word in pieces.take(most) {
        words += 1;
        folded.clear();
        fold_into(word, &mut folded);
        let languages = FUNCTION_WORDS.get(&folded).copied().unwrap_or(0);
        for (bit, (count, _)) in counts.iter_mut().enumerate() {
            *count += usize::from(languages >> bit & 1);
        }
    }
    (words, counts)
}

/// The languages that have each function word: a bit a language, in the order of [`Language::ALL`].
/// Apart from the packs, so that telling a language makes none of them.
static FUNCTION_WORDS: LazyLock<FxHashMap<String, u8>> = LazyLock::new(|| {
    let mut words: FxHashMap<String, u8> = FxHashMap::default();
    for (bit, language) in Language::ALL.into_iter().enumerate() {
        let lists = language.folder().into_iter().flat_map(|folder| headed::lines(folder.grammar));
        let own = lists.filter(|(heading, _)| *heading == "function_words");
        for word in own.flat_map(|(_, line)| line.split_whitespace()) {
            *words.entry(fold(word)).or_default() |= 1 << bit;
        }
    }
    words
});

/// The running text of a document, or all of it where it has none, at most [`ENOUGH_CHARS`].
fn sample(document: &Document) -> String {
    let mut sample = String::new();
    for least in [RUNNING_CHARS, 0] {
        for block in &document.blocks {
            let text = block.span.of(&document.text);
            if text.len() >= least && block.linked < 0.5 && (least == 0 || block.region == Region::Main) {
                let room = ENOUGH_CHARS.saturating_sub(sample.len());
                let end = if text.len() <= room { None } else { text.char_indices().nth(room) };
                sample.push_str(end.and_then(|(end, _)| text.get(..end)).unwrap_or(text));
                sample.push('\n');
            }
            if sample.len() >= ENOUGH_CHARS {
                return sample;
            }
        }
        if !sample.is_empty() {
            break;
        }
    }
    sample
}

fn language_of(lang: Lang) -> Language {
    match lang {
        Lang::Fra => Language::French,
        Lang::Eng => Language::English,
        Lang::Ara => Language::Arabic,
        Lang::Deu => Language::German,
        Lang::Ita => Language::Italian,
        Lang::Spa => Language::Spanish,
        Lang::Por => Language::Portuguese,
        _ => Language::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, declared: &str, expected: Language) {
        assert_eq!(detect_in(text, Language::from_code(declared)), expected);
    }

    #[test]
    fn running_text_decides_against_what_is_declared() {
        check(
            "Le ministre a reçu hier la délégation au siège de l'organisation pour parler de l'eau.",
            "en",
            Language::French,
        );
    }

    #[test]
    fn the_seven_are_told_apart() {
        check(
            "Der Bundesrat hat an seiner Sitzung vom Mittwoch die neue Verordnung gutgeheissen.",
            "",
            Language::German,
        );
        check(
            "Il Consiglio federale ha approvato la nuova ordinanza nella seduta di mercoledì.",
            "",
            Language::Italian,
        );
        check(
            "El Gobierno aprobó ayer la nueva ley sobre el agua en la capital del país.",
            "",
            Language::Spanish,
        );
        check(
            "O Governo aprovou ontem a nova lei sobre a água na capital do país, disse a ministra.",
            "",
            Language::Portuguese,
        );
        check("استقبل معالي الوزير اليوم في مكتبه سفير جمهورية إندونيسيا لدى المملكة", "", Language::Arabic);
    }

    #[test]
    fn another_script_is_other() {
        check("Министерство объявило о новой программе для сельских школ.", "", Language::Other);
        check("وزارت خارجه پاکستان نے گزشتہ روز ایک بیان جاری کیا ہے جس میں کہا گیا ہے", "", Language::Other);
    }

    #[test]
    fn no_letters_is_what_is_declared() {
        check("12 345", "fr", Language::French);
        check("", "", Language::Other);
    }
}
