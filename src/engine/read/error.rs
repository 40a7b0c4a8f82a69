//! Why a file could not be read, in sentences that say what to do.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a file could not be read. Its `Display` is a sentence in English that says what to do; an
/// interface in another language words it by [`ReadError::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadError {
    /// No text in it.
    Empty,
    /// More than can be read at once.
    TooLarge {
        /// Its size in bytes.
        bytes: usize,
        /// The most that is read.
        limit: usize,
    },
    /// Bytes that are no text in any encoding, and no format that we know by name.
    NotText,
    /// A format that we know and can't read.
    Foreign(Foreign),
    /// It opens with a password only.
    Locked,
    /// Encrypted in a way that we don't know.
    Encrypted,
    /// A PDF whose pages are pictures, without a letter.
    NoTextLayer,
    /// A PDF whose fonts don't say which letters they show.
    NoLetters,
    /// Of a format that is read, and broken: cut off on its way, or written by a faulty program.
    Damaged,
    /// A collection with nothing in it that can be read.
    NothingInside,
    /// Data without a field that holds a text.
    NoTextField,
    /// Beyond what a harmless file does.
    Limit(Limit),
}

/// What protects the reader from files that unpack to more than any device holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// More documents in one file than are read at once.
    Entries,
    /// Archives in archives in archives.
    Depth,
    /// Unpacked it is many times larger than packed.
    Ratio,
    /// All that is in it, unpacked.
    Unpacked,
    /// Markup within markup.
    Nesting,
    /// More elements, fields or marks than any document has.
    Pieces,
    /// Markup that defines its own entities.
    Entities,
    /// A PDF of more pages than are read at once.
    Pages,
    /// A PDF of more objects than are read at once.
    Objects,
    /// A PDF that draws more than text.
    Drawing,
}

/// A file format that is known by its first bytes and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Foreign {
    /// Word before 2007, `.doc`.
    OldWord,
    /// Excel or PowerPoint before 2007: `.xls`, `.ppt`.
    OldOffice,
    /// A message saved by Outlook, `.msg`.
    Outlook,
    /// A spreadsheet or slides, `.xlsx`, `.pptx`, `.ods`, `.odp`.
    Sheet,
    /// Apple's Pages.
    Pages,
    /// A picture.
    Image,
    /// Sound or film.
    Recording,
    /// gzip, 7z, RAR, tar.
    Archive,
}

impl ReadError {
    /// One of each.
    #[cfg(test)]
    pub(crate) fn all() -> Vec<ReadError> {
        use Foreign::{Archive, Image, OldOffice, OldWord, Outlook, Recording, Sheet};
        use Limit::{Depth, Drawing, Entities, Entries, Nesting, Objects, Pieces, Ratio, Unpacked};
        let plain = [
            ReadError::Empty,
            ReadError::TooLarge { bytes: 2, limit: 1 },
            ReadError::NotText,
            ReadError::Locked,
            ReadError::Encrypted,
            ReadError::NoTextLayer,
            ReadError::NoLetters,
            ReadError::Damaged,
            ReadError::NothingInside,
            ReadError::NoTextField,
        ];
        let foreign = [OldWord, OldOffice, Outlook, Sheet, Foreign::Pages, Image, Recording, Archive];
        let limits =
            [Entries, Depth, Ratio, Unpacked, Nesting, Pieces, Entities, Limit::Pages, Objects, Drawing];
        let foreign = foreign.map(ReadError::Foreign);
        plain.into_iter().chain(foreign).chain(limits.map(ReadError::Limit)).collect()
    }

