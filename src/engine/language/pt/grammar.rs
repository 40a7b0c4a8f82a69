//! Português: the words that bind others together.

use crate::engine::language::{Grammar, Order};

/// Portuguese grammar.
pub const GRAMMAR: Grammar = Grammar {
    function_words: "a à ainda agora além algum alguma algumas alguns ante antes ao aos apenas após aquela aquele as às assim até bem cada com como conforme contra contudo da das de dela dele deles depois desde dessa desse desta deste do dois dos durante e é ela elas ele eles em embora enquanto então entre era eram essa essas esse esses esta está estão estas este estes eu foi foram fosse há hoje isso isto já lhe lhes logo lo mais mas me mediante mesmo meu minha muito muitos na não nas nem nenhum no nos nós nossa nosso num numa o onde os ou outra outras outro outros para pela pelas pelo pelos perante pode podem por porque porém portanto pouco qual quais quando quanto quase que quem são se sem sempre sendo ser será serão seu seus si sido sob sobre sua suas tal também tanto te tem têm teve ter toda todas todo todos três tudo um uma umas uns vai vos",
    verbs: "é são era eram foi foram será serão tem têm está estão pode podem deve devem disse afirmou anunciou declarou destacou recebeu participou inaugurou assinou condenou aprovou pediu agradeceu apresentou permite inclui",
    abbreviations: "sr sra dr dra prof eng exmo exma art n nº p pp s.e etc av jan fev mar abr mai jun jul ago set out nov dez",
    elisions: "d'",
    speech_verbs: "disse diz afirmou afirma declarou declara acrescentou acrescenta explicou explica sublinhou destacou garantiu referiu lembrou",
    anaphors: "ele ela eles elas este esta estes estas isto esse essa isso seu sua seus suas aquele aquela",
    connectives: "além disso\nno entanto\npor outro lado\npor sua vez\nfinalmente\npor fim\ncontudo\nporém\nportanto\ntambém\nassim\nmas\ne\nneste sentido\nneste contexto\nconsequentemente",
    adjunct_openers: "que\nquem\ncujo\ncuja\nonde\nbem como\nassim como\nno âmbito\nna presença\npor ocasião\nà margem\nincluindo\nentre eles\nespecialmente\nem particular\nenquanto\nsegundo\ngraças\npara\napós\nem colaboração\njunto",
    qualifiers: "não nem sem nunca jamais nenhum nenhuma só somente apenas se salvo exceto poderia deveria menos",
    adjective_endings: "ico ica icos icas al ais ário ária ano ana anos anas ês esa eses ista istas ivo iva ivos ivas oso osa ente entes ante antes vel veis",
    order: Order::HeadFirst,
    complement_links: "de do da dos das contra",
    articles: "o a os as um uma",
    conjunctions: "e ou",
    participle_endings: "ado ada ados adas ido ida idos idas",
    subordinators: "que quem qual quais onde quando se porque embora cujo cuja",
    comparisons: "assim mais menos tal tanto mesmo",
    correlatives: "tanto tão entre nem mais menos não",
    conditions: "salvo se exceto condição sem caso",
    adversatives: "mas",
    verb_particles: "se não o a lhe",
    infinitive_marks: "a de",
    joints: "bem como",
    contracted: "do da dos das ao à aos às no na nos nas",
    demonstratives: "este esta estes estas esse essa esses essas tal",
    first_person: "eu nós meu minha nosso nossa",
    subject_breaks: "com por pelo pela durante após segundo desde",
    action_nouns: "apoio visita luta acordo assinatura encontro ajuda reforma aumento",
    action_endings: "ção são mento ância ência",
    gerund_endings: "ando endo indo",
    verb_endings: "",
    weak_words: "ano anos mês meses dia dias semana parte forma maneira caso âmbito ocasião fim objetivo medidas setor sector milhões euros cento novo nova novos novas primeiro primeira grande grandes comunicado imprensa hoje ontem",
};
