//! Why a file can't be read and what to do, by the engine's code, in the languages of the interface.
//! `{name}` is the file.

/// A code of the engine's [`ReadError`](crate::engine::ReadError), and its sentence.
pub type Sentence = (&'static str, &'static str);

/// In English.
pub const ENGLISH: &[Sentence] = &[
    ("empty", "“{name}” holds no text. Open a file that does, or paste its text here."),
    (
        "not_text",
        "“{name}” is not a text. Open the release as text, a web page or a Word document, or paste it here.",
    ),
    ("too_large", "“{name}” is too large for a release. Open the release alone, or paste it here."),
    (
        "foreign_old_office",
        "“{name}” is a file of an older Excel or PowerPoint, which cannot be read yet. Open it, copy its text and paste it here.",
    ),
    (
        "foreign_sheet",
        "“{name}” is a spreadsheet or presentation, which cannot be read yet. Open it, copy its text and paste it here.",
    ),
    (
        "foreign_image",
        "“{name}” is a picture: it holds no text. Open the text of the release, or paste it here.",
    ),
    (
        "foreign_recording",
        "“{name}” is a recording: it holds no text. Open the text of the release, or paste it here.",
    ),
    (
        "foreign_old_word",
        "“{name}” is a Word document of the old kind (.doc). Open it in Word or LibreOffice, save it as .docx, and open \
         that.",
    ),
    (
        "foreign_outlook",
        "“{name}” is a message saved by Outlook (.msg). In Outlook, save it as text, HTML or .eml, and open that.",
    ),
    ("foreign_pages", "“{name}” is a Pages document. In Pages, export it as Word, and open that."),
    (
        "foreign_archive",
        "“{name}” is an archive of a kind that is not opened here. Unpack it, and open the files that were in it.",
    ),
    ("locked", "“{name}” opens with a password only. Save a copy without one, and open that."),
    (
        "damaged",
        "“{name}” is damaged: a part of it is missing or broken. Get it again from where it came, or paste its text here.",
    ),
    (
        "nothing_inside",
        "Nothing in “{name}” can be read: it holds only pictures or the like. Choose a file that holds a release.",
    ),
    (
        "no_text_field",
        "“{name}” holds data, and none of their fields is a text. Open the release, or paste its text here.",
    ),
    (
        "limit_entries",
        "“{name}” holds more documents than are read at once. The first ones are read; split it for the others.",
    ),
    (
        "limit_depth",
        "“{name}” is an archive deep within archives. Unpack them, and open the files that were in them.",
    ),
    (
        "limit_ratio",
        "Unpacked, “{name}” would be hundreds of times larger than it is, as no document is. It was left packed.",
    ),
    (
        "limit_unpacked",
        "“{name}” holds more than is read at once. Unpack it, and open a part of the files that were in it.",
    ),
    (
        "limit_nesting",
        "“{name}” is nested more deeply than any document. Save it again from the program that wrote it.",
    ),
    (
        "limit_pieces",
        "“{name}” is made of more pieces (elements, fields) than any document. Save its text alone, and open that.",
    ),
    (
        "limit_entities",
        "“{name}” defines abbreviations of its own (XML entities), as no document needs. It was not read.",
    ),
    (
        "encrypted",
        "“{name}” is encrypted in a way that can’t be read here. Open it, copy its text, and paste it here.",
    ),
    (
        "no_text_layer",
        "“{name}” has no text layer: its pages are pictures. Run text recognition (OCR) on it, and open what that gives.",
    ),
    (
        "no_letters",
        "The fonts of “{name}” don’t say which letters they show. Run text recognition (OCR) on it, and open what that gives.",
    ),
    (
        "limit_pages",
        "“{name}” has more pages than are read at once. Save those that matter as a PDF, and open that.",
    ),
    (
        "limit_objects",
        "“{name}” has more parts than are read at once. Print the pages that matter to a new PDF, and open that.",
    ),
    (
        "limit_drawing",
        "The drawings of “{name}” are too large to be searched for text. Open it, copy its text, and paste it here.",
    ),
];

