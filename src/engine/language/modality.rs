//! Words that make a statement possible, due or uncertain: *may*, *devrait*, *ربما*.

use super::{Language, fold};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a modal makes of its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modality {
    /// *may, peut, يمكن*.
    Possible,
    /// *must, doit, يجب*.
    Due,
    /// *should, devrait*: one or the other.
    Either,
    /// *قد*: may be, before one tense of the verb, and indeed, before the other.
    Perhaps,
    /// No modal, but as uncertain: *likely, prévoit*.
    Hedge,
}

impl Modality {
    /// Whether both can be said of one thing.
    pub fn agrees(self, other: Modality) -> bool {
        use Modality::{Due, Either, Hedge, Perhaps, Possible};
        match (self, other) {
            (Either | Hedge, _) | (_, Either | Hedge) => true,
            (Due, Due) => true,
            (Possible | Perhaps, Possible | Perhaps) => true,
            (Due, Possible | Perhaps) | (Possible | Perhaps, Due) => false,
        }
    }
}

/// What a folded word of a language makes of the verb after it.
pub fn modality(folded: &str, language: Language) -> Option<Modality> {
    let index = Language::ALL.iter().position(|&known| known == language)?;
    MODALS.get(index)?.get(folded).copied()
}

static MODALS: LazyLock<[FxHashMap<String, Modality>; 7]> = LazyLock::new(|| {
    Language::ALL.map(|language| {
        let rows = list(language).into_iter();
        rows.flat_map(|(kind, words)| words.split_whitespace().map(move |word| (fold(word), kind))).collect()
    })
});

fn list(language: Language) -> Vec<(Modality, &'static str)> {
    use Modality::{Due, Either, Hedge, Perhaps, Possible};
    match language {
        Language::French => vec![
            (Possible, "peut peuvent pourra pourront pourrait pourraient peut-être éventuellement"),
            (Due, "doit doivent devra devront devait devaient faut faudra"),
            (Either, "devrait devraient"),
            (
                Hedge,
                "possible possibles probable probablement envisage envisagent prévoit prévoient susceptible
                 susceptibles risque risquent permet permettent permettra possibilité capable nécessaire",
            ),
        ],
        Language::English => vec![
            (Possible, "may might could can perhaps possibly"),
            (Due, "must shall"),
            (Either, "should"),
            (
                Hedge,
                "possible likely unlikely probable probably potentially possibility able allow allows enable
                 enables required requires require ought needs need",
            ),
        ],
        Language::Arabic => vec![
            (Possible, "يمكن ربما لعل يحتمل بإمكان"),
            (Perhaps, "قد"),
            (Due, "يجب ينبغي يتعين يلزم لابد"),
            (Hedge, "محتمل ممكن المحتمل الممكن المتوقع المرجح يتوقع مرجح يتيح تتيح"),
        ],
        Language::German => vec![
            (Possible, "kann können könnte könnten darf dürfen vielleicht"),
            (Due, "muss müssen musste mussten"),
            (Either, "soll sollen sollte sollten dürfte dürften"),
            (Hedge, "möglich möglicherweise wahrscheinlich voraussichtlich"),
        ],
        Language::Italian => vec![
            (Possible, "può possono potrà potranno potrebbe potrebbero forse"),
            (Due, "deve devono dovrà dovranno"),
            (Either, "dovrebbe dovrebbero"),
            (Hedge, "possibile probabile probabilmente"),
        ],
        Language::Spanish => vec![
            (Possible, "puede pueden podrá podrán podría podrían quizás"),
            (Due, "debe deben deberá deberán"),
            (Either, "debería deberían"),
            (Hedge, "posible probable probablemente"),
        ],
        Language::Portuguese => vec![
            (Possible, "pode podem poderá poderão poderia poderiam talvez"),
            (Due, "deve devem deverá deverão"),
            (Either, "deveria deveriam"),
            (Hedge, "possível provável provavelmente"),
        ],
        Language::Other => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, language: Language, expected: Option<Modality>) {
        assert_eq!(modality(&fold(word), language), expected, "{word}");
    }

    #[test]
    fn a_modal_belongs_to_its_language() {
        check("pourrait", Language::French, Some(Modality::Possible));
        check("must", Language::English, Some(Modality::Due));
        check("must", Language::French, None);
        check("ينبغي", Language::Arabic, Some(Modality::Due));
    }

    #[test]
    fn what_may_be_is_not_what_must_be() {
        assert!(!Modality::Possible.agrees(Modality::Due));
        assert!(Modality::Possible.agrees(Modality::Either));
    }
}
