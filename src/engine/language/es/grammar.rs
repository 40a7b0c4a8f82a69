//! Español: the words that bind others together.

use crate::engine::language::{Grammar, Order};

/// Spanish grammar.
pub const GRAMMAR: Grammar = Grammar {
    function_words: "a acuerdo ahora al algo alguna algunas alguno algunos ante antes así aún aunque bajo bien cada casi como con contra cual cuales cualquier cuando cuanto de del desde después donde dos durante e el él ella ellas ellos en entonces entre era eran es esa esas ese eso esos esta está están estas este esto estos fue fueron ha había habían haber han hasta hay hoy incluso junto la las le les lo los luego más me mediante menos mi mientras mismo mucho muy nada ni no nos nosotros nuestra nuestro o otra otras otro otros para pero poco por porque pues puede pueden que quien quienes se sea sean según ser será serán si sí sido sin sino sobre son su sus tal tales también tampoco tan tanto tiene tienen toda todas todo todos tras tres tu un una unas uno unos y ya yo",
    verbs: "es son era eran fue fueron será serán ha han había está están puede pueden debe deben tiene tienen anuncia anunció afirmó dijo señaló subrayó destacó recibió participó inauguró firmó condenó celebró aprobó pidió agradeció expresó reiteró presentó permite busca incluye",
    abbreviations: "sr sra srta dr dra prof ing lic d dña art núm no p pp s.e s.m ee.uu etc av ene feb mar abr may jun jul ago sep oct nov dic",
    elisions: "",
    speech_verbs: "dijo dice afirmó afirma declaró declara señaló señala añadió añade explicó explica subrayó destacó aseguró indicó recordó manifestó apuntó",
    // *él* folds to the article.
    anaphors: "ella ellos ellas este esta estos estas esto ese esa eso su sus dicho dicha dichos dichas aquel aquella",
    connectives: "además\nsin embargo\npor otra parte\npor su parte\nasimismo\nfinalmente\npor último\nno obstante\npor ello\npor lo tanto\nen este sentido\nen este contexto\ntambién\nasí\npero\ny\nen consecuencia\nigualmente\nde igual forma\na su vez",
    adjunct_openers: "que\nquien\nquienes\ncuyo\ncuya\ndonde\nasí como\nen el marco\nen presencia\ncon motivo\nal margen\nincluido\nincluida\nentre ellos\nentre ellas\nespecialmente\nen particular\nmientras\nsegún\ngracias\npara\ntras\nen colaboración\njunto\nademás de",
    negations: "no nunca ningún ninguno ninguna sin ni jamás",
    qualifiers: "no ni sin nunca jamás ningún ninguna solo sólo solamente si salvo excepto podría debería menos tampoco",
    adjective_endings: "ico ica icos icas al ales ario aria arios arias ano ana anos anas és esa eses ista istas ivo iva ivos ivas oso osa ente entes ante antes able ables ble bles",
    order: Order::HeadFirst,
    complement_links: "de del contra",
    articles: "el la los las un una",
    conjunctions: "y e o u",
    participle_endings: "ado ada ados adas ido ida idos idas",
    subordinators: "que quien quienes cual cuales donde cuando si porque aunque cuyo cuya",
    comparisons: "así más menos tal tanto mismo",
    correlatives: "tanto tan entre ni más menos no",
    conditions: "salvo si excepto condición sin siempre",
    adversatives: "pero sino",
    verb_particles: "se no lo la le les",
    infinitive_marks: "a de",
    joints: "así como",
    contracted: "del al",
    demonstratives: "este esta estos estas ese esa dicho dicha dichos",
    first_person: "yo nosotros mi nuestro nuestra nuestros nuestras",
    subject_breaks: "con por durante tras según desde",
    comitatives: "con",
    action_nouns: "apoyo visita lucha acuerdo firma encuentro ayuda reforma aumento",
    action_endings: "ción sión miento ancia encia",
    own_initials: "",
    state_styles: "república reino estado",
    gerund_endings: "ando endo",
    verb_endings: "",
    weak_words: "año años mes meses día días semana parte forma manera caso marco motivo fin objetivo medidas sector millones euros ciento nuevo nueva nuevos nuevas primer primera primero gran grande grandes comunicado prensa hoy",
};
