//! Where one term stands in all releases, in few bytes.

/// A term in a release.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The number of the release.
    pub release: u32,
    /// Its position there.
    pub position: u32,
}

/// The places of one term: release after release its distance from the one before, how many there are, and
/// their distances from each other, in LEB128.
#[derive(Clone, Debug, Default)]
pub struct Postings {
    bytes: Vec<u8>,
    last: u32,
    /// How many releases have it, those that were removed left out.
    releases: u32,
}

impl Postings {
    /// Adds the places in a release, whose number is higher than all before, in order.
    pub fn push(&mut self, release: u32, positions: impl ExactSizeIterator<Item = u32>) {
        self.write(release - self.last);
        self.last = release;
        self.releases += 1;
        self.write(positions.len() as u32);
        let mut before = 0;
        for position in positions {
            self.write(position - before);
            before = position;
        }
    }

    /// How many releases have the term.
    pub fn releases(&self) -> u32 {
        self.releases
    }

    /// One of them was removed.
    pub fn forget(&mut self) {
        self.releases = self.releases.saturating_sub(1);
    }

    fn write(&mut self, mut value: u32) {
        while value >= 0x80 {
            self.bytes.push(value as u8 | 0x80);
            value >>= 7;
        }
        self.bytes.push(value as u8);
    }

    /// All places, in order: also those in releases that were removed.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let mut bytes = self.bytes.iter();
        let mut read = move || {
            let (mut value, mut shift) = (0, 0);
            loop {
                let byte = *bytes.next()?;
                value |= u32::from(byte & 0x7F) << shift;
                if byte < 0x80 {
                    return Some(value);
                }
                shift += 7;
            }
        };
        let (mut place, mut left) = (Place { release: 0, position: 0 }, 0);
        std::iter::from_fn(move || {
            if left == 0 {
                place = Place { release: place.release + read()?, position: 0 };
                left = read()?;
            }
            left -= 1;
            place.position += read()?;
            Some(place)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    proptest! {
        #[test]
        fn what_was_written_is_read(places in prop::collection::btree_set((0u32..400, 0u32..40_000), 0..60)) {
            let places: BTreeSet<Place> =
                places.into_iter().map(|(release, position)| Place { release, position }).collect();
            let places: Vec<Place> = places.into_iter().collect();
            let mut postings = Postings::default();
            for release in places.chunk_by(|one, other| one.release == other.release) {
                postings.push(release[0].release, release.iter().map(|place| place.position));
            }
            prop_assert_eq!(postings.places().collect::<Vec<_>>(), places);
        }
    }
}
