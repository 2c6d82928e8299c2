use rerun_safe::Serial;

mod hex {
    use rerun_safe::{ReadError, Reader, Writer};

    pub fn write(_: &u8, _: &mut Writer<'_>) {}

    pub fn read(_: &mut Reader<'_>) -> Result<u8, ReadError> {
        Ok(0)
    }
}

#[derive(Serial)]
struct S {
    #[rerun(serial(with = hex))]
    a: u32,
}

fn main() {}
