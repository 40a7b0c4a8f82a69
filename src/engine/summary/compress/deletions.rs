//! What can go from the middle and the start of a sentence.

use super::super::signs::{is_closing, is_comma, is_dash, is_quotation_mark, words};
use super::super::{Input, Name, names_in};
use super::brackets::brackets;
use super::cuts::{is_circumstance, opening};
use super::ties::{loses_truth, takes_up};
use super::{is_verb, quoted};
use crate::engine::language::Language;
use crate::engine::language::numerals::numeral;
use crate::engine::segment::{Case, Tag, TokenKind};
use std::ops::Range;

/// The most tokens of a clause between two commas that is taken for an aside.
const LONGEST_ASIDE: usize = 30;

/// The most tokens of an attribution after a sentence.
const LONGEST_ATTRIBUTION: usize = 12;

/// Connectives, brackets, honorifics, doubled words, who said it: without them the sentence says the same.
pub(super) fn light(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut deleted = Vec::new();
    deleted.extend(heading(input, tokens.clone()));
    deleted.extend(connective(input, tokens.clone()));
    deleted.extend(brackets(input, tokens.clone()));
    deleted.extend(doubled(input, tokens.clone()));
    deleted.extend(attribution(input, tokens.clone()));
    deleted.extend(also(input, tokens.clone()));
    if input.pack.language != Language::Arabic {
        // *Ms Sorre*: before a surname alone the honorific is half of the name. *Commander of the Harbour
        // Guard*: before anything else it is no honorific.
        let is_capital =
            |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.is_capital());
        let full = names_in(input, &tokens).iter().filter(|Name { tokens, honorific, .. }| {
            tokens.len() > 1 && is_capital(tokens.start) && honorific.end == tokens.start
        });
        let before_names = full.map(|name| name.honorific.clone());
        let mut honorifics = before_names
            .filter(|honorific| !honorific.is_empty() && !hangs(input, honorific, tokens.start))
            .chain(style(input, tokens.clone()))
            .peekable();
        if honorifics.peek().is_some() {
            let quoted = quoted(input, tokens.clone());
            let is_quoted =
                |token: usize| quoted.get(token.saturating_sub(tokens.start)).copied().unwrap_or(false);
            deleted.extend(honorifics.filter(|honorific| !is_quoted(honorific.start)));
        }
    }
    deleted
}

/// Words and phrases that tie to what was said before, within a sentence, folded.
const ALSO: [&str; 16] = [
    "also",
    "however",
    "therefore",
    "for his part",
    "for her part",
    "for its part",
    "egalement",
    "ainsi",
    "donc",
    "pour sa part",
    "pour leur part",
    "de son cote",
    "de leur cote",
    "quant a lui",
    "quant a elle",
    "ايضا",
];
/// The most words of one.
const LONGEST_ALSO: usize = 3;

/// What stands before the second half of *not only …, but also …*, folded.
const NOT_ONLY: [&str; 9] =
    ["only", "just", "merely", "simply", "seulement", "uniquement", "simplement", "فقط", "فحسب"];

/// *has | also | welcomed*, *a | également | salué*: what it adds to stands elsewhere. Not *but also*, *ainsi que*,
/// nor *also known as*.
fn also(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    let fold = |token: usize| input.segments.fold(token);
    let phrase = |token: usize| {
        let opens = ALSO.iter().any(|also| also.split(' ').next() == Some(fold(token)));
        let mut ends = (token + 1..=tokens.end.min(token + LONGEST_ALSO)).filter(|_| opens);
        ends.find(|&end| ALSO.contains(&input.segments.key(token..end).as_str())).map(|end| token..end)
    };
    let mut found = tokens.clone().skip(1).filter_map(phrase).peekable();
    if found.peek().is_none() || tokens.clone().any(|token| NOT_ONLY.contains(&fold(token))) {
        return Vec::new();
    }
    let quoted = quoted(input, tokens.clone());
    let stays = |&Range { start: token, end }: &Range<usize>| {
        let before = token.checked_sub(1).map_or("", fold);
        input.pack.adversatives.contains(before)
            || matches!(fold(end), "que" | "qu'")
            || matches!(
                fold(token + 1),
                "known" | "called" | "named" | "referred" | "connu" | "appele" | "nomme"
            )
            || quoted.get(token - tokens.start).copied().unwrap_or(true)
    };
    // *a, pour sa part, salué*: with both commas.
    let whole = |Range { start, end }: Range<usize>| {
        let apart = start > tokens.start && is_comma(input, start - 1) && is_comma(input, end);
        if apart { start - 1..end + 1 } else { start..end }
    };
    found.filter(|found| !stays(found)).map(whole).collect()
}

