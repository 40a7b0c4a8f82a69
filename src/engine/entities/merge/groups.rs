//! What has been grouped so far, and where to look for the group of a form.

use super::identity::{opposed, same, same_function};
use super::{Form, Group};
use crate::engine::entities::mention::{Kind, Known, Mention};
use crate::engine::entities::scan::Scan;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Groups of mentions, by what may lead to them.
#[derive(Default)]
pub(super) struct Groups<'a> {
    all: Vec<Found<'a>>,
    by_word: BTreeMap<&'a str, Vec<usize>>,
    by_key: BTreeMap<(Kind, &'a str), Vec<usize>>,
    by_known: BTreeMap<(Kind, Known), Vec<usize>>,
    by_start: BTreeMap<usize, usize>,
}

struct Found<'a> {
    kind: Kind,
    forms: Vec<&'a Form>,
    mentions: Vec<usize>,
}

impl<'a> Groups<'a> {
    /// Adds the mentions of `form` to the group of its very name, else to one that it may be a shorter or another
    /// spelling of, else to one of their own.
    pub fn place(&mut self, scan: &Scan, mentions: &[Mention], form: &'a Form) {
        let identical = self.identical(mentions, form);
        if let Some((&first, rest)) = identical.split_first() {
            for &other in rest {
                self.unite(first, other);
            }
            return self.add(first, form, &form.mentions, mentions);
        }
        match self.alike(scan, mentions, form).as_slice() {
            [] => self.found(form, mentions),
            [one] => self.add(*one, form, &form.mentions, mentions),
            several => {
                for &mention in &form.mentions {
                    if let Some(group) = self.nearest(scan, mentions, several, mention) {
                        self.add(group, form, &[mention], mentions);
                    }
                }
            }
        }
    }

    /// The group that is meant where `several` could be: whose function stands here too, or else which was named
    /// last before the mention.
    fn nearest(&self, scan: &Scan, mentions: &[Mention], several: &[usize], mention: usize) -> Option<usize> {
        several.iter().copied().max_by_key(|&group| {
            let members = self.all.get(group).map_or(&[][..], |found| &found.mentions);
            let before = members.iter().filter(|&&other| other < mention).max();
            let fellow = members.iter().any(|&other| same_function(scan, mentions, mention, other));
            (fellow, before.map_or(0, |before| before + 1), Reverse(group))
        })
    }

    /// The groups that have mentions, each in the order of the text.
    pub fn all(self) -> Vec<Group> {
        let mut all: Vec<Group> = self
            .all
            .into_iter()
            .filter(|found| !found.mentions.is_empty())
            .map(|found| Group { kind: found.kind, mentions: found.mentions })
            .collect();
        all.iter_mut().for_each(|group| group.mentions.sort_unstable());
        all
    }

    /// The groups that have the very same name or identity.
    fn identical(&self, mentions: &[Mention], form: &Form) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        found.extend(self.by_key.get(&(form.kind, form.name.key.as_str())).into_iter().flatten());
        for mention in form.mentions.iter().filter_map(|&index| mentions.get(index)) {
            if let Some(known) = mention.known {
                found.extend(self.by_known.get(&(form.kind, known)).into_iter().flatten());
            }
            if let Some(long) = &mention.stands_for {
                found.extend(self.by_start.get(&long.start));
            }
        }
        found.sort_unstable();
        found.dedup();
        found.retain(|&group| {
            self.all.get(group).is_some_and(|found| {
                found.kind == form.kind
                    && !found.mentions.is_empty()
                    && !found.forms.iter().any(|other| opposed(form, other))
            })
        });
        found
    }

    /// The groups that the form may be a shorter or another spelling of.
    fn alike(&self, scan: &Scan, mentions: &[Mention], form: &Form) -> Vec<usize> {
        let mut near: Vec<usize> = form
            .name
            .words
            .iter()
            .flat_map(|word| variants(word))
            .filter_map(|word| self.by_word.get(word))
            .flatten()
            .copied()
            .collect();
        near.sort_unstable();
        near.dedup();
        near.retain(|&group| {
            self.all.get(group).is_some_and(|found| {
                found.kind == form.kind
                    && !found.mentions.is_empty()
                    && found.forms.iter().any(|other| same(scan, mentions, form, other))
            })
        });
        near
    }

    fn found(&mut self, form: &'a Form, mentions: &[Mention]) {
        self.all.push(Found { kind: form.kind, forms: Vec::new(), mentions: Vec::new() });
        self.add(self.all.len() - 1, form, &form.mentions, mentions);
    }

    fn add(&mut self, group: usize, form: &'a Form, members: &[usize], mentions: &[Mention]) {
        let found = &mut self.all[group];
        found.mentions.extend(members);
        found.forms.push(form);
        for word in form.name.words.iter().flat_map(|word| variants(word)) {
            push_once(self.by_word.entry(word).or_default(), group);
        }
        push_once(self.by_key.entry((form.kind, form.name.key.as_str())).or_default(), group);
        for mention in members.iter().filter_map(|&index| mentions.get(index)) {
            if let Some(known) = mention.known {
                push_once(self.by_known.entry((form.kind, known)).or_default(), group);
            }
            self.by_start.entry(mention.tokens.start).or_insert(group);
        }
    }

    /// Makes `other` part of `group`.
    fn unite(&mut self, group: usize, other: usize) {
        let mentions = std::mem::take(&mut self.all[other].mentions);
        let forms = std::mem::take(&mut self.all[other].forms);
        self.all[group].mentions.extend(mentions);
        self.all[group].forms.extend(forms);
        let moved = |list: &mut Vec<usize>| {
            if list.contains(&other) {
                list.retain(|&member| member != other);
                push_once(list, group);
            }
        };
        self.by_word.values_mut().for_each(moved);
        self.by_key.values_mut().for_each(moved);
        self.by_known.values_mut().for_each(moved);
        self.by_start.values_mut().filter(|member| **member == other).for_each(|member| *member = group);
    }
}

fn push_once(list: &mut Vec<usize>, group: usize) {
    if !list.contains(&group) {
        list.push(group);
    }
}

/// The word, and without the Arabic article.
fn variants(word: &str) -> impl Iterator<Item = &str> {
    let bare =
        word.strip_prefix("ال").or_else(|| word.strip_prefix("al")).filter(|bare| bare.chars().count() > 2);
    [Some(word).filter(|word| word.chars().count() > 1), bare].into_iter().flatten()
}
