use rerun_safe::RerunEq;

#[derive(RerunEq)]
struct Unlucky {
    #[rerun(rename = "8yn0iYCKYHlIj4-BwPqk")]
    one: u8,
    #[rerun(rename = "GReLUrM4wMqfg9yzV3KQ")]
    other: u8,
}

fn main() {}
