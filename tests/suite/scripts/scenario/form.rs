//! Values in the form in which the recording writes them down, and the form in which both are compared.

use std::sync::Arc;

use rerun_safe::{
    Class, ClassId, CoercibleEnum, Exception, Instance, MemberValue, Picked, Serial, StateError, WidgetError,
};
use serde_json::{Value, json};

/// A value that can be written in the form of the recording. A class is written as `Color#4` at first; the player knows its
/// run.
pub(crate) trait Recorded {
    fn recorded(&self) -> Value;
}

/// A value of a class: how the recording writes an instance of it.
pub(crate) trait Described {
    fn described(&self, class: ClassId) -> Value;
}

macro_rules! plain {
    ($($ty:ty),*) => { $(
        impl Recorded for $ty {
            fn recorded(&self) -> Value {
                json!(self)
            }
        }

        impl Described for $ty {
            fn described(&self, _: ClassId) -> Value {
                json!(self)
            }
        }
    )* };
}

plain!(bool, i32, i64, u32, u64, usize, f64, &'static str, String);

impl Recorded for Value {
    fn recorded(&self) -> Value {
        self.clone()
    }
}

impl<T: Recorded> Recorded for Option<T> {
    fn recorded(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::recorded)
    }
}

impl<T: Recorded> Recorded for Vec<T> {
    fn recorded(&self) -> Value {
        self.iter().map(T::recorded).collect()
    }
}

impl<T: Recorded> Recorded for Arc<T> {
    fn recorded(&self) -> Value {
        (**self).recorded()
    }
}

impl<T: Recorded> Recorded for Result<T, StateError> {
    fn recorded(&self) -> Value {
        match self {
            Ok(value) => value.recorded(),
            Err(error) => exception(state_error(error)),
        }
    }
}

impl<T> Recorded for Class<T> {
    fn recorded(&self) -> Value {
        json!({"$class": self.name(), "gen": self.id().to_string()})
    }
}

impl<T: Described> Recorded for Instance<T> {
    fn recorded(&self) -> Value {
        (**self).described(self.class())
    }
}

/// A value whose Rust type is another now has no form in the recording, unless it is text.
impl<T: Described + Send + Sync + 'static> Recorded for Picked<T> {
    fn recorded(&self) -> Value {
        match (self, self.instance()) {
            (_, Some(instance)) => instance.recorded(),
            (Self::Stale(other), None) if other.downcast::<&'static str>().is_some() => json!(other.label()),
            (Self::Stale(other), None) => json!({"$stale": other.label(), "gen": other.class().to_string()}),
            (Self::Current(instance), None) => instance.recorded(),
        }
    }
}

/// A Python tuple.
pub(crate) fn tuple(items: impl IntoIterator<Item = impl Recorded>) -> Value {
    json!({"$tuple": items.into_iter().map(|item| item.recorded()).collect::<Vec<_>>()})
}

/// An instance of a class with fields.
pub(crate) fn object(value: &impl Serial, class: ClassId) -> Value {
    let fields = value.to_str();
    let fields: Value = serde_json::from_str(&fields).expect(&fields);
    json!({"$obj": class.name(), "fields": fields, "gen": class.to_string()})
}

/// A member of an enum.
pub(crate) fn member<E: CoercibleEnum>(member: &E, class: ClassId) -> Value {
    let member = &E::MEMBERS[member.index()];
    let value = match member.value() {
        MemberValue::Int(int) => json!(i64::try_from(*int).expect("the recorded values are small")),
        MemberValue::Float(float) => json!(float),
        MemberValue::Bool(bool) => json!(bool),
        text => json!(text.to_string()),
    };
    json!({"$enum": class.name(), "name": member.name(), "value": value, "gen": class.to_string()})
}

/// An exception that the script caught, by its name in Python.
pub(crate) fn exception(kind: &str) -> Value {
    json!({"$exception": kind})
}

/// What a script does not write in this step.
pub(crate) fn absent() -> Value {
    json!("(absent)")
}

/// What went wrong in a run, by the name of the exception in Python. A script of ours that panics says the name first.
pub(super) fn python_exception(found: &Exception) -> Value {
    let kind = match found {
        Exception::Widget(WidgetError::DuplicateKey { .. }) => "StreamlitDuplicateElementKey",
        Exception::Widget(WidgetError::Duplicate { .. }) => "StreamlitDuplicateElementId",
        Exception::Widget(WidgetError::IndexOutOfRange { .. }) => "StreamlitValueOutOfRangeError",
        Exception::Widget(WidgetError::DefaultNotAnOption { .. }) => "StreamlitDefaultNotInOptionsError",
        Exception::State(error) => state_error(error),
        Exception::Panic(message) => message.split(':').next().unwrap_or_default(),
        other => return json!(other.to_string()),
    };
    json!(kind)
}

fn state_error(error: &StateError) -> &'static str {
    match error {
        StateError::Missing { .. } => "KeyError",
        StateError::EmptyKey => "StreamlitValueError",
        StateError::ReservedKey { .. } => "StreamlitAPIException",
        StateError::WidgetShown { .. } => "StreamlitWidgetAlreadyInstantiatedError",
        StateError::ReadOnly { .. } => "StreamlitValueAssignmentNotAllowedError",
        _ => "TypeError",
    }
}

/// Streamlit shows a bool as code.
pub(super) fn markdown(text: &str) -> &str {
    match text {
        "true" => "`True`",
        "false" => "`False`",
        _ => text,
    }
}

/// The number of the definition in `Color#4`.
pub(super) fn serial(class: &str) -> Option<u64> {
    class.rsplit_once('#')?.1.parse().ok()
}

/// The form in which both sides are compared: exceptions by their class, sets without an order.
pub(super) fn comparable(value: &Value) -> Value {
    match value {
        Value::Array(items) => items.iter().map(comparable).collect(),
        Value::Object(fields) => {
            if let Some(Value::String(kind)) = fields.get("$exception") {
                return exception(last(kind));
            }
            if let (Some(Value::String(kind)), true) = (fields.get("type"), fields.contains_key("message")) {
                return json!(last(kind));
            }
            if let Some(Value::Array(items)) = fields.get("$set") {
                let mut items: Vec<Value> = items.iter().map(comparable).collect();
                items.sort_by_key(Value::to_string);
                return json!({"$set": items});
            }
            fields
                .iter()
                .map(|(key, value)| (key.clone(), comparable(value)))
                .collect()
        }
        other => other.clone(),
    }
}

/// The name without the module.
fn last(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or(path)
}
