//! Text that was written to break its reader, and values that were built to break their writer.

mod depth;
mod limits;
mod lossless;
mod mutation;
mod report;
mod shapes;
mod work;
mod write_back;

/// Runs on a stack that has room for values of any depth.
fn on_a_big_stack(run: impl FnOnce() + Send + 'static) {
    std::thread::Builder::new()
        .stack_size(1 << 30)
        .spawn(run)
        .expect("a thread")
        .join()
        .expect("no panic");
}
