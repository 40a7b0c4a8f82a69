//! What a line is by its own words: menu, share buttons, end mark, contact, notice.
//!
//! In: a line. Out: its [`Mark`], or none for what may be headline, name or running text. What a
//! line is by its place is for `headline` and `body` to say.

use super::date_line;
use super::dates::{self, digit};
use super::end_mark::{is_code, is_end_mark};
use super::lines::Line;
use super::navigation::is_navigation;
use crate::engine::document::{BlockKind, Region, Span};
use crate::engine::language::{Fixture, Language, fixture, pack, section};

/// What the words of a line make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Menus, breadcrumbs, buttons, networks.
    Navigation,
    /// A heading of a list of other releases.
    Related,
    /// *Read also: …*, in a line of its own; where the title stands, from the start of the line.
    ReadAlso(usize),
    /// Copyright, cookies, messages of the site, links.
    Notice,
    /// A heading after which contacts stand.
    Contacts,
    /// Whom to ask, in one line.
    Contact,
    /// A heading after which the sender is described.
    About,
    /// A heading after which notes and attachments stand.
    Closing,
    /// A heading of legal text: no release goes on after it.
    Disclaimer,
    /// *Embargoed until …*, *For immediate release*.
    Embargo,
    /// `###`, `(Fin)`, `H.A/ M.D`.
    End,
    /// A line that holds a date and little else.
    Date,
    /// *By …*, *Source: …*.
    Byline,
    /// What stands under a picture.
    Caption,
    /// *Press release*.
    Label,
    /// A heading of a published section.
    Section(usize),
}

impl Mark {
    /// Whether it is that of a heading with text of its own.
    pub(super) fn heads(self) -> bool {
        matches!(self, Self::About | Self::Closing | Self::Disclaimer | Self::Contacts | Self::Section(_))
    }
}

/// No furniture has more words, but for a sentence that gives a contact.
const SHORT: usize = 30;

/// Nor more bytes: what has few words and many bytes is no text.
const LONGEST: usize = 1_500;

/// What `line`, whose words are `text`, is.
pub(super) fn mark(text: &str, line: &Line) -> Option<Mark> {
    if let Some(mark) = by_place(line) {
        return Some(mark);
    }
    if let Some(mark) = by_signs(text, line) {
        return Some(mark);
    }
    if let Some(mark) = paragraph_head(text, line) {
        return Some(mark);
    }
    if line.words > 3 * SHORT || text.len() > LONGEST {
        return None;
    }
    if let Some(mark) = closing_sentence(text, line) {
        return Some(mark);
    }
    if line.words > SHORT || line.kind == BlockKind::Heading(1) {
        return None;
    }
    if let Some(section) = section(section_key(&line.key)) {
        return Some(Mark::Section(section));
    }
    let by_words = whole_line(text, line).or_else(|| headed(text, line));
    by_words
        .or_else(|| (!is_row_of_data(line) && is_navigation(text, line)).then_some(Mark::Navigation))
        .or_else(|| date_line::is_date_line(text, &line.key).then_some(Mark::Date))
}

/// Whether a line is a row of a table that leads nowhere else: strokes and slashes part what it says.
fn is_row_of_data(line: &Line) -> bool {
    line.kind == BlockKind::TableRow && line.linked < MOSTLY_LINK
}

/// The key of a section's name without the count after it (*MENTIONED ENTITIES 6*).
fn section_key(key: &str) -> &str {
    key.trim_end_matches(|last: char| digit(last).is_some()).trim_end()
}

/// What the format says of the line's place.
fn by_place(line: &Line) -> Option<Mark> {
    match (line.kind, line.region) {
        (BlockKind::Caption, _) => Some(Mark::Caption),
        (_, Region::Navigation) => Some(Mark::Navigation),
        (_, Region::Footer) if !line.runs() => Some(Mark::Notice),
        _ => None,
    }
}

