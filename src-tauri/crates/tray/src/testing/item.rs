//! An icon in the tray, and its menu over `com.canonical.dbusmenu`, as a panel sees them.

use std::collections::BTreeMap;

use zbus::blocking::{Connection, MessageIterator, Proxy};
use zbus::zvariant::{Dict, OwnedObjectPath, OwnedValue, Structure, Value};
use zbus::{MatchRule, message};

const ITEM: &str = "org.kde.StatusNotifierItem";
const MENU: &str = "com.canonical.dbusmenu";

/// One icon.
#[derive(Debug, Clone)]
pub struct TrayItem {
    connection: Connection,
    name: String,
    path: String,
}

/// One line of its menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What the menu calls it.
    pub id: i32,
    /// Without the underscore that marks the key; empty for a separator.
    pub label: String,
    /// Whether it can be chosen.
    pub is_enabled: bool,
    /// Whether it is a line between others.
    pub is_separator: bool,
    /// Whether it is ticked; `None` where it cannot be.
    pub is_ticked: Option<bool>,
    /// Of a submenu.
    pub children: Vec<Entry>,
}

/// `GetLayout`'s node: id, properties, children.
type Node = (i32, BTreeMap<String, OwnedValue>, Vec<OwnedValue>);

impl TrayItem {
    pub(super) fn new(connection: Connection, name: String, path: String) -> Self {
        Self {
            connection,
            name,
            path,
        }
    }

    /// The program's connection.
    #[must_use]
    pub fn bus_name(&self) -> &str {
        &self.name
    }

    /// A property that is a text: `Title`, `Status`, `IconName`, `Id`, …
    ///
    /// # Errors
    /// The item is gone or has no such property.
    pub fn text(&self, property: &str) -> zbus::Result<String> {
        self.proxy(&self.path, ITEM)?.get_property(property)
    }

    /// The sides of the pictures in pixels, and the colours of the largest: alpha, red, green and blue of each pixel.
    ///
    /// # Errors
    /// The item is gone or has no pictures.
    pub fn pictures(&self) -> zbus::Result<(Vec<i32>, Vec<u8>)> {
        let pictures: Vec<(i32, i32, Vec<u8>)> =
            self.proxy(&self.path, ITEM)?.get_property("IconPixmap")?;
        let sides = pictures.iter().map(|(width, _, _)| *width).collect();
        let largest = pictures.into_iter().max_by_key(|(width, _, _)| *width);
        Ok((
            sides,
            largest.map(|(_, _, pixels)| pixels).unwrap_or_default(),
        ))
    }

    /// What it says when pointed at: the title, and the text in the specification's markup.
    ///
    /// # Errors
    /// The item is gone or says nothing.
    pub fn tooltip(&self) -> zbus::Result<(String, String)> {
        type ToolTip = (String, Vec<(i32, i32, Vec<u8>)>, String, String);
        let (_icon, _pictures, title, text): ToolTip =
            self.proxy(&self.path, ITEM)?.get_property("ToolTip")?;
        Ok((title, text))
    }

    /// Clicks the icon itself.
    ///
    /// # Errors
    /// The item is gone.
    pub fn click(&self) -> zbus::Result<()> {
        self.proxy(&self.path, ITEM)?
            .call("Activate", &(0i32, 0i32))
    }

    /// What it tells its panel from now on: of a new menu, picture, tooltip.
    ///
    /// # Errors
    /// The bus is gone.
    pub fn signals(&self) -> zbus::Result<MessageIterator> {
        let rule = MatchRule::builder()
            .msg_type(message::Type::Signal)
            .sender(self.name.as_str())?
            .build();
        MessageIterator::for_match_rule(rule, &self.connection, None)
    }

    /// The menu as it is now, hidden lines left out.
    ///
    /// # Errors
    /// The item is gone or has no menu.
    pub fn menu(&self) -> zbus::Result<Vec<Entry>> {
        let menu = self.menu_proxy()?;
        // Many menus are filled when they are about to be shown only.
        let _ = menu.call::<_, _, bool>("AboutToShow", &0i32);
        let everything: Vec<&str> = Vec::new();
        let (_revision, root): (u32, Node) = menu.call("GetLayout", &(0i32, -1i32, everything))?;
        entries(root)
    }

