//! A window with nothing in it: what the studio's memory is held against in the bench.

#[expect(clippy::large_include_file, clippy::unwrap_used, reason = "the build script wrote it")]
fn main() -> tauri::Result<()> {
    let nothing = "about:blank".parse().expect("an address");
    tauri::Builder::default()
        .setup(|app| {
            tauri::WebviewWindowBuilder::new(app, "empty", tauri::WebviewUrl::External(nothing))
                .inner_size(1440.0, 900.0)
                .build()?;
            Ok(())
        })
        .run(tauri::tauri_build_context!())
}
