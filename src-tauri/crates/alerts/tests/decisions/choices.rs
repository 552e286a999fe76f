//! Settings that make no sense are refused, with the reason as a type.

use alerts::{Kind, QuietHours, Settings, SettingsForm, Unfit};
use chrono::NaiveTime;

#[test]
fn the_usual_settings_are_fit_and_survive_being_stored() {
    let usual = Settings::default();
    assert_eq!(Settings::new(SettingsForm::default()), Ok(usual.clone()));
    let json = serde_json::to_string(&usual).expect("JSON");
    let read: Settings = serde_json::from_str(&json).expect("settings");
    assert_eq!(read, usual, "what was stored is read back");
    let empty: Settings = serde_json::from_str("{}").expect("settings");
    assert_eq!(
        empty, usual,
        "what an older version did not write has its usual value"
    );
}

#[test]
fn hours_are_put_in_order_and_taken_once() {
    let form = SettingsForm {
        expiry_hours: vec![2, 48, 24, 2],
        flame_hours: vec![9, 3, 9],
        ..SettingsForm::default()
    };
    let settings = Settings::new(form).expect("fit");
    assert_eq!(
        settings.form().expiry_hours,
        [48, 24, 2],
        "the order in which they are told"
    );
    assert_eq!(settings.form().flame_hours, [3, 9], "likewise");
}

#[test]
fn what_makes_no_sense_is_refused() {
    let usual = SettingsForm::default;
    let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("noon");
    let out = |kind, hours, most| Unfit::HoursOutOfRange { kind, hours, most };
    let table = [
        (
            SettingsForm {
                flame_hours: vec![1, 73],
                ..usual()
            },
            out(Kind::Flame, 73, 72),
        ),
        (
            SettingsForm {
                flame_ending_hours: vec![0],
                ..usual()
            },
            out(Kind::Flame, 0, 72),
        ),
        (
            SettingsForm {
                advice_hours: 0,
                ..usual()
            },
            out(Kind::AnswerAdvice, 0, 336),
        ),
        (
            SettingsForm {
                expiry_hours: vec![337],
                ..usual()
            },
            out(Kind::Expiry, 337, 336),
        ),
        (
            SettingsForm {
                expiry_hours: (1..=9).collect(),
                ..usual()
            },
            Unfit::TooManyRungs {
                kind: Kind::Expiry,
                most: 8,
            },
        ),
        (
            SettingsForm {
                quiet_hours: Some(QuietHours {
                    from: noon,
                    to: noon,
                }),
                ..usual()
            },
            Unfit::QuietAllDay,
        ),
    ];
    for (form, unfit) in table {
        let json = serde_json::to_string(&form).expect("JSON");
        assert_eq!(Settings::new(form), Err(unfit));
        assert!(
            serde_json::from_str::<Settings>(&json).is_err(),
            "nor are they read from a file: {unfit}"
        );
    }
}
