//! Names that the lists know: places and international organisations.

use super::mention::{Kind, Known, Mention, weight};
use super::people::is_everyday_word;
use super::scan::{Keys, Scan};
use crate::engine::language::{Language, lexicon};
use crate::engine::segment::{Case, TokenKind};

/// Proposes every listed name, the longest at each word.
pub(super) fn propose(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut index = 0;
    while index < scan.len() {
        let mut length = 1;
        if starts_name(scan, index) {
            let limit = scan.sentence(index).end;
            // Signs are tokens too.
            let most = |words: usize| 2 * words.min(limit - index);
            let most = [scan.organisation_words(index), scan.place_words(index)].map(most);
            let keys = scan.keys(index..(index + most[0].max(most[1])).min(limit));
            let found = [organisation(scan, index, &keys, most[0]), place(scan, index, &keys, most[1])];
            // *Las Vegas* is longer than the league *LAS*.
            if let Some(mention) =
                found.into_iter().flatten().rev().max_by_key(|mention| mention.tokens.len())
            {
                length = mention.tokens.len();
                proposals.push(mention);
            }
        }
        index += length;
    }
}

/// *Southwestern Mindanao*, *East and Southern Africa*: English writes the part of a place with a capital, and
/// then it is one of its own.
pub(super) fn add_directions(scan: &Scan, mentions: &mut [Mention]) {
    if scan.pack.language != Language::English {
        return;
    }
    let directs = |token: usize| {
        scan.case(token) == Case::Capitalized && is_direction(scan.fold(token)) && !scan.is_title_case(token)
    };
    // Where the mentions before end: a word is in one of them only.
    let mut reach = 0;
    for mention in mentions {
        let start = mention.tokens.start;
        let first = scan.sentence(start).start.max(reach);
        reach = reach.max(mention.tokens.end);
        let coordinated =
            directs(start) && start >= first + 2 && scan.is(start - 1, "and") && directs(start - 2);
        let directed = start > first && directs(start - 1);
        if mention.kind == Kind::Location && (coordinated || directed) {
            mention.tokens.start = if coordinated { start - 2 } else { start - 1 };
            mention.known = None;
        }
    }
}

/// A point of the compass, as an adjective.
pub(super) fn is_direction(word: &str) -> bool {
    const POINTS: [&str; 8] =
        ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"];
    let point = word.strip_suffix("ern").unwrap_or(word);
    POINTS.contains(&point) && (point != word || matches!(word, "north" | "south" | "east" | "west"))
}

/// A capital; or a brand that writes itself small, where the lists know it as nothing else: *armasuisse*.
fn starts_name(scan: &Scan, index: usize) -> bool {
    const SHORTEST_BRAND: usize = 6;
    let brand = || {
        scan.is_lower(index)
            && scan.pack.language != Language::Arabic
            && scan.words(index).chars().nth(SHORTEST_BRAND - 1).is_some()
            && !scan.is_function_word(index)
            && lexicon::organisation(scan.fold(index))
                .is_some_and(|found| !found.ambiguous && !found.acronym && !found.agency)
    };
    scan.token(index).is_some_and(|token| token.is_capital()) || brand()
}

