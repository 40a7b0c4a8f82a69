//! From the order in which glyphs stand on a line to the order in which they are read.
//!
//! The bidirectional algorithm of Unicode goes from the order of reading to that of standing, and
//! has no inverse: different texts can look the same. This takes the one that people write.

/// How a cluster of letters behaves among others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// Written from the right: Arabic, Hebrew.
    Right,
    Left,
    Digit,
    /// Joins the digits on both of its sides to one number.
    Separator,
    /// Belongs to the number that it follows.
    Percent,
    /// Belongs to the Latin word that it ends where the word goes on in the next line.
    Hyphen,
    Space,
    /// Takes the direction of what is around it.
    Neutral,
}

/// In which direction a document is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    LeftToRight,
    RightToLeft,
    /// Arabic by a program that takes it for Latin: words run to the left, lines to the right.
    Misset,
}

impl Direction {
    /// The direction of a text with these letters.
    pub fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Direction {
        if is_mostly_right_to_left(texts) { Direction::RightToLeft } else { Direction::LeftToRight }
    }
}

/// Whether lines that were read from the right belong to a text that is set like Latin: full stops
/// stand where they begin.
pub fn is_misset<'t>(lines: impl Iterator<Item = &'t str>) -> bool {
    let (mut wrong, mut right) = (0_usize, 0_usize);
    for line in lines {
        wrong += usize::from(line.starts_with(['.', '،', '؛', '؟', '!']));
        right += usize::from(line.ends_with(['.', '،', '؛', '؟', '!']));
    }
    wrong > right
}

/// Whether a letter is written from right to left.
pub fn is_right_to_left(letter: char) -> bool {
    let is_digit = matches!(letter, '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}');
    !is_digit && matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

/// Whether a character stands on another.
pub fn is_mark(letter: char) -> bool {
    matches!(letter,
        '\u{300}'..='\u{36f}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e4}' | '\u{6e7}' | '\u{6e8}' | '\u{6ea}'..='\u{6ed}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}')
}

/// Whether most letters of a text are written from right to left.
pub fn is_mostly_right_to_left<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let (mut right, mut left) = (0_usize, 0_usize);
    for letter in texts.flat_map(str::chars).filter(|letter| letter.is_alphabetic()) {
        if is_right_to_left(letter) { right += 1 } else { left += 1 }
    }
    right > left
}

/// What a line says: its clusters in the order in which they are read, in a paragraph of this
/// direction. `clusters` stand from left to right; spaces are clusters.
pub fn logical(clusters: &[&str], is_right_to_left: bool) -> String {
    let classes: Vec<Class> = clusters.iter().map(|cluster| class(cluster)).collect();
    let mut read: Vec<(&str, bool)> = Vec::with_capacity(clusters.len());
    for run in runs(&classes, is_right_to_left) {
        let stretch = clusters.get(run.start..run.end).unwrap_or_default();
        read.extend(stretch.iter().map(|cluster| (*cluster, run.is_turned)));
    }
    let are_mirrored = brackets_are_mirrored(&read);
    let turn = |(cluster, is_turned): (&str, bool)| match cluster.chars().next() {
        Some(letter) if is_turned && are_mirrored => facing(letter).map_or(cluster.to_owned(), String::from),
        _ => cluster.to_owned(),
    };
    read.into_iter().map(turn).collect()
}

fn class(cluster: &str) -> Class {
    match cluster.chars().find(|letter| !is_mark(*letter)) {
        Some(letter) if is_right_to_left(letter) && letter.is_alphabetic() => Class::Right,
        Some(letter) if letter.is_numeric() => Class::Digit,
        Some(letter) if letter.is_alphabetic() => Class::Left,
        Some('.' | ',' | ':' | '/' | '٫' | '٬' | '\u{a0}' | '\u{202f}') => Class::Separator,
        Some('%' | '٪' | '‰' | '°') => Class::Percent,
        Some('-' | '\u{2010}' | '\u{ad}') => Class::Hyphen,
        Some(letter) if letter.is_whitespace() => Class::Space,
        _ => Class::Neutral,
    }
}

