//! Organisations, events and places built on a head noun, with how sure it is that they are names.
//!
//! A token comes in; out comes the name that it opens ([`Construct`] tells where it ends), if it is one: what
//! is ordinary, or is named by another word of it, is none.

use super::super::mention::{Kind, Mention, weight};
use super::super::scan::Scan;
use super::bounds::names_after;
use super::common::{is_common, is_ranked};
use super::construct::{Construct, eponym_end, is_descended};
use super::{has_article, is_function, is_listed, is_place_noun, key_of, stem_in, words};
use crate::engine::language::lexicon;
use crate::engine::segment::arabic::{Stem, stems};
use std::ops::Range;

/// Proposes the name that the head at `index` opens, if there is one.
pub(super) fn propose(scan: &Scan, index: usize, proposals: &mut Vec<Mention>) {
    let Some((stem, kind)) = head(scan, index) else { return };
    if leads(scan, index, stem) || is_board(scan, index, stem) {
        return;
    }
    let construct = Construct { scan, head: index, definite: stem.article, kind };
    let name = Name { scan, head: index, stem, kind, end: construct.end() }.without_country();
    if name.end <= index + 1 || name.is_place() || name.is_qualified_noun() {
        return;
    }
    if is_common(scan, index, name.end, stem, kind) {
        return;
    }
    proposals.extend(name.strength().map(|strength| Mention::new(index..name.end, kind, strength)));
}

/// The head noun at `index`, and what it is the head of.
fn head<'a>(scan: &Scan<'a>, index: usize) -> Option<(Stem<'a>, Kind)> {
    let pack = scan.pack;
    let kinds = [
        (&pack.organisation_heads, Kind::Organization),
        (&pack.event_heads, Kind::Event),
        (&pack.place_heads, Kind::Location),
    ];
    let (stem, kind) =
        kinds.into_iter().find_map(|(heads, kind)| Some((stem_in(scan, index, heads)?, kind)))?;
    // *مدينة الملك سالم للعلوم*: what has a field is an institution.
    let institution = kind == Kind::Location && has_field(scan, index, stem);
    Some((stem, if institution { Kind::Organization } else { kind }))
}

/// Whether a town's noun is named after someone and tells what it is for.
fn has_field(scan: &Scan, index: usize, stem: Stem) -> bool {
    let named = stem.bare == "مدينه" && !stem.article && names_after(scan, index + 1);
    named && scan.fold(eponym_end(scan, scan.honorifics_end(index + 1))).starts_with("لل")
}

/// *بقيادة …*, *برئاسة …*: who leads, no headquarters.
fn leads(scan: &Scan, index: usize, stem: Stem) -> bool {
    stem.clitics > 0 && matches!(stem.bare, "قياده" | "رئاسه") && scan.fold(index).starts_with('ب')
}

/// *مجلس إدارة الشركة*: the company is named.
fn is_board(scan: &Scan, index: usize, stem: Stem) -> bool {
    let board = |token: usize| stems(scan.fold(token)).any(|stem| !stem.article && stem.bare == "اداره");
    let of_another =
        || stem_in(scan, index + 1, &scan.pack.organisation_heads).is_some_and(|head| head.article);
    stem.bare == "مجلس" && board(index + 1) || board(index) && of_another()
}

/// *مدينة | نيويورك*: a town goes by its name alone, where that is nothing else; *مدينة النور* is one whole.
pub(super) fn is_bare_town(scan: &Scan, index: usize) -> bool {
    let name = scan.fold(index + 1);
    stems(scan.fold(index)).any(|stem| stem.bare == "مدينه" && !stem.article)
        && !is_listed(name)
        && (lexicon::place(name).is_some() || words::is_unknown(name))
        && lexicon::place(&scan.key(index..index + 2)).is_none()
}

/// A head and what hangs on it, up to `end`.
struct Name<'s, 'a> {
    scan: &'s Scan<'a>,
    head: usize,
    stem: Stem<'a>,
    kind: Kind,
    end: usize,
}

impl Name<'_, '_> {
    /// *نادي ميتز | الفرنسي*: where a club is from.
    fn without_country(mut self) -> Self {
        let last = self.end - 1;
        let from = self.stem.bare == "نادي"
            && self.end == self.head + 3
            && lexicon::demonym(self.scan.fold(last)).is_some()
            && !has_article(self.scan, self.head + 1);
        self.end -= usize::from(from);
        self
    }

    fn has_one_complement(&self) -> bool {
        self.end == self.head + 2
    }

