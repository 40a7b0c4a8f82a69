//! The word after a number → the unit that it counts in, in any language.
//!
//! Two units of one line exclude each other: *18 months* are not *18 weeks*.

use super::side::Side;
use crate::engine::language::{Language, fold};
use crate::engine::segment::Number;
use crate::engine::segment::arabic::stems;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::sync::LazyLock;

/// What is measured, and by which of its units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    scale: usize,
    unit: usize,
}

impl Unit {
    /// What it measures.
    pub fn scale(self) -> usize {
        self.scale
    }

    /// Whether both measure the same by other units.
    pub fn excludes(self, other: Unit) -> bool {
        self.scale == other.scale && self.unit != other.unit
    }
}

/// The unit that stands right after a number.
pub(super) fn unit(side: &Side, number: &Number) -> Option<Unit> {
    let next = number.tokens.end;
    let sentence = side.sentence(side.segments.sentence_of(number.tokens.start));
    let known = |word: &str| UNITS.get(word).copied();
    // *60-year* is one token.
    let inside = side.segments.fold(next.saturating_sub(1)).split_once('-').and_then(|(_, word)| known(word));
    let within = next..sentence.end.min(next + TO_UNIT);
    inside.or_else(|| {
        within.into_iter().find_map(|at| {
            let word = side.segments.fold(at);
            known(word).or_else(|| {
                let arabic = side.pack.language == Language::Arabic;
                arabic.then(|| stems(word).find_map(|stem| known(stem.bare))).flatten()
            })
        })
    })
}

/// How often the tokens `within` say that something is done: *chaque semaine*, *monthly*.
pub(super) fn rates(side: &Side, within: Range<usize>) -> Vec<(usize, Unit)> {
    let of_each = |at: usize| {
        let word = side.segments.fold(at);
        let each = EACH.contains(&word) && !side.segments.fold(at.saturating_sub(1)).contains("other");
        let unit = (at + 1..at + 1 + TO_RATE).find_map(|at| UNITS.get(side.segments.fold(at)).copied());
        unit.filter(|_| each).or_else(|| {
            RATES
                .iter()
                .find(|(stem, _)| word.starts_with(stem))
                .and_then(|(_, unit)| UNITS.get(*unit).copied())
        })
    };
    within.filter_map(|at| Some((at, of_each(at)?))).collect()
}

/// Words that make a rate of the unit after them, within so many tokens: *tous les mois*.
const EACH: [&str; 8] = ["chaque", "tous", "toutes", "par", "every", "each", "per", "كل"];
const TO_RATE: usize = 2;
/// Beginnings of words that are rates by themselves.
const RATES: [(&str, &str); 12] = [
    ("quotidienne", "jour"),
    ("hebdomadaire", "semaine"),
    ("mensuel", "mois"),
    ("trimestriel", "trimestre"),
    ("annuel", "annee"),
    ("daily", "day"),
    ("weekly", "week"),
    ("monthly", "month"),
    ("quarterly", "quarter"),
    ("annual", "year"),
    ("yearly", "year"),
    ("سنوي", "سنه"),
];

/// How far after its number a unit may stand: *90-day*, *18 prochains mois*.
const TO_UNIT: usize = 2;

/// A line what is measured; a unit between bars, with its names in all languages.
const LINES: &str = "\
    seconde secondes second seconds ثانية ثوان ثواني sekunden | minute minutes min دقيقة دقائق minuten \
    | heure heures hour hours h ساعة ساعات stunden | jour jours day days يوم يوما أيام ايام tage tagen \
    | semaine semaines week weeks أسبوع أسبوعا أسابيع wochen | mois month months شهر شهرا أشهر شهور monate monaten \
    | trimestre trimestres quarter quarters | an ans année années year years سنة سنوات عام عاما أعوام jahre jahren \
    | décennie décennies decade decades عقد عقود | siècle siècles century centuries قرن قرون
    km kilomètre kilomètres kilometre kilometres kilometer kilometers كيلومتر كيلومترا كيلومترات كلم كم \
    | m mètre mètres metre metres meter meters متر مترا أمتار | cm centimètres centimetres centimeters سنتيمتر \
    | mile miles ميل | feet foot pieds قدم | inch inches pouces بوصة
    tonne tonnes ton tons طن طنا أطنان | kg kilo kilos kilogrammes kilograms كيلوغرام كيلوغراما كيلوجرام \
    | gramme grammes gram grams غرام | milligrammes milligrams mg | microgrammes micrograms µg
    hectare hectares ha هكتار هكتارا هكتارات | acre acres فدان
    am a.m | pm p.m";

static UNITS: LazyLock<FxHashMap<String, Unit>> = LazyLock::new(|| {
    let mut units = FxHashMap::default();
    for (scale, line) in LINES.lines().enumerate() {
        for (unit, names) in line.split('|').enumerate() {
            let names = names.split_whitespace();
            units.extend(names.map(|name| (fold(name), Unit { scale, unit })));
        }
    }
    units
});
