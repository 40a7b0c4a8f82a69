//! Visible nodes → blocks in reading order, each with the element that it stands in.

use super::tree::{Content, Node};
use crate::engine::document::BlockKind;
use crate::engine::read::build::Draft;
use crate::engine::read::plain;

/// A block, not yet placed on the page.
#[derive(Debug)]
pub struct RawBlock {
    /// Its words.
    pub draft: Draft,
    /// What the tags say that it is.
    pub kind: BlockKind,
    /// Index of the innermost element around all of it: an inline one where that holds all words.
    pub node: usize,
}

/// Cells longer than this, in characters, make a table a means of layout.
const LONGEST_CELL: usize = 200;

/// A line that was wrapped has at least so many bytes.
const WRAPPED: usize = 40;

/// The blocks of a page.
pub fn blocks(nodes: &[Node<'_>]) -> Vec<RawBlock> {
    let mut walk = Walk {
        nodes,
        open: Vec::new(),
        draft: Draft::default(),
        holders: Vec::new(),
        blocks: Vec::new(),
        last_link_end: 0,
    };
    let inner = Prefixes::of(nodes);
    let mut at = 0;
    while let Some(node) = nodes.get(at) {
        while walk.open.last().is_some_and(|open| open.end <= at) {
            walk.close();
        }
        match node.content {
            Content::Text(text) => {
                walk.draft.push(text, walk.top().is_link);
                if !text.trim().is_empty() {
                    walk.holders.push(node.parent);
                }
            }
            Content::Element(element) if element.name() == "pre" => {
                walk.preformatted(at);
                at = node.end;
                continue;
            }
            Content::Element(element) => walk.open(at, element.name(), &inner),
        }
        at += 1;
    }
    while !walk.open.is_empty() {
        walk.close();
    }
    walk.flush();
    walk.blocks
}

/// An element that is open, with what it inherits.
#[derive(Clone, Copy, Debug, Default)]
struct Open {
    end: usize,
    /// The innermost block element: itself or an ancestor.
    block: usize,
    role: Role,
    kind: BlockKind,
    is_link: bool,
    /// Inside a row whose cells stay on one line.
    in_row: bool,
    /// For an item: whether its first words are still to come.
    is_new_item: bool,
}

/// How an element stands to the words around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Role {
    /// Its words are among them.
    #[default]
    Inline,
    /// Its words stand on lines of their own.
    Block,
    /// Its words are a cell of a row that stays on one line.
    Cell,
}

struct Walk<'n, 'h> {
    nodes: &'n [Node<'h>],
    open: Vec<Open>,
    draft: Draft,
    /// The elements that hold the texts of the draft.
    holders: Vec<usize>,
    blocks: Vec<RawBlock>,
    /// Where the last link ended: what touches it in an element of its own (another link, its date) is another
    /// word, since style sheets set them apart.
    last_link_end: usize,
}

impl Walk<'_, '_> {
    fn top(&self) -> Open {
        self.open.last().copied().unwrap_or_default()
    }

    fn open(&mut self, at: usize, tag: &str, inner: &Prefixes) {
        let around = self.top();
        let end = self.nodes.get(at).map_or(at + 1, |node| node.end);
        let mut own = Open { end, role: Role::Inline, is_new_item: false, ..around };
        if tag == "br" || tag == "hr" {
            match around.kind {
                _ if around.in_row || self.is_wrapped(at) => self.draft.break_word(),
                BlockKind::Heading(_) | BlockKind::Caption => self.draft.break_line(),
                _ => self.flush(),
            }
            return;
        }
        if matches!(tag, "a" | "span" | "time" | "small") && self.last_link_end == at {
            self.draft.break_word();
        }
        own.is_link |= tag == "a";
        if is_block(tag) {
            if around.in_row {
                self.draft.break_word();
                if matches!(tag, "td" | "th") {
                    own.role = Role::Cell;
                }
            } else {
                self.flush();
                own.role = Role::Block;
                own.block = at;
                own.is_new_item = tag == "li";
                own.in_row = tag == "tr" && is_data_row(self.nodes, at, inner);
                own.kind = match kind(tag) {
                    _ if own.in_row => BlockKind::TableRow,
                    kind => kind.unwrap_or(around.kind),
                };
            }
        }
        self.open.push(own);
    }

    /// Whether the line break at `at` only wraps a long line: the sentence goes on after it in small letters.
    fn is_wrapped(&self, at: usize) -> bool {
        let line = self.draft.text();
        if line.len() < WRAPPED || !line.ends_with(|last: char| last.is_alphanumeric() || last == ',') {
            return false;
        }
        let after = self.nodes.get(at + 1..).unwrap_or_default().iter();
        let mut texts = after
            .take_while(|node| !matches!(node.tag(), "br" | "hr") && !is_block(node.tag()))
            .filter_map(|node| match node.content {
                Content::Text(text) => Some(text.trim_start()),
                Content::Element(_) => None,
            });
        texts.find(|text| !text.is_empty()).is_some_and(|text| text.starts_with(char::is_lowercase))
    }

