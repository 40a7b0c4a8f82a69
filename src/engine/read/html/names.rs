//! What class names, ids, tags and roles say about where an element stands on its page.

use crate::engine::document::Region;
use scraper::node::Element;

/// Words of class names and ids for what steers: menus, breadcrumbs, share buttons, tags.
#[rustfmt::skip]
const NAVIGATION: &[&str] = &[
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb", "crumbs",
    "share", "shares", "sharing", "sharebar", "sharedaddy", "addtoany", "a2a", "addthis", "social",
    "socials", "sociallinks", "socialmedia", "follow", "tags", "tagcloud", "taglist", "toolbar",
    "pagination", "pager", "paging", "skip", "languages", "langswitch", "searchform", "searchbox", "toc",
    "topbar", "hamburger", "dropdown", "sitemap", "print", "toolbox", "prevnext", "keywords", "sociable",
    "shariff",
];

/// For what stands beside the content.
#[rustfmt::skip]
const ASIDE: &[&str] = &[
    "related", "relatedposts", "sidebar", "rightbar", "leftbar", "widget", "widgets", "promo", "promotion",
    "recommended", "recommendation", "recommendations", "recirc", "newsletter", "subscribe", "subscription",
    "signup", "advert", "adverts", "advertisement", "advertising", "ads", "adsbygoogle", "sponsor",
    "sponsored", "comment", "comments", "commentlist", "disqus", "respond", "popular", "trending", "teaser",
    "teasers", "outbrain", "taboola", "cookie", "cookies", "consent", "gdpr", "modal", "popup", "popover",
    "overlay", "offcanvas", "lightbox", "feedback", "poll", "login", "paywall", "donate", "suggested",
    "suggestions", "mostread", "callout", "cta", "rating", "ratings", "reactions", "authorbox", "bio",
    "upsell", "carousel", "crp", "yarpp", "tooltip", "jp", "discussion", "regwall", "subscriber", "affiliate",
    "testimonial", "testimonials", "swiper", "slick", "owl",
];

/// For the foot of the page.
#[rustfmt::skip]
const FOOTER: &[&str] = &[
    "footer", "colophon", "copyright", "legal", "disclaimer", "bottombar", "impressum",
];

/// For the head of the page or of the article.
#[rustfmt::skip]
const HEADER: &[&str] = &[
    "masthead", "logo", "byline", "bylines", "dateline", "posted", "published", "pubdate", "timestamp",
    "postmeta", "meta", "metadata", "date", "datetime", "readtime", "branding", "author", "authors",
    "kicker", "eyebrow", "dek", "standfirst", "subheadline",
];

/// Two words that mean more than each of them.
const PAIRS: &[(&str, &str, Region)] = &[
    ("read", "more", Region::Aside),
    ("read", "next", Region::Aside),
    ("read", "also", Region::Aside),
    ("most", "read", Region::Aside),
    ("more", "news", Region::Aside),
    ("more", "posts", Region::Aside),
    ("more", "stories", Region::Aside),
    ("more", "articles", Region::Aside),
    ("latest", "news", Region::Aside),
    ("latest", "posts", Region::Aside),
    ("recent", "posts", Region::Aside),
    ("see", "also", Region::Aside),
    ("also", "like", Region::Aside),
    ("author", "box", Region::Aside),
    ("author", "bio", Region::Aside),
    ("about", "author", Region::Aside),
    ("author", "info", Region::Aside),
    ("byline", "bio", Region::Aside),
    ("author", "tooltip", Region::Aside),
    ("to", "action", Region::Aside),
    ("restricted", "content", Region::Aside),
    ("sign", "up", Region::Aside),
    ("up", "next", Region::Aside),
    ("post", "navigation", Region::Navigation),
    ("tag", "list", Region::Navigation),
    ("entry", "tags", Region::Navigation),
    ("cat", "links", Region::Navigation),
    ("language", "switcher", Region::Navigation),
    ("lang", "switcher", Region::Navigation),
    ("table", "contents", Region::Navigation),
];

/// Names by which content management systems know the text of an article.
#[rustfmt::skip]
const CONTENT: &[&str] = &[
    "articlebody", "article-body", "article__body", "article-content", "article__content", "article-text",
    "entry-content", "post-content", "post-body", "post__content", "entry__content", "story-body",
    "story-content", "storybody", "articlecontent", "postcontent", "post_content", "body-content",
    "blog-content", "blog-post-content", "rich-text", "richtext", "single-content", "td-post-content",
    "field--name-body", "news-content", "news-detail", "press-release", "w-richtext", "blog-post",
    "post-text", "article", "main-content", "page-content", "content-body", "text-content", "story",
    "news-body", "pr-body", "release-body", "bodytext",
];

/// Where an element says that it stands, and how surely.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// The part of the page.
    pub region: Region,
    /// The class name's word that says so. None for a landmark of HTML or ARIA, which authors set on
    /// purpose; a class name may mean anything.
    pub word: Option<&'static str>,
}

