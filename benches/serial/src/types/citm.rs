//! citm_catalog.json: many small records of numbers. What is `null` throughout is declared as text that may be missing.

use std::collections::BTreeMap;

use super::record;

record! {
    /// The whole text.
    #[derive(rerun_safe::Serial)]
    struct Catalog {
        #[facet(rename = "areaNames")]
        #[nserde(rename = "areaNames")]
        #[rerun(rename = "areaNames")]
        #[serde(rename = "areaNames")]
        area_names: BTreeMap<String, String>,
        #[facet(rename = "audienceSubCategoryNames")]
        #[nserde(rename = "audienceSubCategoryNames")]
        #[rerun(rename = "audienceSubCategoryNames")]
        #[serde(rename = "audienceSubCategoryNames")]
        audience_sub_category_names: BTreeMap<String, String>,
        #[facet(rename = "blockNames")]
        #[nserde(rename = "blockNames")]
        #[rerun(rename = "blockNames")]
        #[serde(rename = "blockNames")]
        block_names: BTreeMap<String, String>,
        events: BTreeMap<String, Event>,
        performances: Vec<Performance>,
        #[facet(rename = "seatCategoryNames")]
        #[nserde(rename = "seatCategoryNames")]
        #[rerun(rename = "seatCategoryNames")]
        #[serde(rename = "seatCategoryNames")]
        seat_category_names: BTreeMap<String, String>,
        #[facet(rename = "subTopicNames")]
        #[nserde(rename = "subTopicNames")]
        #[rerun(rename = "subTopicNames")]
        #[serde(rename = "subTopicNames")]
        sub_topic_names: BTreeMap<String, String>,
        #[facet(rename = "subjectNames")]
        #[nserde(rename = "subjectNames")]
        #[rerun(rename = "subjectNames")]
        #[serde(rename = "subjectNames")]
        subject_names: BTreeMap<String, String>,
        #[facet(rename = "topicNames")]
        #[nserde(rename = "topicNames")]
        #[rerun(rename = "topicNames")]
        #[serde(rename = "topicNames")]
        topic_names: BTreeMap<String, String>,
        #[facet(rename = "topicSubTopics")]
        #[nserde(rename = "topicSubTopics")]
        #[rerun(rename = "topicSubTopics")]
        #[serde(rename = "topicSubTopics")]
        topic_sub_topics: BTreeMap<String, Vec<u32>>,
        #[facet(rename = "venueNames")]
        #[nserde(rename = "venueNames")]
        #[rerun(rename = "venueNames")]
        #[serde(rename = "venueNames")]
        venue_names: BTreeMap<String, String>,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct Event {
        description: Option<String>,
        id: u32,
        logo: Option<String>,
        name: String,
        #[facet(rename = "subTopicIds")]
        #[nserde(rename = "subTopicIds")]
        #[rerun(rename = "subTopicIds")]
        #[serde(rename = "subTopicIds")]
        sub_topic_ids: Vec<u32>,
        #[facet(rename = "subjectCode")]
        #[nserde(rename = "subjectCode")]
        #[rerun(rename = "subjectCode")]
        #[serde(rename = "subjectCode")]
        subject_code: Option<String>,
        subtitle: Option<String>,
        #[facet(rename = "topicIds")]
        #[nserde(rename = "topicIds")]
        #[rerun(rename = "topicIds")]
        #[serde(rename = "topicIds")]
        topic_ids: Vec<u32>,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct Performance {
        #[facet(rename = "eventId")]
        #[nserde(rename = "eventId")]
        #[rerun(rename = "eventId")]
        #[serde(rename = "eventId")]
        event_id: u32,
        id: u32,
        logo: Option<String>,
        name: Option<String>,
        prices: Vec<Price>,
        #[facet(rename = "seatCategories")]
        #[nserde(rename = "seatCategories")]
        #[rerun(rename = "seatCategories")]
        #[serde(rename = "seatCategories")]
        seat_categories: Vec<SeatCategory>,
        #[facet(rename = "seatMapImage")]
        #[nserde(rename = "seatMapImage")]
        #[rerun(rename = "seatMapImage")]
        #[serde(rename = "seatMapImage")]
        seat_map_image: Option<String>,
        start: u64,
        #[facet(rename = "venueCode")]
        #[nserde(rename = "venueCode")]
        #[rerun(rename = "venueCode")]
        #[serde(rename = "venueCode")]
        venue_code: String,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct Price {
        amount: u32,
        #[facet(rename = "audienceSubCategoryId")]
        #[nserde(rename = "audienceSubCategoryId")]
        #[rerun(rename = "audienceSubCategoryId")]
        #[serde(rename = "audienceSubCategoryId")]
        audience_sub_category_id: u32,
        #[facet(rename = "seatCategoryId")]
        #[nserde(rename = "seatCategoryId")]
        #[rerun(rename = "seatCategoryId")]
        #[serde(rename = "seatCategoryId")]
        seat_category_id: u32,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct SeatCategory {
        areas: Vec<Area>,
        #[facet(rename = "seatCategoryId")]
        #[nserde(rename = "seatCategoryId")]
        #[rerun(rename = "seatCategoryId")]
        #[serde(rename = "seatCategoryId")]
        seat_category_id: u32,
    }
}

record! {
    #[derive(rerun_safe::Serial)]
    struct Area {
        #[facet(rename = "areaId")]
        #[nserde(rename = "areaId")]
        #[rerun(rename = "areaId")]
        #[serde(rename = "areaId")]
        area_id: u32,
        #[facet(rename = "blockIds")]
        #[nserde(rename = "blockIds")]
        #[rerun(rename = "blockIds")]
        #[serde(rename = "blockIds")]
        block_ids: Vec<u32>,
    }
}
