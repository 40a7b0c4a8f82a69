//! DOCX → blocks: the text of a Word document as its author sees it.
//!
//! ```text
//!   container ─▶ document.xml ─ body ─▶ pieces ─▶ blocks
//!                styles.xml, numbering: what a paragraph is
//!                footnotes, endnotes, headers, footers: blocks at the foot and head of the page
//!                core.xml: metadata
//! ```
//!
//! Tracked changes are taken as accepted, fields by their result, text boxes where they are anchored.
//! Right-to-left paragraphs are in logical order already.

mod body;
mod styles;

use super::build::{DocumentBuilder, Draft};
use super::xml::{Element, Tree};
use super::zip::Container;
use super::{ReadError, list};
use crate::engine::document::{BlockKind, Document, Format, Metadata, Region};
use body::Body;
use std::collections::BTreeMap;
use styles::Styles;

/// Reads a Word document.
pub fn read(name: &str, container: &Container<'_>, bytes: usize) -> Result<Document, ReadError> {
    let main = main_part(container)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
    let source = container.text(&main)?.ok_or(ReadError::Damaged)?;
    let tree = Tree::read(&source)?;
    let root = tree.root().ok_or(ReadError::Damaged)?;
    let styles = Styles::read(part(container, &format!("{folder}/styles.xml")).as_deref())?;
    let mut body = Body::new(&styles);
    body.container(root.child("body").unwrap_or(root));
    let (pieces, notes) = body.finish();

    let mut document = DocumentBuilder::default();
    let (heads, feet) = heads_and_feet(container, &folder, root, &styles)?;
    add_lines(&mut document, heads, Region::Header);
    for (draft, kind) in &pieces {
        list::add(&mut document, draft, *kind, Region::Main);
    }
    for (kind, file) in [("footnote", "footnotes"), ("endnote", "endnotes")] {
        let wanted: Vec<&str> =
            notes.iter().filter(|(of, _)| *of == kind).map(|(_, id)| id.as_str()).collect();
        if let Some(source) = part(container, &format!("{folder}/{file}.xml")) {
            add_notes(&mut document, &source, &wanted, &styles)?;
        }
    }
    add_lines(&mut document, feet, Region::Footer);
    document.is_cut_off = !tree.is_whole;
    document.metadata = metadata(part(container, "docProps/core.xml").as_deref());
    Ok(document.finish(name, Format::Docx, "UTF-8", bytes))
}

/// A part that the document can do without.
fn part(container: &Container<'_>, name: &str) -> Option<String> {
    container.text(name).ok().flatten()
}

/// The part that holds the text: the package says which.
fn main_part(container: &Container<'_>) -> Result<String, ReadError> {
    let stated = related(container, "_rels/.rels")?;
    let main = stated.into_values().find(|(kind, _)| kind.ends_with("/officeDocument"));
    let usual = || container.names().find(|name| name.starts_with("word/document")).map(str::to_owned);
    main.map(|(_, target)| target.trim_start_matches('/').to_owned())
        .filter(|target| container.names().any(|name| name.eq_ignore_ascii_case(target)))
        .or_else(usual)
        .ok_or(ReadError::Damaged)
}

/// What a part refers to: by id, the kind and the target.
fn related(container: &Container<'_>, name: &str) -> Result<BTreeMap<String, (String, String)>, ReadError> {
    let Some(source) = part(container, name) else { return Ok(BTreeMap::new()) };
    let tree = Tree::read(&source)?;
    let relation = |element: Element<'_>| {
        Some((element.attribute("Id")?, (element.attribute("Type")?, element.attribute("Target")?)))
    };
    Ok(tree.root().iter().flat_map(Element::elements).filter_map(relation).collect())
}

/// The lines at the head and at the foot of the pages, each once. Those that count pages are left out.
fn heads_and_feet(
    container: &Container<'_>,
    folder: &str,
    root: Element<'_>,
    styles: &Styles,
) -> Result<(Vec<String>, Vec<String>), ReadError> {
    let main = container.names().find(|name| name.starts_with(folder) && name.contains("/document"));
    let file = main.and_then(|name| name.rsplit('/').next()).unwrap_or("document.xml").to_owned();
    let related = related(container, &format!("{folder}/_rels/{file}.rels"))?;
    let (mut heads, mut feet) = (Vec::new(), Vec::new());
    for section in root.descendants().filter(|element| element.name() == "sectPr") {
        for reference in section.elements() {
            let lines = match reference.name() {
                "headerReference" => &mut heads,
                "footerReference" => &mut feet,
                _ => continue,
            };
            let target = reference.attribute("id").and_then(|id| related.get(&id));
            let target = target.map(|(_, target)| match target.strip_prefix('/') {
                Some(path) => path.to_owned(),
                None => format!("{folder}/{target}"),
            });
            let Some(source) = target.and_then(|target| part(container, &target)) else { continue };
            let tree = Tree::read(&source)?;
            let mut body = Body::new(styles);
            for paragraph in tree.root().iter().flat_map(Element::elements) {
                if !counts_pages(paragraph) {
                    body.block(paragraph);
                }
            }
            for (draft, _) in body.finish().0 {
                if !lines.iter().any(|line| line == draft.text()) {
                    lines.push(draft.text().to_owned());
                }
            }
        }
    }
    Ok((heads, feet))
}

fn counts_pages(paragraph: Element<'_>) -> bool {
    let is_count = |field: &str| matches!(field.split_whitespace().next(), Some("PAGE" | "NUMPAGES" | "SECTIONPAGES"));
    paragraph.descendants().any(|element| match element.name() {
        "instrText" => is_count(&element.text()),
        "fldSimple" => element.attribute("instr").is_some_and(|field| is_count(&field)),
        _ => false,
    })
}

fn add_lines(document: &mut DocumentBuilder, lines: Vec<String>, region: Region) {
    for line in lines {
        document.add(&Draft::of(&line), BlockKind::Paragraph, region);
    }
}

/// The notes that the text refers to, in the order in which it does.
fn add_notes(
    document: &mut DocumentBuilder,
    source: &str,
    wanted: &[&str],
    styles: &Styles,
) -> Result<(), ReadError> {
    let tree = Tree::read(source)?;
    let notes: BTreeMap<String, Element<'_>> = tree
        .root()
        .iter()
        .flat_map(Element::elements)
        .filter_map(|note| Some((note.attribute("id")?, note)))
        .collect();
    for note in wanted.iter().filter_map(|id| notes.get(*id)) {
        let mut body = Body::new(styles);
        body.container(*note);
        for (draft, kind) in body.finish().0 {
            document.add(&draft, kind, Region::Footer);
        }
    }
    Ok(())
}

/// What the file's properties say.
fn metadata(core: Option<&str>) -> Metadata {
    let tree = core.and_then(|source| Tree::read(source).ok());
    let root = tree.as_ref().and_then(Tree::root);
    let field = |name: &str| {
        let text = root?.child(name)?.text();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    };
    Metadata {
        title: field("title"),
        author: field("creator"),
        saved: field("modified").or_else(|| field("created")),
        language: field("language"),
        ..Metadata::default()
    }
}

#[cfg(test)]
mod tests;
