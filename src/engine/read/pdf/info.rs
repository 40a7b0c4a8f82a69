//! What a PDF states of itself outside its pages: its information dictionary, its XMP, its language.

use super::letters;
use crate::engine::document::Metadata;
use crate::engine::read::pieces;
use hayro_syntax::Pdf;
use hayro_syntax::object::{DateTime, Dict, Stream, String as PdfString};
use scraper::{Html, Selector};

/// XMP is a page or two; more is padding.
const MOST_XMP: usize = 1 << 20;

/// The metadata of a file. `text` is what its pages say: an author who isn't named there is most
/// often whoever's computer it was.
pub fn metadata(pdf: &Pdf, text: &str) -> Metadata {
    let info = pdf.metadata();
    let catalog = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let xmp = catalog.as_ref().and_then(|catalog| xmp(catalog)).unwrap_or_default();
    let stated = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(letters::text_string);
    let author = stated(&info.author).or(xmp.author).map(|author| clean(&author));
    Metadata {
        title: stated(&info.title).or(xmp.title).map(|title| clean(&title)).filter(|title| is_title(title)),
        author: author
            .filter(|author| author.chars().count() > SHORTEST_NAME && text.contains(author.as_str())),
        saved: info.modification_date.or(info.creation_date).map(day).or(xmp.date),
        language: catalog
            .and_then(|catalog| catalog.get::<PdfString<'_>>(b"Lang"))
            .map(|tag| clean(&letters::text_string(tag.as_bytes())))
            .filter(|tag| !tag.is_empty()),
        ..Metadata::default()
    }
}

/// Names are longer.
const SHORTEST_NAME: usize = 3;

#[derive(Debug, Default)]
struct Xmp {
    title: Option<String>,
    author: Option<String>,
    date: Option<String>,
}

fn xmp(catalog: &Dict<'_>) -> Option<Xmp> {
    let stream = catalog.get::<Stream<'_>>(b"Metadata")?;
    let data = stream.decoded_data().ok().filter(|data| data.len() < MOST_XMP)?;
    let packet = String::from_utf8_lossy(&data);
    pieces::check_markup(&packet).ok()?;
    let page = Html::parse_fragment(&packet);
    let text = |name: &str| {
        let selector = Selector::parse(name).ok()?;
        let text: String = page.select(&selector).next()?.text().collect();
        Some(clean(&text)).filter(|text| !text.is_empty())
    };
    Some(Xmp {
        title: text(r"dc\:title"),
        author: text(r"dc\:creator"),
        date: text(r"xmp\:modifydate").map(|date| date.chars().take(DAY.len()).collect()),
    })
}

/// How a day is written.
const DAY: &str = "2024-05-14";

fn day(date: DateTime) -> String {
    format!("{:04}-{:02}-{:02}", date.year, date.month, date.day)
}

fn clean(text: &str) -> String {
    text.split(|letter: char| letter.is_whitespace() || letter.is_control())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Programs fill the title with the name of the file, or of nothing.
fn is_title(title: &str) -> bool {
    let lower = title.to_lowercase();
    let is_file = [".doc", ".docx", ".odt", ".rtf", ".indd", ".pdf", ".qxd", ".html", ".tmp"]
        .iter()
        .any(|extension| lower.ends_with(extension));
    let is_program = ["microsoft word", "powerpoint", "untitled", "sans titre", "document"]
        .iter()
        .any(|start| lower.starts_with(start));
    !is_file && !is_program && title.contains(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, expected: bool) {
        assert_eq!(is_title(title), expected, "{title}");
    }

    #[test]
    fn names_of_files_and_programs_are_no_titles() {
        check("Port of Tamrit opens a terminal", true);
        check("ميناء تامريت يدشن محطة", true);
        check("Microsoft Word - CP port v3 FINAL.docx", false);
        check("cp port v3.indd", false);
        check("Untitled document", false);
        check("CP_2024_05", false);
    }
}
