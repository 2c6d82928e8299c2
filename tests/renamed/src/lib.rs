//! Types derived under a renamed dependency: no name in here is `rerun_safe`.

use other_name as renamed;

/// A record.
#[derive(renamed::RerunEq, renamed::Serial, Debug)]
#[rerun(crate = renamed)]
pub struct Record {
    #[rerun(default, alias = "old")]
    new: u8,
}

/// Every shape of a variant.
#[derive(renamed::RerunEq, renamed::Serial, Debug)]
#[rerun(crate = ::other_name)]
pub enum Shape {
    /// Nothing.
    Unit,
    /// One value.
    One(u8),
    /// Two values.
    Two(u8, u8),
    /// Named values.
    Named {
        /// A field.
        a: u8,
    },
}

/// Members.
#[derive(renamed::CoercibleEnum, renamed::RerunEq, renamed::Serial, Debug, PartialEq, Clone, Copy)]
#[rerun(crate = renamed, coerce(display, from_str))]
pub enum Color {
    /// A member.
    Red,
    /// A member.
    Green,
    /// A member.
    Blue,
    /// A member.
    Cyan,
}

#[cfg(test)]
mod tests {
    use super::{Color, Record, Shape};
    use other_name::{CoercibleEnum as _, RerunEq as _, Serial as _};

    #[test]
    fn derives_reach_the_crate_under_its_other_name() {
        let record = Record::from_str(r#"{"old":3}"#).unwrap();
        assert!(record.rerun_eq(&Record { new: 3 }));
        let shape = Shape::Named { a: 1 };
        assert!(Shape::from_str(&shape.to_str()).unwrap().rerun_eq(&shape));
        assert_eq!(Color::from_name("Blue"), Some(Color::Blue));
    }
}