/// In French.
pub const FRENCH: &[Sentence] = &[
    (
        "empty",
        "« {name} » ne contient pas de texte. Ouvrez un fichier qui en contient, ou collez le texte ici.",
    ),
    (
        "not_text",
        "« {name} » n’est pas un texte. Ouvrez le communiqué en texte, page web ou document Word, ou collez-le ici.",
    ),
    (
        "too_large",
        "« {name} » est trop gros pour un communiqué. Ouvrez le communiqué seul, ou collez-le ici.",
    ),
    (
        "foreign_old_office",
        "« {name} » vient d’un ancien Excel ou PowerPoint, dont le format n’est pas encore lu. Ouvrez-le, copiez son texte et collez-le ici.",
    ),
    (
        "foreign_sheet",
        "« {name} » est une feuille de calcul ou une présentation, un format qui n’est pas encore lu. Ouvrez-le, copiez son texte et collez-le ici.",
    ),
    (
        "foreign_image",
        "« {name} » est une image : il n’y a pas de texte. Ouvrez le texte du communiqué, ou collez-le ici.",
    ),
    (
        "foreign_recording",
        "« {name} » est un enregistrement : il n’y a pas de texte. Ouvrez le texte du communiqué, ou collez-le ici.",
    ),
    (
        "foreign_old_word",
        "« {name} » est un document Word de l’ancien format (.doc). Ouvrez-le dans Word ou LibreOffice, enregistrez-le en \
         .docx et ouvrez cette copie.",
    ),
    (
        "foreign_outlook",
        "« {name} » est un message enregistré par Outlook (.msg). Dans Outlook, enregistrez-le en texte, HTML ou .eml, et \
         ouvrez cette copie.",
    ),
    (
        "foreign_pages",
        "« {name} » est un document Pages. Dans Pages, exportez-le vers Word et ouvrez cette copie.",
    ),
    (
        "foreign_archive",
        "« {name} » est une archive d’un type qui n’est pas ouvert ici. Décompressez-la et ouvrez les fichiers qu’elle contenait.",
    ),
    (
        "locked",
        "« {name} » ne s’ouvre qu’avec un mot de passe. Enregistrez-en une copie sans mot de passe et ouvrez-la.",
    ),
    (
        "damaged",
        "« {name} » est endommagé : une partie manque ou est abîmée. Redemandez-le à l’expéditeur, ou collez son texte ici.",
    ),
    (
        "nothing_inside",
        "Rien dans « {name} » ne peut être lu : il n’y a que des images ou l’équivalent. Choisissez un fichier qui contient \
         un communiqué.",
    ),
    (
        "no_text_field",
        "« {name} » contient des données dont aucun champ n’est un texte. Ouvrez le communiqué, ou collez son texte ici.",
    ),
    (
        "limit_entries",
        "« {name} » contient plus de documents qu’on n’en lit à la fois. Les premiers sont lus ; divisez-le pour les autres.",
    ),
    (
        "limit_depth",
        "« {name} » est une archive au fond d’autres archives. Décompressez-les et ouvrez les fichiers qu’elles contenaient.",
    ),
    (
        "limit_ratio",
        "Décompressé, « {name} » serait des centaines de fois plus gros, ce qu’aucun document n’est. Il est resté compressé.",
    ),
    (
        "limit_unpacked",
        "« {name} » contient plus qu’on n’en lit à la fois. Décompressez-le et ouvrez une partie des fichiers.",
    ),
    (
        "limit_nesting",
        "« {name} » est imbriqué plus profondément qu’aucun document. Enregistrez-le de nouveau avec le programme d’origine.",
    ),
    (
        "limit_pieces",
        "« {name} » est fait de plus de morceaux (éléments, champs) qu’aucun document. Enregistrez-en le texte seul et ouvrez-le.",
    ),
    (
        "limit_entities",
        "« {name} » définit ses propres abréviations (entités XML), ce dont aucun document n’a besoin. Il n’a pas été lu.",
    ),
    (
        "encrypted",
        "« {name} » est chiffré d’une façon qui ne peut être lue ici. Ouvrez-le, copiez son texte et collez-le ici.",
    ),
    (
        "no_text_layer",
        "« {name} » n’a pas de couche de texte : ses pages sont des images. Soumettez-le à un outil de reconnaissance de caractères (OCR) et \
         ouvrez le résultat.",
    ),
    (
        "no_letters",
        "Les polices de « {name} » ne disent pas quelles lettres elles montrent. Soumettez-le à un outil de reconnaissance de caractères (OCR) \
         et ouvrez le résultat.",
    ),
    (
        "limit_pages",
        "« {name} » a plus de pages qu’on n’en lit à la fois. Enregistrez celles qui comptent en PDF et ouvrez cette copie.",
    ),
    (
        "limit_objects",
        "« {name} » a plus d’éléments qu’on n’en lit à la fois. Imprimez les pages qui comptent en PDF et ouvrez cette copie.",
    ),
    (
        "limit_drawing",
        "Les dessins de « {name} » sont trop grands pour y chercher du texte. Ouvrez-le, copiez son texte et collez-le ici.",
    ),
];

