//! The tray as Tauri draws it: on Windows beside the clock, on macOS in the menu bar.

use std::sync::{Arc, Mutex, PoisonError};

use tauri::image::Image;
use tauri::menu::{IsMenuItem, Menu, MenuItemBuilder, PredefinedMenuItem, Submenu, SubmenuBuilder};
use tauri::tray::{MouseButton, MouseButtonState, TrayIcon, TrayIconBuilder, TrayIconEvent};
use tauri::{AppHandle, Wry};
use tray::{Drawn, Line, Listener, Tray};

/// What Tauri calls the icon.
const ICON: &str = "desk";

/// The icon of this program.
pub(super) struct Native {
    app: AppHandle,
    on_chosen: Listener,
    /// What was drawn last.
    drawn: Mutex<Option<Tray>>,
}

impl Native {
    /// Draws the first state.
    pub(super) fn put(app: AppHandle, tray: Tray, on_chosen: Listener) -> Arc<dyn Drawn> {
        let native = Self {
            app,
            on_chosen,
            drawn: Mutex::default(),
        };
        native.draw(tray);
        Arc::new(native)
    }
}

impl Drawn for Native {
    fn draw(&self, tray: Tray) {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        if drawn.as_ref() == Some(&tray) {
            return;
        }
        *drawn = Some(tray.clone());
        let (app, on_chosen) = (self.app.clone(), Arc::clone(&self.on_chosen));
        // Menus belong to the main thread.
        let painting = self.app.run_on_main_thread(move || {
            if let Err(error) = paint(&app, &tray, on_chosen) {
                tracing::error!(%error, "The tray could not be drawn");
            }
        });
        if let Err(error) = painting {
            tracing::error!(%error, "The tray is out of reach");
        }
    }

    /// Both systems have a place for it, where the user may hide it.
    fn is_shown(&self) -> bool {
        true
    }
}

fn paint(app: &AppHandle, tray: &Tray, on_chosen: Listener) -> tauri::Result<()> {
    let icon = match app.tray_by_id(ICON) {
        Some(icon) => icon,
        None => make(app, on_chosen)?,
    };
    let menu = Menu::new(app)?;
    for line in &tray.menu {
        menu.append(item(app, line)?.as_ref())?;
    }
    icon.set_menu(Some(menu))?;
    icon.set_tooltip(Some(&tray.tooltip))?;
    let [_, png, _, large] = tray.picture.pngs();
    let png = if cfg!(target_os = "macos") {
        large
    } else {
        png
    };
    // On macOS the menu bar gives it its colour.
    icon.set_icon_with_as_template(Some(Image::from_bytes(png)?), cfg!(target_os = "macos"))
}

fn make(app: &AppHandle, on_chosen: Listener) -> tauri::Result<TrayIcon> {
    let clicked = Arc::clone(&on_chosen);
    TrayIconBuilder::with_id(ICON)
        // On Windows a click opens the program, as the menu's first line does; on macOS it opens the menu.
        .show_menu_on_left_click(cfg!(target_os = "macos"))
        .on_menu_event(move |_, event| choose(&on_chosen, event.id().as_ref()))
        .on_tray_icon_event(move |_, event| {
            if let TrayIconEvent::Click {
                button: MouseButton::Left,
                button_state: MouseButtonState::Up,
                ..
            } = event
                && cfg!(windows)
            {
                choose(&clicked, crate::resident::tray::OPEN);
            }
        })
        .build(app)
}

/// Listeners ask the store; the main thread draws.
fn choose(on_chosen: &Listener, id: &str) {
    let (on_chosen, id) = (Arc::clone(on_chosen), id.to_owned());
    tauri::async_runtime::spawn_blocking(move || on_chosen(id));
}

fn item(app: &AppHandle, line: &Line) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    Ok(match line {
        Line::Entry {
            id,
            label,
            is_enabled,
        } => Box::new(
            MenuItemBuilder::with_id(id, plain(label))
                .enabled(*is_enabled)
                .build(app)?,
        ),
        Line::Submenu { label, lines } => Box::new(submenu(app, label, lines)?),
        Line::Separator => Box::new(PredefinedMenuItem::separator(app)?),
    })
}

fn submenu(app: &AppHandle, label: &str, lines: &[Line]) -> tauri::Result<Submenu<Wry>> {
    let menu = SubmenuBuilder::new(app, plain(label)).build()?;
    for line in lines {
        menu.append(item(app, line)?.as_ref())?;
    }
    Ok(menu)
}

/// An ampersand marks a key; two stand for one.
fn plain(label: &str) -> String {
    label.replace('&', "&&")
}
