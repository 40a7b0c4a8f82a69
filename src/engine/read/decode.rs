//! Bytes → text, and the name of the encoding that they were in.
//!
//! In the order of credibility: a byte-order mark, the zeros of UTF-16, text that is valid UTF-8
//! beyond ASCII (nothing else is, by chance), what an HTML page declares, a guess by statistics.

use super::ReadError;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1256};

/// How far into a page its declaration is looked for. Browsers look at 1,024 bytes; saved pages
/// put longer comments first.
const DECLARATION_WITHIN: usize = 4096;

/// The share of bytes that must be zero at odd (or even) places in UTF-16 without a mark. Latin
/// letters have one in each; Arabic text has it in spaces, digits and full stops only.
const ZEROS_OF_UTF16: f64 = 0.1;

/// Text has hardly any control characters; the odd one comes from copying.
const MOST_CONTROLS: f64 = 0.01;

/// One broken sequence in so many good ones is damage to a UTF-8 file, not another encoding.
const GOOD_PER_BROKEN: usize = 10;

/// The text of `bytes` and the WHATWG name of their encoding.
pub fn decode(bytes: &[u8]) -> Result<(String, &'static str), ReadError> {
    let encoding = encoding_of(bytes);
    let text = encoding.decode(bytes).0.into_owned();
    if is_text(&text) { Ok((text, encoding.name())) } else { Err(ReadError::NotText) }
}

fn encoding_of(bytes: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding;
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        return encoding;
    }
    if is_utf8(bytes) {
        return UTF_8;
    }
    if let Some(encoding) = declared(bytes).filter(|encoding| !encoding.decode_without_bom_handling(bytes).1)
    {
        return encoding;
    }
    guess(bytes)
}

/// The encoding that the start of a page declares: `<meta charset=…>`, `<?xml … encoding=…?>`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = bytes.get(..DECLARATION_WITHIN).unwrap_or(bytes);
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let is_markup = head.trim_start().starts_with('<') || head.contains("<meta");
    let (_, after) =
        is_markup.then(|| head.split_once("charset=").or_else(|| head.split_once("encoding=")))??;
    let label = after.trim_start_matches(['"', '\'', ' ']);
    let end = label.find(['"', '\'', ' ', '>', ';', '/', '?'])?;
    // A page that says UTF-8 and isn't has been converted since; UTF-16 would have been told by its zeros.
    Encoding::for_label(label.get(..end)?.as_bytes())
        .filter(|encoding| ![UTF_8, UTF_16LE, UTF_16BE].contains(encoding))
}

/// UTF-16 shows by zeros in one half of its bytes and hardly any in the other.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = bytes.len() / 2;
    if pairs < 2 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let zeros =
        |offset: usize| bytes.iter().skip(offset).step_by(2).filter(|&&byte| byte == 0).count() as f64;
    let (even, odd) = (zeros(0) / pairs as f64, zeros(1) / pairs as f64);
    if odd >= ZEROS_OF_UTF16 && even < odd / 10.0 {
        Some(UTF_16LE)
    } else if even >= ZEROS_OF_UTF16 && odd < even / 10.0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether the bytes are UTF-8, a few broken places aside.
fn is_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|letter| !letter.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken * GOOD_PER_BROKEN <= good
}

/// The most likely encoding by the frequency of letters.
fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    // A short text says little, and then the encodings of our first languages are the likelier.
    if bytes.iter().filter(|byte| !byte.is_ascii()).count() < FEW_LETTERS {
        for encoding in [WINDOWS_1252, WINDOWS_1256] {
            if reads_well(bytes, encoding) {
                return encoding;
            }
        }
    }
    guess
}

/// Below so many letters beyond ASCII the statistics of the detector are weak.
const FEW_LETTERS: usize = 24;

/// Whether the letters beyond ASCII are such as French (Windows-1252) or Arabic (Windows-1256) has.
fn reads_well(bytes: &[u8], encoding: &'static Encoding) -> bool {
    let text = encoding.decode_without_bom_handling(bytes).0;
    if encoding == WINDOWS_1252 {
        // Accented letters stand alone among plain ones; in Arabic bytes misread they come in rows.
        let letters: Vec<char> = text.chars().collect();
        let in_rows = letters.windows(2).any(|pair| {
            pair.iter().all(|letter| "ÀÂÄÇÈÉÊËÎÏÔÖÙÛÜàâäçèéêëîïôöùûü".contains(*letter)) && pair != ['é', 'é']
        });
        !in_rows && letters.iter().all(|letter| letter.is_ascii() || LATIN.contains(*letter))
    } else {
        let (arabic, other): (Vec<char>, Vec<char>) = text
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .partition(|letter| ('\u{600}'..='\u{6ff}').contains(letter));
        arabic.len() > other.len() * 2 && arabic.len() >= 2
    }
}

