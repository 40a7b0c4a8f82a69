//! Words that a librarian files nothing under: modifiers that only say when, how much or how good, nouns too
//! general to stand alone, verbs that look like nouns, participles that wait for their complement.
//!
//! Folded words by language; beside [`super::Pack::weak_words`], which begin no phrase of any kind.

use super::{Language, fold};
use rustc_hash::FxHashSet;
use std::sync::LazyLock;

/// Whether an adjective names no kind of thing: *current*, *prochaines*, *bold*.
pub fn is_empty_modifier(folded: &str, language: Language) -> bool {
    match language {
        Language::French => FRENCH_MODIFIERS.contains(folded),
        Language::English => ENGLISH_MODIFIERS.contains(folded),
        Language::Arabic => ARABIC_MODIFIERS.contains(folded),
        _ => false,
    }
}

/// Whether a noun only frames, counts or measures what follows it: *domaine (de la formation)*, *variety (of)*,
/// *مجمل (الأوضاع)*.
pub fn is_empty_head(folded: &str, language: Language) -> bool {
    match language {
        Language::French => FRENCH_HEADS.contains(folded),
        Language::English => ENGLISH_HEADS.contains(folded),
        Language::Arabic => ARABIC_HEADS.contains(folded),
        _ => false,
    }
}

/// Whether a noun says nothing alone in a release: *loi*, *report*.
pub fn is_general(folded: &str, language: Language) -> bool {
    match language {
        Language::French => FRENCH_GENERAL.contains(folded),
        Language::English => ENGLISH_GENERAL.contains(folded),
        Language::Arabic => ARABIC_GENERAL.contains(folded),
        _ => false,
    }
}

/// Whether a word that taggers take for a noun is a verb nearly always: *enables*, *permet*.
pub fn is_plain_verb(folded: &str, language: Language) -> bool {
    language == Language::English
        && (ENGLISH_VERBS.contains(folded) || folded.ends_with("ify") || folded.ends_with("ifies"))
}

/// Whether a noun in French is half of a preposition with the word before it: *(en) matière de*, *(à l')encontre
/// de*.
pub fn is_half_a_preposition(before: &str, folded: &str, language: Language) -> bool {
    language == Language::French
        && (before == "en" || matches!(before, "l'" | "a" | "au") && FRENCH_PREPOSITIONS.contains(folded))
}

/// Whether a French adjective takes a complement with *à* or *par*: *favorable (à)*, *exempt (de)*.
pub fn governs(folded: &str) -> bool {
    FRENCH_GOVERNING.contains(folded)
}

/// Whether an adjective says nothing before its complement: *(الموضوعات) المتعلقة بـ*.
pub fn awaits_complement(folded: &str, language: Language) -> bool {
    language == Language::Arabic && ARABIC_PARTICIPLES.contains(folded)
}

/// Whether an Arabic word without an article begins as a verb of the present does, and hardly a noun: *يصل*.
pub fn begins_as_verb(folded: &str) -> bool {
    folded.starts_with('ي') && !ARABIC_WITH_YA.iter().any(|noun| folded.starts_with(noun))
}

/// The beginnings of Arabic nouns with ي: day, hand, right, left, certainty, orphan, euro, jasmine, Yemen, Japan.
const ARABIC_WITH_YA: [&str; 12] =
    ["يوم", "يد", "يمين", "يسار", "يقين", "يتيم", "يورو", "ياسمين", "يمن", "يابان", "يهود", "يون"];

/// Whether an Arabic noun under a preposition is an adverb: *بشكل*, *بعنوان*.
pub fn is_adverbial(folded: &str) -> bool {
    ARABIC_ADVERBS.contains(folded)
}

fn set(words: &str) -> FxHashSet<String> {
    words.split_whitespace().map(fold).collect()
}

static FRENCH_MODIFIERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "actuel actuelle actuels actuelles prochain prochaine prochains prochaines récent récente récents récentes passé
         passée passés passées précédent précédente précédents précédentes futur future futurs futures suivant suivante
         suivants suivantes ultérieur ultérieure ultérieurs ultérieures éventuel éventuelle éventuels éventuelles possible
         possibles nécessaire nécessaires significatif significative significatifs significatives considérable
         considérables concerné concernée concernés concernées particulier particulière particuliers particulières accru
         accrue accrus accrues positif positive positifs positives élevé élevée élevés élevées supplémentaire
         supplémentaires divers diverses excellent excellente excellents excellentes fort forte forts fortes profond
         profonde profonds profondes nombreux nombreuses différent différente propre propres réel réelle réels réelles
         seul seule seuls seules entier entière entiers entières certain certaine correspondant correspondante
         correspondants correspondantes relatif relative relatifs relatives applicable applicables inhérent inhérente
         inhérents inhérentes susmentionné susmentionnée présent présente présents présentes moyen moyenne similaire
         similaires subséquent subséquents subséquentes optimal optimale optimales dû due dus dues approprié appropriée
         appropriés appropriées complémentaire complémentaires courant courante courants courantes potentiel potentielle
         potentiels potentielles précité précitée précités précitées important importante importants importantes
         principal principale principaux principales majeur majeure majeurs majeures essentiel essentielle essentiels
         essentielles vaste vastes crucial cruciale cruciaux large larges global globale globaux globales
         efficace efficaces proposé proposée proposés proposées ci-joint ci-jointe ci-joints ci-jointes tardif tardive
         tardifs tardives magnifique magnifiques triste tristes terrible superbe superbes ambitieux ambitieuse sous-jacent sous-jacents sous-jacente sous-jacentes intéressé intéressée intéressés intéressées",
    )
});

