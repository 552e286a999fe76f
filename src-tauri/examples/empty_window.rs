//! A window with nothing in it: what `cargo xtask bench ui` holds the real one against. No store, no desk, no page of
//! ours; it says when its first frame is on the glass, as the real one does.
#![expect(
    clippy::disallowed_types,
    reason = "the macro's own maps; we don't iterate over them"
)]

use std::io::Write as _;

use tauri::http::Response;
use tauri::{Builder, Url, WebviewUrl, WebviewWindowBuilder};

/// Two frames after the page was read, it is to be seen; the title carries that out.
const PAGE: &str = "<!doctype html><meta charset=utf-8><title>Empty</title><script>
requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }));
</script>";

fn main() -> tauri::Result<()> {
    Builder::default()
        .register_uri_scheme_protocol("empty", |_context, _request| {
            let mut page = Response::new(PAGE.as_bytes());
            let kind = tauri::http::HeaderValue::from_static("text/html");
            page.headers_mut().insert("content-type", kind);
            page
        })
        .setup(|app| {
            let page = WebviewUrl::CustomProtocol(Url::parse("empty://localhost/")?);
            WebviewWindowBuilder::new(app, "empty", page)
                .inner_size(1280.0, 800.0)
                .on_document_title_changed(|_window, title| {
                    let mut out = std::io::stdout();
                    // Whoever listened may be gone.
                    let _ = writeln!(out, "{title}").and_then(|()| out.flush());
                })
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
}