/// The longest listed organisation of `most` tokens or fewer that begins at `index`.
fn organisation(scan: &Scan, index: usize, keys: &Keys, most: usize) -> Option<Mention> {
    keys.longest_first(most).find_map(|(range, key)| {
        let found = lexicon::organisation(key)?;
        let single = range.len() == 1;
        // A listed acronym is one only in capitals: *OMS*, not *oms*.
        if single
            && (scan.case(index) == Case::Capitalized && (found.acronym || found.agency)
                || found.ambiguous && !found.agency && scan.is_shouted(index))
        {
            return None;
        }
        // *Salar Sorrel SpA*: a legal form, and letters of an agency.
        if scan.is_punctuation(range.end - 1) || single && scan.is(index, "SpA") {
            return None;
        }
        // *Shell*, *Liberté*: an ordinary word too, where its capital says nothing.
        let capital_says_nothing =
            scan.opens_sentence(index) || scan.is_title_case(index) || scan.is_common_word(index);
        if single && found.ambiguous && !found.acronym && !found.agency && capital_says_nothing {
            return None;
        }
        // *Orange County*, *Ford Avenue*.
        let placed = scan.token(range.end).is_some_and(|token| token.is_capital())
            && scan.is_in(range.end, &scan.pack.place_heads);
        if single && placed && !found.acronym {
            return None;
        }
        // *Le monde change* is no newspaper.
        if !single && scan.is_function_word(index) && scan.is_lower(range.end - 1) {
            return None;
        }
        // *The Sorrel | Secretariat*: the article opens a sentence, and the name goes on.
        let cut = scan.is_function_word(index)
            && scan.opens_sentence(index)
            && scan.is_name_word(range.end)
            && scan.is_in(range.end, &scan.pack.organisation_heads);
        if cut {
            return None;
        }
        // *à la SPA*, *l'APS*, *the CNRS*: letters with an article.
        let article = index.checked_sub(1).map_or("", |before| scan.words(before));
        let told = scan.case(index) == Case::Upper
            && !scan.is_shouted(index)
            && match scan.pack.language {
                Language::French => matches!(article, "l'" | "l’" | "la" | "le" | "du" | "au"),
                Language::English => article == "the" && !found.ambiguous,
                _ => false,
            };
        let strength = match single {
            true if told => weight::HEAD + 1,
            true if !is_small_brand(scan, index) => weight::LISTED,
            _ => weight::HEAD + 5,
        };
        // *Réserve fédérale américaine*: whose it is belongs to it.
        let range = if !single
            && scan.pack.language == Language::French
            && scan.is_lower(range.end)
            && scan.is_demonym(range.end)
            && !(scan.is_lower(range.end - 1) && scan.is_demonym(range.end - 1))
        {
            range.start..range.end + 1
        } else {
            range
        };
        // *Caritas Congo*: the one of that country.
        let branch = single
            && scan.pack.language == Language::French
            && scan.case(index) == Case::Capitalized
            && scan.case(range.end) == Case::Capitalized
            && scan.place(range.end).is_some_and(|place| place.kind == lexicon::PlaceKind::Country)
            && !scan.token(range.end + 1).is_some_and(|next| next.is_capital())
            && !scan.is_title_case(index);
        if branch {
            return Some(Mention::new(range.start..range.end + 1, Kind::Organization, weight::HEAD + 5));
        }
        let mut mention = Mention::new(range, Kind::Organization, strength);
        mention.known = Some(Known::Organisation(found.id));
        Some(mention)
    })
}

/// An organisation that writes itself small everywhere, and is no word or address: surer than any capital.
fn is_small_brand(scan: &Scan, index: usize) -> bool {
    const SMALL: [&str; 10] = [
        "armasuisse",
        "fedpol",
        "swisstopo",
        "swissnex",
        "economiesuisse",
        "swissuniversities",
        "digitalswitzerland",
        "scienceindustries",
        "santesuisse",
        "curafutura",
    ];
    let linked = index.checked_sub(1).is_some_and(|before| matches!(scan.words(before), "." | "/" | "@"));
    scan.is_lower(index) && SMALL.contains(&scan.fold(index)) && !linked
}

