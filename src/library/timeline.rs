//! Entries → when they were published: years, months or days, each with its releases, and the gaps between.

use super::entry::Entry;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How finely time is told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grain {
    /// `2024`
    Year,
    /// `2024-05`
    Month,
    /// `2024-05-03`
    Day,
}

/// Releases in the order of their dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Timeline {
    /// How finely it tells time apart.
    pub grain: Grain,
    /// From the first to the last; none of them is empty.
    pub periods: Vec<Period>,
    /// The keys of releases without a date, or with one that says less than the grain.
    pub undated: Vec<String>,
}

/// The releases of a year, a month or a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// In ISO 8601, as far as it goes.
    pub date: String,
    /// How many periods without a release lie before it.
    pub gap: usize,
    /// The keys of its releases, by date.
    pub releases: Vec<String>,
}

/// The most periods that are told at once: a bar for each fits beside the other.
const MOST: usize = 60;

impl Timeline {
    /// The timeline of releases, as finely as `grain` says.
    pub fn of<'e>(entries: impl IntoIterator<Item = &'e Entry>, grain: Grain) -> Timeline {
        let mut periods: BTreeMap<i64, (String, Vec<(String, String)>)> = BTreeMap::new();
        let mut undated = Vec::new();
        for entry in entries {
            let date = entry.date.as_deref().unwrap_or("");
            match grain.number(date).zip(grain.of(date)) {
                Some((number, period)) => {
                    let (_, releases) =
                        periods.entry(number).or_insert_with(|| (period.to_owned(), Vec::new()));
                    releases.push((date.to_owned(), entry.key.clone()));
                }
                None => undated.push(entry.key.clone()),
            }
        }
        undated.sort_unstable();
        let mut before: Option<i64> = None;
        let periods = periods.into_iter().map(|(number, (date, mut releases))| {
            releases.sort_unstable();
            let gap = before.replace(number).map_or(0, |before| (number - before - 1).max(0) as usize);
            Period { date, gap, releases: releases.into_iter().map(|(_, key)| key).collect() }
        });
        Timeline { grain, periods: periods.collect(), undated }
    }

    /// The finest timeline of these releases that can be seen at once: gaps count as periods.
    pub fn at_a_glance<'e>(entries: impl IntoIterator<Item = &'e Entry> + Clone) -> Timeline {
        let finest = [Grain::Day, Grain::Month].into_iter().find_map(|grain| {
            let timeline = Timeline::of(entries.clone(), grain);
            let length: usize = timeline.periods.iter().map(|period| period.gap + 1).sum();
            (length <= MOST).then_some(timeline)
        });
        finest.unwrap_or_else(|| Timeline::of(entries, Grain::Year))
    }
}

impl Grain {
    /// The part of a date that tells a period.
    fn of(self, date: &str) -> Option<&str> {
        let length = match self {
            Grain::Year => "2024".len(),
            Grain::Month => "2024-05".len(),
            Grain::Day => "2024-05-03".len(),
        };
        date.get(..length)
    }

    /// The number of the period that a date lies in: those that follow each other have numbers that do.
    fn number(self, date: &str) -> Option<i64> {
        let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
        let year = parts.next()??;
        match self {
            Grain::Year => Some(year),
            Grain::Month => {
                parts.next()?.filter(|month| (1..=12).contains(month)).map(|month| year * 12 + month - 1)
            }
            Grain::Day => day(date),
        }
    }
}

/// The number of a day: days that follow each other have numbers that do. None where a date says no day.
pub fn day(date: &str) -> Option<i64> {
    let mut parts = date.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(0..10_000).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // A year begins in March, so that the day that some have more is its last.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leap_days + (month * 153 + 2) / 5 + day)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(dates: &[&str]) -> Vec<Entry> {
        let entry = |(number, date): (usize, &&str)| Entry {
            key: format!("{number}"),
            date: Some(date.to_string()).filter(|date| !date.is_empty()),
            ..Entry::default()
        };
        dates.iter().enumerate().map(entry).collect()
    }

    /// `gap date: keys`, a period a piece, the undated last.
    #[track_caller]
    fn check(timeline: Timeline, expected: &str) {
        let draw = |period: &Period| format!("{} {}: {}", period.gap, period.date, period.releases.join(" "));
        let mut drawn: Vec<String> = timeline.periods.iter().map(draw).collect();
        drawn.push(timeline.undated.join(" "));
        assert_eq!(drawn.join(", "), expected);
    }

    #[test]
    fn releases_stand_in_their_periods() {
        let entries = entries(&["2024-05-03", "2024-02-28", "", "2024-05-01", "2023"]);
        check(Timeline::of(&entries, Grain::Year), "0 2023: 4, 0 2024: 1 3 0, 2");
        check(Timeline::of(&entries, Grain::Month), "0 2024-02: 1, 2 2024-05: 3 0, 2 4");
        check(Timeline::of(&entries, Grain::Day), "0 2024-02-28: 1, 62 2024-05-01: 3, 1 2024-05-03: 0, 2 4");
    }

    #[test]
    fn at_a_glance_it_is_as_fine_as_can_be() {
        let grain = |dates: &[&str]| Timeline::at_a_glance(&entries(dates)).grain;
        assert_eq!(grain(&["2024-05-03", "2024-05-20"]), Grain::Day);
        assert_eq!(grain(&["2024-05-03", "2022-05-20"]), Grain::Month);
        assert_eq!(grain(&["2024-05-03", "1998-05-20"]), Grain::Year);
    }

    #[test]
    fn days_are_counted() {
        let between = |one: &str, other: &str| day(other).zip(day(one)).map(|(other, one)| other - one);
        assert_eq!(between("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(between("2023-02-28", "2023-03-01"), Some(1));
        assert_eq!(between("1999-12-31", "2000-01-01"), Some(1));
        assert_eq!(between("2000-01-01", "2001-01-01"), Some(366));
        assert_eq!(day("2024-13-01"), None);
        assert_eq!(day("2024"), None);
    }

    #[test]
    fn a_strange_date_is_none() {
        check(Timeline::of(&entries(&["soon", "20-é", "-", "2024-99-99"]), Grain::Day), "0 1 2 3");
    }
}
