//! RSS and Atom → documents: an entry a release, its content through the reader of HTML.

use super::item::Item;
use super::unpack::{Content, Part};
use super::xml::{Element, Tree};
use super::ReadError;
use crate::engine::document::{Format, Metadata};

/// The entries of a feed.
pub fn content<'b>(name: &str, text: &str, encoding: &'static str) -> Content<'b> {
    let items = match items(text) {
        Ok(items) if items.is_empty() => return ReadError::Empty.into(),
        Ok(items) => items,
        Err(error) => return error.into(),
    };
    let file = name.to_owned();
    Content::Many(Box::new(items.into_iter().zip(1_usize..).map(move |(item, number)| {
        let name = format!("{file}/{number}");
        let document = item.document(&name, Format::Feed, encoding);
        Part::document(name, document)
    })))
}

fn items(text: &str) -> Result<Vec<Item>, ReadError> {
    let tree = Tree::read(text)?;
    let root = tree.root().ok_or(ReadError::Damaged)?;
    // Of Atom the feed, of RSS its channel.
    let channel = root.child("channel").unwrap_or(root);
    let site = field(channel, &["title"]);
    let language =
        field(channel, &["language", "dc:language"]).or_else(|| root.attribute("lang"));
    let entries = root.descendants().filter(|element| matches!(element.full_name(), "item" | "entry" | "atom:entry" | "rss:item"));
    Ok(entries.map(|entry| item(entry, site.clone(), language.clone())).collect())
}

fn item(entry: Element<'_>, site: Option<String>, language: Option<String>) -> Item {
    let text = field(entry, &["content:encoded", "content", "atom:content", "xhtml:body"])
        .or_else(|| field(entry, &["description", "summary", "atom:summary", "rss:description"]));
    Item {
        title: field(entry, &["title", "atom:title", "rss:title"]),
        subtitle: None,
        text: text.unwrap_or_default(),
        metadata: Metadata {
            published: field(entry, &["pubDate", "published", "dc:date", "atom:published", "updated", "atom:updated"]),
            author: entry.child("author").and_then(|author| author.child("name")).map(|name| name.text()).or_else(|| field(entry, &["dc:creator"])),
            language: entry.attribute("lang").or(language),
            site,
            ..Metadata::default()
        },
    }
}

/// What the first of these elements holds that says something. XHTML that is not escaped stays markup.
fn field(element: Element<'_>, names: &[&str]) -> Option<String> {
    names.iter().find_map(|name| {
        let found = element.elements().find(|child| child.full_name() == *name)?;
        let is_markup = found.elements().next().is_some();
        let words = if is_markup { found.markup().to_owned() } else { found.text() };
        (!words.trim().is_empty()).then(|| words.trim().to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::super::read_all;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let texts: Vec<String> =
            read_all("a.xml", text.as_bytes()).map(|reading| reading.document.map_or_else(|error| error.code().into(), |document| document.text)).collect();
        assert_eq!(texts, expected);
    }

    #[test]
    fn an_item_of_rss_is_a_release() {
        check(
            "<?xml version='1.0'?><rss><channel><title>Ministry</title><item><title>A dam &amp;amp; a canal</title>\
             <description>Short</description><content:encoded><![CDATA[<p>It holds.</p><p>Well.</p>]]></content:encoded></item>\
             <item><title>Two</title><description>&lt;p&gt;Caf&amp;eacute;&lt;/p&gt;</description></item></channel></rss>",
            &["A dam & a canal\n\nIt holds.\n\nWell.", "Two\n\nCafé"],
        );
    }

    #[test]
    fn an_entry_of_atom_is_a_release() {
        check(
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='en'><title>Ministry</title><entry><title>A dam</title>\
             <updated>2024-05-03T10:00:00Z</updated><content type='xhtml'><div><p>It <i>holds</i>.</p></div></content></entry></feed>",
            &["A dam\n\nIt holds."],
        );
    }

    #[test]
    fn a_feed_without_entries_holds_nothing() {
        check("<rss><channel><title>Ministry</title></channel></rss>", &["empty"]);
    }

    #[test]
    fn the_date_and_the_site_are_told() {
        let feed = "<rss><channel><title>Ministry</title><item><description>Text.</description><pubDate>Fri, 03 May 2024 10:00:00 GMT</pubDate></item></channel></rss>";
        let document = read_all("a.xml", feed.as_bytes()).next().unwrap().document.unwrap();
        assert_eq!(document.metadata.published.as_deref(), Some("Fri, 03 May 2024 10:00:00 GMT"));
        assert_eq!(document.metadata.site.as_deref(), Some("Ministry"));
    }
}
