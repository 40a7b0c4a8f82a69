//! Names across scripts: the consonants that Arabic and Latin letters both write.
//!
//! Vowels are written in one script and left out in the other, and several letters share a sound in
//! one of them: what remains after both are gone tells two names apart well enough.

/// The consonants of a word in a common alphabet; short or vowel-only words give few or none.
pub(super) fn skeleton(word: &str) -> String {
    let word = word.strip_prefix("ال").or_else(|| word.strip_prefix("al-")).unwrap_or(word);
    let mut letters = word.chars().peekable();
    let mut skeleton = String::new();
    while let Some(letter) = letters.next() {
        let pair = letters.peek().copied();
        let (sound, both) = match (letter, pair) {
            ('k' | 'g', Some('h')) => (if letter == 'k' { 'k' } else { 'g' }, true),
            ('s' | 'c', Some('h')) => ('S', true),
            ('t' | 'd', Some('h')) => (letter, true),
            ('p', Some('h')) => ('f', true),
            ('d', Some('j')) => ('g', true),
            _ => (letter, false),
        };
        if both {
            letters.next();
        }
        let sound = match sound {
            'b' | 'p' | 'ب' | 'پ' => 'b',
            't' | 'ت' | 'ط' | 'ث' => 't',
            'j' | 'g' | 'ج' | 'غ' | 'گ' => 'g',
            'd' | 'د' | 'ض' | 'ذ' => 'd',
            'r' | 'ر' => 'r',
            'z' | 'ز' | 'ظ' => 'z',
            's' | 'س' | 'ص' => 's',
            'S' | 'ش' | 'چ' => 'S',
            'f' | 'v' | 'ف' | 'ڤ' => 'f',
            'c' | 'k' | 'q' | 'ق' | 'ك' | 'خ' => 'k',
            'x' => 'k',
            'l' | 'ل' => 'l',
            'm' | 'م' => 'm',
            'n' | 'ن' => 'n',
            _ => continue,
        };
        if !skeleton.ends_with(sound) {
            skeleton.push(sound);
        }
    }
    skeleton
}

/// Whether two skeletons are equal, or one sound apart in a long name.
pub(super) fn is_near(one: &str, two: &str) -> bool {
    if one == two {
        return true;
    }
    let (long, short) = if one.len() >= two.len() { (one, two) } else { (two, one) };
    long.len() >= LONG && long.len() == short.len() + 1 && {
        let same = long.chars().zip(short.chars()).take_while(|(one, two)| one == two).count();
        long.get(same + 1..) == short.get(same..)
    }
}

/// In names of so many consonants one may be missing.
const LONG: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::language::fold;

    #[track_caller]
    fn check(one: &str, two: &str) {
        assert_eq!(skeleton(&fold(one)), skeleton(&fold(two)), "{one} {two}");
    }

    #[test]
    fn both_scripts_have_the_same_consonants() {
        check("محمد", "Mohammed");
        check("خالد", "Khaled");
        check("مصطفى", "Mustafa");
        check("الشريف", "al-Sharif");
        check("بوتفليقة", "Bouteflika");
    }
}
