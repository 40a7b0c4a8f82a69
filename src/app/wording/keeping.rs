//! What the interface says of keeping releases on the machine, in its three languages.

use super::{Counted, Wording, fill};
use crate::app::state::Trouble;

/// The texts about keeping.
#[expect(missing_docs, reason = "each is named for where it stands, and its texts say the rest")]
pub struct Keeping {
    pub home: &'static str,
    pub kept: Counted,
    pub title: &'static str,
    pub keep: &'static str,
    pub keep_how: &'static str,
    pub room: &'static str,
    pub delete: &'static str,
    pub left: &'static str,
    pub known: &'static str,
    pub keepless: &'static str,
    pub blocked: &'static str,
    pub newer: &'static str,
    pub full: &'static str,
    pub damaged: &'static str,
    pub broken: &'static str,
    pub lost: &'static str,
}

impl Wording {
    /// What is wrong with keeping, and what to do.
    pub(super) fn trouble(&self, trouble: Trouble) -> String {
        let texts = &self.keeping;
        match trouble {
            Trouble::Missing => texts.keepless.into(),
            Trouble::Blocked => texts.blocked.into(),
            Trouble::Newer => texts.newer.into(),
            Trouble::Full => texts.full.into(),
            Trouble::Damaged(n) => fill(texts.damaged, &[("n", &n.to_string())]),
            Trouble::Broken => texts.broken.into(),
        }
    }
}

pub(super) const ENGLISH: Keeping = Keeping {
    home: "Start page",
    kept: Counted::simple("{n} release kept on this device", "{n} releases kept on this device"),
    title: "Kept on this device",
    keep: "Keep the releases that I read",
    keep_how: "They stay in this browser, on this device: nothing is sent anywhere. Unticked, what you read from \
               now on is gone when you close the page.",
    room: "They take up {size}.",
    delete: "Remove all of them",
    left: "Release closed",
    known: "This release was in the list already.",
    keepless: "This browser keeps nothing here: what you read is gone when you close the page.",
    blocked: "The kept releases can’t be opened: another window holds them. Close the other windows of \
              Communiqué and reload this page.",
    newer: "Your releases were kept by a more recent version of Communiqué. Reload the page, or open that version; \
            until then what you read here is not kept.",
    full: "There is no room left to keep releases. Remove some from the list, or free space on this device. What \
           is open stays open.",
    damaged: "Kept releases that can no longer be read: {n}. Open their files again; the others are not affected.",
    broken: "Releases can’t be kept at the moment. What is open stays open; reload the page to try again.",
    lost: "“{name}” was kept, but can no longer be read. Open its file again.",
};

pub(super) const FRENCH: Keeping = Keeping {
    home: "Page d’accueil",
    kept: Counted::simple(
        "{n} communiqué conservé sur cet appareil",
        "{n} communiqués conservés sur cet appareil",
    ),
    title: "Conservés sur cet appareil",
    keep: "Conserver les communiqués que je lis",
    keep_how: "Ils restent dans ce navigateur, sur cet appareil : rien n’est envoyé. Si la case est décochée, ce que \
               vous lisez désormais disparaît quand vous fermez la page.",
    room: "Ils occupent {size}.",
    delete: "Les retirer tous",
    left: "Communiqué fermé",
    known: "Ce communiqué était déjà dans la liste.",
    keepless: "Ce navigateur ne conserve rien ici : ce que vous lisez disparaît quand vous fermez la page.",
    blocked: "Les communiqués conservés ne peuvent pas être ouverts : une autre fenêtre les retient. Fermez les \
              autres fenêtres de Communiqué, puis rechargez cette page.",
    newer: "Vos communiqués ont été conservés par une version plus récente de Communiqué. Rechargez la page ou ouvrez \
            cette version ; d’ici là, ce que vous lisez ici n’est pas conservé.",
    full: "Il n’y a plus de place pour conserver des communiqués. Retirez-en de la liste ou libérez de l’espace sur \
           cet appareil. Ce qui est ouvert le reste.",
    damaged: "Communiqués conservés devenus illisibles : {n}. Ouvrez de nouveau leurs fichiers ; les autres sont \
              intacts.",
    broken: "Les communiqués ne peuvent pas être conservés pour le moment. Ce qui est ouvert le reste ; rechargez la \
             page pour réessayer.",
    lost: "« {name} » avait été conservé, mais n’est plus lisible. Ouvrez de nouveau son fichier.",
};

pub(super) const ARABIC: Keeping = Keeping {
    home: "صفحة البداية",
    kept: Counted {
        zero: "لا بيانات محفوظة على هذا الجهاز",
        one: "بيان واحد محفوظ على هذا الجهاز",
        two: "بيانان محفوظان على هذا الجهاز",
        few: "{n} بيانات محفوظة على هذا الجهاز",
        many: "{n} بيانًا محفوظًا على هذا الجهاز",
        other: "{n} بيان محفوظ على هذا الجهاز",
    },
    title: "المحفوظ على هذا الجهاز",
    keep: "حفظ البيانات التي أقرؤها",
    keep_how: "تبقى في هذا المتصفح على هذا الجهاز، ولا يُرسل شيء إلى أي مكان. وإن أُلغي الاختيار، فما تقرؤه من الآن \
               يزول عند إغلاق الصفحة.",
    room: "تشغل {size}.",
    delete: "إزالتها كلها",
    left: "أُغلق البيان",
    known: "هذا البيان موجود في القائمة.",
    keepless: "لا يحفظ هذا المتصفح شيئًا هنا: ما تقرؤه يزول عند إغلاق الصفحة.",
    blocked: "تعذّر فتح البيانات المحفوظة: تستعملها نافذة أخرى. أغلق نوافذ Communiqué الأخرى ثم أعد تحميل هذه الصفحة.",
    newer: "حُفظت بياناتك بإصدار أحدث من Communiqué. أعد تحميل الصفحة أو افتح ذلك الإصدار؛ وحتى ذلك الحين لا يُحفظ ما \
            تقرؤه هنا.",
    full: "لم يعد هناك مكان لحفظ البيانات. أزل بعضها من القائمة، أو وفّر مساحة على هذا الجهاز. وما هو مفتوح يبقى مفتوحًا.",
    damaged: "بيانات محفوظة لم تعد قراءتها ممكنة: {n}. افتح ملفاتها من جديد؛ ولم تتأثر البيانات الأخرى.",
    broken: "تعذّر حفظ البيانات الآن. ما هو مفتوح يبقى مفتوحًا؛ أعد تحميل الصفحة للمحاولة من جديد.",
    lost: "كان «{name}» محفوظًا، ولم تعد قراءته ممكنة. افتح ملفه من جديد.",
};
