//! Using Enum classes in Streamlit.

use std::collections::HashSet;

use rerun_safe::{CoercibleEnum, Config, EnumCoercion, Options, Picked, RerunEq, Run};

use crate::replay::Example;

// class Color(Enum):
//     RED = 1
//     GREEN = 2
//     BLUE = 3
#[derive(CoercibleEnum, RerunEq, Clone, Copy)]
#[rerun(rename_all = "UPPERCASE")]
enum Color {
    Red = 1,
    Green = 2,
    Blue = 3,
}

fn script(st: &mut Run) {
    let color = st.define::<Color>();

    let selected_colors: HashSet<Picked<Color>> = st
        .multiselect("Pick colors", Options::members(&color))
        .into_iter()
        .collect();

    let yellow = HashSet::from([Color::Red, Color::Green].map(|member| Picked::from(color.instance(member))));
    if selected_colors == yellow {
        st.write("Hooray, you found the color YELLOW!");
    }

    st.output("classes", color.id());
    st.output("selected_colors", shown(&selected_colors));
    st.output("is_yellow", selected_colors == yellow);
}

fn shown(colors: &HashSet<Picked<Color>>) -> String {
    let one = |color: &Picked<Color>| {
        let member = &Color::MEMBERS[color.value()?.index()];
        Some(format!("{} = {}: {}", member.name(), member.value(), color.class()))
    };
    let mut shown: Vec<String> = colors.iter().filter_map(one).collect();
    shown.sort();
    format!("{{{}}}", shown.join(", "))
}

pub fn examples() -> Vec<Example> {
    let settings = [
        ("off", "seed/enum_multiselect/off"),
        ("nameOnly", "seed/enum_multiselect/nameOnly"),
        ("nameAndValue", "seed/enum_multiselect/nameAndValue"),
        ("bogus", "seed/enum_multiselect/bogus"),
        ("NameOnly", "seed/enum_multiselect/NameOnly"),
        ("", "seed/enum_multiselect/empty"),
    ];
    let example = |(setting, vector): (&str, &'static str)| {
        let policy = setting.parse::<EnumCoercion>();
        Example {
            app: policy
                .map(|policy| Config::new().enum_coercion(policy))
                .map_err(|error| error.to_string()),
            widget: "Pick colors",
            options: &["Color.RED", "Color.GREEN", "Color.BLUE"],
            ..Example::new("An Enum as options", vector, script)
        }
    };
    settings.map(example).into()
}
