//! What the interface says of searching the list, in its three languages.

use super::{Counted, Wording};
use crate::library::{Facet, Order};

/// The texts about searching.
#[expect(missing_docs, reason = "each is named for where it stands, and its texts say the rest")]
pub struct Seeking {
    pub label: &'static str,
    pub hint: &'static str,
    pub end: &'static str,
    pub hits: Counted,
    pub nothing: &'static str,
    pub filters: &'static str,
    pub let_go: &'static str,
    pub order: &'static str,
    pub relevance: &'static str,
    pub newest: &'static str,
    pub oldest: &'static str,
    pub title: &'static str,
    pub facets: [&'static str; 9],
    pub kin: &'static str,
    pub version: &'static str,
    pub key: &'static str,
}

impl Wording {
    /// What a facet is called.
    pub fn facet(&self, facet: Facet) -> &'static str {
        let [publisher, language, year, month, person, organization, place, event, keyword] =
            self.seeking.facets;
        match facet {
            Facet::Publisher => publisher,
            Facet::Language => language,
            Facet::Year => year,
            Facet::Month => month,
            Facet::Person => person,
            Facet::Organization => organization,
            Facet::Place => place,
            Facet::Event => event,
            Facet::Keyword => keyword,
        }
    }

    /// What an order is called.
    pub fn order(&self, order: Order) -> &'static str {
        match order {
            Order::Relevance => self.seeking.relevance,
            Order::Newest => self.seeking.newest,
            Order::Oldest => self.seeking.oldest,
            Order::Title => self.seeking.title,
        }
    }
}

pub(super) const ENGLISH: Seeking = Seeking {
    label: "Search the releases",
    hint: "Search",
    end: "End the search",
    hits: Counted::simple("{n} release found", "{n} releases found"),
    nothing: "No release has all of this. Try fewer words.",
    filters: "Filters",
    let_go: "Remove the filter “{name}”",
    order: "Order",
    relevance: "Best first",
    newest: "Newest first",
    oldest: "Oldest first",
    title: "By title",
    facets: ["Publisher", "Language", "Year", "Month", "People", "Organisations", "Places", "Events", "Keywords"],
    kin: "Related releases",
    version: "In another language",
    key: "Search the releases",
};

pub(super) const FRENCH: Seeking = Seeking {
    label: "Chercher dans les communiqués",
    hint: "Chercher",
    end: "Terminer la recherche",
    hits: Counted::simple("{n} communiqué trouvé", "{n} communiqués trouvés"),
    nothing: "Aucun communiqué ne contient tout cela. Essayez moins de mots.",
    filters: "Filtres",
    let_go: "Retirer le filtre « {name} »",
    order: "Ordre",
    relevance: "Les plus pertinents",
    newest: "Les plus récents",
    oldest: "Les plus anciens",
    title: "Par titre",
    facets: [
        "Émetteur",
        "Langue",
        "Année",
        "Mois",
        "Personnes",
        "Organisations",
        "Lieux",
        "Événements",
        "Mots-clés",
    ],
    kin: "Communiqués apparentés",
    version: "Dans une autre langue",
    key: "Chercher dans les communiqués",
};

pub(super) const ARABIC: Seeking = Seeking {
    label: "البحث في البيانات",
    hint: "بحث",
    end: "إنهاء البحث",
    hits: Counted {
        zero: "لا نتائج",
        one: "عُثر على بيان واحد",
        two: "عُثر على بيانين",
        few: "عُثر على {n} بيانات",
        many: "عُثر على {n} بيانًا",
        other: "عُثر على {n} بيان",
    },
    nothing: "لا بيان يجمع كل هذا. جرّب كلمات أقل.",
    filters: "تصفية",
    let_go: "إزالة التصفية «{name}»",
    order: "الترتيب",
    relevance: "الأوثق صلة",
    newest: "الأحدث أولًا",
    oldest: "الأقدم أولًا",
    title: "حسب العنوان",
    facets: ["الجهة المُصدرة", "اللغة", "السنة", "الشهر", "أشخاص", "جهات", "أماكن", "أحداث", "كلمات مفتاحية"],
    kin: "بيانات ذات صلة",
    version: "بلغة أخرى",
    key: "البحث في البيانات",
};
