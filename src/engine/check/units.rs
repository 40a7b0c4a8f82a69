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
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unit {
    scale: usize,
    unit: usize,
    /// How much of the first unit it is.
    size: f64,
}

impl Unit {
    /// What it measures.
    pub fn scale(self) -> usize {
        self.scale
    }

    /// How much it is, in what all units of its scale can be counted in.
    pub fn size(self) -> f64 {
        self.size
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
    // *60-year* and *170,000-square-foot* are one token.
    let inside = side.segments.fold(next.saturating_sub(1)).split('-').skip(1).find_map(known);
    let within = next..sentence.end.min(next + TO_UNIT);
    inside.or_else(|| within.into_iter().find_map(|at| unit_at(side, at)))
}

/// The unit that a word names.
pub(super) fn unit_at(side: &Side, at: usize) -> Option<Unit> {
    let word = side.segments.fold(at);
    let arabic = side.pack.language == Language::Arabic;
    let known = |word: &str| UNITS.get(word).copied();
    // *كيلو مترات*.
    let written = if arabic && word == "كيلو" && side.segments.fold(at + 1).starts_with("متر") {
        "كم"
    } else {
        word
    };
    known(written).or_else(|| arabic.then(|| stems(word).find_map(|stem| known(stem.bare))).flatten())
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

/// A line what is measured; a unit between bars, with how much it is and its names in all languages.
const LINES: &str = "\
    1 seconde secondes second seconds ثانية ثوان ثواني sekunden | 60 minute minutes min دقيقة دقائق minuten \
    | 3600 heure heures hour hours h ساعة ساعات stunden | 86400 jour jours day days يوم يوما أيام ايام tage tagen \
    | 604800 semaine semaines week weeks أسبوع أسبوعا أسابيع wochen \
    | 2629800 month months mois شهر شهرا أشهر شهور monate monaten \
    | 7889400 trimestre trimestres quarter quarters | 15778800 semestre semestres \
    | 31557600 an ans année années year years سنة سنوات عام عاما أعوام jahre jahren \
    | 315576000 décennie décennies decade decades عقد عقود | 3155760000 siècle siècles century centuries قرن قرون
    1000 km kilomètre kilomètres kilometre kilometres kilometer kilometers كيلومتر كيلومترا كيلومترات كلم كم \
    | 1 m mètre mètres metre metres meter meters متر مترا أمتار | 0.01 cm centimètres centimetres centimeters سنتيمتر \
    | 1609 mile miles ميل | 0.3048 feet foot pieds قدم | 0.0254 inch inches pouces بوصة
    1000000 tonne tonnes ton tons طن طنا أطنان | 1000 kg kilo kilos kilogrammes kilograms كيلوغرام كيلوغراما كيلوجرام \
    | 1 gramme grammes gram grams غرام | 0.001 milligrammes milligrams mg | 0.000001 microgrammes micrograms µg
    1 hectare hectares ha هكتار هكتارا هكتارات | 0.4047 acre acres فدان
    0 am a.m | 0 pm p.m";

static UNITS: LazyLock<FxHashMap<String, Unit>> = LazyLock::new(|| {
    let mut units = FxHashMap::default();
    for (scale, line) in LINES.lines().enumerate() {
        for (unit, names) in line.split('|').enumerate() {
            let mut names = names.split_whitespace();
            let size = names.next().and_then(|size| size.parse().ok()).unwrap_or_default();
            units.extend(names.map(|name| (fold(name), Unit { scale, unit, size })));
        }
    }
    units
});
