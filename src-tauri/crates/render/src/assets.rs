//! The files that pages need, embedded: styles, scripts, fonts.

/// A file that a page needs.
#[derive(Clone, Copy, Debug)]
pub struct Asset {
    /// Its name, which follows the address of the assets.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it holds.
    pub bytes: &'static [u8],
}

macro_rules! assets {
    ($($folder:literal $name:literal $media_type:literal;)+) => {
        &[$(Asset {
            name: $name,
            media_type: $media_type,
            bytes: include_bytes!(concat!("../assets/", $folder, "/", $name)),
        }),+]
    };
}

/// All of them.
pub const ALL: &[Asset] = assets! {
    "vendor" "citizen.css" "text/css; charset=utf-8";
    "vendor" "citizen.js" "text/javascript; charset=utf-8";
    "vendor" "inter-cyrillic-ext.woff2" "font/woff2";
    "vendor" "inter-cyrillic.woff2" "font/woff2";
    "vendor" "inter-latin-ext.woff2" "font/woff2";
    "vendor" "inter-latin.woff2" "font/woff2";
    "src" "icon.svg" "image/svg+xml";
};

/// The file of this name.
pub fn asset(name: &str) -> Option<&'static Asset> {
    ALL.iter().find(|asset| asset.name == name)
}
