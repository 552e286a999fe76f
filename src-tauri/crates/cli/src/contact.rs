//! A contact typed in one argument: "First,Last,Phone,E-mail", the order of Partner Center's CSV files. Parts may be
//! left out; an address and a number are recognised wherever they stand. `Ana Prieto <ana@x.example>` works too.

use domain::Contact;

/// Reads a contact.
pub(crate) fn parse_contact(text: &str) -> Result<Contact, String> {
    let plain = text.replace(['<', '>'], ",");
    let mut names: Vec<&str> = Vec::new();
    let mut contact = Contact::default();
    for part in plain.split([',', ';']).map(str::trim) {
        if part.is_empty() {
            continue;
        }
        if part.contains('@') {
            part.clone_into(&mut contact.email);
        } else if is_number(part) {
            part.clone_into(&mut contact.phone_number);
        } else {
            names.push(part);
        }
    }
    match names.as_slice() {
        [] => {}
        [one] => {
            let (first, last) = one.split_once(' ').unwrap_or((one, ""));
            first.clone_into(&mut contact.first_name);
            last.trim().clone_into(&mut contact.last_name);
        }
        [first, rest @ ..] => {
            (*first).clone_into(&mut contact.first_name);
            contact.last_name = rest.join(" ");
        }
    }
    // Checked here already, so that a slip is explained before anything is stored.
    contact
        .checked()
        .map_err(|_| i18n::preferred().cli_bad_contact(text.to_owned()))
}

fn is_number(part: &str) -> bool {
    part.chars().any(|c| c.is_ascii_digit())
        && part
            .chars()
            .all(|c| c.is_ascii_digit() || "+-()./ x#".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_ways_to_write_a_person_are_understood() {
        let ana = Contact {
            first_name: "Ana".to_owned(),
            last_name: "Prieto Gil".to_owned(),
            phone_number: "+34 600 000 000".to_owned(),
            email: "ana@partner.example".to_owned(),
            ..Contact::default()
        };
        for text in [
            "Ana,Prieto Gil,+34 600 000 000,ana@partner.example",
            "Ana, Prieto Gil, ana@partner.example, +34 600 000 000",
            "Ana Prieto Gil;+34 600 000 000;ana@partner.example",
            "Ana Prieto Gil <ana@partner.example>, +34 600 000 000",
        ] {
            assert_eq!(
                parse_contact(text),
                Ok(ana.clone()),
                "{text:?} names one person"
            );
        }
    }

    #[test]
    fn somebody_who_cannot_be_reached_is_no_contact() {
        for text in ["", "Ana", "Ana,Prieto", "ana@", ",,,"] {
            assert!(parse_contact(text).is_err(), "{text:?} leads to nobody");
        }
    }
}
