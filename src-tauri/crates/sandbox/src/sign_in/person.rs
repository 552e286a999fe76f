//! Who can sign in.

/// What somebody may see (api.md §2).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A Referrals admin sees everything.
    ReferralsAdmin,
    /// A Referrals user sees what has his or her e-mail in its team.
    ReferralsUser,
}

/// Somebody with an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// As the window would show it.
    pub name: String,
    /// The account's name, `preferred_username` of the tokens.
    pub email: String,
    /// `oid` of the tokens: stays the same when the address changes.
    pub object_id: String,
    /// What she or he sees.
    pub role: Role,
}

impl Person {
    /// Ada Moreno, a Referrals admin.
    #[must_use]
    pub fn ada() -> Self {
        Self {
            name: "Ada Moreno".into(),
            email: "ada@tailwind-partner.example".into(),
            object_id: "a1a5c0de-0000-4000-8000-000000000101".into(),
            role: Role::ReferralsAdmin,
        }
    }

    /// Ben Carter, a Referrals user.
    #[must_use]
    pub fn ben() -> Self {
        Self {
            name: "Ben Carter".into(),
            email: "ben@tailwind-partner.example".into(),
            object_id: "a1a5c0de-0000-4000-8000-000000000102".into(),
            role: Role::ReferralsUser,
        }
    }

    /// The first of the names, for a button.
    #[must_use]
    pub fn first_name(&self) -> &str {
        self.name.split(' ').next().unwrap_or(&self.name)
    }
}
