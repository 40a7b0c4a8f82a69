//! Whole pages, invented, in the layouts and with the accidents of real ones; and the laws.

mod layouts;
mod sender;

use super::*;
use crate::engine::document::{Block, BlockKind, Metadata, Region};
use proptest::prelude::*;

/// A document with a block a paragraph; lines within a paragraph are lines of its block. `# ` begins
/// a heading, `^` a block beside the content.
fn document(page: &str) -> Document {
    let mut document = Document::default();
    for paragraph in page.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        let (kind, paragraph) = match paragraph.strip_prefix("# ") {
            Some(heading) => (BlockKind::Heading(1), heading),
            None => (BlockKind::Paragraph, paragraph),
        };
        let (region, paragraph) = match paragraph.strip_prefix('^') {
            Some(aside) => (Region::Aside, aside),
            None => (Region::Main, paragraph),
        };
        if !document.text.is_empty() {
            document.text.push_str("\n\n");
        }
        let start = document.text.len();
        document.text.push_str(paragraph);
        document.blocks.push(Block {
            span: Span::new(start, document.text.len()),
            kind,
            region,
            linked: 0.0,
        });
    }
    document
}

/// What a card would say of the parts, a line each: what is found, `-` for what is not.
fn card(document: &Document) -> String {
    let anatomy = dissect(document);
    let said =
        |excerpt: &Option<Excerpt>| excerpt.as_ref().map_or("-".to_owned(), |excerpt| excerpt.text.clone());
    let body: Vec<&str> = anatomy.body.iter().map(|(_, span)| span.of(&document.text)).collect();
    let related: Vec<&str> = anatomy.related.iter().map(|title| title.text.as_str()).collect();
    [
        format!("publisher: {}", said(&anatomy.publisher)),
        format!("headline: {}", said(&anatomy.headline)),
        format!("subtitle: {}", said(&anatomy.subtitle)),
        format!("date: {}", anatomy.date.map_or("-".to_owned(), |date| date.value)),
        format!("place: {}", said(&anatomy.place)),
        format!("body: {}", body.join(" | ")),
        format!("related: {}", related.join(" | ")),
    ]
    .join("\n")
}

#[track_caller]
fn check(page: &str, expected: &[&str]) {
    let card = card(&document(page));
    for line in expected {
        assert!(card.lines().any(|found| found == *line), "wanted {line:?} in\n{card}");
    }
}

const LEAD: &str = "The Minister of Rivers, Jane Amblard, opened two dams in the northern valley on Monday in front of the mayors of twelve towns.";
const MORE: &str = "She thanked the engineers, who had worked through the winter, and promised that the third dam would follow within a year.";

#[test]
fn a_masthead_with_its_slogan_is_no_headline() {
    let page = format!(
        "Organisation of River States\nThe Common Voice of the Valleys\n\nORS Minister Opens Two Dams in the North\n\nDate: 14/02/2023\n\n{LEAD}\n\n{MORE}\n\nOther Press\n\nNo press releases assigned to this case yet.\n\nA Delegation Visits the Delta\n\nCall for Papers on Silt"
    );
    check(
        &page,
        &[
            "publisher: Organisation of River States",
            "headline: ORS Minister Opens Two Dams in the North",
            "date: 2023-02-14",
            &format!("body: {LEAD} | {MORE}"),
            "related: A Delegation Visits the Delta | Call for Papers on Silt",
        ],
    );
}

/// The same of a web page.
#[test]
fn a_letterhead_names_the_sender_and_its_name_the_release_says_more_of() {
    check(
        "Office des barrages — COMMUNIQUÉ DE PRESSE\n\nUn barrage ouvre dans la vallée de Bremaz\n\nBremaz, le 6 mai 2025 – L'Office des barrages a ouvert mardi un barrage dans la vallée.",
        &[
            "publisher: Office des barrages",
            "headline: Un barrage ouvre dans la vallée de Bremaz",
            "body: L'Office des barrages a ouvert mardi un barrage dans la vallée.",
        ],
    );
    check(
        "Un barrage ouvre dans la vallée de Bremaz\n\nBremaz, le 6 mai 2025 – L'Office des barrages a ouvert mardi un barrage dans la vallée.\n\nÀ propos de l'Office des barrages\n\nL'Office des barrages construit des barrages depuis 1994.",
        &["publisher: Office des barrages"],
    );
}

