//! Tokens → the numbers that they say, in digits or in words, whatever the language's separators.

use super::Segments;
use crate::engine::language::currencies::{Currency, currency};
use crate::engine::language::numerals::{is_percent, numeral};
use crate::engine::language::{Language, Pack, pack};
use std::ops::Range;

/// A number in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// Its tokens, without what it counts.
    pub tokens: Range<usize>,
    /// What it is worth; two values where a separator can be read in two ways (`1,200`).
    readings: [f64; 2],
    /// Whether it is a share of a hundred.
    percent: bool,
    /// What it is counted in, if that is money.
    currency: Option<Currency>,
}

impl Number {
    /// Whether both say the same.
    pub fn is(&self, other: &Number) -> bool {
        self.percent == other.percent
            && self.currency.zip(other.currency).is_none_or(|(one, two)| one == two)
            && self.readings.iter().any(|one| other.readings.iter().any(|two| close(*one, *two)))
    }

    /// Whether it is a share of a hundred.
    pub fn is_percent(&self) -> bool {
        self.percent
    }

    /// Whether it is worth so much at least, however it is read.
    pub fn at_least(&self, least: f64) -> bool {
        self.readings.iter().all(|&value| value >= least)
    }

    /// What it is worth, the likelier reading of two.
    pub fn value(&self) -> f64 {
        self.readings[0]
    }

    /// Whether it may be a year of our time.
    pub fn may_be_a_year(&self) -> bool {
        (1900..=2100).any(|year| self.is_year(year))
    }

    /// Whether it is one.
    pub fn is_one(&self) -> bool {
        !self.percent && self.readings.iter().any(|&value| close(value, 1.0))
    }

    /// Whether it may be this year.
    pub fn is_year(&self, year: u16) -> bool {
        !self.percent && self.readings.iter().any(|&value| close(value, f64::from(year)))
    }
}

/// What lies between ranges that are in order, and before and after them: a sentence without its dates,
/// whose numbers count nothing.
pub fn gaps(
    within: Range<usize>,
    taken: impl IntoIterator<Item = Range<usize>>,
) -> impl Iterator<Item = Range<usize>> {
    let mut from = within.start;
    let last = within.end..within.end;
    taken.into_iter().chain([last]).map(move |taken| {
        let gap = from..taken.start;
        from = taken.end.max(from);
        gap
    })
}

/// Equal but for the rounding of multiplication.
fn close(one: f64, two: f64) -> bool {
    (one - two).abs() <= one.abs() * 1e-9
}

/// The numbers in a range of tokens.
pub fn numbers(segments: &Segments, language: Language, within: Range<usize>) -> Vec<Number> {
    let mut found: Vec<Number> = Vec::new();
    let pack = pack(language);
    let mut at = within.start;
    while at < within.end {
        let word = segments.fold(at);
        if word.bytes().any(|byte| byte.is_ascii_digit()) {
            let end = if is_bare(word) { grouped(segments, at, within.end) } else { at + 1 };
            let digits: String = (at..end).map(|token| segments.fold(token)).collect();
            let pieces = pieces(&digits);
            let last = pieces.len().saturating_sub(1);
            for (index, readings) in pieces.into_iter().enumerate() {
                let readings = if last == 0 { scaled(readings, &digits) } else { readings };
                let mut number = Number { tokens: at..end, readings, percent: false, currency: None };
                // Of *10-15 %* the last has what both count in.
                if index == last {
                    scale(&mut number, segments, language, within.end);
                    mark_unit(&mut number, segments, &within);
                }
                found.push(number);
            }
            at = found.last().map_or(end, |number| number.tokens.end.max(end));
        } else if may_be_numeral(segments, pack, at)
            && let Some((value, end)) = in_words(segments, language, at, within.end)
        {
            // *أحد عشر*: one by itself is no number, and makes eleven of ten.
            let one = language == Language::Arabic
                && value == 10.0
                && at > within.start
                && matches!(segments.fold(at - 1), "احد" | "احدي");
            let value = value + f64::from(u8::from(one));
            let mut number = Number { tokens: at..end, readings: [value; 2], percent: false, currency: None };
            mark_unit(&mut number, segments, &within);
            at = number.tokens.end;
            found.push(number);
        } else {
            at += 1;
        }
    }
    found
}

fn is_bare(word: &str) -> bool {
    word.chars().all(|letter| letter.is_ascii_digit()) && word.len() <= 3
}

/// The end of a number whose thousands stand apart: `21 400 000`.
fn grouped(segments: &Segments, start: usize, end: usize) -> usize {
    let mut next = start + 1;
    while next < end && segments.fold(next).len() == 3 && is_bare(segments.fold(next)) {
        next += 1;
    }
    next
}

