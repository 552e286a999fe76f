//! The laptop's line to the service: the program may end before a request leaves, and before its answer is heard.

use async_trait::async_trait;
use partner_center::{PartnerCenter, Reply, Request};
use sandbox::InProcess;

use super::fate::Fate;

/// The line.
pub(crate) struct Wire {
    pub(crate) service: InProcess,
    pub(crate) fate: Fate,
}

#[async_trait]
impl PartnerCenter for Wire {
    async fn exchange(&self, request: &Request) -> Reply {
        self.fate.point("before a request leaves");
        let reply = self.service.exchange(request).await;
        self.fate.point("before the answer is heard");
        reply
    }
}
