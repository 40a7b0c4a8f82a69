//! What the tagger sees of an Arabic token: no capitals, and clitics written onto the word, so that
//! every reading without them counts too.

use super::super::super::arabic::words;
use super::super::features::{Features, SEED, Word, mix};
use super::super::lists::{LISTED_PLACES, of_grammar, of_lexicon};
use crate::engine::language::Pack;
use crate::engine::segment::Segments;
use crate::engine::segment::arabic::stems;

/// What may be written onto a word, by its letters: the article, a conjunction, a preposition.
pub(in crate::engine::entities::tagger) fn written_onto(folded: &str) -> u32 {
    3 + u32::from(folded.starts_with("ال"))
        + 2 * u32::from(folded.starts_with(['و', 'ف']))
        + 4 * u32::from(folded.starts_with(['ل', 'ب', 'ك']))
}

impl Features {
    /// What Arabic has: words without what is written onto them.
    pub(in crate::engine::entities::tagger) fn add_arabic(&mut self, position: usize) {
        let [far, left, word, right, beyond] = [-2, -1, 0, 1, 2].map(|offset| self.at(position, offset));
        self.add(0, word.whole);
        self.add(1, left.whole);
        self.add(2, right.whole);
        self.add(3, far.whole);
        self.add(4, beyond.whole);
        for (template, ending) in (5..).zip(word.endings.iter().skip(1)) {
            self.add(template, *ending);
        }
        for (template, beginning) in (8..).zip(word.beginnings) {
            self.add(template, beginning);
        }
        for stem in word.stems.into_iter().filter(|&stem| stem != 0) {
            self.add(11, stem);
        }
        for stem in left.stems.into_iter().filter(|&stem| stem != 0) {
            self.add(12, stem);
        }
        for stem in right.stems.into_iter().filter(|&stem| stem != 0) {
            self.add(13, stem);
        }
        self.add(14, mix(word.whole, left.whole));
        self.add(15, mix(word.whole, right.whole));
        self.add(16, (left.tag * 16 + word.tag) * 16 + right.tag);
        self.add(17, mix(left.whole, word.tag));
        self.add(18, mix(far.whole, left.whole));
        self.add(19, mix(right.whole, beyond.whole));
        self.add(20, left.endings[2]);
        self.add(21, right.endings[2]);
        self.add(22, left.beginnings[1]);
        self.add(43, right.beginnings[1]);
        self.add_lists(23, word);
        self.add_lists(24, left);
        self.add_lists(25, right);
        self.add_lists(44, far);
        self.add_lists(45, beyond);
        self.add(26, word.lists);
        self.add(27, mix(word.lists, left.lists));
        self.add(28, mix(word.lists, right.lists));
        self.add(29, mix(word.lists, left.whole));
        self.add(30, word.inside);
        self.add(31, mix(word.inside, mix(left.inside, right.inside)));
        self.add(50, word.hint);
        self.add(51, mix(word.hint, left.hint));
        self.add(52, mix(word.hint, right.hint));
        self.add(53, mix(word.hint, word.case * 16 + word.tag));
        self.add(54, mix(word.hint, word.lists));
        self.add(55, mix(word.hint, left.whole));
        self.add(32, mix(left.lists, far.lists));
        let best = |word: Word| word.classes.into_iter().find(|&class| class != 0).unwrap_or(0);
        let [f, l, w, r, b] = [far, left, word, right, beyond].map(best);
        self.add(60, word.classes[0]);
        self.add(61, mix(mix(word.classes[0], word.classes[1]), word.classes[2]));
        self.add(62, w);
        self.add(63, mix(l, w));
        self.add(64, mix(w, r));
        self.add(65, mix(mix(l, w), r));
        self.add(66, mix(mix(f, l), w));
        self.add(67, mix(w, left.whole));
        self.add(68, mix(w, right.whole));
        self.add(69, l);
        self.add(70, r);
        self.add(71, mix(mix(w, r), b));
        self.add(72, mix(w, word.hint));
        self.add(73, word.shape);
        for trigram in word.trigrams.into_iter().filter(|&trigram| trigram != 0) {
            self.add(74, trigram);
        }
        self.add(33, mix(word.case * 64 + left.case * 8 + right.case, word.tag));
    }

    /// What the lists say of the readings of a word.
    pub(in crate::engine::entities::tagger) fn look_up_stems(
        &mut self,
        word: &mut Word,
        folded: &str,
        pack: &Pack,
    ) {
        let mut full = std::mem::take(&mut self.key);
        let mut window = [SEED; 3];
        let mut shape = SEED;
        for (at, letter) in folded.chars().chain([' ']).enumerate() {
            window.rotate_left(1);
            window[2] = letter as u32;
            if at > 0
                && let Some(slot) = word.trigrams.get_mut(at - 1)
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
        word.shape = shape;
        word.classes[0] = words::class(word.whole);
        for (reading, stem) in stems(folded).enumerate() {
            full.clear();
            if stem.article {
                full.push_str("ال");
            }
            full.push_str(stem.bare);
            word.lists |= of_grammar(stem.bare, pack) | of_grammar(&full, pack);
            // A single letter taken off at random finds short names everywhere.
            if stem.clitics == 0 || stem.bare.chars().count() > 3 {
                word.lists |= of_lexicon(&full, pack.language);
                if stem.article {
                    word.lists |= of_lexicon(stem.bare, pack.language) & !LISTED_PLACES;
                }
            }
            let hash = words::hash(full.chars());
            if stem.clitics > 0 && word.classes[1] == 0 {
                word.classes[1] = words::class(hash);
            }
            if stem.article && word.classes[2] == 0 {
                word.classes[2] = words::class(words::hash(stem.bare.chars()));
            }
            if let Some(slot) = word.stems.get_mut(reading) {
                *slot = hash;
            }
        }
        self.key = full;
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
            length = length.max(self.mark(segments, &first, index, position));
        }
        length
    }
}
