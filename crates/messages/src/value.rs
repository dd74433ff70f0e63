//! The values that stand in messages.

use std::borrow::Cow;

/// A text that stands in a message, or a number that is only shown.
#[derive(Clone, Debug)]
pub struct Value<'a>(Cow<'a, str>);

/// A whole number that a message counts, or chooses its words by.
#[derive(Clone, Copy, Debug)]
pub struct Number(i64);

/// Either, as a pattern is filled with it.
#[derive(Debug)]
pub(crate) enum Filling<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl<'a> Value<'a> {
    pub(crate) fn into_value(self) -> Filling<'a> {
        Filling::Text(self.0)
    }
}

impl Number {
    pub(crate) fn into_value(self) -> Filling<'static> {
        Filling::Number(self.0)
    }
}

macro_rules! texts {
    ($($kind:ty),+) => {
        $(impl<'a> From<$kind> for Value<'a> {
            fn from(text: $kind) -> Self {
                Value(text.into())
            }
        })+
    };
}

texts!(&'a str, &'a String, String, Cow<'a, str>);

macro_rules! numbers {
    ($($kind:ty),+) => {
        $(impl From<$kind> for Number {
            fn from(number: $kind) -> Self {
                Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }

        impl From<$kind> for Value<'_> {
            fn from(number: $kind) -> Self {
                Value(number.to_string().into())
            }
        })+
    };
}

numbers!(i8, u8, i16, u16, i32, u32, i64, u64, usize);