/// What its signs say: rules, links, end marks, codes.
fn by_signs(text: &str, line: &Line) -> Option<Mark> {
    if line.key.is_empty() {
        let is_end =
            text.contains("##") || text.contains("# #") || text.contains("**") || text.contains("* *");
        return Some(if is_end { Mark::End } else { Mark::Notice });
    }
    // A number in a table, a list or a heading counts something.
    let may_be_code = || line.kind == BlockKind::Paragraph && is_code(text);
    let may_end = || line.kind != BlockKind::TableRow && is_end_mark(text, &line.key);
    if line.words <= 8 && (may_end() || may_be_code()) {
        return Some(Mark::End);
    }
    if text.starts_with('©') && line.words <= SHORT || text.starts_with("--") && text.ends_with("--") {
        return Some(Mark::Notice);
    }
    let is_markdown_link =
        (text.starts_with("![") || text.starts_with('[')) && text.ends_with(')') && text.contains("](");
    let is_link = line.linked > MOSTLY_LINK && !line.ends && line.words <= SHORT && !line.is_heading();
    if is_markdown_link || links_more_than_words(text) {
        return Some(Mark::Notice);
    }
    // A linked title is a way to another release, a linked word a button.
    (is_link && line.words < 4).then_some(Mark::Navigation)
}

/// A block with a larger share of links is a way to somewhere else.
const MOSTLY_LINK: f32 = 0.8;

/// Whether addresses take more of a short line than words do.
fn links_more_than_words(text: &str) -> bool {
    if text.len() > 600 || !text.contains("://") {
        return false;
    }
    let addresses: usize = text.split_whitespace().filter(|word| word.contains("://")).map(str::len).sum();
    addresses * 2 > text.len()
}

/// A heading that scraping has glued to its paragraph: *About Acme: Acme is …*, *About Acme Acme is …*,
/// *DISCLAIMER: …*.
fn paragraph_head(text: &str, line: &Line) -> Option<Mark> {
    if let Some((kind, length)) = fixture(&line.key, &[Fixture::Closing, Fixture::Disclaimer])
        && text.trim_start_matches(['*', '_', ' ']).get(..length + 3).unwrap_or(text).contains(':')
    {
        return Some(closing(kind));
    }
    let (_, length) = fixture(&line.key, &[Fixture::About])?;
    let words: Vec<&str> = line.key.get(length..)?.split_whitespace().take(2 * NAME_WORDS).collect();
    let repeats = (1..=words.len() / 2).any(|count| words[..count] == words[count..2 * count]);
    let starts_capital =
        text.trim_start_matches(['*', '_', ' ']).starts_with(|first: char| !first.is_lowercase());
    (repeats && starts_capital).then_some(Mark::About)
}

/// What a heading of closing sections marks.
fn closing(kind: Fixture) -> Mark {
    if kind == Fixture::Disclaimer { Mark::Disclaimer } else { Mark::Closing }
}

/// A sender's name has at most this many words.
const NAME_WORDS: usize = 8;

/// A sentence that gives a contact or leads to one: *For more information, …*.
fn closing_sentence(text: &str, line: &Line) -> Option<Mark> {
    let (_, length) = fixture(&line.key, &[Fixture::Contact])?;
    let is_long_phrase = line.key.get(..length)?.contains(' ');
    let rest = line.key.get(length..).unwrap_or("").trim();
    let followed_by_colon = colon_within(text, length + 12);
    if rest.is_empty() || (followed_by_colon && text.trim_end().ends_with(':')) {
        return Some(Mark::Contacts);
    }
    let gives_address = holds_address(text);
    let short_heading = !line.ends && line.words <= 6 && line.is_heading();
    if short_heading || (glued(text) && is_long_phrase && line.words <= 12) {
        return Some(Mark::Contacts);
    }
    (followed_by_colon || gives_address || (is_long_phrase && line.words <= 3 * SHORT && length > 14))
        .then_some(Mark::Contact)
}

/// Whether scraping has glued two words: a capital right after a small letter.
fn glued(text: &str) -> bool {
    let mut letters = text.chars();
    let Some(mut before) = letters.next() else { return false };
    letters.any(|letter| {
        let glued = letter.is_uppercase() && before.is_lowercase();
        before = letter;
        glued
    })
}

/// Whether a colon stands in the first `bytes` of `text`.
pub(super) fn colon_within(text: &str, bytes: usize) -> bool {
    text.char_indices().take_while(|&(at, _)| at <= bytes).any(|(_, letter)| matches!(letter, ':' | '：'))
}

