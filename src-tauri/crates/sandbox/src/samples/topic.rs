//! What customers want: the tags of api.md §6.9, and how they put it in each language.

use rand::Rng;
use rand::seq::IndexedRandom;

use super::people::Language;
use super::{topics_en, topics_es};

/// One thing to want.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Topic {
    Migration,
    Erp,
    Telephony,
    Security,
    Reporting,
    Backup,
    Shop,
    Factory,
    Sales,
    Assistant,
    Training,
    Sap,
}

/// The tags a topic carries on the wire.
#[derive(Debug, Clone, Copy)]
pub(super) struct Tags {
    pub(super) products: &'static [&'static str],
    pub(super) services: &'static [&'static str],
    pub(super) solutions: &'static [&'static str],
}

/// How a topic is put in one language.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording {
    /// The name a partner gives the engagement.
    pub(super) title: &'static str,
    /// Ways to begin the customer's text.
    pub(super) openings: [&'static str; 3],
}

/// How many topics there are; both languages have words for all of them.
pub(super) const COUNT: usize = 12;

/// The tags, in the order of [`Topic`].
const TAGS: [Tags; COUNT] = [
    tags(
        &["Microsoft365", "Exchange"],
        &["DeploymentOrMigration"],
        &["CloudMigration"],
    ),
    tags(
        &["Dynamics365Business"],
        &["ConsultingAndProfessional", "ProjectServices"],
        &["Dynamics365forFinanceOperations"],
    ),
    tags(
        &["Teams"],
        &["DeploymentOrMigration", "ManagedServices"],
        &["CloudVoice", "Networking"],
    ),
    tags(
        &["EnterpriseMobilityAndSecurity"],
        &["ManagedServices"],
        &["IdentityandAccessManagement", "ThreatProtection"],
    ),
    tags(
        &["PowerBI", "SQL"],
        &["ConsultingAndProfessional"],
        &["EnterpriseBusinessIntelligence", "DataWarehouse"],
    ),
    tags(
        &["Azure"],
        &["ManagedServices"],
        &["BackupDisasterRecovery"],
    ),
    tags(
        &["Azure", "DeveloperTools"],
        &["CustomSolution(ISV)"],
        &["WebDevelopment", "MobileApplications"],
    ),
    tags(
        &["Azure"],
        &["IPServices(ISV)", "Integration"],
        &["InternetofThings", "AdvancedAnalytics"],
    ),
    tags(
        &["Dynamics365Enterprise"],
        &["Integration"],
        &["Dynamics365forSales"],
    ),
    tags(
        &["Azure", "Teams"],
        &["CustomSolution(ISV)"],
        &["ArtificialIntelligence", "Chatbot"],
    ),
    tags(
        &["Microsoft365", "SharePoint", "Teams"],
        &["LearningAndCertification"],
        &[],
    ),
    tags(
        &["Azure", "SQL"],
        &["DeploymentOrMigration"],
        &["SAPonAzure", "CompetitiveDatabaseMigration"],
    ),
];

/// Industries of api.md §6.9.
const INDUSTRIES: [&str; 14] = [
    "Agriculture, Forestry, & Fishing",
    "Communications & Media",
    "Education",
    "Financial Services",
    "Government",
    "Healthcare",
    "Hospitality",
    "Manufacturing",
    "Power & Utilities",
    "Public Safety and National Security",
    "Retail & Consumer Goods",
    "Services",
    "Travel & Transportation",
    "Wholesale & Distribution",
];

const fn tags(
    products: &'static [&'static str],
    services: &'static [&'static str],
    solutions: &'static [&'static str],
) -> Tags {
    Tags {
        products,
        services,
        solutions,
    }
}

impl Topic {
    const ALL: [Self; COUNT] = [
        Self::Migration,
        Self::Erp,
        Self::Telephony,
        Self::Security,
        Self::Reporting,
        Self::Backup,
        Self::Shop,
        Self::Factory,
        Self::Sales,
        Self::Assistant,
        Self::Training,
        Self::Sap,
    ];

    pub(super) fn any(source: &mut impl Rng) -> Self {
        Self::ALL.choose(source).copied().unwrap_or(Self::Migration)
    }

    pub(super) fn tags(self) -> &'static Tags {
        TAGS.get(self as usize).unwrap_or(&TAGS[0])
    }

    pub(super) fn wording(self, language: Language) -> &'static Wording {
        let words = match language {
            Language::English => &topics_en::WORDINGS,
            Language::Spanish => &topics_es::WORDINGS,
        };
        words.get(self as usize).unwrap_or(&words[0])
    }
}

/// One industry.
pub(super) fn industry(source: &mut impl Rng) -> &'static str {
    INDUSTRIES.choose(source).unwrap_or(&"Services")
}
