//! HTML → blocks: all that is visible on a page, each block with its place on it.

mod blocks;
mod depth;
mod metadata;
mod names;
mod region;
mod tree;

use super::build::DocumentBuilder;
use scraper::Html;

/// Reads a page or a piece of one.
pub fn read(text: &str, document: &mut DocumentBuilder) {
    let html = Html::parse_document(&depth::limit(text));
    document.metadata = metadata::metadata(&html);
    let nodes = tree::visible_nodes(&html);
    let blocks = blocks::blocks(&nodes);
    let regions = region::regions(&nodes, &blocks);
    for (block, region) in blocks.iter().zip(regions) {
        document.add(&block.draft, block.kind, region);
    }
}

/// The visible words of a piece of HTML, its blocks a line apart.
pub fn visible_text(markup: &str) -> String {
    let html = Html::parse_document(&depth::limit(markup));
    let blocks = blocks::blocks(&tree::visible_nodes(&html));
    blocks.iter().map(|block| block.draft.text()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::document::{BlockKind, Document, Format, Region};
    use BlockKind::{Caption, Heading, ListItem, Paragraph, Quotation, TableRow};

    fn document(markup: &str) -> Document {
        let mut builder = DocumentBuilder::default();
        read(markup, &mut builder);
        builder.finish("", Format::Html, "UTF-8", markup.len())
    }

    #[track_caller]
    fn check(markup: &str, expected: &[(BlockKind, &str)]) {
        let document = document(markup);
        let blocks: Vec<(BlockKind, &str)> =
            document.blocks.iter().map(|block| (block.kind, block.span.of(&document.text))).collect();
        assert_eq!(blocks, expected);
    }

    #[test]
    fn blocks_keep_their_kind() {
        check(
            "<h1>A <em>dam</em></h1><p>One</p>two<ul><li>three<p>four</li></ul><blockquote><p>five</blockquote><figure><figcaption>six</figcaption></figure>",
            &[
                (Heading(1), "A dam"),
                (Paragraph, "One"),
                (Paragraph, "two"),
                (ListItem, "three"),
                (Paragraph, "four"),
                (Quotation, "five"),
                (Caption, "six"),
            ],
        );
    }

    #[test]
    fn a_line_break_parts_paragraphs_and_not_headings() {
        check(
            "<h1>A<br>dam</h1><p>One<br><br>two<br>three</p>",
            &[(Heading(1), "A\ndam"), (Paragraph, "One"), (Paragraph, "two"), (Paragraph, "three")],
        );
    }

    #[test]
    fn rows_of_data_stay_on_a_line_and_tables_for_layout_do_not() {
        check(
            "<table><tr><th>Dam<th>Metres<tr><td><p>Aswan</p><td>111</table>",
            &[(TableRow, "Dam\tMetres"), (TableRow, "Aswan\t111")],
        );
        check(
            "<table><tr><td><p>One</p><p>two</p></td><td>three</td></tr></table>",
            &[(Paragraph, "One"), (Paragraph, "two"), (Paragraph, "three")],
        );
    }

    #[test]
    fn what_no_one_sees_is_left_out() {
        check(
            "<p>One<script>x</script><span hidden>y</span><!-- z --></p><div style='display: none'>w</div><select><option>v</select><template>u</template>",
            &[(Paragraph, "One")],
        );
    }

    #[test]
    fn preformatted_text_is_read_like_a_text_file() {
        check(
            "<pre>One\ntwo\n\n  three</pre>",
            &[(Paragraph, "One"), (Paragraph, "two"), (Paragraph, "three")],
        );
    }

    #[test]
    fn links_that_touch_are_apart() {
        check("<p><a href=a>One</a><a href=b>two</a></p>", &[(Paragraph, "One two")]);
    }

    const PROSE: &str = "The Ministry of Water has opened a new dam near the town of Aswan, which will hold enough water for two million people and keep the fields green.";

    #[track_caller]
    fn check_regions(markup: &str, expected: &[(Region, &str)]) {
        let document = document(&markup.replace("PROSE", PROSE));
        let text = |words: &str| words.replace("PROSE", PROSE);
        let blocks: Vec<(Region, String)> = document
            .blocks
            .iter()
            .map(|block| (block.region, block.span.of(&document.text).to_owned()))
            .collect();
        let expected: Vec<(Region, String)> =
            expected.iter().map(|(region, words)| (*region, text(words))).collect();
        assert_eq!(blocks, expected);
    }

    #[test]
    fn landmarks_and_names_tell_the_regions() {
        use Region::{Aside, Footer, Header, Main, Navigation};
        check_regions(
            "<body class=with-sidebar><header><div class=logo>Water</div><nav><a href=/>Home</a></nav></header>
             <article><header><h1>A dam</h1><time>3 May</time></header><p>PROSE</p><p>PROSE</p>
             <div class=share-buttons><a href=x>Share</a></div></article>
             <aside><h3>More</h3><a href=y>Another</a></aside><footer>© Water</footer></body>",
            &[
                (Header, "Water"),
                (Navigation, "Home"),
                (Header, "A dam"),
                (Header, "3 May"),
                (Main, "PROSE"),
                (Main, "PROSE"),
                (Navigation, "Share"),
                (Aside, "More"),
                (Aside, "Another"),
                (Footer, "© Water"),
            ],
        );
    }

    #[test]
    fn a_name_around_all_prose_is_not_believed() {
        check_regions(
            "<div class='social menu'><p>PROSE</p><p>PROSE</p></div>",
            &[(Region::Main, "PROSE"), (Region::Main, "PROSE")],
        );
    }

    #[test]
    fn titles_after_the_prose_that_are_links_lead_elsewhere() {
        check_regions(
            "<div><h1>A dam</h1><p>PROSE</p><p>PROSE</p><h3>Also</h3><ul><li><a href=a>A canal</a><li><a href=b>A well</a></ul></div>",
            &[
                (Region::Main, "A dam"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Aside, "Also"),
                (Region::Aside, "A canal"),
                (Region::Aside, "A well"),
            ],
        );
    }

    #[test]
    fn a_page_that_hides_all_is_read_all_the_same() {
        check_regions(
            "<p>Loading</p><div hidden><p>PROSE</p></div>",
            &[(Region::Header, "Loading"), (Region::Main, "PROSE")],
        );
    }

    #[test]
    fn a_tower_of_elements_is_read_without_recursion() {
        for open in ["<div>", "<span>", "<b><p>", "<table><tr><td>", "<ul><li>", "<blockquote>"] {
            let document = document(&format!("{}deep", open.repeat(100_000)));
            assert_eq!(document.text, "deep", "{open}");
        }
    }
}