    /// Clicks the line with that label, in a submenu too.
    ///
    /// # Errors
    /// There is no such line, it cannot be chosen, or the item is gone.
    pub fn choose(&self, label: &str) -> zbus::Result<()> {
        let menu = self.menu()?;
        let entry = find(&menu, label)
            .ok_or_else(|| zbus::Error::Failure(format!("no line {label:?} in {menu:?}")))?;
        if !entry.is_enabled {
            return Err(zbus::Error::Failure(format!("{label:?} is disabled")));
        }
        let click = (entry.id, "clicked", Value::from(0i32), 0u32);
        self.menu_proxy()?.call("Event", &click)
    }

    fn menu_proxy(&self) -> zbus::Result<Proxy<'static>> {
        let path: OwnedObjectPath = self.proxy(&self.path, ITEM)?.get_property("Menu")?;
        self.proxy(path.as_str(), MENU)
    }

    fn proxy(&self, path: &str, interface: &'static str) -> zbus::Result<Proxy<'static>> {
        Proxy::new_owned(
            self.connection.clone(),
            self.name.clone(),
            path.to_owned(),
            interface,
        )
    }
}

fn find<'e>(entries: &'e [Entry], label: &str) -> Option<&'e Entry> {
    entries.iter().find_map(|entry| {
        if entry.label == label {
            Some(entry)
        } else {
            find(&entry.children, label)
        }
    })
}

fn entries((_, _, children): Node) -> zbus::Result<Vec<Entry>> {
    let mut lines = Vec::new();
    for child in children {
        let node = node(child)?;
        if flag(&node.1, "visible").unwrap_or(true) {
            lines.push(entry(node)?);
        }
    }
    Ok(lines)
}

/// Each child is a variant that holds a node.
fn node(child: OwnedValue) -> zbus::Result<Node> {
    let mut fields = Structure::try_from(Value::from(child))?
        .into_fields()
        .into_iter();
    let (Some(id), Some(properties), Some(children)) =
        (fields.next(), fields.next(), fields.next())
    else {
        return Err(zbus::Error::Failure("a line has three fields".to_owned()));
    };
    let children = Vec::<Value<'_>>::try_from(children)?;
    Ok((
        i32::try_from(id)?,
        BTreeMap::try_from(Dict::try_from(properties)?)?,
        children
            .into_iter()
            .map(OwnedValue::try_from)
            .collect::<Result<_, _>>()?,
    ))
}

/// Properties that are left out have their usual value (dbusmenu, *Menu item properties*).
fn entry(node: Node) -> zbus::Result<Entry> {
    let (id, properties) = (node.0, &node.1);
    let ticked = match text(properties, "toggle-type").unwrap_or_default() {
        "" => None,
        _ => Some(number(properties, "toggle-state") == Some(1)),
    };
    Ok(Entry {
        id,
        label: without_mnemonic(text(properties, "label").unwrap_or_default()),
        is_enabled: flag(properties, "enabled").unwrap_or(true),
        is_separator: text(properties, "type") == Some("separator"),
        is_ticked: ticked,
        children: entries(node)?,
    })
}

/// `_Open` is *Open* with a key; `__` is an underscore.
fn without_mnemonic(label: &str) -> String {
    let parts: Vec<String> = label
        .split("__")
        .map(|part| part.replace('_', ""))
        .collect();
    parts.join("_")
}

fn text<'p>(properties: &'p BTreeMap<String, OwnedValue>, name: &str) -> Option<&'p str> {
    <&str>::try_from(properties.get(name)?).ok()
}

fn flag(properties: &BTreeMap<String, OwnedValue>, name: &str) -> Option<bool> {
    bool::try_from(properties.get(name)?).ok()
}

fn number(properties: &BTreeMap<String, OwnedValue>, name: &str) -> Option<i32> {
    i32::try_from(properties.get(name)?).ok()
}

#[cfg(test)]
mod tests {
    use super::without_mnemonic;

    #[test]
    fn a_label_is_read_as_a_person_reads_it() {
        assert_eq!(
            without_mnemonic("_Sync now"),
            "Sync now",
            "the key is marked"
        );
        assert_eq!(without_mnemonic("a__b _c"), "a_b c", "two are one");
    }
}
