//! HTML → blocks: all that is visible on a page, each block with its place on it.

mod blocks;
mod depth;
mod metadata;
mod names;
mod prose;
mod region;
mod tree;
mod trunk;

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
        check("<p><a href=a>A new dam</a><span>3 May</span></p>", &[(Paragraph, "A new dam 3 May")]);
        check("<p>Two <a href=a>dam</a>s</p>", &[(Paragraph, "Two dams")]);
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
    fn what_follows_the_article_in_a_box_of_its_own_is_none_of_it() {
        check_regions(
            "<body><h1>A dam</h1><div class=y><p>PROSE</p><p>PROSE</p><p>PROSE</p><p>PROSE</p><p>PROSE</p></div>
             <div class=x><p>PROSE</p></div></body>",
            &[
                (Region::Main, "A dam"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Aside, "PROSE"),
            ],
        );
    }

    #[test]
    fn an_article_in_several_boxes_is_one() {
        check_regions(
            "<body><h1>A dam</h1><section class='part one'><p>PROSE</p></section>
             <section class='part two'><p>PROSE</p><p>PROSE</p><p>PROSE</p><p>PROSE</p></section>
             <section class='part three'><p>PROSE</p></section></body>",
            &[
                (Region::Main, "A dam"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
                (Region::Main, "PROSE"),
            ],
        );
    }

    #[test]
    fn between_title_and_article_stands_an_introduction_or_a_standfirst() {
        let article = format!("<div class=c>{}</div>", "<p>PROSE</p>".repeat(20));
        let after = format!("<div class=d>{}</div>", "<p>PROSE</p>".repeat(3));
        let regions = |intro: &str| {
            let page = format!(
                "<body><div class=a><h1>A dam</h1></div><div class=b>{intro}</div>{article}{after}</body>"
            );
            let document = document(&page.replace("PROSE", PROSE));
            document.blocks.get(1).map(|block| block.region)
        };
        assert_eq!(regions("<p>PROSE</p>"), Some(Region::Header));
        assert_eq!(regions(&"<p>PROSE</p>".repeat(2)), Some(Region::Main));
    }

    #[test]
    fn links_in_a_row_lead_elsewhere_and_among_prose_they_are_the_text() {
        let links = "<ul><li><a href=a>A canal</a><li><a href=b>A well</a></ul>";
        let among = format!("<article><p>PROSE</p>{links}<p>PROSE</p></article>");
        check_regions(
            &among,
            &[
                (Region::Main, "PROSE"),
                (Region::Main, "A canal"),
                (Region::Main, "A well"),
                (Region::Main, "PROSE"),
            ],
        );
        let apart = format!("<article><p>PROSE</p><div>{links}</div><p>PROSE</p></article>");
        check_regions(
            &apart,
            &[
                (Region::Main, "PROSE"),
                (Region::Aside, "A canal"),
                (Region::Aside, "A well"),
                (Region::Main, "PROSE"),
            ],
        );
    }

    #[test]
    fn a_part_that_was_streamed_later_stands_where_its_place_was_kept() {
        check_regions(
            "<article><p>PROSE</p><template id='B:1'></template><p>PROSE</p></article>
             <div hidden id='S:1'><p>The dam is new.</p><template id='P:2'></template></div>
             <div hidden id='S:2'><p>It is high.</p></div><div hidden><p>Never shown</p></div>",
            &[
                (Region::Main, "PROSE"),
                (Region::Main, "The dam is new."),
                (Region::Main, "It is high."),
                (Region::Main, "PROSE"),
            ],
        );
    }

    #[test]
    fn a_line_that_was_wrapped_goes_on() {
        check(
            "<p>The Ministry of Water has opened a new dam near<br>\nthe town of Aswan.<br>It holds much water.</p>",
            &[
                (Paragraph, "The Ministry of Water has opened a new dam near the town of Aswan."),
                (Paragraph, "It holds much water."),
            ],
        );
    }

    #[test]
    fn a_page_from_right_to_left() {
        use Region::{Aside, Header, Main, Navigation};
        let prose = "افتتحت وزارة المياه اليوم سدا جديدا قرب أسوان يكفي لري الحقول ويزود مليوني شخص بمياه الشرب طوال العام.";
        check_regions(
            &format!(
                "<html lang=ar dir=rtl><body><nav><a href=/>الرئيسية</a></nav><main><h1>سد جديد في أسوان</h1>
                 <div class=post-date>نشر في 3 مايو 2024</div><div class=text>{prose}<br><br>{prose}</div></main>
                 <div class=related-news><p>{prose}</p></div></body>"
            ),
            &[
                (Navigation, "الرئيسية"),
                (Header, "سد جديد في أسوان"),
                (Header, "نشر في 3 مايو 2024"),
                (Main, prose),
                (Main, prose),
                (Aside, prose),
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
    fn what_is_left_open_is_not_opened_again_without_end() {
        let open: String = (0..1_000).map(|at| format!("<i id={at}>")).collect();
        let page = format!("<p>{open}</p>{}", "<p>x</p>".repeat(1_000));
        let nodes = tree::visible_nodes(&Html::parse_document(&depth::limit(&page))).len();
        assert!(nodes < 10_000, "{nodes}");
    }

    #[test]
    fn a_tower_of_elements_is_read_without_recursion() {
        for open in ["<div>", "<rt>", "<span>", "<b><p>", "<table><tr><td>", "<ul><li>", "<blockquote>"] {
            let document = document(&format!("{}deep", open.repeat(100_000)));
            assert_eq!(document.text, "deep", "{open}");
        }
    }
}
