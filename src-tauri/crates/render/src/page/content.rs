use crate::component::{Component, Details, InsetText, WarningText};
use crate::html::{Attributes, Html, escape};
use crate::renderer::Renderer;
use crate::texts::Texts;

/// What a page shows beside questions. Texts are finished: values are in, Markdown is HTML.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Block {
    /// Running text.
    Text(Html),
    /// Text that opens.
    Details {
        /// What opens it.
        title: Html,
        /// What is inside.
        content: Html,
    },
    /// Text set apart.
    Inset(Html),
    /// A warning, in one sentence.
    Warning(Html),
    /// A picture.
    Image {
        /// Where it is served.
        address: String,
        /// What it says to those who do not see it.
        alt: String,
    },
    /// A block with its place, which the studio points at.
    Placed {
        /// Its place.
        place: String,
        /// The block.
        block: Box<Block>,
    },
    /// What this version cannot show; the designer sees that it is there.
    Unknown,
}

/// Blocks one under another.
pub fn blocks_html(renderer: &Renderer, texts: &Texts, blocks: &[Block]) -> Html {
    Html::join(&blocks.iter().map(|block| block_html(renderer, texts, block)).collect::<Vec<_>>())
}

fn block_html(renderer: &Renderer, texts: &Texts, block: &Block) -> Html {
    match block {
        Block::Text(html) => super::block("cz-text", html),
        Block::Details { title, content } => {
            Details { summary: title.clone(), content: content.clone(), ..Details::default() }
                .html(renderer)
        }
        Block::Inset(html) => {
            InsetText { words: html.clone(), classes: "cz-text".into(), ..InsetText::default() }
                .html(renderer)
        }
        Block::Warning(html) => WarningText {
            words: html.clone(),
            spoken: texts.say("warning"),
            classes: String::new(),
            attributes: Attributes::default(),
        }
        .html(renderer),
        Block::Image { address, alt } => Html::trusted(format!(
            "<figure class=\"cz-figure\"><img src=\"{}\" alt=\"{}\"></figure>",
            escape(address),
            escape(alt)
        )),
        Block::Placed { place, block } => Html::trusted(format!(
            "<div data-place=\"{}\">{}</div>",
            escape(place),
            block_html(renderer, texts, block).as_str()
        )),
        Block::Unknown => super::block("cz-note", &texts.html("unknown-content")),
    }
}
