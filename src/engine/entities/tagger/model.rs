//! The weights of a language's model, and the bytes that they are kept in.

use super::features::{RESERVED, Sink, feature, row_of};
use super::path::{LABELS, Scores, Transitions};
use crate::engine::language::{Each, Language};
use std::sync::OnceLock;

/// The steps of a thinned weight.
const STEP: u8 = 5;

/// How many bits the filter has for each slot, of which half are free: one in eight of the rows that
/// are not there shares its bit with one that is.
const FILTER_BITS: usize = 4;

/// The weights of one row.
pub type Weights = [i8; LABELS];

/// Weights by row, in a table with free slots: a row is looked for from its own slot on.
pub struct Model {
    /// A row's number with its weights; number nought where the slot is free.
    slots: Vec<(u32, Weights)>,
    /// A bit a row, several rows sharing one: most features have no row, and a table that stays in
    /// the processor's cache says so.
    filter: Vec<u64>,
    /// What a label says of the next.
    pub transitions: Transitions,
}

impl Model {
    /// Reads what [`encode`] wrote. Total: bytes that end early leave the rest out.
    pub fn decode(bytes: &[u8]) -> Self {
        let mut rows: Vec<(u32, Weights)> = Vec::with_capacity(bytes.len() / 4);
        let mut bytes = bytes.iter().copied();
        let mut row = 0u32;
        let mut gap = 0u32;
        while let Some(byte) = bytes.next() {
            if byte == u8::MAX {
                gap = gap.saturating_add(u32::from(u8::MAX));
                continue;
            }
            row = row.saturating_add(gap).saturating_add(u32::from(byte));
            gap = 0;
            let mask = bytes.next().unwrap_or(0);
            let mut weights = [0; LABELS];
            for (_, weight) in weights.iter_mut().enumerate().filter(|(label, _)| mask & (1 << label) != 0) {
                *weight = bytes.next().unwrap_or(0) as i8;
            }
            rows.push((row, weights));
        }
        Self::new(&rows)
    }

    fn new(rows: &[(u32, Weights)]) -> Self {
        let slots = (rows.len() * 2).next_power_of_two().max(2);
        let mut model = Self {
            slots: vec![(0, [0; LABELS]); slots],
            filter: vec![0; (slots * FILTER_BITS / 64).max(1)],
            transitions: [[0; LABELS]; LABELS + 1],
        };
        for &(row, weights) in rows {
            if row < RESERVED {
                if let Some(transition) = model.transitions.get_mut(row as usize) {
                    *transition = weights.map(i32::from);
                }
                continue;
            }
            let (word, bit) = model.bit(row);
            if let Some(word) = model.filter.get_mut(word) {
                *word |= bit;
            }
            let slot = model.slot(row);
            if let Some(slot) = model.slots.get_mut(slot) {
                *slot = (row, weights);
            }
        }
        model
    }

    /// Where `row`, which is a hash itself, is or would be. There are always free slots, so that the search ends.
    #[inline]
    fn slot(&self, row: u32) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = row as usize & mask;
        while self.slots.get(slot).is_some_and(|&(key, _)| key != 0 && key != row) {
            slot = (slot + 1) & mask;
        }
        slot
    }

    /// The word of the filter, and the bit in it, that speak of `row`.
    #[inline]
    fn bit(&self, row: u32) -> (usize, u64) {
        ((row as usize / 64) & (self.filter.len() - 1), 1 << (row % 64))
    }

    /// Whether there may be weights for `row`.
    #[inline]
    fn may_have(&self, row: u32) -> bool {
        let (word, bit) = self.bit(row);
        self.filter.get(word).is_some_and(|word| word & bit != 0)
    }

    /// The sums of the weights of `rows`.
    pub fn scores(&self, rows: &[u32]) -> Scores {
        let mut sums = [0; LABELS];
        rows.iter().filter(|&&row| self.may_have(row)).for_each(|&row| self.add(row, &mut sums));
        sums.map(i32::from)
    }

    /// Adds the weights of `row` to `sums`.
    #[inline]
    fn add(&self, row: u32, sums: &mut Sums) {
        if let Some((_, weights)) = self.slots.get(self.slot(row)) {
            for label in 0..LABELS {
                sums[label] = sums[label].saturating_add(weights[label].into());
            }
        }
    }
}

/// Sums of weights. A token has a few hundred rows at most, far fewer than would be too much for 16 bits.
pub(super) type Sums = [i16; LABELS];

/// Adds `more` to `sums`.
pub(super) fn add(sums: &mut Sums, more: &Sums) {
    for label in 0..LABELS {
        sums[label] = sums[label].saturating_add(more[label]);
    }
}

