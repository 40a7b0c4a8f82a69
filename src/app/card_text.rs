//! The card as text, to paste into a mail: a report in, lines in the language of the interface out.

use super::statement::Voice;
use super::wording::Tongue;
use crate::engine::Report;
use crate::engine::document::{Entity, Excerpt};

/// The card in the order of the page. Sections without content are left out. `date` is the release's,
/// in words.
pub fn card_text(report: &Report, tongue: Tongue, date: Option<&str>) -> String {
    let wording = tongue.wording();
    let findings = Voice::Ours.findings(report);
    let excerpt = |excerpt: Option<&Excerpt>| excerpt.map(|excerpt| excerpt.text.clone());
    let head = [excerpt(report.headline.as_ref()), excerpt(report.subtitle.as_ref())];
    let facts = [excerpt(report.publisher.as_ref()), excerpt(report.place.as_ref()), date.map(str::to_owned)];
    let facts: Vec<String> = facts.into_iter().flatten().collect();
    let mut parts: Vec<String> = head.into_iter().flatten().collect();
    parts.extend((!facts.is_empty()).then(|| facts.join(" · ")));
    let mut section = |title: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", title.to_uppercase(), lines.join("\n")));
        }
    };
    section(wording.summary, joined(findings.summary));
    section(wording.highlights, findings.highlights.iter().map(|said| format!("– {}", said.text)).collect());
    section(wording.core_subject, findings.core_subject.map(|said| said.text.clone()).into_iter().collect());
    let keywords: Vec<&str> = findings.keywords.iter().map(|keyword| keyword.text.as_str()).collect();
    section(wording.keywords, if keywords.is_empty() { Vec::new() } else { vec![keywords.join(" · ")] });
    let entities = findings.entities.iter().map(|entity| line(entity, tongue)).collect();
    section(&format!("{} ({})", wording.entities, findings.entities.len()), entities);
    parts.join("\n\n") + "\n"
}

/// A summary is read as one paragraph.
fn joined(summary: &[Excerpt]) -> Vec<String> {
    let sentences: Vec<&str> = summary.iter().map(|said| said.text.as_str()).collect();
    if sentences.is_empty() { Vec::new() } else { vec![sentences.join(" ")] }
}

fn line(entity: &Entity, tongue: Tongue) -> String {
    let mut line = format!("– {}", entity.name);
    if !entity.aliases.is_empty() {
        line += &format!(" ({})", entity.aliases.join(", "));
    }
    line += &format!(" – {}", tongue.wording().kind(entity.kind));
    if let Some(role) = &entity.role {
        line += &format!(", {}", role.text);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::super::state::tests::report;
    use super::*;
    use expect_test::expect;

    #[test]
    fn what_is_missing_has_no_title() {
        let text = card_text(&report(), Tongue::French, Some("31 janvier 2022"));
        expect![[r#"
            31 janvier 2022

            POINTS CLÉS
            – The Council adopted the plan.

            MOTS-CLÉS
            home

            ENTITÉS CITÉES (2)
            – Council – Organisation
            – Rabat – Lieu
        "#]]
        .assert_eq(&text);
    }
}
