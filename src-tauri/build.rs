//! Reads tauri.conf.json, the capabilities and the interface into the binary.
//!
//! Once, for all that is built of this crate: where each target read the interface by itself, they
//! wrote the same packed files at the same time, and one could take in half of another's.

fn main() {
    let context = tauri_build::CodegenContext::new();
    let attributes = tauri_build::Attributes::new().codegen(context);
    tauri_build::try_build(attributes).expect("tauri.conf.json and what it names can be read");
}
