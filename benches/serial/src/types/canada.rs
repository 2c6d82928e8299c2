//! canada.json: floats and little else.

use super::record;

record! {
    /// The whole text.
    #[derive(rerun_safe::Serial)]
    struct Canada {
        #[facet(rename = "type")]
        #[nserde(rename = "type")]
        #[rerun(rename = "type")]
        #[serde(rename = "type")]
        kind: String,
        features: Vec<Feature>,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct Feature {
        #[facet(rename = "type")]
        #[nserde(rename = "type")]
        #[rerun(rename = "type")]
        #[serde(rename = "type")]
        kind: String,
        properties: Properties,
        geometry: Geometry,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct Properties {
        name: String,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct Geometry {
        #[facet(rename = "type")]
        #[nserde(rename = "type")]
        #[rerun(rename = "type")]
        #[serde(rename = "type")]
        kind: String,
        coordinates: Vec<Vec<(f64, f64)>>,
    }
}
