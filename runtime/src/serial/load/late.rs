//! What is worked out when it is first asked for.

/// A value that is made at most once. Without std, where nothing waits for another thread, it is made at once.
#[derive(Debug)]
pub(super) struct Late<T> {
    #[cfg(feature = "std")]
    value: std::sync::OnceLock<T>,
    #[cfg(not(feature = "std"))]
    value: T,
}

#[cfg(feature = "std")]
impl<T> Late<T> {
    pub(super) fn new(_: impl FnOnce() -> T) -> Self {
        let value = std::sync::OnceLock::new();
        Self { value }
    }

    pub(super) fn get(&self, make: impl FnOnce() -> T) -> &T {
        self.value.get_or_init(make)
    }
}

#[cfg(not(feature = "std"))]
impl<T> Late<T> {
    pub(super) fn new(make: impl FnOnce() -> T) -> Self {
        Self { value: make() }
    }

    pub(super) fn get(&self, _: impl FnOnce() -> T) -> &T {
        &self.value
    }
}
