//! Statements about releases that were made up: altered ones are caught, faithful ones pass.

use super::*;
use crate::engine::{Options, analyze, read};

const FRENCH: &str = "Ministère de l'Eau de Valdorie

Valdorie : un barrage de 45 millions d'euros inauguré à Montreval

Montreval, le 12 mars 2024 – La ministre de l'Eau, Mme Clarisse Vasquelin, a inauguré mardi à Montreval un barrage qui fournira de l'eau potable à 230 000 habitants. Les travaux, confiés à l'entreprise Hydrelec, ont duré trois ans et coûté 45 millions d'euros.

Le directeur général d'Hydrelec, M. Thierno Balou, a déclaré que le chantier n'avait causé aucun accident grave. « Nous livrerons la seconde tranche avant la fin de 2026 », a-t-il ajouté. Le barrage ne produira pas d'électricité dans un premier temps.

La Banque valdorienne de développement a financé 60 % du projet. Le maire de Montreval, M. Anselme Crouzet, a remercié la ministre pour son engagement.";

const ENGLISH: &str = "Ministry of Health of Norland

Norland opens 14 clinics in its northern districts

PORT ALDER, 3 June 2024 - Health Minister Greta Halvorsen opened 14 new clinics on Monday in the northern districts of Norland, where 52,000 people live without a hospital. The programme cost $8.5 million and was funded by the Alder Foundation.

\"No patient will have to travel more than 20 kilometres\", Halvorsen said. The clinics will not offer surgery before 2026, according to Dr. Samuel Okoro, director of the National Hospital Agency.

Okoro thanked the Alder Foundation, which had trained 120 nurses since 2021.";

const SURVEY: &str = "Labour Office of Norland

Unemployment in Norland falls to 4.2 percent

PORT ALDER, 11 June 2024 - Unemployment fell to 4.2 percent in May, according to a survey that Ingrid Brandt presented on Monday. Fewer than 300 firms answered, and some regions reported job losses. Port Alder lost 640 jobs, and Westhaven gained 210.

The survey covers armed guards, who were trained for 18 months by German instructors. Firms must report vacancies to the office. The second wave was delayed because of a power cut. Deputy Labour Minister Olaf Brenner welcomed the figures. Will wages rise next year? They might rise, he said.";

const ARABIC: &str = "وزارة المياه

افتتاح سد جديد في وادي النور بكلفة 45 مليون دولار

وادي النور 12 مارس 2024 - افتتحت وزيرة المياه السيدة ليلى المنصوري سدا جديدا في وادي النور يوفر مياه الشرب لنحو 230 ألف نسمة. وبلغت كلفة المشروع 45 مليون دولار.

وقال مدير الشركة السيد خالد الشريف إن الأشغال لم تتسبب في أي حادث. ولن ينتج السد الكهرباء قبل عام 2026.";

const RAILWAY: &str = "Norland Rail Authority

Norland Rail names a new chief engineer

PORT ALDER, 2 May 2024 - Norland Rail appointed Mira Soltan on Thursday. Soltan had been president of Harbor Lines and held posts at Crane Bank. The line from Port Alder to Westhaven will be opened in 2026. Traffic grew from 200 to over 400 trains. The grant will be paid to the Harbor Fund. The board meets every week, and nearly 900 people attended its festival. The Authority sent 12 engines to Fairwater and received 7 engines from it. Its boats carry freight.";

const STATION: &str = "Norland Weather Service

Norland Weather Service opens its highest station to visitors

PORT ALDER, 7 May 2024 - The station lies 1,240 metres above the sea, on a ridge 310 metres long. For twenty years it measured snow. It keeps a barometer, a rain gauge, a wind vane and a camera. Some 104 people visited the station on Sunday.

Edda Lind heads the observatory in Calderby. She spent her career measuring glaciers in the far north, from 2012 to 2018. Jonas Reed, who paints mountains, will show his pictures in the hut.";

#[track_caller]
fn verdict(release: &str, statement: &str) -> (Verdict, Vec<DoubtKind>) {
    let report = analyze(read("release.txt", release.as_bytes()).unwrap(), &Options::default());
    let check = check(&report, statement);
    assert_eq!(check.statements.len(), 1, "{check:?}");
    let statement = &check.statements[0];
    for span in &statement.support {
        assert!(report.text.get(span.start..span.end).is_some());
    }
    (statement.verdict, statement.doubts.iter().map(|doubt| doubt.kind).collect())
}

#[track_caller]
pub(super) fn faithful(release: &str, statement: &str) {
    let (verdict, doubts) = verdict(release, statement);
    assert_eq!(verdict, Verdict::Supported, "{statement}: {doubts:?}");
}

