//! The spaces at which no line may break: a text in, their places out.
//!
//! French sets a space before `: ; ? !` and within its guillemets, and before `%` and `€`. Most releases have
//! an ordinary one there, and a line would begin with a sign, or end with an opening guillemet.

/// What a space before it belongs to.
const CLOSING: [char; 8] = ['»', ':', ';', '?', '!', '%', '€', '؟'];

/// The offsets of such spaces, each of one byte.
pub fn ties(text: &str) -> Vec<usize> {
    let is_tie = |&(at, _): &(usize, &str)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + 1..).and_then(|after| after.chars().next());
        before == Some('«') || (after.is_some_and(|sign| CLOSING.contains(&sign)) && before != Some(' '))
    };
    text.match_indices(' ').filter(is_tie).map(|(at, _)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `tied` has a `_` where no line may break.
    #[track_caller]
    fn check(tied: &str) {
        let text = tied.replace('_', " ");
        let mut found = text.clone().into_bytes();
        for at in ties(&text) {
            found[at] = b'_';
        }
        assert_eq!(String::from_utf8_lossy(&found), tied);
    }

    #[test]
    fn within_guillemets() {
        check("Il a dit «_Non_» hier.");
        check("l’accord «_"); // its words are marked, and stand in another piece
    }

    #[test]
    fn before_high_signs_and_units() {
        check("Bilan_: 7,4_% de plus_; pourquoi_? Enfin_! 30_€");
    }

    #[test]
    fn elsewhere_lines_break() {
        check("The minister said: “No” – and left.");
        check("قال الوزير «نعم» ثم غادر.");
        check("");
    }
}
