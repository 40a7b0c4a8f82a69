//! Deutsch: the words that names are made with and found by.

use crate::engine::language::Naming;

/// German naming.
pub const NAMING: Naming = Naming {
    honorifics_male: "Herr\nHerrn\nKönig\nPrinz\nFürst\nFreiherr\nPater\nPapst\nHerr Dr.\nHerr Prof.",
    honorifics_female: "Frau\nKönigin\nPrinzessin\nFürstin\nSchwester\nFrau Dr.\nFrau Prof.",
    honorifics: "Dr.\nDr\nProf.\nProf. Dr.\nDr. med.\nIng.\nDipl.-Ing.\nS.E.\nI.E.",
    functions_male: "bundesrat minister präsident direktor botschafter vorsitzender leiter sekretär kanzler bundeskanzler bundespräsident vizepräsident generalsekretär staatssekretär aussenminister außenminister innenminister finanzminister sprecher mitglied-mann chef geschäftsführer professor richter kommissar delegierter gouverneur bürgermeister berater experte könig prinz gründer",
    functions_female: "bundesrätin ministerin präsidentin direktorin botschafterin vorsitzende leiterin sekretärin kanzlerin bundeskanzlerin bundespräsidentin vizepräsidentin generalsekretärin staatssekretärin aussenministerin außenministerin innenministerin finanzministerin sprecherin chefin geschäftsführerin professorin richterin kommissarin delegierte gouverneurin bürgermeisterin beraterin expertin königin prinzessin gründerin",
    functions: "mitglied vertretung beauftragte",
    particles: "von van der den zu zur de la di del bin ben al el abu",
    organisation_heads: "organisation liga union rat ausschuss kommission ministerium bundesamt amt sekretariat staatssekretariat agentur bank fonds stiftung institut universität hochschule akademie verband verein föderation parlament bundesrat nationalrat ständerat regierung botschaft konsulat delegation direktion departement abteilung büro zentrum gericht bundesgericht partei gesellschaft unternehmen gruppe allianz netzwerk behörde polizei armee schule spital bibliothek museum europäische nationalbank bundesversammlung bundesverwaltung konferenz-stelle",
    lowercase_heads: "",
    company_forms: "ag gmbh se kg ohg ev sa",
    event_heads: "gipfel tagung konferenz tag forum kongress symposium seminar messe ausstellung festival spiele meisterschaft woche dialog krieg  zeremonie treffen sitzung session",
    documents: "gesetz verordnung vertrag abkommen übereinkommen protokoll charta erklärung resolution strategie plan agenda ziele bericht botschaft preis medaille index studie leitfaden budget initiative",
    place_heads: "stadt region provinz kanton gemeinde bezirk dorf insel berg see fluss meer golf wüste tal hafen flughafen platz strasse straße republik königreich",
    administrative: "stadt region provinz kanton gemeinde bezirk dorf",
    place_prepositions: "in nach aus bei",
    connectors: "für der des die und von vom zur zum",
    ordinals: "erste ersten zweite zweiten dritte dritten vierte fünfte sechste siebte achte neunte zehnte",
    never_names: "januar februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag sonntag medienmitteilung",
    pronouns_male: "er ihn ihm",
    pronouns_female: "sie",
};
