//! Names in lists of lines, found by hash without a copy of them: eight bytes a slot.
//!
//! A list is text as it is shipped: names apart by a separator, `*` and `^` after a name are marks.
//! What is known of a name stands beside it in its line, so that an index need only say where a name
//! is. Made at the first look-up, it costs a hash a name.

use super::hash;

/// Where each name of some lists stands.
pub(super) struct Index {
    lists: &'static [&'static str],
    /// What parts the names of a line.
    separator: char,
    /// The hash of a name with its [`Entry`]; nought where the slot is free.
    slots: Vec<(u32, u32)>,
    used: usize,
    /// A bit a name, seldom shared: most words that are looked up are no names, and this is small enough
    /// for the processor's cache.
    filter: Vec<u64>,
    #[cfg(test)]
    grown: bool,
}

/// How many bits of the filter there are for each name, or more.
const FILTER_BITS: usize = 8;

/// A name that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Which of the lists has it.
    pub list: usize,
    /// Where it begins in the list.
    pub at: usize,
    /// How many words the longest name has that begins with it and a space; nought if there is none.
    pub words: usize,
    /// Whether it is a name itself, or only the first word of one.
    pub is_name: bool,
}

/// Of two lines that have the same name, which speaks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Speaks {
    First,
    Last,
}

/// All that parts or marks names comes up to it, and all letters after it.
const LAST_SIGN: u8 = b'^';

/// Which columns of a line are names.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Columns {
    All,
    /// All but the first, which ends at a tab: what is known of them.
    AfterFirst,
}

/// What is seen of a name while its list is read.
#[derive(Clone, Copy, Default)]
struct Scanned {
    start: usize,
    /// Where its first word ends, if it has several.
    first_end: usize,
    spaces: u32,
    marks: usize,
}

impl Scanned {
    fn from(start: usize) -> Self {
        Self { start, ..Self::default() }
    }
}

/// How the number of an entry is made up: from the right where the name begins, its list, the words
/// of the longest name that begins with it, whether it is one, and a bit so that none is nought.
const AT: u32 = 22;
const LIST: u32 = 2;
const WORDS: u32 = 6;
const NAME: u32 = 1 << (AT + LIST + WORDS);
const TAKEN: u32 = 1 << 31;

