use rerun_safe::Serial;

#[derive(Serial)]
struct S<'a> {
    title: Option<&'a str>,
    icon: (u8, Vec<&'static [u8]>),
}

fn main() {}
