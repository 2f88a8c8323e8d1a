//! Codes for cameras.

use qrcode::QrCode;
use qrcode::render::svg;

use crate::html::{Html, escape};

/// An address as a code for a camera, with a text alternative; nothing where it does not fit.
pub fn qr_code(address: &str, alternative: &str) -> Html {
    let Ok(code) = QrCode::new(address.as_bytes()) else { return Html::default() };
    let image = code
        .render::<svg::Color<'_>>()
        .min_dimensions(208, 208)
        .dark_color(svg::Color("#14191e"))
        .light_color(svg::Color("#ffffff"))
        .build();
    let image = image.split_once("<svg").map_or("", |(_, rest)| rest);
    Html::trusted(format!("<svg role=\"img\" aria-label=\"{}\"{image}", escape(alternative)))
}
