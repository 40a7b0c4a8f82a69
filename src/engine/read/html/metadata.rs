//! What a page says of itself outside its text: JSON-LD, Open Graph, meta tags, `<title>`, `<time>`.

use crate::engine::document::Metadata;
use crate::engine::read::build::Draft;
use scraper::{ElementRef, Html, Node};
use serde_json::Value;

/// The metadata of a page, for each field from the most credible place that states it.
pub fn metadata(html: &Html) -> Metadata {
    let mut found = Found::default();
    for node in html.tree.root().descendants() {
        if let Some(element) = ElementRef::wrap(node) {
            found.take(element);
        }
    }
    let linked = found.linked.unwrap_or_default();
    let site = found.site.or(linked.site);
    let publisher = linked.publisher;
    let sites = [site.as_deref(), publisher.as_deref()];
    let stated = [linked.title, found.og_title, found.title];
    let stated: Vec<String> = stated.iter().flatten().map(|title| without_site(title, &sites)).collect();
    let title = shown_title(&found.headings, &stated).or_else(|| stated.into_iter().next());
    Metadata {
        title,
        published: linked
            .published
            .or(found.published)
            .or(found.meta_date)
            .or(found.time)
            .or_else(|| found.address.as_deref().and_then(date_of_address)),
        language: found.language,
        site,
        publisher,
        ..Metadata::default()
    }
}

#[derive(Debug, Default)]
struct Found {
    linked: Option<Linked>,
    og_title: Option<String>,
    title: Option<String>,
    site: Option<String>,
    published: Option<String>,
    meta_date: Option<String>,
    time: Option<String>,
    address: Option<String>,
    headings: Vec<String>,
    language: Option<String>,
}

impl Found {
    fn take(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        match value.name() {
            "html" => self.language = value.attr("lang").or(value.attr("xml:lang")).and_then(clean),
            "title" if self.title.is_none() && !in_svg(element) => self.title = clean(&text(element)),
            "meta" => self.take_meta(element),
            "time" => {
                let stated = value.attr("datetime").and_then(clean);
                self.time = self.time.take().or(stated);
            }
            "link" if value.attr("rel") == Some("canonical") => {
                self.address = value.attr("href").and_then(clean).or(self.address.take());
            }
            "h1" if self.headings.len() < MOST_HEADINGS => {
                self.headings.extend(clean(&element.text().collect::<String>()));
            }
            "script"
                if value
                    .attr("type")
                    .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json")) =>
            {
                let read = Linked::read(&text(element));
                self.linked = match (self.linked.take(), read) {
                    (Some(before), Some(read)) => Some(before.or(read)),
                    (before, read) => before.or(read),
                };
            }
            _ => {}
        }
    }

    fn take_meta(&mut self, element: ElementRef<'_>) {
        let value = element.value();
        let name = value.attr("property").or(value.attr("name")).or(value.attr("itemprop")).unwrap_or("");
        let Some(content) = value.attr("content").and_then(clean) else { return };
        let field = match name.trim().to_ascii_lowercase().as_str() {
            "og:title" => &mut self.og_title,
            "og:site_name" => &mut self.site,
            "og:url" => &mut self.address,
            "article:published_time"
            | "og:article:published_time"
            | "og:published_time"
            | "datepublished" => &mut self.published,
            name if DATES.contains(&name) => &mut self.meta_date,
            _ => return,
        };
        if field.is_none() {
            *field = Some(content);
        }
    }
}

/// Names under which pages state the day on which they were published, in small letters.
#[rustfmt::skip]
const DATES: [&str; 44] = [
    "article.created", "article.published", "article:post_date", "article:publish_date", "article:published",
    "article_date_original", "bt:pubdate", "citation_date", "citation_online_date",
    "citation_publication_date", "cludo:date", "created", "date", "date_published", "datecreated", "dc.created",
    "dc.date", "dc.date.created", "dc.date.issued", "dc.issued", "dcterms.available", "dcterms.created",
    "dcterms.date", "dcterms.issued", "displaydate", "originalpublicationdate", "parsely-pub-date",
    "prism.publicationdate", "pub-date", "pub_date", "pubdate", "publication-date", "publication_date",
    "publicationdate", "publish-date", "publish_date", "publishdate", "published", "published-date",
    "publisheddate", "release-date", "release_date", "releasedate", "sailthru.date",
];

/// More headings of the first level than this title parts, not the page.
const MOST_HEADINGS: usize = 20;

fn in_svg(element: ElementRef<'_>) -> bool {
    element.parent().and_then(ElementRef::wrap).is_some_and(|parent| parent.value().name() == "svg")
}

fn text(element: ElementRef<'_>) -> String {
    element
        .children()
        .filter_map(|child| match child.value() {
            Node::Text(text) => Some(&**text),
            _ => None,
        })
        .collect()
}

/// A stated value as one line; a blank one states nothing.
fn clean(value: &str) -> Option<String> {
    let mut draft = Draft::default();
    draft.push(value, false);
    (!draft.is_blank()).then(|| draft.text().to_owned())
}

/// What JSON-LD says of an article.
#[derive(Debug, Default, PartialEq)]
struct Linked {
    title: Option<String>,
    site: Option<String>,
    publisher: Option<String>,
    published: Option<String>,
}

/// Types of schema.org whose headline is the page's title.
const ARTICLES: [&str; 9] = [
    "NewsArticle",
    "Article",
    "BlogPosting",
    "PressRelease",
    "Report",
    "ReportageNewsArticle",
    "AnalysisNewsArticle",
    "TechArticle",
    "ScholarlyArticle",
];