#[test]
fn no_line_of_the_body_begins_inside_a_word() {
    let page = "SUMMARY\nA dam was opened.\n\nKEYWORDS\ndams\n\nA dam opens\n\nThe dam was opened by the Office in the valley.\nCORE SUBJECTthe opening of the dam, by the Office of Dams, in the valley of Bremaz, which holds the water of all the rivers of the land and of its neighbours.";
    let document = document(page);
    for (_, span) in dissect(&document).body {
        assert!(!dateline::cuts_a_word(&document.text, span.start), "{}", span.of(&document.text));
    }
}

#[track_caller]
fn check_page(markup: &str, expected: &[&str]) {
    let card = card(&crate::engine::read("page.html", markup.as_bytes()).unwrap());
    for line in expected {
        assert!(card.lines().any(|found| found == *line), "wanted {line:?} in\n{card}");
    }
}

#[test]
fn the_date_that_a_page_shows_beside_its_title_is_that_of_the_text() {
    for line in [
        "Jane Amblard · Updated 3 May 2024 · 5 min",
        "Lea Roy, mis à jour le 3 mai 2024 à 10 h",
        "تحديث: 3 مايو 2024 - ليلى منصور",
    ] {
        check_page(
            &format!(
                "<meta property='article:published_time' content='2019-01-02'>
                 <h1>Two dams opened in the north</h1><div class=byline>{line}</div><article><p>{LEAD}</p><p>{MORE}</p></article>"
            ),
            &["date: 2024-05-03", &format!("body: {LEAD} | {MORE}")],
        );
    }
    check_page(
        &format!(
            "<meta property='article:published_time' content='2019-01-02'>
             <h1>Two dams opened in the north</h1><p>{LEAD}</p><p>{MORE}</p><aside>A canal, 3 May 2024</aside><footer>© 2024</footer>"
        ),
        &["date: 2019-01-02"],
    );
}

#[test]
fn an_article_goes_on_after_an_aside() {
    let page = format!(
        "<h1>Two dams opened in the north</h1><p>{LEAD}</p><p>{MORE}</p>
         <h2>Related</h2><ul><li><a href=a>A canal for the south</a><li><a href=b>A well for the east</a></ul>
         <h2>The third dam</h2><p>{MORE}</p><p>{LEAD}</p>"
    );
    check_page(&page, &[&format!("body: {LEAD} | {MORE} | The third dam | {MORE} | {LEAD}")]);
}

#[test]
fn what_announces_a_list_without_links_is_body() {
    let page = format!(
        "<a href=/>Home</a><h1>Two dams opened in the north</h1><p>{LEAD}</p><p>{MORE}</p>
         <p>Most popular:</p><ul><li>the dam of the north</li><li>the dam of the east</li></ul><p>{LEAD}</p>"
    );
    check_page(
        &page,
        &[&format!(
            "body: {LEAD} | {MORE} | Most popular: | the dam of the north | the dam of the east | {LEAD}"
        )],
    );
}

#[test]
fn numbers_in_a_table_end_nothing() {
    let page = format!(
        "<h1>Two dams opened in the north</h1><p>{LEAD}</p><p>{MORE}</p>
         <table><tr><td>30.00</td><td>3.00</td></tr><tr><td>40.00</td><td>4.00</td></tr></table>"
    );
    check_page(&page, &[&format!("body: {LEAD} | {MORE} | 30.00\t3.00 | 40.00\t4.00")]);
}

#[test]
fn a_dateline_is_not_body() {
    check(
        &format!("Two dams opened in the north\n\nGENEVA, 12 March 2024 (RNA) – {LEAD}\n\n{MORE} (End)"),
        &["publisher: RNA", "date: 2024-03-12", "place: GENEVA", &format!("body: {LEAD} | {MORE}")],
    );
}