static ENGLISH_MODIFIERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "current right special bold consecutive warm massive revolutionary incredible prestigious exceptional
         devastating unforgettable greatest second third early late next previous prior past future upcoming additional
         further overall entire specific particular certain broad extensive strong robust significant
         remarkable outstanding exciting proud numerous growing vast ideal true ultimate seamless essential
         valuable unique dedicated respective multiple various proper necessary possible further fully newly highly
         considerable substantial increased increasing proven powerful impressive amazing perfect wonderful excellent
         fantastic extraordinary latest upcoming aforementioned corresponding subsequent relevant appropriate
         clear crucial vital ambitious compelling stunning favorite biggest largest highest lowest
         lower better worse close total meaningful tremendous unprecedented consequent required similar
         positive negative versatile universal short good easy simple effective efficient interesting useful
         responsible suitable central underlying prolonged reported agreed amended planned expected announced
         mentioned selected affected involved needed described presented published adopted profound potential unknown
         renowned great lasting forward-looking cutting-edge state-of-the-art best-in-class",
    )
});

static ARABIC_MODIFIERS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "القادم القادمة المقبل المقبلة الماضي الماضية الحالي الحالية الجاري الجارية السابق السابقة الأخير الأخيرة اللازم
         اللازمة المطلوب المطلوبة المناسب المناسبة المختلف المختلفة المتنوعة العديدة الكبير الكبيرة القصوى الواجب الواجبة
         المذكور المذكورة المعنية أفضل مختلفة عديدة متنوعة كبيرة كثيرة قدره قدرها",
    )
});

static FRENCH_HEADS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "domaine domaines plupart majorité série séries multitude totalité quantité volume base bases sorte sortes type
         types genre genres exemple exemples raison raisons mètre mètres kilomètre kilomètres gramme grammes microgramme
         microgrammes tonne tonnes litre litres hectare hectares minute minutes dizaine dizaines centaine
         centaines millier milliers abord durée période périodes début fin proportion taille",
    )
});

static ENGLISH_HEADS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "variety majority series kind kinds type types sort field fields amount amounts duration period periods
         matter rest handful dozens hundreds thousands millions collection bulk host plethora portion
         proportion share sense form forms piece pieces extent magnitude absence presence existence",
    )
});

static ARABIC_HEADS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "مجمل غد غرة معظم كافة جميع مختلف عكس فترة تلبية قيام تقديم إجراء استعراض بحث مناقشة سبل مجريات خالص صاحب صاحبة عز
         عدد أجل ضوء إطار مجال مقدمة حيز نحو ختام مستهل بداية نهاية انطلاق جانب أنحاء سلسلة مجموعة مستوى وقوع حيال",
    )
});

static FRENCH_GENERAL: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "loi lois message messages ordonnance ordonnances séance séances système systèmes rapport rapports projet projets
         accord accords disposition dispositions personne personnes entreprise entreprises mise initiative initiatives
         contrat contrats étude études procédure procédures consultation modification modifications étape étapes membre
         membres liste listes représentant représentants produit produits service services stratégie orientation vigueur
         œuvre domaine domaines augmentation semestre trimestre total provenance faveur sortie forme transfert demande
         demandes tâche tâches priorité priorités groupe groupes résultat résultats montant montants activité activités
         décision décisions réponse base bases cours conditions condition matière retour étendue occasion don axes offres
         recommandation recommandations prolongation révision développement travail travaux conférence visite bref
         continu déclaration déclarations nombre préparation collaboration présence réalisation utilisation utilisateurs effet effets
         risque risques cause causes compétences",
    )
});

static ENGLISH_GENERAL: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "report reports measure measures agreement agreements point points implementation meeting meetings reason reasons
         list result results phase effect effects visit system systems programme programmes program programs project
         projects challenge challenges elements success experience experiences focus benefits adjustment revision
         modification modifications amendment amendments participation situation contributions countries country quarter
         specialists expectations parties force site company companies users growth performance obligation season firm
         dates purchase production service services solution solutions development activities decision procedure members
         group groups request requests data details presence company's approval purpose opportunity opportunities",
    )
});

