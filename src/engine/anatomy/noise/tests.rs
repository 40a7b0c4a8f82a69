//! What lines are marked as.

use super::*;
use crate::engine::anatomy::lines::lines;
use crate::engine::document::{Block, Document, Span};

#[track_caller]
fn check(text: &str, expected: Option<Mark>) {
    let block = Block {
        span: Span::new(0, text.len()),
        kind: BlockKind::Paragraph,
        region: Region::Main,
        linked: 0.0,
    };
    let document = Document { text: text.into(), blocks: vec![block], ..Document::default() };
    let found = lines(&document, true).into_iter().next().and_then(|line| line.mark);
    assert_eq!(found, expected, "{text}");
}

#[test]
fn menus_and_breadcrumbs() {
    check("Accueil | L'Office | Barrages | Contact", Some(Mark::Navigation));
    check("Home » Media Centre » News", Some(Mark::Navigation));
    check("Stories > Emergencies > News releases", Some(Mark::Navigation));
    check("الرئيسية عن المنظمة الدول الأعضاء المركز الإعلامي اتصل بنا", Some(Mark::Navigation));
    check("A- A A+ | Print | Send to a friend", Some(Mark::Navigation));
    check("عربي | English | Français", Some(Mark::Navigation));
}

#[test]
fn share_buttons() {
    check("Partager : Facebook Twitter WhatsApp Imprimer", Some(Mark::Navigation));
    check("Partager sur LinkedIn", Some(Mark::Navigation));
    check("Tweet Share E-mail", Some(Mark::Navigation));
}

#[test]
fn end_marks() {
    for text in [
        "###",
        "# # #",
        "\\###",
        "-30-",
        "– FIN –",
        "(Fin)",
        "//انتهى//",
        "// انتهى //",
        "ENDS",
        "H.A/ M.D",
        "21:47 ت م",
        "0184",
        "وام/ س ع / م ر",
        "// يتبع //",
    ] {
        check(text, Some(Mark::End));
    }
    check("More schools for the valley", None);
    check("Fin de la saison des pluies au Sahel", None);
}

#[test]
fn other_releases() {
    check("Autre Presse", Some(Mark::Related));
    check("بيانات صحفية أخرى", Some(Mark::Related));
    check("READ ALSO: Five dams to see", Some(Mark::ReadAlso("READ ALSO:".len())));
    check("No press releases assigned to this case yet.", Some(Mark::Notice));
}

#[test]
fn contacts_and_notices() {
    check("Contacts pour la presse", Some(Mark::Contacts));
    check("Jeanne Amblard, Service de presse, +32 2 000 00 00", Some(Mark::Contact));
    check("For more information please contact the press desk.", Some(Mark::Contact));
    check("Copyright © ONB. Tous droits réservés.", Some(Mark::Notice));
    check("We use cookies to measure our audience. Accept Decline", Some(Mark::Notice));
    check("101, River Crescent, P.M.B. 401 Abuja, Nigeria", Some(Mark::Contact));
    check("Copyright reform passes in Parliament", None);
    check("Contact DetailsAcme Rivers", Some(Mark::Contacts));
}

#[test]
fn about_the_sender() {
    check("About Acme Rivers", Some(Mark::About));
    check("À propos de l'Office national des barrages", Some(Mark::About));
    check("نبذة عن «السدود»", Some(Mark::About));
    check("About 600 people have crossed the river", None);
}

#[test]
fn numbers_of_releases_and_notices_of_any_length() {
    check("N° 00417/MEP/CAB/CCOM", Some(Mark::Label));
    check("RNS Number : 4417X", Some(Mark::Label));
    check("المرجع: 212/2024", Some(Mark::Label));
    check("No 12 bus to serve the valley", None);
    check(
        "This announcement contains inside information for the purposes of the Market Abuse Regulation as it \
         forms part of domestic law and is not for publication or distribution in any other jurisdiction.",
        Some(Mark::Notice),
    );
}

#[test]
fn an_institution_is_told_of_in_a_script_without_capitals() {
    check("عن هيئة السدود", Some(Mark::About));
    check("عن الأمل والماء", None);
}

#[test]
fn embargoes_and_bylines() {
    check("EMBARGOED UNTIL 06:00 GMT, TUESDAY 4 JUNE 2024", Some(Mark::Embargo));
    check("FOR IMMEDIATE RELEASE", Some(Mark::Embargo));
    check("par Jeanne Amblard le vendredi 12 juillet 2024", Some(Mark::Byline));
    check("Embargo on arms lifted by Council", None);
}

#[test]
fn dates_in_a_line_of_their_own() {
    for text in [
        "Date: 31/01/2022",
        "التاريخ: 12/12/2019",
        "Publié le 3 mai 2024",
        "Samedi 22 mars 2025 - 14:12",
        "2022-03-10",
        "14 mars 2025 | Publié par le service de presse",
        "Communiqué de presse 19 juin 2025 Bruxelles Temps de lecture : 2 min",
    ] {
        check(text, Some(Mark::Date));
    }
    check("Déclaration du 12 mars 2024 sur les barrages", None);
    check("15 February – 31 August 2025", None);
}
