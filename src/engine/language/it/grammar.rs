//! Italiano: the words that bind others together.

use crate::engine::language::{Grammar, Order};

/// Italian grammar.
pub const GRAMMAR: Grammar = Grammar {
    function_words: "a ad adesso ai al all' alla alle agli allo allora alcune alcuni altra altre altri altro anche ancora avere aveva avevano abbiamo anzi appena attraverso c' che chi ci ciascuna ciascuno ciò circa come con contro così cui d' da dagli dai dal dall' dalla dalle dallo davanti degli dei del dell' della delle dello dentro deve devono di dopo dove due dunque durante e è ecco ed era erano essere essi esse fa fanno fino fra già gli grazie ha hanno i il in infatti inoltre invece io l' la le lei li lo loro lui ma mediante meno mentre mi mia mio molto ne né negli nei nel nell' nella nelle nello no noi non nonché nostra nostro o ogni oggi oltre oppure ora per perché perciò però più poi possono presso prima proprio può pure qual quale quali qualora quando quanto quasi quattro quella quelle quelli quello questa queste questi questo qui quindi quest' s' sarà saranno se secondo sei sempre senza si sia sino solo sono sopra sotto stata state stati stato su subito sua sue sui sul sull' sulla sulle sullo suo suoi tale tali tanto tra tre tuttavia tutta tutte tutti tutto un un' una uno verso vi via viene vengono",
    verbs: "è sono era erano sarà saranno ha hanno aveva può possono deve devono viene vengono adotta approva apre chiede partecipa incontra riceve firma annuncia sottolinea dichiara afferma prevede propone ricorda accoglie condanna",
    abbreviations: "dr dott prof sig sigg ing avv on art n nr p pp s.e ecc cfr es mio mia gen feb mar apr mag giu lug ago set ott nov dic",
    elisions: "l' d' c' s' all' dall' dell' nell' sull' un' quest' quell' gl' dall' coll'",
    speech_verbs: "detto dice dichiarato dichiara affermato afferma aggiunto aggiunge spiegato spiega sottolineato sottolinea ricordato ricorda precisato",
    anaphors: "egli ella esso essa essi esse lui lei loro questo questa questi queste ciò tale tali suo sua suoi sue quello quella",
    connectives: "inoltre\ntuttavia\ninfine\nperò\npertanto\ninfatti\nanche\ncosì\nma\ne\ndi conseguenza\nd'altra parte\nnel contempo\na tal fine\nda parte sua",
    adjunct_openers: "che\ncui\nil quale\nla quale\ni quali\nnonché\ncompreso\nnell'ambito\nin occasione\nal fine\nin particolare\nin collaborazione\nmentre\nsecondo\ngrazie\nper\nalla presenza\na margine\ntra cui\nvolto\nvolta",
    qualifiers: "non né senza mai nessuno nessuna solo soltanto se salvo tranne potrebbe dovrebbe meno",
    adjective_endings: "ico ica ici iche ale ali are ari ano ana ani ane ese esi ista iste ivo iva ivi ive oso osa ente enti ante anti ile ili ario aria",
    order: Order::HeadFirst,
    complement_links: "di del della dei delle degli dell' d' contro",
    articles: "il lo la i gli le l' un uno una",
    conjunctions: "e ed o",
    participle_endings: "ato ata ati ate uto uta uti ute ito ita iti ite so sa si se",
    subordinators: "che cui quale quali dove quando se perché mentre",
    comparisons: "così più meno tale",
    correlatives: "tanto così sia tra né non più meno",
    conditions: "se salvo tranne condizione senza purché eccetto",
    adversatives: "ma bensì",
    verb_particles: "si non ne lo la li",
    infinitive_marks: "a di ad",
    joints: "nonché",
    contracted: "del della dei delle degli al alla ai alle dal dalla nel nella sul sulla",
    demonstratives: "questo questa questi queste tale tali quello quella",
    first_person: "io noi mio mia nostro nostra nostri",
    subject_breaks: "con durante dopo secondo da dal dalla",
    action_nouns: "sostegno visita lotta accordo firma incontro aiuto riforma aumento",
    action_endings: "zione sione mento anza enza",
    gerund_endings: "ando endo",
    verb_endings: "are ere ire arsi ersi irsi ando endo ato ata ati ate uto uta uti ute ito ita iti ite",
    weak_words: "anno anni mese mesi giorno giorni settimana parte modo caso ambito occasione fine misure settore milioni miliardi franchi euro per cento nuovo nuova nuovi nuove primo prima grande grandi seduta comunicato stampa",
};
