//! The group `equality`: an instance that was kept in the first run, compared in eighteen ways with one made now.
//!
//! The classes of the recording compare either as a class of Python does by itself, which is `==` of instances, or by an
//! `__eq__` on the values, which is `rerun_eq`. What Python cannot order or hash, ours can, if the two are the same data;
//! `Row` says so.

mod classes;
mod containers;
mod data;
mod sides;

scenarios! {
    data::same_plain => {
        equality_plain_class_value_eq = "equality/plain_class_value_eq",
        equality_plain_class_type_name_guard = "equality/plain_class_type_name_guard",
    }
    classes::dataclass => {
        equality_plain_class_isinstance_guard = "equality/plain_class_isinstance_guard",
        equality_plain_class_type_guard_notimplemented = "equality/plain_class_type_guard_notimplemented",
        equality_dataclass = "equality/dataclass",
        equality_dataclass_slots = "equality/dataclass_slots",
        equality_dataclass_kw_only = "equality/dataclass_kw_only",
    }
    classes::eq_false => {
        equality_dataclass_eq_false = "equality/dataclass_eq_false",
    }
    classes::order => {
        equality_dataclass_order = "equality/dataclass_order",
    }
    classes::frozen_order => {
        equality_dataclass_frozen_order = "equality/dataclass_frozen_order",
    }
    data::total_ordering => {
        equality_pattern2_total_ordering = "equality/pattern2_total_ordering",
    }
    data::same => {
        equality_pattern2_vars = "equality/pattern2_vars",
    }
    data::unrelated_same_fields => {
        equality_pattern2_vs_unrelated_same_fields = "equality/pattern2_vs_unrelated_same_fields",
    }
    data::unrelated_extra_field => {
        equality_pattern2_vs_unrelated_extra_field = "equality/pattern2_vs_unrelated_extra_field",
    }
    data::vs_none => {
        equality_dataclass_vs_none = "equality/dataclass_vs_none",
    }
    classes::two_classes => {
        equality_dataclass_inheritance_default = "equality/dataclass_inheritance_default",
    }
    data::bool_vs_int => {
        equality_pattern2_bool_vs_int = "equality/pattern2_bool_vs_int",
    }
    data::negative_zero => {
        equality_pattern2_negative_zero = "equality/pattern2_negative_zero",
    }
    data::nan => {
        equality_pattern2_nan_two_objects = "equality/pattern2_nan_two_objects",
        equality_pattern2_fieldwise_nan = "equality/pattern2_fieldwise_nan",
    }
    data::infinity => {
        equality_pattern2_infinity = "equality/pattern2_infinity",
    }
    data::big_int_vs_float => {
        equality_pattern2_big_int_vs_float = "equality/pattern2_big_int_vs_float",
    }
    data::str_vs_int => {
        equality_pattern2_str_vs_int = "equality/pattern2_str_vs_int",
    }
    data::unicode_forms => {
        equality_pattern2_unicode_forms = "equality/pattern2_unicode_forms",
    }
    classes::nested_default => {
        equality_nested_default_default = "equality/nested_default_default",
        equality_nested_inner_pattern2_only = "equality/nested_inner_pattern2_only",
    }
    classes::nested_by_data => {
        equality_nested_both_pattern2 = "equality/nested_both_pattern2",
        equality_nested_outer_asdict = "equality/nested_outer_asdict",
    }
    data::nested_list => {
        equality_nested_list_pattern2 = "equality/nested_list_pattern2",
        equality_nested_list_default_inner = "equality/nested_list_default_inner",
    }
    data::field_enum => {
        equality_field_enum_pattern2 = "equality/field_enum_pattern2",
        equality_field_int_enum_pattern2 = "equality/field_int_enum_pattern2",
    }
    data::field_list => {
        equality_field_list = "equality/field_list",
    }
    data::field_datetime => {
        equality_field_datetime = "equality/field_datetime",
    }
    classes::compare_false => {
        equality_field_compare_false = "equality/field_compare_false",
    }
    data::field_added => {
        equality_field_added_pattern2 = "equality/field_added_pattern2",
    }
    data::field_removed => {
        equality_field_removed_pattern2 = "equality/field_removed_pattern2",
    }
    data::field_renamed => {
        equality_field_renamed_pattern2 = "equality/field_renamed_pattern2",
    }
    data::field_reordered => {
        equality_field_reordered_pattern2 = "equality/field_reordered_pattern2",
    }
    data::class_renamed => {
        equality_class_renamed_pattern2 = "equality/class_renamed_pattern2",
    }
    containers::list_default => {
        equality_list_default = "equality/list_default",
    }
    containers::list_by_data => {
        equality_list_pattern2 = "equality/list_pattern2",
    }
    containers::list_order_matters => {
        equality_list_pattern2_order_matters = "equality/list_pattern2_order_matters",
    }
    containers::dict_values_default => {
        equality_dict_values_default = "equality/dict_values_default",
    }
    containers::dict_keys_frozen_default => {
        equality_dict_keys_frozen_default = "equality/dict_keys_frozen_default",
    }
    containers::set_by_data => {
        equality_set_frozen_pattern2 = "equality/set_frozen_pattern2",
    }
    containers::dict_keys_enum => {
        equality_dict_keys_enum = "equality/dict_keys_enum",
    }
    containers::dict_keys_by_value => {
        equality_dict_keys_int_enum = "equality/dict_keys_int_enum",
    }
    containers::set_enum => {
        equality_set_enum = "equality/set_enum",
    }
    containers::set_by_value => {
        equality_set_str_enum = "equality/set_str_enum",
    }
    containers::typed_dict => {
        equality_typed_dict = "equality/typed_dict",
    }
    classes::member => {
        equality_enum_member_Enum = "equality/enum_member/Enum",
        equality_enum_member_Flag = "equality/enum_member/Flag",
        equality_enum_member_other_Flag = "equality/enum_member_other/Flag",
    }
    classes::member_by_value => {
        equality_enum_member_other_IntEnum = "equality/enum_member_other/IntEnum",
        equality_enum_member_StrEnum = "equality/enum_member/StrEnum",
        equality_enum_member_other_StrEnum = "equality/enum_member_other/StrEnum",
        equality_enum_member_str_Enum = "equality/enum_member/str_Enum",
        equality_enum_member_other_str_Enum = "equality/enum_member_other/str_Enum",
        equality_enum_member_other_int_Enum = "equality/enum_member_other/int_Enum",
        equality_enum_member_IntFlag = "equality/enum_member/IntFlag",
    }
    classes::enum_ordered_mixin => {
        equality_enum_ordered_mixin = "equality/enum_ordered_mixin",
    }
    classes::gt_with_class_check => {
        equality_gt_with_class_check = "equality/gt_with_class_check",
    }
    data::named_tuple => {
        equality_named_tuple = "equality/named_tuple",
    }
    data::named_tuple_vs_tuple => {
        equality_named_tuple_vs_tuple = "equality/named_tuple_vs_tuple",
    }
    data::named_tuple_other_class => {
        equality_named_tuple_other_class = "equality/named_tuple_other_class",
    }
    data::int_subclass => {
        equality_int_subclass = "equality/int_subclass",
    }
    classes::simple_namespace => {
        equality_simple_namespace = "equality/simple_namespace",
    }
    classes::of_library => {
        equality_library_class_date = "equality/library_class_date",
    }
}
