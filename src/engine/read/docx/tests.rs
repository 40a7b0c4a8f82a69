//! What is read from Word's XML, one rule each.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use super::*;
use BlockKind::{Caption, Heading, ListItem, Paragraph, Quotation, TableRow};

const STYLES: &str = r#"<w:styles>
    <w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
    <w:style w:styleId="Kopf"><w:name w:val="Mein Kopf"/><w:basedOn w:val="Titre1"/></w:style>
    <w:style w:styleId="Niveau"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
    <w:style w:styleId="Puce"><w:name w:val="y"/><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>
    <w:style w:styleId="Citation"><w:name w:val="Quote"/></w:style>
    <w:style w:styleId="Lgende"><w:name w:val="caption"/></w:style>
    <w:style w:styleId="A"><w:name w:val="a"/><w:basedOn w:val="A"/></w:style></w:styles>"#;

#[track_caller]
fn check(body: &str, expected: &[(BlockKind, &str)]) {
    let styles = Styles::read(Some(STYLES)).unwrap();
    let source = format!("<w:body>{body}</w:body>");
    let tree = Tree::read(&source).unwrap();
    let mut body = Body::new(&styles);
    body.container(tree.root().unwrap());
    let pieces = body.finish().0;
    let found: Vec<(BlockKind, &str)> = pieces.iter().map(|(draft, kind)| (*kind, draft.text())).collect();
    assert_eq!(found, expected);
}

fn styled(style: &str, words: &str) -> String {
    format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#)
}

#[test]
fn styles_say_what_a_paragraph_is() {
    for (style, kind) in [
        ("Titre1", Heading(1)),
        ("Kopf", Heading(1)),
        ("Niveau", Heading(3)),
        ("Title", Heading(1)),
        ("Heading2", Heading(2)),
        ("Puce", ListItem),
        ("Citation", Quotation),
        ("Lgende", Caption),
        ("A", Paragraph),
        ("Nowhere", Paragraph),
    ] {
        check(&styled(style, "Un barrage"), &[(kind, "Un barrage")]);
    }
}

#[test]
fn properties_outweigh_styles() {
    let own = |properties: &str| format!("<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>a</w:t></w:r></w:p>");
    check(&own(r#"<w:outlineLvl w:val="0"/>"#), &[(Heading(1), "a")]);
    check(&own(r#"<w:pStyle w:val="Titre1"/><w:outlineLvl w:val="9"/>"#), &[(Paragraph, "a")]);
    check(&own(r#"<w:pStyle w:val="Puce"/><w:numPr><w:numId w:val="0"/></w:numPr>"#), &[(Paragraph, "a")]);
}

#[test]
fn tracked_changes_are_accepted() {
    check(
        "<w:p><w:r><w:t>A </w:t></w:r><w:del><w:r><w:delText>small</w:delText></w:r></w:del>\
         <w:ins><w:r><w:t>great</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>x</w:t></w:r></w:moveFrom>\
         <w:r><w:t> dam</w:t></w:r></w:p>",
        &[(Paragraph, "A great dam")],
    );
    check(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>A </w:t></w:r></w:p><w:p><w:r><w:t>dam</w:t></w:r></w:p>",
        &[(Paragraph, "A dam")],
    );
}

#[test]
fn fields_give_their_result_and_hidden_text_nothing() {
    check(
        r#"<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:t>code</w:t></w:r>
           <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>3 May</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>
           <w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> 2024</w:t></w:r></w:p>"#,
        &[(Paragraph, "3 May 2024")],
    );
}

#[test]
fn signs_of_their_own() {
    check(
        "<w:p><w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term</w:t><w:tab/><w:t>com</w:t><w:softHyphen/><w:t>mune</w:t><w:br/><w:t>next</w:t></w:r></w:p>",
        &[(Paragraph, "long-term commune"), (Paragraph, "next")],
    );
}

#[test]
fn a_text_box_is_read_once_after_its_paragraph() {
    check(
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>\
         </w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>\
         </w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>around</w:t></w:r></w:p>",
        &[(Paragraph, "around"), (Paragraph, "boxed")],
    );
}

#[test]
fn rows_of_short_cells_are_data() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", styled("", words));
    check(
        &format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}</w:tr></w:tbl>", cell("Dam"), cell("111 m"), cell("alone")),
        &[(TableRow, "Dam\t111 m"), (Paragraph, "alone")],
    );
}
