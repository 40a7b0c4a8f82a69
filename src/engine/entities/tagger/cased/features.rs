//! What the tagger sees of a word where names have capitals.

use crate::engine::entities::tagger::features::{Sentence, Sink, Word, mix};

/// What a word says of itself, wherever it stands.
pub(in crate::engine::entities::tagger) fn add_own(word: &Word, sink: &mut impl Sink) {
    sink.add(0, word.whole);
    for (template, ending) in (5..).zip(word.endings.iter().skip(1)) {
        sink.add(template, *ending);
    }
    for (template, beginning) in (8..).zip(word.beginnings) {
        sink.add(template, beginning);
    }
    sink.add_lists(23, word);
    sink.add(60, fine(word));
    sink.add(63, mix(fine(word), word.case));
    sink.add(70, mix(coarse(word), word.lists));
    sink.add(77, coarse(word));
}

/// What a word says of the token that stands two after it, after it, before it, or two before it.
pub(in crate::engine::entities::tagger) fn add_beside(side: usize, word: &Word, sink: &mut impl Sink) {
    match side {
        0 => {
            sink.add(3, word.whole);
            sink.add(71, fine(word));
        }
        1 => {
            sink.add(1, word.whole);
            sink.add(21, word.endings[2]);
            sink.add_lists(24, word);
            sink.add(61, fine(word));
        }
        2 => {
            sink.add(2, word.whole);
            sink.add(22, word.endings[2]);
            sink.add_lists(25, word);
            sink.add(62, fine(word));
        }
        _ => {
            sink.add(4, word.whole);
            sink.add(72, fine(word));
        }
    }
}

fn fine(word: &Word) -> u32 {
    word.cluster.fine.into()
}

fn coarse(word: &Word) -> u32 {
    word.cluster.coarse.into()
}

impl Sentence {
    /// What words say together in languages with capitals.
    pub(in crate::engine::entities::tagger) fn add_cased(&self, position: usize, sink: &mut impl Sink) {
        let at = |offset| self.at(position, offset);
        let (far, left, word, right, beyond) = (at(-2), at(-1), at(0), at(1), at(2));
        let first = u32::from(position == 0);
        sink.add(11, word.case * 2 + first);
        sink.add(12, (left.case * 16 + word.case) * 16 + right.case);
        sink.add(13, mix(word.whole, left.whole));
        sink.add(14, mix(word.whole, right.whole));
        sink.add(15, (left.tag * 16 + word.tag) * 16 + right.tag);
        sink.add(16, mix(word.tag, right.whole));
        sink.add(17, mix(word.case, left.whole));
        sink.add(18, mix(word.case, right.whole));
        sink.add(19, mix(mix(far.whole, left.whole), word.case));
        sink.add(20, mix(mix(right.whole, beyond.whole), word.case));
        sink.add(26, mix(word.lists, word.case * 2 + first));
        sink.add(27, mix(word.lists, left.lists));
        sink.add(28, mix(word.lists, right.lists));
        sink.add(29, mix(word.lists, left.whole));
        sink.add(53, mix(word.hint, word.case * 16 + word.tag));
        sink.add(54, mix(word.hint, word.lists));
        sink.add(55, mix(word.hint, left.whole));
        sink.add(64, mix(coarse(word), coarse(left)));
        sink.add(65, mix(coarse(word), coarse(right)));
        sink.add(66, mix(coarse(left), mix(coarse(word), coarse(right))));
        sink.add(67, mix(fine(word), fine(left)));
        sink.add(68, mix(fine(word), fine(right)));
        sink.add(69, mix(coarse(word), word.case * 16 + word.tag));
        sink.add(73, mix(coarse(far), mix(coarse(left), word.case)));
        sink.add(74, mix(coarse(beyond), mix(coarse(right), word.case)));
        sink.add(75, mix(coarse(word), left.whole));
        sink.add(76, mix(coarse(word), right.whole));
        self.add_run(position, word, sink);
    }

    /// What the run of capitals says that the token stands in, or follows.
    fn add_run(&self, position: usize, word: &Word, sink: &mut impl Sink) {
        let last = (0..=position)
            .rev()
            .find(|&at| self.words.get(at).is_some_and(|word| word.capital))
            .unwrap_or(position);
        let start = (0..=last)
            .rev()
            .take_while(|&at| self.words.get(at).is_some_and(|word| word.capital))
            .last()
            .unwrap_or(last);
        let end = (last + 1..self.words.len())
            .find(|&at| self.words.get(at).is_none_or(|word| !word.capital))
            .unwrap_or(self.words.len());
        let head = self.at(start, 0);
        let before = self.at(start, -1);
        let after = self.at(end, 0);
        let place = (position - start).min(3) as u32;
        let length = (end - start).min(4) as u32;
        sink.add(32, mix(head.whole, place));
        sink.add(33, mix(head.lists, place * 16 + word.case));
        sink.add(34, mix(before.whole, place));
        sink.add(35, mix(after.whole, place * 4 + length));
        sink.add(36, length * 64 + place * 16 + word.case);
        sink.add(37, mix(before.lists, mix(length, place)));
        let to_end = (end - 1).abs_diff(position).min(3) as u32;
        let around = mix(before.cluster.coarse.into(), after.cluster.coarse.into());
        sink.add(80, mix(head.cluster.fine.into(), place));
        sink.add(81, mix(self.at(end - 1, 0).cluster.fine.into(), to_end));
        sink.add(82, mix(before.cluster.fine.into(), place));
        sink.add(83, mix(after.cluster.fine.into(), to_end));
        sink.add(84, mix(around, place));
        if position > last {
            sink.add(38, mix(head.whole, word.whole));
            sink.add(39, mix(head.lists, mix(word.whole, (position - last) as u32)));
            sink.add(40, mix(self.at(last, 0).whole, (position - last) as u32));
        } else if end > start + 1 {
            sink.add(41, self.at(end - 1, 0).whole);
            sink.add(42, mix(self.at(end - 1, 0).lists, place));
        }
    }
}
