//! Numbers in words: *deux cents*, *twenty-five*, *ثلاثة ملايين*.
//!
//! Folded words with their values, looked up in the list of one language: *six* is a number in two
//! of them, *dix* in one. One is left out: it is an article in most of them.

use super::{Each, Language, fold};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a number word is worth; from a thousand on it multiplies what stands before it.
pub fn numeral(folded: &str, language: Language) -> Option<f64> {
    NUMERALS.of(language)?.get(folded).copied()
}

/// Whether a scale says a number without another before it: *mille délégués*, *ألف طن*.
pub fn counts_alone(folded: &str) -> bool {
    matches!(folded, "mille" | "mila" | "mil" | "الف" | "الفي" | "الفين")
}

/// Whether a number in one word is said with an article, which is part of it: *une centaine*, *a million*.
pub fn takes_article(folded: &str) -> bool {
    matches!(
        folded,
        "centaine"
            | "dizaine"
            | "douzaine"
            | "quinzaine"
            | "vingtaine"
            | "trentaine"
            | "quarantaine"
            | "cinquantaine"
            | "soixantaine"
            | "millier"
            | "million"
            | "milliard"
            | "hundred"
            | "thousand"
            | "billion"
            | "dozen"
    )
}

/// Whether a word says no number, only how large it is: *hundreds of schools*.
pub fn is_vague(folded: &str) -> bool {
    matches!(
        folded,
        "hundreds" | "dozens" | "tens" | "centaines" | "dizaines" | "مئات" | "المئات" | "عشرات" | "العشرات"
    )
}

/// Whether words say that a number is a share of a hundred: *%*, *pour cent*, *في المئة*.
pub fn is_percent(folded: &str) -> bool {
    const PERCENT: [&str; 15] = [
        "%",
        "٪",
        "percent",
        "per cent",
        "pour cent",
        "prozent",
        "por ciento",
        "per cento",
        "por cento",
        "في المئه",
        "في المائه",
        "بالمئه",
        "بالمائه",
        "pct",
        "pc",
    ];
    PERCENT.contains(&folded)
}

/// The words that are worth something, folded.
pub(super) fn words(language: Language) -> impl Iterator<Item = String> {
    let words = list(language).split_whitespace().filter_map(|word| word.split_once('='));
    words.map(|(word, _)| fold(word))
}

static NUMERALS: LazyLock<Each<FxHashMap<String, f64>>> = LazyLock::new(|| {
    Each::new(|language| {
        let words = list(language).split_whitespace();
        let values = words.filter_map(|word| word.split_once('='));
        values.filter_map(|(word, value)| Some((fold(word), value.parse().ok()?))).collect()
    })
});

fn list(language: Language) -> &'static str {
    match language {
        Language::French => {
            "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13
             quatorze=14 quinze=15 seize=16 vingt=20 vingts=20 trente=30 quarante=40 cinquante=50
             soixante=60 septante=70 huitante=80 octante=80 nonante=90 cent=100 cents=100 mille=1e3
             millier=1e3 milliers=1e3 million=1e6 millions=1e6 milliard=1e9 milliards=1e9 billion=1e12
             mio=1e6 mrd=1e9 deuxième=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8
             neuvième=9 dixième=10 onzième=11 douzième=12 quinzième=15 vingtième=20 dizaine=10 dizaines=10
             douzaine=12 douzaines=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40 cinquantaine=50 soixantaine=60
             centaine=100 centaines=100"
        }
        Language::English => {
            "two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12
             thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20
             thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 hundreds=100
             thousand=1e3 thousands=1e3 million=1e6 millions=1e6 billion=1e9 billions=1e9 trillion=1e12
             mn=1e6 bn=1e9 dozen=12 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10
             eleventh=11 twelfth=12 fifteenth=15 twentieth=20 tens=10 dozens=12 twice=2 double=2 triple=3"
        }
        Language::Arabic => {
            "اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 ثلاث=3 ثلاثة=3 اربع=4 اربعة=4 خمس=5 خمسة=5 ست=6 ستة=6 سبع=7
             سبعة=7 ثمان=8 ثماني=8 ثمانية=8 تسع=9 تسعة=9 عشر=10 عشرة=10 عشرون=20 عشرين=20 ثلاثون=30
             ثلاثين=30 اربعون=40 اربعين=40 خمسون=50 خمسين=50 ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80
             ثمانين=80 تسعون=90 تسعين=90 مئة=100 مائة=100 مئتان=200 مئتين=200 مائتان=200 مائتين=200
             ثلاثمئة=300 ثلاثمائة=300 اربعمئة=400 اربعمائة=400 خمسمئة=500 خمسمائة=500 ستمئة=600 ستمائة=600
             سبعمئة=700 سبعمائة=700 ثمانمئة=800 ثمانمائة=800 تسعمئة=900 تسعمائة=900 الف=1e3 الاف=1e3 الفا=1e3
             الفان=2000 الفين=2000 مليون=1e6 ملايين=1e6 مليونا=1e6 مليونان=2e6 مليونين=2e6 مليار=1e9
             مليارات=1e9 ملياران=2e9 مليارين=2e9 عشرات=10 مئات=100 ثالث=3 ثالثة=3
             رابع=4 رابعة=4 خامس=5 خامسة=5 سادس=6 سادسة=6 سابع=7 سابعة=7 ثامن=8 ثامنة=8 تاسع=9 تاسعة=9 عاشر=10
             عاشرة=10"
        }
        Language::German => {
            "zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 fünfzehn=15
             zwanzig=20 dreissig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90
             hundert=100 tausend=1e3 million=1e6 millionen=1e6 milliarde=1e9 milliarden=1e9 mio=1e6 mrd=1e9"
        }
        Language::Italian => {
            "due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12
             quindici=15 venti=20 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80
             novanta=90 cento=100 mille=1e3 mila=1e3 milione=1e6 milioni=1e6 miliardo=1e9 miliardi=1e9"
        }
        Language::Spanish => {
            "dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 quince=15
             veinte=20 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
             cien=100 ciento=100 doscientos=200 trescientos=300 quinientos=500 mil=1e3 millón=1e6
             millones=1e6"
        }
        Language::Portuguese => {
            "dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12
             quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80
             noventa=90 cem=100 cento=100 duzentos=200 quinhentos=500 mil=1e3 milhão=1e6 milhões=1e6
             bilhão=1e9 bilhões=1e9 bilião=1e12"
        }
        Language::Other => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, language: Language, expected: Option<f64>) {
        assert_eq!(numeral(&fold(word), language), expected, "{word}");
    }

    #[test]
    fn a_word_counts_in_its_own_language() {
        check("dix", Language::French, Some(10.0));
        check("dix", Language::English, None);
        check("ملايين", Language::Arabic, Some(1e6));
        check("fünf", Language::German, Some(5.0));
        check("un", Language::French, None);
    }
}
