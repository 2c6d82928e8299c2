use rerun_safe::assert_rerun_eq;

#[derive(Debug, PartialEq)]
struct Point {
    x: u8,
}

fn main() {
    let kept = Point { x: 1 };
    assert_rerun_eq!(kept, (1,));
}
