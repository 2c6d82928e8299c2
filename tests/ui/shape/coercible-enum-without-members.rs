use rerun_safe::CoercibleEnum;

#[derive(CoercibleEnum)]
enum Empty {}

fn main() {}