/// The longest listed place of `most` tokens or fewer that begins at `index`.
fn place(scan: &Scan, index: usize, keys: &Keys, most: usize) -> Option<Mention> {
    keys.longest_first(most).find_map(|(range, key)| {
        if scan.is_punctuation(range.end - 1) {
            return None;
        }
        // *US$ 242*, *dollars US*: a currency.
        let currency =
            index.checked_sub(1).is_some_and(|before| matches!(scan.fold(before), "dollars" | "dollar"));
        if matches!(scan.words(range.end), "$" | "€" | "£") || currency {
            return None;
        }
        // *Head of Mission*: a body, and a town somewhere.
        if range.len() == 1 && scan.is_in(index, &scan.pack.organisation_heads) {
            return None;
        }
        // *le canton*, *the Canton of Geneva*: a kind of place before one.
        if range.len() == 1 && scan.pack.place_heads.contains(key) && !stands_bare(scan, index) {
            return None;
        }
        let found = lexicon::place(key)?;
        let stands_alone = !neighbour_is_name(scan, &range);
        // *Haifa Abu Ghazaleh*: the first of several capitals is no town.
        if range.len() == 1
            && found.kind == lexicon::PlaceKind::City
            && !stands_alone
            && scan.given_name(index).is_some()
        {
            return None;
        }
        // *Camille Ondo Ella*: between a given name and another.
        let within = range.len() == 1
            && found.kind == lexicon::PlaceKind::City
            && scan.is_name_word(range.end)
            && !scan.is_function(range.end)
            && index.checked_sub(1).is_some_and(|before| {
                scan.is_name_word(before) && scan.given_name(before).is_some() && scan.place(before).is_none()
            });
        if within {
            return None;
        }
        let country = found.kind == lexicon::PlaceKind::Country && stands_alone && !found.acronym;
        if found.ambiguous && range.len() == 1 && !country && !(is_placed(scan, index) && stands_alone) {
            return None;
        }
        if found.acronym && range.len() == 1 && scan.case(index) == Case::Capitalized {
            return None;
        }
        // *l'OFEN*: an office's letters that happen to spell a town.
        let letters = scan.case(index) == Case::Upper && scan.words(index).chars().count() <= 5;
        let article = index.checked_sub(1).is_some_and(|before| {
            scan.is_lower(before)
                && matches!(
                    scan.fold(before),
                    "l'" | "le" | "la" | "du" | "de" | "the" | "der" | "die" | "das"
                )
        });
        if letters && article && !found.acronym && range.len() == 1 && !scan.is_shouted(index) {
            return None;
        }
        if range.len() == 1 && !scan.is_name_word(index) {
            return None;
        }
        // *la réunion* is no island, *la défense* no quarter.
        if range.len() == 2 && scan.is_function_word(index) && scan.is_lower(index + 1) {
            return None;
        }
        // *the NYSE: XYZ*, *Hire the Right One*: an exchange's code, a word in a title.
        if found.ambiguous && range.len() == 1 && scan.is_title_case(index) {
            return None;
        }
        // *à Sorrel Varenne*: the listed town opens a longer name.
        let longer = range.len() == 1
            && found.kind == lexicon::PlaceKind::City
            && scan.pack.language == Language::French
            && index
                .checked_sub(1)
                .is_some_and(|before| matches!(scan.words(before), "à" | "vers" | "depuis"))
            && is_unknown_name(scan, range.end)
            && !scan.token(range.end + 1).is_some_and(|next| next.is_capital());
        if longer {
            return Some(Mention::new(index..range.end + 1, Kind::Location, weight::LISTED));
        }
        let strength = if range.len() > 1 { weight::HEAD } else { weight::LISTED };
        let mut mention = Mention::new(range, Kind::Location, strength);
        mention.known = Some(Known::Place(found.id));
        Some(mention)
    })
}

/// Whether a word that is a kind of place too stands as a name, without an article before it or a
/// complement after it.
fn stands_bare(scan: &Scan, index: usize) -> bool {
    let article = index.checked_sub(1).is_some_and(|before| {
        matches!(scan.fold(before), "the" | "le" | "la" | "l'" | "du" | "un" | "a" | "its")
    });
    !article && !scan.is_in(index + 1, &scan.pack.connectors)
}

/// *Jordan Peele*, *Victoria Nuland*: another capital beside it makes it a person's name.
fn neighbour_is_name(scan: &Scan, range: &std::ops::Range<usize>) -> bool {
    let name =
        |index: usize| scan.is_name_word(index) && !scan.is_function(index) && scan.place(index).is_none();
    name(range.end)
        || range.start.checked_sub(1).is_some_and(|before| scan.given_name(before).is_some() && name(before))
}

/// Proposes unknown names that the text treats as places: after a preposition (*à Farchana*), in a
/// list with a place (*à Kapan, Goris et Meghri*).
pub(super) fn propose_unknown(scan: &Scan, proposals: &mut Vec<Mention>) {
    let mut known = vec![false; scan.len() + 1];
    for mention in proposals.iter().filter(|mention| mention.kind == Kind::Location) {
        for token in mention.tokens.clone() {
            known[token] = true;
        }
    }
    for index in 1..scan.len() {
        if known[index] || !is_unknown_name(scan, index) || is_unknown_name(scan, index - 1) {
            continue;
        }
        let end = (index..scan.len()).find(|&token| !is_unknown_name(scan, token)).unwrap_or(scan.len());
        if end - index > 2 || known[end] && !scan.is_comma(end) {
            continue;
        }
        let word = scan.fold(index - 1);
        let english = scan.pack.language == Language::English;
        let preposition = !english
            && scan.is_lower(index - 1)
            && scan.pack.place_prepositions.contains(word)
            && (scan.pack.language != Language::French
                || matches!(scan.words(index - 1), "à" | "vers" | "depuis"));
        let preposition = preposition || english && end == index + 1 && is_located_in_english(scan, index);
        let headed = scan.is_lower(index - 1)
            && scan.pack.connectors.contains(word)
            && index >= 2
            && scan.is_lower(index - 2)
            && (scan.is_in(index - 2, &scan.pack.place_heads)
                || scan
                    .fold(index - 2)
                    .strip_suffix('s')
                    .is_some_and(|one| scan.pack.place_heads.contains(one)));
        // *les villages de Sorrel et de Varenne*: more than what the capitals look like.
        let strength = if headed { weight::GIVEN_NAME } else { weight::CAPITALS + 10 };
        let listed = (!english || end == index + 1)
            && index >= 2
            && known[index - 2]
            && (scan.is_comma(index - 1) || matches!(word, "et" | "and" | "e" | "y"));
        if preposition || headed || listed {
            proposals.push(Mention::new(index..end, Kind::Location, strength));
            known[index..end].fill(true);
        }
    }
}

