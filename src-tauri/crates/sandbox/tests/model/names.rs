//! The unverified path: who may write a referral's name, by each policy (api.md §5.2).

use partner_center::Call;
use sandbox::NamePolicy;
use serde_json::{Value, json};

use crate::desk::{ID, ask, get, holding, json, noon, patch, referral};

/// Status of `replace /name`, of `add /name`, and of PUT under a policy.
fn attempts(policy: NamePolicy) -> [u16; 3] {
    let named = |op: &str| json!([{ "op": op, "path": "/name", "value": "New name" }]);
    let mut statuses = [0; 3];
    for (at, status) in statuses.iter_mut().enumerate() {
        let mut model = holding(&[referral("Active", "Accepted", "Incoming")]);
        model.settings.name_policy = policy;
        *status = match at {
            0 => patch(&mut model, None, named("replace")).status,
            1 => patch(&mut model, None, named("add")).status,
            _ => {
                let mut body: Value = model.referral(ID).unwrap();
                body["name"] = json!("New name");
                body["links"] = json!({ "self": {} });
                let call = Call::Replace {
                    id: ID.into(),
                    etag: "\"one\"".into(),
                    body,
                };
                ask(&mut model, call, noon()).unwrap().status
            }
        };
        let read = get(&mut model, ID, noon());
        let written = json(&read)["name"] == "New name";
        assert_eq!(
            written,
            *status == 200,
            "{policy:?}: a refused name is not written, an accepted one is"
        );
    }
    statuses
}

#[test]
fn each_policy_opens_its_rungs_of_the_ladder() {
    assert_eq!(
        attempts(NamePolicy::Replace),
        [200, 200, 200],
        "everything works"
    );
    assert_eq!(
        attempts(NamePolicy::AddOnly),
        [400, 200, 200],
        "the second rung"
    );
    assert_eq!(
        attempts(NamePolicy::PutOnly),
        [400, 400, 200],
        "the last rung"
    );
    assert_eq!(attempts(NamePolicy::Refuse), [400, 400, 400], "no rung");
}
