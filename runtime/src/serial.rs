//! `Serial`: text that outlives the definition.
