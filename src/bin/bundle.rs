//! Makes the single file out of the site: `dist/` in, `dist/communique.html` out, one page that
//! works from disk with nothing beside it. Also gives the TypeScript types a name without a hash.
//!
//! ```text
//! bundle [dist]
//! ```
//!
//! Style sheets and scripts go into the page as they are, the module gzipped and in digits of base 85. The
//! policy of the page is that of `index.html`, with the hash of each script and style in place of
//! `'self'`, and no connection to anywhere. What the page would still have to fetch is an error.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use sha2::{Digest, Sha256};
use std::error::Error;
use std::num::NonZeroU64;
use std::ops::Range;
use std::path::Path;
use std::{env, fs};

/// What a mail gateway or an intranet page still takes, and a phone opens at once.
const MOST_BYTES: usize = 6_000_000;

/// How often the packing is tried anew; more gain next to nothing.
const ITERATIONS: NonZeroU64 = NonZeroU64::MIN.saturating_add(4);

fn main() -> Result<(), Box<dyn Error>> {
    let dist = env::args().nth(1).unwrap_or_else(|| "dist".into());
    let dist = Path::new(&dist);
    let site = fs::read_to_string(dist.join("index.html")).map_err(|error| {
        format!("{}/index.html: {error}. Build the site first: ./x build", dist.display())
    })?;
    let page =
        bundle(&site, |name| Ok(fs::read(dist.join(name)).map_err(|error| format!("{name}: {error}"))?))?;
    if page.len() > MOST_BYTES {
        return Err(format!("communique.html has {} bytes, more than {MOST_BYTES}", page.len()).into());
    }
    fs::write(dist.join("communique.html"), &page)?;
    name_types(dist)?;
    println!("{}: {} bytes", dist.join("communique.html").display(), page.len());
    Ok(())
}

/// Gives the types that wasm-bindgen wrote a name without a hash, with what `src/boot.js` adds.
fn name_types(dist: &Path) -> Result<(), Box<dyn Error>> {
    for entry in fs::read_dir(dist)? {
        let hashed = entry?.path();
        let name = hashed.to_string_lossy();
        if name.ends_with(".d.ts") && !name.ends_with("communique.d.ts") {
            let types = fs::read_to_string(&hashed)? + include_str!("../boot.d.ts");
            fs::write(dist.join("communique.d.ts"), types)?;
            fs::remove_file(&hashed)?;
        }
    }
    Ok(())
}

/// The page with all that it links to inside it; `read` gives the files of the site.
fn bundle(
    site: &str,
    read: impl Fn(&str) -> Result<Vec<u8>, Box<dyn Error>>,
) -> Result<String, Box<dyn Error>> {
    let text = |name: &str| -> Result<String, Box<dyn Error>> { Ok(String::from_utf8(read(name)?)?) };
    let (mut head, mut scripts) = (String::with_capacity(site.len()), String::new());
    let (mut script_hashes, mut style_hashes) = (Vec::new(), Vec::new());
    let mut done = 0;
    for element in elements(site) {
        let tag = &site[element.tag.clone()];
        let id = attribute(tag, "id").map(|id| format!(" id=\"{id}\"")).unwrap_or_default();
        let link = attribute(tag, "href").or(attribute(tag, "src")).unwrap_or("");
        if link.is_empty() || link.starts_with("data:") {
            continue;
        }
        head.push_str(&site[done..element.whole.start]);
        done = element.whole.end;
        if tag.starts_with("<script") {
            let script = embeddable(text(link)?, link)?;
            script_hashes.push(hash(&script));
            scripts.push_str(&format!("<script{id}>{script}</script>\n"));
        } else if attribute(tag, "rel") == Some("stylesheet") {
            let style = embeddable(text(link)?, link)?;
            style_hashes.push(hash(&style));
            head.push_str(&format!("<style>{style}</style>"));
        } else if attribute(tag, "id") == Some("wasm") {
            // Not a script to the browser: text that src/boot.js reads. Before the scripts.
            let module = base85(&gzip(&read(link)?)?);
            scripts.insert_str(0, &format!("<script{id} type=\"application/gzip\">{module}</script>\n"));
        } else {
            return Err(format!("the page would have to fetch {link}: {tag}").into());
        }
    }
    head.push_str(&site[done..]);
    let end = head.rfind("</body>").ok_or("index.html has no </body>")?;
    // At the end of the body: the page is there before its program, as with `defer` in the site.
    head.insert_str(end, &scripts);
    policy(head, &script_hashes, &style_hashes)
}

/// Puts hashes in the place of `'self'` in the page's policy.
fn policy(page: String, scripts: &[String], styles: &[String]) -> Result<String, Box<dyn Error>> {
    let or_none = |hashes: &[String]| if hashes.is_empty() { "'none'".into() } else { hashes.join(" ") };
    let rules = [
        ("script-src 'self'", format!("script-src {}", or_none(scripts))),
        ("style-src 'self'", format!("style-src {}", or_none(styles))),
        ("connect-src 'self'", "connect-src 'none'".into()),
    ];
    rules.into_iter().try_fold(page, |page, (site, file)| match page.contains(site) {
        true => Ok(page.replacen(site, &file, 1)),
        false => Err(format!("the policy of index.html no longer says {site}").into()),
    })
}

/// A `<link>` or `<script>`: its start tag, and the whole of it.
struct Element {
    tag: Range<usize>,
    whole: Range<usize>,
}

