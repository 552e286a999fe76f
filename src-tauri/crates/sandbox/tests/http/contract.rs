//! `openapi.yaml` as a judge: finds the schema for an answer and says what is wrong with it.

use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json};

static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    serde_norway::from_str(include_str!("../../../partner-center/docs/openapi.yaml"))
        .expect("openapi.yaml is YAML")
});

static OTHER: LazyLock<Value> =
    LazyLock::new(|| json!({ "default": { "$ref": "#/components/responses/OtherError" } }));

/// The two paths of the description.
pub(crate) const COLLECTION: &str = "/engagements/referrals";
/// A referral by id.
pub(crate) const ITEM: &str = "/engagements/referrals/{id}";

/// Every documented operation on referrals, as path and method.
pub(crate) fn operations() -> Vec<(String, String)> {
    let paths = DOCUMENT["paths"].as_object().unwrap();
    let ours = paths
        .iter()
        .filter(|(path, _)| path.starts_with(COLLECTION));
    ours.flat_map(|(path, item)| {
        let methods = ["get", "put", "post", "patch", "delete"];
        methods
            .into_iter()
            .filter(|method| item.get(method).is_some())
            .map(|method| (path.clone(), method.to_owned()))
    })
    .collect()
}

/// Fails unless the answer is one the description allows for this operation.
pub(crate) fn check(
    path: &str,
    method: &str,
    status: u16,
    headers: &dyn Fn(&str) -> bool,
    body: Option<&Value>,
) {
    let responses = &DOCUMENT["paths"][path][method]["responses"];
    // A method the path doesn't know, or a path nobody knows, gets the answer for everything else.

    let other = &*OTHER;
    let responses = if responses.is_object() {
        responses
    } else {
        other
    };
    let documented = responses
        .get(status.to_string())
        .or_else(|| responses.get("default"));
    let response = resolved(documented.expect("the status is documented, or there is a default"));
    for name in response["headers"]
        .as_object()
        .into_iter()
        .flat_map(|headers| headers.keys())
    {
        // These two come only where there is something to say.
        let optional =
            ["Retry-After", "WWW-Authenticate", "client-request-id"].contains(&name.as_str());
        assert!(
            optional || headers(name),
            "{method} {path} {status} must carry the header {name}"
        );
    }
    match (response["content"]["application/json"].get("schema"), body) {
        (Some(schema), Some(body)) => conforms(schema, body, &format!("{method} {path} {status}")),
        (None, None) => {}
        (Some(_), None) => panic!("{method} {path} {status} must have a body"),
        (None, Some(body)) => {
            panic!("{method} {path} {status} must not have a body, but has {body}")
        }
    }
}

/// Fails unless the value is what the named schema describes.
pub(crate) fn conforms_to(schema: &str, value: &Value) {
    let reference = json!({ "$ref": format!("#/components/schemas/{schema}") });
    conforms(&reference, value, schema);
}

fn conforms(schema: &Value, value: &Value, what: &str) {
    let errors: Vec<String> = validator(schema)
        .iter_errors(value)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect();
    assert!(
        errors.is_empty(),
        "{what} does not conform to openapi.yaml: {errors:#?}\n{value:#}"
    );
}

/// The schema with the document's components beside it, so that its references lead somewhere.
fn validator(schema: &Value) -> Validator {
    let mut schema = schema.clone();
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["components"] = DOCUMENT["components"].clone();
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("the schema is one")
}

fn resolved(node: &'static Value) -> &'static Value {
    node["$ref"].as_str().map_or(node, |reference| {
        let pointer = reference.trim_start_matches('#');
        DOCUMENT
            .pointer(pointer)
            .expect("the reference leads somewhere")
    })
}
