//! What a sum of money is counted in: *dollars*, *US$*, *CHF*, *درهم*.

/// A currency by its family: *francs* are francs, whoever's they are.
#[expect(missing_docs, reason = "each is what it is called")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    Dollar,
    Euro,
    Franc,
    Pound,
    Dirham,
    Riyal,
    Dinar,
    Yen,
    Yuan,
    Rouble,
    Rupee,
    Krone,
}

/// The currency that a folded word or sign names, in any language.
pub fn currency(folded: &str) -> Option<Currency> {
    Some(match folded {
        "$" | "us$" | "usd" | "dollar" | "dollars" | "دولار" | "دولارا" | "دولارات" | "cad" | "aud" => {
            Currency::Dollar
        }
        "€" | "eur" | "euro" | "euros" | "يورو" => Currency::Euro,
        "chf" | "franc" | "francs" | "fr" | "xof" | "xaf" | "fcfa" | "cfa" | "franken" | "فرنك" => {
            Currency::Franc
        }
        "£" | "gbp" | "livre" | "livres" | "pound" | "pounds" | "egp" | "جنيه" | "جنيها" | "ليره" => {
            Currency::Pound
        }
        "aed" | "mad" | "dirham" | "dirhams" | "درهم" | "درهما" | "دراهم" => Currency::Dirham,
        "sar" | "qar" | "omr" | "riyal" | "riyals" | "rial" | "rials" | "ريال" | "ريالا" | "ريالات" => {
            Currency::Riyal
        }
        "kwd" | "bhd" | "iqd" | "dzd" | "tnd" | "dinar" | "dinars" | "دينار" | "دينارا" | "دنانير" => {
            Currency::Dinar
        }
        "¥" | "jpy" | "yen" | "yens" | "ين" => Currency::Yen,
        "cny" | "rmb" | "yuan" | "yuans" | "يوان" => Currency::Yuan,
        "rub" | "rouble" | "roubles" | "ruble" | "rubles" | "روبل" => Currency::Rouble,
        "inr" | "pkr" | "rupee" | "rupees" | "roupie" | "roupies" | "روبيه" => Currency::Rupee,
        "sek" | "nok" | "dkk" | "krone" | "kronor" | "couronnes" => Currency::Krone,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, two: &str) {
        assert!(currency(one).is_some());
        assert_eq!(currency(one), currency(two), "{one} {two}");
    }

    #[test]
    fn a_currency_has_signs_codes_and_words() {
        check("us$", "dollars");
        check("chf", "francs");
        check("aed", "درهم");
    }
}
