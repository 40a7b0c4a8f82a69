//! What the tagger sees of a word where names have capitals.

use crate::engine::entities::tagger::features::{Features, Word, mix};

impl Features {
    /// What languages with capitals have.
    pub(in crate::engine::entities::tagger) fn add_cased(&mut self, position: usize) {
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
        let first = u32::from(position == 0);
        self.add(11, word.case * 2 + first);
        self.add(12, (left.case * 16 + word.case) * 16 + right.case);
        self.add(13, mix(word.whole, left.whole));
        self.add(14, mix(word.whole, right.whole));
        self.add(15, (left.tag * 16 + word.tag) * 16 + right.tag);
        self.add(16, mix(word.tag, right.whole));
        self.add(17, mix(word.case, left.whole));
        self.add(18, mix(word.case, right.whole));
        self.add(19, mix(mix(far.whole, left.whole), word.case));
        self.add(20, mix(mix(right.whole, beyond.whole), word.case));
        self.add(21, left.endings[2]);
        self.add(22, right.endings[2]);
        self.add_lists(23, word);
        self.add_lists(24, left);
        self.add_lists(25, right);
        self.add(26, mix(word.lists, word.case * 2 + first));
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
        self.add_run(position, word);
        self.add_clusters(position, word);
    }

    /// What words like it and like its neighbours are.
    fn add_clusters(&mut self, position: usize, word: Word) {
        let [far, left, right, beyond] = [-2, -1, 1, 2].map(|offset| self.at(position, offset));
        let fine = |word: Word| u32::from(word.cluster.fine);
        let coarse = |word: Word| u32::from(word.cluster.coarse);
        self.add(60, fine(word));
        self.add(61, fine(left));
        self.add(62, fine(right));
        self.add(63, mix(fine(word), word.case));
        self.add(64, mix(coarse(word), coarse(left)));
        self.add(65, mix(coarse(word), coarse(right)));
        self.add(66, mix(coarse(left), mix(coarse(word), coarse(right))));
        self.add(67, mix(fine(word), fine(left)));
        self.add(68, mix(fine(word), fine(right)));
        self.add(69, mix(coarse(word), word.case * 16 + word.tag));
        self.add(70, mix(coarse(word), word.lists));
        self.add(71, fine(far));
        self.add(72, fine(beyond));
        self.add(73, mix(coarse(far), mix(coarse(left), word.case)));
        self.add(74, mix(coarse(beyond), mix(coarse(right), word.case)));
        self.add(75, mix(coarse(word), left.whole));
        self.add(76, mix(coarse(word), right.whole));
        self.add(77, coarse(word));
    }

    /// What the run of capitals says that the token stands in, or follows.
    fn add_run(&mut self, position: usize, word: Word) {
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
        self.add(32, mix(head.whole, place));
        self.add(33, mix(head.lists, place * 16 + word.case));
        self.add(34, mix(before.whole, place));
        self.add(35, mix(after.whole, place * 4 + length));
        self.add(36, length * 64 + place * 16 + word.case);
        self.add(37, mix(before.lists, mix(length, place)));
        let to_end = (end - 1).abs_diff(position).min(3) as u32;
        let around = mix(before.cluster.coarse.into(), after.cluster.coarse.into());
        self.add(80, mix(head.cluster.fine.into(), place));
        self.add(81, mix(self.at(end - 1, 0).cluster.fine.into(), to_end));
        self.add(82, mix(before.cluster.fine.into(), place));
        self.add(83, mix(after.cluster.fine.into(), to_end));
        self.add(84, mix(around, place));
        if position > last {
            self.add(38, mix(head.whole, word.whole));
            self.add(39, mix(head.lists, mix(word.whole, (position - last) as u32)));
            self.add(40, mix(self.at(last, 0).whole, (position - last) as u32));
        } else if end > start + 1 {
            self.add(41, self.at(end - 1, 0).whole);
            self.add(42, mix(self.at(end - 1, 0).lists, place));
        }
    }
}
