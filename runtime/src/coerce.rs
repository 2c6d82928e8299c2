//! `CoercibleEnum`: the member of yesterday's enum becomes the member of the same name of today's.
