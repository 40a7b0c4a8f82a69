//! Mentions → entities: one entry for each that is named, under all its names.

mod likeness;
mod long_forms;
mod names;

use super::mention::{Kind, Known, Mention};
use super::scan::Scan;
use super::{arabic, gender, heads};
use crate::engine::language::{Language, fold, lexicon};
use likeness::{ends_alike, is_brand, is_called, is_first_name, opens, same_person};
use long_forms::LongForms;
use names::Name;
pub(super) use names::normal_name;
use std::collections::BTreeMap;

/// The mentions of one entity, as indices.
#[derive(Clone, Debug)]
pub(super) struct Group {
    pub kind: Kind,
    pub mentions: Vec<usize>,
}

/// Groups `mentions`; short forms that point to nothing stay alone.
pub(super) fn group(scan: &Scan, mentions: &[Mention]) -> Vec<Group> {
    let forms = forms(scan, mentions);
    let mut groups = Groups::default();
    for form in &forms {
        let identical = groups.identical(mentions, form);
        if let Some((&first, rest)) = identical.split_first() {
            for &other in rest {
                groups.unite(first, other);
            }
            groups.add(first, form, &form.mentions, mentions);
            continue;
        }
        match groups.alike(scan, mentions, form).as_slice() {
            [] => groups.found(form, mentions),
            [one] => groups.add(*one, form, &form.mentions, mentions),
            several => {
                // Several could be meant: who has the function that stands here too, or else the one
                // named last before each mention.
                for &mention in &form.mentions {
                    let nearest = several.iter().copied().max_by_key(|&group| {
                        let members = &groups.all[group].mentions;
                        let before = members.iter().filter(|&&other| other < mention).max();
                        let fellow =
                            members.iter().any(|&other| same_function(scan, mentions, mention, other));
                        (fellow, before.copied().map_or(0, |before| before + 1), std::cmp::Reverse(group))
                    });
                    if let Some(group) = nearest {
                        groups.add(group, form, &[mention], mentions);
                    }
                }
            }
        }
    }
    let mut all: Vec<Group> = groups
        .all
        .into_iter()
        .filter(|found| !found.mentions.is_empty())
        .map(|found| Group { kind: found.kind, mentions: found.mentions })
        .collect();
    for group in &mut all {
        group.mentions.sort_unstable();
    }
    all
}

/// All mentions of one kind that are written alike, under honorifics of one gender.
struct Form {
    kind: Kind,
    name: Name,
    /// Whether the honorifics are a woman's.
    female: Option<bool>,
    /// The same, or else whether the given name is.
    likely: Option<bool>,
    mentions: Vec<usize>,
}

/// The forms, longest first, so that every short form finds its long one; of equals the earliest.
fn forms(scan: &Scan, mentions: &[Mention]) -> Vec<Form> {
    let long_forms = LongForms::of(scan, mentions);
    let mut by_key: BTreeMap<(Kind, String, Option<bool>), Form> = BTreeMap::new();
    for (index, mention) in mentions.iter().enumerate() {
        let name = Name::new(scan, mention, &long_forms);
        let person = mention.kind == Kind::Person;
        let female = if person { gender::of_honorific(scan, mention) } else { None };
        let likely = || female.or_else(|| if person { gender::of_given_name(scan, mention) } else { None });
        by_key
            .entry((mention.kind, name.key.clone(), female))
            .or_insert_with(|| Form {
                kind: mention.kind,
                likely: likely(),
                name,
                female,
                mentions: Vec::new(),
            })
            .mentions
            .push(index);
    }
    let mut forms: Vec<Form> = by_key.into_values().collect();
    forms.sort_by_key(|form| {
        let short =
            form.name.is_acronym || form.mentions.iter().any(|&index| mentions[index].stands_for.is_some());
        (short, std::cmp::Reverse(form.name.words.len()), form.mentions.first().copied())
    });
    forms
}

/// What has been grouped so far, and where to look for it.
#[derive(Default)]
struct Groups<'a> {
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

/// A man and a woman of one name: by their honorifics, or where one is a surname alone, by the given
/// name of the other.
fn opposed(a: &Form, b: &Form) -> bool {
    let surname = a.name.words.len() == 1 || b.name.words.len() == 1;
    differ(a.female, b.female) || surname && differ(a.likely, b.likely)
}

