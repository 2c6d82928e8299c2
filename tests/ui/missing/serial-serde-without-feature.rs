use rerun_safe::{RerunEq, Serial};

#[derive(RerunEq, Serial)]
struct Event {
    #[rerun(serial(serde))]
    at: u64,
}

fn main() {
    let _ = Event { at: 1 }.to_str();
}
