//! What the verb before an Arabic name says of its bearer: it agrees. (A relative pronoun after the
//! name does too, but may be meant for what was said before: *كلمة فلان التي*.)

use super::super::mention::Mention;
use super::super::scan::Scan;

/// Whether `mention` is a woman's, and the word that tells: *أكدت نجلاء*.
pub(in crate::engine::entities) fn agreement<'a>(
    scan: &Scan<'a>,
    mention: &Mention,
) -> Option<(bool, &'a str)> {
    let start = mention.extent().start;
    let before = |token: usize| token.checked_sub(1).filter(|&verb| scan.sentence(start).contains(&verb));
    let told = |verb: usize| Some((is_feminine(scan, verb)?, scan.words(verb)));
    // *أكدت النائب فلانة*: before her office too.
    let office = || {
        let role = *mention.role.as_ref()?.first()?;
        Some(scan.segments.tokens_of(role).start).filter(|&role| role < start)
    };
    before(start).and_then(told).or_else(|| before(office()?).and_then(told))
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
