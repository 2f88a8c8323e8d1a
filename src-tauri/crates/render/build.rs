//! Fails, with the command that helps, where the styles and fonts of the pages are not built yet.

fn main() {
    let vendor = "assets/vendor";
    println!("cargo::rerun-if-changed={vendor}");
    for needed in ["citizen.css", "citizen.js", "inter-cyrillic.woff2", "inter-latin.woff2"] {
        if !std::path::Path::new(vendor).join(needed).is_file() {
            println!(
                "cargo::error=the pages' {needed} is not built; run: cargo xtask assets \
                 (it runs `npm ci && npm run build` in src-tauri/crates/render/assets)"
            );
        }
    }
}