/// The digits of a token, part by part: `2022-2025`, `10h30`, `COVID-19`, `46e`.
fn pieces(token: &str) -> Vec<[f64; 2]> {
    let is_part = |letter: char| letter.is_ascii_digit() || is_separator(letter);
    token.split(|letter| !is_part(letter)).filter_map(readings).collect()
}

fn is_separator(letter: char) -> bool {
    matches!(letter, '.' | ',' | '\'' | '’' | '٫' | '٬' | '\u{a0}' | '\u{202f}')
}

/// `1,200` may be a thousand and two hundred, or one and a fifth.
fn readings(digits: &str) -> Option<[f64; 2]> {
    let digits = digits.trim_matches(is_separator);
    let groups: Vec<&str> = digits.split(is_separator).collect();
    let whole: f64 = groups.concat().parse().ok()?;
    let [head @ .., last] = groups.as_slice() else { return None };
    let as_decimal = || format!("{}.{last}", head.concat()).parse().ok();
    match (head.len(), last.len()) {
        (0, _) => Some([whole; 2]),
        (1, 3) => Some([whole, as_decimal()?]),
        // The last separator differs from those before: `1.234,56`.
        (_, 3) if same_separators(digits) => Some([whole; 2]),
        _ => Some([as_decimal()?; 2]),
    }
}

fn same_separators(digits: &str) -> bool {
    let mut separators = digits.chars().filter(|letter| is_separator(*letter));
    let first = separators.next();
    separators.all(|separator| Some(separator) == first)
}

/// *60 millions*, *3 mille*.
fn scale(number: &mut Number, segments: &Segments, language: Language, end: usize) {
    while number.tokens.end < end {
        // *(15) مليار*: the digits may stand in brackets.
        let next = number.tokens.end + usize::from(segments.fold(number.tokens.end) == ")");
        let word = without_and(segments.fold(next), language);
        let Some(value) = numeral(word, language).filter(|&value| value >= 1e3 && next < end) else { break };
        number.readings = number.readings.map(|reading| reading * value);
        number.tokens.end = next + 1;
    }
}

/// *9.6bn*, *20k*; *5m* may be five metres, too.
fn scaled(readings: [f64; 2], token: &str) -> [f64; 2] {
    let digits = token.trim_end_matches(|letter: char| letter.is_alphabetic());
    let [one, two] = readings;
    match token.get(digits.len()..).unwrap_or_default() {
        "bn" | "md" | "mds" | "mrd" => readings.map(|value| value * 1e9),
        "mn" | "mio" => readings.map(|value| value * 1e6),
        "k" => readings.map(|value| value * 1e3),
        "m" => [one, two * 1e6],
        _ => readings,
    }
}

/// What is counted, where that is a share of a hundred or money.
fn mark_unit(number: &mut Number, segments: &Segments, within: &Range<usize>) {
    let next = number.tokens.end;
    for length in [1, 2] {
        if next + length <= within.end && is_percent(&segments.key(next..next + length)) {
            number.percent = true;
            number.tokens.end = next + length;
            return;
        }
    }
    let before = number.tokens.start.checked_sub(1).filter(|at| within.contains(at));
    let after = (next..within.end.min(next + TO_CURRENCY)).find(|&at| currency(segments.fold(at)).is_some());
    number.currency = before.into_iter().chain(after).find_map(|at| currency(segments.fold(at)));
}

/// *65 million Swiss francs*, *45 millions d'euros*: how far from its sum a currency may stand.
const TO_CURRENCY: usize = 2;

/// Whether a number in words may begin at a token: with it, with a part of it (*vingt-cinq*), or with
/// what something is written onto.
fn may_be_numeral(segments: &Segments, pack: &Pack, at: usize) -> bool {
    pack.language == Language::Arabic
        || segments.is_in(at, &pack.numerals)
        || segments.fold(at).bytes().any(|byte| byte == b'-')
}

