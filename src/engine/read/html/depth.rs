//! A guard before the parser: markup nested beyond reason is cut to a depth that can be parsed in
//! linear time. (For each `<div>` the parser walks through all elements that are open, and in each `<p>` it
//! opens again all that were left open of `<b>`, `<i>` and the like.)

use std::borrow::Cow;

/// Browsers nest 512 elements and lay deeper ones flat. Pages that leave elements open by the
/// hundred exist, so there is room beyond that.
const DEEPEST: usize = 600;

/// Elements that the parser opens again in each paragraph while they are open. They say how letters look,
/// which no one here asks: of more than a few within each other the rest is left out.
const FORMATTING: [&str; 13] =
    ["b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"];

/// How many of them may be open.
const MOST_FORMATTING: usize = 4;

/// Elements that have no end, or whose end is understood: they never pile up.
const SHALLOW: [&str; 32] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
    "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "caption",
    "colgroup", "html", "head", "body", "param", "!doctype",
];

/// A page of fewer tags can't be nested beyond reason.
const FEW_TAGS: usize = 200;

/// `markup` with the tags beyond the deepest level made line breaks.
pub fn limit(markup: &str) -> Cow<'_, str> {
    if markup.bytes().filter(|&byte| byte == b'<').count() <= FEW_TAGS {
        return Cow::Borrowed(markup);
    }
    let mut limited = String::new();
    let (mut depth, mut formatting, mut copied, mut at) = (0_usize, 0_usize, 0, 0);
    while let Some(start) = markup.get(at..).and_then(|rest| rest.find('<')).map(|found| at + found) {
        let rest = markup.get(start + 1..).unwrap_or("");
        if rest.starts_with("!--") {
            at = rest.find("-->").map_or(markup.len(), |end| start + 1 + end);
            continue;
        }
        let is_end = rest.starts_with('/');
        let name = rest.trim_start_matches('/');
        let name = name
            .get(..name.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '!').unwrap_or(0));
        let name = name.unwrap_or("").to_ascii_lowercase();
        at = start + 1;
        if name.is_empty() || SHALLOW.contains(&name.as_str()) {
            continue;
        }
        let end = rest.find('>').map_or(markup.len(), |end| start + 1 + end + 1);
        if matches!(name.as_str(), "script" | "style") && !is_end {
            // What is inside is no markup. (A tag in it can't close what is around.)
            at = find_end(markup, end, &name);
            continue;
        }
        let is_formatting = FORMATTING.contains(&name.as_str());
        let (level, most, instead) = if is_formatting {
            (&mut formatting, MOST_FORMATTING, "")
        } else {
            (&mut depth, DEEPEST, "<br>")
        };
        if is_end && *level > most || !is_end && *level >= most {
            limited.push_str(markup.get(copied..start).unwrap_or(""));
            limited.push_str(instead);
            copied = end;
        }
        *level = if is_end { level.saturating_sub(1) } else { *level + 1 };
        at = end;
    }
    if copied == 0 {
        return Cow::Borrowed(markup);
    }
    limited.push_str(markup.get(copied..).unwrap_or(""));
    Cow::Owned(limited)
}

/// Where the end tag of a script or a style begins.
fn find_end(markup: &str, from: usize, name: &str) -> usize {
    let rest = markup.get(from..).unwrap_or("");
    let ends = rest.match_indices("</").find(|(at, _)| {
        rest.get(at + 2..at + 2 + name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
    });
    ends.map_or(markup.len(), |(at, _)| from + at + 2 + name.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_pages_are_left_alone() {
        let page = "<div><p>One<p>Two<script>'<div>'</script></div>".repeat(3000);
        assert!(matches!(limit(&page), Cow::Borrowed(_)));
    }

    #[test]
    fn a_tower_is_cut_and_its_words_stay() {
        let tower = format!("{}deep{}<p>after</p>", "<div>".repeat(100_000), "</div>".repeat(100_000));
        let limited = limit(&tower);
        assert_eq!(limited.matches("<div>").count(), DEEPEST);
        assert_eq!(limited.matches("</div>").count(), DEEPEST);
        assert!(limited.contains("deep") && limited.ends_with("</div><p>after</p>"));
    }
}