#[test]
fn an_agency_item_in_arabic() {
    check(
        "عام / الوزيرة تفتتح سدين في الشمال\nالرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس\nافتتحت معالي وزيرة المياه ليلى منصور اليوم سدين في الوادي الشمالي بحضور رؤساء البلديات.\n// انتهى //\n13:18 ت م",
        &[
            "publisher: واس",
            "headline: الوزيرة تفتتح سدين في الشمال",
            "date: 2015-08-10",
            "place: الرياض",
            "body: افتتحت معالي وزيرة المياه ليلى منصور اليوم سدين في الوادي الشمالي بحضور رؤساء البلديات.",
        ],
    );
}

#[test]
fn what_follows_the_release_is_not_body() {
    let page = format!(
        "Two dams opened in the north of the country\n\n{LEAD}\n\n{MORE}\n\nAbout the Office of Dams\n\nThe Office of Dams builds dams in the valleys and keeps them safe for those who live below.\n\nPress contacts\n\nJane Amblard, +32 2 000 00 00\n\n© 2024 Office of Dams. All rights reserved."
    );
    check(&page, &[&format!("body: {LEAD} | {MORE}"), "related: "]);
}

#[test]
fn titles_of_an_unknown_site_go_without_their_heading_being_known() {
    let page = format!(
        "Two dams opened in the north of the country\n\n{LEAD}\n\n{MORE}\n\nFrom our newsroom\n\nThird dam planned in the southern valley by next summer\n\nEngineers of the year honoured at a dinner in the capital"
    );
    check(&page, &[&format!("body: {LEAD} | {MORE}")]);
}

#[test]
fn one_line_that_leads_elsewhere_does_not_end_the_body() {
    let page = format!(
        "Two dams opened in the north of the country\n\n{LEAD}\n\nREAD ALSO: Five dams to see before winter\n\n{MORE}"
    );
    check(&page, &[&format!("body: {LEAD} | {MORE}"), "related: Five dams to see before winter"]);
}

#[test]
fn what_stands_beside_the_content_is_not_body() {
    let page = format!(
        "# Two dams opened in the north\n\n{LEAD}\n\n^Read the book about dams, with 40 plates and a foreword by the minister.\n\n{MORE}"
    );
    check(&page, &[&format!("body: {LEAD} | {MORE}")]);
}

#[test]
fn a_date_in_running_text_is_not_the_date_of_the_release() {
    check(
        &format!("Two dams opened in the north\n\nOn 7 December 2021 it rained. {LEAD}"),
        &["date: -", "place: -"],
    );
}

#[test]
fn the_file_settles_the_order_of_day_and_month() {
    let mut document = document(&format!("# Two dams opened in the north\n\nDate: 03/04/2023\n\n{LEAD}"));
    assert!(card(&document).contains("date: 2023-04-03"));
    document.metadata = Metadata { published: Some("2023-03-04T10:00:00Z".into()), ..Metadata::default() };
    assert!(card(&document).contains("date: 2023-03-04"));
}

#[test]
fn a_date_without_a_year_takes_it_from_the_file_only() {
    let mut document =
        document(&format!("# Two dams opened in the north\n\nأبوظبي في 16 يناير / وام / {LEAD}"));
    assert!(card(&document).contains("date: -"));
    document.metadata = Metadata { published: Some("2023-01-16".into()), ..Metadata::default() };
    assert!(card(&document).contains("date: 2023-01-16"));
    for (saved, date) in
        [("2023-01-18T10:00:00Z", "2023-01-16"), ("2022-12-30", "2023-01-16"), ("2023-11-02", "2024-01-16")]
    {
        document.metadata = Metadata { saved: Some(saved.into()), ..Metadata::default() };
        assert!(card(&document).contains(&format!("date: {date}")), "saved {saved}");
    }
}