#[track_caller]
pub(super) fn altered(release: &str, statement: &str, kind: DoubtKind) {
    let (verdict, doubts) = verdict(release, statement);
    assert_ne!(verdict, Verdict::Supported, "{statement}");
    assert!(doubts.contains(&kind), "{statement}: {verdict:?} {doubts:?}");
}

#[test]
fn faithful_statements_pass() {
    faithful(FRENCH, "Mme Vasquelin a inauguré un barrage à Montreval.");
    faithful(
        FRENCH,
        "Le barrage fournira de l'eau potable à 230 000 habitants et a coûté 45 millions d'euros.",
    );
    faithful(FRENCH, "Les travaux de Hydrelec ont duré 3 ans.");
    faithful(FRENCH, "Aucun accident grave n'a été causé par le chantier, selon Thierno Balou.");
    faithful(FRENCH, "Dans un premier temps, il n'y aura pas de production d'électricité par le barrage.");
    faithful(FRENCH, "La Banque valdorienne de développement a financé 60 % du projet.");
    faithful(ENGLISH, "Greta Halvorsen, the health minister, opened fourteen clinics in northern Norland.");
    faithful(
        ENGLISH,
        "The clinics will not offer surgery before 2026, said Okoro, director of the National Hospital Agency.",
    );
    faithful(ENGLISH, "The Alder Foundation funded the programme, which cost $8.5 million.");
    faithful(ARABIC, "افتتحت الوزيرة ليلى المنصوري سدا في وادي النور.");
    faithful(ARABIC, "لن ينتج السد الكهرباء قبل 2026.");
}

#[test]
fn another_number_is_caught() {
    altered(FRENCH, "Le barrage fournira de l'eau potable à 320 000 habitants.", DoubtKind::Number);
    altered(FRENCH, "La Banque valdorienne de développement a financé 50 % du projet.", DoubtKind::Number);
    altered(FRENCH, "Les travaux ont duré quatre ans.", DoubtKind::Number);
    altered(ENGLISH, "The Alder Foundation has trained 52,000 nurses since 2021.", DoubtKind::Number);
    altered(ARABIC, "بلغت كلفة المشروع 54 مليون دولار.", DoubtKind::Number);
}

#[test]
fn another_date_is_caught() {
    altered(FRENCH, "Le barrage a été inauguré le 21 mars 2024.", DoubtKind::Date);
    faithful(FRENCH, "Le barrage a été inauguré à Montreval le 12 mars 2024.");
}

#[test]
fn another_name_is_caught() {
    altered(FRENCH, "Mme Clarisse Dumontel a inauguré un barrage à Montreval.", DoubtKind::Name);
    altered(
        FRENCH,
        "Anselme Crouzet a déclaré que le chantier n'avait causé aucun accident grave.",
        DoubtKind::Name,
    );
    altered(ENGLISH, "Health Minister Greta Halvorsen opened 14 new clinics in Denmark.", DoubtKind::Name);
    altered(ARABIC, "افتتحت وزيرة المياه السيدة ليلى المنصوري سدا جديدا في وادي الظلام.", DoubtKind::Name);
}

#[test]
fn a_denial_is_caught_both_ways() {
    altered(FRENCH, "Le barrage produira de l'électricité dans un premier temps.", DoubtKind::Negation);
    altered(FRENCH, "La Banque valdorienne de développement n'a pas financé le projet.", DoubtKind::Negation);
    altered(ENGLISH, "The clinics will offer surgery before 2026.", DoubtKind::Negation);
    altered(ENGLISH, "Okoro did not thank the Alder Foundation.", DoubtKind::Negation);
    altered(ARABIC, "ينتج السد الكهرباء قبل عام 2026.", DoubtKind::Negation);
}

#[test]
fn another_function_is_caught() {
    altered(FRENCH, "Le préfet de Montreval, M. Anselme Crouzet, a remercié la ministre.", DoubtKind::Role);
    altered(
        FRENCH,
        "Le maire Thierno Balou a déclaré que le chantier n'avait causé aucun accident.",
        DoubtKind::Role,
    );
    altered(ENGLISH, "The ambassador Greta Halvorsen opened 14 new clinics on Monday.", DoubtKind::Role);
}

#[test]
fn a_function_of_another_is_caught() {
    altered(
        FRENCH,
        "M. Thierno Balou, ministre de l'Eau, a déclaré que le chantier n'avait causé aucun accident.",
        DoubtKind::Role,
    );
    faithful(
        ENGLISH,
        "Samuel Okoro heads the National Hospital Agency, which said clinics will not offer surgery before 2026.",
    );
}

