//! Apps, sessions, runs, widgets and caches as a user meets them.
