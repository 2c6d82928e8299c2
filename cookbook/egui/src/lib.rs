//! The state of an egui widget across builds.
//!
//! egui keys what it persists by `TypeId` and `Id`, and a `TypeId` changes with the version, the features and the profile of
//! your program: every release forgets. A `String` keeps its type, so store the text of your state.
//!
//! What a build does not know of the text is gone when it stores the state. To keep that too, hold on to the `Loaded` in place
//! of the value, and store its `to_str`.

use egui::{Context, Id};
use rerun_safe::Serial;

/// Reads the state of a widget, whichever build stored it.
pub fn load<T: Serial + Default>(ctx: &Context, id: Id) -> T {
    let text = ctx.data_mut(|data| data.get_persisted::<String>(id));
    text.and_then(|text| T::load(&text).ok())
        .map_or_else(T::default, |loaded| loaded.into_inner())
}

/// Stores the state of a widget.
pub fn store<T: Serial>(ctx: &Context, id: Id, state: &T) {
    ctx.data_mut(|data| data.insert_persisted(id, state.to_str()));
}

#[cfg(test)]
mod tests {
    use super::*;

    mod version_1 {
        #[derive(rerun_safe::Serial, Default)]
        pub struct Panel {
            pub open: bool,
            pub width: u32,
        }
    }

    #[derive(Serial, Default, Debug, PartialEq)]
    struct Panel {
        open: bool,
        width: f32,
        #[rerun(default)]
        pinned: Vec<String>,
    }

    #[test]
    fn the_next_build_finds_what_the_last_one_stored() {
        let id = Id::new("panel");
        let ctx = Context::default();
        store(&ctx, id, &version_1::Panel { open: true, width: 320 });
        let file = ctx.memory(|memory| ron::to_string(memory)).unwrap();

        let restarted = Context::default();
        restarted.memory_mut(|memory| *memory = ron::from_str(&file).unwrap());
        assert_eq!(
            load::<Panel>(&restarted, id),
            Panel {
                open: true,
                width: 320.0,
                pinned: Vec::new()
            }
        );
    }

    #[test]
    fn a_widget_without_state_has_the_default() {
        assert_eq!(load::<Panel>(&Context::default(), Id::new("other")), Panel::default());
    }
}