/// *Type of fuel | The cells were exposed …*: a heading that has run into the sentence below it. In the
/// middle of a sentence an article or a preposition has no capital, but in a name, where the next word has
/// one too.
fn heading(input: &Input, tokens: Range<usize>) -> Option<Range<usize>> {
    let pack = input.pack;
    if matches!(pack.language, Language::German | Language::Arabic) {
        return None;
    }
    let case = |token: usize| input.segments.tokens.get(token).map(|token| token.case);
    let opens =
        [&pack.articles, &pack.demonstratives, &pack.anaphors, &pack.place_prepositions, &pack.subordinators];
    let begins = |token: usize| {
        let before = token - 1;
        let after_noun = || {
            let noun = matches!(input.segments.tag(before), Tag::Noun | Tag::Name | Tag::Adjective);
            // *The Wind Among the Reeds*: in a title the word before has its capital as well.
            let in_title = || {
                case(before) != Some(Case::Lower)
                    && !input.segments.is_in(token, &pack.articles)
                    && input.segments.tag(token + 1) == Tag::Function
            };
            noun && input.segments.tokens.get(token).is_some_and(|token| !token.glued) && !in_title()
        };
        // *The unemployed in May – In the month of …*
        let after_dash =
            || is_dash(input, before) && !(tokens.start..before).any(|token| is_verb(input, token));
        // *Annex A was …*
        let is_letter = words(input, token).len() == 1;
        case(token) == Some(Case::Capitalized)
            && !is_letter
            && case(token + 1) == Some(Case::Lower)
            && (opens.iter().any(|set| input.segments.is_in(token, set)) && after_noun()
                || input.segments.is_in(token, &pack.function_words) && after_dash())
            && !input.names.iter().any(|name| name.tokens.contains(&token))
    };
    let start = (tokens.start + 1..tokens.end).find(|&token| begins(token))?;
    let states = (start..tokens.end).any(|token| is_verb(input, token));
    let quoted = || quoted(input, tokens.clone()).get(start - tokens.start).copied().unwrap_or(true);
    (states && !quoted()).then_some(tokens.start..start)
}

/// *…, she stressed.*, *…, a-t-il ajouté.*: who said it, after a comma of its own at the end. It holds
/// nothing but the verb, who speaks and their function.
fn attribution(input: &Input, tokens: Range<usize>) -> Option<Range<usize>> {
    let pack = input.pack;
    let end = tokens.clone().rev().find(|&token| !is_closing(input, token))? + 1;
    let comma = (tokens.start..end).rev().take(LONGEST_ATTRIBUTION).find(|&token| is_comma(input, token))?;
    let tail = comma + 1..end;
    let speaks = |token: usize| pack.speech_verbs.contains(input.segments.fold(token));
    let belongs = |token: usize| {
        let word = input.segments.fold(token);
        let pronoun = word.rsplit('-').next().is_some_and(|last| pack.anaphors.contains(last));
        let named =
            input.names.iter().any(|name| name.tokens.contains(&token) || name.honorific.contains(&token));
        let plain = pack.articles.contains(word)
            || pack.functions.contains(word)
            || pack.verb_particles.contains(word)
            || input.segments.tag(token) == Tag::Name;
        speaks(token) || pronoun || named || plain || is_verb(input, token)
    };
    let whole = tail.clone().any(speaks) && tail.clone().all(belongs) && tail.len() > 1;
    let free = || !quoted(input, tokens.clone()).get(comma - tokens.start).copied().unwrap_or(true);
    (whole && !loses_truth(input, tail) && free()).then_some(comma..end)
}

/// The roles beside names.
pub(super) fn roles(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    names_in(input, &tokens)
        .iter()
        .filter_map(|name| {
            role_after(input, &name.tokens, input.segments.tokens_of(name.role?), tokens.clone())
        })
        .collect()
}

/// Clauses between two commas and adverbials before the subject.
pub(super) fn asides(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut asides: Vec<Range<usize>> = leading(input, tokens.clone()).into_iter().collect();
    let quoted = quoted(input, tokens.clone());
    let commas: Vec<usize> = tokens
        .clone()
        .filter(|&token| {
            is_comma(input, token) && !quoted.get(token - tokens.start).copied().unwrap_or(false)
        })
        .collect();
    let mut from = tokens.start;
    for (position, &open) in commas.iter().enumerate().filter(|&(_, &open)| open > tokens.start) {
        if open < from || !opens_aside(input, open + 1) {
            continue;
        }
        for &close in commas.iter().skip(position + 1).take(3) {
            let inside = open + 1..close;
            let far = inside.len() > LONGEST_ASIDE;
            if far
                || loses_truth(input, inside.clone())
                || goes_on_after(input, inside.clone())
                || holds_clause(input, inside.clone())
                || inside.clone().any(|token| is_quotation_mark(input, token))
            {
                break;
            }
            // Sure only where the sentence goes on as it would without the aside: with the verb of
            // its subject, or with the object of its verb.
            let verb_next = is_verb(input, close + 1) || is_clitic_and_verb(input, close + 1);
            let first_verb = !(tokens.start..open).any(|token| is_verb(input, token));
            if verb_next && first_verb || waits(input, open - 1) {
                asides.push(open..close + 1);
                from = close + 1;
                break;
            }
        }
    }
    asides
}

