//! The library that is reloaded. It owns a live state; only text crosses its border, and the side that allocated frees.

use std::ffi::{CStr, CString, c_char};
use std::sync::Mutex;

use rerun_safe::Serial;

#[cfg(not(feature = "second"))]
#[derive(Serial)]
struct State {
    width: u32,
    height: u32,
    clicks: u64,
}

/// The second edition: a field less, a field more, another order, another width.
#[cfg(feature = "second")]
#[derive(Serial)]
struct State {
    #[rerun(default = "untitled".to_owned())]
    title: String,
    clicks: i64,
    width: f64,
}

static STATE: Mutex<Option<State>> = Mutex::new(None);

/// Takes a text over, and answers what of it was kept, as a text again. The caller frees the answer with [`rs_free`].
///
/// # Safety
///
/// `text` points to a string that ends with a zero byte.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rs_load(text: *const c_char) -> *mut c_char {
    // SAFETY: the contract of this function.
    let text = unsafe { CStr::from_ptr(text) }.to_string_lossy();
    let answer = match State::load(&text) {
        Ok(loaded) => {
            let report = loaded
                .report()
                .iter()
                .map(ToString::to_string)
                .collect::<Vec<_>>()
                .join("; ");
            *STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(loaded.into_inner());
            report
        }
        Err(error) => format!("error: {error}"),
    };
    CString::new(answer).unwrap_or_default().into_raw()
}

/// The state as text; the empty text if there is none. The caller frees it with [`rs_free`].
#[unsafe(no_mangle)]
pub extern "C" fn rs_save() -> *mut c_char {
    let state = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let text = state.as_ref().map(Serial::to_str).unwrap_or_default();
    CString::new(text).unwrap_or_default().into_raw()
}

/// One click.
#[unsafe(no_mangle)]
pub extern "C" fn rs_click() {
    if let Some(state) = STATE.lock().unwrap_or_else(std::sync::PoisonError::into_inner).as_mut() {
        state.clicks += 1;
    }
}

/// Frees a text that this library returned.
///
/// # Safety
///
/// `text` came from this library and was not freed.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rs_free(text: *mut c_char) {
    // SAFETY: the contract of this function.
    drop(unsafe { CString::from_raw(text) });
}
