//! Styles → what a paragraph is. Word names its built-in styles in English, whatever the language of
//! its menus; what authors call theirs says nothing, but what those are based on does.

use crate::engine::document::BlockKind;
use crate::engine::read::ReadError;
use crate::engine::read::xml::{Element, Tree};
use std::collections::BTreeMap;

/// The paragraph styles of a document, by id.
#[derive(Debug, Default)]
pub struct Styles {
    by_id: BTreeMap<String, Style>,
}

#[derive(Debug, Default)]
struct Style {
    name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    is_numbered: Option<bool>,
}

/// Styles based on styles: more are a circle.
const MOST_STEPS: usize = 20;

impl Styles {
    /// Reads `styles.xml`, where there is one.
    pub fn read(source: Option<&str>) -> Result<Self, ReadError> {
        let Some(source) = source else { return Ok(Self::default()) };
        let tree = Tree::read(source)?;
        let style = |element: Element<'_>| {
            let id = element.attribute("styleId")?;
            let value = |name: &str| element.child(name).and_then(|child| child.attribute("val"));
            let properties = element.child("pPr");
            let style = Style {
                name: value("name").unwrap_or_default().to_lowercase(),
                based_on: value("basedOn"),
                outline: properties.and_then(outline),
                is_numbered: properties.and_then(is_numbered),
            };
            Some((id, style))
        };
        let by_id = tree.root().iter().flat_map(Element::elements).filter_map(style).collect();
        Ok(Self { by_id })
    }

    /// What a paragraph with these properties is.
    pub fn kind(&self, properties: Option<Element<'_>>) -> BlockKind {
        let id = properties.and_then(|own| own.child("pStyle")).and_then(|style| style.attribute("val"));
        let chain = self.chain(id.as_deref());
        let level = properties
            .and_then(outline)
            .or_else(|| chain.iter().find_map(|style| style.outline.or_else(|| level_by_name(&style.name))))
            .or_else(|| chain.is_empty().then(|| level_by_name(&id.as_deref()?.to_lowercase())).flatten());
        if let Some(level) = level.filter(|level| (1..=9).contains(level)) {
            return BlockKind::Heading(level.min(6));
        }
        let is_numbered = properties
            .and_then(is_numbered)
            .or_else(|| chain.iter().find_map(|style| style.is_numbered))
            .unwrap_or_else(|| chain.iter().any(|style| style.name.starts_with("list bullet")));
        let is_named = |names: &[&str]| chain.iter().any(|style| names.contains(&style.name.as_str()));
        if is_numbered {
            BlockKind::ListItem
        } else if is_named(&["quote", "intense quote"]) {
            BlockKind::Quotation
        } else if is_named(&["caption"]) {
            BlockKind::Caption
        } else {
            BlockKind::Paragraph
        }
    }

    /// A style and those that it is based on.
    fn chain(&self, id: Option<&str>) -> Vec<&Style> {
        let mut chain = Vec::new();
        let mut next = id.and_then(|id| self.by_id.get(id));
        while let Some(style) = next.filter(|_| chain.len() < MOST_STEPS) {
            chain.push(style);
            next = style.based_on.as_ref().and_then(|id| self.by_id.get(id));
        }
        chain
    }
}

/// The outline level that properties set, 1 the highest; 10 is body text.
fn outline(properties: Element<'_>) -> Option<u8> {
    let level: u8 = properties.child("outlineLvl")?.attribute("val")?.parse().ok()?;
    level.checked_add(1)
}

/// Whether properties number the paragraph, or take its number away.
fn is_numbered(properties: Element<'_>) -> Option<bool> {
    let number = properties.child("numPr")?.child("numId")?.attribute("val")?;
    Some(number != "0")
}

fn level_by_name(name: &str) -> Option<u8> {
    match name {
        "title" => Some(1),
        "subtitle" => Some(2),
        _ => {
            let level = name.strip_prefix("heading")?.trim();
            level.parse().ok()
        }
    }
}