/// What French, German, Italian, Spanish and Portuguese text has beyond ASCII.
const LATIN: &str =
    "ÀÁÂÃÄÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜàáâãäçèéêëìíîïñòóôõöùúûüŒœßŸÿæÆ«»“”‘’‚„…–—•€£§°©®™²³½ºª¿¡·\u{a0}\u{ad}";

/// Whether hardly any of it is control characters or could not be decoded.
fn is_text(text: &str) -> bool {
    let (mut all, mut odd) = (0_usize, 0_usize);
    for letter in text.chars() {
        all += 1;
        let is_control =
            letter.is_control() && !matches!(letter, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}' | '\u{85}');
        odd += usize::from(is_control || letter == char::REPLACEMENT_CHARACTER);
    }
    odd as f64 <= all as f64 * MOST_CONTROLS || odd <= 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], encoding: &str, text: &str) {
        assert_eq!(
            decode(bytes),
            Ok((text.to_owned(), Encoding::for_label(encoding.as_bytes()).unwrap().name()))
        );
    }

    fn utf16(text: &str, big_endian: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if big_endian { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    }

    #[test]
    fn a_byte_order_mark_decides() {
        check(b"\xef\xbb\xbfd\xc3\xa9j\xc3\xa0", "utf-8", "déjà");
        check(&[&[0xff, 0xfe], utf16("قمة", false).as_slice()].concat(), "utf-16le", "قمة");
        check(&[&[0xfe, 0xff], utf16("sommet", true).as_slice()].concat(), "utf-16be", "sommet");
    }

    #[test]
    fn utf16_shows_without_a_mark() {
        check(&utf16("Le sommet s'ouvre à Tunis.", false), "utf-16le", "Le sommet s'ouvre à Tunis.");
        let arabic = "افتتحت الوزيرة اليوم أعمال القمة في تونس بحضور 12 وفدا.";
        check(&utf16(arabic, true), "utf-16be", arabic);
    }

    #[test]
    fn valid_utf8_outweighs_a_declaration() {
        let page = "<meta charset=windows-1252><p>Révélé</p>";
        check(page.as_bytes(), "utf-8", page);
    }

    #[test]
    fn a_declaration_is_followed() {
        let page = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1256'></head><p>بيان</p>";
        check(&WINDOWS_1256.encode(page).0, "windows-1256", page);
    }

    #[test]
    fn a_wrong_declaration_is_not() {
        let page = "<meta charset=\"utf-8\"><p>Le président a été reçu à Genève, où il s'est félicité de l'accord.</p>";
        check(&WINDOWS_1252.encode(page).0, "windows-1252", page);
    }

    #[test]
    fn french_in_windows_1252() {
        for text in [
            "Communiqué",
            "Été",
            "Créée à Genève, l’Agence « Eau » réélue",
            "La ministre déléguée s’est félicitée, à Yaoundé, de l’œuvre accomplie – près de 12 000 € collectés.",
        ] {
            check(&WINDOWS_1252.encode(text).0, "windows-1252", text);
        }
    }

    #[test]
    fn arabic_in_windows_1256() {
        for text in
            ["بيان صحفي", "قمة تونس", "استقبل معالي الوزير، أمس، وفداً من البرلمان (12 عضواً) في الرياض."]
        {
            check(&WINDOWS_1256.encode(text).0, "windows-1256", text);
        }
    }

    #[test]
    fn a_utf8_file_may_have_a_broken_place() {
        let mut bytes =
            "À Genève, où l'été est déjà là, le Comité a réélu sa présidente.".as_bytes().to_vec();
        bytes.push(0xc3);
        assert_eq!(decode(&bytes).map(|(_, encoding)| encoding), Ok("UTF-8"));
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        assert_eq!(decode(&(0..=31).cycle().take(400).collect::<Vec<u8>>()), Err(ReadError::NotText));
    }
}
