//! Why a PDF could not be read.

use serde::{Deserialize, Serialize};

/// Why a PDF could not be read; [`PdfError::advice`] says what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PdfError {
    /// It opens only with a password.
    Password,
    /// It is encrypted in a way that we don't know.
    Encryption,
    /// Nothing in it can be found.
    Damaged,
    /// Pictures of text, and no text.
    NoText,
    /// Text whose fonts don't say which letters it has.
    NoLetters,
    /// More than is read at once.
    Limit(Limit),
}

/// What a PDF has too much of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Pages.
    Pages,
    /// Objects.
    Objects,
    /// Bytes, once they are decompressed.
    Expansion,
    /// Drawing.
    Drawing,
}

impl PdfError {
    /// A name that does not change, for a table of wordings.
    pub fn code(self) -> &'static str {
        match self {
            PdfError::Password => "pdf_password",
            PdfError::Encryption => "pdf_encryption",
            PdfError::Damaged => "pdf_damaged",
            PdfError::NoText => "pdf_no_text",
            PdfError::NoLetters => "pdf_no_letters",
            PdfError::Limit(Limit::Pages) => "pdf_pages",
            PdfError::Limit(Limit::Objects) => "pdf_objects",
            PdfError::Limit(Limit::Expansion) => "pdf_expansion",
            PdfError::Limit(Limit::Drawing) => "pdf_drawing",
        }
    }

    /// A sentence in English that says what to do.
    pub fn advice(self) -> &'static str {
        match self {
            PdfError::Password => {
                "This PDF needs a password. Open it with the password, select all, copy, and paste the text here."
            }
            PdfError::Encryption => {
                "This PDF is encrypted in a way that can't be read here. Open it, select all, copy, and paste the text here."
            }
            PdfError::Damaged => {
                "This PDF is damaged, and nothing in it can be found. Ask for it again, or open it, print it to a new PDF, and open that."
            }
            PdfError::NoText => {
                "This PDF has no text layer: its pages are pictures. Run text recognition (OCR) on it, and open what that gives."
            }
            PdfError::NoLetters => {
                "The fonts of this PDF don't say which letters they show. Print it to a picture, run text recognition (OCR) on that, and open what it gives."
            }
            PdfError::Limit(Limit::Pages) => {
                "This PDF has more than 1,000 pages. Save the pages that matter as a PDF of their own, and open that."
            }
            PdfError::Limit(Limit::Objects) => {
                "This PDF has more than half a million objects. Print the pages that matter to a new PDF, and open that."
            }
            PdfError::Limit(Limit::Expansion) => {
                "This PDF swells beyond measure when it is decompressed. Print the pages that matter to a new PDF, and open that."
            }
            PdfError::Limit(Limit::Drawing) => {
                "The drawings of this PDF are too large to be searched for text. Open it, select all, copy, and paste the text here."
            }
        }
    }
}

impl From<Limit> for PdfError {
    fn from(limit: Limit) -> Self {
        PdfError::Limit(limit)
    }
}