/// Whether a telephone number or an address of mail stands in `text`.
pub(super) fn holds_address(text: &str) -> bool {
    text.split_whitespace()
        .any(|word| word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.')))
        || holds_telephone(text)
}

/// A `+` and at least [`TELEPHONE_DIGITS`] digits with only spaces, dots, hyphens, brackets between them.
fn holds_telephone(text: &str) -> bool {
    let (mut digits, mut plus) = (0, false);
    for letter in text.chars() {
        if digit(letter).is_some() {
            digits += 1;
        } else if letter == '+' {
            plus = true;
            if digits >= TELEPHONE_DIGITS {
                return true;
            }
        } else if !(letter.is_whitespace() || matches!(letter, '.' | '-' | '(' | ')' | '/' | '\u{200E}')) {
            if plus && digits >= TELEPHONE_DIGITS {
                return true;
            }
            (digits, plus) = (0, false);
        }
    }
    plus && digits >= TELEPHONE_DIGITS
}

/// Numbers of fewer digits are amounts sooner than telephones.
const TELEPHONE_DIGITS: usize = 7;

/// Phrases that are furniture where they are all that the line says.
fn whole_line(text: &str, line: &Line) -> Option<Mark> {
    use Fixture::{
        About, Byline, Caption, Closing, Contact, Disclaimer, Immediate, Label, Menu, Publisher, ReadAlso,
        Related, Share,
    };
    let all = [
        Related, ReadAlso, Share, Menu, Contact, Closing, Disclaimer, Label, Publisher, Byline, Caption,
        Immediate, About,
    ];
    let kinds = all
        .iter()
        .filter(|&&kind| fixture(&line.key, &[kind]).is_some_and(|(_, length)| length == line.key.len()));
    let kind = kinds.copied().next()?;
    Some(match kind {
        Related | ReadAlso => Mark::Related,
        Contact => Mark::Contacts,
        Closing | Disclaimer => closing(kind),
        Label => Mark::Label,
        Byline | Publisher => Mark::Byline,
        Immediate => Mark::Embargo,
        Caption if !text.ends_with(':') => return None,
        Caption => Mark::Caption,
        About => return None,
        _ => Mark::Navigation,
    })
}

/// Phrases that are furniture at the start of a line, or anywhere in it, by what follows.
fn headed(text: &str, line: &Line) -> Option<Mark> {
    let key = line.key.as_str();
    if is_notice(key) || (fixture(key, &[Fixture::EmptyList]).is_some() && line.words <= 14) {
        return Some(Mark::Notice);
    }
    if fixture(key, &[Fixture::Immediate]).is_some() && line.words <= 8 {
        return Some(Mark::Embargo);
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Embargo])
        && (key.contains(|letter| digit(letter).is_some()) || length == key.len())
    {
        return Some(Mark::Embargo);
    }
    if let Some(at) = read_also(text, key) {
        return Some(Mark::ReadAlso(at));
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Related])
        && text.trim_end().ends_with(':')
        && line.words <= key.get(..length)?.split(' ').count() + 2
    {
        return Some(Mark::Related);
    }
    if is_about(text, line) {
        return Some(Mark::About);
    }
    if let Some((kind, length)) = fixture(key, &[Fixture::Closing, Fixture::Disclaimer])
        && (colon_within(text, length + 4) || ((line.is_heading() || line.glued) && line.words <= 8))
    {
        return Some(closing(kind));
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Publisher])
        && colon_within(text, length + 3)
        && !line.ends
    {
        return Some(Mark::Byline);
    }
    if is_byline(text, line) {
        return Some(Mark::Byline);
    }
    if let Some((_, length)) = fixture(key, &[Fixture::Caption])
        && (colon_within(text, length + 2)
            || (line.words <= 6 && !line.ends && length < key.len() && !line.is_heading()))
    {
        return Some(Mark::Caption);
    }
    if holds_address(text) && (!line.ends || line.words < SHORT / 2) {
        return Some(Mark::Contact);
    }
    None
}

