//! Embeds the templates anew when one of them changed.

fn main() {
    println!("cargo:rerun-if-changed=../../../service-templates");
}
