//! Italiano: the words that names are made with and found by.

use crate::engine::language::Naming;

/// Italian naming.
pub const NAMING: Naming = Naming {
    honorifics_male: "Sig.\nSignor\nSignore\nDott.\nAvv.\nPrincipe\nRe\nPadre\nDon\nSir\nS.E. il signor",
    honorifics_female: "Sig.ra\nSignora\nDott.ssa\nDottoressa\nPrincipessa\nRegina\nSuor\nProf.ssa\nProfessoressa",
    honorifics: "Dr.\nDr\nProf.\nProf\nIng.\nOn.\nS.E.\nSua Eccellenza",
    functions_male: "ministro presidente-m direttore segretario consigliere ambasciatore delegato capo-m governatore sindaco re principe fondatore senatore deputato commissario procuratore vicedirettore cancelliere",
    functions_female: "ministra direttrice segretaria consigliera ambasciatrice delegata governatrice sindaca regina principessa fondatrice senatrice deputata commissaria procuratrice vicedirettrice cancelliera presidentessa",
    functions: "presidente vicepresidente capo responsabile rappresentante portavoce membro giudice giornalista esperto esperta professore professoressa",
    particles: "di de del della dei da la lo van von bin ben al el d'",
    organisation_heads: "organizzazione lega unione consiglio comitato commissione ministero segreteria segretariato agenzia banca fondo fondazione istituto università accademia associazione federazione confederazione parlamento assemblea senato governo ambasciata consolato missione delegazione direzione dipartimento ufficio centro corte tribunale partito società gruppo alleanza rete autorità polizia esercito scuola ospedale biblioteca museo camera croce",
    lowercase_heads: "ambasciata ministero università banca istituto museo ospedale fondazione associazione agenzia scuola accademia",
    company_forms: "spa srl sa sagl ag gmbh",
    event_heads: "vertice sessione conferenza giornata forum congresso simposio seminario fiera esposizione festival giochi campionato settimana dialogo guerra  cerimonia riunione assemblea",
    documents: "convenzione accordo trattato legge ordinanza regolamento direttiva decreto codice costituzione protocollo patto dichiarazione risoluzione carta strategia piano agenda obiettivi rapporto messaggio memorandum premio medaglia indice studio guida",
    place_heads: "città regione provincia cantone comune distretto villaggio isola monte lago fiume mare golfo deserto valle porto aeroporto palazzo piazza via repubblica regno stato",
    administrative: "città regione provincia cantone comune distretto villaggio",
    place_prepositions: "a in da ad nel nella",
    connectors: "di del della dell' dei degli delle e per la il le i su sul",
    ordinals: "primo prima secondo seconda terzo terza quarto quarta quinto quinta sesto settimo ottavo nono decimo",
    never_names: "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì giovedì venerdì sabato domenica",
    pronouns_male: "egli lui",
    pronouns_female: "ella lei",
};
