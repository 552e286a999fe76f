//! Windows: toasts with buttons, replaced and removed by tag and group.
//!
//! Windows shows toasts of programs it knows by their AppUserModelID. The installer registers ours: the key
//! `HKCU\Software\Classes\AppUserModelId\<Identity::id>` with the values `DisplayName` and `IconUri`, or a shortcut in
//! the Start menu with the property `System.AppUserModel.ID`. Without either, nothing appears and nothing fails.
//!
//! Answers come through events of this process; there is no COM activator, so that a toast that outlives us starts
//! nothing. It can still be withdrawn: tags are kept by Windows.

use std::sync::mpsc::Sender;

use windows::Data::Xml::Dom::{XmlDocument, XmlElement};
use windows::Foundation::TypedEventHandler;
use windows::UI::Notifications::{
    NotificationSetting, ToastActivatedEventArgs, ToastDismissalReason, ToastDismissedEventArgs,
    ToastNotification, ToastNotificationManager, ToastNotifier,
};
use windows::core::{Error, HRESULT, HSTRING, IInspectable, Interface as _, Ref, Result, h};

use crate::{Abilities, Choice, Desktop, Identity, Invoked, Listener, NotShown, Notice, Urgency};

/// All our toasts are in one group: a tag alone is not removed for another program's id.
const GROUP: &str = "notices";
/// Windows refuses longer tags, in UTF-16 units.
const LONGEST_TAG: usize = 64;
/// `HRESULT_FROM_WIN32(ERROR_NOT_FOUND)`: Windows has no toast of this program, or has never shown one.
const NOT_FOUND: HRESULT = HRESULT(0x8007_0490_u32.cast_signed());

/// The toasts of one program.
pub(crate) struct Native {
    id: HSTRING,
    answers: Sender<Invoked>,
}

impl Native {
    pub(crate) fn new(identity: Identity, listener: Listener) -> Self {
        Self {
            id: HSTRING::from(identity.id),
            answers: crate::ear::listening(listener),
        }
    }

    /// The notifier, if Windows lets us show anything.
    fn notifier(&self) -> std::result::Result<ToastNotifier, NotShown> {
        let notifier =
            ToastNotificationManager::CreateToastNotifierWithId(&self.id).map_err(other)?;
        match notifier.Setting() {
            Ok(NotificationSetting::Enabled) => Ok(notifier),
            Ok(NotificationSetting::DisabledForApplication) => {
                Err(refused("switched off for this program"))
            }
            Ok(NotificationSetting::DisabledForUser) => Err(refused("switched off for this user")),
            Ok(NotificationSetting::DisabledByGroupPolicy) => Err(refused("a group policy")),
            Ok(setting) => Err(refused(&format!("setting {}", setting.0))),
            // There is no setting before the first toast.
            Err(error) if error.code() == NOT_FOUND => Ok(notifier),
            Err(error) => Err(other(error)),
        }
    }

    fn toast(&self, notice: &Notice) -> Result<ToastNotification> {
        let toast = ToastNotification::CreateToastNotification(&document(notice)?)?;
        toast.SetTag(&tag(&notice.tag))?;
        toast.SetGroup(&GROUP.into())?;
        toast.SetSuppressPopup(notice.urgency == Urgency::Low)?;
        let (tag, answers) = (notice.tag.clone(), self.answers.clone());
        toast.Activated(&TypedEventHandler::new(
            move |_, args: Ref<IInspectable>| {
                tell(&answers, &tag, chosen(args.ok()?)?);
                Ok(())
            },
        ))?;
        let (tag, answers) = (notice.tag.clone(), self.answers.clone());
        toast.Dismissed(&TypedEventHandler::new(
            move |_, args: Ref<ToastDismissedEventArgs>| {
                // The other reasons: its time was over, and we took it away.
                if args.ok()?.Reason()? == ToastDismissalReason::UserCanceled {
                    tell(&answers, &tag, Choice::Dismissed);
                }
                Ok(())
            },
        ))?;
        Ok(toast)
    }
}

impl Desktop for Native {
    fn show(&self, notice: &Notice) -> std::result::Result<(), NotShown> {
        let notifier = self.notifier()?;
        let toast = self.toast(notice).map_err(other)?;
        notifier.Show(&toast).map_err(other)
    }

    fn withdraw(&self, withdrawn: &str) -> std::result::Result<(), NotShown> {
        let history = ToastNotificationManager::History().map_err(other)?;
        match history.RemoveGroupedTagWithId(&tag(withdrawn), &GROUP.into(), &self.id) {
            Err(error) if error.code() != NOT_FOUND => Err(other(error)),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    fn abilities(&self) -> std::result::Result<Abilities, NotShown> {
        self.notifier()?;
        Ok(Abilities {
            server: "Windows".to_owned(),
            version: String::new(),
            shows_buttons: true,
            keeps_notices: true,
            plays_sound: true,
            body_click: true,
        })
    }
}

/// A button's id are its arguments; a click on the toast has none.
fn chosen(args: &IInspectable) -> Result<Choice> {
    let arguments = args.cast::<ToastActivatedEventArgs>()?.Arguments()?;
    Ok(if arguments.is_empty() {
        Choice::Body
    } else {
        Choice::Button(arguments.to_string())
    })
}

fn tell(answers: &Sender<Invoked>, tag: &str, what: Choice) {
    // Nobody listens any more when the program ends.
    let _ = answers.send(Invoked {
        tag: tag.to_owned(),
        what,
    });
}

/// The toast's XML, by the schema of adaptive toasts; built as a document, which escapes what we put in.
fn document(notice: &Notice) -> Result<XmlDocument> {
    let document = XmlDocument::new()?;
    let toast = document.CreateElement(h!("toast"))?;
    if notice.urgency == Urgency::High {
        // May break through *do not disturb* if the user allows it; Windows that does not know it ignores it.
        toast.SetAttribute(h!("scenario"), h!("urgent"))?;
        toast.SetAttribute(h!("duration"), h!("long"))?;
    }
    let visual = child(&document, &toast, h!("visual"))?;
    let binding = child(&document, &visual, h!("binding"))?;
    binding.SetAttribute(h!("template"), h!("ToastGeneric"))?;
    for text in [&notice.title, &notice.body] {
        child(&document, &binding, h!("text"))?.SetInnerText(&text.into())?;
    }
    if !notice.buttons.is_empty() {
        let actions = child(&document, &toast, h!("actions"))?;
        for button in &notice.buttons {
            let action = child(&document, &actions, h!("action"))?;
            action.SetAttribute(h!("content"), &(&button.label).into())?;
            action.SetAttribute(h!("arguments"), &(&button.id).into())?;
        }
    }
    if !notice.sound {
        child(&document, &toast, h!("audio"))?.SetAttribute(h!("silent"), h!("true"))?;
    }
    document.AppendChild(&toast)?;
    Ok(document)
}

fn child(document: &XmlDocument, parent: &XmlElement, name: &HSTRING) -> Result<XmlElement> {
    let child = document.CreateElement(name)?;
    parent.AppendChild(&child)?;
    Ok(child)
}

fn tag(tag: &str) -> HSTRING {
    let units: Vec<u16> = tag.encode_utf16().take(LONGEST_TAG).collect();
    HSTRING::from_wide(&units)
}

fn refused(why: &str) -> NotShown {
    NotShown::Refused(why.to_owned())
}

fn other(error: Error) -> NotShown {
    NotShown::Other(error.to_string())
}
