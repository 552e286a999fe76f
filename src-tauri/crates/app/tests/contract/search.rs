//! Reading what stands in the search box.

use serde_json::json;

use crate::window::Window;

#[tokio::test]
async fn a_value_that_means_nothing_is_named_with_its_operator_and_what_that_takes() {
    let window = Window::on_the_samples().await;
    let typed = json!({ "text": "status:nonsense", "cursor": 15 });
    let reading = window.send("read_query", typed).await.unwrap();
    let sentence = reading["mistake"]["sentence"].as_str().unwrap();
    assert_eq!(
        sentence,
        "“nonsense” means nothing to “status”. It takes: new, active, closed."
    );
}
