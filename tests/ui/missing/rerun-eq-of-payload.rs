use rerun_safe::RerunEq;

struct Handle;

#[derive(RerunEq)]
enum Event {
    Open(Handle),
    Pair(u8, Handle),
    Named { id: u8, handle: Handle },
}

fn main() {}
