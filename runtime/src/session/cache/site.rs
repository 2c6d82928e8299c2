//! Which function it is.

use core::any::type_name;

/// A cached function, by name and location: the path to it, its name, what its generic parameters are, and where its
/// attribute stands.
///
/// Path and generics come from the type name of a closure inside the function, which is the only thing that knows the
/// generics of a surrounding `impl`. The functions that clear it stand beside it, so that path and generics of their
/// closures are the same. The location tells functions apart that have one path, because they stand in blocks of one
/// function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Site {
    path: &'static str,
    name: &'static str,
    generics: &'static str,
    location: Location,
}

/// The file, the line and the column.
type Location = (&'static str, u32, u32);

impl Site {
    /// The function `name`, told by a closure inside of the function `inside`.
    pub fn of<F>(_: &F, inside: &str, name: &'static str, location: Location) -> Self {
        Self::parse(type_name::<F>(), inside, name, location)
    }

    fn parse(closure: &'static str, inside: &str, name: &'static str, location: Location) -> Self {
        let function = closure.strip_suffix("::{{closure}}").unwrap_or(closure);
        let (item, generics) = function.split_at(generics_of(function));
        let item = item.strip_suffix("::").unwrap_or(item);
        Self {
            path: item.strip_suffix(inside).unwrap_or(item),
            name,
            generics,
            location,
        }
    }
}

/// Where the generics begin that a path ends with; its length if it ends with none.
fn generics_of(path: &str) -> usize {
    let mut depth = 0_usize;
    if !path.ends_with('>') {
        return path.len();
    }
    for (at, byte) in path.bytes().enumerate().rev() {
        match byte {
            // The arrow of a function type is no bracket.
            b'>' if at > 0 && path.as_bytes()[at - 1] == b'-' => {}
            b'>' => depth += 1,
            b'<' if depth == 1 => return at,
            b'<' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    path.len()
}

#[cfg(test)]
mod tests {
    use super::Site;

    fn site(closure: &'static str, inside: &str) -> Site {
        Site::parse(closure, inside, "get", ("app.rs", 1, 1))
    }

    #[test]
    fn siblings_have_one_site() {
        for (get, clear) in [
            ("app::get::{{closure}}", "app::get_clear::{{closure}}"),
            ("app::get<u8>::{{closure}}", "app::get_clear<u8>::{{closure}}"),
            (
                "app::Pool<fn(u8) -> u8>::get<fn() -> Vec<u8>>::{{closure}}",
                "app::Pool<fn(u8) -> u8>::get_clear<fn() -> Vec<u8>>::{{closure}}",
            ),
            (
                "<u8 as app::Make>::get::{{closure}}",
                "<u8 as app::Make>::get_clear::{{closure}}",
            ),
            ("app::get::get::{{closure}}", "app::get::get_clear::{{closure}}"),
        ] {
            assert_eq!(site(get, "get"), site(clear, "get_clear"), "{get}");
        }
    }

    #[test]
    fn other_functions_have_other_sites() {
        let sites = [
            site("app::get::{{closure}}", "get"),
            site("app::a::get::{{closure}}", "get"),
            site("app::get<u8>::{{closure}}", "get"),
            site("app::get<u16>::{{closure}}", "get"),
            site("app::Pool<u8>::get::{{closure}}", "get"),
            site("app::Pool<u16>::get::{{closure}}", "get"),
            Site::parse("app::get::{{closure}}", "get", "get", ("app.rs", 2, 1)),
        ];
        for (index, site) in sites.iter().enumerate() {
            assert!(!sites[..index].contains(site), "{site:?}");
        }
    }
}
