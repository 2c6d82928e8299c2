use rerun_safe::Serial;

mod half {
    use rerun_safe::Writer;

    pub fn write(_: &u8, _: &mut Writer<'_>) {}
}

#[derive(Serial)]
struct S {
    #[rerun(serial(with = half))]
    a: u8,
}

fn main() {}
