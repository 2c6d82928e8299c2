use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum Color {
    Red,
    Rgb(u8, u8, u8),
}

fn main() {}
