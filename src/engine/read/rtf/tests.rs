//! What is read from RTF, one rule each.
#![allow(clippy::unwrap_used, reason = "a test that panics is a test that fails")]

use super::*;
use BlockKind::{Heading, ListItem, Paragraph, TableRow};

#[track_caller]
fn check(rtf: &str, expected: &[(BlockKind, &str)]) -> Document {
    let document = read("a.rtf", format!("{{\\rtf1\\ansi {rtf}}}").as_bytes()).unwrap();
    let main = document.blocks.iter().filter(|block| block.region == Region::Main);
    let found: Vec<(BlockKind, &str)> = main.map(|block| (block.kind, block.span.of(&document.text))).collect();
    assert_eq!(found, expected);
    document
}

#[test]
fn code_pages_of_the_file_and_of_fonts() {
    check("\\ansicpg1252 \\'e9t\\'e9\\par", &[(Paragraph, "été")]);
    check("\\ansicpg1256 \\'c8\\'ed\\'c7\\'e4\\par", &[(Paragraph, "بيان")]);
    check(
        "\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset178 Arial;}}\\f0 \\'e9 {\\f1 \\'c8\\'ed\\'c7\\'e4} \\'e9",
        &[(Paragraph, "é بيان é")],
    );
}

#[test]
fn letters_by_their_number_have_stand_ins() {
    check("\\u233?t\\u233?", &[(Paragraph, "été")]);
    check("\\uc2\\u1576 ??\\u1610\\'3f\\'3f{\\uc0\\u1575}\\u-10179 ??\\u-8704 ??", &[(Paragraph, "بيا😀")]);
}

#[test]
fn what_is_no_text_is_passed_over() {
    let document = check(
        "{\\colortbl;\\red0;}{\\info{\\title Un barrage}{\\author J. Doe}{\\revtim\\yr2024\\mo5\\dy3\\hr10}{\\company X}}{\\*\\generator Word;}\
         {\\pict 0102}{\\field{\\*\\fldinst HYPERLINK \"x\"}{\\fldrslt A link}} and {\\v hidden}{\\deleted gone}text\\par",
        &[(Paragraph, "A link and text")],
    );
    assert_eq!(document.metadata.title.as_deref(), Some("Un barrage"));
    assert_eq!(document.metadata.author.as_deref(), Some("J. Doe"));
    assert_eq!(document.metadata.saved.as_deref(), Some("2024-05-03"));
}

#[test]
fn headings_items_and_rows() {
    check(
        "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}}\\pard\\s1 A dam\\par\\pard Text\\line next\\par\
         {\\listtext\\bullet\\tab}\\pard\\ls1 one\\par\\pard\\outlinelevel1 Why\\par\
         \\trowd\\cellx1\\cellx2\\pard\\intbl Dam\\cell 111 m\\cell\\row\\pard after\\par",
        &[
            (Heading(1), "A dam"),
            (Paragraph, "Text"),
            (Paragraph, "next"),
            (ListItem, "one"),
            (Heading(2), "Why"),
            (TableRow, "Dam\t111 m"),
            (Paragraph, "after"),
        ],
    );
}

#[test]
fn notes_and_the_head_of_pages_stand_apart() {
    let document = check(
        "{\\header Ministry\\par}Text{\\footnote A note.} goes on\\~!\\par{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt boxed\\par}}}",
        &[(Paragraph, "Text goes on\u{a0}!"), (Paragraph, "boxed")],
    );
    assert_eq!(document.text, "Ministry\n\nText goes on\u{a0}!\n\nboxed\n\nA note.");
}

#[test]
fn signs_and_escapes() {
    check("\\ldblquote Oui\\rdblquote  \\endash  \\{a\\}\\\\b long\\_term com\\-mune", &[(Paragraph, "“Oui” – {a}\\b long-term commune")]);
}

#[test]
fn a_file_cut_off_is_told() {
    let document = read("a.rtf", b"{\\rtf1\\ansi One dam").unwrap();
    assert_eq!(document.text, "One dam");
    assert_eq!(document.warnings.len(), 1);
}
