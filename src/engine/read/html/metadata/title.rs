//! Which of the titles that a page states is the release's, without the name of the site.

/// The heading of the first level that says most nearly what the page states elsewhere as its title: what
/// readers see as the title. Titles for search engines and networks are often other ones.
pub fn shown_title(headings: &[String], stated: &[String]) -> Option<String> {
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase().split(|letter: char| !letter.is_alphanumeric()).map(str::to_owned).collect()
    };
    let stated: Vec<Vec<String>> = stated.iter().map(|title| words(title)).collect();
    let likeness = |heading: &str| {
        let own = words(heading);
        let with = |title: &Vec<String>| {
            let shared = own.iter().filter(|word| title.contains(word)).count();
            2 * shared * LIKENESS / (own.len() + title.len()).max(1)
        };
        stated.iter().map(with).max().unwrap_or(0)
    };
    let like = headings.iter().map(|heading| (likeness(heading), heading));
    // Of two the first: `max_by_key` would take the last.
    let best = like.rev().max_by_key(|(likeness, _)| *likeness)?;
    (best.0 * 2 >= LIKENESS).then(|| best.1.clone())
}

/// How like two titles are that are the same.
const LIKENESS: usize = 100;

/// A page's title without the name of its site: `Dam opened - Ministry of Water`.
pub fn without_site(title: &str, sites: &[Option<&str>]) -> String {
    let parts: Vec<(usize, &str)> = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • "]
        .iter()
        .flat_map(|dash| title.match_indices(dash))
        .collect();
    let first = parts.iter().min_by_key(|(at, _)| *at);
    let last = parts.iter().max_by_key(|(at, _)| *at);
    let (Some(&(first, first_dash)), Some(&(last, last_dash))) = (first, last) else {
        return title.to_owned();
    };
    let (head, tail) =
        (title.get(..last).unwrap_or(title), title.get(last + last_dash.len()..).unwrap_or(""));
    let lead = title.get(..first).unwrap_or("");
    let names_site =
        |part: &str| {
            sites.iter().flatten().any(|site| {
                !part.trim().is_empty() && site.to_lowercase().contains(&part.trim().to_lowercase())
            }) || sites.iter().flatten().any(|site| part.to_lowercase().contains(&site.to_lowercase()))
        };
    if names_site(lead) && !names_site(tail) {
        return title.get(first + first_dash.len()..).unwrap_or(title).trim().to_owned();
    }
    // Without a known site a short tail after a bar is one; after a dash it may be part of the title.
    let is_barred = last_dash.contains(['|', ':', '»', '·', '•']);
    let is_short = |part: &str| part.split_whitespace().count() <= LONGEST_SITE;
    if names_site(tail) {
        // What stands between title and site is most often a section of it: both go.
        return without_site(head.trim(), sites);
    }
    let is_site = is_short(tail)
        && tail.chars().count() * 2 < head.chars().count()
        && (is_barred || sites.iter().flatten().next().is_none());
    if is_site { head.trim().to_owned() } else { title.to_owned() }
}

/// A site's name has at most so many words, where nothing else says that it is one.
const LONGEST_SITE: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_title(title: &str, site: Option<&str>, expected: &str) {
        assert_eq!(without_site(title, &[site]), expected);
    }

    #[test]
    fn the_site_goes_from_the_title() {
        check_title(
            "New dam opened in Aswan - Ministry of Water - EN",
            Some("Ministry of Water"),
            "New dam opened in Aswan - Ministry of Water - EN",
        );
        check_title(
            "New dam opened in Aswan – Ministry of Water",
            Some("Ministry of Water"),
            "New dam opened in Aswan",
        );
        check_title(
            "Ministry of Water | New dam opened in Aswan",
            Some("Ministry of Water"),
            "New dam opened in Aswan",
        );
        check_title("New dam opened in Aswan today | Water", None, "New dam opened in Aswan today");
        check_title(
            "Aswan – the dam that changed a valley",
            Some("Ministry"),
            "Aswan – the dam that changed a valley",
        );
    }
}