impl Index {
    /// An empty one for about `names` names. At most four lists of four megabytes.
    pub fn new(lists: &'static [&'static str], separator: char, names: usize) -> Self {
        debug_assert!(lists.len() <= 1 << LIST && lists.iter().all(|list| list.len() < 1 << AT));
        Self {
            lists,
            separator,
            slots: vec![(0, 0); (names * 3 / 2).next_power_of_two().max(2)],
            used: 0,
            filter: vec![0; (names * FILTER_BITS / 64).next_power_of_two()],
            #[cfg(test)]
            grown: false,
        }
    }

    /// Adds the names in `list`, without their marks: those in `columns` of its lines.
    pub fn add_all(&mut self, list: usize, columns: Columns, speaks: Speaks) {
        let Some(text) = self.lists.get(list).copied() else { return };
        let separator = self.separator as u8;
        let mut name = Scanned::default();
        let mut in_names = columns == Columns::All;
        // In one go, byte by byte: there are ninety thousand names, and the first release waits for them.
        for (at, &byte) in text.as_bytes().iter().enumerate() {
            if byte > LAST_SIGN {
                continue;
            }
            match byte {
                b'\n' => {
                    if in_names {
                        self.add(list, text, name, at, speaks);
                    }
                    in_names = columns == Columns::All;
                    name = Scanned::from(at + 1);
                }
                b'\t' if !in_names => {
                    in_names = true;
                    name = Scanned::from(at + 1);
                }
                _ if byte == separator && in_names => {
                    self.add(list, text, name, at, speaks);
                    name = Scanned::from(at + 1);
                }
                b' ' => {
                    if name.spaces == 0 {
                        name.first_end = at;
                    }
                    name.spaces += 1;
                }
                b'*' | b'^' => name.marks += 1,
                _ => {}
            }
        }
        if in_names {
            self.add(list, text, name, text.len(), speaks);
        }
    }

    /// Adds the name that was scanned up to `end` of `list`, whose `text` it is a piece of, and its first word.
    #[inline]
    fn add(&mut self, list: usize, text: &'static str, scanned: Scanned, end: usize, speaks: Speaks) {
        let Scanned { start, first_end, spaces, marks } = scanned;
        let Some(name) = text.get(start..end.saturating_sub(marks)).filter(|name| !name.is_empty()) else {
            return;
        };
        let at = start as u32 | (list as u32) << AT;
        let hash_of_name = hash::quick(name);
        let place = self.slot(hash_of_name, name);
        match self.slots.get_mut(place) {
            Some((_, entry)) if *entry == 0 => self.take(place, hash_of_name, at | NAME),
            Some((_, entry)) if *entry & NAME == 0 || speaks == Speaks::Last => {
                *entry = at | *entry & !((1 << (AT + LIST)) - 1) | NAME;
            }
            _ => {}
        }
        if spaces > 0 && self.separator != ' ' {
            let first = text.get(start..first_end).unwrap_or("");
            let words = (spaces + 1).min((1 << WORDS) - 1);
            let hash_of_first = hash::quick(first);
            let place = self.slot(hash_of_first, first);
            match self.slots.get_mut(place) {
                Some((_, entry)) if *entry == 0 => {
                    self.take(place, hash_of_first, at | words << (AT + LIST));
                }
                Some((_, entry)) => {
                    let longest = (*entry >> (AT + LIST) & ((1 << WORDS) - 1)).max(words);
                    *entry = *entry & !(((1 << WORDS) - 1) << (AT + LIST)) | longest << (AT + LIST);
                }
                None => {}
            }
        }
    }

    /// What is known of `name`.
    #[inline]
    pub fn find(&self, name: &str) -> Option<Found> {
        let hash = hash::quick(name);
        let (word, bit) = self.bit(hash);
        self.filter.get(word).filter(|word| *word & bit != 0)?;
        let &(_, entry) = self.slots.get(self.slot(hash, name)).filter(|slot| slot.1 != 0)?;
        Some(Found {
            list: (entry >> AT & ((1 << LIST) - 1)) as usize,
            at: (entry & ((1 << AT) - 1)) as usize,
            words: (entry >> (AT + LIST) & ((1 << WORDS) - 1)) as usize,
            is_name: entry & NAME != 0,
        })
    }

    /// Where the line begins that `found` stands in.
    pub fn line_start(&self, found: Found) -> usize {
        let before = self.lists.get(found.list).and_then(|list| list.as_bytes().get(..found.at));
        before.and_then(|before| before.iter().rposition(|&byte| byte == b'\n')).map_or(0, |end| end + 1)
    }

    /// The line that `found` stands in.
    pub fn line(&self, found: Found) -> &'static str {
        let list = self.lists.get(found.list).and_then(|list| list.get(self.line_start(found)..));
        list.and_then(|rest| rest.lines().next()).unwrap_or("")
    }

    /// What stands from `found` on to the end of its list.
    pub fn from(&self, found: Found) -> &'static str {
        self.lists.get(found.list).and_then(|list| list.get(found.at..)).unwrap_or("")
    }

    /// All names.
    #[cfg(test)]
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        let names = self.slots.iter().filter(|slot| slot.1 & NAME != 0).filter_map(|&(_, entry)| {
            let list = self.lists.get((entry >> AT & ((1 << LIST) - 1)) as usize)?;
            let rest = list.get((entry & ((1 << AT) - 1)) as usize..)?;
            rest.split([self.separator, '\n', '*', '^']).next()
        });
        names.collect::<Vec<_>>().into_iter()
    }

    /// Whether there were more names than [`Index::new`] was told: growing takes half of the time.
    #[cfg(test)]
    pub fn has_grown(&self) -> bool {
        self.grown
    }

    fn take(&mut self, place: usize, hash: u32, entry: u32) {
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = (hash, entry | TAKEN);
        }
        let (word, bit) = self.bit(hash);
        if let Some(word) = self.filter.get_mut(word) {
            *word |= bit;
        }
        self.used += 1;
        if self.used * 4 > self.slots.len() * 3 {
            #[cfg(test)]
            {
                self.grown = true;
            }
            let larger = vec![(0, 0); self.slots.len() * 2];
            let slots = std::mem::replace(&mut self.slots, larger);
            let mask = self.slots.len() - 1;
            for slot in slots.into_iter().filter(|slot| slot.1 != 0) {
                let mut place = slot.0 as usize & mask;
                while self.slots.get(place).is_some_and(|taken| taken.1 != 0) {
                    place = (place + 1) & mask;
                }
                if let Some(free) = self.slots.get_mut(place) {
                    *free = slot;
                }
            }
        }
    }

    /// The word of the filter, and the bit in it, that speak of the name with `hash`.
    fn bit(&self, hash: u32) -> (usize, u64) {
        // Slots go by the low bits.
        let bit = hash.rotate_left(16) as usize;
        ((bit / 64) & (self.filter.len() - 1), 1 << (bit % 64))
    }

    /// Where `name` is, or would be. There are always free slots, so that the search ends.
    fn slot(&self, hash: u32, name: &str) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = hash as usize & mask;
        while let Some(&(known, entry)) = self.slots.get(place) {
            if entry == 0 || known == hash && self.is(entry, name) {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }

    /// Whether `entry` is `name`, all of it.
    fn is(&self, entry: u32, name: &str) -> bool {
        let list = self.lists.get((entry >> AT & ((1 << LIST) - 1)) as usize).copied().unwrap_or("");
        let rest = list.as_bytes().get((entry & ((1 << AT) - 1)) as usize..).unwrap_or_default();
        let Some(after) = rest.strip_prefix(name.as_bytes()) else { return false };
        let only_first = entry & NAME == 0;
        match after.first().copied().map(char::from) {
            None | Some('\n' | '*' | '^') => !only_first,
            Some(next) if next == self.separator => !only_first,
            Some(' ') => only_first && !name.contains(' '),
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LISTS: [&str; 2] = ["a\tnew york city*\tnew\nb\tnew york^\n", "c\toslo\tnew"];

    fn index(speaks: Speaks) -> Index {
        let mut index = Index::new(&LISTS, '\t', 1);
        (0..LISTS.len()).for_each(|list| index.add_all(list, Columns::AfterFirst, speaks));
        index
    }

    #[track_caller]
    fn check(index: &Index, name: &str, line: Option<&str>, words: usize) {
        let found = index.find(name);
        assert_eq!(found.filter(|found| found.is_name).map(|found| index.line(found)), line, "{name}");
        assert_eq!(found.map_or(0, |found| found.words), words, "{name}");
    }

    #[test]
    fn names_are_found_whole() {
        let index = index(Speaks::First);
        check(&index, "new york city", Some("a\tnew york city*\tnew"), 0);
        check(&index, "new york", Some("b\tnew york^"), 0);
        check(&index, "oslo", Some("c\toslo\tnew"), 0);
        check(&index, "york", None, 0);
        check(&index, "osl", None, 0);
    }

    #[test]
    fn a_first_word_knows_the_longest_name() {
        check(&index(Speaks::First), "new", Some("a\tnew york city*\tnew"), 3);
        check(&index(Speaks::Last), "new", Some("c\toslo\tnew"), 3);
    }
}