/// Whether the line says a phrase of the site: any with two words or more anywhere, one of a
/// single word only alone or before a year, a sign, an address.
fn is_notice(key: &str) -> bool {
    let mut at = 0;
    loop {
        let rest = key.get(at..).unwrap_or("");
        if let Some((_, length)) = fixture(rest, &[Fixture::Notice]) {
            let after = rest.get(length..).unwrap_or("").trim_start();
            let alone =
                at == 0 && (after.is_empty() || after.starts_with(|next: char| !next.is_alphabetic()));
            if alone || rest.get(..length).is_some_and(|phrase| phrase.contains(' ')) {
                return true;
            }
        }
        match rest.find(' ') {
            Some(space) => at += space + 1,
            None => return false,
        }
    }
}

/// *READ ALSO: title*: where the title starts.
fn read_also(text: &str, key: &str) -> Option<usize> {
    let (_, length) = fixture(key, &[Fixture::ReadAlso])?;
    let colon = text
        .char_indices()
        .take_while(|&(at, _)| at <= length + 8)
        .find(|&(_, letter)| matches!(letter, ':' | '>' | '»' | '–' | '|'));
    if let Some((at, sign)) = colon {
        return Some(at + sign.len_utf8());
    }
    // *READ ALSO Five things to know*: capitals set it apart.
    let phrase = text.get(..length)?;
    (phrase.chars().all(|letter| !letter.is_lowercase()) && phrase.chars().any(char::is_uppercase))
        .then_some(length)
}

/// *About Acme*, *À propos de l'Office*, *نبذة عن «مصدر»*: a heading, or the start of a paragraph before a colon.
fn is_about(text: &str, line: &Line) -> bool {
    let Some((_, length)) = fixture(&line.key, &[Fixture::About]) else { return false };
    // *About the book*: the release says more of what it is about.
    let subject = line.key.get(length..).unwrap_or("").trim_start();
    if fixture(subject, &[Fixture::Topic]).is_some_and(|(_, topic)| topic == subject.len()) {
        return false;
    }
    let bare = text.trim_start_matches(['*', '#', '_', ' ']);
    let phrase = line.key.get(..length).unwrap_or("");
    let words = phrase.split(' ').count();
    let name =
        bare.split_whitespace().nth(words).unwrap_or_else(|| bare.split(['\'', '’']).nth(1).unwrap_or(""));
    let is_name = name.starts_with(|first: char| !first.is_lowercase() && digit(first).is_none());
    let names_in_lower_case = words > 1 || phrase != "about";
    // *About Acme Rivers Inc.*
    let last = line.key.split(' ').next_back().unwrap_or("");
    let stops = line.ends && !line.glued && !pack(Language::English).company_forms.contains(last);
    let is_heading = !stops && line.words <= 12 && (is_name || names_in_lower_case || line.glued);
    let before_colon = is_name && words == 1 && colon_within(text, 60);
    bare.starts_with(|first: char| !first.is_lowercase()) && (is_heading || before_colon)
}

/// *By Jane Doe*, *par Jean Dupont le vendredi 12 juillet 2024*, *Source: agency*.
fn is_byline(text: &str, line: &Line) -> bool {
    if line.ends && line.words > 8 {
        return false;
    }
    if let Some((_, length)) = fixture(&line.key, &[Fixture::Source]) {
        return colon_within(text, length + 3) || text.starts_with("SOURCE ");
    }
    let Some((_, length)) = fixture(&line.key, &[Fixture::Byline]) else { return signed(text, line) };
    let words = line.key.get(..length).unwrap_or("").split(' ').count();
    let next = text.split_whitespace().nth(words).unwrap_or("");
    let is_name = next.starts_with(char::is_uppercase) || (colon_within(text, length + 4) && line.words <= 8);
    let dated = || !dates::find(text, Span::new(0, text.len())).is_empty();
    is_name && !line.is_heading() && (line.words <= 5 || (line.words <= 14 && dated()))
}

