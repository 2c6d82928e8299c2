//! An owned copy of a value's data.

use alloc::boxed::Box;
use alloc::string::String;
use alloc::vec::Vec;
use core::fmt;
use core::hash::{Hash, Hasher};

use super::show;
use super::view::{Columns, Cursor, Entries, ErasedRerun, Multiset, Sequence, Tagged, View};
use super::viewer::Viewer;
use crate::rerun_eq::visit::{Number, Visitor};
use crate::rerun_eq::{Data, RerunEq};

/// An owned copy of a value's data, with nothing left of its type.
///
/// It is `'static`, `Send` and `Sync` whatever the value was, and compares and hashes as the value did.
///
/// ```
/// use rerun_safe::{RerunEq, Snapshot};
///
/// let before = Snapshot::of(&vec!["a", "b"]);
/// assert!(before.rerun_eq(&["a", "b"]));
/// assert_eq!(before, Snapshot::of(&[Box::new('a'), Box::new('b')]));
/// ```
#[derive(Clone)]
pub struct Snapshot(Node);

impl Snapshot {
    /// Copies the data of `value`.
    ///
    /// ```
    /// use rerun_safe::{RerunEq, Snapshot};
    ///
    /// // Has anything changed since it was saved?
    /// let mut cart = vec![("tea", 2)];
    /// let saved = Snapshot::of(&cart);
    /// cart[0].1 = 3;
    /// assert_eq!(saved.rerun_diff(&cart).to_string(), "[0][1]: 2 != 3");
    /// ```
    pub fn of<T: Data + ?Sized>(value: &T) -> Self {
        let mut node = Node::Unit;
        value.accept(Viewer {
            see: &mut |view| node = Node::of(view),
            somes: 0,
        });
        Snapshot(node)
    }
}

impl Data for Snapshot {
    fn accept<V: Visitor>(&self, visitor: V) -> V::Output {
        visitor.erased(&self.0)
    }
}

impl PartialEq for Snapshot {
    fn eq(&self, other: &Self) -> bool {
        self.rerun_eq(other)
    }
}

impl Eq for Snapshot {}

impl Hash for Snapshot {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.rerun_hash(state);
    }
}

impl fmt::Debug for Snapshot {
    /// Prints the data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        show::fmt(&self.0, f)
    }
}

#[derive(Clone)]
enum Node {
    Nothing(u32),
    Unit,
    Bool(bool),
    Number(Number),
    Text(Box<str>),
    Seq(Nodes),
    Set(Nodes),
    Map(Pairs),
    Record(Fields),
    Variant(Variant),
}

#[derive(Clone)]
struct Nodes(Vec<Node>);

#[derive(Clone)]
struct Pairs(Vec<(Node, Node)>);

/// The fields in declaration order, and their places by hash of the name.
#[derive(Clone)]
struct Fields {
    fields: Vec<(String, u64, Node)>,
    sorted: Vec<usize>,
}

#[derive(Clone)]
struct Variant {
    names: &'static [&'static str],
    index: usize,
    hash: u64,
    payload: Option<Box<Node>>,
}

impl Node {
    /// Copies what a view shows.
    fn of(view: View<'_>) -> Self {
        match view {
            View::Nothing(somes) => Node::Nothing(somes),
            View::Unit => Node::Unit,
            View::Bool(value) => Node::Bool(value),
            View::Number(value) => Node::Number(value),
            View::Text(value) => Node::Text(value.into()),
            View::Seq(value) => {
                let mut nodes = Vec::new();
                value.walk(&mut |items| while items.next(&mut |item| nodes.push(Node::of(item))) {});
                Node::Seq(Nodes(nodes))
            }
            View::Set(value) => Node::Set(Nodes(value.members().into_iter().map(Node::of_erased).collect())),
            View::Map(value) => {
                let entries = value.entries().into_iter();
                Node::Map(Pairs(
                    entries
                        .map(|(key, value)| (Node::of_erased(key), Node::of_erased(value)))
                        .collect(),
                ))
            }
            View::Record(value) => Node::Record(Fields::of(value)),
            View::Variant(value) => {
                let mut payload = None;
                value.show(&mut |view| payload = Some(Box::new(Node::of(view))));
                Node::Variant(Variant {
                    names: value.names(),
                    index: value.index(),
                    hash: value.hash(),
                    payload,
                })
            }
        }
    }

    fn of_erased(value: &dyn ErasedRerun) -> Self {
        Snapshot::of(value).0
    }
}

impl Fields {
    fn of(record: &dyn Columns) -> Self {
        let mut fields = Vec::with_capacity(record.size());
        for index in 0..record.size() {
            record.show(index, &mut |view| {
                fields.push((record.name(index).into(), record.hash(index), Node::of(view)));
            });
        }
        Fields {
            fields,
            sorted: (0..record.size()).map(|rank| record.sorted(rank)).collect(),
        }
    }
}

impl ErasedRerun for Node {
    fn view(&self, see: &mut dyn FnMut(View<'_>)) {
        see(match self {
            Node::Nothing(somes) => View::Nothing(*somes),
            Node::Unit => View::Unit,
            Node::Bool(value) => View::Bool(*value),
            Node::Number(value) => View::Number(*value),
            Node::Text(value) => View::Text(value),
            Node::Seq(nodes) => View::Seq(nodes),
            Node::Set(nodes) => View::Set(nodes),
            Node::Map(pairs) => View::Map(pairs),
            Node::Record(fields) => View::Record(fields),
            Node::Variant(variant) => View::Variant(variant),
        });
    }
}

impl Sequence for Nodes {
    fn size(&self) -> usize {
        self.0.len()
    }

    fn walk(&self, with: &mut dyn FnMut(&mut dyn Cursor)) {
        with(&mut Iter(self.0.iter()));
    }
}

struct Iter<'a>(core::slice::Iter<'a, Node>);

impl Cursor for Iter<'_> {
    fn next(&mut self, see: &mut dyn FnMut(View<'_>)) -> bool {
        self.0.next().map(|node| node.view(see)).is_some()
    }
}

impl Multiset for Nodes {
    fn members(&self) -> Vec<&dyn ErasedRerun> {
        self.0.iter().map(|node| node as &dyn ErasedRerun).collect()
    }
}

impl Entries for Pairs {
    fn entries(&self) -> Vec<(&dyn ErasedRerun, &dyn ErasedRerun)> {
        self.0
            .iter()
            .map(|(key, value)| (key as &dyn ErasedRerun, value as &dyn ErasedRerun))
            .collect()
    }
}

impl Columns for Fields {
    fn size(&self) -> usize {
        self.fields.len()
    }

    fn name(&self, index: usize) -> &str {
        &self.fields[index].0
    }

    fn hash(&self, index: usize) -> u64 {
        self.fields[index].1
    }

    fn sorted(&self, rank: usize) -> usize {
        self.sorted[rank]
    }

    fn show(&self, index: usize, see: &mut dyn FnMut(View<'_>)) -> bool {
        self.fields.get(index).map(|field| field.2.view(see)).is_some()
    }
}

impl Tagged for Variant {
    fn names(&self) -> &'static [&'static str] {
        self.names
    }

    fn index(&self) -> usize {
        self.index
    }

    fn hash(&self) -> u64 {
        self.hash
    }

    fn show(&self, see: &mut dyn FnMut(View<'_>)) -> bool {
        self.payload.as_ref().map(|payload| payload.view(see)).is_some()
    }
}
