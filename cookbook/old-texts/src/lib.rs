//! A test that old texts still read: keep one text of every release, and let the build of today read all of them.
//!
//! Add a file to `texts/` with every release that changed a type; never change one. A rename without an alias, a field
//! without a default, a removed variant: the test names the file, the path and the repair.

use rerun_safe::Serial;

/// A cart as this build knows it.
#[derive(Serial, Debug, PartialEq)]
pub struct Cart {
    /// What is in it.
    pub items: Vec<Item>,
    /// Which currency; new in version 2.
    #[rerun(default = "EUR".to_owned())]
    pub currency: String,
}

/// A line of a cart.
#[derive(Serial, Debug, PartialEq)]
pub struct Item {
    /// Called `name` until version 3.
    #[rerun(alias = "name")]
    pub title: String,
    /// How many; wider since version 2.
    pub count: u64,
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::*;

    #[test]
    fn texts_of_every_release_still_read() {
        let mut read = Vec::new();
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("texts")).unwrap() {
            let path = entry.unwrap().path();
            let text = fs::read_to_string(&path).unwrap();
            match Cart::from_str(&text) {
                Ok(cart) => read.push(cart),
                Err(error) => panic!("{}: {error:#}", path.display()),
            }
        }
        assert_eq!(read.len(), 3);
        assert!(
            read.iter()
                .all(|cart| cart.items[0].title == "tea" && cart.items[0].count == 2)
        );
    }

    #[test]
    fn todays_text_is_the_newest_file() {
        let cart = Cart {
            items: vec![Item {
                title: "tea".to_owned(),
                count: 2,
            }],
            currency: "CHF".to_owned(),
        };
        assert_eq!(cart.to_str(), include_str!("../texts/cart.v3.json").trim_end());
    }
}
