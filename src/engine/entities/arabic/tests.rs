//! The rules for Arabic, each on an invented sentence.

use crate::engine::document::{Entity, EntityType, Span};
use crate::engine::entities::{Frame, find};
use crate::engine::language::{Language, pack};
use crate::engine::segment::segment;

fn entities(text: &str) -> Vec<Entity> {
    let pack = pack(Language::Arabic);
    let segments = segment(text, &[Span::new(0, text.len())], pack);
    find(text, &segments, pack, Frame::default()).entities
}

/// Whether `name` is found in `text`, as what.
#[track_caller]
fn check(text: &str, name: &str, kind: Option<EntityType>) {
    let found = entities(text);
    let kinds: Vec<_> = found.iter().map(|entity| (entity.name.as_str(), entity.kind)).collect();
    let entity = found.iter().find(|entity| entity.name == name);
    assert_eq!(entity.map(|entity| entity.kind), kind, "{name} in {kinds:?}");
}

/// The role of the person called `name`.
#[track_caller]
fn check_role(text: &str, name: &str, role: Option<&str>) {
    let found = entities(text);
    let person = found.iter().find(|entity| entity.name == name);
    let said = person.map(|person| person.role.as_ref().map(|role| role.text.as_str()));
    assert_eq!(said, Some(role), "{found:?}");
}

#[test]
fn general_is_no_year_in_a_role() {
    check_role(
        "وأوضح مدير عام التعليم بالمنطقة سمير بن خالد الهاشمي أن العمل مستمر.",
        "سمير بن خالد الهاشمي",
        Some("مدير عام التعليم بالمنطقة"),
    );
}

#[test]
fn a_role_has_no_preposition_written_onto_it() {
    check_role(
        "وكانت كلمة لمدير مكتب البريد سمير بن خالد الهاشمي مفيدة.",
        "سمير بن خالد الهاشمي",
        Some("مدير مكتب البريد"),
    );
}

#[test]
fn a_role_may_follow_at_once_and_ends_with_its_complement() {
    check_role(
        "والتقى سمير الهاشمي رئيس مجلس النواب اللبناني.",
        "سمير الهاشمي",
        Some("رئيس مجلس النواب اللبناني"),
    );
}

#[test]
fn who_is_appointed_has_the_role_given() {
    check_role(
        "وقرر المجلس تعيين سمير الهاشمي مديرا عاما للهيئة.",
        "سمير الهاشمي",
        Some("مديرا عاما للهيئة"),
    );
}

#[test]
fn the_king_whom_one_serves_is_in_the_role() {
    check_role(
        "استقبل سفير خادم الحرمين الشريفين لدى الأردن الدكتور سمير الهاشمي الوفد.",
        "سمير الهاشمي",
        Some("سفير خادم الحرمين الشريفين لدى الأردن"),
    );
    check("استقبل سفير خادم الحرمين الشريفين الدكتور سمير الهاشمي الوفد.", "الحرمين الشريفين", None);
}

#[test]
fn what_is_named_after_a_king_is_no_person() {
    let text = "أعلن مركز الملك سلمان للإغاثة والأعمال الإنسانية عن برنامج جديد.";
    check(text, "مركز الملك سلمان للإغاثة والأعمال الإنسانية", Some(EntityType::Organization));
    check(text, "سلمان", None);
}

#[test]
fn a_function_after_a_name_is_outside_it() {
    let text = "تلقى الشيخ حمد بن خليفة آل ثاني أمير البلاد رسالة.";
    check(text, "حمد بن خليفة آل ثاني", Some(EntityType::PersonMale));
}

#[test]
fn an_ordinary_word_with_article_is_no_family_name() {
    let text = "بحث رئيس الوزراء الباكستاني نواز شريف العلاقات الثنائية.";
    check(text, "نواز شريف", Some(EntityType::PersonMale));
}

#[test]
fn the_place_that_a_function_is_of_is_not_in_the_name() {
    let text = "وحضر أمين منطقة عسير صالح بن خالد الهاشمي الحفل.";
    check(text, "صالح بن خالد الهاشمي", Some(EntityType::PersonMale));
}

#[test]
fn an_organisation_ends_before_what_tells_of_it() {
    let text = "وقالت وزارة التجارة والجهات المعنية إن المشروع مهم.";
    check(text, "وزارة التجارة", Some(EntityType::Organization));
}

#[test]
fn common_nouns_are_no_events() {
    check("وتبدأ الأعمال الأسبوع القادم في الرياض.", "الأسبوع القادم", None);
    check("واختتمت الدورة التدريبية في الرياض.", "الدورة التدريبية", None);
}

