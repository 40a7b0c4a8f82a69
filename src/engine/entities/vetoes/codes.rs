//! Letters that name no one: of a law, a state, a stock, a class of things.

use crate::engine::entities::organisations;
use crate::engine::entities::places;
use crate::engine::entities::scan::Scan;
use crate::engine::language::Language;
use crate::engine::segment::Case;
use rustc_hash::FxHashSet;

/// The abbreviation of a law, or an exchange and its code: *(LRi)*, *(NASDAQ: VSH)*.
pub(super) fn is_code(scan: &Scan, index: usize, documents: &FxHashSet<&str>) -> bool {
    documents.contains(scan.fold(index)) || is_traded_code(scan, index)
}

/// *(NASDAQ: VSH)*: neither the exchange nor the code is named.
fn is_traded_code(scan: &Scan, index: usize) -> bool {
    /// How far before the code the bracket may open.
    const REACH: usize = 5;
    (1..=REACH)
        .map_while(|back| index.checked_sub(back))
        .take_while(|&token| !scan.is(token, ")"))
        .any(|token| organisations::is_ticker(scan, token))
}

/// *Isenthal (UR)*, *FORT WORTH, TX*, *catégorie B*, *la TVA*: letters that stand for a state, a class or
/// a thing.
pub(super) fn names_no_one(scan: &Scan, index: usize) -> bool {
    const THINGS: [&str; 54] = [
        "ai", "api", "avs", "ceo", "cfo", "chf", "crm", "csr", "ebitda", "emr", "erp", "esg", "etf", "etfs",
        "eur", "faq", "gbp", "gdp", "gnp", "gps", "hiv", "hpv", "hr", "ico", "icos", "ipo", "iot", "ip",
        "ivg", "kpi", "lgbt", "lpp", "ngo", "ngos", "nft", "nfts", "pib", "pin", "pme", "pr", "rca", "rh",
        "roi", "saas", "seo", "sme", "smes", "tic", "tva", "usd", "vat", "vih", "vr", "wifi",
    ];
    if matches!(scan.fold(index), "etat" | "etats" | "state" | "states") {
        return true;
    }
    if !matches!(scan.case(index), Case::Upper | Case::Mixed) || scan.is_shouted(index) {
        return false;
    }
    // *les EI connus*: things of which there are several.
    let several = scan.pack.language == Language::French
        && scan.case(index) == Case::Upper
        && matches!(scan.words_before(index), "les" | "des" | "aux" | "ces" | "Les");
    if several {
        return true;
    }
    // *LAUSANNE (SUI)*: where the town lies.
    let located =
        index >= 2 && scan.is(index - 1, "(") && scan.is(index + 1, ")") && scan.place(index - 2).is_some();
    if located && scan.words(index).chars().count() == 3 {
        return true;
    }
    let enclosed = index.checked_sub(1).is_some_and(|before| {
        matches!(scan.words(before), "(" | "," | "/") || matches!(scan.fold(before), "et" | "und" | "e")
    });
    scan.words(index).chars().count() == 1
        || THINGS.contains(&scan.fold(index))
        || enclosed && places::is_state(scan, index)
}
