//! Containers without an order of their own: their text is sorted by text, so that equal values have equal texts.

use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

use crate::serial::Writer;

/// Writes the values of an unordered container between two brackets, sorted by what `write` writes for each.
pub(crate) fn write_sorted<T>(
    out: &mut Writer<'_>,
    open: &str,
    values: impl ExactSizeIterator<Item = T>,
    mut write: impl FnMut(T, &mut Writer<'_>),
    close: &str,
) {
    if !out.open(open) {
        return;
    }
    let start = out.len();
    let mut spans: Vec<Range<usize>> = Vec::with_capacity(values.len());
    for value in values {
        if !spans.is_empty() {
            out.byte(b',');
        }
        let from = out.len();
        write(value, out);
        spans.push(from - start..out.len() - start);
    }
    sort(out, start, spans);
    out.close(close);
}

/// Sorts the values that were written from `start` on, with commas between them. The spans count from `start`.
pub(crate) fn sort(out: &mut Writer<'_>, start: usize, mut spans: Vec<Range<usize>>) {
    let written = out.since(start);
    let text = |span: &Range<usize>| written.get(span.clone()).unwrap_or_default();
    if !spans.is_sorted_by_key(text) {
        spans.sort_unstable_by(|left, right| text(left).cmp(text(right)));
        let mut sorted = String::with_capacity(written.len());
        for span in &spans {
            if !sorted.is_empty() {
                sorted.push(',');
            }
            sorted.push_str(text(span));
        }
        out.rewrite(start, &sorted);
    }
}