#[test]
fn common_nouns_are_no_organisations() {
    check("وزار الوفد مدرسة حكومية في الرياض.", "مدرسة حكومية", None);
}

#[test]
fn a_function_that_is_a_town_too_is_no_place() {
    check("ورحبت سفيرة بلجيكا بالحضور.", "سفيرة", None);
}

#[test]
fn the_verb_before_a_name_agrees() {
    check("وأضافت رهام لوكهارت أن النتائج جيدة.", "رهام لوكهارت", Some(EntityType::PersonFemale));
}

#[test]
fn a_name_ends_before_what_does_not_agree_with_it() {
    let organisation = Some(EntityType::Organization);
    check("وشكر أعضاء اللجنة المركزية الجهات المشاركة.", "اللجنة المركزية", organisation);
    check("وقرر مجلس الوزراء الموافقة على النظام.", "مجلس الوزراء", organisation);
    check("وقال مدير جامعة تبوك المكلف إن العمل مستمر.", "جامعة تبوك", organisation);
}

#[test]
fn a_name_belongs_to_nobody_and_is_no_adverbial() {
    check("واختتم مركز التدريب الوطني دورتها الأولى.", "مركز التدريب الوطني", Some(EntityType::Organization));
    check("واعتقلت القوات شاباً من القرية.", "شاباً", None);
}

#[test]
fn a_head_without_complement_is_any() {
    check("وأنشئ مركز للأمن في المدينة.", "مركز للأمن", None);
    check("ودعا إلى لجنة جديدة للخبراء.", "لجنة جديدة", None);
    check("وقدم كمدرسة لأبنائها.", "مدرسة", None);
}

#[test]
fn who_leads_is_no_organisation() {
    check("وعقد الاجتماع برئاسة المملكة المتحدة أمس.", "رئاسة المملكة المتحدة", None);
}

#[test]
fn a_frequent_event_wants_a_number_a_place_or_a_rank() {
    let event = Some(EntityType::Event);
    check("ونظمت الغرفة دورة مهارات الحوار أمس.", "دورة مهارات الحوار", None);
    check("وتحتفل المدارس باليوم العالمي للمعلم غدا.", "اليوم العالمي للمعلم", event);
    check("ووصلت اليوم الممثلة الشخصية للرئيس.", "اليوم الممثلة الشخصية", None);
    check("وينتظر كل أسبوع بفارغ الصبر.", "أسبوع بفارغ الصبر", None);
    check("واختتم مهرجان تمور عنيزة أعماله.", "مهرجان تمور عنيزة", event);
}

#[test]
fn an_adjective_of_nationality_is_no_place() {
    check("وشاركت الكشافة السعودية في المخيم.", "السعودية", None);
    check("وتشارك السعودية في المخيم.", "السعودية", Some(EntityType::Location));
}

#[test]
fn the_kingdom_is_the_one_that_is_named() {
    let text = "غادر الوفد المملكة المغربية أمس. وشكر الوفد المملكة على الضيافة.";
    let found = entities(text);
    let kingdom = found.iter().find(|entity| entity.name == "المملكة المغربية");
    assert_eq!(kingdom.map(|entity| entity.spans.len()), Some(2), "{found:?}");
}

#[test]
fn a_list_of_places_follows_a_plural() {
    let text = "وهطلت الأمطار على محافظات الخرج والدلم أمس.";
    check(text, "الخرج", Some(EntityType::Location));
    check(text, "الدلم", Some(EntityType::Location));
}

#[test]
fn people_stand_in_lists() {
    let text = "ومنهم الدكتور سمير الهاشمي، وتركي اليوسف، ورضا العساف.";
    check(text, "تركي اليوسف", Some(EntityType::PersonMale));
    check(text, "رضا العساف", Some(EntityType::Person));
}

#[test]
fn a_stroke_may_part_a_title_from_its_name() {
    check("وعين المهندس / رميح بن خالد الهاشمي أمس.", "رميح بن خالد الهاشمي", Some(EntityType::PersonMale));
}

#[test]
fn both_family_names_close_a_name() {
    let text = "وقتل صالح بن حسن الأحمدي الزهراني أمس.";
    check(text, "صالح بن حسن الأحمدي الزهراني", Some(EntityType::PersonMale));
}

#[test]
fn a_title_alone_is_no_role() {
    check_role("وحضر حزب الأحرار الحاكم سمير الهاشمي.", "سمير الهاشمي", None);
    check_role("وزار جسر الأمير سمير بن خالد أمس.", "سمير بن خالد", None);
}

