//! English: the words that bind others together.

use crate::engine::language::{Grammar, Order};

/// English grammar.
pub const GRAMMAR: Grammar = Grammar {
    function_words: "a about above across after again against all almost along already also although always am among an and another any are aren't around as at be because been before being below between both but by can cannot could did do does doing don't down due during each either else enough etc even ever every few for from further had has have having he her here hers herself him himself his how however i if in into is isn't it its itself just least less let like likely many may me might more most much must my myself near neither never next no nor not now of off often on once one only onto or other others our ours ourselves out over own per perhaps rather same several shall she should since so some still such than that the their theirs them themselves then there these they this those though through throughout thus to together too toward towards under until up upon us very via was wasn't we were what when where whether which while who whom whose why will with within without would yet you your yours 's n't 'll 're 've 'd",
    verbs: "is are was were be been has have had do does did will would can could may might must shall should said says say announced announces announce welcomed welcomes condemned condemns stressed stresses affirmed affirms reiterated reiterates called calls urged urges met meets received receives thanked thanks praised praises added adds noted notes told tells opened opens launched launches held holds participated participates signed signs attended attends presented presents expressed expresses commended commends described describes discussed discusses reviewed reviews confirmed confirms explained explains highlighted highlights emphasized emphasised emphasizes pointed pledged recalled remains remain became becomes made makes aims aim includes include provides provide offers offer began begins expects expect plans plan took takes gave gives led leads joined joins appealed appointed elected named unveiled released reported reports",
    abbreviations: "mr mrs ms dr prof st sr jr hon rev gen col lt capt sgt maj cmdr adm gov sen rep pres h.e h.r.h h.h h.m u.s u.k u.n u.a.e inc ltd corp co llc bros no nos vol p pp fig al etc vs e.g i.e a.m p.m dept est approx jan feb mar apr jun jul aug sep sept oct nov dec mt ft ave blvd rd eng messrs ph.d b.a m.a d.c",
    elisions: "",
    speech_verbs: "said says say stated states added adds told tells explained explains noted notes stressed stresses declared declares commented comments remarked observed affirmed affirms emphasized emphasised emphasizes warned warns recalled concluded asserted announced replied insisted argued argues urged reiterated acknowledged admitted believes quoted wrote writes continued pointed",
    anaphors: "he she they it this that these those such his her their its him them hers theirs both the-latter latter",
    connectives: "for example\nfor instance\nso\nalso\nthus\nhence\nin this role\nas a result\non this occasion\nhowever\nmoreover\nfurthermore\nin addition\nadditionally\nmeanwhile\ntherefore\nthus\nalso\nfinally\nfor his part\nfor her part\nfor their part\nfor its part\nin this regard\nin this context\non the other hand\nin turn\nas a result\nconsequently\nnevertheless\nnonetheless\nsimilarly\nlikewise\nindeed\nin particular\nand\nbut\nyet\nso\nthen\non this occasion\nduring the meeting\nat the same time\nin fact\nlastly\nin conclusion\nfurther\nhence",
    adjunct_openers: "which\nwho\nwhose\nwhom\nwhere\nincluding\nas well as\nin the presence of\non the sidelines of\non the margins of\nin accordance\naccording to\nin line with\nas part of\nwithin the framework\nin partnership with\nin cooperation with\nin collaboration with\nfollowing\nduring\nat the invitation of\nalong with\ntogether with\naccompanied by\nin order to\nwith a view to\nwith the aim of\naimed at\ndesigned to\nwhile\nwhereas\nunder the\ndue to\nthanks to\nin response to\nsuch as\nstressing\nnoting\nadding\nemphasizing\nemphasising\nhighlighting\ncalling\nexpressing\nsaying\npointing\naffirming\nreaffirming\nreiterating\nunderlining\nwelcoming\nurging\nmaking\nbringing\nallowing\nenabling\nhelping\nresulting\nproviding\noffering\nmarking\nserving\nusing\ngiving\nheld\norganized\norganised\nbased\nlocated\nespecially\nparticularly\nto be\nafter\nbefore\nas\nin an effort\nheaded by\nled by",
    qualifiers: "not no never neither nor none n't cannot without unless if only except may might could would should unlikely hardly barely",
    adjective_endings: "",
    order: Order::HeadLast,
    complement_links: "of",
    articles: "the a an",
    conjunctions: "and or",
    participle_endings: "ed en",
    subordinators: "who which that where when while because if although whereas whose whom how what why unless until since",
    comparisons: "as than such",
    correlatives: "both either neither so such between more less rather whether not",
    conditions: "unless except if provided otherwise subject without",
    adversatives: "but",
    verb_particles: "also not then will would further has have",
    infinitive_marks: "to",
    joints: "as well",
    contracted: "",
    demonstratives: "this these those such that",
    first_person: "i we my our us me",
    subject_breaks: "with by during while after before as according since including",
    action_nouns: "support launch call visit growth agreement talks release award opening closure approval review increase decrease fight protection access entry reform partnership cooperation relaunch move purchase sale use",
    action_endings: "tion sion ment ance ence ship al",
    gerund_endings: "ing",
    verb_endings: "",
    weak_words: "dollars dollar euros euro partner partners year years month months week weeks day days time times part parts number way ways today tomorrow yesterday people person thing things place case cases level levels area areas range side order view account line terms end start use work new first last next great good best high low large small big key main many various different important significant major million billion thousand percent per release press information statement announcement announced mr mrs ms dr use set lot full long leading top available able world-class latest recent current following including excellency ability approach wide today's monday tuesday wednesday thursday friday saturday sunday",
};
