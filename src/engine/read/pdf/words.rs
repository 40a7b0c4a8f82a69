//! Glyphs on a line → its text: words found by their gaps, and put in the order of reading.

use super::bidi;
use super::glyph::Glyph;

/// A gap that parts words, in sizes of the font, on lines whose file stores no spaces: a third is
/// usual, and letters that are kerned apart stay below a tenth.
const GAP: f32 = 0.17;

/// The same on lines that store their spaces: what is wider was set apart on purpose.
const GAP_BESIDE_SPACES: f32 = 0.22;

/// A stored space that takes up less room than this is none: the next word was moved over it.
const THINNEST_SPACE: f32 = 0.05;

/// The text of a line whose glyphs stand from left to right.
pub fn text(glyphs: &[Glyph], is_right_to_left: bool) -> String {
    let clusters = clusters(glyphs);
    let text = bidi::logical(&clusters, is_right_to_left);
    without_bars(&text)
}

/// The width of the first word in the order of reading, for who asks whether it had found room on
/// the line before.
pub fn first_word_width(glyphs: &[Glyph], is_right_to_left: bool) -> f32 {
    let gaps = gaps(glyphs);
    let letters: Vec<&Glyph> = glyphs.iter().filter(|glyph| !glyph.is_space()).collect();
    let parts = |at: usize| gaps.get(at).is_some_and(|gap| gap.parts_words);
    let width = |from: Option<&&Glyph>, to: Option<&&Glyph>| match (from, to) {
        (Some(from), Some(to)) => to.right - from.left,
        _ => 0.0,
    };
    if is_right_to_left {
        let start = (0..gaps.len()).rev().find(|at| parts(*at)).map_or(0, |at| at + 1);
        width(letters.get(start), letters.last())
    } else {
        let end = (0..gaps.len()).find(|at| parts(*at)).unwrap_or(letters.len().saturating_sub(1));
        width(letters.first(), letters.get(end))
    }
}

/// What lies between two letters that stand side by side.
struct Gap {
    width: f32,
    /// How many spaces are stored in it.
    spaces: usize,
    parts_words: bool,
}

/// The letters of a line and the spaces between its words.
fn clusters(glyphs: &[Glyph]) -> Vec<&str> {
    let mut gaps = gaps(glyphs).into_iter();
    let mut clusters = Vec::with_capacity(glyphs.len());
    for glyph in glyphs.iter().filter(|glyph| !glyph.is_space()) {
        clusters.push(glyph.text.as_str());
        if gaps.next().is_some_and(|gap| gap.parts_words) {
            clusters.push(" ");
        }
    }
    clusters
}

fn gaps(glyphs: &[Glyph]) -> Vec<Gap> {
    let mut gaps: Vec<Gap> = Vec::new();
    let mut end: Option<f32> = None;
    let mut spaces = 0;
    for glyph in glyphs {
        if glyph.is_space() {
            spaces += 1;
            continue;
        }
        if let Some(end) = end {
            let width = (glyph.left - end) / glyph.size.max(f32::MIN_POSITIVE);
            gaps.push(Gap { width, spaces, parts_words: false });
        }
        end = Some(end.map_or(glyph.right, |end| end.max(glyph.right)));
        spaces = 0;
    }
    let stores_spaces = gaps.iter().any(|gap| gap.spaces > 0);
    let mut within: Vec<f32> = gaps.iter().filter(|gap| gap.spaces == 0).map(|gap| gap.width).collect();
    within.sort_by(f32::total_cmp);
    // Letters that are spaced out stand apart by more than nothing.
    let usual = within.get(within.len() / 2).copied().unwrap_or(0.0).max(0.0);
    let usual = if usual < WIDEST_TRACKING { usual } else { 0.0 };
    let least = usual + if stores_spaces { GAP_BESIDE_SPACES } else { GAP };
    for gap in &mut gaps {
        gap.parts_words = if gap.spaces > 0 { gap.width > THINNEST_SPACE } else { gap.width > least };
    }
    join_spaced_out(&mut gaps);
    gaps
}

