//! Words that make a statement possible, due or uncertain: *may*, *devrait*, *ربما*.

use super::{Each, Language, fold};
use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// What a word makes of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Modality {
    /// *may, peut, يمكن*.
    Possible,
    /// *must, doit, يجب*.
    Due,
    /// *should, devrait*.
    Expected,
    /// *قد*: may be, before one tense of the verb, and indeed, before the other.
    Perhaps,
}

/// How the word does so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As an auxiliary or adverb before the verb that it governs.
    Modal,
    /// As any other word: *likely*, *nécessaire*.
    Hedge,
}

impl Modality {
    /// Whether both can be said of one thing.
    pub fn agrees(self, other: Modality) -> bool {
        use Modality::{Due, Expected, Perhaps, Possible};
        match (self, other) {
            (Possible | Perhaps, Possible | Perhaps) | (Due | Expected, Due | Expected) => true,
            (Due | Expected, Possible | Perhaps) | (Possible | Perhaps, Due | Expected) => false,
        }
    }
}

/// What a folded word of a language makes of a statement.
pub fn modality(folded: &str, language: Language) -> Option<(Modality, Form)> {
    WORDS.of(language)?.get(folded).copied()
}

static WORDS: LazyLock<Each<FxHashMap<String, (Modality, Form)>>> = LazyLock::new(|| {
    Each::new(|language| {
        let rows = list(language).iter();
        let words = rows.flat_map(|&(modality, form, words)| {
            words.split_whitespace().map(move |word| (fold(word), (modality, form)))
        });
        words.collect()
    })
});

fn list(language: Language) -> &'static [(Modality, Form, &'static str)] {
    use Form::{Hedge, Modal};
    use Modality::{Due, Expected, Perhaps, Possible};
    match language {
        Language::French => &[
            (Possible, Modal, "peut peuvent puisse puissent pourra pourront pourrait pourraient pouvait pouvaient pouvant peut-être éventuellement"),
            (Due, Modal, "doit doivent devra devront devait devaient faut faudra"),
            (Expected, Modal, "devrait devraient"),
            (
                Possible,
                Hedge,
                "option possible possibles probable probablement envisage envisagent susceptible susceptibles risque
                 risquent permet permettent permettra permettront permettant permettait possibilité capable capables",
            ),
            (
                Due,
                Hedge,
                "nécessaire nécessaires essentiel essentielle important importante indispensable prévoit prévu prévue prévus prévues
                 prévoient exige exigent obligation obligatoire tenu tenus tenue tenues",
            ),
        ],
        Language::English => &[
            (Possible, Modal, "may might could can perhaps possibly"),
            (Due, Modal, "must shall"),
            (Expected, Modal, "should"),
            (
                Possible,
                Hedge,
                "option options possible likely unlikely probable probably potentially possibility able allow allows enable
                 enables unable",
            ),
            (
                Due,
                Hedge,
                "required requires require ought needs need needed obliged obligation mandatory important
                 essential necessary expected due",
            ),
        ],
        Language::Arabic => &[
            (Possible, Modal, "يمكن ربما لعل يحتمل بإمكان"),
            (Perhaps, Modal, "قد"),
            (Due, Modal, "يجب ينبغي يتعين يلزم لابد بد"),
            (Possible, Hedge, "محتمل ممكن يتيح تتيح"),
            (Due, Hedge, "ضرورة ضروري متوقع مرجح يتوقع مقرر"),
        ],
        Language::German => &[
            (Possible, Modal, "kann können könnte könnten darf dürfen vielleicht"),
            (Due, Modal, "muss müssen musste mussten"),
            (Expected, Modal, "soll sollen sollte sollten dürfte dürften"),
            (Possible, Hedge, "möglich möglicherweise wahrscheinlich voraussichtlich"),
        ],
        Language::Italian => &[
            (Possible, Modal, "può possono potrà potranno potrebbe potrebbero forse"),
            (Due, Modal, "deve devono dovrà dovranno"),
            (Expected, Modal, "dovrebbe dovrebbero"),
            (Possible, Hedge, "possibile probabile probabilmente"),
        ],
        Language::Spanish => &[
            (Possible, Modal, "puede pueden podrá podrán podría podrían quizás"),
            (Due, Modal, "debe deben deberá deberán"),
            (Expected, Modal, "debería deberían"),
            (Possible, Hedge, "posible probable probablemente"),
        ],
        Language::Portuguese => &[
            (Possible, Modal, "pode podem poderá poderão poderia poderiam talvez"),
            (Due, Modal, "deve devem deverá deverão"),
            (Expected, Modal, "deveria deveriam"),
            (Possible, Hedge, "possível provável provavelmente"),
        ],
        Language::Other => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, language: Language, expected: Option<Modality>) {
        assert_eq!(modality(&fold(word), language).map(|(modality, _)| modality), expected, "{word}");
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
        assert!(Modality::Expected.agrees(Modality::Due));
    }
}
