//! What a mistake prints.
