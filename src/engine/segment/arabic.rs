//! Arabic words without what is written onto them.
//!
//! The conjunctions و and ف, the prepositions ب, ك and ل and the article ال are written onto the
//! next word; ل before the article takes its alef away (لل). Which letters are clitics can't be
//! known from the word alone, so [`stems`] gives the possible readings, the whole word first.

use std::borrow::Cow;

/// A reading of a folded Arabic word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stem<'a> {
    /// The word without clitics and without the article.
    pub bare: &'a str,
    /// Whether it had the article.
    pub article: bool,
    /// How many letters stand before the article or the bare word: the clitics.
    pub clitics: usize,
    /// Whether the article was the short one of لل, which has lost its alef.
    pub contracted: bool,
}

impl<'a> Stem<'a> {
    /// The word without clitics, with its article.
    pub fn noun(&self) -> Cow<'a, str> {
        if self.article { Cow::Owned(format!("ال{}", self.bare)) } else { Cow::Borrowed(self.bare) }
    }
}

/// The readings of `folded`, from the fewest clitics to the most.
pub fn stems(folded: &str) -> impl Iterator<Item = Stem<'_>> {
    let readings = [
        Some((0, folded)),
        folded.strip_prefix(['و', 'ف']).map(|rest| (1, rest)),
        folded.strip_prefix(['ب', 'ك', 'ل']).map(|rest| (1, rest)),
        folded
            .strip_prefix(['و', 'ف'])
            .and_then(|rest| rest.strip_prefix(['ب', 'ك', 'ل']))
            .map(|rest| (2, rest)),
    ];
    let contracted = [
        folded.strip_prefix("لل").map(|rest| (1, rest)),
        folded.strip_prefix("ولل").or_else(|| folded.strip_prefix("فلل")).map(|rest| (2, rest)),
    ];
    let full = readings.into_iter().flatten().filter(|(_, rest)| rest.chars().nth(1).is_some()).map(
        |(clitics, rest)| match rest.strip_prefix("ال").filter(|bare| bare.chars().nth(1).is_some()) {
            Some(bare) => Stem { bare, article: true, clitics, contracted: false },
            None => Stem { bare: rest, article: false, clitics, contracted: false },
        },
    );
    let short = contracted
        .into_iter()
        .flatten()
        .filter(|(_, rest)| rest.chars().nth(1).is_some())
        .map(|(clitics, bare)| Stem { bare, article: true, clitics, contracted: true });
    full.chain(short)
}

/// Whether `word` is written in Arabic letters.
pub fn is_arabic(word: &str) -> bool {
    word.chars()
        .next()
        .is_some_and(|letter| matches!(letter, '\u{0600}'..='\u{06ff}' | '\u{0750}'..='\u{077f}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, bare: &str, article: bool, clitics: usize) {
        assert!(
            stems(word).any(|stem| stem.bare == bare && stem.article == article && stem.clitics == clitics),
            "{word}: {:?}",
            stems(word).collect::<Vec<_>>()
        );
    }

    #[test]
    fn prepositions_and_conjunctions_come_off() {
        check("لمنظمه", "منظمه", false, 1);
        check("والامم", "امم", true, 1);
        check("وبالجامعه", "جامعه", true, 2);
    }

    #[test]
    fn the_contracted_article_is_restored() {
        check("للامم", "امم", true, 1);
        check("وللاتحاد", "اتحاد", true, 2);
    }

    #[test]
    fn the_whole_word_comes_first() {
        assert_eq!(stems("وزير").next().map(|stem| stem.bare), Some("وزير"));
    }
}