/// A run of clusters that are read from left to right, or a single one that isn't.
struct Run {
    start: usize,
    end: usize,
    /// It takes part in writing from right to left.
    is_turned: bool,
}

/// The runs of a line in the order in which they are read.
fn runs(classes: &[Class], is_right_to_left: bool) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut start = 0;
    while start < classes.len() {
        let mut end = start + 1;
        if is_right_to_left {
            end = left_run(classes, start).unwrap_or(end);
            runs.push(Run { start, end, is_turned: end == start + 1 });
        } else if let Some(stretch) = right_run(classes, start) {
            // A stretch of Arabic in a line of Latin is a line of its own within it.
            end = stretch;
            let inner = self::runs(classes.get(start..end).unwrap_or_default(), true);
            runs.extend(inner.into_iter().map(|run| Run {
                start: run.start + start,
                end: run.end + start,
                ..run
            }));
        } else {
            runs.push(Run { start, end, is_turned: false });
        }
        start = end;
    }
    if is_right_to_left {
        runs.reverse();
    }
    runs
}

/// A run is looked for within so many clusters: no line of print is longer.
const LONGEST_LINE: usize = 1_000;

fn within_reach(classes: &[Class], start: usize) -> &[Class] {
    classes.get(start..(start + LONGEST_LINE).min(classes.len())).unwrap_or_default()
}

/// Where the run of Latin or digits ends that begins at `start` in a line of Arabic.
fn left_run(classes: &[Class], start: usize) -> Option<usize> {
    if !matches!(classes.get(start)?, Class::Left | Class::Digit) {
        return None;
    }
    let rest = within_reach(classes, start);
    let stretch = rest.iter().position(|class| *class == Class::Right).unwrap_or(rest.len());
    let stretch = rest.get(..stretch)?;
    if stretch.contains(&Class::Left) {
        // Latin carries the digits and the marks between its letters with it.
        let last = stretch.iter().rposition(|class| matches!(class, Class::Left | Class::Digit))?;
        let parts_word = stretch.get(last + 1) == Some(&Class::Hyphen)
            && rest.get(last + 2).is_none_or(|class| *class == Class::Space);
        return Some(start + last + 1 + usize::from(parts_word));
    }
    let mut end = 1;
    loop {
        match stretch.get(end..) {
            Some([Class::Digit, ..]) => end += 1,
            Some([Class::Separator, Class::Digit, ..]) => end += 2,
            Some([Class::Percent, ..]) => return Some(start + end + 1),
            _ => return Some(start + end),
        }
    }
}

/// Where the run of Arabic ends that begins at `start` in a line of Latin.
fn right_run(classes: &[Class], start: usize) -> Option<usize> {
    // A number that stands to the left of Arabic follows it.
    let head = within_reach(classes, start);
    let is_number =
        |class: &Class| matches!(class, Class::Digit | Class::Separator | Class::Percent | Class::Space);
    let number = head.iter().take_while(|class| is_number(class)).count();
    let opens = *head.first()? == Class::Right
        || (*head.first()? == Class::Digit && head.get(number) == Some(&Class::Right));
    if !opens {
        return None;
    }
    let stretch = head.iter().position(|class| *class == Class::Left).unwrap_or(head.len());
    let last = head.get(..stretch)?.iter().rposition(|class| *class == Class::Right)?;
    Some(start + last + 1)
}

/// Whether the brackets of a line are stored as they look and not as what they mean: then one that
/// opens stands where words end, and one that closes where they begin.
fn brackets_are_mirrored(read: &[(&str, bool)]) -> bool {
    let is_space = |at: Option<usize>| {
        at.and_then(|at| read.get(at)).is_none_or(|(cluster, _)| cluster.chars().all(char::is_whitespace))
    };
    let (mut wrong, mut right) = (0, 0);
    for (at, (cluster, is_turned)) in read.iter().enumerate() {
        let opens = matches!(*cluster, "(" | "[" | "«");
        let closes = matches!(*cluster, ")" | "]" | "»");
        if !is_turned || !(opens || closes) {
            continue;
        }
        let ends_there = is_space(Some(at + 1))
            || read.get(at + 1).is_some_and(|(next, _)| matches!(*next, "." | "،" | "؛" | ":" | "؟" | "!"));
        match (is_space(at.checked_sub(1)), ends_there) {
            (true, false) if opens => right += 1,
            (false, true) if closes => right += 1,
            (true, false) | (false, true) => wrong += 1,
            _ => {}
        }
    }
    wrong > right
}

