//! A number → the whole figure: with its unit, its sign, what bounds it, and the other end of a range.
//!
//! *3* → *more than $3 million*; *10* and *60* → *from 10 to 60 %*; *14 novembre* → *du 8 au 14 novembre*.

use super::{Context, FEWEST, FigureKind};
use crate::engine::language::numerals;
use crate::engine::language::units::{
    LONGEST_BOUND, Unit, follows_as_bound, is_bound, is_date_bound, is_part_of_unit, is_rate, is_until,
    opens_amount, opens_range, range_link, unit,
};
use crate::engine::segment::{Number, TokenKind};
use std::ops::Range;

/// A figure's tokens.
#[derive(Clone, Debug)]
pub(super) struct Extent {
    pub kind: FigureKind,
    /// The number with its unit, both of a range.
    pub bare: Range<usize>,
    /// The same with what bounds it.
    pub tokens: Range<usize>,
    /// Where what governs it ends: before its bound, but after a link that opens a range.
    pub start: usize,
}

impl Context<'_> {
    /// The figure that a number is, joined to `from`, the number that it is the other end of.
    pub(super) fn extent(
        &self,
        from: Option<&Number>,
        number: &Number,
        within: &Range<usize>,
    ) -> Option<Extent> {
        let (kind, mut bare) = self.with_unit(number, within)?;
        if let Some(from) = from {
            let opens = from.tokens.start > within.start && opens_amount(self.fold(from.tokens.start - 1));
            bare.start = from.tokens.start - usize::from(opens);
        }
        bare.start -= usize::from(self.is_signed(bare.start));
        bare.start -= usize::from(self.is_article_of(number, bare.start));
        let bounded = self.with_bound(bare.clone(), within);
        let opener = bounded.start.checked_sub(1).filter(|opener| {
            let link = self.link_before(number.tokens.start).unwrap_or_default();
            from.is_some() && within.contains(opener) && opens_range(self.fold(*opener), link)
        });
        let governed = opener.filter(|&opener| !self.nouns.is_link(opener)).unwrap_or(bounded.start);
        Some(Extent { kind, bare, tokens: opener.unwrap_or(bounded.start)..bounded.end, start: governed })
    }

    /// Whether a number is the lower end of a range whose upper end is the next one.
    pub(super) fn ranges(&self, low: &Number, high: &Number, within: &Range<usize>) -> bool {
        if low.tokens.start == high.tokens.start {
            // *10-15 %*, one word; *2022-2025* are years.
            return high.tokens.len() > 1 && !low.may_be_a_year();
        }
        let (Some((kind, upper)), lower) = (self.with_unit(high, within), self.with_unit(low, within)) else {
            return false;
        };
        let end = lower.as_ref().map_or(low.tokens.end, |(_, bare)| bare.end);
        let opens = usize::from(high.tokens.start > end && opens_amount(self.fold(high.tokens.start - 1)));
        let Some(link) = range_link(self.fold(end)) else { return false };
        let opener = low.tokens.start.checked_sub(1).filter(|opener| within.contains(opener));
        let opened = opener.is_some_and(|opener| opens_range(self.fold(opener), self.fold(end)));
        end + 1 + opens == high.tokens.start
            && !low.may_be_a_year()
            && (opened || !link)
            // *by 17 % to $3 million*, *10 grammes à trois semaines*.
            && lower.is_none_or(|(lower, bare)| match lower {
                FigureKind::Count => true,
                FigureKind::Measure => kind == lower && self.fold(bare.end - 1) == self.fold(upper.end - 1),
                _ => kind == lower,
            })
            && opener.is_none_or(|opener| self.fold(opener) != "by")
    }

    /// The word that ties the upper end of a range to the lower one.
    fn link_before(&self, high: usize) -> Option<&str> {
        let back = 1 + usize::from(opens_amount(self.fold(high.checked_sub(1)?)));
        Some(self.fold(high.checked_sub(back)?))
    }

    /// What a number counts in, and its tokens with the unit.
    fn with_unit(&self, number: &Number, within: &Range<usize>) -> Option<(FigureKind, Range<usize>)> {
        let segments = self.input.segments;
        let Range { start, end } = number.tokens;
        if number.is_percent() {
            return Some((FigureKind::Share, start..end));
        }
        if start > within.start && opens_amount(self.fold(start - 1)) {
            let before = usize::from(start > within.start + 1 && self.fold(start - 2) == "us");
            return Some((FigureKind::Amount, start - 1 - before..end));
        }
        let link = usize::from(segments.is_in(end, &self.input.pack.complement_links));
        let at = end + link;
        let leading = usize::from(is_part_of_unit(self.fold(at)));
        let unit = (at + leading < within.end).then(|| unit(self.fold(at + leading))).flatten();
        if let Some(unit) = unit.filter(|_| link == 0 || self.is_scaled(number)) {
            let kind = match unit {
                Unit::Money => FigureKind::Amount,
                Unit::Measure => FigureKind::Measure,
                Unit::Part => FigureKind::Share,
            };
            return Some((kind, start..self.end_of_unit(at + leading + 1, within.end)));
        }
        let counts = number.at_least(FEWEST) && !number.may_be_a_year();
        counts.then_some((FigureKind::Count, start..end))
    }

    /// *square*, *américains* after a unit; what it is reckoned by: *km/h*, *francs/mois*.
    fn end_of_unit(&self, last: usize, within: usize) -> usize {
        let glued = |at: usize| self.input.segments.tokens.get(at).is_some_and(|token| token.glued);
        let trailing = (last..within.min(last + 2)).take_while(|&at| is_part_of_unit(self.fold(at))).count();
        let end = last + trailing;
        let per = self.fold(end) == "/" && glued(end) || matches!(self.fold(end), "per" | "par" | "pro");
        let rate = end + 1 < within && per && is_rate(self.fold(end + 1));
        end + 2 * usize::from(rate)
    }

    /// Whether its last word is *million* or the like, which a link follows: *3 millions d'euros*.
    fn is_scaled(&self, number: &Number) -> bool {
        let last = self.fold(number.tokens.end.saturating_sub(1));
        numerals::numeral(last, self.input.pack.language).is_some_and(|value| value >= 1e6)
    }

    /// Whether a sign stands on a number, and on nothing before it: no range, no compound.
    pub(super) fn is_signed(&self, start: usize) -> bool {
        let token = |at: usize| self.input.segments.tokens.get(at).filter(|_| self.tokens.contains(&at));
        let Some((sign, number)) = start.checked_sub(1).and_then(token).zip(token(start)) else {
            return false;
        };
        let opens = matches!(self.fold(start.saturating_sub(2)), "(" | "[");
        is_sign(self.fold(start - 1)) && number.glued && (!sign.glued || opens)
    }

    /// *une centaine*, *a million*: the article is part of a number in one word.
    fn is_article_of(&self, number: &Number, start: usize) -> bool {
        let word = self.fold(number.tokens.start);
        start == number.tokens.start
            && start > self.tokens.start
            && numerals::takes_article(word)
            && matches!(self.fold(start - 1), "un" | "une" | "a")
    }

    /// With *more than* before it, *or more* after it, and the plus sign of *40+*.
    fn with_bound(&self, bare: Range<usize>, within: &Range<usize>) -> Range<usize> {
        let start = bare.start - self.bound_before(bare.start, within.start, is_bound);
        let longest = LONGEST_BOUND.min(within.end.saturating_sub(bare.end));
        let follows = |words: &usize| {
            let after = bare.end..bare.end + words;
            self.is_word(after.end - 1) && follows_as_bound(self.input.segments.key(after).trim())
        };
        let plus = usize::from(self.is_plus(bare.end));
        start..bare.end + (1..=longest).rev().find(follows).unwrap_or(plus)
    }

    /// How many words before `start` say how near the figure is to the truth.
    fn bound_before(&self, start: usize, first: usize, bounds: fn(&str) -> bool) -> usize {
        let longest = LONGEST_BOUND.min(start.saturating_sub(first));
        let is_bound = |words: &usize| {
            let before = start - words..start;
            self.is_word(before.start) && bounds(self.input.segments.key(before).trim())
        };
        (1..=longest).rev().find(is_bound).unwrap_or(0)
    }

    /// The plus sign of *12+ languages*.
    pub(super) fn is_plus(&self, at: usize) -> bool {
        let glued = |at: usize| self.input.segments.tokens.get(at).is_some_and(|token| token.glued);
        self.tokens.contains(&at) && self.fold(at) == "+" && glued(at) && !glued(at + 1)
    }

    /// A day with what it is the end of: *du 8 au 14 novembre*, *jusqu'au 31 mars*; where what governs it ends,
    /// and whether something goes on until then.
    pub(super) fn days(&self, date: Range<usize>) -> (Range<usize>, usize, bool) {
        let first = self.tokens.start;
        let mut start = date.start;
        let day = |at: usize| {
            let token = self.input.segments.tokens.get(at);
            token.is_some_and(|token| token.kind == TokenKind::Number && token.span.len() <= 3)
        };
        if start >= first + 2 && range_link(self.fold(start - 1)).is_some() && day(start - 2) {
            let link = start - 1;
            start -= 2;
            let opened = start > first && opens_range(self.fold(start - 1), self.fold(link));
            let opener = start - usize::from(opened);
            return (opener..date.end, if self.nouns.is_link(opener) { start } else { opener }, false);
        }
        let bound = self.bound_before(start, first, is_date_bound);
        let closes = bound > 0 && is_until(self.fold(start - bound));
        start -= bound;
        (start..date.end, start, closes)
    }

    /// Keys leave full stops out.
    fn is_word(&self, token: usize) -> bool {
        self.input.segments.tokens.get(token).is_some_and(|token| token.is_word())
    }

    pub(super) fn fold(&self, token: usize) -> &str {
        self.input.segments.fold(token)
    }
}

/// Plus and minus, as they are typed.
pub(super) fn is_sign(word: &str) -> bool {
    matches!(word, "-" | "–" | "−" | "‒" | "+" | "±")
}
