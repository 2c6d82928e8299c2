//! The group `coercion-special`: members of enums beyond the scenarios that the replay tool reads as data.

mod callbacks;
mod options;
mod redefined;
mod state;

scenarios! {
    options::shapes => {
        special_options_list_off = "special/options_list/off",
        special_options_tuple_off = "special/options_tuple/off",
        special_options_reversed_off = "special/options_reversed/off",
        special_options_subset_off = "special/options_subset/off",
        special_options_dict_keys_off = "special/options_dict_keys/off",
        special_options_members_values_off = "special/options_members_values/off",
        special_options_tuple_nameOnly = "special/options_tuple/nameOnly",
        special_options_subset_nameOnly = "special/options_subset/nameOnly",
        special_options_generator_nameOnly = "special/options_generator/nameOnly",
        special_options_dict_keys_nameOnly = "special/options_dict_keys/nameOnly",
        special_options_members_values_nameOnly = "special/options_members_values/nameOnly",
        special_options_list_nameAndValue = "special/options_list/nameAndValue",
        special_options_tuple_nameAndValue = "special/options_tuple/nameAndValue",
        special_options_reversed_nameAndValue = "special/options_reversed/nameAndValue",
        special_options_generator_nameAndValue = "special/options_generator/nameAndValue",
        special_options_dict_keys_nameAndValue = "special/options_dict_keys/nameAndValue",
        special_options_members_values_nameAndValue = "special/options_members_values/nameAndValue",
    }
    options::index_none => {
        special_index_none_off = "special/index_none/off",
        special_index_none_nameOnly = "special/index_none/nameOnly",
        special_index_none_nameAndValue = "special/index_none/nameAndValue",
        special_radio_index_none_nameAndValue = "special/radio_index_none/nameAndValue",
    }
    options::multiselect_default => {
        special_multiselect_default_off = "special/multiselect_default/off",
        special_multiselect_default_nameOnly = "special/multiselect_default/nameOnly",
        special_multiselect_default_nameAndValue = "special/multiselect_default/nameAndValue",
    }
    options::empty_enum => {
        special_empty_enum_off = "special/empty_enum/off",
        special_empty_enum_nameOnly = "special/empty_enum/nameOnly",
        special_empty_enum_nameAndValue = "special/empty_enum/nameAndValue",
    }
    options::empty_enum_slider => {
        special_empty_enum_slider_off = "special/empty_enum_slider/off",
    }
    state::not_coerced => {
        special_session_state_not_coerced_off = "special/session_state_not_coerced/off",
        special_session_state_not_coerced_nameOnly = "special/session_state_not_coerced/nameOnly",
        special_session_state_not_coerced_nameAndValue = "special/session_state_not_coerced/nameAndValue",
    }
    state::preset_label => {
        special_session_state_preset_label_off = "special/session_state_preset_label/off",
        special_session_state_preset_label_nameAndValue = "special/session_state_preset_label/nameAndValue",
    }
    state::preset_other_enum => {
        special_session_state_preset_other_enum_off = "special/session_state_preset_other_enum/off",
        special_session_state_preset_other_enum_nameAndValue = "special/session_state_preset_other_enum/nameAndValue",
    }
    state::preset_none => {
        special_session_state_preset_none_off = "special/session_state_preset_none/off",
        special_session_state_preset_none_nameOnly = "special/session_state_preset_none/nameOnly",
        special_session_state_preset_none_nameAndValue = "special/session_state_preset_none/nameAndValue",
    }
    redefined::enum_to_strings => {
        special_enum_to_strings_off = "special/enum_to_strings/off",
        special_enum_to_strings_nameOnly = "special/enum_to_strings/nameOnly",
    }
    redefined::enum_to_ints => {
        special_enum_to_ints_off = "special/enum_to_ints/off",
        special_enum_to_ints_nameAndValue = "special/enum_to_ints/nameAndValue",
    }
    redefined::options_shrink_to_subset => {
        special_options_shrink_to_subset_off = "special/options_shrink_to_subset/off",
        special_options_shrink_to_subset_nameOnly = "special/options_shrink_to_subset/nameOnly",
        special_options_shrink_to_subset_nameAndValue = "special/options_shrink_to_subset/nameAndValue",
    }
    options::format_func_dict => {
        special_format_func_dict_radio_off = "special/format_func_dict/radio/off",
        special_format_func_dict_pills_off = "special/format_func_dict/pills/off",
        special_format_func_dict_segmented_control_off = "special/format_func_dict/segmented_control/off",
        special_format_func_dict_selectbox_nameOnly = "special/format_func_dict/selectbox/nameOnly",
        special_format_func_dict_radio_nameOnly = "special/format_func_dict/radio/nameOnly",
        special_format_func_dict_multiselect_nameOnly = "special/format_func_dict/multiselect/nameOnly",
        special_format_func_dict_pills_nameOnly = "special/format_func_dict/pills/nameOnly",
        special_format_func_dict_segmented_control_nameOnly = "special/format_func_dict/segmented_control/nameOnly",
        special_format_func_dict_radio_nameAndValue = "special/format_func_dict/radio/nameAndValue",
        special_format_func_dict_pills_nameAndValue = "special/format_func_dict/pills/nameAndValue",
        special_format_func_dict_segmented_control_nameAndValue = "special/format_func_dict/segmented_control/nameAndValue",
    }
    callbacks::fires_without_change => {
        special_on_change_fires_without_change_off = "special/on_change_fires_without_change/off",
        special_on_change_fires_without_change_nameAndValue = "special/on_change_fires_without_change/nameAndValue",
    }
    callbacks::fires_without_change_multiselect => {
        special_on_change_fires_without_change_multiselect_off = "special/on_change_fires_without_change_multiselect/off",
    }
    callbacks::sees_its_own_run => {
        special_callback_sees_its_own_run_off = "special/callback_sees_its_own_run/off",
        special_callback_sees_its_own_run_nameOnly = "special/callback_sees_its_own_run/nameOnly",
    }
    state::enum_value_eq => {
        special_enum_value_eq_off = "special/enum_value_eq/off",
        special_enum_value_eq_nameOnly = "special/enum_value_eq/nameOnly",
        special_enum_value_eq_nameAndValue = "special/enum_value_eq/nameAndValue",
    }
    options::two_widgets => {
        special_two_widgets_off = "special/two_widgets/off",
    }
    state::plain_session_state => {
        special_plain_session_state_off = "special/plain_session_state/off",
    }
    options::mixed => {
        special_options_two_classes_nameOnly = "special/options_two_classes/nameOnly",
        special_options_enum_plus_str_nameOnly = "special/options_enum_plus_str/nameOnly",
        special_options_enum_plus_none_nameOnly = "special/options_enum_plus_none/nameOnly",
        special_options_two_classes_nameAndValue = "special/options_two_classes/nameAndValue",
        special_options_enum_plus_str_nameAndValue = "special/options_enum_plus_str/nameAndValue",
        special_options_enum_plus_none_nameAndValue = "special/options_enum_plus_none/nameAndValue",
    }
    options::one_default => {
        special_pills_default_nameOnly = "special/pills_default/nameOnly",
        special_index_default_nameOnly = "special/index_default/nameOnly",
        special_pills_default_nameAndValue = "special/pills_default/nameAndValue",
        special_index_default_nameAndValue = "special/index_default/nameAndValue",
    }
    state::preset_old_member => {
        special_session_state_preset_old_member_nameOnly = "special/session_state_preset_old_member/nameOnly",
        special_session_state_preset_old_member_nameAndValue = "special/session_state_preset_old_member/nameAndValue",
    }
    redefined::enum_to_empty => {
        special_enum_to_empty_nameOnly = "special/enum_to_empty/nameOnly",
        special_enum_to_empty_nameAndValue = "special/enum_to_empty/nameAndValue",
    }
    redefined::strings_to_enum => {
        special_strings_to_enum_nameOnly = "special/strings_to_enum/nameOnly",
        special_strings_to_enum_nameAndValue = "special/strings_to_enum/nameAndValue",
    }
    options::members_names => {
        special_options_members_names_nameAndValue = "special/options_members_names/nameAndValue",
    }
    state::preset_current_member => {
        special_session_state_preset_current_member_nameAndValue = "special/session_state_preset_current_member/nameAndValue",
    }
    callbacks::invalid_setting => {
        special_invalid_setting_selectbox_bogus_bogus = "special/invalid_setting/selectbox/'bogus'/bogus",
        special_invalid_setting_radio_bogus_bogus = "special/invalid_setting/radio/'bogus'/bogus",
        special_invalid_setting_multiselect_bogus_bogus = "special/invalid_setting/multiselect/'bogus'/bogus",
        special_invalid_setting_select_slider_bogus_bogus = "special/invalid_setting/select_slider/'bogus'/bogus",
        special_invalid_setting_segmented_control_bogus_bogus = "special/invalid_setting/segmented_control/'bogus'/bogus",
        special_invalid_setting_selectbox_NameOnly_NameOnly = "special/invalid_setting/selectbox/'NameOnly'/NameOnly",
        special_invalid_setting_radio_NameOnly_NameOnly = "special/invalid_setting/radio/'NameOnly'/NameOnly",
        special_invalid_setting_multiselect_NameOnly_NameOnly = "special/invalid_setting/multiselect/'NameOnly'/NameOnly",
        special_invalid_setting_select_slider_NameOnly_NameOnly = "special/invalid_setting/select_slider/'NameOnly'/NameOnly",
        special_invalid_setting_selectbox = "special/invalid_setting/selectbox/''/",
        special_invalid_setting_radio = "special/invalid_setting/radio/''/",
        special_invalid_setting_multiselect = "special/invalid_setting/multiselect/''/",
        special_invalid_setting_pills = "special/invalid_setting/pills/''/",
        special_invalid_setting_segmented_control = "special/invalid_setting/segmented_control/''/",
        special_invalid_setting_select_slider_False_False = "special/invalid_setting/select_slider/False/False",
        special_invalid_setting_pills_False_False = "special/invalid_setting/pills/False/False",
        special_invalid_setting_segmented_control_False_False = "special/invalid_setting/segmented_control/False/False",
    }
}