    /// A name that does not change, for a table of wordings.
    pub fn code(self) -> &'static str {
        match self {
            ReadError::Empty => "empty",
            ReadError::TooLarge { .. } => "too_large",
            ReadError::NotText => "not_text",
            ReadError::Locked => "locked",
            ReadError::Encrypted => "encrypted",
            ReadError::NoTextLayer => "no_text_layer",
            ReadError::NoLetters => "no_letters",
            ReadError::Damaged => "damaged",
            ReadError::NothingInside => "nothing_inside",
            ReadError::NoTextField => "no_text_field",
            ReadError::Limit(limit) => match limit {
                Limit::Entries => "limit_entries",
                Limit::Depth => "limit_depth",
                Limit::Ratio => "limit_ratio",
                Limit::Unpacked => "limit_unpacked",
                Limit::Nesting => "limit_nesting",
                Limit::Pieces => "limit_pieces",
                Limit::Entities => "limit_entities",
                Limit::Pages => "limit_pages",
                Limit::Objects => "limit_objects",
                Limit::Drawing => "limit_drawing",
            },
            ReadError::Foreign(foreign) => match foreign {
                Foreign::OldWord => "foreign_old_word",
                Foreign::OldOffice => "foreign_old_office",
                Foreign::Outlook => "foreign_outlook",
                Foreign::Sheet => "foreign_sheet",
                Foreign::Pages => "foreign_pages",
                Foreign::Image => "foreign_image",
                Foreign::Recording => "foreign_recording",
                Foreign::Archive => "foreign_archive",
            },
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sentence = match self {
            ReadError::Empty => "The file holds no text. Choose one that does.",
            ReadError::TooLarge { bytes, limit } => {
                return write!(
                    formatter,
                    "The file has {} MB, and at most {} MB can be read. Split it, or paste the part that matters.",
                    bytes.div_ceil(1 << 20),
                    limit >> 20,
                );
            }
            ReadError::NotText => {
                "The file is not text. Save what it holds as plain text or as a web page (HTML), and open that."
            }
            ReadError::Foreign(foreign) => foreign.advice(),
            ReadError::Locked => {
                "The file opens with a password only. Open it with its password, save a copy without one, and open that."
            }
            ReadError::Encrypted => {
                "The file is encrypted in a way that can't be read here. Open it, select all, copy, and paste the text here."
            }
            ReadError::NoTextLayer => {
                "This PDF has no text layer: its pages are pictures. Run text recognition (OCR) on it, and open what that gives."
            }
            ReadError::NoLetters => {
                "The fonts of this PDF don't say which letters they show. Run text recognition (OCR) on it, and open what that gives."
            }
            ReadError::Damaged => {
                "The file is damaged: a part of it is missing or broken. Get it again from where it came, or paste its text here."
            }
            ReadError::NothingInside => {
                "Nothing in the file can be read: it holds no text, only pictures or the like. Choose one that holds a release."
            }
            ReadError::NoTextField => {
                "The data have no field that holds a text. Name it \"text\" or \"body\", or paste the text here."
            }
            ReadError::Limit(limit) => limit.advice(),
        };
        formatter.write_str(sentence)
    }
}

impl std::error::Error for ReadError {}

impl Foreign {
    fn advice(self) -> &'static str {
        match self {
            Foreign::OldWord => {
                "This is a Word document of the old kind (.doc). Open it in Word or LibreOffice, save it as .docx, and open that."
            }
            Foreign::OldOffice => {
                "This is a file of an older Excel or PowerPoint. Open it there, copy the text that matters, and paste it here."
            }
            Foreign::Outlook => {
                "This is a message saved by Outlook (.msg). In Outlook, save it as text, HTML or .eml, and open that."
            }
            Foreign::Sheet => {
                "This is a spreadsheet or a presentation. Copy the text that matters, and paste it here."
            }
            Foreign::Pages => "This is a Pages document. In Pages, export it as Word, and open that.",
            Foreign::Image => {
                "This is a picture, and the text in pictures can't be read. Choose a file that holds text."
            }
            Foreign::Recording => "This is a recording of sound or film. Choose a file that holds text.",
            Foreign::Archive => {
                "This is an archive of a kind that is not opened here. Unpack it, and open the files that were in it."
            }
        }
    }
}

impl Limit {
    fn advice(self) -> &'static str {
        match self {
            Limit::Entries => {
                "The file holds more documents than are read at once. The first ones are read; split it for the others."
            }
            Limit::Depth => {
                "These are archives within archives within archives. Unpack them, and open the files that were in them."
            }
            Limit::Ratio => {
                "Unpacked, the file would be hundreds of times larger than it is, as no document is. It was left packed."
            }
            Limit::Unpacked => {
                "Unpacked, the file holds more than is read at once. Unpack it, and open a part of the files that were in it."
            }
            Limit::Nesting => {
                "The markup of the file is nested more deeply than any document's. Save it again from the program that wrote it."
            }
            Limit::Pieces => {
                "The file is made of more pieces (elements, fields) than any document. Save its text alone, and open that."
            }
            Limit::Entities => {
                "The file defines abbreviations of its own (XML entities), as no document needs. It was not read."
            }
            Limit::Pages => {
                "The PDF has more pages than are read at once. Save those that matter as a PDF of their own, and open that."
            }
            Limit::Objects => {
                "The PDF has more parts than are read at once. Print the pages that matter to a new PDF, and open that."
            }
            Limit::Drawing => {
                "The drawings of the PDF are too large to be searched for text. Open it, select all, copy, and paste the text here."
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_told_in_whole_megabytes() {
        let error = ReadError::TooLarge { bytes: (32 << 20) + 1, limit: 32 << 20 };
        assert!(error.to_string().starts_with("The file has 33 MB, and at most 32 MB"), "{error}");
    }

    #[test]
    fn every_error_has_a_code_of_its_own_and_says_what_to_do() {
        let mut codes = Vec::new();
        for error in ReadError::all() {
            let sentence = error.to_string();
            assert!(sentence.ends_with('.') && sentence.contains(". "), "{sentence}");
            assert!(!codes.contains(&error.code()), "{}", error.code());
            codes.push(error.code());
        }
    }

    #[test]
    fn an_error_travels_as_json() {
        let error = ReadError::Foreign(Foreign::OldOffice);
        let json = serde_json::to_string(&error).unwrap();
        assert_eq!(json, r#"{"foreign":"old_office"}"#);
        assert_eq!(serde_json::from_str::<ReadError>(&json).unwrap(), error);
    }
}