/// The most objects that are looked at in one script: pages list hundreds of breadcrumbs, not more.
const MOST_OBJECTS: usize = 2000;

impl Linked {
    /// Reads a script; the first article in it counts, then what pages and sites say.
    fn read(script: &str) -> Option<Linked> {
        let script = script.trim().trim_start_matches("<!--").trim_end_matches("-->").trim_end_matches(';');
        let value: Value = serde_json::from_str(script).ok()?;
        let mut objects: Vec<&Value> = Vec::new();
        let mut pending = vec![&value];
        while let Some(value) = pending.pop() {
            match value {
                Value::Array(values) => pending.extend(values.iter().rev()),
                Value::Object(fields) => {
                    objects.push(value);
                    pending.extend(["mainEntity", "@graph"].iter().filter_map(|name| fields.get(*name)));
                }
                _ => {}
            }
            if objects.len() > MOST_OBJECTS {
                break;
            }
        }
        let article = objects.iter().find(|object| is_a(object, &ARTICLES));
        let page = objects.iter().find(|object| is_a(object, &["WebPage", "ItemPage"]));
        let site = objects.iter().find(|object| is_a(object, &["WebSite"]));
        let by_id = |value: &Value| {
            let id = value.get("@id")?.as_str()?;
            objects
                .iter()
                .find(|object| object.get("@id").and_then(Value::as_str) == Some(id))
                .and_then(|object| name(object))
        };
        let organisation = |field: &str| {
            let value = article?.get(field)?;
            let value = value.as_array().and_then(|values| values.first()).unwrap_or(value);
            if field == "author"
                && !is_a(&value, &["Organization", "NewsMediaOrganization", "GovernmentOrganization"])
            {
                return None;
            }
            name(value).or_else(|| by_id(value))
        };
        Some(Linked {
            title: article
                .and_then(|article| string(article, "headline").or_else(|| string(article, "name"))),
            site: site.and_then(|site| string(site, "name")),
            publisher: organisation("publisher").or_else(|| organisation("author")),
            published: [article, page]
                .into_iter()
                .flatten()
                .find_map(|object| string(object, "datePublished")),
        })
    }

    fn or(self, other: Linked) -> Linked {
        Linked {
            title: self.title.or(other.title),
            site: self.site.or(other.site),
            publisher: self.publisher.or(other.publisher),
            published: self.published.or(other.published),
        }
    }
}

fn is_a(object: &&Value, types: &[&str]) -> bool {
    match object.get("@type") {
        Some(Value::String(kind)) => types.contains(&kind.as_str()),
        Some(Value::Array(kinds)) => kinds.iter().filter_map(Value::as_str).any(|kind| types.contains(&kind)),
        _ => false,
    }
}

fn string(object: &Value, field: &str) -> Option<String> {
    let value = object.get(field)?.as_str()?;
    // Values of JSON-LD are often escaped for HTML once too often.
    let unescaped = if value.contains('&') { super::visible_text(value) } else { value.to_owned() };
    clean(&unescaped)
}

fn name(value: &Value) -> Option<String> {
    value.as_str().and_then(clean).or_else(|| string(value, "name"))
}

/// The heading of the first level that says most nearly what the page states elsewhere as its title: what
/// readers see as the title. Titles for search engines and networks are often other ones.
fn shown_title(headings: &[String], stated: &[String]) -> Option<String> {
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

/// `/2024/05/03/` in the address of a page.
fn date_of_address(address: &str) -> Option<String> {
    let mut parts = address.split('/');
    let number = |part: &str, range: std::ops::RangeInclusive<u16>| {
        let number = part.parse().ok().filter(|number| range.contains(number));
        number.filter(|_| part.bytes().all(|digit| digit.is_ascii_digit()))
    };
    while let Some(part) = parts.next() {
        let mut rest = parts.clone();
        if part.len() == 4
            && let Some(year) = number(part, 1990..=2100)
            && let Some(month) = rest.next().and_then(|part| number(part, 1..=12))
            && let Some(day) = rest.next().and_then(|part| number(part, 1..=31))
        {
            return Some(format!("{year}-{month:02}-{day:02}"));
        }
    }
    None
}

/// A page's title without the name of its site: `Dam opened - Ministry of Water`.
fn without_site(title: &str, sites: &[Option<&str>]) -> String {
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

    #[test]
    fn json_ld_is_the_most_credible() {
        let html = Html::parse_document(
            r##"<html lang="en"><head><title>X | Y</title><meta property="og:title" content="Og"><meta property="article:published_time" content="2024-05-04">
            <script type="application/ld+json">{"@graph":[{"@type":"Organization","@id":"#o","name":"Ministry &amp; Water"},
            {"@type":"NewsArticle","headline":"A dam","datePublished":"2024-05-03T10:00:00Z","publisher":{"@id":"#o"}}]}</script></head><body></body></html>"##,
        );
        assert_eq!(
            metadata(&html),
            Metadata {
                title: Some("A dam".into()),
                site: None,
                publisher: Some("Ministry & Water".into()),
                published: Some("2024-05-03T10:00:00Z".into()),
                language: Some("en".into()),
                ..Metadata::default()
            }
        );
    }

    #[test]
    fn broken_json_ld_says_nothing() {
        assert_eq!(Linked::read("{\"@type\": \"NewsArticle\","), None);
    }
}
