//! The readers, and what each is tried with: files to begin from, words that mean something to it.

use super::containers;
use std::path::{Path, PathBuf};

/// How its files are mutated.
pub enum Kind {
    /// As bytes.
    Text,
    /// And in the parts of an archive.
    Zip,
    /// And in its streams.
    Pdf,
}

/// A reader.
pub struct Reader {
    pub name: &'static str,
    /// What its files are called.
    pub file: &'static str,
    pub kind: Kind,
    /// The endings of its seeds.
    endings: &'static [&'static str],
    /// What its grammar is made of, a word a line; `⏎` and `␍` stand for ends of lines.
    words: &'static str,
}

/// Larger seeds make each try slow.
const LARGEST_SEED: usize = 256 << 10;

impl Reader {
    /// The files that it is tried with first.
    pub fn seeds(&self) -> Vec<Vec<u8>> {
        let is_ours = |file: &PathBuf| {
            let name = file.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
            self.endings.iter().any(|ending| name.ends_with(ending))
        };
        let mut files: Vec<PathBuf> = files().into_iter().filter(is_ours).collect();
        files.sort();
        let read = |file: &PathBuf| std::fs::read(file).ok().filter(|bytes| bytes.len() <= LARGEST_SEED);
        let mut seeds: Vec<Vec<u8>> = files.iter().filter_map(read).collect();
        if self.name == "zip" {
            let fixture = |name: &str| (name.as_bytes().to_vec(), seed(name));
            let all =
                ["fr.docx", "en.eml", "ar.html", "fr.pdf", "ar.txt", "releases.rss", "en.rtf"].map(fixture);
            seeds.push(containers::packed(&all, false));
        }
        if self.name == "odt" {
            seeds.push(FLAT.as_bytes().to_vec());
        }
        seeds
    }

    /// What its grammar is made of.
    pub fn words(&self) -> Vec<String> {
        self.words.lines().map(|word| word.replace('⏎', "\n").replace('␍', "\r")).collect()
    }

    pub fn ending(&self) -> &'static str {
        self.file.rsplit('.').next().unwrap_or_default()
    }
}

fn seed(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/formats").join(name)).unwrap()
}

/// All files in the folders of fixtures.
fn files() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<PathBuf> =
        ["tests/formats", "tests/releases", "../shared/data/files"].map(|folder| root.join(folder)).into();
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().map_while(Result::ok) {
            let path = entry.path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

/// An OpenDocument text in one file.
const FLAT: &str = "<?xml version='1.0' encoding='UTF-8'?><office:document><office:meta><dc:title>A dam</dc:title></office:meta>\
    <office:automatic-styles><style:style style:name='P1' style:parent-style-name='Title'/></office:automatic-styles>\
    <office:body><office:text><text:p text:style-name='P1'>A dam</text:p><text:list><text:list-item><text:p>one</text:p></text:list-item>\
    </text:list><text:p>ASWAN, 3 May 2024 – The Ministry opened<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note> a \
    dam.</text:p><table:table><table:table-row><table:table-cell><text:p>111 m</text:p></table:table-cell></table:table-row></table:table>\
    </office:text></office:body></office:document>";

/// All readers.
pub const READERS: [Reader; 12] = [
    Reader {
        name: "text",
        file: "a.txt",
        kind: Kind::Text,
        endings: &[".txt"],
        words: include_str!("words/text.txt"),
    },
    Reader {
        name: "html",
        file: "a.html",
        kind: Kind::Text,
        endings: &[".html"],
        words: include_str!("words/html.txt"),
    },
    Reader {
        name: "mhtml",
        file: "a.mhtml",
        kind: Kind::Text,
        endings: &[".mhtml"],
        words: include_str!("words/mail.txt"),
    },
    Reader {
        name: "markdown",
        file: "a.md",
        kind: Kind::Text,
        endings: &[".md"],
        words: include_str!("words/markdown.txt"),
    },
    Reader {
        name: "docx",
        file: "a.docx",
        kind: Kind::Zip,
        endings: &[".docx"],
        words: include_str!("words/docx.txt"),
    },
    Reader {
        name: "odt",
        file: "a.odt",
        kind: Kind::Zip,
        endings: &[".odt"],
        words: include_str!("words/odt.txt"),
    },
    Reader {
        name: "rtf",
        file: "a.rtf",
        kind: Kind::Text,
        endings: &[".rtf"],
        words: include_str!("words/rtf.txt"),
    },
    Reader {
        name: "pdf",
        file: "a.pdf",
        kind: Kind::Pdf,
        endings: &[".pdf"],
        words: include_str!("words/pdf.txt"),
    },
    Reader {
        name: "mail",
        file: "a.eml",
        kind: Kind::Text,
        endings: &[".eml"],
        words: include_str!("words/mail.txt"),
    },
    Reader {
        name: "zip",
        file: "a.zip",
        kind: Kind::Zip,
        endings: &[".zip", ".doc", ".msg"],
        words: include_str!("words/xml.txt"),
    },
    Reader {
        name: "json",
        file: "a.json",
        kind: Kind::Text,
        endings: &[".json", ".jsonl"],
        words: include_str!("words/json.txt"),
    },
    Reader {
        name: "feed",
        file: "a.rss",
        kind: Kind::Text,
        endings: &[".rss", ".atom"],
        words: include_str!("words/feed.txt"),
    },
];
