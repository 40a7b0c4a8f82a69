//! Functions that go by several names, and words that say how someone stands to a function.

use super::Language;

/// Other names of the function that `folded` is a word of, where `statement` names it: keys of
/// groups of words, one of which is as good as another.
pub fn equivalents(statement: &str, folded: &str, language: Language) -> impl Iterator<Item = &'static str> {
    let groups = groups(language).lines().map(|line| line.trim());
    let named = groups.filter(move |line| {
        let mut names = line.split('|');
        names.any(|name| statement.contains(name) && name.split(' ').any(|word| word == folded))
    });
    named.flat_map(|line| line.split('|'))
}

/// Whether a word says to whom someone is equal, and not what: *homologue*, *counterpart*.
pub fn is_relation(folded: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::French => &["homologue", "homologues", "collegue", "collegues"],
        Language::English => &["counterpart", "counterparts", "colleague", "colleagues"],
        Language::Arabic => &["نظيره", "نظيرها", "نظيريه", "نظير", "نظرائه", "ونظيره", "ونظيرها", "لنظيره"],
        _ => &[],
    };
    words.contains(&folded)
}

/// Whether a word says no more than that someone is at the head of something.
pub fn is_leader(folded: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::French => {
            &["chef", "cheffe", "chefs", "dirigeant", "dirigeante", "responsable", "patron", "leader"]
        }
        Language::English => &["head", "heads", "leader", "chief", "boss"],
        _ => &[],
    };
    words.contains(&folded)
}

/// Whether a word puts its function below another: *adjoint*, *deputy*, *نائب*.
pub fn is_deputy(folded: &str, language: Language) -> bool {
    let words: &[&str] = match language {
        Language::French => &["adjoint", "adjointe", "vice", "sous", "suppleant", "suppleante", "assistant"],
        Language::English => &["deputy", "vice", "assistant", "associate", "acting"],
        Language::Arabic => &["نائب", "نائبه", "المساعد", "المساعده", "مساعد"],
        _ => &[],
    };
    words.contains(&folded) || folded.starts_with("vice-") || folded.starts_with("sous-")
}

/// A line a function: its names as keys.
fn groups(language: Language) -> &'static str {
    match language {
        Language::French => {
            "chef de la diplomatie|cheffe de la diplomatie|ministre des affaires etrangeres|ministre des relations exterieures
             chef de l'etat|president de la republique|roi|emir
             chef du gouvernement|premier ministre|premiere ministre
             secretaire d'etat americain|chef de la diplomatie americaine|secretaire d'etat des etats unis
             patron|directeur general|directrice generale|president directeur general|pdg"
        }
        Language::English => {
            "foreign minister|minister of foreign affairs|minister for foreign affairs|top diplomat|foreign secretary
             prime minister|head of government|premier
             head of state|president of the republic|king
             ceo|chief executive officer|chief executive
             health minister|minister of health
             cfo|chief financial officer
             coo|chief operating officer
             cto|chief technology officer
             director|head|executive director|country director|director general"
        }
        Language::Arabic => {
            "وزير خارجيه|وزير الخارجيه|وزير الشؤون الخارجيه|وزيره الخارجيه|وزيره خارجيه|وزيره الشؤون الخارجيه
             رئيس الحكومه|رئيس الوزراء|رئيس مجلس الوزراء|الوزير الاول"
        }
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_has_other_names() {
        let others: Vec<_> =
            equivalents("le chef de la diplomatie a parle", "chef", Language::French).collect();
        assert!(others.contains(&"ministre des affaires etrangeres"));
        assert!(equivalents("le chef de service", "chef", Language::French).next().is_none());
    }

    #[test]
    fn a_deputy_is_not_the_head() {
        assert!(is_deputy("vice-president", Language::French));
        assert!(!is_deputy("president", Language::French));
    }
}