    fn close(&mut self) {
        let top = self.top();
        match top.role {
            Role::Inline => {}
            Role::Block => self.flush(),
            Role::Cell => self.draft.break_cell(),
        }
        if top.is_link {
            self.last_link_end = top.end;
        }
        self.open.pop();
    }

    /// Ends the block that is open, if it has words.
    fn flush(&mut self) {
        let draft = std::mem::take(&mut self.draft);
        let holders = std::mem::take(&mut self.holders);
        if draft.is_blank() {
            return;
        }
        let top = self.top();
        let kind = match top.kind {
            BlockKind::TableRow if !draft.text().contains('\t') => BlockKind::Paragraph,
            // The first words of an item are the item, what follows in it are paragraphs.
            BlockKind::ListItem => {
                let item = self
                    .open
                    .iter_mut()
                    .rev()
                    .find(|open| open.is_new_item || open.kind != BlockKind::ListItem);
                match item.filter(|item| item.is_new_item) {
                    Some(item) => {
                        item.is_new_item = false;
                        BlockKind::ListItem
                    }
                    None => BlockKind::Paragraph,
                }
            }
            kind => kind,
        };
        let node = match holders.as_slice() {
            [only] => (*only).max(top.block),
            _ => top.block,
        };
        self.blocks.push(RawBlock { draft, kind, node });
    }

    /// Preformatted text has its own line breaks, like a text file.
    fn preformatted(&mut self, at: usize) {
        self.flush();
        let end = self.nodes.get(at).map_or(at, |node| node.end);
        let inside = self.nodes.get(at..end).unwrap_or_default();
        let mut text = String::new();
        for node in inside {
            match node.content {
                Content::Text(words) => text.push_str(words),
                Content::Element(element) if element.name() == "br" => text.push('\n'),
                Content::Element(_) => {}
            }
        }
        let drafts = plain::lines(&text).into_iter().map(|line| Draft::of(&line));
        let drafts = drafts.filter(|draft| !draft.is_blank());
        let kind = BlockKind::Paragraph;
        self.blocks.extend(drafts.map(|draft| RawBlock { draft, kind, node: at }));
    }
}

fn kind(tag: &str) -> Option<BlockKind> {
    Some(match tag {
        "h1" => BlockKind::Heading(1),
        "h2" => BlockKind::Heading(2),
        "h3" => BlockKind::Heading(3),
        "h4" => BlockKind::Heading(4),
        "h5" => BlockKind::Heading(5),
        "h6" => BlockKind::Heading(6),
        "li" | "dd" => BlockKind::ListItem,
        "blockquote" => BlockKind::Quotation,
        "figcaption" | "caption" => BlockKind::Caption,
        "table" | "nav" | "aside" | "article" | "section" | "main" | "header" | "footer" | "ul" | "ol"
        | "dl" => BlockKind::Paragraph,
        _ => return None,
    })
}

/// Elements that stand on lines of their own.
fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "dialog"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "html"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "nav"
            | "ol"
            | "p"
            | "section"
            | "summary"
            | "table"
            | "tbody"
            | "td"
            | "tfoot"
            | "th"
            | "thead"
            | "tr"
            | "ul"
    )
}

/// For each node what came before it: the difference of two places is what lies between them.
struct Prefixes {
    letters: Vec<usize>,
    blocks: Vec<usize>,
}

impl Prefixes {
    fn of(nodes: &[Node<'_>]) -> Self {
        let (mut letters, mut blocks) = (vec![0], vec![0]);
        let (mut letter_sum, mut block_sum) = (0, 0);
        for node in nodes {
            match node.content {
                Content::Text(text) => letter_sum += text.trim().len(),
                Content::Element(element) => block_sum += usize::from(is_block(element.name())),
            }
            letters.push(letter_sum);
            blocks.push(block_sum);
        }
        Prefixes { letters, blocks }
    }

    fn between(sums: &[usize], start: usize, end: usize) -> usize {
        sums.get(end).zip(sums.get(start)).map_or(0, |(after, before)| after.saturating_sub(*before))
    }
}

/// A row of data has two cells or more, and in none of them what needs lines of its own.
fn is_data_row(nodes: &[Node<'_>], row: usize, inner: &Prefixes) -> bool {
    let end = nodes.get(row).map_or(row, |node| node.end);
    let (mut at, mut cells) = (row + 1, 0);
    while at < end {
        let Some(node) = nodes.get(at) else { break };
        if matches!(node.tag(), "td" | "th") {
            cells += 1;
            let is_long = Prefixes::between(&inner.letters, at, node.end) > LONGEST_CELL;
            if is_long || Prefixes::between(&inner.blocks, at + 1, node.end) > 1 {
                return false;
            }
        }
        at = node.end;
    }
    cells >= 2
}