fn facing(letter: char) -> Option<char> {
    Some(match letter {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '«' => '»',
        '»' => '«',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `seen` as it stands on the line from left to right, a letter a cluster.
    #[track_caller]
    fn check(seen: &str, is_right_to_left: bool, expected: &str) {
        let letters: Vec<String> = seen.chars().map(String::from).collect();
        let clusters: Vec<&str> = letters.iter().map(String::as_str).collect();
        assert_eq!(logical(&clusters, is_right_to_left), expected);
    }

    /// How a word of Arabic looks from left to right.
    fn seen(word: &str) -> String {
        word.chars().rev().collect()
    }

    #[test]
    fn latin_is_as_it_stands() {
        check("Port (2024): 3.5%", false, "Port (2024): 3.5%");
    }

    #[test]
    fn arabic_is_read_from_the_right() {
        check(&seen("ميناء تامريت."), true, "ميناء تامريت.");
    }

    #[test]
    fn numbers_in_arabic_keep_their_order() {
        check(&format!("{} 16,5 {}", seen("متر"), seen("عمق")), true, "عمق 16,5 متر");
        check(&format!("2025-2024 {}", seen("عام")), true, "عام 2024-2025");
        check(&format!("14/05/2024 {}", seen("في")), true, "في 14/05/2024");
    }

    #[test]
    fn a_percent_sign_follows_its_number_on_whichever_side_it_stands() {
        check(&format!("%11 {}", seen("بنسبة")), true, "بنسبة 11%");
        check(&format!("11% {}", seen("بنسبة")), true, "بنسبة 11%");
    }

    #[test]
    fn latin_in_arabic_keeps_its_order() {
        check(&format!("{} COVID-19 {}", seen("جائحة"), seen("بعد")), true, "بعد COVID-19 جائحة");
        check(&format!("press@port.example :{}", seen("البريد")), true, "البريد: press@port.example");
    }

    #[test]
    fn a_latin_word_that_the_line_parts_keeps_its_hyphen() {
        check(&format!("press@port- {}", seen("الإعلام،")), true, "الإعلام، press@port-");
    }

    #[test]
    fn arabic_in_latin_is_turned() {
        check(&format!("the {}, a port", seen("ميناء تامريت")), false, "the ميناء تامريت, a port");
    }

    #[test]
    fn arabic_that_is_set_like_latin_shows_by_its_full_stops() {
        let line = format!("{}.", seen("يدشن الميناء عام"));
        check(&line, false, "يدشن الميناء عام.");
        check(&format!("2024 {}.", seen("يدشن الميناء عام")), false, "يدشن الميناء عام 2024.");
        assert!(is_misset([".يدشن الميناء عام", "عنوان"].into_iter()));
        assert!(!is_misset(["يدشن الميناء عام.", "عنوان"].into_iter()));
    }

    #[test]
    fn brackets_face_what_they_enclose() {
        check(&format!("{} )MDB( {}", seen("الذي"), seen("بنك")), true, "بنك (MDB) الذي");
        check(&format!("{} (MDB) {}", seen("الذي"), seen("بنك")), true, "بنك (MDB) الذي");
        check(&format!("«{}» :{}", seen("نعم"), seen("قال")), true, "قال: «نعم»");
        check(&format!("»{}« :{}", seen("نعم"), seen("قال")), true, "قال: «نعم»");
        check(&format!(".»{}", seen("نعم")), true, "نعم».");
        check(&format!(".«{}", seen("نعم")), true, "نعم».");
    }
}
