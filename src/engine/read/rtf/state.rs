//! What a group of RTF has set, and what the words that set it mean.

use encoding_rs::Encoding;
use std::collections::BTreeMap;

/// What is set in a group.
#[derive(Clone, Debug)]
pub struct State {
    /// Where its text goes.
    pub destination: Destination,
    /// The font, which tells the code page.
    pub font: i32,
    /// How many letters stand in for one that is given by its number.
    pub fallbacks: usize,
    /// Hidden, or deleted in a tracked change.
    pub is_hidden: bool,
    /// The style of the paragraph.
    pub style: i32,
    /// Its outline level, 1 the highest.
    pub outline: Option<u8>,
    /// Whether it is an item of a list.
    pub is_item: bool,
    /// Whether it stands in a table.
    pub in_table: bool,
    /// Whether it is a note, a text box, the head of a page: it interrupts a paragraph.
    pub is_interruption: bool,
    /// Whether `\*` came: a reader that does not know the next word passes the group over.
    pub is_optional: bool,
}

impl Default for State {
    fn default() -> Self {
        Self {
            destination: Destination::Text,
            font: -1,
            fallbacks: 1,
            is_hidden: false,
            style: 0,
            outline: None,
            is_item: false,
            in_table: false,
            is_interruption: false,
            is_optional: false,
        }
    }
}

impl State {
    /// Forgets what was set for the paragraph.
    pub fn reset_paragraph(&mut self) {
        self.style = 0;
        self.outline = None;
        self.is_item = false;
        self.in_table = false;
    }
}

/// Where the text of a group goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    /// Into the document.
    Text,
    /// At the head of the pages.
    Head,
    /// At their foot, or in a note.
    Foot,
    /// Into the table of fonts.
    FontTable,
    /// Into the names of styles.
    StyleSheet,
    /// Into what the file says of itself.
    Info,
    /// Into one thing that it says.
    Property(&'static str),
    /// Nowhere.
    Skipped,
}

impl Destination {
    /// Whether it is read by people.
    pub fn is_text(self) -> bool {
        matches!(self, Destination::Text | Destination::Head | Destination::Foot)
    }
}

/// Groups that hold no text of the document.
const SKIPPED: [&str; 31] = [
    "colortbl", "filetbl", "pict", "object", "objdata", "fldinst", "themedata", "datastore", "latentstyles", "listtable",
    "listoverridetable", "listtext", "pntext", "pntxta", "pntxtb", "rsidtbl", "generator", "xmlnstbl", "mmathPr", "revtbl",
    "annotation", "atnid", "atnauthor", "xe", "tc", "tcn", "bkmkstart", "bkmkend", "nonshppict",
    "sp", "shprslt",
];

/// What the first word of a group makes of it; none where it goes on as the group around it.
pub fn destination(word: &str, is_optional: bool, around: Destination) -> Option<Destination> {
    if around == Destination::Skipped {
        // A text box in a drawing.
        return (word == "shptxt").then_some(Destination::Text);
    }
    Some(match word {
        "fonttbl" => Destination::FontTable,
        "stylesheet" => Destination::StyleSheet,
        "info" => Destination::Info,
        "title" if around == Destination::Info => Destination::Property("title"),
        "author" if around == Destination::Info => Destination::Property("author"),
        "revtim" if around == Destination::Info => Destination::Property("revtim"),
        "creatim" if around == Destination::Info => Destination::Property("creatim"),
        _ if around == Destination::Info => Destination::Skipped,
        "header" | "headerf" | "headerl" | "headerr" => Destination::Head,
        "footer" | "footerf" | "footerl" | "footerr" | "footnote" => Destination::Foot,
        "shptxt" => Destination::Text,
        "shpinst" | "shp" | "pn" => return None,
        _ if SKIPPED.contains(&word) => Destination::Skipped,
        _ if is_optional => Destination::Skipped,
        _ => return None,
    })
}

/// The outline level of a built-in style, which Word names in English whatever the language of its menus.
pub fn level_by_name(name: &str) -> Option<u8> {
    let name = name.to_ascii_lowercase();
    match name.as_str() {
        "title" => Some(1),
        "subtitle" => Some(2),
        _ => name.strip_prefix("heading ")?.trim().parse().ok().filter(|level| (1..=9).contains(level)),
    }
}

/// Words that are a sign.
pub fn sign(word: &str) -> Option<&'static str> {
    Some(match word {
        "emdash" => "—",
        "endash" => "–",
        "lquote" => "‘",
        "rquote" => "’",
        "ldblquote" => "“",
        "rdblquote" => "”",
        "bullet" => "•",
        "emspace" | "enspace" | "qmspace" => " ",
        "zwj" => "\u{200d}",
        "zwnj" => "\u{200c}",
        _ => return None,
    })
}

/// The encodings of fonts.
#[derive(Debug, Default)]
pub struct Fonts(BTreeMap<i32, &'static Encoding>);

impl Fonts {
    /// The encoding of a font, where it has one of its own.
    pub fn encoding(&self, font: i32) -> Option<&'static Encoding> {
        self.0.get(&font).copied()
    }

    /// Sets a font's character set by its number in Windows.
    pub fn set(&mut self, font: i32, charset: i32) {
        let page = match charset {
            77 => 10_000,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => 1250,
            // 0 is the western one and in old files the document's own; 1 the default, 2 symbols.
            _ => return,
        };
        self.set_page(font, page);
    }

    /// Sets a font's code page.
    pub fn set_page(&mut self, font: i32, page: i32) {
        if let Some(encoding) = code_page(page) {
            self.0.insert(font, encoding);
        }
    }
}

/// The encoding of a code page.
pub fn code_page(page: i32) -> Option<&'static Encoding> {
    let label = match page {
        932 => "shift_jis".to_owned(),
        936 => "gbk".to_owned(),
        949 => "euc-kr".to_owned(),
        950 => "big5".to_owned(),
        10_000 => "macintosh".to_owned(),
        65_001 => "utf-8".to_owned(),
        874 | 1250..=1258 => format!("windows-{page}"),
        866 => "ibm866".to_owned(),
        28_591..=28_605 => format!("iso-8859-{}", page - 28_590),
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}