/// Where `element` says that it stands, if it does.
pub fn mark(element: &Element) -> Option<Mark> {
    let landmark = |region| Some(Mark { region, word: None });
    match element.name() {
        "nav" | "menu" => return landmark(Region::Navigation),
        "aside" => return landmark(Region::Aside),
        "footer" => return landmark(Region::Footer),
        "header" => return landmark(Region::Header),
        "html" | "body" | "main" | "article" => return None,
        "time" => return Some(Mark { region: Region::Header, word: Some("time") }),
        "form" => return Some(Mark { region: Region::Aside, word: Some("form") }),
        "button" => return Some(Mark { region: Region::Aside, word: Some("button") }),
        _ => {}
    }
    match element.attr("role").unwrap_or("") {
        "navigation" | "menu" | "menubar" | "toolbar" | "search" => return landmark(Region::Navigation),
        "complementary" | "dialog" | "alertdialog" => return landmark(Region::Aside),
        "contentinfo" => return landmark(Region::Footer),
        "banner" => return landmark(Region::Header),
        "main" | "article" => return None,
        _ => {}
    }
    by_name(element.attr("class").unwrap_or("")).or_else(|| by_name(element.attr("id").unwrap_or("")))
}

/// Whether an element says that it is the content: the `article`, the `main` part, a known name.
pub fn is_content(element: &Element) -> bool {
    if matches!(element.name(), "article" | "main")
        || matches!(element.attr("role"), Some("main" | "article"))
    {
        return true;
    }
    let is_body = |name: &str| name.eq_ignore_ascii_case("articleBody") || name.eq_ignore_ascii_case("text");
    element.attr("itemprop").is_some_and(is_body)
        || [element.attr("class"), element.attr("id")].into_iter().flatten().any(|names| {
            names.split_whitespace().any(|name| CONTENT.contains(&name.to_ascii_lowercase().as_str()))
        })
}

/// What a list of class names says. The first name that says something decides.
fn by_name(names: &str) -> Option<Mark> {
    // Page builders call every box a widget, and WordPress lists an article's tags in its classes.
    let is_built = BUILDERS.iter().any(|builder| names.contains(builder));
    names.split_whitespace().find_map(|name| {
        let words = words(name);
        if says_what_page_has(&words) {
            return None;
        }
        let pair = words.windows(2).find_map(|pair| match pair {
            [one, two] => PAIRS.iter().find(|(first, second, _)| one == first && two == second),
            _ => None,
        });
        if let Some(&(first, _, region)) = pair {
            return Some(Mark { region, word: Some(first) });
        }
        words.iter().filter(|word| !(is_built && BUILT.contains(&word.as_str()))).find_map(|word| {
            LISTS.iter().find_map(|&(list, region)| {
                let word = list.iter().find(|listed| *listed == word)?;
                Some(Mark { region, word: Some(word) })
            })
        })
    })
}

const LISTS: [(&[&str], Region); 4] = [
    (NAVIGATION, Region::Navigation),
    (ASIDE, Region::Aside),
    (FOOTER, Region::Footer),
    (HEADER, Region::Header),
];

/// By these the class names of page builders and content management systems are known …
const BUILDERS: [&str; 5] = ["elementor", "wp-block", "hentry", "et_pb", "tdi_"];

/// … in which these words mean nothing.
const BUILT: [&str; 5] = ["widget", "jp", "tags", "meta", "callout"];

/// Whether a name says what the page has rather than what the element is: `page-with-sidebar`.
fn says_what_page_has(words: &[String]) -> bool {
    let is = |word: &String, list: &[&str]| list.contains(&word.as_str());
    words.first().is_some_and(|first| {
        is(first, &["has", "no", "with", "without", "not", "is", "page", "layout", "hide"])
    }) && words.iter().any(|word| {
        is(
            word,
            &["sidebar", "widget", "footer", "menu", "nav", "cookie", "modal", "overlay", "comments", "ads"],
        )
    })
}

/// The words of a name: `relatedPosts-list_item` → related, posts, list, item.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut before_is_lower = false;
    for letter in name.chars() {
        let starts = letter.is_uppercase() && before_is_lower;
        if !letter.is_alphanumeric() || starts {
            words.push(String::new());
        }
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
        before_is_lower = letter.is_lowercase();
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(names: &str, expected: Option<Region>) {
        assert_eq!(by_name(names).map(|mark| mark.region), expected);
    }

    #[test]
    fn names_are_read_by_words() {
        check("relatedPosts", Some(Region::Aside));
        check("site__main-menu", Some(Region::Navigation));
        check("shareholder news", None);
    }

    #[test]
    fn what_a_page_has_is_not_what_it_is() {
        check("page-with-sidebar", None);
        check("no-sidebar", None);
        check("elementor-widget-text-editor", None);
    }

    #[test]
    fn pairs_mean_more_than_their_words() {
        check("btn-read-more", Some(Region::Aside));
        check("read", None);
    }
}