/// Sums the weights of features, all that wait together in three steps without a guess of the processor's
/// that could be wrong: the rows of all, those that the filter lets through, the weights of these.
pub(super) struct Tally<'m> {
    model: &'m Model,
    /// The features that wait to be looked up.
    waiting: Vec<u32>,
}

impl<'m> Tally<'m> {
    pub fn new(model: &'m Model) -> Self {
        Self { model, waiting: Vec::new() }
    }

    /// The sums since the last time.
    pub fn take(&mut self) -> Sums {
        let Self { model, waiting: rows } = self;
        rows.iter_mut().for_each(|feature| *feature = row_of(*feature));
        let mut kept = 0;
        for at in 0..rows.len() {
            let row = rows[at];
            rows[kept] = row;
            kept += usize::from(model.may_have(row));
        }
        let mut sums = [0; LABELS];
        rows.iter().take(kept).for_each(|&row| model.add(row, &mut sums));
        rows.clear();
        sums
    }
}

impl Sink for Tally<'_> {
    #[inline]
    fn add_all<const N: usize>(&mut self, features: [(u32, u32); N]) {
        self.waiting.extend(features.map(|(template, value)| feature(template, value)));
    }
}

/// The rows that tell most, their weights in coarse steps: `least` is the strongest weight that a row
/// must have. What goes are features of a few sentences, half of the bytes and little of the score.
pub fn thin(rows: impl Iterator<Item = (u32, Weights)>, least: u8) -> impl Iterator<Item = (u32, Weights)> {
    rows.filter(move |(row, weights)| {
        *row < RESERVED || weights.iter().any(|weight| weight.unsigned_abs() >= least)
    })
    .map(|(row, weights)| (row, if row < RESERVED { weights } else { weights.map(coarse) }))
}

/// The nearest multiple of [`STEP`].
fn coarse(weight: i8) -> i8 {
    let steps = (weight.unsigned_abs() + STEP / 2) / STEP;
    let size = i8::try_from(steps * STEP).unwrap_or(125);
    if weight < 0 { -size } else { size }
}

/// The rows, in order, as bytes: of each its distance from the last one, which labels it has weights
/// for, and these.
pub fn encode(rows: impl Iterator<Item = (u32, Weights)>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut last = 0;
    for (row, weights) in rows.filter(|(_, weights)| weights.iter().any(|&weight| weight != 0)) {
        let mut gap = row - last;
        while gap >= u32::from(u8::MAX) {
            bytes.push(u8::MAX);
            gap -= u32::from(u8::MAX);
        }
        let mask = weights
            .iter()
            .enumerate()
            .filter(|(_, weight)| **weight != 0)
            .fold(0u8, |mask, (label, _)| mask | 1 << label);
        bytes.extend([gap as u8, mask]);
        bytes.extend(weights.iter().filter(|&&weight| weight != 0).map(|&weight| weight as u8));
        last = row;
    }
    bytes
}

/// The model of a language, made once.
pub(super) fn of(language: Language) -> Option<&'static Model> {
    static MODELS: Each<OnceLock<Model>> = Each::lazy();
    // One model for three languages: near enough, and only Spanish has annotated sets to learn from.
    let learnt = match language {
        Language::Italian | Language::Portuguese => Language::Spanish,
        learnt => learnt,
    };
    MODELS.get(learnt, || Model::decode(bytes(learnt)))
}

fn bytes(language: Language) -> &'static [u8] {
    match language {
        Language::French => include_bytes!("../../language/data/names.fr.bin"),
        Language::English => include_bytes!("../../language/data/names.en.bin"),
        Language::Arabic => include_bytes!("../../language/data/names.ar.bin"),
        Language::German => include_bytes!("../../language/data/names.de.bin"),
        Language::Spanish => include_bytes!("../../language/data/names.es.bin"),
        Language::Italian | Language::Portuguese | Language::Other => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_survives_encoding() {
        let rows = [
            (2, [0, 5, 0, 0, 0, 0, 0, -9]),
            (300, [1, 0, -7, 0, 0, 0, 0, 100]),
            (810, [-127, 0, 0, 0, 0, 0, 0, 3]),
        ];
        let model = Model::decode(&encode(rows.into_iter()));
        assert_eq!(model.transitions[2], [0, 5, 0, 0, 0, 0, 0, -9]);
        assert_eq!(model.scores(&[300]), [1, 0, -7, 0, 0, 0, 0, 100]);
        assert_eq!(model.scores(&[300, 810, 555]), [-126, 0, -7, 0, 0, 0, 0, 103]);
    }

    #[test]
    fn half_a_model_does_no_harm() {
        assert_eq!(Model::decode(&[255, 9, 255, 1]).scores(&[264])[0], 1);
        assert_eq!(Model::decode(&[]).scores(&[77]), [0; LABELS]);
    }
}