    /// *قناة السويس*: the lists know it for a place.
    fn is_place(&self) -> bool {
        let key = || self.scan.key(self.head..self.head + 2);
        self.kind == Kind::Organization && lexicon::place(&key()).is_some()
    }

    /// *المركز الأول*, *المركز المهم*: an adjective alone makes no name, unless it says of which country or rank.
    fn is_qualified_noun(&self) -> bool {
        let adjective = self.scan.fold(self.head + 1);
        self.stem.article
            && self.has_one_complement()
            && self.kind == Kind::Organization
            && lexicon::demonym(adjective).is_none()
            && !is_ranked(adjective)
    }

    /// How strongly the name is believed in; none where it is no name.
    fn strength(&self) -> Option<u32> {
        match self.kind {
            // *مركز الملك سلمان*, *مطار الملك خالد*: stronger than the title of whom it is named after.
            Kind::Organization if self.is_named_after() => Some(weight::HONORIFIC + 6),
            Kind::Location if self.is_named_after() => Some(weight::HONORIFIC + 1),
            Kind::Organization if self.is_sure_organisation() => Some(weight::HONORIFIC + 1),
            Kind::Organization if self.goes_on_from_listed() => Some(weight::HEAD + 6),
            Kind::Location => self.is_named_place().then_some(weight::LISTED + 5),
            Kind::Event => self.is_named_event().then_some(weight::HEAD),
            _ => Some(weight::HEAD),
        }
    }

    /// Whether the name is someone's, after their title.
    fn is_named_after(&self) -> bool {
        let name = self.head + 1;
        !self.stem.article && (names_after(self.scan, name) || is_descended(self.scan, name))
    }

    fn is_sure_organisation(&self) -> bool {
        let head = self.stem.bare;
        // *رئاسة الجمهورية*: a state has one.
        let presidency =
            || head == "رئاسه" && matches!(self.scan.fold(self.head + 1), "الجمهوريه" | "الوزراء" | "الاركان");
        // *نادي النهضة*: clubs are called what anything is.
        let club = || head == "نادي" && self.has_one_complement();
        !self.stem.article && (presidency() || club()) || self.is_listed_of_a_country()
    }

    /// *مجلس النواب المصري*: whether the lists have the council, but for the adjective that says of which
    /// country it is.
    fn is_listed_of_a_country(&self) -> bool {
        let last = self.end - 1;
        let listed = || {
            let key = key_of(self.stem, &self.scan.key(self.head + 1..last));
            lexicon::organisation(&key).is_some()
        };
        self.stem.bare == "مجلس"
            && last > self.head + 1
            && lexicon::demonym(self.scan.fold(last)).is_some()
            && listed()
    }

    /// *الاتحاد الإفريقي | لكرة اليد*: whether the lists have the beginning of the name, and the rest says what
    /// for.
    fn goes_on_from_listed(&self) -> bool {
        let (scan, pack) = (self.scan, self.scan.pack);
        let of_a_head = self.head.checked_sub(1).is_some_and(|before| {
            let head = |set| stem_in(scan, before, set).is_some_and(|stem| !stem.article);
            head(&pack.event_heads) || head(&pack.organisation_heads) || is_function(scan, before)
        });
        let listed = |cut: usize| lexicon::organisation(&scan.key(self.head..cut)).is_some();
        !of_a_head && (self.head + 2..self.end).any(|cut| scan.fold(cut).starts_with('ل') && listed(cut))
    }

    /// Whether the complement of a kind of place is a place or may be one's name.
    fn is_named_place(&self) -> bool {
        let (scan, complement) = (self.scan, self.head + 1);
        if self.rest().any(|token| stems(scan.fold(token)).any(|stem| is_place_noun(stem.bare))) {
            return true;
        }
        let quarter = if has_article(scan, complement) {
            // *محافظة الداخلية*: a governorate by its quarter.
            matches!(self.stem.bare, "محافظه" | "ولايه" | "قصر")
        } else {
            // *مدينة إكسبو*, *قرية دوما*: an unknown name after a kind of place, without article.
            stem_in(scan, complement, &scan.pack.place_heads).is_none()
        };
        self.has_one_complement() && !self.stem.article && quarter
    }

    /// *مؤتمر صحفي*, *ندوة علمية* are any; *مهرجان تمور بريدة* is one.
    fn is_named_event(&self) -> bool {
        let scan = self.scan;
        let placed = |token: usize| stems(scan.fold(token)).any(|stem| lexicon::place(stem.bare).is_some());
        self.rest().any(|token| has_article(scan, token) || placed(token))
    }

    fn rest(&self) -> Range<usize> {
        self.head + 1..self.end
    }
}
