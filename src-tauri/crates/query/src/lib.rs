//! The language of the search box: words, operators, errors that point at the character, completion; in English and
//! Spanish. Pure: what day it is and where is an argument.

mod amount;
mod complete;
mod error;
mod fold;
mod lexer;
mod parse;
mod print;
mod term;
mod vocabulary;
mod when;

pub use complete::{Completion, Known, complete};
pub use error::{Mistake, Span, Unreadable};
pub use fold::folded;
pub use parse::{Parsed, parse};
pub use term::{Bounds, Choice, Condition, Dated, Kept, Query, Term, Text, Words};
pub use vocabulary::{Language, Operator, values_of};
pub use when::{Moment, Unit, When};