/// *the engine, which runs well and[, in the cold, starts at once]*: the clause goes on after the comma.
/// *X, accused of fraud, and Y, aged 30, were tried*: one more subject stands between the commas.
fn goes_on_after(input: &Input, inside: Range<usize>) -> bool {
    let joins = |token: usize| input.segments.is_in(token, &input.pack.conjunctions);
    inside.end.checked_sub(1).is_some_and(joins)
        || inside.clone().any(|token| is_comma(input, token) && joins(token + 1))
}

/// *the unit[, which was founded in May, X said it's meant to serve boats,] build …*: after a comma of the
/// aside the sentence may have gone on with a verb of its own.
fn holds_clause(input: &Input, inside: Range<usize>) -> bool {
    let comma = inside.clone().find(|&token| is_comma(input, token)).unwrap_or(inside.end);
    let verbs = (comma..inside.end).filter(|&token| is_verb(input, token)).count();
    let subordinators = [&input.pack.subordinators, &input.pack.verb_particles];
    let brought = (comma..inside.end)
        .filter(|&token| subordinators.iter().any(|set| input.segments.is_in(token, set)))
        .count();
    verbs > brought
}

/// *le ministre, [qui …,] a dit*; *a annoncé, [lors de …,] la création*.
fn opens_aside(input: &Input, token: usize) -> bool {
    opening(input, token) >= 1 || input.segments.tag(token) == Tag::Form
}

fn is_clitic_and_verb(input: &Input, token: usize) -> bool {
    input.segments.is_in(token, &input.pack.verb_particles) && is_verb(input, token + 1)
}

/// Whether a verb at `token` waits for its object.
fn waits(input: &Input, token: usize) -> bool {
    let before = token.checked_sub(1).map_or(Tag::Other, |before| input.segments.tag(before));
    is_verb(input, token) || input.segments.tag(token) == Tag::Form && before == Tag::Verb
}

/// Whether something hangs on the honorific: without the title the article of *l'Ambassadrice X*
/// would stand in the air.
fn hangs(input: &Input, honorific: &Range<usize>, first: usize) -> bool {
    let is_article = |token: usize| {
        input.segments.is_in(token, &input.pack.articles)
            || input.segments.is_in(token, &input.pack.contracted)
    };
    // *the former ambassador X*: what is said of the title would be said of the name.
    let is_qualified = |before: usize| {
        input.segments.tag(before) == Tag::Adjective
            && !is_abbreviated(input, honorific.end.saturating_sub(1))
    };
    // *State Secretary X*: the honorific is the end of a longer title.
    let is_title = |token: usize| input.segments.tokens.get(token).is_some_and(|token| token.is_capital());
    honorific.start.checked_sub(1).filter(|&before| before >= first).is_some_and(|before| {
        is_article(before) || is_title(before) && !is_honorific(input, before) || is_qualified(before)
    }) || is_article(honorific.start)
}

fn is_honorific(input: &Input, token: usize) -> bool {
    input.names.iter().any(|name| name.honorific.contains(&token)) || is_abbreviated(input, token)
}

/// *Mr.*, *MM.*
fn is_abbreviated(input: &Input, token: usize) -> bool {
    input.segments.fold(token).ends_with('.')
}

/// *Son Excellence le Ministre*, *His Excellency the Minister*: an honorific before a function with
/// its article.
fn style(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for token in tokens.clone() {
        let article =
            input.segments.is_in(token, &input.pack.articles) && input.segments.tag(token) == Tag::Function;
        let Some(start) = token.checked_sub(2).filter(|&start| article && start >= tokens.start) else {
            continue;
        };
        if input.segments.is_in(start, &input.pack.honorific_openers)
            && input.pack.honorifics.contains(&input.segments.key(start..token))
        {
            found.push(start..token);
        }
    }
    found
}

