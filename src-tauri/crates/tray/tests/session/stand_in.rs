//! The stand-in for a panel, held against an icon that does what Ayatana's library does.
#![expect(
    clippy::disallowed_types,
    reason = "what zbus's macro writes for properties is not ours"
)]

use std::collections::BTreeMap;
use std::sync::mpsc::{Sender, channel};

use tray::testing::TrayWatcher;
use zbus::blocking::{Connection, connection};
use zbus::zvariant::{ObjectPath, OwnedValue, StructureBuilder, Value};

use crate::program::LIMIT;

const ITEM: &str = "/org/ayatana/NotificationItem/desk";
const MENU: &str = "/org/ayatana/NotificationItem/desk/Menu";

struct Item;

#[zbus::interface(name = "org.kde.StatusNotifierItem")]
impl Item {
    #[zbus(property)]
    fn title(&self) -> &str {
        "Referral Desk"
    }

    #[zbus(property)]
    fn menu(&self) -> ObjectPath<'_> {
        ObjectPath::try_from(MENU).unwrap()
    }
}

type Properties = BTreeMap<String, OwnedValue>;
type Node = (i32, Properties, Vec<OwnedValue>);

struct Menu {
    clicks: Sender<(i32, String)>,
}

fn line(id: i32, properties: &[(&str, Value<'_>)], children: Vec<OwnedValue>) -> OwnedValue {
    let properties: Properties = properties
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.try_to_owned().unwrap()))
        .collect();
    StructureBuilder::new()
        .add_field(id)
        .append_field(Value::Dict(properties.into()))
        .append_field(Value::Array(children.into()))
        .build()
        .and_then(|node| Value::from(node).try_to_owned())
        .unwrap()
}

#[zbus::interface(name = "com.canonical.dbusmenu")]
impl Menu {
    fn about_to_show(&self, _id: i32) -> bool {
        false
    }

    fn get_layout(&self, _parent: i32, _depth: i32, _names: Vec<String>) -> (u32, Node) {
        let hour = line(4, &[("label", Value::from("1 hour"))], Vec::new());
        let lines = vec![
            line(1, &[("label", Value::from("_Sync now"))], Vec::new()),
            line(2, &[("type", Value::from("separator"))], Vec::new()),
            line(3, &[("label", Value::from("Pause alerts"))], vec![hour]),
            line(
                5,
                &[
                    ("label", Value::from("Fabrikam")),
                    ("enabled", Value::from(false)),
                ],
                Vec::new(),
            ),
            line(
                6,
                &[
                    ("label", Value::from("Hidden")),
                    ("visible", Value::from(false)),
                ],
                Vec::new(),
            ),
        ];
        (1, (0, Properties::new(), lines))
    }

    fn event(&self, id: i32, event: String, _data: Value<'_>, _timestamp: u32) {
        self.clicks.send((id, event)).unwrap();
    }
}

fn icon(clicks: Sender<(i32, String)>) -> Connection {
    let connection = connection::Builder::session()
        .unwrap()
        .serve_at(ITEM, Item)
        .unwrap()
        .serve_at(MENU, Menu { clicks })
        .unwrap()
        .build()
        .unwrap();
    let watcher = "org.kde.StatusNotifierWatcher";
    connection
        .call_method(
            Some(watcher),
            "/StatusNotifierWatcher",
            Some(watcher),
            "RegisterStatusNotifierItem",
            &ITEM,
        )
        .unwrap();
    connection
}

#[test]
fn an_icon_registers_and_its_menu_is_read_and_clicked() {
    session_bus::a_session(|| {
        let watcher = TrayWatcher::start().unwrap();
        assert!(watcher.items().is_empty(), "nobody is there yet");
        let (tell, clicks) = channel();
        let _icon = icon(tell);

        let item = watcher.wait_for_item(LIMIT).unwrap();
        assert_eq!(item.text("Title").unwrap(), "Referral Desk", "its title");
        let menu = item.menu().unwrap();
        let labels: Vec<_> = menu.iter().map(|entry| entry.label.as_str()).collect();
        assert_eq!(
            labels,
            ["Sync now", "", "Pause alerts", "Fabrikam"],
            "as a person sees it"
        );
        assert!(menu[1].is_separator, "a line between");
        assert_eq!(menu[2].children[0].label, "1 hour", "a submenu");

        item.choose("Sync now").unwrap();
        item.choose("1 hour").unwrap();
        let click = |id| (id, "clicked".to_owned());
        assert_eq!(clicks.recv_timeout(LIMIT).unwrap(), click(1), "Sync now");
        assert_eq!(clicks.recv_timeout(LIMIT).unwrap(), click(4), "1 hour");
        assert!(item.choose("Fabrikam").is_err(), "it is disabled");
        assert!(item.choose("Hidden").is_err(), "nobody sees it");
    });
}
