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
    /// Parts of a whole: *three quarters*.
    Part,
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

/// What a measure or an amount may be reckoned by: *km/h*, *francs/mois*.
pub fn is_rate(folded: &str) -> bool {
    RATES.contains(folded)
}

/// Whether a unit is one of ages: *65 ans*.
pub fn is_year(folded: &str) -> bool {
    matches!(
        folded,
        "an" | "ans"
            | "annees"
            | "year"
            | "years"
            | "jahre"
            | "jahren"
            | "anni"
            | "anos"
            | "سنه"
            | "عاما"
            | "سنوات"
    )
}

/// Whether a word before so many years says that they are an age: *enfants de 12 ans*, *aged 65 years*.
pub fn is_aged(folded: &str) -> bool {
    AGED.contains(folded)
}

/// Whether a word after so many years says that they are an age: *12 years old*, *65 ans et plus*.
pub fn is_older(folded: &str) -> bool {
    matches!(folded, "old" | "older" | "ou" | "et" | "and" | "or" | "-old" | "revolus")
}

/// Whether a word after a number says the time of day: *11 p.m.*.
pub fn is_daytime(folded: &str) -> bool {
    matches!(
        folded,
        "am" | "pm"
            | "a.m"
            | "p.m"
            | "a.m."
            | "p.m."
            | "o'clock"
            | "noon"
            | "uhr"
            | "مساء"
            | "صباحا"
            | "ظهرا"
            | "فجرا"
    )
}

/// Whether a word ties the upper end of a range to the lower one: *10 à 60*, *10 – 60*. `true` where it does
/// so only after a word that opens the range: *entre 10 et 60*.
pub fn range_link(folded: &str) -> Option<bool> {
    match folded {
        "a" | "au" | "aux" | "to" | "-" | "–" | "—" | "bis" | "al" | "الى" => Some(false),
        "et" | "and" | "und" | "e" | "y" | "و" => Some(true),
        _ => None,
    }
}

/// Whether a word opens the range that `link` ties: *de … à*, *between … and*.
pub fn opens_range(folded: &str, link: &str) -> bool {
    match link {
        "a" | "au" | "aux" | "al" => {
            matches!(folded, "de" | "d'" | "du" | "des" | "da" | "dal" | "del")
        }
        "to" => folded == "from",
        "bis" => folded == "von" || folded == "vom",
        "الى" => folded == "من",
        "و" => folded == "بين",
        _ => matches!(folded, "entre" | "between" | "zwischen" | "tra" | "fra"),
    }
}

/// Whether words after a number bound it: *or more*, *au maximum*.
pub fn follows_as_bound(key: &str) -> bool {
    BOUNDS_AFTER.contains(key)
}

/// Whether words before a day say that something begins or ends by it: *jusqu'au*, *as of*.
pub fn is_date_bound(key: &str) -> bool {
    DATE_BOUNDS.contains(key)
}

/// Whether the first word of such a bound says that something goes on until the day.
pub fn is_until(folded: &str) -> bool {
    matches!(folded, "jusqu'" | "jusqu'au" | "until" | "till" | "through" | "حتى" | "bis" | "hasta" | "fino")
}

/// Whether words say that something begins, ends or takes place: *entre en vigueur*, *takes effect*.
pub fn is_taking_effect(key: &str) -> bool {
    EFFECTS.contains(key)
}

/// Whether a verb says what its subject is: *est de*, *was*.
pub fn is_copula(folded: &str) -> bool {
    matches!(
        folded,
        "est"
            | "sont"
            | "etait"
            | "etaient"
            | "sera"
            | "seront"
            | "is"
            | "are"
            | "was"
            | "were"
            | "ist"
            | "sind"
            | "war"
            | "es"
            | "era"
    )
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
        |megawatts|gigawatts|degrés|degrees|grad|centimètres|centimètre|millimètres|millimètre|centimetres|centimeters\
        |millimetres|millimeters|centimetre|millimetre|centimeter|millimeter|inches|inch|yards|kilowattheures\
        |mégawattheures|gigawattheures|térawattheures|kilowatts|watts|volts|micrograms|microgrammes|mcg|µg|μg|mg|nm|nanometres|nanometers|nanomètres|nanosecondes|nanoseconds|micrometres\
        |micrometers|micromètres|milliseconds|hectolitres|millilitres|grammes|gramme\
        |grams|gram|kilogramme|kilogram|kilo|pounds|ounces|miligrammes|milligrams|mètres-cubes|decibels|décibels\
        |سنتيمتر|سنتيمترا|سنتيمترات|سنتمتر|سنتمترات|مليمتر|ملم|سم|غرام|جرام|عقود|قرون|gradi|seconde|secondes|second|seconds|minute|minutes|minuten|heure\
        |heures|hour|hours|stunden|ore|horas|jour|jours|day|days|tage|tagen|giorni|días|dias|semaine|semaines|week\
        |weeks|wochen|settimane|semanas|mois|month|months|monate|monaten|mesi|meses|an|ans|année|années|year|years\
        |jahre|jahren|anni|años|anos|décennies|decades|siècles|كيلومتر|كيلومترا|كيلومترات|كلم|كم|متر|مترا|أمتار\
        |هكتار|هكتارا|هكتارات|طن|طنا|أطنان|كيلوغرام|كيلوغراما|كيلوجرام|لتر|لترا|برميل|برميلا|ميغاواط|ميجاوات\
        |جيجاوات|غيغاواط|درجة|دقيقة|دقائق|ساعة|ساعات|يوم|يوما|أيام|أسبوع|أسبوعا|أسابيع|شهر|شهرا|أشهر|شهور|سنة\
        |سنوات|عام|عاما|أعوام";
    let units = |words: &str, unit: Unit| set(words).into_iter().map(move |word| (word, unit));
    let parts = "tiers|quarts|cinquièmes|sixièmes|dixièmes|thirds|quarters|fifths|tenths|viertel|drittel|أرباع|أثلاث|أخماس";
    let units =
        units(money, Unit::Money).chain(units(measures, Unit::Measure)).chain(units(parts, Unit::Part));
    units.collect()
});

static OPENERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set("€|$|£|¥|₹|us$|eur|usd|chf|gbp|jpy|cny|sar|aed|mad|tnd|dzd|egp|qar|kwd|bhd|omr|jod|fcfa")
});

static PARTS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "carré|carrés|cube|cubes|sterling|américain|américains|canadiens|suisses|cfa|us|square|cubic|مربع|مربعا\
        |مربعة|مكعب|مكعبا|مكعبة|أمريكي|أميركي|سعودي|إماراتي|كويتي|قطري|مغربي|أردني|مصري|إسترليني|مئوية|quadrati\
        |cubi|cuadrados|cúbicos|quadrados|celsius|fahrenheit|c|f",
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
        |quase|pelo menos|até|plus d'un|pas plus de|tout juste|not more than|exceeding|not exceeding|well over|upwards of\
        |in excess of|close to|a total of|لا يتجاوز|لا تتجاوز|لا يزيد على|لا يزيد عن|لا تزيد على|لا تزيد عن|لا تقل عن\
        |ما يزيد|لا يتعدى|بحد أقصى|بحد أدنى|بنحو|بحوالي|لأكثر من|بأكثر من|إلى أكثر من",
    )
});

static BOUNDS_AFTER: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "or more|or less|or fewer|at least|at most|ou plus|ou moins|au moins|au plus|au maximum|au minimum|environ|فأكثر|فما فوق|على الأقل|على الأكثر",
    )
});

static DATE_BOUNDS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "jusqu'au|jusqu'à|dès le|à partir du|à compter du|avant le|d'ici le|d'ici au|d'ici à|au plus tard le|après le\
        |until|till|through|by|from|as of|as from|before|after|no later than|not later than|effective|since|starting\
        |حتى|ابتداء من|اعتبارا من|قبل|منذ|bis zum|bis|ab dem|seit dem|fino al|dal|hasta el|a partir del|até",
    )
});

static EFFECTS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "entre en vigueur|entrent en vigueur|entrera en vigueur|entreront en vigueur|entré en vigueur|entrée en vigueur\
        |entrer en vigueur|entrés en vigueur|en vigueur|aura lieu|auront lieu|a lieu|ont lieu|avoir lieu|se tiendra|se tiendront\
        |se tient|se déroulera|se dérouleront|prend effet|prendra effet|prend fin|prendra fin|expire|expirera|dure|durera\
        |s'achève|s'achèvera|se termine|se terminera|débute|débutera|commence|commencera|s'appliquera|s'applique\
        |s'appliquent|s'appliqueront|sera ouverte|comes into force|come into force|came into force|entered into force\
        |enters into force|enter into force|coming into force|comes into effect|come into effect|go into effect\
        |goes into effect|takes effect|take effect|took effect|takes place|take place|be held|is held|expires|expire\
        |begins|begin|starts|start|ends|runs|opens|closes|apply|applies|in force|tritt in kraft|treten in kraft\
        |يدخل حيز التنفيذ|تدخل حيز التنفيذ|يبدأ|تبدأ|ينطلق|تنطلق|تنتهي|ينتهي|يعقد|تعقد|يسري|تسري",
    )
});

static RATES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "h|s|j|an|jour|mois|heure|kg|l|t|m2|m²|ha|habitant|tonne|year|day|month|hour|week|person|km|kwh|monat|jahr",
    )
});

static AGED: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "âgé|âgée|âgés|âgées|aged|age|ages|âge|personne|personnes|enfant|enfants|jeune|jeunes|femme|femmes|homme|hommes\
        |adulte|adultes|people|persons|person|child|children|adults|women|men|woman|man|patients|girls|boys|girl|boy\
        |youths|garçons|filles|fille|garçon|adolescents|teenagers|seniors|mineurs|assurés|residents|individuals|عمر|سن\
        |قاصر|البالغ|البالغة|personen|kinder|alter",
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
        |exceed|cost|averag|jump|climb|drop|surg|plung|soar|slip|edg|expand|shrank|narrow|widen|بلغ|تبلغ|يبلغ|وبلغ|ارتفع|وارتفع|انخفض|وانخفض|تجاوز|وتجاوز|يتجاوز\
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
