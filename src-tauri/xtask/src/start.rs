//! `cargo xtask start`.

use crate::setup::{Need, setup};
use crate::step::{Done, Trouble, run, step, target};

/// Opens the studio on a ready example, in a window, or serves it to a browser where no window can
/// open.
pub(crate) fn start(options: &[&str]) -> Done {
    let known = ["--browser", "--release"];
    if let Some(unknown) = options.iter().find(|option| !known.contains(option)) {
        return Err(Trouble::new(format!("{unknown} is not understood"), crate::USAGE));
    }
    let in_browser = options.contains(&"--browser") || !has_display();
    setup(if in_browser { Need::Browser } else { Need::Window })?;
    build_interface()?;

    let program = if in_browser { "maket-web" } else { "maket-studio" };
    let release = options.contains(&"--release");
    let mut arguments = vec!["build", "--workspace", "--bin", program];
    if release {
        arguments.push("--release");
    }
    step("Build the studio", || run("cargo", &arguments).remedy("mend the error above"))?;

    if !in_browser {
        println!("\nOpening the window.");
    } else if options.contains(&"--browser") {
        println!("\nOpen this address in a browser on this computer; Ctrl C ends the studio.");
    } else {
        println!("\nThere is no display here, so the studio is served to a browser instead.");
        println!("Open this address in a browser on this computer; Ctrl C ends the studio.");
    }
    let profile = if release { "release" } else { "debug" };
    let path = target().join(profile).join(program);
    run(&path.to_string_lossy(), &["--example"]).quietly("the last lines above say why it ended")
}

/// Builds the interface into `ui/dist`.
pub(crate) fn build_interface() -> Done {
    step("Build the interface", || {
        run("npm", &["run", "--silent", "build", "--", "--logLevel", "warn"])
            .within("ui")
            .remedy("mend the error above in ui/")
    })
}

/// Whether a window can open.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}
