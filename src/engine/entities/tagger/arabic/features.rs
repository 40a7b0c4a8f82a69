//! What the tagger sees of an Arabic token: no capitals, and clitics written onto the word, so that
//! every reading without them counts too.

use super::super::super::arabic::words;
use super::super::features::{Opens, Sentence, Sink, Word};
use super::super::lists::{LISTED_PLACES, of_grammar, of_lexicon};
use crate::engine::language::Pack;
use crate::engine::language::hash::{self, SEED, mix};
use crate::engine::segment::Segments;
use crate::engine::segment::arabic::stems;

/// What may be written onto a word, by its letters: the article, a conjunction, a preposition.
pub(in crate::engine::entities::tagger) fn written_onto(folded: &str) -> u32 {
    3 + u32::from(folded.starts_with("ال"))
        + 2 * u32::from(folded.starts_with(['و', 'ف']))
        + 4 * u32::from(folded.starts_with(['ل', 'ب', 'ك']))
}

/// What a word says of itself, wherever it stands.
pub(in crate::engine::entities::tagger) fn add_own(word: &Word, sink: &mut impl Sink) {
    sink.add(0, word.whole);
    for (template, ending) in (5..).zip(word.endings.iter().skip(1)) {
        sink.add(template, *ending);
    }
    for (template, beginning) in (8..).zip(word.beginnings) {
        sink.add(template, beginning);
    }
    add_stems(11, word, sink);
    sink.add_lists(23, word);
    sink.add(26, word.lists);
    sink.add(60, word.classes[0]);
    sink.add(61, mix(mix(word.classes[0], word.classes[1]), word.classes[2]));
    sink.add(62, best(word));
    sink.add(73, word.shape);
    for trigram in word.trigrams.into_iter().filter(|&trigram| trigram != 0) {
        sink.add(74, trigram);
    }
}

/// What a word says of the token that stands two after it, after it, before it, or two before it.
pub(in crate::engine::entities::tagger) fn add_beside(side: usize, word: &Word, sink: &mut impl Sink) {
    match side {
        0 => {
            sink.add(3, word.whole);
            sink.add_lists(44, word);
        }
        1 => {
            sink.add(1, word.whole);
            add_stems(12, word, sink);
            sink.add(20, word.endings[2]);
            sink.add(22, word.beginnings[1]);
            sink.add_lists(24, word);
            sink.add(69, best(word));
        }
        2 => {
            sink.add(2, word.whole);
            add_stems(13, word, sink);
            sink.add(21, word.endings[2]);
            sink.add(43, word.beginnings[1]);
            sink.add_lists(25, word);
            sink.add(70, best(word));
        }
        _ => {
            sink.add(4, word.whole);
            sink.add_lists(45, word);
        }
    }
}

/// A feature for each reading.
fn add_stems(template: u32, word: &Word, sink: &mut impl Sink) {
    for stem in word.stems.into_iter().filter(|&stem| stem != 0) {
        sink.add(template, stem);
    }
}

/// The class of the first reading that has one.
fn best(word: &Word) -> u32 {
    word.classes.into_iter().find(|&class| class != 0).unwrap_or(0)
}

impl Sentence {
    /// What words say together in Arabic.
    pub(in crate::engine::entities::tagger) fn add_arabic(&self, position: usize, sink: &mut impl Sink) {
        let at = |offset| self.at(position, offset);
        let (far, left, word, right, beyond) = (at(-2), at(-1), at(0), at(1), at(2));
        sink.add(14, mix(word.whole, left.whole));
        sink.add(15, mix(word.whole, right.whole));
        sink.add(16, (left.tag * 16 + word.tag) * 16 + right.tag);
        sink.add(17, mix(left.whole, word.tag));
        sink.add(18, mix(far.whole, left.whole));
        sink.add(19, mix(right.whole, beyond.whole));
        sink.add(27, mix(word.lists, left.lists));
        sink.add(28, mix(word.lists, right.lists));
        sink.add(29, mix(word.lists, left.whole));
        sink.add(53, mix(word.hint, word.case * 16 + word.tag));
        sink.add(54, mix(word.hint, word.lists));
        sink.add(55, mix(word.hint, left.whole));
        sink.add(32, mix(left.lists, far.lists));
        let [f, l, w, r, b] = [far, left, word, right, beyond].map(best);
        sink.add(63, mix(l, w));
        sink.add(64, mix(w, r));
        sink.add(65, mix(mix(l, w), r));
        sink.add(66, mix(mix(f, l), w));
        sink.add(67, mix(w, left.whole));
        sink.add(68, mix(w, right.whole));
        sink.add(71, mix(mix(w, r), b));
        sink.add(72, mix(w, word.hint));
        sink.add(33, mix(word.case * 64 + left.case * 8 + right.case, word.tag));
    }

    /// Marks the longest listed name that begins with a reading of the word at `position`; its length.
    pub(in crate::engine::entities::tagger) fn mark_stems(
        &mut self,
        segments: &Segments,
        index: usize,
        position: usize,
    ) -> usize {
        let mut length = 1;
        for stem in stems(segments.fold(index)) {
            let first = if stem.article { format!("ال{}", stem.bare) } else { stem.bare.to_owned() };
            length = length.max(self.mark(segments, &first, Opens::of(&first), index, position));
        }
        length
    }
}

impl Word {
    /// What the lists say of the readings of a word.
    pub(in crate::engine::entities::tagger) fn look_up_stems(
        &mut self,
        full: &mut String,
        folded: &str,
        pack: &Pack,
    ) {
        let mut window = [SEED; 3];
        let mut shape = SEED;
        for (at, letter) in folded.chars().chain([' ']).enumerate() {
            window.rotate_left(1);
            window[2] = letter as u32;
            if at > 0
                && let Some(slot) = self.trigrams.get_mut(at - 1)
            {
                *slot = mix(mix(window[0], window[1]), window[2]);
            }
            let kind = match letter {
                'ا' | 'و' | 'ي' => 1,
                'ع' | 'ح' | 'ص' | 'ض' | 'ط' | 'ظ' | 'ق' | 'ث' | 'ذ' => 2,
                _ => 3,
            };
            shape = mix(shape, kind);
        }
        self.shape = shape;
        self.classes[0] = words::class(self.whole);
        for (reading, stem) in stems(folded).enumerate() {
            full.clear();
            if stem.article {
                full.push_str("ال");
            }
            full.push_str(stem.bare);
            self.lists |= of_grammar(pack.lists(stem.bare), pack) | of_grammar(pack.lists(full), pack);
            // A single letter taken off at random finds short names everywhere.
            if stem.clitics == 0 || stem.bare.chars().count() > 3 {
                self.lists |= of_lexicon(full, pack.language);
                if stem.article {
                    self.lists |= of_lexicon(stem.bare, pack.language) & !LISTED_PLACES;
                }
            }
            let whole = hash::stable(full);
            if stem.clitics > 0 && self.classes[1] == 0 {
                self.classes[1] = words::class(whole);
            }
            if stem.article && self.classes[2] == 0 {
                self.classes[2] = words::class(hash::stable(stem.bare));
            }
            if let Some(slot) = self.stems.get_mut(reading) {
                *slot = whole;
            }
        }
    }
}
