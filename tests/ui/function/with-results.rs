use rerun_safe::Serial;

mod hex {
    use rerun_safe::{Reader, Writer};

    pub fn write(_: &u8, _: &mut Writer<'_>) -> Result<(), std::fmt::Error> {
        Ok(())
    }

    pub fn read(_: &mut Reader<'_>) -> Option<u8> {
        None
    }
}

#[derive(Serial)]
struct S(#[rerun(serial(with = hex))] u8);

fn main() {}