#[test]
fn who_does_it_to_whom_is_compared() {
    altered(ENGLISH, "The Alder Foundation thanked Okoro.", DoubtKind::Order);
    faithful(ENGLISH, "The Alder Foundation was thanked by Okoro.");
    altered(ENGLISH, "Okoro was thanked by the Alder Foundation.", DoubtKind::Order);
    faithful(FRENCH, "Un barrage a été inauguré à Montreval par Clarisse Vasquelin.");
}

#[test]
fn what_may_be_is_no_fact() {
    altered(ENGLISH, "The Alder Foundation may have funded the programme.", DoubtKind::Modality);
    altered(
        FRENCH,
        "La Banque valdorienne de développement pourrait financer 60 % du projet.",
        DoubtKind::Modality,
    );
    altered(ARABIC, "يجب أن ينتج السد الكهرباء عام 2026.", DoubtKind::Modality);
}

#[test]
fn sums_have_a_currency() {
    altered(FRENCH, "Les travaux ont coûté 45 millions de dollars.", DoubtKind::Number);
    faithful(FRENCH, "Les travaux ont coûté 45 millions d'euros.");
}

#[test]
fn another_day_of_the_week_is_caught() {
    altered(FRENCH, "Mme Vasquelin a inauguré vendredi un barrage à Montreval.", DoubtKind::Date);
    faithful(FRENCH, "Mme Vasquelin a inauguré mardi un barrage à Montreval.");
}

#[test]
fn names_numbers_and_dates_are_compared_across_languages() {
    faithful(
        FRENCH,
        "On 12 March 2024, Clarisse Vasquelin opened a dam in Montreval that cost 45 million euros.",
    );
    altered(FRENCH, "On 14 March 2024, Clarisse Vasquelin opened a dam in Montreval.", DoubtKind::Date);
    altered(FRENCH, "The dam in Montreval will provide water to 250,000 people.", DoubtKind::Number);
    faithful(ARABIC, "Minister Layla al-Mansouri opened a dam that cost 45 million dollars.");
    altered(ARABIC, "Minister Layla Hamdan opened a dam that cost 54 million dollars.", DoubtKind::Number);
}

#[test]
fn what_the_release_does_not_speak_of_is_not_found() {
    assert_eq!(verdict(FRENCH, "Les syndicats appellent à une grève générale.").0, Verdict::NotFound);
    assert_eq!(verdict(ENGLISH, "Shares fell sharply after the announcement.").0, Verdict::NotFound);
}

#[test]
fn the_contrary_is_caught() {
    altered(SURVEY, "Unemployment rose to 4.2 percent in May.", DoubtKind::Negation);
    altered(SURVEY, "More than 300 firms answered.", DoubtKind::Number);
    altered(SURVEY, "The survey covers unarmed guards.", DoubtKind::Negation);
    faithful(SURVEY, "Unemployment declined to 4.2 percent in May.");
    faithful(SURVEY, "Fewer than 300 companies answered.");
    altered(FRENCH, "Le barrage produira de l'électricité après une phase d'essai.", DoubtKind::Negation);
}

#[test]
fn all_is_not_some() {
    altered(SURVEY, "All regions reported job losses.", DoubtKind::Number);
    altered(SURVEY, "Only regions reported job losses.", DoubtKind::Number);
    faithful(SURVEY, "Some regions reported job losses.");
}

#[test]
fn a_number_has_its_unit() {
    altered(SURVEY, "The guards were trained for 18 weeks.", DoubtKind::Number);
    faithful(SURVEY, "The guards were trained for 18 months.");
}

#[test]
fn a_number_is_said_of_something() {
    altered(SURVEY, "Westhaven gained 640 jobs.", DoubtKind::Number);
    faithful(SURVEY, "Port Alder lost 640 jobs.");
    faithful(SURVEY, "640 jobs were lost in Port Alder.");
}

#[test]
fn another_country_is_caught() {
    altered(SURVEY, "The guards were trained by French instructors.", DoubtKind::Name);
    faithful(SURVEY, "The guards were trained by German instructors.");
}

#[test]
fn a_family_name_has_its_given_name() {
    altered(SURVEY, "Samuel Brandt presented the survey.", DoubtKind::Name);
    faithful(SURVEY, "Ingrid Brandt presented the survey.");
}

#[test]
fn what_is_asked_or_possible_is_not_stated() {
    altered(SURVEY, "Wages will rise next year.", DoubtKind::Modality);
    altered(SURVEY, "Firms may report vacancies to the office.", DoubtKind::Modality);
    faithful(SURVEY, "Wages could rise next year.");
    faithful(SURVEY, "Companies must report vacancies to the office.");
}

