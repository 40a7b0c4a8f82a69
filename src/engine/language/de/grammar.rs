//! Deutsch: the words that bind others together.

use crate::engine::language::{Grammar, Order};

/// German grammar.
pub const GRAMMAR: Grammar = Grammar {
    function_words: "ab aber alle allem allen aller alles als also am an ander andere anderen anderer anderes auch auf aus bei beim bereits bis bisher da dabei dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darin darüber darum das dass davon dazu dem den denen denn der deren derer des deshalb dessen die dies diese diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines einige einigen er es etwa etwas für gegen gegenüber gemäss gemäß hat hatte hatten haben hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins insbesondere insgesamt ist ja je jede jedem jeden jeder jedes jedoch jetzt kann kein keine keinem keinen keiner können konnte künftig lang mehr mit muss müssen nach neben nicht noch nun nur ob oder ohne rund sehr sei seien sein seine seinem seinen seiner seit sich sie sind so sobald sofern sollen soll sollte solche sondern sowie sowohl statt trotz über um und uns unser unsere unter vom von vor wann war waren was weil welche welcher welches wenn werden wer wie wieder wird wo wobei worden wurde wurden während zu zudem zum zur zwar zwischen zwei drei",
    verbs: "ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können soll sollen muss müssen darf dürfen sei seien beschliesst beschließt genehmigt verabschiedet eröffnet fordert begrüsst begrüßt lehnt schlägt empfängt trifft nimmt gibt sagt sagte erklärt erklärte betont betonte beträgt steigt sinkt tritt findet reist unterzeichnet unterstützt",
    abbreviations: "dr prof hr fr bzw ca d.h z.b u.a usw vgl abs art nr mio mrd st str ing dipl inkl evtl ggf jan feb apr aug sept okt nov dez s bd",
    elisions: "",
    speech_verbs: "sagt sagte erklärt erklärte betont betonte so ergänzt ergänzte fügt fügte meint meinte unterstreicht unterstrich",
    anaphors: "er sie es dies diese dieser dieses diesem diesen sein seine ihr ihre dort dabei damit dazu deren dessen",
    connectives: "ausserdem\naußerdem\nzudem\nferner\ndarüber hinaus\njedoch\nallerdings\ndaher\ndeshalb\nso\nauch\nschliesslich\nschließlich\nweiter\nzusätzlich\nhingegen\ngleichzeitig\nund\naber\ndoch\nim weiteren\nim übrigen",
    adjunct_openers: "der\ndie\ndas\nwelche\nwelcher\nwobei\nindem\nwährend\nsowie\ninsbesondere\nnamentlich\nim rahmen\nunter anderem\nim hinblick\num\nwas\nwo\nweil\nda\nobwohl\nsofern\nnachdem\ndarunter\neinschliesslich\ndank\naufgrund\nausgehend",
    qualifiers: "nicht kein keine keinem keinen keiner nie niemals ohne nur wenn falls sofern kaum könnte dürfte sollte ausser außer",
    adjective_endings: "",
    order: Order::HeadLast,
    complement_links: "",
    articles: "der die das dem den des ein eine einem einen einer eines",
    conjunctions: "und oder",
    participle_endings: "",
    subordinators: "dass weil wenn ob obwohl nachdem indem während sofern damit sobald",
    comparisons: "",
    correlatives: "sowohl entweder weder zwischen nicht je so",
    conditions: "falls sofern ausser außer wenn sonst ohne vorbehalten",
    adversatives: "aber sondern doch",
    verb_particles: "sich",
    infinitive_marks: "",
    joints: "sowie",
    contracted: "im am zum zur beim vom",
    demonstratives: "dieser diese dieses diesem diesen jener jene solche",
    first_person: "ich wir mein meine unser unsere uns",
    subject_breaks: "mit durch während nach vor gemäss laut",
    action_nouns: "Schutz Hilfe Einsatz Ausbau Abbau Start Beitrag Rückgang Anstieg Kampf Vertrag Abkommen Reform Besuch",
    action_endings: "ung tion heit keit schaft",
    gerund_endings: "end",
    verb_endings: "",
    weak_words: "jahr jahre jahren monat monate tag tage woche zeit teil rahmen ziel ziele massnahmen bereich bereiche fall prozent millionen milliarden franken euro neue neuen neuer neues erste ersten gross grosse grossen grosser weitere weiteren anfang ende mitte heute sitzung medienmitteilung",
};
