//! The sign-in's addresses: `[/{tenant}]/oauth2/v2.0/authorize`, `token`, `devicecode`, and `/devicelogin`, where one
//! types a device code.

use std::time::Duration;

use hyper::Method;
use partner_center::Body;
use url::Url;

use super::face::{Arrived, pairs};
use super::page;
use crate::Model;
use crate::model::{Answer, Sends};
use crate::sign_in::{Form, Visit};

/// Where one types a device code.
const DEVICE_PAGE: &str = "/devicelogin";

/// Answers, if the address is one of the sign-in's.
pub(super) fn answer(model: &mut Model, arrived: &Arrived<'_>) -> Option<Answer> {
    let segments: Vec<&str> = arrived.path.trim_matches('/').split('/').collect();
    let name = match segments.as_slice() {
        ["oauth2", "v2.0", name] | [_, "oauth2", "v2.0", name] => *name,
        ["devicelogin"] => "devicelogin",
        _ => return None,
    };
    let query = || Form::new(pairs(arrived.query.as_bytes()));
    let form = || Form::new(pairs(arrived.body));
    let now = arrived.now;
    let sends = match (arrived.method, name) {
        (&Method::GET, "authorize") => authorize(model, arrived, &query()),
        (&Method::GET, "devicelogin") => device_page(model, arrived, &query()),
        (&Method::POST, "devicelogin") => device_page(model, arrived, &form()),
        (&Method::POST, "token") => return Some(model.sign_in(&form(), None, now)),
        (&Method::POST, "devicecode") => {
            let page = address(&model.settings.base_url, DEVICE_PAGE);
            return Some(model.sign_in(&form(), Some(&page), now));
        }
        (_, "authorize" | "devicelogin" | "token" | "devicecode") => {
            Sends::Response(model.refuse(405, now))
        }
        _ => Sends::Response(model.refuse(404, now)),
    };
    Some(Answer {
        delay: Duration::ZERO,
        sends,
    })
}

fn authorize(model: &mut Model, arrived: &Arrived<'_>, form: &Form) -> Sends {
    let (status, html) = match model.sign_in.authorize(form, arrived.now) {
        Visit::Redirect(to) => return Sends::Redirect { status: 302, to },
        Visit::Asks => (200, page::who(&model.sign_in.people, "get", form)),
        Visit::Refused(trouble) => (400, page::words(&trouble.description())),
    };
    html_page(model, arrived, status, html)
}

fn device_page(model: &mut Model, arrived: &Arrived<'_>, form: &Form) -> Sends {
    let visit = if *arrived.method == Method::GET {
        // Looking decides nothing: a link somebody was sent must not sign anybody in.
        let typed = form.get("user_code").unwrap_or_default();
        let typed = Form::from([("user_code", typed)]);
        model.sign_in.visit_device_page(&typed, arrived.now)
    } else {
        model.sign_in.visit_device_page(form, arrived.now)
    };
    let html = page::device(&model.sign_in.people, visit, form);
    html_page(model, arrived, 200, html)
}

fn html_page(model: &mut Model, arrived: &Arrived<'_>, status: u16, html: String) -> Sends {
    let response = model.response(status, None, Body::Text(html), arrived.now);
    Sends::Other(response, "text/html; charset=utf-8")
}

/// A path at the service's own host.
fn address(base_url: &str, path: &str) -> String {
    Url::parse(base_url)
        .and_then(|base| base.join(path))
        .map_or_else(|_| path.to_owned(), String::from)
}
