//! One run of a script with twenty widgets.

use harness::{Column, Reading, Table};
use rerun_safe::{App, Class, CoercibleEnum, Config, Options, Picked, RerunEq, Run, Session};

const WIDGETS: usize = 20;

/// The members, and their names as options of text.
macro_rules! members {
    ($enum:ident: $($member:ident)*) => {
        #[derive(Clone, Copy, CoercibleEnum, RerunEq)]
        enum $enum {
            $($member,)*
        }

        impl $enum {
            const NAMES: &[&str] = &[$(stringify!($member)),*];
        }
    };
}

members!(Few: Red Orange Yellow Green Blue Indigo Violet Gray);
members!(Many:
    A0 A1 A2 A3 A4 A5 A6 A7 B0 B1 B2 B3 B4 B5 B6 B7 C0 C1 C2 C3 C4 C5 C6 C7 D0 D1 D2 D3 D4 D5 D6 D7
    E0 E1 E2 E3 E4 E5 E6 E7 F0 F1 F2 F3 F4 F5 F6 F7 G0 G1 G2 G3 G4 G5 G6 G7 H0 H1 H2 H3 H4 H5 H6 H7
);

/// The labels of the widgets, made once.
fn labels() -> Vec<String> {
    (0..WIDGETS).map(|widget| format!("widget {widget}")).collect()
}

/// A session whose script shows the widgets, with something other than the default picked in each.
fn session<T: Send + Sync + 'static>(show: impl Fn(&mut Run) -> Options<T> + Send + 'static) -> Session<'static> {
    let mut session = App::new(Config::default()).session();
    let labels = labels();
    let picks = labels.clone();
    session.run(move |st: &mut Run| {
        let current = labels.iter().filter(|label| {
            let options = show(st);
            matches!(st.selectbox(&label[..], options), Some(Picked::Current(_)))
        });
        let current = current.count();
        st.write(current);
    });
    for label in picks {
        session.select(&label, 5);
    }
    session
}

/// A session with members of `E`, whose class `class` finds.
fn members<E>(class: fn(&mut Run) -> Class<E>) -> Session<'static>
where
    E: CoercibleEnum + RerunEq + Send + Sync + 'static,
{
    session(move |st| Options::members(&class(st)))
}

fn column<E>(name: &'static str, names: &'static [&'static str]) -> Column<'static, (), bool>
where
    E: CoercibleEnum + RerunEq + Send + Sync + 'static,
{
    let mut texts = session(move |_| Options::from(names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>()));
    let mut imported = members::<E>(|st| st.import::<E>("colors"));
    let mut defined = members::<E>(|st| st.define::<E>());
    let ran = |session: &mut Session<'_>| session.rerun().written() == ["20"];
    Column::new(name, &(), |&current| current)
        .case("options of text", move |()| ran(&mut texts))
        .case("members of an enum of a module", move |()| ran(&mut imported))
        .case("members of an enum that each run defines", move |()| ran(&mut defined))
}

/// Prints the table.
pub(crate) fn print() {
    Table::new("A run of a script with 20 selectboxes", Reading::Times)
        .column(column::<Few>("8 options", Few::NAMES))
        .column(column::<Many>("64 options", Many::NAMES))
        .print();
}