#[test]
fn who_has_two_offices_has_both() {
    check_role(
        "وقال مدير إدارة الإعلام والمتحدث باسم الوزارة سمير الهاشمي إن العمل مستمر.",
        "سمير الهاشمي",
        Some("مدير إدارة الإعلام والمتحدث باسم الوزارة"),
    );
}

#[test]
fn particles_of_foreign_and_of_family_names_are_within() {
    for (text, name) in [
        ("وأكدت السيدة كاتارينا فان دير مولفن التزام المنظمة.", "كاتارينا فان دير مولفن"),
        ("وقال السيد عبد الحق آيت الهاشمي السوسي إن العمل مستمر.", "عبد الحق آيت الهاشمي السوسي"),
        ("قدمت السيدة سناء الهاشمي بنجلول مدربة.", "سناء الهاشمي بنجلول"),
    ] {
        assert!(entities(text).iter().any(|entity| entity.name == name), "{name} in {:?}", entities(text));
    }
}

#[test]
fn a_function_behind_a_title_may_be_a_name() {
    check_role(
        "أعلن رئيس جمعية الهلال الأحمر الكويتي الدكتور مساعد راشد الهاشمي ذلك.",
        "مساعد راشد الهاشمي",
        Some("رئيس جمعية الهلال الأحمر الكويتي"),
    );
}

#[test]
fn who_stands_between_commas_behind_an_office_is_named() {
    let text = "وقالت المقررة الخاصة المعنية بالقضاة، أستريد سالازار، إن العمل مستمر.";
    assert!(entities(text).iter().any(|entity| entity.name == "أستريد سالازار"), "{:?}", entities(text));
}

#[test]
fn an_office_in_the_accusative_is_a_role() {
    check_role(
        "عين سمير بن خالد الهاشمي, مديرا عاما للديوان.",
        "سمير بن خالد الهاشمي",
        Some("مديرا عاما للديوان"),
    );
    check_role(
        "وأنهى مهام السيدة مريم الهاشمي بصفتها مفتشة عامة بالوزارة.",
        "مريم الهاشمي",
        Some("مفتشة عامة بالوزارة"),
    );
}

#[test]
fn a_town_goes_by_its_name_alone() {
    check("وصل الوفد إلى مدينة الرياض اليوم.", "الرياض", Some(EntityType::Location));
    check("انقلبت العبارة بمدينة نيويورك اليوم.", "نيويورك", Some(EntityType::Location));
    check("انقلبت العبارة بمدينة نيويورك اليوم.", "مدينة نيويورك", None);
}

#[test]
fn the_aim_of_an_office_is_none_of_its_house() {
    let text = "وقع سمير الهاشمي، نائب رئيس البنك لشؤون البنية التحتية، المذكرة.";
    check(text, "البنك لشؤون البنية التحتية", None);
}

#[test]
fn a_verb_before_the_office_agrees_with_its_holder() {
    let text = "وأكدت النائب قورفان الهاشمي أن العمل مستمر.";
    check(text, "قورفان الهاشمي", Some(EntityType::PersonFemale));
}

#[test]
fn what_does_not_agree_is_none_of_the_committee() {
    let text = "ورفع باسم أعضاء اللجنة الشكر والتقدير للوزارة.";
    check(text, "اللجنة الشكر والتقدير", None);
}

#[test]
fn an_office_for_several_things_is_one() {
    let text = "عين سمير الهاشمي مديرا عاما للديوان الوطني للسقي وصرف المياه.";
    assert!(
        entities(text).iter().any(|entity| entity.name == "الديوان الوطني للسقي وصرف المياه"),
        "{:?}",
        entities(text)
    );
}

#[test]
fn an_event_has_its_subject_its_number_and_its_host() {
    let event = Some(EntityType::Event);
    check(
        "افتتح الوزير المؤتمر الوزاري حول المرأة والتنمية في المدينة.",
        "المؤتمر الوزاري حول المرأة والتنمية",
        event,
    );
    check(
        "عقدت الدورة الخامسة عشرة للمؤتمر الإسلامي لوزراء الصيد.",
        "الدورة الخامسة عشرة للمؤتمر الإسلامي لوزراء الصيد",
        event,
    );
}

#[test]
fn an_organisation_may_be_named_after_someone_without_a_title() {
    check(
        "وقعت مؤسسة سالم بن راشد للمعرفة اتفاقية مع المدينة.",
        "مؤسسة سالم بن راشد للمعرفة",
        Some(EntityType::Organization),
    );
}