#[test]
fn what_acts_and_what_is_acted_on_do_not_change_places() {
    altered(SURVEY, "The office must report vacancies to firms.", DoubtKind::Order);
    faithful(SURVEY, "Vacancies must be reported to the office by firms.");
}

#[test]
fn a_refusal_has_to_be_there() {
    altered(SURVEY, "Ingrid Brandt refused to present the survey.", DoubtKind::Negation);
}

#[test]
fn another_cause_is_caught() {
    altered(SURVEY, "The second wave was delayed because of heavy snow.", DoubtKind::Words);
    faithful(SURVEY, "The second wave was postponed because of a power cut.");
}

#[test]
fn a_deputy_is_not_the_head() {
    altered(SURVEY, "Labour Minister Olaf Brenner welcomed the figures.", DoubtKind::Role);
    faithful(SURVEY, "Deputy Labour Minister Olaf Brenner welcomed the figures.");
}

#[test]
fn a_name_stands_in_the_slot_of_its_word() {
    altered(RAILWAY, "Soltan had been president of Crane Bank.", DoubtKind::Name);
    faithful(RAILWAY, "Soltan had been president of Harbor Lines.");
}

#[test]
fn a_number_stands_after_its_verb() {
    altered(RAILWAY, "The Authority received 12 engines.", DoubtKind::Number);
    faithful(RAILWAY, "The Authority sent 12 engines to Fairwater.");
}

#[test]
fn a_fact_stands_beside_its_words() {
    altered(STATION, "The station lies 310 metres above the sea.", DoubtKind::Number);
    faithful(STATION, "The station lies 1,240 metres above the sea.");
    altered(STATION, "Jonas Reed heads the observatory in Calderby.", DoubtKind::Order);
    faithful(STATION, "The observatory in Calderby is headed by Edda Lind.");
}

#[test]
fn a_pronoun_stands_for_whom_it_means() {
    altered(STATION, "Jonas Reed spent her career measuring glaciers in the far north.", DoubtKind::Name);
    faithful(STATION, "Edda Lind spent her career measuring glaciers in the far north.");
}

#[test]
fn a_number_that_follows_is_no_other() {
    faithful(STATION, "The station measured snow for two decades.");
    faithful(STATION, "Edda Lind spent six years measuring glaciers in the far north.");
    faithful(STATION, "More than a hundred people visited the station.");
    faithful(STATION, "It keeps four things: a barometer, a rain gauge, a wind vane and a camera.");
    altered(STATION, "More than two hundred people visited the station.", DoubtKind::Number);
    altered(
        STATION,
        "It keeps five things: a barometer, a rain gauge, a wind vane and a camera.",
        DoubtKind::Number,
    );
}

#[test]
fn where_it_comes_from_is_not_where_it_goes() {
    altered(RAILWAY, "Traffic grew from 400 to 200 trains.", DoubtKind::Order);
    altered(RAILWAY, "The grant will be paid by the Harbor Fund.", DoubtKind::Order);
    faithful(RAILWAY, "Traffic grew from 200 to more than 400 trains.");
    faithful(RAILWAY, "The Harbor Fund will be paid the grant.");
}

#[test]
fn the_least_is_not_the_most() {
    altered(RAILWAY, "More than 900 people attended its festival.", DoubtKind::Number);
    faithful(RAILWAY, "Almost 900 people attended its festival.");
}

#[test]
fn what_is_to_come_is_not_done() {
    altered(RAILWAY, "The line from Port Alder to Westhaven was opened.", DoubtKind::Modality);
    faithful(RAILWAY, "The line from Port Alder to Westhaven will be opened.");
}

#[test]
fn another_rate_is_caught() {
    altered(RAILWAY, "The board meets every month.", DoubtKind::Number);
    faithful(RAILWAY, "The board meets weekly.");
}

#[test]
fn another_kind_is_caught() {
    altered(
        FRENCH,
        "Thierno Balou a déclaré que le chantier n'avait causé aucun accident mortel.",
        DoubtKind::Name,
    );
    faithful(FRENCH, "Thierno Balou a déclaré que le chantier n'avait causé aucun accident grave.");
}

#[test]
fn the_day_of_the_release_is_that_of_its_news_alone() {
    altered(ENGLISH, "On 3 June 2024, Okoro thanked the Alder Foundation.", DoubtKind::Date);
    faithful(ENGLISH, "On 3 June 2024, Greta Halvorsen opened 14 clinics.");
}

#[test]
fn what_is_denied_in_other_words_may_be() {
    faithful(ENGLISH, "The clinics are not able to operate before 2026.");
    altered(FRENCH, "Le barrage ne fournira pas d'eau potable à 230 000 habitants.", DoubtKind::Negation);
}