/// *flown to a clinic near Sorrelby*, *the road between Sorrelby and Varenne*, *a driver from Sorrelby*: one
/// capital that is no word of every day.
fn is_located_in_english(scan: &Scan, index: usize) -> bool {
    const WAYS: [&str; 9] =
        ["road", "border", "highway", "route", "railway", "corridor", "crossing", "flights", "travel"];
    let before = index - 1;
    let way = |between: usize| {
        scan.is(between, "between")
            && between.checked_sub(1).is_some_and(|way| WAYS.contains(&scan.fold(way)))
    };
    let led = match scan.words(before) {
        "in" | "near" | "outside" => true,
        "from" => before.checked_sub(1).is_some_and(|from| scan.is_lower(from) && scan.is_function(from)),
        "between" => way(before),
        "and" => index >= 3 && way(index - 3),
        _ => false,
    };
    led && scan.case(index) == Case::Capitalized
        && !is_everyday_word(scan, index)
        && !scan.token(index + 1).is_some_and(|next| next.is_capital() || next.kind == TokenKind::Number)
        && !matches!(scan.words(index + 1), "'s" | "’s" | "-" | "&")
}

/// Proposes unknown names with the place that they lie in beside them (*Boerne, Texas*, *à Mühleberg
/// (BE)*), and what stands before the date of a dateline (*Villigen, 12 juillet 2019*).
pub(super) fn propose_located(scan: &Scan, proposals: &mut Vec<Mention>) {
    for sentence in &scan.segments.sentences {
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            let end = town_end(scan, index, sentence.tokens.end);
            if end > index && (is_located(scan, index, end) || is_dateline(scan, index, end)) {
                proposals.push(Mention::new(index..end, Kind::Location, weight::LISTED));
            }
            index = end.max(index + 1);
        }
    }
}

/// The end of a run of capitals that may be a town's name; `start` where there is none.
fn town_end(scan: &Scan, start: usize, limit: usize) -> usize {
    const LONGEST: usize = 3;
    let end = (start..limit).find(|&token| !is_town_word(scan, token)).unwrap_or(limit);
    let given = || scan.given_name(start).is_some_and(|name| !name.ambiguous);
    if end - start > LONGEST || end - start > 1 && given() { start } else { end }
}

fn is_town_word(scan: &Scan, index: usize) -> bool {
    scan.token(index).is_some_and(|token| token.is_capital())
        && !scan.is_in(index, &scan.pack.never_names)
        && !scan.is_function_word(index)
        && !scan.is_function(index)
        && !scan.is_in(index, &scan.pack.organisation_heads)
        && !scan.is_in(index, &scan.pack.event_heads)
        && scan.honorific(index) == 0
}

/// *in Boerne, Texas*, *JERICHO, N.Y.*, *à Achères (Yvelines)*.
fn is_located(scan: &Scan, start: usize, end: usize) -> bool {
    let led = start
        .checked_sub(1)
        .is_none_or(|before| scan.is_lower(before) && scan.is_in(before, &scan.pack.place_prepositions))
        || start == scan.sentence(start).start && scan.opens_block(start);
    let inside = end + 1;
    let larger = |token: usize| {
        is_state(scan, token)
            || scan
                .place(token)
                .is_some_and(|place| place.kind != lexicon::PlaceKind::City && !place.ambiguous)
    };
    led && (scan.is_comma(end) && larger(inside)
        || scan.is(end, "(") && larger(inside) && scan.is(end + 2, ")"))
}

/// *Villigen, 12 juillet 2019*, *CAIRO, March 5*, *Villigen, 2019-07-12*, at the start of a block.
fn is_dateline(scan: &Scan, start: usize, end: usize) -> bool {
    if start != scan.sentence(start).start || !scan.opens_block(start) || !scan.is_comma(end) {
        return false;
    }
    let article = usize::from(matches!(scan.fold(end + 1), "le" | "the" | "on"));
    let (first, second) = (end + 1 + article, end + 2 + article);
    let month = |token: usize| scan.is_in(token, &scan.pack.never_names);
    let iso = scan.words(first).matches(['-', '/', '.']).count() == 2;
    scan.is_number(first) && (iso || month(second)) || month(first) && scan.is_number(second)
}

