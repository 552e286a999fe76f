//! The fields an intent may write: where each stands on the wire (JSON Pointer), and what forms and scripts call it.

/// Deal name; written last and alone (api.md §5.2).
pub const NAME: &str = "/name";
/// Estimated value, a number.
pub const VALUE: &str = "/details/dealValue";
/// ISO 4217 code of the value.
pub const CURRENCY: &str = "/details/currency";
/// Estimated closing date, midnight UTC.
pub const CLOSING: &str = "/details/closingDateTime";
/// Notes, free text.
pub const NOTES: &str = "/details/notes";
/// CRM id.
pub const CRM_ID: &str = "/externalReferenceId";
/// Marketing campaign id.
pub const CAMPAIGN_ID: &str = "/campaignId";
/// Sales stage, a word or a percentage.
pub const SALES_STAGE: &str = "/salesStage";
/// Why it was declined, lost or closed.
pub const STATUS_REASON: &str = "/statusReason";

/// The heart of a favourite, yes or no; written alone, like the name.
pub const FAVORITE: &str = "/favorite";
/// What is written last and alone, because the service may refuse it (api.md §5.2). No intent writes two of them.
pub const LONE: [&str; 2] = [NAME, FAVORITE];

/// Pointer and word of every field; the words are those of the forms.
pub const ALL: [(&str, &str); 10] = [
    (NAME, "name"),
    (VALUE, "value"),
    (CURRENCY, "currency"),
    (CLOSING, "close_date"),
    (NOTES, "notes"),
    (CRM_ID, "crm_id"),
    (CAMPAIGN_ID, "campaign_id"),
    (SALES_STAGE, "sales_stage"),
    (STATUS_REASON, "reason"),
    (FAVORITE, "favorite"),
];

/// The word for a pointer; the pointer itself for a field no form has.
#[must_use]
pub fn word(pointer: &str) -> &str {
    ALL.iter()
        .find(|(known, _)| *known == pointer)
        .map_or(pointer, |(_, word)| *word)
}

/// The pointer for a word as a person types it, `close-date` as well as `close_date`; pointers are taken as they are.
#[must_use]
pub fn pointer(word: &str) -> Option<&'static str> {
    let typed = word.trim().to_lowercase().replace('-', "_");
    ALL.iter()
        .find(|(pointer, known)| *known == typed || pointer.eq_ignore_ascii_case(word.trim()))
        .map(|(pointer, _)| *pointer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_known_by_its_word_and_by_its_pointer() {
        for (known, spoken) in ALL {
            assert_eq!(word(known), spoken, "{known} has a word");
            assert_eq!(pointer(spoken), Some(known), "{spoken} is understood");
            assert_eq!(pointer(known), Some(known), "so is the pointer");
        }
        assert_eq!(
            pointer("Close-Date"),
            Some(CLOSING),
            "as options are written"
        );
        assert_eq!(pointer("status"), None, "a move is not a field");
    }
}
