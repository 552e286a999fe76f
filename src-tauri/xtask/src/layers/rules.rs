//! The dependency rule as data: which arrows exist, and who owns which technology.

/// One crate of ours: what it may reach.
pub(crate) struct Layer {
    /// The package's name.
    pub(crate) name: &'static str,
    /// What it is, in the words of the rule.
    pub(crate) role: &'static str,
    /// Crates of ours it may use.
    pub(crate) ours: &'static [&'static str],
    /// Crates of ours its tests may use besides.
    pub(crate) ours_in_tests: &'static [&'static str],
    /// All foreign crates it may use; `None` where only [`OWNED`] limits it.
    pub(crate) foreign: Option<&'static [&'static str]>,
}

/// Top to bottom; arrows only point down.
pub(crate) const LAYERS: &[Layer] = &[
    Layer {
        name: "tests",
        role: "tells stories through the desk and the sandbox, without a window",
        ours: &[
            "alerts",
            "app",
            "cli",
            "domain",
            "i18n",
            "notices",
            "partner-center",
            "sandbox",
            "sign-in",
            "store",
            "sync",
            "tray",
            "window-driver",
        ],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "simulation",
        role: "plays whole days of several desks and one service, without a window",
        ours: &[
            "alerts",
            "app",
            "domain",
            "i18n",
            "notices",
            "partner-center",
            "sandbox",
            "store",
        ],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "bench",
        role: "measures the desk beside its limits: bare HTTP, bare JSON, bare SQLite, a bare sleeper",
        ours: &[
            "app",
            "domain",
            "i18n",
            "notices",
            "partner-center",
            "query",
            "sandbox",
            "store",
            "tray",
            "window-driver",
        ],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "window-driver",
        role: "drives the real window from outside, through what a user sees and the keyboard; of ours it knows the words",
        ours: &["i18n"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "crash",
        role: "ends the program at every write, and holds what is left against the service",
        ours: &["app", "domain", "i18n", "sandbox", "store"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "referral-desk",
        role: "the shell is thin: it shows what app says",
        ours: &["accent", "app", "cli", "i18n", "notices", "sandbox", "tray"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "cli",
        role: "the command line is a second face of app",
        ours: &["app", "domain", "i18n"],
        ours_in_tests: &["sandbox"],
        foreign: None,
    },
    Layer {
        name: "app",
        role: "the only place where sync, store and Partner Center meet",
        ours: &[
            "alerts",
            "domain",
            "i18n",
            "notices",
            "partner-center",
            "query",
            "sign-in",
            "store",
            "sync",
            "tray",
        ],
        ours_in_tests: &["sandbox"],
        foreign: None,
    },
    Layer {
        name: "sandbox",
        role: "stands in for the server, so it knows the wire and not the app",
        ours: &["domain", "partner-center"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "alerts",
        role: "only decides: no I/O, no async, no clock",
        ours: &["domain"],
        ours_in_tests: &[],
        foreign: Some(&["chrono", "chrono-tz", "serde", "thiserror", "ts-rs", "uuid"]),
    },
    Layer {
        name: "query",
        role: "only reads what was typed: no I/O, no async, no clock",
        ours: &[],
        ours_in_tests: &[],
        foreign: Some(&["chrono", "chrono-tz", "rust_decimal"]),
    },
    Layer {
        name: "sync",
        role: "only decides: no I/O, no async, no clock",
        ours: &["domain"],
        ours_in_tests: &[],
        foreign: Some(&[
            "chrono",
            "rust_decimal",
            "serde",
            "serde_json",
            "thiserror",
            "uuid",
        ]),
    },
    Layer {
        name: "store",
        role: "SQLite only: no network, no async",
        ours: &["domain", "query"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "sign-in",
        role: "tokens and where they are kept: no database, no window",
        ours: &["partner-center"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "partner-center",
        role: "HTTP only: no database",
        ours: &["domain"],
        ours_in_tests: &["session-bus"],
        foreign: None,
    },
    Layer {
        name: "notices",
        role: "what a desktop shows, whatever it is about; of ours it knows what its stand-ins are made of",
        ours: &["session-bus"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "tray",
        role: "an icon with a menu, whatever it is about; of ours it knows what its stand-ins are made of",
        ours: &["session-bus"],
        ours_in_tests: &[],
        foreign: None,
    },
    Layer {
        name: "accent",
        role: "a colour of the desktop; it knows nothing of ours",
        ours: &[],
        ours_in_tests: &["session-bus"],
        foreign: None,
    },
    Layer {
        name: "session-bus",
        role: "what tests stand on; it knows nothing of ours",
        ours: &[],
        ours_in_tests: &[],
        foreign: Some(&["tempfile"]),
    },
    Layer {
        name: "i18n",
        role: "words only; it knows nothing of ours",
        ours: &[],
        ours_in_tests: &[],
        foreign: Some(&[
            "fluent-bundle",
            "fluent-syntax",
            "sys-locale",
            "unic-langid",
        ]),
    },
    Layer {
        name: "domain",
        role: "words of the trade: no I/O, no async, no clock",
        ours: &[],
        ours_in_tests: &[],
        foreign: Some(&[
            "chrono",
            "html-escape",
            "iso_currency",
            "json-patch",
            "rust_decimal",
            "serde",
            "serde_json",
            "thiserror",
            "ts-rs",
            "uuid",
        ]),
    },
    Layer {
        name: "xtask",
        role: "must start on a machine that has nothing but Rust",
        ours: &[],
        ours_in_tests: &[],
        foreign: Some(&["anyhow", "clap", "serde_json"]),
    },
];

/// A technology that few crates may touch.
pub(crate) struct Owned {
    /// What it is.
    pub(crate) technology: &'static str,
    /// Foreign crates that bring it in; a trailing `*` stands for anything.
    pub(crate) crates: &'static [&'static str],
    /// Who may use it in shipped code.
    pub(crate) owners: &'static [&'static str],
    /// Whose tests may use it besides.
    pub(crate) in_tests: &'static [&'static str],
}

/// Each technology has one owner; crates that test it from outside are named too.
pub(crate) const OWNED: &[Owned] = &[
    Owned {
        technology: "Tauri and the desktop",
        crates: &["tauri*", "wry", "tao", "tray-icon"],
        owners: &["referral-desk"],
        in_tests: &[],
    },
    Owned {
        technology: "the desktop's own channels",
        crates: &[
            "windows",
            "objc2*",
            "block2",
            "notify-rust",
            "mac-usernotifications",
            "tauri-winrt-notification",
        ],
        // The shell hears that the computer woke up.
        owners: &["accent", "notices", "referral-desk", "tray"],
        in_tests: &["tests"],
    },
    Owned {
        technology: "the tray without a toolkit",
        crates: &["ksni", "png"],
        owners: &["tray"],
        in_tests: &[],
    },
    Owned {
        technology: "D-Bus",
        crates: &["zbus*"],
        // The HTTP client asks a Linux desktop for its proxies; the shell is one instance by its name on the bus.
        owners: &[
            "accent",
            "notices",
            "partner-center",
            "referral-desk",
            "tray",
        ],
        in_tests: &["tests"],
    },
    Owned {
        technology: "SQLite",
        crates: &["rusqlite*", "libsqlite3-sys", "sqlx*", "diesel*"],
        owners: &["bench", "store"],
        in_tests: &["tests"],
    },
    Owned {
        technology: "the HTTP client",
        crates: &["reqwest*", "rustls*", "ureq", "isahc"],
        owners: &["bench", "partner-center", "sign-in"],
        in_tests: &["sandbox", "tests"],
    },
    Owned {
        technology: "the HTTP server",
        crates: &[
            "axum*",
            "hyper",
            "hyper-util",
            "tower*",
            "http-body-util",
            "warp",
        ],
        // The sign-in answers the browser, once, on loopback; WebDriver's client is made of the same parts.
        owners: &["sandbox", "sign-in", "window-driver"],
        in_tests: &["partner-center", "sign-in", "tests"],
    },
    Owned {
        technology: "OAuth and the keychain",
        crates: &["oauth2", "openidconnect", "keyring*", "age", "secrecy"],
        owners: &["sign-in"],
        in_tests: &[],
    },
    Owned {
        technology: "async",
        crates: &["tokio*", "async-std", "smol", "futures*"],
        owners: &[
            "app",
            "bench",
            "cli",
            "crash",
            "partner-center",
            "referral-desk",
            "sandbox",
            "sign-in",
            "simulation",
            "tests",
            "window-driver",
        ],
        in_tests: &[],
    },
    Owned {
        technology: "command line arguments",
        crates: &["clap*", "lexopt", "pico-args"],
        owners: &["bench", "cli", "crash", "sandbox", "simulation", "xtask"],
        in_tests: &["tests"],
    },
    Owned {
        technology: "WebDriver and the X server",
        crates: &["fantoccini", "thirtyfour", "x11rb"],
        owners: &["window-driver"],
        in_tests: &[],
    },
    Owned {
        technology: "Fluent",
        crates: &["fluent*", "sys-locale", "unic-langid*"],
        owners: &["i18n"],
        in_tests: &[],
    },
];
