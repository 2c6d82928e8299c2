//! What the browser sends.

/// A selection as the browser sends it: indices into the options that it was shown, or labels.
///
/// Labels are looked up among those options, and the first of equal ones wins; an index can tell them apart. An index, a
/// label, an array or a `Vec` of either, and `None` for an empty selection convert into it.
///
/// ```
/// use rerun_safe::{App, Choice, Config};
///
/// let mut session = App::new(Config::default()).session();
/// session.run(|st| {
///     let colors = st.multiselect("Colors", ["red", "green", "green"]);
///     st.write(colors.len());
/// });
/// assert_eq!(session.select("Colors", ["red", "green"]).written(), ["2"]);
/// assert_eq!(session.select("Colors", [0, 1, 2]).written(), ["3"]); // only an index reaches the second "green"
/// assert_eq!(Choice::from("red"), Choice::Labels(vec!["red".to_owned()]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Choice {
    /// Positions among the options.
    Indices(Vec<usize>),
    /// Labels of options.
    Labels(Vec<String>),
}

impl From<usize> for Choice {
    fn from(index: usize) -> Self {
        Self::Indices(vec![index])
    }
}

impl From<Option<usize>> for Choice {
    fn from(index: Option<usize>) -> Self {
        Self::Indices(index.into_iter().collect())
    }
}

impl<const N: usize> From<[usize; N]> for Choice {
    fn from(indices: [usize; N]) -> Self {
        Self::Indices(indices.to_vec())
    }
}

impl From<&[usize]> for Choice {
    fn from(indices: &[usize]) -> Self {
        Self::Indices(indices.to_vec())
    }
}

impl From<Vec<usize>> for Choice {
    fn from(indices: Vec<usize>) -> Self {
        Self::Indices(indices)
    }
}

impl From<&str> for Choice {
    fn from(label: &str) -> Self {
        Self::Labels(vec![label.to_owned()])
    }
}

impl From<String> for Choice {
    fn from(label: String) -> Self {
        Self::Labels(vec![label])
    }
}

impl<const N: usize> From<[&str; N]> for Choice {
    fn from(labels: [&str; N]) -> Self {
        Self::Labels(labels.map(str::to_owned).to_vec())
    }
}

impl From<&[&str]> for Choice {
    fn from(labels: &[&str]) -> Self {
        Self::Labels(labels.iter().map(|&label| label.to_owned()).collect())
    }
}

impl From<Vec<&str>> for Choice {
    fn from(labels: Vec<&str>) -> Self {
        Self::from(labels.as_slice())
    }
}

impl From<Vec<String>> for Choice {
    fn from(labels: Vec<String>) -> Self {
        Self::Labels(labels)
    }
}
