//! The screen as a user sees it, apart from the page: how many windows the program has, and closing one.

use x11rb::connection::Connection as _;
use x11rb::protocol::xproto::{
    ClientMessageEvent, ConnectionExt as _, EventMask, MapState, Window,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// The second part of the window's class, which is the program's name.
const CLASS: &str = "referral-desk";

/// A line to the X server.
pub struct Screen {
    server: RustConnection,
    root: Window,
}

impl Screen {
    /// Looks at the screen the program draws on.
    pub fn open() -> Self {
        let (server, number) = RustConnection::connect(None).expect("there is a display");
        let root = server.setup().roots.get(number).unwrap().root;
        Self { server, root }
    }

    /// The program's windows that are to be seen.
    pub fn windows(&self) -> Vec<Window> {
        let mut found = Vec::new();
        self.look_in(self.root, &mut found);
        found
    }

    /// Closes a window as the cross in its corner does.
    pub fn close(&self, window: Window) {
        let [protocols, delete] =
            ["WM_PROTOCOLS", "WM_DELETE_WINDOW"].map(|name| self.atom(name.as_bytes()));
        let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
        self.server
            .send_event(false, window, EventMask::NO_EVENT, message)
            .unwrap();
        self.server.sync().unwrap();
    }

    /// A window manager puts windows into frames of its own, so they can lie deeper.
    fn look_in(&self, window: Window, found: &mut Vec<Window>) {
        let children = self.server.query_tree(window).unwrap().reply();
        // Windows come and go while one looks.
        for child in children.map(|tree| tree.children).unwrap_or_default() {
            match self.is_ours(child) {
                Some(true) => found.push(child),
                Some(false) => {}
                None => self.look_in(child, found),
            }
        }
    }

    /// Whether a window of the program is to be seen; `None` when it is somebody else's.
    fn is_ours(&self, window: Window) -> Option<bool> {
        let class = self
            .server
            .get_property(
                false,
                window,
                self.atom(b"WM_CLASS"),
                self.atom(b"STRING"),
                0,
                64,
            )
            .unwrap()
            .reply()
            .ok()?;
        let class = String::from_utf8_lossy(&class.value).to_lowercase();
        if !class.split('\0').any(|name| name == CLASS) {
            return None;
        }
        let state = self.server.get_window_attributes(window).unwrap().reply();
        Some(state.is_ok_and(|state| state.map_state == MapState::VIEWABLE))
    }

    fn atom(&self, name: &[u8]) -> u32 {
        let reply = self.server.intern_atom(false, name).unwrap().reply();
        reply.unwrap().atom
    }
}
