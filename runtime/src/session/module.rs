//! Modules: classes that stay the same from run to run, until somebody edits the file.

use core::any::TypeId;
use std::collections::HashMap;

use super::class_id::ClassId;

/// The classes of the modules that are imported, as `sys.modules` keeps them for all sessions of a process.
#[derive(Debug, Default)]
pub(super) struct Modules(HashMap<String, HashMap<TypeId, ClassId>>);

impl Modules {
    /// The class of a type in a module; the first import after an edit executes the definition.
    pub(super) fn import(&mut self, module: &str, of: TypeId, define: impl FnOnce() -> ClassId) -> ClassId {
        if let Some(class) = self.0.get(module).and_then(|classes| classes.get(&of)) {
            return *class;
        }
        *self
            .0
            .entry(module.to_owned())
            .or_default()
            .entry(of)
            .or_insert_with(define)
    }

    /// Forgets a module and those inside it: `shop` and `shop.models`.
    pub(super) fn evict(&mut self, module: &str) {
        self.0.retain(|name, _| {
            let inside = name
                .strip_prefix(module)
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
            !inside
        });
    }

    pub(super) fn evict_all(&mut self) {
        self.0.clear();
    }
}