#[test]
fn the_title_of_the_file_finds_the_headline() {
    let mut document = document(&format!(
        "Breaking stories of today and tomorrow\n\nTwo dams opened in the north\n\n{LEAD}"
    ));
    document.metadata = Metadata {
        title: Some("Two dams opened in the north - Office of Dams".into()),
        ..Metadata::default()
    };
    assert!(card(&document).contains("headline: Two dams opened in the north\n"));
}

#[test]
fn a_signature_ends_the_article() {
    let page = format!(
        "Two dams opened in the north\n\nby John Marsh, 3 May 2024\n\n{LEAD}\n\n{MORE}\n\nJohn Marsh\n\nThere are some ten such dams in the world today."
    );
    check(&page, &["date: 2024-05-03", &format!("body: {LEAD} | {MORE}")]);
}

#[test]
fn text_of_any_size_is_dissected() {
    // Quadratic work on this would hold the tests up for minutes.
    let page = format!("{LEAD} ").repeat(4_000)
        + "\n\n"
        + &"a b ".repeat(100_000)
        + "\n\n"
        + &"12/ ".repeat(100_000)
        + "\n\n"
        + &"Read\n".repeat(50_000);
    keeps_the_laws(&document(&page));
}

/// What every anatomy keeps, whatever the document.
fn keeps_the_laws(document: &Document) {
    let anatomy = dissect(document);
    let text = document.text.as_str();
    assert_eq!(anatomy.parts.len(), document.blocks.len());
    let mut end = 0;
    for (block, span) in &anatomy.body {
        assert!(span.start >= end && !span.is_empty() && document.blocks[*block].span.contains(*span));
        assert!(text.get(span.start..span.end).is_some());
        end = span.end;
    }
    let published = anatomy.published.unwrap_or_default();
    let mut excerpts: Vec<Excerpt> = anatomy.related;
    excerpts
        .extend([anatomy.headline, anatomy.subtitle, anatomy.place, anatomy.embargo].into_iter().flatten());
    excerpts.extend(published.summary.into_iter().chain(published.highlights).chain(published.core_subject));
    excerpts.extend(published.entities.into_iter().filter_map(|entity| entity.role));
    excerpts.extend(
        published.keywords.into_iter().map(|keyword| Excerpt { text: keyword.text, spans: keyword.spans }),
    );
    excerpts.extend(anatomy.publisher.filter(|publisher| !publisher.spans.is_empty()));
    for excerpt in excerpts {
        assert!(crate::engine::document::is_faithful(text, &excerpt.text, &excerpt.spans), "{excerpt:?}");
    }
    if let Some(date) = anatomy.date {
        assert!(date.spans.iter().all(|span| text.get(span.start..span.end).is_some()));
    }
}

/// Pieces of pages, to be put together in any order.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(LEAD.to_owned()),
        Just("KEYWORDS".to_owned()),
        Just("MENTIONED ENTITIES 3".to_owned()),
        Just("CORE SUBJECT".to_owned()),
        Just("Jane Amblard\n👤 Person_FemaleMinister of Rivers".to_owned()),
        Just("👤 Person".to_owned()),
        Just("river damswater".to_owned()),
        Just("الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس".to_owned()),
        Just("GENEVA (RNA) –".to_owned()),
        Just("About Acme: Acme builds dams.".to_owned()),
        Just("READ ALSO: é".to_owned()),
        Just("(Fin)".to_owned()),
        Just("© Acme 2024".to_owned()),
        Just("# Two dams opened in the north".to_owned()),
        Just("À propos de l’Office".to_owned()),
        "\\PC{0,60}",
        "[0-9/.\\-:,() éم٣]{0,24}",
    ]
}

proptest! {
    #[test]
    fn no_page_breaks_the_laws(pieces in prop::collection::vec(piece(), 0..14), title in prop::option::of("\\PC{0,30}")) {
        let mut document = document(&pieces.join("\n\n"));
        document.metadata = Metadata { title: title.clone(), site: title.clone(), publisher: title.clone(), published: title, ..Metadata::default() };
        keeps_the_laws(&document);
    }
}