fn differ(one: Option<bool>, other: Option<bool>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one != other)
}

/// Whether one function stands beside both mentions: *le président X* and *X, président de …*.
fn same_function(scan: &Scan, mentions: &[Mention], one: usize, other: usize) -> bool {
    let head = |index: usize| {
        let role = *mentions.get(index)?.role.as_ref()?.first()?;
        scan.segments.tokens_of(role).find(|&token| scan.is_function(token)).map(|token| scan.fold(token))
    };
    head(one).is_some_and(|function| head(other) == Some(function)) || same_rank(scan, mentions, one, other)
}

/// *le colonel-major X* and *le colonel-major Y X*: one noun stands right before both.
fn same_rank(scan: &Scan, mentions: &[Mention], one: usize, other: usize) -> bool {
    let rank = |index: usize| {
        let before = mentions.get(index)?.extent().start.checked_sub(1)?;
        let noun = scan.is_word(before) && !scan.is_function_word(before) && !scan.is_verb(before);
        noun.then(|| scan.fold(before))
    };
    rank(one).is_some_and(|before| rank(other) == Some(before))
}

/// Whether two forms of one kind may name the same.
fn same(scan: &Scan, mentions: &[Mention], short: &Form, long: &Form) -> bool {
    let (Some(a), Some(b)) = (first(mentions, short), first(mentions, long)) else { return false };
    let (name, full) = (&short.name, &long.name);
    match short.kind {
        // *Madame Chirac* is not Jacques Chirac, nor is Daniela Meyer Daniel.
        Kind::Person => {
            !differ(short.likely, long.likely)
                && (same_person(&name.words, &full.words)
                    || scan.pack.language != Language::Arabic && is_first_name(&name.words, &full.words))
        }
        Kind::Organization => {
            !both_known(a, b)
                && (opens(&name.words, &full.words)
                    || is_brand(scan, &name.words, &full.words)
                    || is_called(&name.words, &full.words)
                    || is_of_a_country(scan, a, &name.words, &full.words)
                    || is_of_a_country(scan, b, &full.words, &name.words)
                    || bare_head(scan, a, full)
                    || bare_head(scan, b, name))
        }
        Kind::Event => {
            opens(&name.words, &full.words) && name.words.len() >= 2
                || same_counted(scan, a, b)
                || counts_the_other(scan, (a, &name.words), (b, &full.words))
        }
        Kind::Location => !both_known(a, b) && ends_alike(&name.words, &full.words),
    }
}

fn first<'m>(mentions: &'m [Mention], form: &Form) -> Option<&'m Mention> {
    form.mentions.first().and_then(|&index| mentions.get(index))
}

fn both_known(a: &Mention, b: &Mention) -> bool {
    a.known.is_some() && b.known.is_some()
}

/// *l'Organisation*, *the Council*, *المنظمة* for the one whose name has that head.
fn bare_head(scan: &Scan, mention: &Mention, full: &Name) -> bool {
    if mention.tokens.len() != 1 {
        return false;
    }
    let word = scan.fold(mention.tokens.start);
    let arabic = scan.pack.language == Language::Arabic;
    let bare = if arabic {
        arabic::stem_in(scan, mention.tokens.start, &scan.pack.organisation_heads).map(|stem| stem.bare)
    } else {
        scan.pack.organisation_heads.contains(word).then_some(word)
    };
    let Some(bare) = bare else { return false };
    let matches = |other: &String| other == bare || arabic && other.strip_prefix("ال") == Some(bare);
    if full.words.len() < 2 {
        return false;
    }
    if matches!(scan.pack.language, Language::English | Language::German) {
        full.words.iter().any(matches)
    } else {
        full.words.first().is_some_and(matches)
    }
}

/// *the Coast Guard* for *Kuwait Coast Guard*, *the Security Council* for *UN Security Council*: without whose it
/// is, under an article.
fn is_of_a_country(scan: &Scan, mention: &Mention, short: &[String], long: &[String]) -> bool {
    let owned = |word: &String| {
        lexicon::place(word).is_some()
            || lexicon::demonym(word).is_some()
            || lexicon::organisation(word).is_some()
    };
    let definite = matches!(scan.fold_before(mention.tokens.start), "the" | "its" | "this" | "'s");
    let whose = long.strip_suffix(short).unwrap_or_default();
    scan.pack.language == Language::English
        && short.len() >= 2
        && (1..=2).contains(&whose.len())
        && whose.iter().any(owned)
        && definite
}

