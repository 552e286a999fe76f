//! What English-speaking customers write; sample data, in the order of `topic`.

use super::topic::{COUNT, Wording};

const fn wording(title: &'static str, openings: [&'static str; 3]) -> Wording {
    Wording { title, openings }
}

/// One wording per topic.
pub(super) const WORDINGS: [Wording; COUNT] = [
    wording(
        "Mail and files to Microsoft 365",
        [
            "We run our own mail server in a cupboard and would like to stop. About forty mailboxes and two terabytes of files have to move to Microsoft 365.",
            "Our Exchange 2016 is out of support and the auditors noticed. We need a partner who has moved a company of our size before.",
            "Two companies, two tenants, one merger: we are looking for help to bring mail, files and calendars together over a weekend.",
        ],
    ),
    wording(
        "ERP for wholesale",
        [
            "We outgrew spreadsheets and an accounting program from 2009. We want an ERP for purchasing, stock and invoicing, and somebody who speaks warehouse.",
            "Our current ERP is being discontinued. We would like to see Business Central with our own price lists before we decide.",
            "Finance closes the month on day fourteen. We want it closed on day four and are told Dynamics can do that.",
        ],
    ),
    wording(
        "Teams telephony",
        [
            "The phone system lease ends and we would rather talk through Teams. Eighty extensions, a switchboard and three door phones.",
            "Our call centre of twelve people needs queues, recording and a report every morning. Is Teams enough for that?",
            "We have bad calls in the branch offices and want somebody to look at network and telephony as one thing.",
        ],
    ),
    wording(
        "Security baseline",
        [
            "After a phishing incident in spring the board wants multi-factor sign-in, managed laptops and somebody who watches at night.",
            "Our insurer asks for proof of endpoint protection and conditional access before renewal. We have neither and eight weeks.",
            "Contractors come and go, and their accounts stay. We need identity management that a small IT team can run.",
        ],
    ),
    wording(
        "Reporting with Power BI",
        [
            "Every region keeps its own figures. We want one data warehouse and reports that managers actually open.",
            "We bought Power BI licences a year ago and nobody uses them. Please show us what is possible with our data.",
            "Our nightly reports take until noon. We are looking for a redesign of the warehouse on Azure.",
        ],
    ),
    wording(
        "Backup and recovery",
        [
            "A burst pipe took our server room for three days. We want a recovery site in Azure and a test twice a year.",
            "Tapes are carried home by the office manager. There must be a better way.",
            "We need backups that ransomware cannot reach, with a recovery time below four hours for the ERP.",
        ],
    ),
    wording(
        "Shop and customer app",
        [
            "Our online shop falls over on sale days. We want it rebuilt on Azure, with an app for loyal customers.",
            "We sell to restaurants by phone and fax. A portal with yesterday's order as a template would save everybody an hour.",
            "Looking for a team that can take over a half-finished mobile app and bring it into the stores.",
        ],
    ),
    wording(
        "Connected factory",
        [
            "Forty machines, six makers, no common data. We want to see downtime as it happens and know why.",
            "Our cold stores report temperature on paper. The regulator would like sensors, and so would we.",
            "We build pumps and want to sell maintenance instead of spare parts. We need telemetry and a first model.",
        ],
    ),
    wording(
        "Sales on Dynamics 365",
        [
            "Our sales people keep customers in their heads. We want a CRM they will use, connected to Outlook.",
            "Three CRMs after two acquisitions. We would like to end up with one, without losing the history.",
            "We need quoting with approval on the phone and would like to see Dynamics 365 Sales on real cases.",
        ],
    ),
    wording(
        "Assistant for the help desk",
        [
            "Half of our help-desk calls are the same twenty questions. We want an assistant that answers them in Teams.",
            "Guests ask in five languages at three in the morning. A chatbot that knows our hotel would help the night shift.",
            "We would like to search fifteen years of engineering reports in plain language, inside our own tenant.",
        ],
    ),
    wording(
        "Microsoft 365 training",
        [
            "Everybody has Teams and nobody knows where files go. We are looking for training in small groups, on site.",
            "We plan SharePoint as our intranet and need workshops for editors, then somebody on call for the first month.",
            "New staff every term: we want a short course we can repeat, with exercises that look like our work.",
        ],
    ),
    wording(
        "SAP on Azure",
        [
            "Our SAP hosting contract ends next year. We want to compare it with running on Azure, honestly, including licences.",
            "We have to leave an Oracle database behind our finance system and want to know what moving to SQL would take.",
            "Our data centre closes. SAP, forty servers and one very old integration have to find a new home.",
        ],
    ),
];
