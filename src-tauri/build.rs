//! Embeds the window configuration and the icons.

fn main() {
    tauri_build::build();
}