/// A number in words that begins at `start`: its value and its end. *Cent* alone is one hundred,
/// *quatre-vingt* four score, *mille* after them a thousand times as much.
fn in_words(segments: &Segments, language: Language, start: usize, end: usize) -> Option<(f64, usize)> {
    let (mut total, mut current, mut any) = (0.0, 0.0, false);
    let mut at = start;
    while at < end {
        let token = segments.fold(at);
        let token = without_article(without_and(token, language), language);
        // *Vingt-et-un, twenty-one*: one is a number only as a part of one.
        let joined = token.contains('-') || any && at > start && is_and(segments.fold(at - 1));
        let value = |word| numeral(word, language).or_else(|| (joined && is_one(word)).then_some(1.0));
        let values: Vec<f64> = token.split('-').filter_map(value).collect();
        if values.is_empty() || values.len() < token.split('-').filter(|word| !is_and(word)).count() {
            let joins = any && is_and(token) && at + 1 < end;
            let next = segments.fold(at + 1);
            let one = is_one(next) && language == Language::French && is_ten(current);
            if joins && (one || numeral(next, language).is_some_and(|value| value < 1e3)) {
                at += 1;
                continue;
            }
            break;
        }
        for value in values {
            if value >= 1e3 {
                total += f64::max(current, 1.0) * value;
                current = 0.0;
            } else if value == 100.0 {
                current = f64::max(current, 1.0) * 100.0;
            } else if value == 20.0 && current == 4.0 && language == Language::French {
                current = 80.0;
            } else {
                current += value;
            }
            any = true;
        }
        at += 1;
    }
    any.then_some((total + current, at))
}

fn is_one(word: &str) -> bool {
    matches!(word, "un" | "une" | "one")
}

/// Whether *et un* may follow: *vingt et un*, but *cent et une demande* is none.
fn is_ten(value: f64) -> bool {
    (20.0..=60.0).contains(&(value % 100.0)) && value % 10.0 == 0.0
}

fn is_and(word: &str) -> bool {
    matches!(word, "et" | "and" | "und" | "e" | "y" | "و")
}

/// *وعشرين*: the conjunction is written onto the number.
fn without_and(word: &str, language: Language) -> &str {
    match word.strip_prefix('و').filter(|_| language == Language::Arabic) {
        Some(rest) if numeral(without_article(rest, language), language).is_some() => rest,
        _ => word,
    }
}

/// *التاسعة*: ordinals have the article. *الاثنين* is a Monday.
fn without_article(word: &str, language: Language) -> &str {
    match word.strip_prefix("ال").filter(|_| language == Language::Arabic && word != "الاثنين") {
        Some(rest) if numeral(rest, language).is_some() => rest,
        _ => word,
    }
}

#[cfg(test)]
mod tests {
    use super::super::segment;
    use super::*;
    use crate::engine::document::Span;

    fn all(text: &str, language: Language) -> Vec<Number> {
        let segments = segment(text, &[Span::new(0, text.len())], pack(language));
        numbers(&segments, language, 0..segments.tokens.len())
    }

    #[track_caller]
    fn check(one: &str, first: Language, two: &str, second: Language, same: bool) {
        let (a, b) = (all(one, first), all(two, second));
        let is = a.len() == b.len() && !a.is_empty() && a.iter().zip(&b).all(|(a, b)| a.is(b));
        assert_eq!(is, same, "{one}: {a:?}, {two}: {b:?}");
    }

    #[test]
    fn separators_differ_by_language() {
        use Language::{Arabic, English, French};
        check("21 400 personnes", French, "21,400 people", English, true);
        check("1,5 million", French, "1.5 million", English, true);
        check("1.234,56 euros", French, "1,234.56 euros", English, true);
        check("٢٥ دولة", Arabic, "25 states", English, true);
        check("25 states", English, "26 states", English, false);
        check("12 % des ménages", French, "12 percent of households", English, true);
        check("12 % des ménages", French, "12 households", English, false);
        check("9.6bn", English, "9,6 milliards", French, true);
    }

    #[test]
    fn words_are_numbers() {
        use Language::{Arabic, English, French};
        check("deux cents écoles", French, "200 schools", English, true);
        check("quatre-vingt-dix-sept", French, "97", English, true);
        check("quarante et un cas", French, "41 cases", English, true);
        check("vingt-et-une écoles", French, "twenty-one schools", English, true);
        check("twenty-five states", English, "vingt-cinq États", French, true);
        check("two hundred and fifty", English, "250", French, true);
        check("خمسة وعشرين دولة", Arabic, "25 states", English, true);
        check("ثلاثة ملايين طفل", Arabic, "3 million children", English, true);
        check("3 milliards", French, "3 billion", English, true);
        check("الدورة التاسعة والأربعين", Arabic, "la 49e session", French, true);
        check("des centaines de blessés", French, "مئات الجرحى", Arabic, true);
        check("des centaines de blessés", French, "des dizaines de blessés", French, false);
    }

    #[test]
    fn money_is_counted_in_its_currency() {
        use Language::{English, French};
        check("CHF 65 million", English, "65 millions de francs", French, true);
        check("US$ 242 million", English, "242 million euros", English, false);
        check("242 million", English, "242 million euros", English, true);
    }

    #[test]
    fn digits_in_words_count() {
        use Language::{English, French};
        check("COP29", English, "COP28", English, false);
        check("la 46e session", French, "the 46th session", English, true);
    }
}