/// *Par ailleurs,* at the start; in Arabic, *من جهته* before its verb.
fn connective(input: &Input, tokens: Range<usize>) -> Option<Range<usize>> {
    let opening = tokens.start..tokens.end.min(tokens.start + 8);
    // *و جاءت*: the conjunction that is written onto the next word, parted from it.
    if words(input, tokens.start) == "و" {
        return Some(tokens.start..tokens.start + 1);
    }
    if input.pack.language != Language::Arabic && !opening.clone().any(|token| is_comma(input, token)) {
        return None;
    }
    let mut phrase = String::new();
    for token in opening {
        if is_comma(input, token) {
            return input.pack.connectives.contains(&phrase).then_some(tokens.start..token + 1);
        }
        if input.pack.language == Language::Arabic
            && is_verb(input, token)
            && input.pack.connectives.contains(&phrase)
        {
            return Some(tokens.start..token);
        }
        if !phrase.is_empty() && !phrase.ends_with('\'') {
            phrase.push(' ');
        }
        phrase.push_str(&input.segments.fold(token).replace('-', " "));
    }
    None
}

/// A quantity is never left out: *(12) طالبا* needs its figure.
pub(super) fn holds_figure(input: &Input, mut range: Range<usize>) -> bool {
    range.any(|token| input.segments.tokens.get(token).is_some_and(|token| token.kind == TokenKind::Number))
}

/// *dans un cas sur trois*: a quantity in words.
fn is_numeral(input: &Input, token: usize) -> bool {
    numeral(input.segments.fold(token), input.pack.language).is_some()
}

/// *le le Sénégal*: a slip of the pen.
fn doubled(input: &Input, tokens: Range<usize>) -> Vec<Range<usize>> {
    tokens
        .clone()
        .skip(1)
        .filter(|&token| {
            // *nous nous réunissons*, *that that*: pronouns may well stand twice.
            input.segments.is_in(token, &input.pack.articles)
                && input.segments.fold(token) == input.segments.fold(token - 1)
                && words(input, token) == words(input, token - 1)
        })
        .map(|token| token..token + 1)
        .collect()
}

/// *X, ministre de …, a dit* → *X a dit*: the role after a name with its commas.
fn role_after(
    input: &Input,
    name: &Range<usize>,
    role: Range<usize>,
    tokens: Range<usize>,
) -> Option<Range<usize>> {
    if role.start < name.end || role.start > name.end + 3 || !is_comma(input, name.end) {
        return None;
    }
    let closing = role.end;
    if is_comma(input, closing) {
        let next = closing + 1;
        // *X, head of the office, which she visited*: the relative would be of the person.
        if input.segments.is_in(next, &input.pack.subordinators) {
            return None;
        }
        // The second comma stays where it parts two phrases, and goes before the verb.
        let subject = !(tokens.start..name.start).any(|token| is_verb(input, token));
        let before_verb = subject && (is_verb(input, next) || is_clitic_and_verb(input, next))
            || input.pack.language == Language::Arabic;
        // *X, provider of cables, nets and boats, said*: the role goes on after the comma.
        let lower = input.segments.tokens.get(next).is_some_and(|token| token.case == Case::Lower);
        let listed = lower && matches!(input.segments.tag(next), Tag::Noun | Tag::Adjective | Tag::Form);
        return (before_verb || !listed).then_some(name.end..if before_verb { next } else { closing });
    }
    (closing >= tokens.end || is_closing(input, closing) || words(input, closing) == ";")
        .then_some(name.end..closing)
}

/// *En marge de la réunion, le ministre a …* → *le ministre a …*: before whom, where, or a participle,
/// without a figure (*In 2020, Indonesia ranked fifth* needs its year) and without a verb of its own.
/// (*In the mountains, …*, *To be insured, …* say where and on which condition it is true.)
fn leading(input: &Input, tokens: Range<usize>) -> Option<Range<usize>> {
    if !is_circumstance(input, tokens.start) && input.segments.tag(tokens.start) != Tag::Form {
        return None;
    }
    let comma = tokens.clone().take(LONGEST_ASIDE).find(|&token| is_comma(input, token))?;
    let gone = tokens.start..comma + 1;
    let figure = holds_figure(input, gone.clone()) || gone.clone().any(|token| is_numeral(input, token));
    // *Designed in China, the United Kingdom and Spain, the robot …*: the comma may part members of a list.
    let listed = (comma + 1..tokens.end)
        .take_while(|&token| !is_verb(input, token))
        .take(LONGEST_ASIDE)
        .any(|token| is_comma(input, token));
    // *Evoking the reform, X said that it …*: what a pronoun takes up stays.
    let taken_up = takes_up(input, comma + 1..tokens.end);
    let verb = gone
        .clone()
        .any(|token| is_verb(input, token) || is_quotation_mark(input, token) || words(input, token) == ":");
    let next = input.segments.fold(comma + 1);
    let subject =
        matches!(input.segments.tag(comma + 1), Tag::Noun | Tag::Name) || input.pack.articles.contains(next);
    (!figure
        && !listed
        && !verb
        && !taken_up
        && subject
        && !input.pack.anaphors.contains(next)
        && !loses_truth(input, gone.clone()))
    .then_some(gone)
}