/// States and provinces as datelines shorten them, and the cantons.
pub(super) fn is_state(scan: &Scan, index: usize) -> bool {
    const AMERICAN: &str = " AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ \
        NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AB BC MB NB NS ON PE QC SK N.Y. N.J. D.C. \
        Ala Ariz Ark Calif Colo Conn Fla Ill Ind Kan La Mass Md Mich Minn Miss Mo Neb Nev Okla Ore Pa Tenn Tex Va \
        Vt Wash Wis Wyo Ont ";
    const SWISS: &str = " AG AI AR BE BL BS FR GE GL GR JU LU NE NW OW SG SH SO SZ TG TI UR VD VS ZG ZH ";
    let word = scan.words(index);
    let listed = |list: &str| list.split_ascii_whitespace().any(|state| state == word);
    if scan.pack.language == Language::English { listed(AMERICAN) } else { listed(SWISS) }
}

/// A capitalised word that no list knows as anything else.
fn is_unknown_name(scan: &Scan, index: usize) -> bool {
    let word = scan.fold(index);
    matches!(scan.case(index), Case::Capitalized | Case::Mixed)
        && scan.is_name_word(index)
        && !scan.opens_sentence(index)
        && scan.given_name(index).is_none()
        && !scan.is_function(index)
        && scan.honorific(index) == 0
        && !scan.is_demonym(index)
        && !scan.is_title_case(index)
        && !scan.is_common_word(index)
        && !scan.is_in(index, &scan.pack.organisation_heads)
        && !scan.is_in(index, &scan.pack.event_heads)
        && word.chars().count() > 2
}

/// Whether what stands around says that a place is meant: *à Tours*, *in Reading, England*.
pub(super) fn is_placed(scan: &Scan, index: usize) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let word = scan.fold(before);
    let prepositioned = scan.pack.place_prepositions.contains(word) && scan.is_lower(before);
    let of_a_place = scan.pack.connectors.contains(word)
        && before.checked_sub(1).is_some_and(|head| scan.is_in(head, &scan.pack.place_heads));
    let linked = matches!(
        word,
        "de" | "du" | "d'" | "des" | "of" | "di" | "del" | "do" | "da" | "the" | "le" | "la" | "l'"
    ) && scan.is_lower(before);
    prepositioned || linked || of_a_place || scan.pack.place_heads.contains(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::entities::proposed::names as proposed_names;

    #[track_caller]
    fn check(language: Language, text: &str, names: &[&str]) {
        assert_eq!(
            proposed_names(language, text, |scan, proposals| {
                propose(scan, proposals);
                propose_located(scan, proposals);
            }),
            names,
            "{text}"
        );
    }

    #[test]
    fn the_larger_place_tells_the_smaller() {
        check(Language::English, "It opened in Sorrelby, TX and left.", &["Sorrelby"]);
        check(Language::French, "Il vit à Montreval (VD) et part.", &["Montreval"]);
        check(Language::English, "He met Sorrelby, TX said.", &[]);
    }

    #[test]
    fn a_dateline_begins_with_a_place() {
        check(Language::French, "Montreval, 12 juillet 2019 - Le lac monte.", &["Montreval"]);
        check(Language::French, "Montreval, 45 ans, arrive.", &[]);
    }

    #[test]
    fn a_brand_may_write_itself_small() {
        check(Language::French, "Selon swisstopo, le lac monte.", &["swisstopo"]);
    }

    #[test]
    fn the_part_of_a_place_is_one_of_its_own() {
        check_directed("The ferry left Southwestern Portugal today.", "Southwestern Portugal");
        check_directed("They met in East and Southern Africa.", "East and Southern Africa");
        check_directed("They went east and Portugal won.", "Portugal");
    }

    #[track_caller]
    fn check_directed(text: &str, name: &str) {
        let pack = crate::engine::language::pack(Language::English);
        let whole = crate::engine::document::Span::new(0, text.len());
        let segments = crate::engine::segment::segment(text, &[whole], pack);
        let named = crate::engine::entities::find(text, &segments, pack, Default::default());
        let names: Vec<&str> = named.entities.iter().map(|entity| entity.name.as_str()).collect();
        assert_eq!(names, [name]);
    }

    #[test]
    fn a_common_noun_is_no_island() {
        check(Language::French, "Après la réunion. La réunion a duré.", &[]);
    }
}
