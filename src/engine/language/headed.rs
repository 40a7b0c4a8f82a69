//! A text file of a language → its lists: the lines under each heading.
//!
//! ```text
//! # A remark.
//! [function_words]
//! le la les un une
//! ```

/// The lines of `text`, each with the heading that it stands under. Lines that begin with `#` are remarks.
pub(super) fn lines(text: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let mut heading = None;
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(move |line| match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
        Some(name) => {
            heading = Some(name);
            None
        }
        None => Some((heading?, line)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_its_headings() {
        let found: Vec<_> = lines("# Remark.\nlost\n\n[one]\na b\nc\n\n[two]\nd\n").collect();
        assert_eq!(found, [("one", "a b"), ("one", "c"), ("two", "d")]);
    }
}