/// In Arabic.
pub const ARABIC: &[Sentence] = &[
    ("empty", "لا نص في «{name}». افتح ملفًا فيه نص، أو الصق النص هنا."),
    ("not_text", "«{name}» ليس نصًا. افتح البيان نصًا أو صفحة ويب أو مستند Word، أو الصقه هنا."),
    ("too_large", "«{name}» أكبر من أن يكون بيانًا. افتح البيان وحده، أو الصقه هنا."),
    (
        "foreign_old_office",
        "الملف «{name}» من إصدار قديم من Excel أو PowerPoint، ولا تُقرأ هذه الصيغة بعد. افتحه وانسخ نصه والصقه هنا.",
    ),
    (
        "foreign_sheet",
        "الملف «{name}» جدول بيانات أو عرض تقديمي، ولا تُقرأ هذه الصيغة بعد. افتحه وانسخ نصه والصقه هنا.",
    ),
    ("foreign_image", "الملف «{name}» صورة لا نص فيها. افتح نص البيان، أو الصقه هنا."),
    ("foreign_recording", "الملف «{name}» تسجيل لا نص فيه. افتح نص البيان، أو الصقه هنا."),
    (
        "foreign_old_word",
        "الملف «{name}» مستند Word بصيغة قديمة (‎.doc). افتحه في Word أو LibreOffice واحفظه بصيغة ‎.docx ثم افتح النسخة.",
    ),
    (
        "foreign_outlook",
        "الملف «{name}» رسالة محفوظة من Outlook (‎.msg). احفظها في Outlook نصًا أو HTML أو ‎.eml ثم افتح النسخة.",
    ),
    ("foreign_pages", "الملف «{name}» مستند Pages. صدّره من Pages إلى Word ثم افتح النسخة."),
    ("foreign_archive", "الملف «{name}» أرشيف من نوع لا يُفتح هنا. فُك ضغطه وافتح الملفات التي فيه."),
    ("locked", "لا يُفتح «{name}» إلا بكلمة مرور. احفظ نسخة منه بلا كلمة مرور وافتحها."),
    ("damaged", "الملف «{name}» تالف: جزء منه ناقص أو معطوب. اطلبه من مصدره مجددًا، أو الصق نصه هنا."),
    ("nothing_inside", "لا شيء في «{name}» يمكن قراءته: ليس فيه إلا صور أو ما شابهها. اختر ملفًا فيه بيان."),
    ("no_text_field", "في «{name}» بيانات ليس بين حقولها نص. افتح البيان، أو الصق نصه هنا."),
    ("limit_entries", "في «{name}» وثائق أكثر مما يُقرأ دفعة واحدة. قُرئت الأولى منها؛ قسّمه لقراءة البقية."),
    ("limit_depth", "الملف «{name}» أرشيف داخل أرشيفات أخرى. فُك ضغطها وافتح الملفات التي فيها."),
    ("limit_ratio", "لو فُك ضغط «{name}» لكبر مئات المرات، ولا وثيقة كذلك. تُرك مضغوطًا."),
    ("limit_unpacked", "في «{name}» أكثر مما يُقرأ دفعة واحدة. فُك ضغطه وافتح بعض ملفاته."),
    ("limit_nesting", "بنية «{name}» متداخلة أكثر من أي وثيقة. احفظه مجددًا من البرنامج الذي كتبه."),
    ("limit_pieces", "يتألف «{name}» من أجزاء (عناصر أو حقول) أكثر من أي وثيقة. احفظ نصه وحده وافتحه."),
    ("limit_entities", "يعرّف «{name}» اختصارات خاصة به (كيانات XML) لا تحتاج إليها وثيقة. لم يُقرأ."),
    ("encrypted", "الملف «{name}» مشفّر بطريقة لا تُقرأ هنا. افتحه وانسخ نصه والصقه هنا."),
    (
        "no_text_layer",
        "ليس في «{name}» طبقة نص: صفحاته صور. استخرج نصه ببرنامج التعرف على النصوص (OCR) وافتح الناتج.",
    ),
    (
        "no_letters",
        "خطوط «{name}» لا تبيّن أي حروف تعرض. استخرج نصه ببرنامج التعرف على النصوص (OCR) وافتح الناتج.",
    ),
    ("limit_pages", "في «{name}» صفحات أكثر مما يُقرأ دفعة واحدة. احفظ الصفحات المهمة في ملف PDF وافتحه."),
    (
        "limit_objects",
        "في «{name}» عناصر أكثر مما يُقرأ دفعة واحدة. اطبع الصفحات المهمة إلى ملف PDF جديد وافتحه.",
    ),
    ("limit_drawing", "رسوم «{name}» أكبر من أن يُبحث فيها عن نص. افتحه وانسخ نصه والصقه هنا."),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::ReadError;

    #[test]
    fn every_language_words_every_error_and_names_the_file() {
        let mut errors: Vec<&str> = ReadError::all().into_iter().map(ReadError::code).collect();
        errors.sort_unstable();
        for sentences in [ENGLISH, FRENCH, ARABIC] {
            let mut codes: Vec<&str> = sentences.iter().map(|(code, _)| *code).collect();
            codes.sort_unstable();
            assert_eq!(codes, errors);
            for (code, sentence) in sentences {
                assert!(sentence.contains("{name}") && sentence.ends_with('.'), "{code}");
            }
        }
    }
}
