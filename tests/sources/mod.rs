//! Rust sources in, the paths that they name out: as much of a parser as the laws of the house need.

use std::path::Path;

/// A source file.
pub struct File {
    /// Its path from the root of the project, with `/`.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// All `.rs` files in `folders` of `root`, in order.
///
/// # Errors
///
/// Where a folder or file can't be read.
pub fn files(root: &Path, folders: &[&str]) -> std::io::Result<Vec<File>> {
    let mut found = Vec::new();
    let mut folders: Vec<String> = folders.iter().map(|&folder| folder.to_owned()).collect();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(root.join(&folder))?.flatten() {
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(".rs") {
                let text = std::fs::read_to_string(entry.path())?;
                found.push(File { path, text });
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(found)
}

impl File {
    /// The module that it is: `src/engine/read/html.rs` → `crate::engine::read::html`.
    pub fn module(&self) -> Vec<String> {
        let path = self.path.trim_start_matches("src/").trim_end_matches(".rs").trim_end_matches("/mod");
        let inner = path.split('/').filter(|&name| name != "lib").map(str::to_owned);
        std::iter::once("crate".to_owned()).chain(inner).collect()
    }

    /// All paths of more than one name in its code, `super` and `self` resolved, groups opened.
    pub fn paths(&self) -> Vec<Vec<String>> {
        let code = self.text.split("#[cfg(test)]").next().unwrap_or("");
        let tokens = tokens(&blanked(code));
        let (mut paths, mut at) = (Vec::new(), 0);
        while at < tokens.len() {
            let before = at;
            if is_name(&tokens[at]) {
                tree(&tokens, &mut at, &[], &mut paths);
            }
            at = at.max(before + 1);
        }
        paths.retain(|path| path.len() > 1);
        paths.iter().map(|path| self.resolved(path)).collect()
    }

    fn resolved(&self, path: &[String]) -> Vec<String> {
        let mut here = self.module();
        let ups = path.iter().take_while(|name| *name == "super").count();
        let is_self = path.first().is_some_and(|name| name == "self");
        if ups == 0 && !is_self {
            return path.to_vec();
        }
        here.truncate(here.len().saturating_sub(ups));
        here.extend(path.iter().skip(ups.max(usize::from(is_self))).cloned());
        here
    }
}

/// Reads one path or use tree: `a::b`, `a::{b, c::d}`, `a::*`.
fn tree(tokens: &[String], at: &mut usize, prefix: &[String], paths: &mut Vec<Vec<String>>) {
    let mut path = prefix.to_vec();
    while let Some(token) = tokens.get(*at) {
        match token.as_str() {
            "{" => {
                *at += 1;
                while tokens.get(*at).is_some_and(|token| token != "}") {
                    let before = *at;
                    tree(tokens, at, &path, paths);
                    // `as name`, `,`
                    while tokens.get(*at).is_some_and(|token| token != "," && token != "}") {
                        *at += 1;
                    }
                    *at += usize::from(tokens.get(*at).is_some_and(|token| token == ","));
                    *at = (*at).max(before + 1);
                }
                *at += 1;
                return;
            }
            name if is_name(name) || name == "*" => {
                if name != "self" || path.is_empty() {
                    path.push(name.to_owned());
                }
                *at += 1;
            }
            _ => break,
        }
        if tokens.get(*at).is_none_or(|token| token != "::") {
            break;
        }
        *at += 1;
    }
    paths.push(path);
}

fn is_name(token: &str) -> bool {
    token.starts_with(|first: char| first.is_alphabetic() || first == '_')
}

fn tokens(code: &str) -> Vec<String> {
    let (mut tokens, mut rest) = (Vec::new(), code.trim_start());
    while let Some(first) = rest.chars().next() {
        let length = match first {
            _ if first.is_alphanumeric() || first == '_' => {
                rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len())
            }
            _ if rest.starts_with("::") => 2,
            _ => first.len_utf8(),
        };
        tokens.push(rest[..length].to_owned());
        rest = rest[length..].trim_start();
    }
    tokens
}

/// The code without comments and literals.
fn blanked(code: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(code.len()), code);
    while let Some(first) = rest.chars().next() {
        let skipped = literal_or_comment(rest);
        if skipped > 0 {
            out.push(' ');
        } else {
            out.push(first);
        }
        rest = &rest[skipped.max(first.len_utf8())..];
    }
    out
}

/// How many bytes the comment or literal at the start of `code` has; 0 where there is none.
fn literal_or_comment(code: &str) -> usize {
    if code.starts_with("//") {
        return code.find('\n').unwrap_or(code.len());
    }
    if code.starts_with("/*") {
        let (mut depth, mut at) = (0, 0);
        loop {
            let Some(next) = code[at..].find("/*").into_iter().chain(code[at..].find("*/")).min() else {
                return code.len();
            };
            depth += if code[at + next..].starts_with("/*") { 1 } else { -1 };
            at += next + 2;
            if depth == 0 {
                return at;
            }
        }
    }
    if let Some(raw) = code.strip_prefix('r').filter(|raw| raw.starts_with(['"', '#'])) {
        let fence = raw.len() - raw.trim_start_matches('#').len();
        if raw[fence..].starts_with('"') {
            let close = format!("\"{}", "#".repeat(fence));
            let body = &raw[fence + 1..];
            return body.find(&close).map_or(code.len(), |end| 1 + fence + 1 + end + close.len());
        }
        return 0;
    }
    match code.chars().next() {
        Some('"') => closed(code, '"'),
        // A character, not a lifetime: closed after one character, or escaped.
        Some('\'') => {
            let mut letters = code.chars().skip(1);
            let escaped = letters.next() == Some('\\');
            if escaped || letters.next() == Some('\'') { closed(code, '\'') } else { 0 }
        }
        _ => 0,
    }
}

/// The length of a literal that opens and closes with `quote`.
fn closed(code: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in code.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at + letter.len_utf8(),
            _ => {}
        }
    }
    code.len()
}
