//! Measures → Markdown tables, each figure beside the best that was kept.
//!
//! What was kept lies in a file of lines `table<TAB>row<TAB>column<TAB>value`, in order: a change of
//! the engine and what it did to the figures stand in one commit.

use std::collections::BTreeMap;
use std::path::Path;

/// Differences below this are rounding.
const SAME: f64 = 0.0005;

/// What is measured of one topic.
pub struct Table {
    /// What it is called.
    pub title: &'static str,
    /// The measures.
    pub columns: Vec<&'static str>,
    /// The sets: name, size, and a figure a measure where it applies.
    pub rows: Vec<(String, usize, Vec<Option<f64>>)>,
}

/// The figures that were kept.
#[derive(Default)]
pub struct Best(BTreeMap<[String; 3], f64>);

impl Best {
    /// Reads the file; nothing is kept where there is none.
    pub fn load(path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap_or_default();
        let figures = text.lines().filter_map(|line| {
            let mut fields = line.split('\t').map(str::to_owned);
            let key = [fields.next()?, fields.next()?, fields.next()?];
            Some((key, fields.next()?.parse().ok()?))
        });
        Self(figures.collect())
    }

    /// Keeps what the table measured in place of what was kept.
    pub fn keep(&mut self, table: &Table) {
        for (row, _, figures) in &table.rows {
            for (column, figure) in table.columns.iter().zip(figures) {
                let key = [table.title.to_owned(), row.clone(), (*column).to_owned()];
                if let Some(figure) = figure {
                    self.0.insert(key, *figure);
                }
            }
        }
    }

    /// Writes the file.
    ///
    /// # Errors
    /// Where the file can't be written.
    pub fn save(&self, path: &Path) -> std::io::Result<()> {
        let lines = self.0.iter().map(|(key, figure)| format!("{}\t{figure:.3}\n", key.join("\t")));
        std::fs::write(path, lines.collect::<String>())
    }

    fn of(&self, table: &Table, row: &str, column: &str) -> Option<f64> {
        self.0.get(&[table.title.to_owned(), row.to_owned(), column.to_owned()]).copied()
    }
}

impl Table {
    /// Prints it, with the difference to the best where there is one.
    pub fn print(&self, best: &Best) {
        let mut cells: Vec<Vec<String>> = Vec::new();
        cells.push([self.title, "n"].iter().chain(&self.columns).map(|&title| title.to_owned()).collect());
        for (row, count, figures) in &self.rows {
            let mut line = vec![row.clone(), count.to_string()];
            line.extend(self.columns.iter().zip(figures).map(|(column, figure)| {
                figure.map_or(String::new(), |figure| show(figure, best.of(self, row, column)))
            }));
            cells.push(line);
        }
        let widths: Vec<usize> = (0..self.columns.len() + 2)
            .map(|column| cells.iter().map(|line| line[column].chars().count()).max().unwrap_or(0))
            .collect();
        let rule = widths.iter().map(|&width| "-".repeat(width)).collect();
        cells.insert(1, rule);
        for line in cells {
            let padded = line.iter().zip(&widths).map(|(cell, &width)| format!("{cell:width$}"));
            println!("| {} |", padded.collect::<Vec<_>>().join(" | "));
        }
        println!();
    }
}

fn show(figure: f64, best: Option<f64>) -> String {
    match best.map(|best| figure - best) {
        Some(change) if change.abs() > SAME => format!("{figure:.3} ({change:+.3})"),
        _ => format!("{figure:.3}"),
    }
}
