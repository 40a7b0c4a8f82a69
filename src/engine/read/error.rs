//! Why a file could not be read, in sentences that say what to do.

use super::pdf::PdfError;
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
    /// A PDF that can't be read.
    Pdf(PdfError),
}

impl From<PdfError> for ReadError {
    fn from(error: PdfError) -> Self {
        ReadError::Pdf(error)
    }
}

/// A file format that is known by its first bytes and not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Foreign {
    /// Word, `.docx`.
    Word,
    /// Word, Excel, PowerPoint or Outlook before 2007: `.doc`, `.xls`, `.ppt`, `.msg`.
    OldOffice,
    /// OpenDocument text, `.odt`.
    OpenDocument,
    /// A spreadsheet or slides, `.xlsx`, `.pptx`, `.ods`, `.odp`.
    Sheet,
    /// Rich Text Format.
    Rtf,
    /// An e-mail message or a web archive (`.eml`, `.mht`).
    Mail,
    /// A picture.
    Image,
    /// Sound or film.
    Recording,
    /// ZIP, gzip, 7z, RAR.
    Archive,
}

impl ReadError {
    /// A name that does not change, for a table of wordings.
    pub fn code(self) -> &'static str {
        match self {
            ReadError::Empty => "empty",
            ReadError::TooLarge { .. } => "too_large",
            ReadError::NotText => "not_text",
            ReadError::Pdf(error) => error.code(),
            ReadError::Foreign(foreign) => match foreign {
                Foreign::Word => "foreign_word",
                Foreign::OldOffice => "foreign_old_office",
                Foreign::OpenDocument => "foreign_open_document",
                Foreign::Sheet => "foreign_sheet",
                Foreign::Rtf => "foreign_rtf",
                Foreign::Mail => "foreign_mail",
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
            ReadError::Pdf(error) => error.advice(),
        };
        formatter.write_str(sentence)
    }
}

impl std::error::Error for ReadError {}

impl Foreign {
    fn advice(self) -> &'static str {
        match self {
            Foreign::Word => {
                "This is a Word document, which can't be read yet. In Word, save it as plain text or as a web page (HTML), and open that."
            }
            Foreign::OldOffice => {
                "This is a file of an older Word, Excel, PowerPoint or Outlook. Open it there, save it as plain text or as a web page (HTML), and open that."
            }
            Foreign::OpenDocument => {
                "This is an OpenDocument text, which can't be read yet. In LibreOffice, save it as plain text or as a web page (HTML), and open that."
            }
            Foreign::Sheet => {
                "This is a spreadsheet or a presentation. Copy the text that matters, and paste it here."
            }
            Foreign::Rtf => {
                "This is a rich-text file (RTF), which can't be read yet. Save it as plain text or as a web page (HTML), and open that."
            }
            Foreign::Mail => {
                "This is a mail or a web archive (MHTML), which can't be read yet. Open it, copy its text, and paste it here."
            }
            Foreign::Image => {
                "This is a picture, and the text in pictures can't be read. Choose a file that holds text."
            }
            Foreign::Recording => "This is a recording of sound or film. Choose a file that holds text.",
            Foreign::Archive => "This is an archive. Unpack it, and open the files that were in it.",
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
    fn an_error_travels_as_json() {
        let error = ReadError::Foreign(Foreign::OldOffice);
        let json = serde_json::to_string(&error).unwrap();
        assert_eq!(json, r#"{"foreign":"old_office"}"#);
        assert_eq!(serde_json::from_str::<ReadError>(&json).unwrap(), error);
    }
}
