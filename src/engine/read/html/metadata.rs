//! What a page says of itself outside its text: JSON-LD, Open Graph, meta tags, `<title>`, `<time>`.

mod linked;
mod title;

use crate::engine::document::Metadata;
use crate::engine::read::build::Draft;
use linked::Linked;
use scraper::{ElementRef, Html, Node};
use title::{shown_title, without_site};

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
                self.time = self.time.take().or(stated).or_else(|| clean(&text(element)));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(page: &str, title: Option<&str>, published: Option<&str>) {
        let found = metadata(&Html::parse_document(page));
        assert_eq!((found.title.as_deref(), found.published.as_deref()), (title, published), "{page}");
    }

    #[test]
    fn the_title_that_readers_see_wins() {
        let head = "<title>New dam in Aswan 2024 | Water</title>";
        check(&format!("{head}<h1>Water</h1><h1>A new dam in Aswan</h1>"), Some("A new dam in Aswan"), None);
        check(&format!("{head}<h1>Our news</h1>"), Some("New dam in Aswan 2024"), None);
        check("<h1>Un barrage neuf</h1>", None, None);
    }

    #[test]
    fn the_day_of_publication_has_many_names() {
        let day = Some("2024-05-03");
        check("<meta name='DC.date.issued' content='2024-05-03'>", None, day);
        check("<meta name='Parsely-Pub-Date' content='2024-05-03'>", None, day);
        check("<time datetime='2024-05-03'>3 mai</time>", None, day);
        check("<time>3 mai 2024</time>", None, Some("3 mai 2024"));
        check("<link rel=canonical href='https://water.example/ar/2024/05/3/dam/'>", None, day);
        check("<link rel=canonical href='https://water.example/2024/99/3/dam/'>", None, None);
        check("<meta property='article:modified_time' content='2024-05-03'>", None, None);
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
}
