//! The weights of a language's tagger, and the bytes that they are kept in.

use super::features::ROWS;
use super::{TAGS, Tag};
use crate::engine::language::{Each, Language};
use std::sync::OnceLock;

/// Weights: a row a feature, a column a tag.
pub struct Model {
    weights: Vec<[i8; TAGS]>,
}

impl Model {
    /// Reads what [`Model::encode`] wrote. Total: bytes that end early leave the rest at nought.
    pub fn decode(bytes: &[u8]) -> Self {
        let mut weights = vec![[0; TAGS]; ROWS];
        let mut bytes = bytes.iter().copied();
        let mut row = 0;
        while let (Some(gap), Some(mask)) = (bytes.next(), bytes.next()) {
            row += usize::from(gap);
            for column in (0..TAGS).filter(|column| mask & (1 << column) != 0) {
                let weight = bytes.next().unwrap_or(0);
                if let Some(slot) = weights.get_mut(row).and_then(|row| row.get_mut(column)) {
                    *slot = weight as i8;
                }
            }
        }
        Self { weights }
    }

    /// The table as bytes: of each row with weights its distance from the last such row, which
    /// tags it has weights for, and these.
    pub fn encode(weights: &[[i8; TAGS]]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut last = 0;
        for (row, weights) in
            weights.iter().enumerate().filter(|(_, weights)| weights.iter().any(|&weight| weight != 0))
        {
            while row - last > 255 {
                bytes.extend([255, 0]);
                last += 255;
            }
            let mask =
                (0..TAGS).filter(|&column| weights[column] != 0).fold(0u8, |mask, column| mask | 1 << column);
            bytes.extend([(row - last) as u8, mask]);
            bytes.extend(weights.iter().filter(|&&weight| weight != 0).map(|&weight| weight as u8));
            last = row;
        }
        bytes
    }

    /// The weights of a row.
    pub(super) fn row(&self, row: u16) -> [i8; TAGS] {
        self.weights.get(usize::from(row)).copied().unwrap_or_default()
    }
}

/// Sums of weights a tag: of [`FEATURES`] weights, which 16 bits hold.
pub(super) type Sums = [i16; TAGS];

/// Adds the weights of a row to `sums`.
#[inline]
pub(super) fn add(sums: &mut Sums, weights: [i8; TAGS]) {
    for (sum, weight) in sums.iter_mut().zip(weights) {
        *sum += i16::from(weight);
    }
}

/// The tag with the highest sum, of equals the first.
pub fn best<N: PartialOrd + Copy>(sums: &[N; TAGS]) -> Tag {
    let mut winner = (Tag::Noun, sums[0]);
    for (&tag, &sum) in Tag::ALL.iter().zip(sums) {
        if sum > winner.1 {
            winner = (tag, sum);
        }
    }
    winner.0
}

/// The model of a language, made once; Italian has none.
pub(super) fn of(language: Language) -> Option<&'static Model> {
    static MODELS: Each<OnceLock<Model>> = Each::lazy();
    let bytes: &[u8] = match language {
        Language::French => include_bytes!("../../language/data/tags.fr.bin"),
        Language::English => include_bytes!("../../language/data/tags.en.bin"),
        Language::Arabic => include_bytes!("../../language/data/tags.ar.bin"),
        Language::German => include_bytes!("../../language/data/tags.de.bin"),
        Language::Spanish => include_bytes!("../../language/data/tags.es.bin"),
        Language::Portuguese => include_bytes!("../../language/data/tags.pt.bin"),
        Language::Italian | Language::Other => return None,
    };
    MODELS.get(language, || Model::decode(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_survives_encoding() {
        let mut weights = vec![[0; TAGS]; ROWS];
        weights[3] = [1, 0, -7, 0, 0, 0, 0, 100];
        weights[ROWS - 1] = [-128, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(Model::decode(&Model::encode(&weights)).weights, weights);
    }

    #[test]
    fn half_a_table_does_no_harm() {
        assert_eq!(Model::decode(&[2, 255, 1]).weights.len(), ROWS);
    }
}
