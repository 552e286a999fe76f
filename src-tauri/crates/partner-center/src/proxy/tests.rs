//! How long an answer holds, and what becomes of a question that nobody answers. The clock is tokio's, and stands still.

use std::future::pending;

use super::*;

const SERVICE: &str = "https://api.example/";
const SIGN_IN: &str = "https://login.example/";

/// What the settings say, changed by the test as a user would; the questions are noted.
#[derive(Clone, Default)]
struct Settings(Arc<Mutex<Desktop>>);

#[derive(Default)]
struct Desktop {
    /// `None` never answers.
    answer: Option<Result<Vec<String>, String>>,
    asked: Vec<String>,
}

impl Settings {
    fn answering(ways: &[&str]) -> Self {
        let settings = Self::default();
        settings.set(Some(Ok(ways.iter().map(|&way| way.to_owned()).collect())));
        settings
    }

    fn set(&self, answer: Option<Result<Vec<String>, String>>) {
        self.0.lock().unwrap().answer = answer;
    }

    fn asked(&self) -> Vec<String> {
        self.0.lock().unwrap().asked.clone()
    }
}

#[async_trait]
impl ProxySettings for Settings {
    async fn ways(&self, origin: &str) -> Result<Vec<String>, String> {
        let answer = {
            let mut desktop = self.0.lock().unwrap();
            desktop.asked.push(origin.to_owned());
            desktop.answer.clone()
        };
        match answer {
            Some(answer) => answer,
            None => pending().await,
        }
    }
}

async fn ways(proxies: &Proxies, origin: &str) -> Vec<String> {
    let ways = proxies.ways_to(origin).await;
    ways.iter().map(ToString::to_string).collect()
}

#[tokio::test(start_paused = true)]
async fn an_answer_holds_for_some_minutes_and_for_one_host() {
    let settings = Settings::answering(&["http://a.example:3128"]);
    let proxies = Proxies::asking(settings.clone());
    for _ in 0..3 {
        let found = ways(&proxies, SERVICE).await;
        assert_eq!(found, ["http://a.example:3128"], "so the desktop says");
    }
    ways(&proxies, SIGN_IN).await;
    assert_eq!(settings.asked(), [SERVICE, SIGN_IN], "each host once");

    settings.set(Some(Ok(vec!["direct://".to_owned()])));
    tokio::time::advance(LIFE).await;
    assert_eq!(
        ways(&proxies, SERVICE).await,
        ["direct"],
        "it was asked again"
    );
}

#[tokio::test(start_paused = true)]
async fn a_new_network_ends_every_answer() {
    let settings = Settings::answering(&["http://a.example:3128"]);
    let proxies = Proxies::asking(settings.clone());
    ways(&proxies, SERVICE).await;
    settings.set(Some(Ok(vec!["http://b.example:3128".to_owned()])));
    proxies.clone().forget();
    assert_eq!(
        ways(&proxies, SERVICE).await,
        ["http://b.example:3128"],
        "clones forget together"
    );
}

#[tokio::test(start_paused = true)]
async fn an_answer_from_before_the_new_network_is_not_kept() {
    /// Whose user changes the network while the question is open.
    struct Leaving(Arc<Mutex<Option<Proxies>>>);

    #[async_trait]
    impl ProxySettings for Leaving {
        async fn ways(&self, _origin: &str) -> Result<Vec<String>, String> {
            let proxies = self.0.lock().unwrap().take();
            Ok(vec![match proxies {
                Some(proxies) => {
                    proxies.forget();
                    "http://old.example:3128".to_owned()
                }
                None => "http://new.example:3128".to_owned(),
            }])
        }
    }

    let leaves = Arc::new(Mutex::new(None));
    let proxies = Proxies::asking(Leaving(Arc::clone(&leaves)));
    *leaves.lock().unwrap() = Some(proxies.clone());
    ways(&proxies, SERVICE).await;
    assert_eq!(
        ways(&proxies, SERVICE).await,
        ["http://new.example:3128"],
        "the first answer was about the network before"
    );
}

#[tokio::test(start_paused = true)]
async fn a_desktop_that_hangs_costs_two_seconds_and_not_again_at_once() {
    let settings = Settings::default();
    let proxies = Proxies::asking(settings.clone());
    let before = Instant::now();
    for _ in 0..3 {
        assert_eq!(ways(&proxies, SERVICE).await, ["usual"], "nobody answers");
    }
    assert_eq!(before.elapsed(), PATIENCE, "only the first request waited");
    assert_eq!(settings.asked(), [SERVICE], "it was asked once");
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_leads_nowhere_changes_nothing() {
    for answer in [
        Err("no such interface".to_owned()),
        Ok(Vec::new()),
        Ok(vec!["quic://proxy.example:1".to_owned()]),
    ] {
        let settings = Settings::default();
        settings.set(Some(answer.clone()));
        let proxies = Proxies::asking(settings);
        assert_eq!(ways(&proxies, SERVICE).await, ["usual"], "after {answer:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn ways_keep_their_order_and_strange_ones_are_left_out() {
    let said = ["quic://a.example:1", "http://b.example:3128", "direct://"];
    let proxies = Proxies::asking(Settings::answering(&said));
    assert_eq!(
        ways(&proxies, SERVICE).await,
        ["http://b.example:3128", "direct"],
        "best first"
    );
}