/// All links and scripts of a page. Enough for the page that Trunk writes: no `>` within attributes
/// of these two, nothing of the kind within comments.
fn elements(page: &str) -> impl Iterator<Item = Element> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let rest = &page[from..];
        let start = from + [rest.find("<link"), rest.find("<script")].into_iter().flatten().min()?;
        let tag = start..start + page[start..].find('>')? + 1;
        let close = "</script>";
        let end = match page[start..].starts_with("<script") {
            true => tag.end + page[tag.end..].find(close)? + close.len(),
            false => tag.end,
        };
        from = end;
        Some(Element { tag, whole: start..end })
    })
}

/// The value of an attribute in a start tag, quoted or not.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = &tag[tag.find(&format!(" {name}="))? + name.len() + 2..];
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split([' ', '>']).next(),
    }
}

/// A script or style as it can stand in a page: nothing in it that ends or comments out its element.
fn embeddable(source: String, name: &str) -> Result<String, Box<dyn Error>> {
    let lower = source.to_ascii_lowercase();
    for ends in ["</script", "</style", "<!--"] {
        if lower.contains(ends) {
            return Err(format!("{name} holds {ends}, which can't stand in a page").into());
        }
    }
    let fetches =
        lower.split("url(").skip(1).any(|url| !url.trim_start_matches(['"', '\'']).starts_with(['#', 'd']));
    if name.ends_with(".css") && (fetches || lower.contains("@import")) {
        return Err(format!("{name} fetches another file: give it as a data: URL").into());
    }
    Ok(source)
}

fn hash(source: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(Sha256::digest(source)))
}

/// Every four bytes, the first the highest, as five digits of base 85, each a printable letter from `#` on; what
/// is left, of n bytes, as n + 1 digits, as in Ascii85 (PostScript Language Reference, 3.13.3). A sixteenth
/// shorter than base64; `!` stands for `<`, which would be markup.
fn base85(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(bytes.len() / 4 * 5 + 5);
    for group in bytes.chunks(4) {
        let padded: [u8; 4] = std::array::from_fn(|at| group.get(at).copied().unwrap_or(0));
        let number = u32::from_be_bytes(padded);
        let letter = |power: u32| match b'#' + (number / 85u32.pow(power) % 85) as u8 {
            b'<' => '!',
            letter => char::from(letter),
        };
        digits.extend((0..5).rev().map(letter).take(group.len() + 1));
    }
    digits
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let options = zopfli::Options { iteration_count: ITERATIONS, ..zopfli::Options::default() };
    let mut gzipped = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut gzipped)?;
    Ok(gzipped)
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str =
        "<meta content=\"script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'\">";

    fn files(name: &str) -> Result<Vec<u8>, Box<dyn Error>> {
        Ok(match name {
            "./a.css" => b"p{color:red}".to_vec(),
            "./far.css" => b"p{background:url(https://example.org/p.png)}".to_vec(),
            "./glue.js" => b"let wasm_bindgen;".to_vec(),
            "./bad.js" => b"'</SCRIPT>'".to_vec(),
            "./m.wasm" => b"\0asm".to_vec(),
            _ => return Err(format!("no {name}").into()),
        })
    }

    #[track_caller]
    fn check(element: &str, expected: &[&str]) {
        let page = bundle(&format!("<head>{POLICY}{element}</head><body><div></div></body>"), files).unwrap();
        for words in expected {
            assert!(page.contains(words), "{words} is not in {page}");
        }
        assert!(!page.contains("'self'"), "{page}");
    }

    #[track_caller]
    fn refuse(element: &str) {
        assert!(bundle(&format!("{POLICY}{element}<body></body>"), files).is_err());
    }

    #[test]
    fn a_style_sheet_goes_where_it_was_linked() {
        // printf 'p{color:red}' | openssl dgst -sha256 -binary | base64
        let hash = "style-src 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64='";
        check("<link rel=\"stylesheet\" href=\"./a.css\">", &["<style>p{color:red}</style></head>", hash]);
    }

    #[test]
    fn scripts_go_to_the_end_of_the_body() {
        check(
            "<script id=\"glue\" src=\"./glue.js\" defer></script>",
            &[
                "<div></div><script id=\"glue\">let wasm_bindgen;</script>\n</body>",
                "style-src 'none'; connect-src 'none'",
            ],
        );
    }

    #[test]
    fn the_module_stands_before_the_scripts() {
        check(
            "<script src=\"./glue.js\"></script><link id=\"wasm\" rel=\"preload\" href=\"./m.wasm\">",
            &["<div></div><script id=\"wasm\" type=\"application/gzip\">-.`E", "</script>\n<script>let"],
        );
    }

    #[test]
    fn four_bytes_are_five_digits() {
        assert_eq!(base85(&[0, 0, 0, 0]), "#####");
        assert_eq!(base85(&[255, 255, 255, 255]), "u:Y/#");
        assert_eq!(base85(&[0, 0, 0, 25]), "####!");
        assert_eq!(base85(&[1]), "#>");
        assert_eq!(base85(&[]), "");
    }

    #[test]
    fn what_is_in_the_page_already_stays() {
        check(
            "<link rel=\"icon\" href=\"data:image/png;base64,AA\">",
            &["<link rel=\"icon\" href=\"data:image/png;base64,AA\"></head>"],
        );
    }

    #[test]
    fn what_would_be_fetched_is_refused() {
        refuse("<link rel=\"icon\" href=\"./icon.svg\">");
        refuse("<link rel=\"stylesheet\" href=\"./far.css\">");
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        refuse("<script src=\"./bad.js\"></script>");
    }
}