/// *51e session du CMAE* and *51e session du Conseil …*: the same number and the same head.
fn same_counted(scan: &Scan, a: &Mention, b: &Mention) -> bool {
    let counted = |mention: &Mention| {
        let start = mention.tokens.start;
        (scan.is_number(start) || scan.is_in(start, &scan.pack.ordinals))
            .then(|| (fold(scan.words(start)), scan.fold(start + 1)))
    };
    matches!((counted(a), counted(b)), (Some(one), Some(other)) if one == other)
}

/// *XVIIIe Sommet des Rives* and *Sommet des Rives*: the same words, and one of them has a number.
fn counts_the_other(scan: &Scan, a: (&Mention, &[String]), b: (&Mention, &[String])) -> bool {
    let (short, long) = if a.1.len() < b.1.len() { (a, b) } else { (b, a) };
    let counted = |mention: &Mention| heads::is_number(scan, mention.tokens.start);
    let [_, rest @ ..] = long.1 else { return false };
    rest.len() >= 2 && rest == short.1 && counted(long.0) && !counted(short.0)
}

#[cfg(test)]
mod tests {
    use crate::engine::document::Span;
    use crate::engine::language::{Language, pack};
    use crate::engine::segment::segment;

    /// `expected`: the names, most important first, each with its aliases.
    #[track_caller]
    fn check(language: Language, text: &str, expected: &[(&str, &[&str])]) {
        let pack = pack(language);
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let named = super::super::find(text, &segments, pack, super::super::Frame::default());
        for (name, aliases) in expected {
            let found = named.entities.iter().find(|entity| entity.name == *name);
            let said: Option<Vec<&str>> =
                found.map(|entity| entity.aliases.iter().map(String::as_str).collect());
            assert_eq!(said.as_deref(), Some(*aliases), "{name} in {text}: {:?}", named.entities);
        }
    }

    #[test]
    fn a_woman_and_a_man_of_one_surname_are_two() {
        check(
            Language::French,
            "Jacques Vauthier a dirigé la ville. Madame Vauthier a ouvert le musée.",
            &[("Jacques Vauthier", &[]), ("Vauthier", &[])],
        );
    }

    #[test]
    fn a_surname_under_a_function_is_who_has_it() {
        check(
            Language::English,
            "President Martin Dorsey and his wife, Helen Dorsey, arrived today. President Dorsey spoke first.",
            &[("Martin Dorsey", &["Dorsey"]), ("Helen Dorsey", &[])],
        );
    }

    #[test]
    fn a_first_name_is_its_bearers() {
        check(
            Language::English,
            "Robert Dorsey arrived today. Robert was tired.",
            &[("Robert Dorsey", &["Robert"])],
        );
    }

    #[test]
    fn a_group_is_called_by_its_name() {
        check(
            Language::French,
            "Le Groupe Voesh a grandi, a dit Anna Dervaux, PDG de Voesh.",
            &[("Groupe Voesh", &["Voesh"])],
        );
    }

    #[test]
    fn who_is_of_a_country_is_also_so_without_it() {
        check(
            Language::English,
            "The Kuwait Coast Guard met. The head of the Coast Guard spoke.",
            &[("Kuwait Coast Guard", &["Coast Guard"])],
        );
    }

    #[test]
    fn a_brand_is_its_company() {
        let pack = pack(Language::English);
        let text = "Zelvanta Therapeutics and Zelvanta Foundation";
        let segments = segment(text, &[Span::new(0, text.len())], pack);
        let scan = super::Scan::new(text, &segments, pack);
        let words = |name: &str| -> Vec<String> { name.split(' ').map(str::to_owned).collect() };
        let is_brand = |a: &str, b: &str| super::likeness::is_brand(&scan, &words(a), &words(b));
        assert!(is_brand("zelvanta", "zelvanta therapeutics"));
        assert!(!is_brand("zelvanta", "zelvanta foundation"));
        assert!(!is_brand("zelvanta", "zelvanta river trail"));
    }
}
