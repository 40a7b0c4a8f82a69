//! What numbers count in, *euros*, *km*, *hectares*, and what is said of a number: *more than*, *rose by*.
//!
//! Folded words, of all languages together: after a number they don't mean two things.

use super::currencies::currency;
use super::fold;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// What a number counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A currency.
    Money,
    /// Length, area, volume, weight, power, time, temperature.
    Measure,
}

/// What the word after a number, or the sign before it, says that it counts in.
pub fn unit(folded: &str) -> Option<Unit> {
    // *500 livres* may be books.
    let money = currency(folded).filter(|_| !folded.starts_with("livre"));
    money.map(|_| Unit::Money).or_else(|| UNITS.get(folded).copied())
}

/// Whether the word before a number can only be a currency: *EUR 5 million*, *$5m*.
pub fn opens_amount(folded: &str) -> bool {
    OPENERS.contains(folded)
}

/// Whether a word belongs to the unit that it follows or precedes: *carrés*, *square*, *sterling*.
pub fn is_part_of_unit(folded: &str) -> bool {
    PARTS.contains(folded)
}

/// Whether letters written onto digits say how many or of what they are: *3bn*, *12k*, *5km*.
pub fn is_scale_letter(suffix: &str) -> bool {
    matches!(suffix, "k" | "K" | "m" | "M" | "bn" | "mn" | "km" | "kg" | "ha" | "MW" | "GW" | "m²" | "km²")
}

/// Whether words say how near a number is to the truth: *plus de*, *about*, *ما لا يقل عن*. Left out,
/// the number would say something else.
pub fn is_bound(key: &str) -> bool {
    BOUNDS.contains(key)
}

/// The most words of a bound.
pub const LONGEST_BOUND: usize = 4;

/// Whether a verb says how much its subject is, or by how much it changed: *s'élève*, *rose*, *بلغت*.
pub fn is_of_quantity(folded: &str) -> bool {
    QUANTITY.iter().any(|stem| folded.strip_prefix(stem.as_str()).is_some_and(|rest| rest.len() <= 6))
}

/// Whether a word ties a figure to the noun before it without a preposition: *a contract worth*, *عقد
/// بقيمة*.
pub fn is_worth(folded: &str) -> bool {
    WORTH.contains(folded)
}

/// Whether a noun between a figure and its link measures nothing itself: *à hauteur de*.
pub fn is_empty_noun(folded: &str) -> bool {
    folded == "hauteur"
}

/// Whether a word after a figure tells what it is for or in: *$3 million for schools*.
pub fn is_purpose(folded: &str) -> bool {
    matches!(folded, "for" | "in" | "pour" | "en" | "fur" | "per" | "para" | "من")
}

/// Whether a noun before a number makes it a label, which counts nothing: *article 5*, *phase 2*.
pub fn is_label(folded: &str) -> bool {
    LABELS.contains(folded)
}

fn set(words: &str) -> FxHashSet<String> {
    words.split('|').map(|word| fold(word.trim())).collect()
}

static UNITS: LazyLock<FxHashMap<String, Unit>> = LazyLock::new(|| {
    let money = "₹|₽|₺|rappen|centimes|cents|dollaro|dollari|dólar|dólares|franchi|francos|renminbi|sterling|peso|pesos\
        |real|reais|rand|shekel|shekels|naira|shillings|jod|فرنكا";
    let measures = "km|m|cm|mm|kg|g|t|ha|l|hl|ml|m²|m2|km²|km2|m³|m3|kw|mw|gw|tw|kwh|mwh|gwh|twh|°c|°|db|mbps|gbps\
        |kilomètre|kilomètres|kilometre|kilometres|kilometer|kilometers|mètre|mètres|metre|metres|meter|meters\
        |mile|miles|feet|acre|acres|hectare|hectares|hektar|ettari|hectáreas|tonne|tonnes|ton|tons|tonnen|tonnellate\
        |toneladas|kilogrammes|kilogrammes|kilograms|kilos|litre|litres|liter|liters|barils|barrels|mégawatts\
        |megawatts|gigawatts|degrés|degrees|grad|gradi|seconde|secondes|second|seconds|minute|minutes|minuten|heure\
        |heures|hour|hours|stunden|ore|horas|jour|jours|day|days|tage|tagen|giorni|días|dias|semaine|semaines|week\
        |weeks|wochen|settimane|semanas|mois|month|months|monate|monaten|mesi|meses|an|ans|année|années|year|years\
        |jahre|jahren|anni|años|anos|décennies|decades|siècles|كيلومتر|كيلومترا|كيلومترات|كلم|كم|متر|مترا|أمتار\
        |هكتار|هكتارا|هكتارات|طن|طنا|أطنان|كيلوغرام|كيلوغراما|كيلوجرام|لتر|لترا|برميل|برميلا|ميغاواط|ميجاوات\
        |جيجاوات|غيغاواط|درجة|دقيقة|دقائق|ساعة|ساعات|يوم|يوما|أيام|أسبوع|أسبوعا|أسابيع|شهر|شهرا|أشهر|شهور|سنة\
        |سنوات|عام|عاما|أعوام";
    let units = |words: &str, unit: Unit| set(words).into_iter().map(move |word| (word, unit));
    units(money, Unit::Money).chain(units(measures, Unit::Measure)).collect()
});

static OPENERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set("€|$|£|¥|₹|us$|eur|usd|chf|gbp|jpy|cny|sar|aed|mad|tnd|dzd|egp|qar|kwd|bhd|omr|jod|fcfa")
});

static PARTS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "carré|carrés|cube|cubes|sterling|américain|américains|canadiens|suisses|cfa|us|square|cubic|مربع|مربعا\
        |مربعة|مكعب|مكعبا|مكعبة|أمريكي|أميركي|سعودي|إماراتي|كويتي|قطري|مغربي|أردني|مصري|إسترليني|مئوية|quadrati\
        |cubi|cuadrados|cúbicos|quadrados|celsius",
    )
});

static BOUNDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "plus de|plus d'|moins de|moins d'|près de|près d'|environ|quelque|quelques|au moins|au plus|jusqu'à|presque\
        |pas moins de|plus que|à peine|autour de|un peu plus de|un peu moins de|more than|less than|fewer than\
        |nearly|almost|about|around|some|at least|at most|up to|over|under|approximately|roughly|no fewer than\
        |no less than|no more than|as many as|as much as|just over|just under|only|an estimated|an additional|another\
        |أكثر من|أقل من|نحو|حوالي|قرابة|زهاء|ما يقارب|ما يقرب من|ما يزيد على|ما يزيد عن|ما لا يقل عن|يزيد على\
        |لا يقل عن|بما يقارب|أكثر عن|mehr als|weniger als|rund|etwa|knapp|fast|bis zu|mindestens|höchstens|über|circa\
        |più di|meno di|oltre|quasi|almeno|fino a|más de|menos de|cerca de|casi|al menos|hasta|unos|unas|mais de\
        |quase|pelo menos|até",
    )
});

static WORTH: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "worth|totalling|totaling|exceeding|soit|totalisant|dépassant|avoisinant|بقيمة|بمبلغ|بتكلفة|بنسبة|بواقع\
        |بحجم|قدرها|قدره|بلغت|بلغ|بمساحة",
    )
});

static LABELS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "article|articles|art|section|sections|chapter|chapitre|chapitres|phase|phases|page|pages|annex|annexe|point\
        |points|paragraph|paragraphe|paragraphs|alinéa|numéro|no|nr|n°|nos|number|numbers|résolution|resolution\
        |decision|décision|item|room|salle|version|level|niveau|tome|volume|vol|figure|table|tableau|loi|law|rule\
        |directive|route|tel|tél|fax|phone|téléphone|po|bp|box|isin|tier|grade|group|المادة|مادة|رقم|الفقرة|فقرة\
        |البند|بند|القرار|قرار|المرحلة|صفحة|القانون|artikel|absatz|articolo|artículo|artigo",
    )
});

static QUANTITY: LazyLock<Vec<String>> = LazyLock::new(|| {
    let stems = "élèv|élev|attein|atteign|représent|augment|baiss|diminu|progress|recul|chut|coût|dépass|avoisin|compt\
        |totalis|chiffr|amount|total|rose|rise|fell|reach|grew|grow|increas|decreas|declin|account|stood|stand\
        |exceed|cost|averag|jump|climb|drop|surg|بلغ|تبلغ|يبلغ|وبلغ|ارتفع|وارتفع|انخفض|وانخفض|تجاوز|وتجاوز|يتجاوز\
        |وصل|ووصل|beträg|stieg|sank|belief|beläuf|ammont|raggiun|supera|ascend|alcanz|aument|sub|ating";
    stems.split('|').map(|stem| fold(stem.trim())).collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_known_in_each_language() {
        for (word, expected) in [
            ("euros", Some(Unit::Money)),
            ("$", Some(Unit::Money)),
            ("دولار", Some(Unit::Money)),
            ("hectares", Some(Unit::Measure)),
            ("أيام", Some(Unit::Measure)),
            ("delegates", None),
        ] {
            assert_eq!(unit(&fold(word)), expected, "{word}");
        }
    }

    #[test]
    fn what_bounds_a_number_is_known() {
        assert!(is_bound("plus de") && is_bound("at least") && is_bound(&fold("ما لا يقل عن")));
        assert!(!is_bound("de"));
    }

    #[test]
    fn verbs_of_quantity_are_known_by_their_stem() {
        assert!(["atteint", "rose", "amounted"].into_iter().all(|verb| is_of_quantity(&fold(verb))));
        assert!(is_of_quantity(&fold("بلغت")) && !is_of_quantity("approved"));
    }
}
