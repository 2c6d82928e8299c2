use rerun_safe::Serial;

mod hex {
    pub fn write(value: &u8) -> String {
        format!("{value:x}")
    }

    pub fn read(text: &str) -> u8 {
        u8::from_str_radix(text, 16).unwrap_or(0)
    }
}

#[derive(Serial)]
struct S {
    #[rerun(serial(with = hex))]
    a: u8,
}

fn main() {}
