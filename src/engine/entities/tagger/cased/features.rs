//! What the tagger sees of a word where names have capitals.

use crate::engine::entities::tagger::features::{Sentence, Sink, Word};
use crate::engine::language::hash::mix;

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
    sink.add_all([
        (60, fine(word)),
        (63, mix(fine(word), word.case)),
        (70, mix(coarse(word), word.lists)),
        (77, coarse(word)),
    ]);
}

/// What a word says of the token that stands two after it, after it, before it, or two before it.
pub(in crate::engine::entities::tagger) fn add_beside(side: usize, word: &Word, sink: &mut impl Sink) {
    match side {
        0 => {
            sink.add_all([(3, word.whole), (71, fine(word))]);
        }
        1 => {
            sink.add_all([(1, word.whole), (21, word.endings[2])]);
            sink.add_lists(24, word);
            sink.add(61, fine(word));
        }
        2 => {
            sink.add_all([(2, word.whole), (22, word.endings[2])]);
            sink.add_lists(25, word);
            sink.add(62, fine(word));
        }
        _ => {
            sink.add_all([(4, word.whole), (72, fine(word))]);
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
        sink.add_all([
            (11, word.case * 2 + first),
            (12, (left.case * 16 + word.case) * 16 + right.case),
            (13, mix(word.whole, left.whole)),
            (14, mix(word.whole, right.whole)),
            (15, (left.tag * 16 + word.tag) * 16 + right.tag),
            (16, mix(word.tag, right.whole)),
            (17, mix(word.case, left.whole)),
            (18, mix(word.case, right.whole)),
            (19, mix(mix(far.whole, left.whole), word.case)),
            (20, mix(mix(right.whole, beyond.whole), word.case)),
            (26, mix(word.lists, word.case * 2 + first)),
            (27, mix(word.lists, left.lists)),
            (28, mix(word.lists, right.lists)),
            (29, mix(word.lists, left.whole)),
            (53, mix(word.hint, word.case * 16 + word.tag)),
            (54, mix(word.hint, word.lists)),
            (55, mix(word.hint, left.whole)),
            (64, mix(coarse(word), coarse(left))),
            (65, mix(coarse(word), coarse(right))),
            (66, mix(coarse(left), mix(coarse(word), coarse(right)))),
            (67, mix(fine(word), fine(left))),
            (68, mix(fine(word), fine(right))),
            (69, mix(coarse(word), word.case * 16 + word.tag)),
            (73, mix(coarse(far), mix(coarse(left), word.case))),
            (74, mix(coarse(beyond), mix(coarse(right), word.case))),
            (75, mix(coarse(word), left.whole)),
            (76, mix(coarse(word), right.whole)),
        ]);
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
        sink.add_all([
            (32, mix(head.whole, place)),
            (33, mix(head.lists, place * 16 + word.case)),
            (34, mix(before.whole, place)),
            (35, mix(after.whole, place * 4 + length)),
            (36, length * 64 + place * 16 + word.case),
            (37, mix(before.lists, mix(length, place))),
        ]);
        let to_end = (end - 1).abs_diff(position).min(3) as u32;
        let around = mix(before.cluster.coarse.into(), after.cluster.coarse.into());
        sink.add_all([
            (80, mix(head.cluster.fine.into(), place)),
            (81, mix(self.at(end - 1, 0).cluster.fine.into(), to_end)),
            (82, mix(before.cluster.fine.into(), place)),
            (83, mix(after.cluster.fine.into(), to_end)),
            (84, mix(around, place)),
        ]);
        if position > last {
            sink.add_all([
                (38, mix(head.whole, word.whole)),
                (39, mix(head.lists, mix(word.whole, (position - last) as u32))),
                (40, mix(self.at(last, 0).whole, (position - last) as u32)),
            ]);
        } else if end > start + 1 {
            sink.add_all([(41, self.at(end - 1, 0).whole), (42, mix(self.at(end - 1, 0).lists, place))]);
        }
    }
}
