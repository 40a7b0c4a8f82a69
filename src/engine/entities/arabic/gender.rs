//! What the verb before an Arabic name says of its bearer: it agrees. (A relative pronoun after the
//! name does too, but may be meant for what was said before: *كلمة فلان التي*.)

use super::super::mention::Mention;
use super::super::scan::Scan;

/// Whether `mention` is a woman's, and the word that tells: *أكدت نجلاء*.
pub(in crate::engine::entities) fn agreement<'a>(
    scan: &Scan<'a>,
    mention: &Mention,
) -> Option<(bool, &'a str)> {
    let extent = mention.extent();
    let verb = extent.start.checked_sub(1).filter(|&verb| scan.sentence(extent.start).contains(&verb))?;
    Some((is_feminine(scan, verb)?, scan.words(verb)))
}

/// The gender of a verb of speech: what stands right after it is who speaks.
fn is_feminine(scan: &Scan, verb: usize) -> Option<bool> {
    let word = scan.fold(verb);
    let bare = word.strip_prefix(['و', 'ف']).filter(|bare| scan.pack.speech_verbs.contains(*bare));
    let word = bare.or_else(|| scan.pack.speech_verbs.contains(word).then_some(word))?;
    // *مضيفا*, *قائلا* stand after who speaks.
    if word.ends_with('ا') || word.starts_with('م') {
        return None;
    }
    let past = word.strip_suffix('ت').is_some_and(|stem| scan.pack.speech_verbs.contains(stem));
    Some(past || word.starts_with("تق"))
}
