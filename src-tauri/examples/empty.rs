//! A window with nothing in it: what the studio's memory is held against in the bench.

fn main() -> tauri::Result<()> {
    let nothing = "about:blank".parse().expect("an address");
    tauri::Builder::default()
        .setup(|app| {
            tauri::WebviewWindowBuilder::new(app, "empty", tauri::WebviewUrl::External(nothing))
                .inner_size(1440.0, 900.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