/// The widest that letters of one word are set apart.
const WIDEST_TRACKING: f32 = 0.6;

/// How many letters in a row that all stand alone are words spaced out by hand: `P R E S S`.
const SPACED_OUT: usize = 6;

/// By how much the gaps between such words are wider than those between their letters.
const WIDER: f32 = 1.6;

/// Rejoins words whose letters were parted by typed spaces.
fn join_spaced_out(gaps: &mut [Gap]) {
    let alone = gaps.iter().filter(|gap| gap.parts_words).count();
    if alone + 1 < SPACED_OUT || alone * 10 < gaps.len() * 9 {
        return;
    }
    let narrowest = gaps.iter().filter(|gap| gap.parts_words).map(|gap| gap.width).fold(f32::MAX, f32::min);
    for gap in gaps {
        gap.parts_words &= gap.width > narrowest * WIDER;
    }
}

/// Arabic words are stretched with bars to fill a line: between two letters a bar is no letter.
fn without_bars(text: &str) -> String {
    const BAR: char = '\u{640}';
    if !text.contains(BAR) {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let is_letter = |letter: Option<&char>| letter.is_some_and(|letter| bidi::is_right_to_left(*letter));
    let is_kept = |at: usize, letter: char| {
        letter != BAR
            || !(is_letter(at.checked_sub(1).and_then(|before| letters.get(before)))
                && is_letter(letters.get(at + 1)))
    };
    letters
        .iter()
        .enumerate()
        .filter(|(at, letter)| is_kept(*at, **letter))
        .map(|(_, letter)| *letter)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::lines::tests::typed;
    use super::*;

    /// Sets `text` with letters half a size wide, `tracking` between them and `space` for a space,
    /// stored where `stores`.
    fn set(text: &str, tracking: f32, space: f32, stores: bool) -> Vec<Glyph> {
        let mut at = 0.0;
        let mut glyphs = Vec::new();
        for letter in text.chars() {
            if letter == ' ' {
                if stores {
                    let mut glyph = typed("x", at, 100.0, 10.0).remove(0);
                    glyph.text = " ".into();
                    glyph.right = at + space * 10.0;
                    glyphs.push(glyph);
                }
                at += space * 10.0;
            } else {
                glyphs.extend(typed(&letter.to_string(), at, 100.0, 10.0));
                at += 5.0 + tracking * 10.0;
            }
        }
        glyphs
    }

    #[track_caller]
    fn check(glyphs: &[Glyph], expected: &str) {
        assert_eq!(text(glyphs, false), expected);
    }

    #[test]
    fn gaps_part_words_where_no_spaces_are_stored() {
        check(&set("a new dam", 0.0, 0.25, false), "a new dam");
        check(&set("AVATAR", 0.08, 0.25, false), "AVATAR");
    }

    #[test]
    fn spaced_out_letters_are_words() {
        check(&set("PRESS RELEASE", 0.25, 0.3, false), "PRESS RELEASE");
        check(&set("P R E S S   R E L E A S E", 0.0, 0.3, true), "PRESS RELEASE");
    }

    #[test]
    fn a_line_of_short_words_is_not_spaced_out() {
        check(&set("a b c", 0.0, 0.3, true), "a b c");
    }

    #[test]
    fn a_space_that_was_moved_over_is_none() {
        let mut glyphs = set("da", 0.0, 0.3, true);
        let mut space = glyphs[0].clone();
        space.text = " ".into();
        glyphs.insert(1, space);
        check(&glyphs, "da");
    }

    #[test]
    fn bars_that_stretch_words_go() {
        assert_eq!(without_bars("المينـــاء 1445 هـ"), "الميناء 1445 هـ");
    }

    #[test]
    fn the_first_word_has_a_width() {
        assert_eq!(first_word_width(&set("new dam", 0.0, 0.3, true), false), 15.0);
    }
}