/// *Jean Dupont Le 13/07/2024 Source Armenews*: a name, a date, and where it was taken from.
fn signed(text: &str, line: &Line) -> bool {
    let has_source = line
        .key
        .split(' ')
        .enumerate()
        .skip(2)
        .any(|(at, word)| at < 16 && fixture(word, &[Fixture::Source]).is_some());
    has_source && line.words <= 12 && !line.ends && !dates::find(text, Span::new(0, text.len())).is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::anatomy::lines::lines;
    use crate::engine::document::{Block, Document};

    #[track_caller]
    fn check(text: &str, expected: Option<Mark>) {
        let block = Block {
            span: Span::new(0, text.len()),
            kind: BlockKind::Paragraph,
            region: Region::Main,
            linked: 0.0,
        };
        let document = Document { text: text.into(), blocks: vec![block], ..Document::default() };
        let found = lines(&document).into_iter().next().and_then(|line| line.mark);
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn menus_and_breadcrumbs() {
        check("Accueil | L'Office | Barrages | Contact", Some(Mark::Navigation));
        check("Home » Media Centre » News", Some(Mark::Navigation));
        check("Stories > Emergencies > News releases", Some(Mark::Navigation));
        check("الرئيسية عن المنظمة الدول الأعضاء المركز الإعلامي اتصل بنا", Some(Mark::Navigation));
        check("A- A A+ | Print | Send to a friend", Some(Mark::Navigation));
        check("عربي | English | Français", Some(Mark::Navigation));
    }

    #[test]
    fn share_buttons() {
        check("Partager : Facebook Twitter WhatsApp Imprimer", Some(Mark::Navigation));
        check("Partager sur LinkedIn", Some(Mark::Navigation));
        check("Tweet Share E-mail", Some(Mark::Navigation));
    }

    #[test]
    fn end_marks() {
        for text in [
            "###",
            "# # #",
            "\\###",
            "-30-",
            "– FIN –",
            "(Fin)",
            "//انتهى//",
            "// انتهى //",
            "ENDS",
            "H.A/ M.D",
            "21:47 ت م",
            "0184",
            "وام/ س ع / م ر",
            "// يتبع //",
        ] {
            check(text, Some(Mark::End));
        }
        check("More schools for the valley", None);
        check("Fin de la saison des pluies au Sahel", None);
    }

    #[test]
    fn other_releases() {
        check("Autre Presse", Some(Mark::Related));
        check("بيانات صحفية أخرى", Some(Mark::Related));
        check("READ ALSO: Five dams to see", Some(Mark::ReadAlso("READ ALSO:".len())));
        check("No press releases assigned to this case yet.", Some(Mark::Notice));
    }

    #[test]
    fn contacts_and_notices() {
        check("Contacts pour la presse", Some(Mark::Contacts));
        check("Jeanne Amblard, Service de presse, +32 2 000 00 00", Some(Mark::Contact));
        check("For more information please contact the press desk.", Some(Mark::Contact));
        check("Copyright © ONB. Tous droits réservés.", Some(Mark::Notice));
        check("We use cookies to measure our audience. Accept Decline", Some(Mark::Notice));
        check("Copyright reform passes in Parliament", None);
        check("Contact DetailsAcme Rivers", Some(Mark::Contacts));
    }

    #[test]
    fn about_the_sender() {
        check("About Acme Rivers", Some(Mark::About));
        check("À propos de l'Office national des barrages", Some(Mark::About));
        check("نبذة عن «السدود»", Some(Mark::About));
        check("About 600 people have crossed the river", None);
    }

    #[test]
    fn embargoes_and_bylines() {
        check("EMBARGOED UNTIL 06:00 GMT, TUESDAY 4 JUNE 2024", Some(Mark::Embargo));
        check("FOR IMMEDIATE RELEASE", Some(Mark::Embargo));
        check("par Jeanne Amblard le vendredi 12 juillet 2024", Some(Mark::Byline));
        check("Embargo on arms lifted by Council", None);
    }

    #[test]
    fn dates_in_a_line_of_their_own() {
        for text in [
            "Date: 31/01/2022",
            "التاريخ: 12/12/2019",
            "Publié le 3 mai 2024",
            "Samedi 22 mars 2025 - 14:12",
            "2022-03-10",
            "Communiqué de presse 19 juin 2025 Bruxelles Temps de lecture : 2 min",
        ] {
            check(text, Some(Mark::Date));
        }
        check("Déclaration du 12 mars 2024 sur les barrages", None);
    }
}