static ARABIC_GENERAL: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "الخطوة التاريخ الدخول الحالة الحالات العملية المرحلة الجلسة اللجنة القرار الفترة البلدين الجانبان الجانبين العديد وظيفة نقطة المشاركين
         ارتفاع انخفاض حرص الشاملة يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    )
});

static ENGLISH_VERBS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "enable enables bring brings empower empowers encourage encourages ensure ensures determine determines allow allows
         provide provides help helps conduct conducts deliver delivers transform transforms strengthen strengthens
         improve improves enhance enhances reduce reduces require requires include includes become becomes create creates
         explore explores celebrate celebrates connect connects excel excels intercept intercepts interact interacts
         participate participates remember announce announces unveil unveils expand expands achieve achieves protect
         protects unlock unlocks accelerate accelerates combine combines introduce introduces integrate integrates
         remain remains receive receives contain contains describe describes affect affects offer offers mirror mirrors
         lift lifts join joins select selects win wins keep keeps make makes take takes give gives get gets say says
         lets let see sees seem seems follow follows demonstrate demonstrates investigate investigates illustrate
         illustrates indicate indicates generate generates evaluate evaluates eliminate eliminates accommodate
         accommodates facilitate facilitates incorporate incorporates operate operates simulate simulates
         communicate communicates calculate calculates validate validates activate activates motivate
         motivates collaborate collaborates translate translates illuminate illuminates dominate dominates
         outperform outperforms propose proposes obtain obtains derive derives prove proves compute computes
         consist consists depend depends exist exists arise arises occur occurs avoid avoids solve solves
         adapt adapts apply applies imply implies vary varies rely relies behave behaves choose chooses
         suggest suggests discuss discusses examine examines establish establishes maintain maintains
         optimize optimizes optimise optimises minimize minimizes maximize maximizes utilize utilizes
         realize realizes organize organizes recognize recognizes emphasize emphasizes characterize characterizes
         welcome welcomes continue continues invite invites appear appears belong belongs serve serves
         sit sits go goes begin begins insist insists involve involves exclude excludes decide decides define defines admit admits remove removes",
    )
});

static FRENCH_PREPOSITIONS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "encontre échelle égard insu instar travers hauteur issue vue compte détriment profit intention attention",
    )
});

static FRENCH_GOVERNING: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "favorable favorables contraire contraires supérieur supérieure supérieurs supérieures inférieur inférieure
         inférieurs inférieures égal égale égaux égales sujet sujette sujets prêt prête prêts prêtes apte aptes commun
         commune communs communes consécutif consécutive consécutifs consécutives propice propices préalable préalables
         antérieur antérieure postérieur postérieure semblable semblables identique identiques parallèle parallèles
         atteint atteinte atteints atteintes soumis soumise soumises issu issue issus issues exempt exempte exempts
         digne dignes inscrit inscrite inscrits inscrites conforme conformes accessible accessibles comparable comparables
         imputable imputables fidèle fidèles permis promis admis admise admises remis remise remises astreint
         astreinte astreints requis requise requises produit produite produits produites conduit conduite conduites
         équivalent équivalente équivalents équivalentes",
    )
});

static ARABIC_PARTICIPLES: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "المتعلق المتعلقة المتعلقين التابع التابعة التابعين المرتبط المرتبطة المرتبطين الخاص الخاصة الممثل الممثلة الخاضع
         الخاضعة المختص المختصة المشارك المشاركة المشاركين الناتج الناتجة الناجم الناجمة الصادر الصادرة الوارد الواردة
         المقدم المقدمة الموجه الموجهة المنبثق المنبثقة المخصص المخصصة المؤدي المؤدية المناصرة المناصر القادمة القادم
         متعلق متعلقة تابع تابعة مرتبط مرتبطة خاص خاصة ممثل ممثلة صادر صادرة مقدم مقدمة موجه موجهة موزعة موزع مخصصة مخصص
         مكون مكونة عقدها عقده",
    )
});

static ARABIC_ADVERBS: LazyLock<FxHashSet<String>> = LazyLock::new(|| {
    set(
        "بشكل بعنوان بنسبة بقيمة بهدف بحضور بمشاركة برئاسة بدعم لصالح لمدة بصورة بمناسبة بواقع بتكلفة بمبلغ بقيادة بإشراف
         بتنظيم لدى لأول لكل بكل بين بحسب بمعدل بحجم بمساحة بعدد بالتعاون بالتنسيق لغرض لأجل",
    )
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_weak_in_its_own_language() {
        assert!(is_empty_head("domaine", Language::French) && !is_empty_head("domaine", Language::English));
        assert!(is_empty_modifier(&fold("actuelles"), Language::French));
        assert!(!is_empty_modifier(&fold("actuelles"), Language::English));
        assert!(is_general("report", Language::English) && is_plain_verb("enables", Language::English));
        assert!(is_half_a_preposition("l'", "encontre", Language::French));
        assert!(awaits_complement(&fold("المتعلقة"), Language::Arabic) && is_adverbial(&fold("بعنوان")));
    }
}
